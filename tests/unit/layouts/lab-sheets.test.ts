import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { labAbouts } from "../../../src/labs/index.ts";
import { labSheets, sharedSheets, sheetNames } from "../../../src/layouts/lab-sheets.ts";

const labs = labAbouts.map(({ slug }) => slug).sort();
const sheets = readdirSync("src/styles/labs")
  .map((file) => file.replace(/\.css$/, ""))
  .sort();
const sheet = (name: string): string =>
  readFileSync(`src/styles/labs/${name}.css`, "utf8").replace(/\/\*.*?\*\//gs, "");
const classesIn = (text: string): Set<string> => new Set(text.match(/(?<=\.)lab-[\w-]*\w/g));
const styled = new Map(sheets.map((name) => [name, classesIn(sheet(name))]));

/** The text of a lab, and of all that it imports from its folder and the kit. */
const textOf = (lab: string): string => {
  const files = new Set<string>();
  const waiting = readdirSync(`src/labs/${lab}`).map((file) => resolve("src/labs", lab, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !file.includes(join("src", "labs")) || !existsSync(file)) continue;
    files.add(file);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g))
      waiting.push(resolve(dirname(file), path));
  }
  return [...files].map((file) => readFileSync(file, "utf8")).join("\n");
};

describe("the style sheets of labs", () => {
  it("are each loaded by a lab, the kit first and a lab's own last", () => {
    expect([...new Set(labs.flatMap((lab) => sheetNames([lab])))].sort()).toEqual(sheets);
    for (const lab of labs) {
      const names = sheetNames([lab]);
      expect(names[0]).toBe("kit");
      if (sheets.includes(lab)) expect(names.at(-1)).toBe(lab);
      expect(labSheets([lab])).toHaveLength(names.length);
    }
    expect(
      Object.values(sharedSheets)
        .flat()
        .filter((lab) => !labs.includes(lab)),
    ).toEqual([]);
  });

  it("are loaded once each where a page has several labs, and not at all where it has none", () => {
    const names = sheetNames(["quantization", "emergence"]);
    expect(names).toEqual(["kit", "bits", "matrix", "emergence", "quantization"]);
    expect(sheetNames([])).toEqual([]);
    expect(sheetNames(["no-such-lab"])).toEqual(["kit"]);
  });

  it.each(labs)("have all classes that %s draws with, if any sheet has them", (lab) => {
    const own = sheetNames([lab]);
    const known = new Set(own.flatMap((name) => [...(styled.get(name) ?? [])]));
    const used = new Set(textOf(lab).match(/(?<![\w-])lab-[\w-]*\w/g));
    const elsewhere = sheets.filter((name) => !own.includes(name)).flatMap((name) => [...(styled.get(name) ?? [])]);
    expect([...new Set(elsewhere)].filter((name) => used.has(name) && !known.has(name))).toEqual([]);
  });

  it("do not style a class that another lab's own sheet styles: a page may show both", () => {
    const own = sheets.filter((name) => labs.includes(name));
    const twice = own.flatMap((name, index) =>
      own
        .slice(index + 1)
        .flatMap((other) =>
          [...(styled.get(name) ?? [])]
            .filter(
              (one) =>
                styled.get(other)?.has(one) &&
                !["kit", ...Object.keys(sharedSheets)].some((base) => styled.get(base)?.has(one)),
            )
            .map((one) => `${one}: ${name}, ${other}`),
        ),
    );
    expect(twice).toEqual([]);
  });

  it("are all in the one file of the page that shows every lab, in the same order", () => {
    const imported = [...readFileSync("src/styles/every-lab.css", "utf8").matchAll(/@import "\.\/labs\/(.+)\.css"/g)];
    expect(imported.map(([, name]) => name)).toEqual(sheetNames(labs));
  });
});
