const positive = (name: string, value: number): number => {
  if (!(value > 0) || !Number.isFinite(value))
    throw new RangeError(`Unexpected ${name} ${value}, expected a positive number.`);
  return value;
};

// #region checkpoint-interval
/**
 * Work between two checkpoints that loses least time, to first order (equation `checkpoint-interval`; young1974first).
 * @param save time that writing one checkpoint stops the run
 * @param betweenFailures mean time between failures of the whole run, in the same unit
 * @throws RangeError when one of them is not positive
 */
export const checkpointInterval = (save: number, betweenFailures: number): number =>
  Math.sqrt(2 * positive("save time", save) * positive("time between failures", betweenFailures));
// #endregion checkpoint-interval

/**
 * Share of the time that is lost, to first order: saving, half an interval of work at each failure, and the restart.
 * It holds while the interval and the restart are short against the time between failures.
 */
export const lostShare = (interval: number, save: number, betweenFailures: number, restart = 0): number =>
  save / positive("interval", interval) + (interval / 2 + restart) / positive("time between failures", betweenFailures);

/** Mean time between failures of a run on many devices that fail independently, each at the same rate. */
export const timeBetweenFailures = (oneDevice: number, devices: number): number =>
  positive("time of one device", oneDevice) / positive("devices", devices);
