import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lacksMemory } from "../bench/peers/building.ts";
import { summed } from "../bench/peers/look-at-page.ts";
import { type Measurement, measurementsOf, queries } from "../bench/peers/measurements.ts";
import { readOptions } from "../bench/peers/options.ts";
import { emptyBlock, readmeBlock } from "../bench/peers/readme-block.ts";
import { type Kept, keepRecord, keptOf, keptRecord, type Value } from "../bench/peers/record.ts";
import { behind, readReport, reportOf } from "../bench/peers/report.ts";
import { host } from "../bench/peers/server.ts";
import type { ToolName } from "../bench/peers/tools/tool.ts";
import { tools } from "../bench/peers/tools/tools.ts";
import { withBlock } from "../bench/readme-block.ts";

const folder = mkdtempSync(join(tmpdir(), "groundwork-peers-"));
afterAll(() => rmSync(folder, { recursive: true }));

const record = (tool: ToolName, chapters: number, name: string, value: Value): Kept => ({
  tool,
  chapters,
  name,
  fingerprint: "f",
  date: "2026-11-22T10:00:00.000Z",
  commit: "abc1234",
  load: 1,
  value,
});
const built = (seconds: number): Value => ({
  outcome: "built",
  seconds,
  processor: seconds,
  memory: 500,
  bytes: 4e6,
  files: 9,
});

describe("the options of the comparison", () => {
  it("ask for everything, and write, when nothing is said", () => {
    const options = readOptions([], "/cache");
    expect(options).toMatchObject({ chapters: [20, 200, 1000], limit: 30, again: false, write: true });
    expect(options.tools).toEqual(Object.keys(tools));
  });

  it("take some, in the order of the table, and then write only when told to", () => {
    const words = ["--peers", "vitepress,starlight", "--chapters=20", "--only", "search"];
    expect(readOptions(words, "/cache")).toMatchObject({
      tools: ["starlight", "vitepress"],
      chapters: [20],
      kinds: ["search"],
      write: false,
    });
    expect(readOptions([...words, "--write"], "/cache").write).toBe(true);
    expect(readOptions(["--table"], "/cache").write).toBe(false);
  });

  it("refuse what they do not know, and say what they do", () => {
    for (const [words, unexpected] of [
      [["--peers", "hugo"], "`hugo` of --peers"],
      [["--only", "build,smell"], "`smell` of --only"],
      [["--chapters", "20,0"], "`0` of --chapters"],
      [["--runs", "two"], "`two` of --runs"],
      [["--limit", "-5"], "--limit -5"],
      [["--fast"], "--fast"],
      [["starlight"], "starlight"],
    ] as const)
      expect(() => readOptions(words, "/cache")).toThrow(`Unexpected ${unexpected}, expected:\nnpm run bench`);
  });
});

describe("the measurements", () => {
  const all = measurementsOf(readOptions([], "/cache"));

  it("have names that no other has, and take turns among the tools", () => {
    const names = all.map(({ tool, chapters, name }) => `${tool}-${chapters}-${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(queries).toHaveLength(10);
    const looks = all.filter(({ chapters, kind }) => chapters === 20 && kind === "lighthouse");
    expect(looks.map(({ tool }) => tool)).toEqual([1, 2, 3].flatMap(() => Object.keys(tools)));
  });

  it("build small books three times and large ones once, each time from nothing and then again", () => {
    const steps = (chapters: number): string[] =>
      all
        .filter((one) => one.tool === "starlight" && one.chapters === chapters && one.kind === "build")
        .map(({ name }) => name);
    expect(steps(20)).toEqual(["cold-1", "warm-1", "cold-2", "warm-2", "cold-3", "warm-3"]);
    expect(steps(1000)).toEqual(["cold-1", "warm-1"]);
  });

  it("are kept whole, until the site is another", () => {
    const one = all.find(({ tool, name }) => tool === "starlight" && name === "cold-1") as Measurement;
    expect(keptRecord(folder, one, "f")).toBeUndefined();
    keepRecord(folder, one, record("starlight", one.chapters, one.name, built(8)));
    expect(keptRecord(folder, one, "f")?.value).toEqual(built(8));
    expect(keptRecord(folder, one, "g")).toBeUndefined();
    expect(readdirSync(join(folder, "starlight/20"))).toEqual(["cold-1.json"]);
    expect([...keptOf(folder, "starlight", 20, "f").keys()]).toEqual(["cold-1"]);
    expect([...keptOf(folder, "starlight", 20, "g").keys()]).toEqual([]);
  });

  it("know want of memory from other bad ends", () => {
    expect(
      lacksMemory("FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory", 134, null),
    ).toBe(true);
    expect(lacksMemory("Command terminated by signal 9", 137, null)).toBe(true);
    expect(lacksMemory("Error: Cannot find module", 1, null)).toBe(false);
  });
});

describe("the table", () => {
  const measured = (["groundwork", "starlight", "docusaurus", "vitepress"] as const).flatMap((name) =>
    [20, 1000].map((chapters) => {
      const values: Record<string, Value> = {
        groundwork: built(chapters / 4),
        starlight: built(chapters / 2),
        docusaurus: { outcome: "out of memory", seconds: 9, log: "log" },
        vitepress: built(3),
      };
      const value = values[name];
      const records =
        value && !(name === "vitepress" && chapters === 1000) ? [record(name, chapters, "cold-1", value)] : [];
      return { tool: tools[name], chapters, records: new Map(records.map((one) => [one.name, one])) };
    }),
  );
  const report = reportOf(measured);
  const block = readmeBlock(report);

  it("has figures, ratios to Groundwork's, and how builds ended that have none", () => {
    expect(block).toContain("| build from nothing, s, 20 chapters | 5 | 10 (2) | out of memory | 3 (0.6) |");
    expect(block).toContain("| 1,000 chapters | 250 | 500 (2) | out of memory | – |");
    expect(block).toContain(
      "| chapters a second, from nothing, 20 chapters | 4 | 2 (0.5) | out of memory | 6.7 (1.7) |",
    );
    expect(block).toContain("2026-11-22");
    expect(block).toContain("abc1234");
    expect(block).toContain(`VitePress 1.6.4 was not tried at 1,000 chapters: ${tools.vitepress.hopeless?.because}.`);
  });

  it("tells where Groundwork is not ahead", () => {
    const lines = behind(report).map(({ title, chapters }) => `${title}, ${chapters}`);
    expect(lines).toContain("build from nothing, s, 20");
    expect(lines).toContain("chapters a second, from nothing, 20");
    expect(lines).not.toContain("build from nothing, s, 1000");
    expect(behind(reportOf(measured.filter(({ tool }) => tool.name !== "groundwork")))).toEqual([]);
  });

  it("stands in README.md as `npm run bench` wrote it, and no figure stands there before", () => {
    const readme = readFileSync("README.md", "utf8");
    const written = readReport();
    expect(readme).toBe(withBlock(readme, written ? readmeBlock(written) : emptyBlock));
  });

  it("is not made of nothing", () => {
    expect(() => reportOf([])).toThrow("Unexpected absence of measurements");
  });
});

describe("the host", () => {
  it("sends files as hosts do, and counts what it sends", async () => {
    const site = mkdtempSync(join(folder, "site-"));
    const text = "A line of text. ".repeat(100);
    writeFileSync(join(site, "index.html"), text);
    writeFileSync(join(site, "app.js"), text);
    writeFileSync(join(site, "face.woff2"), Buffer.alloc(500, 7));
    const up = await host(site);
    const answers = [];
    for (const path of ["/", "/app.js", "/face.woff2", "/none", "/favicon.ico", "/../../etc/passwd"])
      answers.push(await fetch(up.origin + path, { headers: { "accept-encoding": "br" } }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 404, 204, 404]);
    expect(answers.map(({ headers }) => headers.get("content-encoding"))).toEqual(["br", "br", null, null, null, null]);
    expect(await answers[0]?.text()).toBe(text);
    const { requests, html, js, font, jsRaw } = summed(up.sent);
    expect({ requests, font, jsRaw }).toEqual({ requests: 5, font: 500, jsRaw: text.length });
    expect(html).toBe(js);
    expect(html).toBeLessThan(100);
    expect(up.compressed()).toBe(2);
    up.close();
  });
});
