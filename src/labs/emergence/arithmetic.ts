import { numeral, percent } from "../kit/numeral.ts";
import { oneNatSize, type Sized, type View } from "./model.ts";

/** A share with so many digits that it is not 0: 61 %, 6.7 %, 0.045 %. */
export const share = (value: number): string => {
  if (value >= 0.095 || value === 0) return percent(value);
  if (value < 1e-6) return "less than one in a million";
  return `${Number((100 * value).toPrecision(2))} %`;
};
/** A size as a power of ten. */
export const power = (log: number): string => `10^${Number.isInteger(log) ? log : log.toFixed(1)}`;

export const columns = ["one digit", "whole answers", "edits", "surprise"] as const;

export const cells = ({ accuracy, found, surprise }: Sized): string[] => [
  share(accuracy),
  `${numeral(found.right, 0)} of ${numeral(found.questions, 0)}`,
  numeral(found.edits, 2),
  numeral(surprise, 2),
];

const wholeWords = ({ state }: View, { accuracy, whole, silent, found, interval }: Sized): string => {
  const product = `${numeral(accuracy, 3)}^${state.length} = ${share(accuracy ** state.length)}`;
  const chance =
    state.together === 0
      ? `all ${state.length} digits right: ${product}`
      : `in ${percent(state.together)} of the answers all digits share their luck: ${state.together} × ${numeral(accuracy, 3)} + ${numeral(1 - state.together, 1)} × ${numeral(accuracy, 3)}^${state.length} = ${share(whole)}`;
  const test = `the test saw ${found.right} of ${found.questions} (95 % interval: ${share(interval.low)} to ${share(interval.high)})`;
  return `${chance}; ${test}. A test of this size shows no right answer at all with a chance of ${share(silent)}`;
};

/** How the number in a column of a model's row comes about: one digit, whole answers, edits, surprise. */
export const arithmetic = (view: View, model: Sized, column: number): string => {
  const { length, exponent } = view.state;
  const { accuracy, surprise, found, log } = model;
  switch (column) {
    case 0:
      return `e to the power of minus the surprise: e^(−${numeral(surprise, 3)}) = ${numeral(accuracy, 3)}`;
    case 1:
      return wholeWords(view, model);
    case 2:
      return `each of ${length} digits is wrong with a chance of ${share(1 - accuracy)}, so there are at most ${length} × ${numeral(1 - accuracy, 3)} = ${numeral(length * (1 - accuracy), 2)} edits on average; the test found ${numeral(found.edits, 2)} ± ${numeral(found.reach, 2)}. It is less where a slip repairs another`;
    default:
      return `falls as a power of the size: (${power(Math.log10(oneNatSize))} / ${power(log)})^${exponent} = 10^(${numeral(exponent * (Math.log10(oneNatSize) - log), 2)}) = ${numeral(surprise, 3)} nats`;
  }
};

/** The state in one sentence. */
export const sentence = ({ ruler, state, at }: View): string => {
  const reading = {
    exact: `${at.found.right} of ${at.found.questions} answers are right from end to end`,
    edits: `an answer needs ${numeral(at.found.edits, 2)} edits on average`,
    surprise: `the right digit costs ${numeral(at.surprise, 2)} nats`,
  }[ruler];
  return `At ten to the power of ${state.size} parameters a digit is right with ${share(at.accuracy)}; of answers of ${state.length} digits, ${reading}.`;
};
