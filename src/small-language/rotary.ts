/**
 * Rotary position embedding (su2024roformer, section 3.2): the channels of a query or key are taken in pairs, and pair
 * i at position p is turned by the angle p * base^(-2 i / size). A dot product then depends on how far apart two
 * positions are.
 */
import type { Block, Engine, Floats } from "../maths/block.ts";

/**
 * Published models take 10,000 for thousands of positions. With at most 64, that leaves most pairs almost unturned; 100
 * makes the slowest pair of a head of 16 channels turn once in about 350 positions.
 */
const base = 100;

/** Cosines and sines of the angles: positions x (size / 2) each. */
export type RotaryTable = { readonly cosines: Floats; readonly sines: Floats; readonly pairs: number };

/** Table for positions 0 ... positions - 1 and heads of `size` channels (even). */
export const rotaryTable = (positions: number, size: number, allocate: Engine["allocate"]): RotaryTable => {
  const pairs = size / 2;
  const cosines = allocate(positions * pairs);
  const sines = allocate(positions * pairs);
  for (let at = 0; at < cosines.length; at++) {
    const angle = Math.floor(at / pairs) * base ** (-(at % pairs) / pairs);
    cosines[at] = Math.cos(angle);
    sines[at] = Math.sin(angle);
  }
  return { cosines, sines, pairs };
};

/**
 * Turns every row of a block in place; row i stands at position from + (i mod period), where a period is one sequence
 * of a batch. The columns are one or more heads side by side.
 * @param direction 1 = forward; -1 = backward, since the gradient of a turn is the turn back
 */
export const rotate = (x: Block, table: RotaryTable, from: number, period: number, direction: 1 | -1): void => {
  const { data } = x;
  const { cosines, sines, pairs } = table;
  for (let row = 0; row < x.rows; row++) {
    const angles = (from + (row % period)) * pairs;
    const start = x.offset + row * x.stride;
    for (let head = start; head < start + x.columns; head += 2 * pairs)
      for (let pair = 0; pair < pairs; pair++) {
        const cosine = cosines[angles + pair] ?? 0;
        const sine = direction * (sines[angles + pair] ?? 0);
        const at = head + 2 * pair;
        const first = data[at] ?? 0;
        const second = data[at + 1] ?? 0;
        data[at] = first * cosine - second * sine;
        data[at + 1] = first * sine + second * cosine;
      }
  }
};
