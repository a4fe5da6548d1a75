import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Finding, Json, Unit } from "../../../src/experiments/experiment.ts";
import { differencesAnew } from "../../../src/experiments/retrain.ts";
import { type Progress, type RunOptions, runUnits } from "../../../src/experiments/run-units.ts";
import { keysOf, unitFile } from "../../../src/experiments/unit-store.ts";

const shape = { width: 4, layers: 1, heads: 1 };
const training = (seed: number): Unit => ({
  name: `train/${seed}`,
  work: { task: "train", spec: { shape, steps: 6, seed, rate: 1, heldOutRows: 2, along: [3] } },
  needs: [],
  cost: 2,
});
const look: Unit = {
  name: "look",
  work: { task: "quantize", spec: { shape, bits: [8, 2], rows: 2 } },
  needs: ["train/0"],
  cost: 1,
};
const units = [look, training(0), training(1)];

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "experiments-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const options = (more: Partial<RunOptions> = {}): RunOptions => ({
  root,
  versionOf: () => "1",
  report: () => {},
  ...more,
});
const stored = (): string[] => readdirSync(join(root, ".cache/experiments")).sort();

describe("runUnits", { timeout: 300_000 }, () => {
  it("does what is needed first, keeps it, and does nothing twice; one thread finds what two find", async () => {
    const told: Progress[] = [];
    const one = await runUnits(units, options({ threads: 1, report: (progress) => told.push(progress) }));
    expect(told.filter(({ unit }) => unit).map(({ unit }) => unit)).toEqual(["train/0", "train/1", "look"]);
    expect(told.at(-1)).toMatchObject({ done: 3, units: 3, doneCost: 5, cost: 5 });
    expect(stored()).toHaveLength(3);
    expect(stored().every((name) => name.endsWith(".unit"))).toBe(true);

    const again = await runUnits(units, options({ report: () => expect.unreachable("nothing is left to do") }));
    expect([...again].map(([name, { measures }]) => [name, measures]).sort()).toEqual(
      [...one].map(([name, { measures }]) => [name, measures]).sort(),
    );
    rmSync(join(root, ".cache"), { recursive: true });
    const two = await runUnits(units, options({ threads: 2 }));
    for (const [name, { measures }] of two) expect(measures).toEqual(one.get(name)?.measures);
  });
  it("goes on after an interruption with what is finished", async () => {
    const stop = new AbortController();
    const first = await runUnits(units, options({ threads: 1, stop: stop.signal, take: () => stop.abort() }));
    expect([...first.keys()]).toEqual(["train/0"]);
    const done: string[] = [];
    await runUnits(units, options({ threads: 1, report: ({ unit }) => unit && done.push(unit) }));
    expect(done).toEqual(["train/1", "look"]);
  });
  it("does a unit anew when its plan or the code of its task changes, and what reads it too", async () => {
    const before = keysOf(units, () => "1");
    const code = keysOf(units, (task) => (task === "train" ? "2" : "1"));
    expect(["look", "train/0", "train/1"].map((name) => before.get(name) === code.get(name))).toEqual([
      false,
      false,
      false,
    ]);
    const plan = keysOf([look, { ...training(0), work: training(5).work }, training(1)], () => "1");
    expect(["look", "train/0", "train/1"].map((name) => before.get(name) === plan.get(name))).toEqual([
      false,
      false,
      true,
    ]);
    expect(() => keysOf([look], () => "1")).toThrow("Unexpected need of train/0");
    expect(() => keysOf([training(0), { ...training(1), name: "train/0" }], () => "1")).toThrow(
      "Unexpected second unit",
    );
  });
  it("refuses a damaged file with its name and a way out", async () => {
    await runUnits([training(0)], options());
    const file = unitFile(root, keysOf([training(0)], () => "1").get("train/0") ?? "");
    const bytes = readFileSync(file);
    for (const broken of [
      bytes.subarray(0, bytes.length - 9),
      Buffer.from(bytes.map((byte, at) => (at === 700 ? byte ^ 1 : byte))),
      Buffer.from("{}"),
    ]) {
      writeFileSync(file, broken);
      await expect(runUnits([training(0)], options())).rejects.toThrow(
        /^\.cache\/experiments\/\w+\.unit\n {2}Unexpected .*, expected .*\n {2}Hint: Delete this file/s,
      );
    }
  });
  it("says which unit failed, and keeps what was finished before", async () => {
    const bad: Unit = {
      ...look,
      name: "bad",
      work: { task: "quantize", spec: { shape: { ...shape, width: 8 }, bits: [8], rows: 2 } },
    };
    await expect(runUnits([training(0), bad], options({ threads: 1 }))).rejects.toThrow(
      /^bad\n {2}Unexpected 1380 weights, expected 3144/,
    );
    expect(stored()).toHaveLength(1);
  });
  it("finds what was committed again, and says where it differs", async () => {
    const { measures } = (await runUnits([training(0)], options())).get("train/0") ?? { measures: null };
    const committed = (found: Json): Finding[] => [{ unit: "train/0", measures: found, seconds: 1 }];
    const anew = { versionOf: () => "1", report: () => {}, threads: 1 };
    expect(await differencesAnew(units, ["train/0"], committed(measures), anew)).toEqual([]);
    const wrong = { ...(measures as { readonly [name: string]: Json }), excess: 9 };
    expect(await differencesAnew(units, ["train/0"], committed(wrong), anew)).toEqual([
      expect.stringMatching(/^train\/0\.excess: found \d\.\d+, expected 9$/),
    ]);
    await expect(differencesAnew(units, ["other"], [], anew)).rejects.toThrow("Unexpected unit other");
  });
  it("goes on within a training from its last checkpoint, to the same numbers", async () => {
    const { trainTask } = await import("../../../src/experiments/tasks/train.ts");
    const spec = { shape, steps: 6, seed: 0, rate: 1, heldOutRows: 2, along: [3] };
    const kept: Uint8Array[] = [];
    const around = (load: () => Uint8Array | undefined) => ({
      weights: [],
      progress: () => {},
      checkpoint: { every: 0, load, save: (bytes: Uint8Array) => kept.push(bytes) },
    });
    const whole = trainTask(
      spec,
      around(() => undefined),
    );
    const resumed = trainTask(
      spec,
      around(() => kept[3]),
    );
    expect(kept.length).toBeGreaterThan(4);
    expect(resumed).toEqual(whole);
    expect(
      trainTask(
        spec,
        around(() => new Uint8Array(3)),
      ),
    ).toEqual(whole);
  });
});
