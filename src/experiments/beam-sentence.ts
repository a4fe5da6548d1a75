import { endToken } from "../small-language/words.ts";
import type { Writer } from "../small-language/writers.ts";

/**
 * Beam search from one opening with as many hypotheses as the writer has places; a finished one leaves the beam, which is
 * then that much narrower. The likeliest finished sentence wins.
 */
export const beamSentence = (writer: Writer, opening: readonly number[], most: number): number[] => {
  type Hypothesis = { readonly tokens: readonly number[]; readonly score: number; readonly place: number };
  writer.begin();
  let next = writer.read(new Array<number>(writer.places).fill(endToken));
  for (const token of opening) next = writer.read(new Array<number>(writer.places).fill(token));
  let live: Hypothesis[] = [{ tokens: opening, score: 0, place: 0 }];
  let best: Hypothesis | undefined;
  let room = writer.places;
  while (live.length > 0 && room > 0 && (live[0]?.tokens.length ?? most) < most) {
    const grown = live.flatMap((parent) =>
      Array.from(next[parent.place] ?? [], (p, token) => ({ parent, token, score: parent.score + Math.log(p) })),
    );
    const kept = grown
      .sort((a, b) => b.score - a.score)
      .slice(0, room)
      .map(({ parent, token, score }) => ({ tokens: [...parent.tokens, token], score, place: parent.place }));
    for (const each of kept)
      if (each.tokens.at(-1) === endToken && each.score > (best?.score ?? -Infinity)) best = each;
    live = kept.filter(({ tokens, score }) => tokens.at(-1) !== endToken && score > -Infinity);
    room -= kept.length - live.length;
    // A longer hypothesis only loses probability: when the best finished one leads, it has won.
    if (live.length === 0 || (best && best.score >= (live[0]?.score ?? 0))) break;
    const places = Array.from({ length: writer.places }, (_, place) => live[place] ?? live[0]);
    writer.rearrange(places.map((each) => each?.place ?? 0));
    next = writer.read(places.map((each) => each?.tokens.at(-1) ?? endToken));
    live = live.map((each, place) => ({ ...each, place }));
  }
  return [...(best?.tokens ?? live[0]?.tokens ?? opening)];
};
