import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { about } from "../../../../src/labs/task-map/about.ts";
import { advise, loosening, place } from "../../../../src/labs/task-map/advice.ts";
import { behavior, generates, kin } from "../../../../src/labs/task-map/families.ts";
import { constraints, knobs } from "../../../../src/labs/task-map/knobs.ts";
import { isIn, settleState, type Task, view, withPeople } from "../../../../src/labs/task-map/model.ts";
import { families, inputKinds, outputKinds, type Row } from "../../../../src/labs/task-map/row.ts";
import { familySchema } from "../../../../src/schemas/family.ts";
import { taskSchema } from "../../../../src/schemas/task.ts";
import { familyRows, taskRows } from "../../../../src/tags/lab-presets/task-map.ts";
import { hostile } from "../hostile.ts";

const read = (name: string): unknown => parse(readFileSync(`content/data/${name}.yaml`, "utf8"));
const tasks = z.array(taskSchema).parse(read("tasks"));
const familyData = z.array(familySchema).parse(read("families"));
const anywhere = new Map(
  [...tasks, ...familyData].map(({ chapter }) => [
    `chapter:${chapter}`,
    { url: `/somewhere/${chapter}/`, chapter: { front: { title: chapter } } },
  ]),
);
const rows = taskRows(tasks, new Map(), anywhere);
const known = familyRows(familyData, new Map(), anywhere);
const see = (state: Readonly<Record<string, unknown>> = {}) => view(rows, known, state);
const names = (list: readonly Task[]): string[] => list.map(({ row }) => row.id).sort();
const task = (id: string, state: Readonly<Record<string, unknown>> = {}): Task => {
  const found = see(state).tasks.find(({ row }) => row.id === id);
  if (!found) throw new Error(`Unexpected absence of ${id}, expected it in tasks.yaml.`);
  return found;
};

describe("the map of tasks", () => {
  it("holds every task of the data in the row of each of its inputs, and lets all of them fit at first", () => {
    const now = see();
    expect(now.fitting).toHaveLength(tasks.length);
    expect(now.falling).toEqual([]);
    const placed = now.cells.flat().flatMap((cell) => cell.tasks);
    expect(placed).toHaveLength(tasks.reduce((sum, { inputs }) => sum + inputs.length, 0));
    expect(new Set(placed.map(({ row }) => row.id)).size).toBe(tasks.length);
    for (const [i, input] of inputKinds.entries())
      for (const [j, output] of outputKinds.entries())
        expect(now.cells[i]?.[j]?.tasks.map(({ row }) => row.id)).toEqual(
          tasks.filter((one) => one.inputs.includes(input) && one.output === output).map(({ id }) => id),
        );
  });

  it("keeps what its description promises of the first frame", () => {
    const now = see();
    expect(about.description).toContain(`${tasks.length} tasks`);
    expect([inputKinds.length, outputKinds.length, constraints.length]).toEqual([10, 10, 9]);
    expect(now.chosen?.row.id).toBe("cancer-screening");
    expect(now.chosen?.generative).toBe(false);
    expect(now.chosen?.row.rung).toBe("field study");
    const inRow = (now.cells[0] ?? []).map((cell) => cell.tasks.length);
    expect(inRow.reduce((sum, count) => sum + count)).toBeGreaterThan(tasks.length / 2);
    expect(Math.max(...inRow)).toBe(inRow[0]);
  });

  it("asks a question whose answer lies between the options, and names outputs without such a finding", () => {
    const people = withPeople(rows);
    expect(people.length).toBeGreaterThan(5);
    expect(people.length).toBeLessThanOrEqual(15);
    const outputs = new Set(people.map(({ output }) => output));
    for (const kind of ["image", "audio", "video"] as const) expect(outputs.has(kind)).toBe(false);
    expect(names(see({ evidence: "trial" }).fitting)).toEqual(people.map(({ id }) => id).sort());
  });

  it("leaves, where a program alone checks and the finding must speak for it, what can be run or held against data", () => {
    const left = see({ check: "program", finding: "for" }).fitting;
    expect(names(left)).toEqual(["code-completion", "function-writing", "new-views"]);
  });

  it("lets another family step in where one pass must do, and says that the finding is about the usual one", () => {
    const image = task("text-to-image", { time: "one-pass" });
    expect(image.left).toEqual(["GAN"]);
    expect(image.row.families[0]).toBe("diffusion");
    expect(advise(see({ time: "one-pass", from: "text", to: "image" }))).toEqual({
      lead: "1 task fits.",
      text: "It takes a generative model. Quoted findings: 1 for it. In 1 task the finding is about a family that is ruled out.",
    });
    expect(task("professional-writing", { time: "one-pass" }).reasons).toEqual([
      { id: "time", text: "language model: more than one pass an answer" },
    ]);
  });

  it("lets retrieval alone answer only where it comes first: it finds and does not write", () => {
    const question = task("question-answering", { time: "one-pass" });
    expect(question.left).toEqual(["retrieval"]);
    expect(question.generative).toBe(false);
    expect(task("question-answering").generative).toBe(true);
    expect(task("game-levels").generative).toBe(false);
    expect(task("issue-repair", { time: "one-pass" }).fits).toBe(false);
  });

  it("generates nothing where answers are of a fixed set or can be computed", () => {
    const fixed = see({ answer: "fixed" });
    expect(fixed.fitting.every(({ row }) => row.output === "label")).toBe(true);
    expect(advise(fixed).lead).toBe("Generate nothing.");
    const computed = see({ answer: "computed" });
    expect(computed.fitting.every(({ left }) => left.join() === "rules")).toBe(true);
    expect(computed.fitting.length).toBeGreaterThan(0);
    expect(advise(computed).lead).toBe("Generate nothing.");
    expect(advise(see({ answer: "written" })).lead).toBe("Retrieve first.");
  });

  it("wants more than a benchmark where an error is dear, and never what nobody can check", () => {
    const { fitting } = see({ error: "dear" });
    expect(fitting.some(({ row }) => row.rung === "benchmark" || row.rung === "demonstration")).toBe(false);
    expect(fitting.some(({ row }) => row.check === "nobody")).toBe(false);
    const trials = see({ error: "dear", evidence: "trial" }).fitting.filter(({ row }) => row.finding === "against");
    expect(trials.length).toBeGreaterThan(1);
  });

  it("reads probabilities off the data of the families: no density from a GAN, a bound from diffusion", () => {
    expect(task("face-synthesis", { probability: "bound" }).left).toEqual(["diffusion"]);
    expect(task("face-synthesis", { probability: "exact" }).fits).toBe(false);
    expect(task("density", { probability: "exact" }).left).toEqual(["flow"]);
  });

  it("asks for models that can be had where it must run on one's own machines", () => {
    expect(task("summarization", { place: "own" }).fits).toBe(true);
    expect(task("customer-support", { place: "own" }).reasons).toEqual([
      { id: "place", text: "none of its models can be had: GPT-3" },
    ]);
  });

  it("says which constraint alone stands in the way, and which cell is empty", () => {
    const none = see({ from: "video", to: "video", finding: "for" });
    expect(none.fitting).toEqual([]);
    expect(none.loosen).toEqual([{ id: "finding", count: 1 }]);
    expect(loosening(none)).toBe("Without “The finding must speak for it” 1 more task would fit.");
    expect(advise(none)).toEqual({ lead: "Nothing fits: leave it to a person.", text: loosening(none) });
    expect(advise(see({ from: "audio", to: "molecule" })).lead).toBe("The map has no task here.");
    expect(place(settleState({ from: "3-d", to: "label" }))).toBe("3-D to label");
  });

  it("explains a task that two constraints part from each other: each leaves a family, and not the same one", () => {
    const parted = task("face-synthesis", { time: "one-pass", probability: "bound" });
    expect(parted.fits).toBe(false);
    expect(parted.reasons).toEqual([{ id: "probability", text: "no family of the task meets all of it" }]);
  });

  it("calls one pass what the data call one pass, and knows every family that it names", () => {
    for (const family of families) {
      const row = familyData.find(({ id }) => id === kin[family].kin);
      expect(row === undefined).toBe(kin[family].own !== undefined);
      if (row) expect(/^one pass(;|$)/.test(row.sampling)).toBe(kin[family].onePass);
      expect(behavior(family, known).failure.length).toBeGreaterThan(0);
    }
    expect(families.filter((family) => !generates(family))).toEqual([
      "neural field",
      "retrieval",
      "classifier",
      "predictor",
      "rules",
    ]);
  });

  const some = <K extends (typeof knobs)[number]>(knob: K): fc.Arbitrary<unknown> =>
    knob.kind === "choice"
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...knob.options.map(({ value }) => value)) }, hostile)
      : fc.oneof(fc.constantFrom(...tasks.map(({ id }) => id)), hostile);
  const states = fc.record(Object.fromEntries(knobs.map((knob) => [knob.id, some(knob)])), { requiredKeys: [] });

  it("stays whole under 5,000 hostile states: each task fits or says why, and counts add up", () => {
    fc.assert(
      fc.property(states, (given) => {
        const now = see(given);
        expect(now.fitting.length + now.falling.length).toBe(rows.filter((row) => isIn(row, now.state)).length);
        const isWhole = ({ row, left, fits, reasons, freedBy }: Task): boolean =>
          fits === (reasons.length === 0) &&
          fits === left.length > 0 &&
          !(fits && freedBy.length > 0) &&
          left.every((family) => row.families.includes(family)) &&
          reasons.every(({ text }) => text !== "" && !text.includes("undefined"));
        expect(now.tasks.filter((one) => !isWhole(one))).toEqual([]);
        const counted = now.cells.flat().filter((cell) => cell.fit === cell.tasks.filter(({ fits }) => fits).length);
        expect(counted).toHaveLength(inputKinds.length * outputKinds.length);
        expect(now.families.every(({ fit, all }) => fit <= all)).toBe(true);
        const [first] = now.loosen;
        if (first) {
          const initial = constraints.find(({ id }) => id === first.id)?.initial;
          const looser = see({ ...now.state, [first.id]: initial });
          expect(looser.fitting.length).toBe(now.fitting.length + first.count);
        }
        const { lead, text } = advise(now);
        expect(`${lead}${text}`).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  it("takes any rows, also none", () => {
    const made = fc.array(
      fc.record({
        inputs: fc.uniqueArray(fc.constantFrom(...inputKinds), { minLength: 1, maxLength: 3 }),
        output: fc.constantFrom(...outputKinds),
        families: fc.uniqueArray(fc.constantFrom(...families), { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 8 },
    );
    const [first] = rows;
    if (!first) throw new Error("Unexpected empty tasks.yaml, expected rows.");
    fc.assert(
      fc.property(made, states, (list, given) => {
        const mine = list.map((one, index): Row => ({ ...first, ...one, id: `task-${index}` }));
        const now = view(mine, known, given);
        expect(now.tasks).toHaveLength(mine.length);
        expect(advise(now).lead).not.toBe("");
        expect(now.tasks.filter(({ fits }) => !fits).every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
