/** Every kind of work by its name. */
import type { Json } from "./experiment.ts";
import type { Outcome, Surroundings } from "./surroundings.ts";
import { type AgreementSpec, agreementTask } from "./tasks/agreement.ts";
import { type CalibrateSpec, calibrateTask } from "./tasks/calibrate.ts";
import { type CompleteSpec, completeTask } from "./tasks/complete.ts";
import { type DecodeSpec, decodeTask } from "./tasks/decode.ts";
import { type DistillSpec, distillTask } from "./tasks/distill.ts";
import { type FewShotSpec, fewShotTask } from "./tasks/few-shot.ts";
import { type MemorizeSpec, memorizeTask } from "./tasks/memorize.ts";
import { type QuantizeSpec, quantizeTask } from "./tasks/quantize.ts";
import { type TrainSpec, trainTask } from "./tasks/train.ts";
import { type TruthSpec, truthTask } from "./tasks/truth.ts";

/** A task and its plan. The task's file is src/experiments/tasks/<task>.ts. */
export type Work =
  | { readonly task: "truth"; readonly spec: TruthSpec }
  | { readonly task: "train"; readonly spec: TrainSpec }
  | { readonly task: "calibrate"; readonly spec: CalibrateSpec }
  | { readonly task: "decode"; readonly spec: DecodeSpec }
  | { readonly task: "complete"; readonly spec: CompleteSpec }
  | { readonly task: "quantize"; readonly spec: QuantizeSpec }
  | { readonly task: "distill"; readonly spec: DistillSpec }
  | { readonly task: "agreement"; readonly spec: AgreementSpec }
  | { readonly task: "few-shot"; readonly spec: FewShotSpec }
  | { readonly task: "memorize"; readonly spec: MemorizeSpec };

/** Does the work. */
export const perform = (work: Work, around: Surroundings): Outcome<Json> => {
  switch (work.task) {
    case "truth":
      return truthTask(work.spec, around);
    case "train":
      return trainTask(work.spec, around);
    case "calibrate":
      return calibrateTask(work.spec, around);
    case "decode":
      return decodeTask(work.spec, around);
    case "complete":
      return completeTask(work.spec, around);
    case "quantize":
      return quantizeTask(work.spec, around);
    case "distill":
      return distillTask(work.spec, around);
    case "agreement":
      return agreementTask(work.spec, around);
    case "few-shot":
      return fewShotTask(work.spec, around);
    case "memorize":
      return memorizeTask(work.spec, around);
  }
};
