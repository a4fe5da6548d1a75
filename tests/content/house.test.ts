import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("fixtures"))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));

const code = [...filesOf("src"), ...filesOf("tests")];

describe("the house", () => {
  test("has no drawer: every file and folder is named for what it holds", () => {
    const drawer =
      /(^|\/)(utils?|helpers?|common|shared|misc|lib|core)(\/|\.[a-z.]+$)|(^|\/)(types|constants)\.(ts|js)$/;
    expect(code.filter((file) => drawer.test(file))).toEqual([]);
  });

  test("has no source file of 300 lines or more", () => {
    const long = code
      .filter((file) => /\.(ts|js|astro|svelte)$/.test(file))
      .filter((file) => readFileSync(file, "utf8").split("\n").length > 300);
    expect(long).toEqual([]);
  });

  test("sorts by the order of a named language: the machine's own may have another alphabet", () => {
    const unnamed = code
      .filter((file) => file.startsWith("src/") && /\.(ts|js|astro|svelte)$/.test(file))
      .filter((file) =>
        /\.localeCompare\([^(),]*\)|\.toLocale\w+\(\)|new Intl\.\w+\(\)/.test(readFileSync(file, "utf8")),
      );
    expect(unnamed).toEqual([]);
  });

  test("keeps code out of content/", () => {
    expect(filesOf("content").filter((file) => /\.(ts|js|mjs|astro|svelte|html)$/.test(file))).toEqual([]);
  });

  test("mirrors sources: every folder of unit tests is a folder of sources", () => {
    const rooms = filesOf("tests/unit").map((file) => dirname(file.replace("tests/unit", "src")));
    expect([...new Set(rooms)].filter((room) => !existsSync(room))).toEqual([]);
  });
});
