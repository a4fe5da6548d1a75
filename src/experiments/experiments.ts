import { agreementHeads } from "./agreement-heads.ts";
import { calibration } from "./calibration.ts";
import { compression } from "./compression.ts";
import { decoding } from "./decoding.ts";
import { emergence } from "./emergence.ts";
import type { Experiment, Unit } from "./experiment.ts";
import { fewShot } from "./few-shot.ts";
import { memorization } from "./memorization.ts";
import { scaling } from "./scaling.ts";

/** All experiments, in the order of their pages. */
export const experiments: readonly Experiment[] = [
  scaling,
  calibration,
  decoding,
  emergence,
  compression,
  agreementHeads,
  fewShot,
  memorization,
];

/** Units of experiments, each once. */
export const unitsOf = (some: readonly Experiment[]): Unit[] => [
  ...new Map(some.flatMap(({ units }) => units).map((unit) => [unit.name, unit])).values(),
];
