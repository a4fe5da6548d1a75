import { wordsOf } from "./words.ts";

const length = 24;
/** Words shown before the first that was found. */
const before = 5;

export interface Excerpt {
  /** words of a text, with what was found between \u0001 and \u0002 */
  readonly text: string;
  /** how much of what was asked for stands together in it */
  readonly worth: number;
}

/**
 * The words of a text among which most of what was asked for stands.
 * @param worthOf for a word of the text: which word of the query it answers, and what that one is worth
 */
export const excerptOf = (
  text: string,
  worthOf: (word: string) => { readonly asked: number; readonly worth: number } | undefined,
): Excerpt => {
  const words = text.split(" ");
  const known = new Map<string, ReturnType<typeof worthOf>>();
  const met = words.map((word) => {
    if (!known.has(word))
      known.set(
        word,
        wordsOf(word)
          .flat()
          .map(worthOf)
          .find((one) => one !== undefined),
      );
    return known.get(word);
  });
  let best = { start: 0, worth: 0 };
  for (const [start, first] of met.entries()) {
    if (!first) continue;
    const worths = new Map<number, number>();
    let again = 0;
    for (const one of met.slice(start, start + length - before)) {
      if (!one) continue;
      if (worths.has(one.asked)) again += 0.02;
      worths.set(one.asked, Math.max(one.worth, worths.get(one.asked) ?? 0));
    }
    const worth = [...worths.values()].reduce((sum, one) => sum + one, Math.min(again, 0.1));
    if (worth > best.worth) best = { start, worth };
  }
  const from = best.start <= before ? 0 : best.start - before;
  const shown = words
    .slice(from, from + length)
    .map((word, at) => (met[from + at] ? `\u0001${word}\u0002` : word))
    .join(" ");
  const open = from > 0 ? "… " : "";
  return { text: `${open}${shown}${from + length < words.length ? " …" : ""}`, worth: best.worth };
};
