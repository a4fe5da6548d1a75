import { about as adversarialTraining } from "./adversarial-training/about.ts";
import { about as attention } from "./attention/about.ts";
import { about as bytePairEncoding } from "./byte-pair-encoding/about.ts";
import { about as couplingFlow } from "./coupling-flow/about.ts";
import { about as decoding } from "./decoding/about.ts";
import { about as diffusion } from "./diffusion/about.ts";
import { about as distanceBetweenModels } from "./distance-between-models/about.ts";
import { about as emergence } from "./emergence/about.ts";
import { about as fewShot } from "./few-shot/about.ts";
import { about as fitADistribution } from "./fit-a-distribution/about.ts";
import { about as footprint } from "./footprint/about.ts";
import { about as generativeOrDiscriminative } from "./generative-or-discriminative/about.ts";
import { about as measuredLaw } from "./measured-law/about.ts";
import { about as modelsThroughTime } from "./models-through-time/about.ts";
import { about as quantization } from "./quantization/about.ts";
import { about as scalingLaw } from "./scaling-law/about.ts";
import { about as taskMap } from "./task-map/about.ts";
import { about as trainALanguageModel } from "./train-a-language-model/about.ts";
import { about as trainingMemory } from "./training-memory/about.ts";
import { about as transformerAnatomy } from "./transformer-anatomy/about.ts";
import { about as variationalAutoencoder } from "./variational-autoencoder/about.ts";

/** What is known of every lab without opening it, in the order of the book. */
export const labAbouts = [
  generativeOrDiscriminative,
  fitADistribution,
  bytePairEncoding,
  decoding,
  distanceBetweenModels,
  attention,
  transformerAnatomy,
  trainALanguageModel,
  modelsThroughTime,
  variationalAutoencoder,
  adversarialTraining,
  couplingFlow,
  diffusion,
  taskMap,
  fewShot,
  scalingLaw,
  measuredLaw,
  emergence,
  trainingMemory,
  footprint,
  quantization,
] as const;
