import type { Work } from "../book/bibliography.ts";
import { measuresOf } from "../experiments/experiment.ts";
import { parametersOf, shapes, stepCounts, tokensOf } from "../experiments/models.ts";
import { readResults } from "../experiments/results.ts";
import {
  type CompressionSummary,
  type EmergenceSummary,
  type FewShotSummary,
  type ScalingSummary,
  summaryOf,
} from "../experiments/summaries.ts";
import type { TrainMeasures } from "../experiments/tasks/train.ts";
import { seedsOf, trainingName } from "../experiments/training-units.ts";
import type { Measured as MeasuredAnswers } from "../labs/emergence/measured.ts";
import { sizes as askedSizes } from "../labs/few-shot/knobs.ts";
import type { Published } from "../labs/few-shot/model.ts";
import type { Report } from "../labs/footprint/model.ts";
import { stateOf } from "../labs/footprint/reports.ts";
import { inWords } from "../labs/kit/large-number.ts";
import type { Measured as MeasuredTrainings } from "../labs/measured-law/model.ts";
import type { Row } from "../labs/models-through-time/row.ts";
import type { Measured } from "../labs/quantization/model.ts";
import type { Measured as MeasuredEnd } from "../labs/train-a-language-model/measured.ts";
import { mostSteps, sizes as trainedSizes } from "../labs/train-a-language-model/model.ts";
import { type Preset as MemoryPreset, type Printed, usualShape } from "../labs/training-memory/model.ts";
import type { Model, ModelFigure } from "../schemas/model.ts";
import type { Optimum } from "../schemas/optimum.ts";
import type { Partition } from "../schemas/partition.ts";
import type { Quantity } from "../schemas/quantity.ts";
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

/** What our own models answered after the longest training, one entry for each kind of question, for the lab emergence. */
export const measuredAnswers = ({ cells }: EmergenceSummary): MeasuredAnswers[] => {
  const longest = Math.max(...cells.map(({ tokens }) => tokens));
  const own = cells.filter(({ tokens }) => tokens === longest);
  return (own[0]?.kinds ?? []).map(({ kind, items, answerTokens }) => ({
    kind,
    items,
    length: answerTokens,
    models: own.flatMap(({ parameters, kinds }) =>
      kinds
        .filter((one) => one.kind === kind)
        .map(({ nats, tokenAccuracy, exactMatch }) => ({ parameters, nats, word: tokenAccuracy, whole: exactMatch })),
    ),
  }));
};

/** The trainings behind our own scaling law, seed by seed, for the lab measured-law. */
export const measuredTrainings = (): MeasuredTrainings => {
  const { findings } = readResults(process.cwd(), "scaling");
  const { floor, fits } = summaryOf("scaling");
  return {
    floor,
    cells: shapes.flatMap((shape) =>
      stepCounts.map((steps) => {
        const runs = seedsOf(shape, steps).map((seed) =>
          measuresOf<TrainMeasures>(findings, trainingName(shape, steps, seed)),
        );
        const withoutEmbedding = runs[0]?.withoutEmbedding ?? 0;
        return {
          parameters: parametersOf(shape),
          withoutEmbedding,
          tokens: tokensOf(steps),
          excess: runs.map(({ excess }) => excess),
        };
      }),
    ),
    starts: { above: fits.excess.law, loss: fits.knownFloor.law, free: fits.freeFloor.law },
  };
};

/** How our own models answered after examples, for the lab few-shot: the sizes whose weights it loads. */
export const measuredExamples = ({ models }: FewShotSummary): Published[] =>
  models
    .filter(({ model }) => askedSizes.some(({ value }) => value === model))
    .flatMap(({ model, conditions }) =>
      conditions.map(({ condition, examples, accuracy: { mean, low, high, seeds }, trueAccuracy }) => ({
        size: model,
        condition,
        examples,
        mean,
        bar: seeds > 1 ? { low, high } : undefined,
        seeds,
        truth: trueAccuracy ?? undefined,
      })),
    );

/** How near the sizes of the lab train-a-language-model came to the floor after the text that it reads in all. */
export const measuredEnds = ({ cells }: Pick<ScalingSummary, "cells">): MeasuredEnd[] =>
  trainedSizes.flatMap(([, shape]) =>
    cells
      .filter(({ parameters, tokens }) => parameters === parametersOf(shape) && tokens === tokensOf(mostSteps))
      .map(({ parameters, excess }) => ({ parameters, excess: excess.mean, seeds: excess.seeds })),
  );

/** Runs of Table 4 of Patterson et al. and how they are called here. */
const accounted: readonly (readonly [id: string, name: string])[] = [
  ["gpt-3", "GPT-3"],
  ["evolved-transformer", "Evolved Transformer, its search"],
  ["t5-11b", "T5-11B"],
  ["meena", "Meena"],
  ["gshard-600b", "GShard-600B"],
  ["switch-transformer", "Switch Transformer"],
];

/** Rows of content/data/footprints.yaml for the lab footprint: runs whose hours, power, overhead and grid are known. */
export const footprintReports = (quantities: ReadonlyMap<string, Quantity>, works: Works): Report[] => {
  const row = (id: string): Quantity & { readonly value: number } => {
    const found = quantities.get(`footprints.${id}`);
    if (typeof found?.value !== "number") throw new Error(`Unexpected footprints.${id}, expected a row with a number.`);
    return { ...found, value: found.value };
  };
  const text = (id: string): string => String(row(id).value);
  const report = (
    id: string,
    name: string,
    energy: string,
    carbon: string,
    quoted: Parameters<typeof stateOf>[0],
  ): Report => {
    const { value, status, source, locator } = row(energy);
    return {
      id,
      name,
      state: stateOf(quoted),
      energy: value,
      carbon: row(carbon).value,
      status,
      source: citation(works, source, locator),
    };
  };
  const kilograms = (id: string) => ({ text: text(id), times: 1000 });
  return [
    ...accounted.map(([id, name]) =>
      report(id, name, `${id}-energy`, `${id}-carbon`, {
        hours: { text: text(`${id}-days`), times: 24 * row(`${id}-chips`).value },
        watts: { text: text(`${id}-power`) },
        overhead: { text: row(`${id}-pue`).value.toFixed(2) },
        grid: kilograms(`${id}-grid`),
      }),
    ),
    report("bloom", "BLOOM", "bloom-energy", "bloom-dynamic-carbon", {
      hours: { text: text("bloom-hours"), exact: true },
      watts: { text: text("bloom-power"), exact: true },
      // Its account of the run leaves the building out.
      overhead: { text: "1", exact: true },
      grid: { text: text("bloom-grid") },
    }),
    ...["7", "13", "33", "65"].map((size) =>
      report(`llama-${size}b`, `LLaMA ${size}B`, `llama-${size}b-energy`, `llama-${size}b-carbon`, {
        hours: { text: text(`llama-${size}b-hours`), exact: true },
        watts: { text: text("llama-power") },
        overhead: { text: text("llama-overhead"), exact: true },
        grid: kilograms("united-states-grid"),
      }),
    ),
  ];
};
