import type { Progress } from "./run-units.ts";

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/**
 * A line of progress: units and share of the work done, time gone and time left at the pace so far.
 * @param seconds since the start of this run
 */
export const progressLine = ({ done, units, doneCost, cost, unit }: Progress, seconds: number): string => {
  const share = cost > 0 ? doneCost / cost : 1;
  const left = share > 0.002 ? `${minutes((seconds * (1 - share)) / share)} left` : "time left not known yet";
  return `${done} of ${units} pieces of work, ${(100 * share).toFixed(1)} % of this run after ${minutes(seconds)}, ${left}${unit ? `; done: ${unit}` : ""}`;
};
