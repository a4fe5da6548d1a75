import { keyValueCache } from "../maths/attention-cost.ts";
import { checkpointInterval, lostShare, timeBetweenFailures } from "../maths/checkpoint-interval.ts";
import { modelFlopUtilization } from "../maths/model-flop-utilization.ts";
import {
  formats,
  largest,
  type NumberFormat,
  rounded,
  scaledAndBack,
  smallest,
  smallestNormal,
} from "../maths/number-format.ts";
import { pipelineBubble } from "../maths/pipeline-bubble.ts";
import { ringAllReduce, ringTraffic } from "../maths/ring-all-reduce.ts";
import { decodeStep, type Processor, prefill, roofline, type Served, workSeconds } from "../maths/roofline.ts";
import {
  activationMemory,
  modelStates,
  type Optimizer,
  type Precision,
  type Stage,
  type States,
  selectiveOverhead,
  stateBytes,
} from "../maths/training-memory.ts";
import type { Worked } from "./worked.ts";

const sum = ({ weights, gradients, optimizer }: States): number => weights + gradients + optimizer;
const adam = stateBytes("mixed", "adam");
const perParameter = (precision: Precision, optimizer: Optimizer) => {
  const bytes = stateBytes(precision, optimizer);
  return { ...bytes, all: sum(bytes) };
};

/** GPT-3 (brown2020language, Table 2.1) with one sequence at a time. */
const gpt3 = { layers: 96, width: 12_288, heads: 96, length: 2048, batch: 1 };
const activations = {
  none: activationMemory(gpt3) / 1e9,
  selective: activationMemory({ ...gpt3, recomputation: "selective" }) / 1e9,
  full: activationMemory({ ...gpt3, recomputation: "full" }) / 1e9,
  shared: activationMemory({ ...gpt3, tensorParallel: 8, sequenceParallel: true, recomputation: "selective" }) / 1e9,
  scoresOverRest: (5 * gpt3.heads * gpt3.length) / gpt3.width / 34,
  overheadPercent: 100 * selectiveOverhead(gpt3.length, gpt3.width),
};

/** Llama 3.1 405B (dubey2024llama, Table 4): 8 x 16 x 128 devices. */
const part = 405e9 / (8 * 16);
const layout = (stage: Stage) => {
  const states = modelStates(part, adam, stage, 128);
  return { weights: states.weights / 1e9, others: (states.gradients + states.optimizer) / 1e9, all: sum(states) / 1e9 };
};

const three = [
  [1, 2, 3],
  [10, 20, 30],
  [100, 200, 300],
];
const ring = ringAllReduce(three);
const gradients = 2 * 175e9;

const rows = {
  gpt3: modelFlopUtilization(174.6e9, 300e9 / (14.8 * 86_400), 10_000, 125e12),
  palm: modelFlopUtilization(540.35e9, 238.3e3, 6144, 275e12),
  llama: modelFlopUtilization(65.2e9, 380, 1, 312e12),
  bloom: modelFlopUtilization(176.25e9, 366e9 / (1_082_990 * 3600), 1, 312e12),
  llama31: modelFlopUtilization(405e9, 15.6e12 / (30.84e6 * 3600), 1, 989e12),
  deepseek: modelFlopUtilization(37e9, 14.8e12 / (2.664e6 * 3600), 1, 989e12),
  deepseekEight: modelFlopUtilization(37e9, 14.8e12 / (2.664e6 * 3600), 1, 2 * 989e12),
};
const percent = Object.fromEntries(Object.entries(rows).map(([name, share]) => [name, 100 * share]));

const describe = (format: NumberFormat) => ({
  largest: largest(format),
  normalExponent: Math.log2(smallestNormal(format)),
  exponent: Math.log2(smallest(format)),
  stepPercent: 100 * 2 ** -(format.fraction + 1),
});
const gradient = 1e-8;

/** Interruptions of Llama 3.1 405B: 419 in 54 days on 16,384 devices. */
const failure = (54 * 86_400) / 419;
const oneDevice = failure * 16_384;
const larger = timeBetweenFailures(oneDevice, 100_000);
const checkpoints = (save: number, mean: number) => ({
  minutes: checkpointInterval(save, mean) / 60,
  lostPercent: 100 * lostShare(checkpointInterval(save, mean), save, mean),
});

const card: Processor = { peak: 989e12, bandwidth: 3.35e12 };
const served: Served = { parameters: 8e9, layers: 32, width: 4096, keyValueHeads: 8, headWidth: 128 };
const context = 4096;
const decode = (batch: number) => {
  const step = decodeStep(served, batch, context);
  const seconds = workSeconds(step, card);
  return {
    intensity: step.intensity,
    percentOfPeak: (100 * roofline(step.intensity, card)) / card.peak,
    milliseconds: 1000 * seconds,
    tokensPerSecond: Math.round(batch / seconds),
  };
};
const oneCache = keyValueCache({ layers: 32, keyValueHeads: 8, headWidth: 128, length: context });
const reading = prefill(served, context);

export const worked = {
  states: { gpt3: sum(modelStates(175e9, adam, 0, 1)) / 1e12, cards: Math.ceil((16 * 175e9) / 80e9) },
  bytes: {
    mixed: perParameter("mixed", "adam"),
    full: perParameter("full", "adam"),
    half: perParameter("half", "adam"),
    eight: perParameter("mixed", "adam-8bit"),
    momentum: perParameter("mixed", "momentum"),
  },
  activations,
  layout: {
    billions: part / 1e9,
    zero: layout(0),
    one: layout(1),
    two: layout(2),
    three: layout(3),
    devices: 8 * 16 * 128,
  },
  seven: ([0, 1, 2, 3] as const).map((stage) => sum(modelStates(7.5e9, adam, stage, 64)) / 1e9),
  ring: {
    arrays: three,
    result: ring.results[0] ?? [],
    sent: ring.sent[0] ?? 0,
    gigabytes: gradients / 1e9,
    traffic: ringTraffic(gradients, 1024) / 1e9,
    seconds: ringTraffic(gradients, 1024) / 50e9,
    naive: (1023 * gradients) / 1e12,
  },
  bubble: {
    ratio: pipelineBubble(4, 8),
    percent: 100 * pipelineBubble(4, 8),
    idlePercent: (100 * pipelineBubble(4, 8)) / (1 + pipelineBubble(4, 8)),
    manyPercent: 100 * pipelineBubble(4, 32),
    chunksPercent: 100 * pipelineBubble(4, 8, 4),
    llamaPercent: 100 * pipelineBubble(16, 16),
  },
  utilization: percent,
  interruptions: { faultyPercent: (100 * 148) / 419 },
  formats: {
    single: describe(formats.single),
    half: describe(formats.half),
    brain: describe(formats.brain),
    e4m3: describe(formats.e4m3),
    e5m2: describe(formats.e5m2),
  },
  rounding: {
    lost: rounded(gradient, formats.half),
    scaled: scaledAndBack(gradient, 1024, formats.half) / gradient,
    update: rounded(1 + 1e-3, formats.brain),
    brainStep: 2 ** -7,
  },
  failures: {
    hours: failure / 3600,
    years: oneDevice / 86_400 / 365.25,
    largerMinutes: larger / 60,
    now: checkpoints(60, failure),
    slow: checkpoints(600, failure),
    hundred: checkpoints(60, larger),
    restartPercent: (100 * 600) / failure,
  },
  serving: {
    ridge: card.peak / card.bandwidth,
    cacheGigabytes: oneCache / 1e9,
    fits: Math.floor((80e9 - 16e9) / oneCache),
    one: decode(1),
    eight: decode(8),
    sixtyFour: decode(64),
    full: decode(119),
    limit: (2 * served.parameters + 4 * context * served.width * served.layers) / oneCache,
    prefill: { intensity: reading.intensity, seconds: workSeconds(reading, card) },
  },
  exercise: {
    thirteen: {
      all: (16 * 13e9) / 1e9,
      eight: ([1, 2, 3] as const).map((s) => sum(modelStates(13e9, adam, s, 8)) / 1e9),
    },
    bubbleBatches: 7 / 0.1,
    bubble: 100 * pipelineBubble(8, 70),
    bubbleChunks: 7 / (0.1 * 4),
    young: checkpoints(120, 24 * 3600),
    youngFour: checkpoints(120, 6 * 3600),
    seventy: { milliseconds: (1000 * 140e9) / (4 * 3.35e12), rate: (4 * 3.35e12) / 140e9 },
  },
} satisfies Worked;
