import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { inputKinds, outputKinds, taskSchema } from "../../../src/schemas/task.ts";

const file = new URL("../../../content/data/tasks.yaml", import.meta.url);
const tasks = z.array(taskSchema).parse(parse(readFileSync(file, "utf8")));

describe("taskSchema", () => {
  it("accepts the map of tasks, which has at least 25 rows", () => {
    expect(tasks.length).toBeGreaterThanOrEqual(25);
  });
  it("finds a task for every kind of output", () => {
    expect(new Set(tasks.map((task) => task.output))).toEqual(new Set(outputKinds));
  });
  it("finds a task for every kind of input", () => {
    expect(new Set(tasks.flatMap((task) => task.inputs))).toEqual(new Set(inputKinds));
  });
  it("calls none of the models open that the row does not name", () => {
    for (const task of tasks) expect(task.models).toEqual(expect.arrayContaining(task.open));
  });
  it("says of a row without a comparison that its finding is open, and of no other", () => {
    for (const task of tasks) if (task.baseline.startsWith("none")) expect(task.finding).toBe("open");
  });
  it("names every task once", () => {
    expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
  });
  it("refuses an unknown field and an unknown family", () => {
    const [first] = tasks;
    expect(taskSchema.safeParse({ ...first, rating: 5 }).success).toBe(false);
    expect(taskSchema.safeParse({ ...first, families: ["magic"] }).success).toBe(false);
    expect(taskSchema.safeParse({ ...first, inputs: ["text", "text"] }).success).toBe(false);
  });
  it("describes every field", () => {
    for (const field of Object.values(taskSchema.shape)) expect(field.description).toBeTruthy();
  });
});
