import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Model, type ModelFigure, modelSchema } from "../schemas/model.ts";
import { type Optimum, optimumSchema } from "../schemas/optimum.ts";
import { type Quantity, quantitiesSchema } from "../schemas/quantity.ts";
import { type Task, taskSchema } from "../schemas/task.ts";
import { type Transformer, transformerSchema } from "../schemas/transformer.ts";
import type { Mistake } from "./book-error.ts";
import { readTextFile } from "./text-file.ts";
import { type Located, readYaml } from "./yaml-file.ts";

/** Everything of `content/data/`. */
export interface Data {
  readonly models: readonly Model[];
  readonly tasks: readonly Task[];
  readonly transformers: readonly Transformer[];
  readonly optima: readonly Optimum[];
  /** every quoted number by the path that <Value id> names: "scaling.gpu-price", "models.gpt-3.parameters" */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** sources that data rows name, with the row's file, for the bibliography's use */
  readonly sources: readonly {
    readonly key: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
  }[];
}

const figures = { parameters: "parameters", active: "parameters", tokens: "tokens", compute: "FLOP" } as const;

const modelQuantities = (model: Model): [string, Quantity][] =>
  Object.entries(figures).flatMap(([field, unit]) => {
    const figure = model[field as keyof typeof figures];
    if (!figure || figure.value === undefined) return [];
    return [[`models.${model.id}.${field}`, quantityOf(model, field, unit, figure)] as [string, Quantity]];
  });

const quantityOf = (
  { name, date }: { readonly name: string; readonly date: string },
  field: string,
  unit: string,
  { value, status, source, locator, note }: ModelFigure,
): Quantity => ({ id: field, value, unit, measures: `${field} of ${name}`, source, locator, date, status, note });

/** Reads `data/*.yaml`: `models`, `tasks`, `transformers` and `optima` by their own schemas, every other file as rows of quantities. */
export const readData = (root: string, folder: string, report: (mistake: Mistake) => void): Data => {
  const quantities = new Map<string, Quantity>();
  const sources: { key: string; file: string; line: number; column: number }[] = [];
  let models: Model[] = [];
  let tasks: Task[] = [];
  let transformers: Transformer[] = [];
  let optima: Optimum[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".yaml")) continue;
    const file = readTextFile(root, join(folder, name), report);
    const topic = basename(name, ".yaml");
    const cite = (key: string, place: { line: number; column: number }) =>
      sources.push({ key, file: file.path, ...place });
    const refuseTwins = (rows: Located<readonly { readonly id: string }[]> | undefined): void => {
      const seen = new Set<string>();
      for (const [row, { id }] of (rows?.value ?? []).entries()) {
        if (rows && seen.has(id))
          report({
            rule: "duplicate-id",
            file: file.path,
            ...rows.place([row, "id"]),
            message: `Unexpected second row \`${id}\`, expected every id once.`,
            hint: "Rename one of the two rows, or delete it.",
          });
        seen.add(id);
      }
    };
    if (topic === "models") {
      const rows = readYaml(file, z.array(modelSchema), "data-row", report);
      refuseTwins(rows);
      models = rows?.value ?? [];
      for (const [path, quantity] of models.flatMap(modelQuantities)) quantities.set(path, quantity);
      for (const [row, model] of models.entries())
        for (const field of Object.keys(figures)) {
          const figure = model[field as keyof typeof figures];
          if (rows && figure) cite(figure.source, rows.place([row, field, "source"]));
        }
    } else if (topic === "tasks") {
      const rows = readYaml(file, z.array(taskSchema), "data-row", report);
      refuseTwins(rows);
      tasks = rows?.value ?? [];
      for (const [row, task] of tasks.entries()) if (rows) cite(task.source, rows.place([row, "source"]));
    } else if (topic === "optima") {
      const rows = readYaml(file, z.array(optimumSchema), "data-row", report);
      refuseTwins(rows);
      optima = rows?.value ?? [];
      for (const [row, { source }] of optima.entries()) if (rows) cite(source, rows.place([row, "source"]));
    } else if (topic === "transformers") {
      const rows = readYaml(file, z.array(transformerSchema), "data-row", report);
      refuseTwins(rows);
      transformers = rows?.value ?? [];
      for (const [row, one] of transformers.entries()) {
        quantities.set(
          `transformers.${one.id}.parameters`,
          quantityOf(one, "parameters", "parameters", one.parameters),
        );
        if (rows) cite(one.source, rows.place([row, "source"]));
        if (rows) cite(one.parameters.source, rows.place([row, "parameters", "source"]));
      }
    } else {
      const rows = readYaml(file, quantitiesSchema, "data-row", report);
      refuseTwins(rows);
      for (const [row, quantity] of (rows?.value ?? []).entries()) {
        quantities.set(`${topic}.${quantity.id}`, quantity);
        if (rows) cite(quantity.source, rows.place([row, "source"]));
      }
    }
  }
  return { models, tasks, transformers, optima, quantities, sources };
};
