import { packFrame } from "../kit/packed-frame.ts";
import { firstSteps, settleState } from "./model.ts";
import { type Frame, trainerOf } from "./trainer.ts";

let packed: string | undefined;

/** The frame that the page is built with: really trained, from the first knobs. Without the whole walk, which is long. */
export const firstFrame = (): string => {
  if (packed !== undefined) return packed;
  const trainer = trainerOf(settleState({}));
  for (let step = 0; step < firstSteps; step++) trainer.step();
  const frame: Frame = { ...trainer.frame(true), places: new Float32Array() };
  packed = packFrame(frame, 2);
  return packed;
};
