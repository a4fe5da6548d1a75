import type { Transformer } from "../../schemas/transformer.ts";
import { citation, type Works } from "./citation.ts";

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
