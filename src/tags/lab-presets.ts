import type { Work } from "../book/bibliography.ts";
import type { CompressionSummary } from "../experiments/summaries.ts";
import { inWords } from "../labs/kit/large-number.ts";
import type { Row } from "../labs/models-through-time/row.ts";
import type { Measured } from "../labs/quantization/model.ts";
import { type Preset as MemoryPreset, type Printed, usualShape } from "../labs/training-memory/model.ts";
import type { Model, ModelFigure } from "../schemas/model.ts";
import type { Optimum } from "../schemas/optimum.ts";
import type { Partition } from "../schemas/partition.ts";
import type { Transformer } from "../schemas/transformer.ts";
import { href } from "../site.ts";

type Works = ReadonlyMap<string, Pick<Work, "authors" | "year">>;

/** A source of a lab's preset in words, with the address of its entry in the bibliography. */
const citation = (works: Works, key: string, locator: string) => {
  const work = works.get(key);
  return { label: work ? `${work.authors} ${work.year}` : key, href: href(`/bibliography/#${key}`), locator };
};

/** Rows of content/data/transformers.yaml as presets of the lab transformer-anatomy. */
export const transformerPresets = (rows: readonly Transformer[], works: Works) =>
  rows.map(({ id, name, shape, source, locator, parameters, note }) => ({
    id,
    name,
    shape,
    shapeSource: citation(works, source, locator),
    total: parameters.value,
    totalSource: citation(works, parameters.source, parameters.locator),
    note: [parameters.note, note].filter((text) => text !== undefined).join(" ") || undefined,
  }));

/** Text models of content/data/models.yaml whose size and tokens are known, for the lab scaling-law: no mixtures of experts, whose size is two numbers. */
export const trainedModels = (rows: readonly Model[], works: Works) =>
  rows.flatMap(({ id, name, date, family, modality, parameters, tokens }) =>
    family === "decoder" && modality.startsWith("text") && parameters && tokens
      ? [
          {
            id,
            name,
            date,
            parameters: parameters.value,
            tokens: tokens.value,
            source: citation(works, tokens.source, tokens.locator),
          },
        ]
      : [],
  );

/** Rows of content/data/optima.yaml for the lab scaling-law. */
export const printedOptima = (rows: readonly Optimum[], works: Works) =>
  rows.map(({ id, approach, parameters, compute, tokens, source, locator }) => ({
    id,
    approach,
    parameters,
    compute,
    tokens,
    source: citation(works, source, locator),
  }));

/** Rows of content/data/models.yaml for the lab models-through-time. */
export const modelRows = (models: readonly Model[], works: Works): Row[] => {
  const figure = (given: ModelFigure | undefined) =>
    given && {
      value: given.value,
      status: given.status,
      source: citation(works, given.source, given.locator),
      note: given.note,
    };
  return models.map(({ id, name, organisation, date, family, openness, note, ...figures }) => ({
    id,
    name,
    maker: organisation,
    date,
    family,
    openness,
    note,
    parameters: figure(figures.parameters),
    active: figure(figures.active),
    tokens: figure(figures.tokens),
    compute: figure(figures.compute),
  }));
};

/** Rows of content/data/partitions.yaml for the lab training-memory. */
export const printedPartitions = (rows: readonly Partition[], works: Works): Printed[] =>
  rows.map(({ id, parameters, devices, source, locator, ...row }) => ({
    id,
    parameters,
    devices,
    stages: [row["stage-1"], row["stage-2"], row["stage-3"]],
    source: citation(works, source, locator),
  }));

/** The sizes of the printed partitions, in the usual shape, and published transformers in theirs: presets of the lab training-memory. */
export const memoryPresets = (
  transformers: readonly Transformer[],
  partitions: readonly Partition[],
  works: Works,
): MemoryPreset[] => [
  ...partitions
    .filter(({ parameters }, index) => partitions.findIndex((row) => row.parameters === parameters) === index)
    .map(({ id, parameters, source, locator }) => ({
      id,
      name: `${inWords(parameters, 2)}, a size of the ZeRO paper`,
      state: { parameters, length: 2048, vocabulary: 50_257, ...usualShape(parameters, 50_257) },
      source: citation(works, source, `${locator} for the size; the shape is a usual one`),
    })),
  ...transformers.map(({ id, name, shape, parameters, source, locator }) => ({
    id,
    name,
    state: {
      parameters: parameters.value,
      layers: shape.layers,
      width: shape.width,
      heads: shape.heads,
      vocabulary: shape.vocabulary,
      length: shape.context,
    },
    source: citation(works, source, locator),
  })),
];

/** What rounding added to the loss of our own models, for the lab quantization. */
export const measuredRounding = ({ quantization }: Pick<CompressionSummary, "quantization">): Measured[] =>
  quantization.map(({ parameters, excess, bits }) => ({
    parameters,
    excess: excess.mean,
    bits: bits.map(({ bits: width, increase: { mean, low, high, seeds } }) => ({
      bits: width,
      mean,
      low,
      high,
      seeds,
    })),
  }));
