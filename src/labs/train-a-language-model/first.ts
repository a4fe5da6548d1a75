import { packFrame } from "../kit/packed-frame.ts";
import { firstSteps, settleState } from "./model.ts";
import { trainerOf } from "./trainer.ts";

let packed: string | undefined;

/** The frame that the page is built with: really trained, from the first knobs. */
export const firstFrame = (): string => {
  if (packed !== undefined) return packed;
  const trainer = trainerOf(settleState({}));
  for (let step = 0; step < firstSteps; step++) trainer.step();
  packed = packFrame(trainer.frame(true), 6);
  return packed;
};
