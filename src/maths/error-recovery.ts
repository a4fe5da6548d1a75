// #region error-recovery
/**
 * Chance that a model that writes on its own text is off the track at a step (equation `error-recovery`): at each step
 * it slips with one chance while on the track, and finds back with another while off it.
 * @param slip chance from 0 to 1 of an error at a step that starts on the track
 * @param recovery chance from 0 to 1 of finding back at a step that starts off it
 * @param steps whole number >= 0
 * @throws RangeError when a chance is not from 0 to 1
 */
export const offTrackShare = (slip: number, recovery: number, steps: number): number => {
  if (![slip, recovery].every((chance) => chance >= 0 && chance <= 1))
    throw new RangeError("Unexpected chance, expected a number from 0 to 1.");
  if (slip + recovery === 0) return 0;
  return (slip / (slip + recovery)) * (1 - (1 - slip - recovery) ** steps);
};
// #endregion error-recovery
