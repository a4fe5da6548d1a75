import type { Work } from "../book/bibliography.ts";
import type { Row } from "../labs/models-through-time/row.ts";
import type { Model, ModelFigure } from "../schemas/model.ts";
import type { Optimum } from "../schemas/optimum.ts";
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
