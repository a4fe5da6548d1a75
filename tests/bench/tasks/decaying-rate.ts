/** The learning rate of the labs on pictures and points: up in 50 steps, level to step 2,000, then down to a tenth. */
export const decayingRate = (peak: number, step: number): number =>
  peak * Math.min(1, step / 50) * Math.max(0.1, Math.min(1, 2000 / step));
