import { z } from "zod";
import {
  figureStatuses,
  type Model,
  type ModelFigure,
  modelFamilies,
  modelModalities,
  modelOpenness,
} from "../schemas/model.ts";
import type { Work } from "./bibliography.ts";

/** The numbers of a model with their units, in the order of the table. */
export const modelNumbers = [
  ["parameters", "parameters", "All stored weights of the model; a note says what is left out."],
  ["active", "parameters", "Weights that work on one token of a mixture of experts."],
  ["tokens", "tokens", "Tokens read in pre-training, repeats counted; a note says where they are words or bytes."],
  ["compute", "FLOP", "Floating-point operations of the training run; a note says what else is counted."],
] as const;
type NumberName = (typeof modelNumbers)[number][0];

const statusMeaning =
  "Who says the number. reported: the makers, at the place given. derived: computed by us from what they report. estimated: by others, from outside. rumored: a leak that the makers never confirmed. undisclosed: the makers published none, or none that we could verify; the value is then null.";

const figure = (unit: string, meaning: string) =>
  z
    .strictObject({
      value: z.number().positive().nullable().describe(`A plain number of ${unit}, or null when undisclosed.`),
      unit: z.literal(unit).describe("Unit of the value."),
      status: z.enum([...figureStatuses, "undisclosed"]).describe(statusMeaning),
      source: z
        .string()
        .nullable()
        .describe("Key of the work that states it, in `works`; of Epoch AI's database for most estimates."),
      locator: z.string().nullable().describe("Place in the source, or the formula of a derived value."),
      note: z.string().nullable().describe("What to beware of."),
    })
    .describe(meaning);

const [parameters, active, tokens, compute] = modelNumbers.map(([, unit, meaning]) => figure(unit, meaning)) as [
  ReturnType<typeof figure>,
  ReturnType<typeof figure>,
  ReturnType<typeof figure>,
  ReturnType<typeof figure>,
];

const modelDownload = z
  .strictObject({
    id: z.string().describe("Permanent name; the row's address is the page with #id."),
    name: z.string().describe("Name as its makers write it, with the size where there are several."),
    organization: z.string().describe("Who trained it."),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2})?$/)
      .describe("Month of the first public report, or the year alone."),
    family: z.enum(modelFamilies).describe("Kind of network or of training."),
    modality: z.string().describe("What goes in and comes out, in words."),
    modalities: z.array(z.enum(modelModalities)).describe("Kinds of data that go in or come out."),
    openness: z
      .enum(modelOpenness)
      .describe(
        "What can be had. open-source: weights and the code that trained them, often the data too. open-weights: weights, with or without conditions. api: answers over a network. closed: none of these.",
      ),
    source: z.string().describe("Key of the work that presents the model, in `works`."),
    note: z.string().nullable().describe("What a reader of the row must know."),
    parameters,
    active: active
      .nullable()
      .describe("The part that works on one token; null for a model that is no mixture of experts."),
    tokens,
    compute,
  })
  .describe("One trained model.");

/** The shape of `models.json`. */
export const modelsDownloadSchema = z
  .strictObject({
    $schema: z.string().describe("Address of this schema."),
    title: z.string(),
    license: z.string().describe("Under which the collection may be used."),
    page: z.string().describe("Address of the page that shows the same rows."),
    works: z
      .record(
        z.string(),
        z.strictObject({
          authors: z.string(),
          year: z.string(),
          title: z.string(),
          link: z.string().nullable().describe("DOI, arXiv or web address."),
        }),
      )
      .describe("The works that the rows name as sources, by citation key."),
    models: z.array(modelDownload).describe("Oldest first."),
  })
  .describe(
    "Trained models from the hidden Markov model to today: each number with unit, status, source and place in the source.",
  );
export type ModelsDownload = z.infer<typeof modelsDownloadSchema>;
type ModelDownload = ModelsDownload["models"][number];

const figureDownload = (given: ModelFigure | undefined, unit: string) => ({
  value: given?.value ?? null,
  unit,
  status: given?.status ?? ("undisclosed" as const),
  source: given?.source ?? null,
  locator: given?.locator ?? null,
  note: given?.note ?? null,
});

/** Oldest first; a year alone stands before its months. */
export const byDate = (models: readonly Model[]): Model[] =>
  models.toSorted((a, b) => a.date.localeCompare(b.date, "en"));

const rowDownload = ({ organisation, note, ...model }: Model): ModelDownload => ({
  id: model.id,
  name: model.name,
  organization: organisation,
  date: model.date,
  family: model.family,
  modality: model.modality,
  modalities: model.modalities,
  openness: model.openness,
  source: model.source,
  note: note ?? null,
  parameters: figureDownload(model.parameters, "parameters"),
  active: model.family === "mixture-of-experts" || model.active ? figureDownload(model.active, "parameters") : null,
  tokens: figureDownload(model.tokens, "tokens"),
  compute: figureDownload(model.compute, "FLOP"),
});

/** @param page absolute address of the page of models, with its closing slash */
export const modelsDownload = (
  models: readonly Model[],
  works: ReadonlyMap<string, Pick<Work, "authors" | "year" | "title" | "link">>,
  page: string,
  license: string,
): ModelsDownload => {
  const rows = byDate(models).map(rowDownload);
  const names: readonly NumberName[] = modelNumbers.map(([name]) => name);
  const keys = rows.flatMap((row) => [row.source, ...names.flatMap((name) => row[name]?.source ?? [])]);
  const cited = [...new Set(keys)].sort().flatMap((key) => {
    const work = works.get(key);
    return work
      ? [[key, { authors: work.authors, year: work.year, title: work.title, link: work.link ?? null }] as const]
      : [];
  });
  return {
    $schema: `${page}models.schema.json`,
    title: "Models",
    license,
    page,
    works: Object.fromEntries(cited),
    models: rows,
  };
};

/** JSON Schema (draft 2020-12) of `models.json`. @param address where it is published */
export const modelsJsonSchema = (address: string): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(modelsDownloadSchema);
  return { $schema, $id: address, title: "Models", ...schema };
};
