/** Text of the small language in rows, and what is known of such rows exactly. */
import { seededRandom } from "../maths/random.ts";
import type { TokenRows } from "./batches.ts";
import type { Machine } from "./machine.ts";
import { arcOf } from "./next-token.ts";
import { sampleSentence } from "./sampler.ts";
import { endToken } from "./words.ts";

/**
 * Rows of fresh text: an end of sentence, then sentences one after another until the row is full, the last one cut. A row
 * begins where a sentence begins, so its first tokens are as predictable as any others and the floor is known exactly.
 */
export const sentenceRows = (machine: Machine, rows: number, length: number, seed: number): TokenRows => {
  const random = seededRandom(seed);
  const tokens = new Int16Array(rows * (length + 1));
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * (length + 1);
    let at = row * (length + 1);
    tokens[at++] = endToken;
    while (at < end)
      for (const token of sampleSentence(machine, random)) {
        if (at === end) break;
        tokens[at++] = token;
      }
  }
  return { tokens, length };
};

/** State of the language before each target of each row: rows * length entries. @throws RangeError for a text of another language */
export const statesOf = (machine: Machine, { tokens, length }: TokenRows): Int32Array => {
  const rows = tokens.length / (length + 1);
  const states = new Int32Array(rows * length);
  for (let row = 0; row < rows; row++)
    for (let at = 0, state = 0; at < length; at++) {
      states[row * length + at] = state;
      const arc = arcOf(machine, state, tokens[row * (length + 1) + at + 1] ?? -1);
      if (arc < 0) throw new RangeError(`Unexpected token in row ${row}, expected text of the language.`);
      state = machine.target[arc] ?? 0;
    }
  return states;
};

/**
 * Exact expected surprisal of a token of such rows, in nats: what no model can beat. It differs from the entropy rate of
 * endless text because a row begins with a beginning and is cut; it goes to that rate as rows grow.
 */
export const rowFloor = (machine: Machine, length: number): number => {
  const { firstArc, target, probability, stateCount } = machine;
  let share = new Float64Array(stateCount);
  share[0] = 1;
  let sum = 0;
  for (let at = 0; at < length; at++) {
    const next = new Float64Array(stateCount);
    for (let state = 0; state < stateCount; state++) {
      const here = share[state] ?? 0;
      if (here === 0) continue;
      for (let arc = firstArc[state] ?? 0; arc < (firstArc[state + 1] ?? 0); arc++) {
        const p = probability[arc] ?? 0;
        sum -= here * p * Math.log(p);
        const to = target[arc] ?? 0;
        next[to] = (next[to] ?? 0) + here * p;
      }
    }
    share = next;
  }
  return sum / length;
};

/** Seeds of data, far from one another and from those of models: training text of a seed, and text that no model reads. */
export const trainingSeed = (seed: number): number => 1_000 + seed;
export const heldOutSeed = 999_983;
