import type { Curve } from "../kit/history.ts";

/**
 * A curve whose points stand at equal factors, for an axis of powers of ten: dense at the beginning, where most happens.
 * @param factor by which the steps of neighboring points differ at most, > 1
 */
export const milestones = (
  factor: number,
): {
  /** takes the value of a step into the mean that the next point will have */
  readonly add: (step: number, value: number) => void;
  /** whether a step is one of the points */
  readonly due: (step: number) => boolean;
  /** puts a value at a step, in place of one that stands there */
  readonly put: (step: number, value: number) => void;
  readonly curve: () => Curve;
} => {
  const steps: number[] = [];
  const values: number[] = [];
  let [sum, count, from, next] = [0, 0, 1, 1];
  const due = (step: number): boolean => step >= next;
  const put = (step: number, value: number): void => {
    if (steps.at(-1) === step) values[values.length - 1] = value;
    else {
      steps.push(step);
      values.push(value);
    }
    next = Math.max(step + 1, Math.floor(step * factor));
  };
  return {
    add: (step, value) => {
      sum += value;
      count += 1;
      if (!due(step)) return;
      put(step, sum / count);
      // A mean stands in the middle of its steps.
      steps[steps.length - 1] = Math.sqrt(from * step);
      [sum, count, from] = [0, 0, step + 1];
    },
    due,
    put,
    curve: () => ({ steps: [...steps], values: [...values] }),
  };
};
