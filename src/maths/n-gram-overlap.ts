/** Words or characters, in order. */
export type Sequence = readonly string[];

/** How often each run of `length` neighbors occurs. The key is the run, joined by a sign that no word holds. */
export const nGramCounts = (sequence: Sequence, length: number): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let start = 0; start + length <= sequence.length; start += 1) {
    const key = sequence.slice(start, start + length).join("\u0000");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** How many n-grams a candidate has, and how many of them it shares with one reference. */
export type Overlap = { readonly shared: number; readonly candidate: number; readonly reference: number };

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Shared runs of one length; a run counts at most as often as the reference has it ("clipped"). */
export const nGramOverlap = (candidate: Sequence, reference: Sequence, length: number): Overlap => {
  const [ours, theirs] = [nGramCounts(candidate, length), nGramCounts(reference, length)];
  const shared = sum([...ours].map(([run, count]) => Math.min(count, theirs.get(run) ?? 0)));
  return { shared, candidate: sum(ours.values()), reference: sum(theirs.values()) };
};

// #region bleu
/**
 * BLEU of a set of translations against one reference each (equation `bleu`; Papineni et al. 2002):
 * the geometric mean of the shares of word runs of length 1 to 4 that the reference has too, counted over the whole set,
 * times a penalty when the candidates together are shorter than the references.
 * @param pairs candidate and reference, as words; at least one pair
 * @param longest length of the longest runs, 4 in the paper
 * @returns 0 to 1; 0 when no run of some length is shared (no smoothing)
 * @throws RangeError when there is no pair
 */
export const bleu = (pairs: readonly (readonly [candidate: Sequence, reference: Sequence])[], longest = 4): number => {
  if (pairs.length === 0) throw new RangeError("Unexpected empty list, expected at least one pair.");
  const precisions = Array.from({ length: longest }, (_, order) => {
    const overlaps = pairs.map(([candidate, reference]) => nGramOverlap(candidate, reference, order + 1));
    const runs = sum(overlaps.map((overlap) => overlap.candidate));
    return runs === 0 ? 0 : sum(overlaps.map(({ shared }) => shared)) / runs;
  });
  const ours = sum(pairs.map(([candidate]) => candidate.length));
  const theirs = sum(pairs.map(([, reference]) => reference.length));
  const brevityPenalty = ours >= theirs ? 1 : Math.exp(1 - theirs / ours);
  return brevityPenalty * precisions.reduce((product, precision) => product * precision, 1) ** (1 / longest);
};
// #endregion bleu

// #region f-measure
/**
 * Weighted harmonic mean of precision and recall (equation `f-measure`).
 * @param beta how many times as much recall weighs, > 0: 1 for the usual F1, 2 in today's chrF
 * @returns 0 to 1; 0 when both are 0
 */
export const fMeasure = (precision: number, recall: number, beta = 1): number => {
  const weighted = beta ** 2 * precision + recall;
  return weighted === 0 ? 0 : ((1 + beta ** 2) * precision * recall) / weighted;
};
// #endregion f-measure

/** Length of the longest list of words that occurs in both, in order, gaps allowed. */
export const longestCommonSubsequence = (a: Sequence, b: Sequence): number => {
  let previous: number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const row = [0];
    for (const [j, other] of b.entries()) {
      row.push(word === other ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, row[j] ?? 0));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
};

/** ROUGE-L (Lin 2004, section 3), as F1: the longest common subsequence as a share of either text. @returns 0 to 1 */
export const rougeL = (candidate: Sequence, reference: Sequence): number => {
  if (candidate.length === 0 || reference.length === 0) return 0;
  const common = longestCommonSubsequence(candidate, reference);
  return fMeasure(common / candidate.length, common / reference.length);
};

/**
 * chrF (Popović 2015): precision and recall of character runs of length 1 to 6, averaged over the lengths, then their
 * F-measure. Spaces are left out. Lengths that neither text reaches are not averaged.
 * @param beta weight of recall; 2 is the default of sacreBLEU, 3 was the best in the paper
 * @returns 0 to 1
 */
export const chrF = (candidate: string, reference: string, beta = 2, longest = 6): number => {
  const [ours, theirs] = [candidate, reference].map((text) => [...text.replace(/\s+/gu, "")]);
  const overlaps = Array.from({ length: longest }, (_, order) => nGramOverlap(ours ?? [], theirs ?? [], order + 1));
  const usable = overlaps.filter((overlap) => overlap.candidate > 0 && overlap.reference > 0);
  if (usable.length === 0) return 0;
  const mean = (share: (overlap: Overlap) => number): number => sum(usable.map(share)) / usable.length;
  return fMeasure(
    mean((overlap) => overlap.shared / overlap.candidate),
    mean((overlap) => overlap.shared / overlap.reference),
    beta,
  );
};
