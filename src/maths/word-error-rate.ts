/** How far a transcript is from what was said, counted in words. */
import { editTable } from "./edit-distance.ts";

/** One step of an alignment; a word that is missing on one side is absent. */
export type WordPair = {
  readonly kind: "match" | "substitution" | "deletion" | "insertion";
  readonly said?: string;
  readonly heard?: string;
};

/**
 * A way through the table with the fewest edits. Where several are equally short, a pair of words is preferred to a
 * missing one, and a missing word to an added one; only the total does not depend on that.
 */
export const alignWords = (said: readonly string[], heard: readonly string[]): WordPair[] => {
  const table = editTable(said, heard);
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  const pairs: WordPair[] = [];
  let [i, j] = [said.length, heard.length];
  while (i > 0 || j > 0) {
    const [word, other] = [said[i - 1] ?? "", heard[j - 1] ?? ""];
    const same = word === other;
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      pairs.push({ kind: same ? "match" : "substitution", said: word, heard: other });
      i--;
      j--;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      pairs.push({ kind: "deletion", said: word });
      i--;
    } else {
      pairs.push({ kind: "insertion", heard: other });
      j--;
    }
  }
  return pairs.reverse();
};

// #region word-error-rate
/**
 * Word error rate (equation `word-error-rate`): edits of the shortest alignment over the words that were said.
 * @param said the reference, at least one word; both sides in the same spelling
 * @param heard the transcript; may be empty
 * @returns counts, and the rate: 0 when they agree, above 1 when more is added than was said
 * @throws RangeError when nothing was said: then every added word is an error without a measure
 */
export const wordErrorRate = (said: readonly string[], heard: readonly string[]): WordErrors => {
  if (said.length === 0) throw new RangeError("Unexpected empty reference, expected at least one word.");
  const pairs = alignWords(said, heard);
  const count = (kind: WordPair["kind"]): number => pairs.filter((pair) => pair.kind === kind).length;
  const [substitutions, deletions, insertions] = [count("substitution"), count("deletion"), count("insertion")];
  return { substitutions, deletions, insertions, rate: (substitutions + deletions + insertions) / said.length };
};
// #endregion word-error-rate

export type WordErrors = {
  readonly substitutions: number;
  readonly deletions: number;
  readonly insertions: number;
  readonly rate: number;
};
