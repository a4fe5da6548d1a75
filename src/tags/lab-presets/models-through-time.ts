import type { Row } from "../../labs/models-through-time/row.ts";
import type { Model, ModelFigure } from "../../schemas/model.ts";
import { citation, type Works } from "./citation.ts";

/** Rows of content/data/models.yaml for the lab models-through-time, sorted by name: a browser takes long to begin comparing names. */
export const modelRows = (models: readonly Model[], works: Works): Row[] => {
  const figure = (given: ModelFigure | undefined) =>
    given && {
      value: given.value,
      status: given.status,
      source: citation(works, given.source, given.locator),
      note: given.note,
    };
  const names = new Intl.Collator("en");
  const rows = models.map(({ id, name, organisation, date, family, openness, note, ...figures }) => ({
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
  return rows.sort((a, b) => names.compare(a.name, b.name));
};
