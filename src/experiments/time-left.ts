import type { Progress } from "./run-units.ts";

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/**
 * A line of progress: units and share of the work done, time gone and time left at the pace so far.
 * @param seconds since the start of this run
 * @param before cost that was done when the run started: of trainings that went on from their half
 */
export const progressLine = (
  { done, units, doneCost, cost, unit }: Progress,
  seconds: number,
  before: number,
): string => {
  const share = cost > 0 ? doneCost / cost : 1;
  const pace = (doneCost - before) / Math.max(1e-9, seconds);
  const isKnown = doneCost - before > 0.002 * cost || share === 1;
  const left = isKnown ? `${minutes((cost - doneCost) / Math.max(1e-9, pace))} left` : "time left not known yet";
  return `${done} of ${units} pieces of work, ${(100 * share).toFixed(1)} % of this run after ${minutes(seconds)}, ${left}${unit ? `; done: ${unit}` : ""}`;
};
