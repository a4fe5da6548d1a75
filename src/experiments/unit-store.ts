/** Finished units on disk. A file is found again only for the same work, done by the same code, on the same inputs. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { seal, unseal } from "../small-language/sealed-bytes.ts";
import type { Finding, Json, Unit } from "./experiment.ts";
import { ExperimentError, reasonOf } from "./experiment-error.ts";
import { writeWhole } from "./whole-file.ts";

export type Finished = Finding & { readonly weights: Float32Array<ArrayBuffer> };

const kind = "groundwork-experiment-unit";

/**
 * Keys of units: fingerprints of work, code and needed units.
 * @param versionOf code version of a task
 * @throws RangeError when a unit needs one that is not there, or two units of one name differ
 */
export const keysOf = (units: readonly Unit[], versionOf: (task: string) => string): ReadonlyMap<string, string> => {
  const byName = new Map<string, Unit>();
  for (const unit of units) {
    const before = byName.get(unit.name);
    if (before && JSON.stringify(before) !== JSON.stringify(unit))
      throw new RangeError(`Unexpected second unit ${unit.name}, expected one plan for a name.`);
    byName.set(unit.name, unit);
  }
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name);
    if (known) return known;
    const unit = byName.get(name);
    if (!unit) throw new RangeError(`Unexpected need of ${name}, expected a unit of the plan.`);
    const inputs = { work: unit.work, code: versionOf(unit.work.task), needs: unit.needs.map(keyOf) };
    const key = createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 20);
    keys.set(name, key);
    return key;
  };
  for (const name of byName.keys()) keyOf(name);
  return keys;
};

/** Where finished units are kept. */
export const unitFile = (root: string, key: string): string => join(root, ".cache/experiments", `${key}.unit`);

/** Keeps a finished unit. */
export const keepUnit = (
  file: string,
  unit: string,
  measures: Json,
  seconds: number,
  weights: Float32Array<ArrayBuffer>,
): void => writeWhole(file, seal({ kind, about: { unit, measures, seconds }, body: new Uint8Array(weights.buffer) }));

type About = { unit: string; measures: Json; seconds: number };
const isAbout = (value: Json): value is About =>
  typeof value === "object" && value !== null && "unit" in value && "measures" in value && "seconds" in value;

/**
 * A finished unit, or undefined when there is none.
 * @throws ExperimentError when the file is damaged
 */
export const findUnit = (root: string, key: string): Finished | undefined => {
  const file = unitFile(root, key);
  if (!existsSync(file)) return undefined;
  try {
    const { about, body } = unseal(readFileSync(file), kind);
    if (!isAbout(about)) throw new RangeError("Unexpected header, expected unit, measures and seconds.");
    return { ...about, weights: Float32Array.from(new Float32Array(body.buffer)) };
  } catch (error) {
    throw new ExperimentError(
      relative(root, file),
      reasonOf(error),
      "Delete this file and start again: only this piece of work is done anew.",
    );
  }
};
