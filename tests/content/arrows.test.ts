import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const exported = (...paths: readonly string[]): string =>
  paths.map((path, index) => `export * as from${index} from "${path}";\n`).join("");
const late = (path: string): string => `export const late = () => import("${path}");\n`;
const inSvelte = (path: string): string => `<script lang="ts">\nimport { one } from "${path}";\n</script>\n{one}\n`;

/** The smallest files that break an arrow, each with what it is told; and files that look like them and must pass. */
const broken = [
  ["src/labs/attention/a.ts", exported("../../experiments/models.ts"), /labs and experiments share in src\/small-lang/],
  ["src/labs/attention/b.ts", late("../../experiments/scaling.ts"), /what experiments measured comes from src\/tags/],
  ["src/labs/attention/C.svelte", inSvelte("../../experiments/scaling.ts"), /src\/labs imports src\/maths/],
  ["src/labs/attention/d.ts", exported("../few-shot/model.ts"), /no other lab/],
  ["src/labs/kit/e.ts", exported("node:fs"), /runs in the browser/],
  ["src/small-language/f.ts", exported("../experiments/scaling.ts"), /src\/small-language imports src\/maths alone/],
  ["src/maths/g.ts", exported("../small-language/train.ts"), /src\/maths imports src\/maths alone/],
  ["src/experiments/h.ts", exported("../labs/kit/knobs.ts"), /src\/experiments imports src\/small-language and/],
] as const;
const sound = [
  ["src/labs/attention/i.ts", exported("../kit/knobs.ts", "../../small-language/models.ts", "../../maths/matrix.ts")],
  ["src/labs/attention/J.svelte", inSvelte("./experiments.ts")],
  ["src/small-language/k.ts", exported("./train.ts", "../maths/random.ts")],
  ["src/experiments/l.ts", exported("../small-language/models.ts", "./results.ts")],
] as const;

describe("the arrows between rooms", () => {
  const root = mkdtempSync(join(tmpdir(), "groundwork-arrows-"));
  const told = new Map<string, string>();
  beforeAll(() => {
    // The house's own rules, in a folder that is no clone.
    const rules: Record<string, unknown> = JSON.parse(readFileSync("biome.json", "utf8"));
    writeFileSync(join(root, "biome.json"), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
    for (const [file, source] of [...broken, ...sound]) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
    const biome = resolve("node_modules/@biomejs/biome/bin/biome");
    const options = ["lint", "--only=style/noRestrictedImports", "--reporter=json", "."];
    const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: root, encoding: "utf8" });
    const { diagnostics }: { diagnostics: { message: string; location: { path: string } }[] } = JSON.parse(stdout);
    for (const { message, location } of diagnostics) told.set(location.path, message);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(broken)("refuse %s, and say where to go", (file, _, says) => {
    expect(told.get(file)).toMatch(says);
  });
  test("let pass what looks like it", () => {
    expect(sound.filter(([file]) => told.has(file))).toEqual([]);
  });

  test("are not gone around by the address of a file: no lab names a file of the experiments", () => {
    const files = readdirSync("src/labs", { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const named = files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => /["'`](\.\.\/)+experiments\//.test(readFileSync(file, "utf8")));
    expect(named).toEqual([]);
  });
});
