import { inWords } from "../../labs/kit/large-number.ts";
import { type Preset, type Printed, usualShape } from "../../labs/training-memory/model.ts";
import type { Partition } from "../../schemas/partition.ts";
import type { Transformer } from "../../schemas/transformer.ts";
import { citation, type Works } from "./citation.ts";

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
): Preset[] => [
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
