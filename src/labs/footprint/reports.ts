import { printedNumber } from "../../maths/printed-number.ts";
import { type InputId, inputs } from "./model.ts";

/** A number as a report prints it, and what it has to be multiplied by to be an input: 24 hours and the devices, for days. */
export type Quoted = {
  readonly text: string;
  readonly times?: number;
  /** a logged count or a value that the account assumes: nothing is left open */
  readonly exact?: boolean;
};

/** Percent of a printed number that its last digit leaves open, rounded up to a tenth so that nothing is lost. */
const leftOpen = ({ text, exact }: Quoted): number => {
  const { value, high } = printedNumber(text);
  return exact || value === 0 ? 0 : Math.ceil((1000 * (high - value)) / value) / 10;
};

/** Values for all knobs from the inputs of a report: each number, and how far its printed digits leave it open. */
export const stateOf = (quoted: Readonly<Record<InputId, Quoted>>): Record<string, number> =>
  Object.fromEntries(
    inputs.flatMap(({ id }) => {
      const one = quoted[id];
      return [
        [id, printedNumber(one.text).value * (one.times ?? 1)],
        [`${id}-off`, leftOpen(one)],
      ];
    }),
  );
