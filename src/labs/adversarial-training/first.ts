import { packFrame } from "../kit/packed-frame.ts";
import { firstSteps, settleState } from "./model.ts";
import { trainerOf } from "./trainer.ts";

let packed: string | undefined;

/** The frame that the page is built with: really played, by the first rules. */
export const firstFrame = (): string => {
  if (packed !== undefined) return packed;
  const trainer = trainerOf(settleState({}));
  for (let step = 0; step < firstSteps; step++) trainer.step();
  packed = packFrame(trainer.frame(true), 2);
  return packed;
};
