import type { Work } from "../book/bibliography.ts";
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
