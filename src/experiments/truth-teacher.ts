import type { Machine } from "../small-language/machine.ts";
import { arcOf, distributionIn } from "../small-language/next-token.ts";
import type { Teacher } from "../small-language/training-step.ts";

/** The best teacher that there can be: for every token of a batch, the true distribution of the next one. */
export const truthTeacher = (machine: Machine, length: number, vocabulary: number): Teacher => {
  let rows = new Float64Array(0);
  return ({ tokens, targets }) => {
    if (rows.length !== tokens.length * vocabulary) rows = new Float64Array(tokens.length * vocabulary);
    let state = 0;
    for (const [at, target] of targets.entries()) {
      if (at % length === 0) state = 0;
      rows.set(distributionIn(machine, state), at * vocabulary);
      const arc = arcOf(machine, state, target);
      state = arc < 0 ? 0 : (machine.target[arc] ?? 0);
    }
    return rows;
  };
};
