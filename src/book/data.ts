import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Family, familySchema } from "../schemas/family.ts";
import { type Model, type ModelFigure, modelSchema } from "../schemas/model.ts";
import { type Optimum, optimumSchema } from "../schemas/optimum.ts";
import { type Partition, partitionSchema } from "../schemas/partition.ts";
import { type Quantity, quantitySchema } from "../schemas/quantity.ts";
import { type Task, taskSchema } from "../schemas/task.ts";
import { type Transformer, transformerSchema } from "../schemas/transformer.ts";
import type { Mistake } from "./book-error.ts";
import { readTextFile } from "./text-file.ts";
import { type Located, readYaml } from "./yaml-file.ts";

/** Everything of `content/data/`. */
export interface Data {
  readonly models: readonly Model[];
  readonly tasks: readonly Task[];
  readonly families: readonly Family[];
  readonly transformers: readonly Transformer[];
  readonly optima: readonly Optimum[];
  readonly partitions: readonly Partition[];
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

/** A source and where its row names it. */
type Named = readonly [key: string, path: readonly string[]];

const modelSources = (model: Model): readonly Named[] => [
  [model.source, ["source"]],
  ...Object.keys(figures).flatMap((field): Named[] => {
    const figure = model[field as keyof typeof figures];
    return figure ? [[figure.source, [field, "source"]]] : [];
  }),
];

const quantityOf = (
  { name, date }: { readonly name: string; readonly date: string },
  field: string,
  unit: string,
  { value, status, source, locator, note }: ModelFigure,
): Quantity => ({ id: field, value, unit, measures: `${field} of ${name}`, source, locator, date, status, note });

/** Reads `data/*.yaml`: `models`, `tasks`, `families`, `transformers`, `optima` and `partitions` by their own schemas, every other file as rows of quantities. */
export const readData = (root: string, folder: string, report: (mistake: Mistake) => void): Data => {
  const quantities = new Map<string, Quantity>();
  const sources: { key: string; file: string; line: number; column: number }[] = [];
  let models: readonly Model[] = [];
  let tasks: readonly Task[] = [];
  let families: readonly Family[] = [];
  let transformers: readonly Transformer[] = [];
  let optima: readonly Optimum[] = [];
  let partitions: readonly Partition[] = [];
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
    /** Rows of the file by their schema; each cites what it names as its sources, with the places of these in the row. */
    const read = <Row extends { readonly id: string }>(
      schema: z.ZodType<Row>,
      sourcesOf: (row: Row) => readonly Named[],
    ): readonly Row[] => {
      const rows = readYaml(file, z.array(schema), "data-row", report);
      refuseTwins(rows);
      for (const [index, row] of (rows?.value ?? []).entries())
        for (const [key, path] of sourcesOf(row)) if (rows) cite(key, rows.place([index, ...path]));
      return rows?.value ?? [];
    };
    const own = ({ source }: { readonly source: string }): readonly Named[] => [[source, ["source"]]];
    switch (topic) {
      case "models":
        models = read(modelSchema, modelSources);
        for (const [path, quantity] of models.flatMap(modelQuantities)) quantities.set(path, quantity);
        break;
      case "transformers":
        transformers = read(transformerSchema, (row) => [
          ...own(row),
          [row.parameters.source, ["parameters", "source"]],
        ]);
        for (const row of transformers)
          quantities.set(`${topic}.${row.id}.parameters`, quantityOf(row, "parameters", "parameters", row.parameters));
        break;
      case "tasks":
        tasks = read(taskSchema, own);
        break;
      case "families":
        families = read(familySchema, own);
        break;
      case "optima":
        optima = read(optimumSchema, own);
        break;
      case "partitions":
        partitions = read(partitionSchema, own);
        break;
      default:
        for (const quantity of read(quantitySchema, own)) quantities.set(`${topic}.${quantity.id}`, quantity);
    }
  }
  return { models, tasks, families, transformers, optima, partitions, quantities, sources };
};
