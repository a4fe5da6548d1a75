import type { EmergenceSummary } from "../../experiments/summaries.ts";
import type { Measured } from "../../labs/emergence/measured.ts";

/** What our own models answered after the longest training, one entry for each kind of question, for the lab emergence. */
export const measuredAnswers = ({ cells }: EmergenceSummary): Measured[] => {
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
