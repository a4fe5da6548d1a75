import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { Worked, WorkedValue } from "../worked/worked.ts";
import { keptText } from "./kept.ts";
import { measuredDigest } from "./measured-digest.ts";

const isWorked = (module: unknown): module is { worked: Worked } =>
  typeof module === "object" && module !== null && "worked" in module && typeof module.worked === "object";

/** The computed numbers of a chapter, from `src/worked/<slug>.ts`; undefined when it has none. */
export const readWorked = async (root: string, slug: string): Promise<Worked | undefined> => {
  const file = join(root, "src/worked", `${slug}.ts`);
  if (!existsSync(file)) return undefined;
  let computed: Worked | undefined;
  const text = await keptText({ root, kind: "worked", name: slug, file, input: measuredDigest(root) }, async () => {
    // The query makes a changed file a new module, so that the writer's preview shows the new numbers.
    const module: unknown = await import(
      /* @vite-ignore */ `${pathToFileURL(file).href}?changed=${Math.trunc(statSync(file).mtimeMs)}`
    );
    if (!isWorked(module)) throw new Error(`Unexpected exports of ${file}, expected \`worked\`.`);
    computed = module.worked;
    const json = JSON.stringify(computed);
    // JSON has no negative zero and no infinity: what it would change is computed every time.
    return isDeepStrictEqual(JSON.parse(json), computed) ? json : undefined;
  });
  return computed ?? (JSON.parse(text ?? "{}") as Worked);
};

/** The value at a path such as "weights.0.1"; undefined when there is none. */
export const valueAt = (worked: Worked | undefined, path: string): WorkedValue | undefined => {
  let value: unknown = worked;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    if (Array.isArray(value) && key === "length") return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value as WorkedValue | undefined;
};

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const raised = (power: string): string => [...power].map((digit) => superscripts[Number(digit)] ?? "⁻").join("");

/**
 * A number with a fixed number of decimals, or as short as it is exact up to 3 significant figures. A real minus sign;
 * numbers too small or too large for decimals as "1.2 × 10⁻⁷".
 */
export const showNumber = (value: number, digits?: number): string => {
  const text =
    digits !== undefined
      ? value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits })
      : Number.isInteger(value) && Math.abs(value) < 1e15
        ? value.toLocaleString("en-US")
        : String(Number(value.toPrecision(3)));
  return text
    .replace(/^-(0(?:\.0*)?)$/, "$1")
    .replace(/e\+?(-?\d+)$/, (_, power: string) => ` × 10${raised(power)}`)
    .replace("-", "−");
};

const plain = (power: string): string =>
  [...power].map((sign) => (sign === "⁻" ? "-" : superscripts.indexOf(sign))).join("");

const latexNumber = (value: number, digits?: number): string =>
  showNumber(value, digits)
    .replace("−", "-")
    .replaceAll(",", "{,}")
    .replace(/ × 10(.+)$/, (_, power: string) => ` \\times 10^{${plain(power)}}`);

const isList = (value: WorkedValue): value is readonly WorkedValue[] => Array.isArray(value);

/** Whether LaTeX can be made of a value: a number, or lists of numbers. */
export const isNumbers = (value: WorkedValue): boolean =>
  typeof value === "number" || (isList(value) && value.every(isNumbers));

/** LaTeX of a computed value: a number, a row vector, or a matrix. @throws TypeError for a group of named values */
export const latexOf = (value: WorkedValue, digits?: number): string => {
  if (typeof value === "number") return latexNumber(value, digits);
  if (!isList(value)) throw new TypeError("Unexpected group of values, expected a number or a list.");
  const rows = value.every(isList) ? value : [value];
  const lines = rows.map((row) => row.map((entry) => latexOf(entry, digits)).join(" & "));
  return `\\begin{pmatrix} ${lines.join(" \\\\ ")} \\end{pmatrix}`;
};
