import {
  attentionShare,
  embeddingShare,
  trainingCompute,
  trainingSeconds,
  weightMemory,
} from "../maths/training-compute.ts";
import type { Worked } from "./worked.ts";

/** A number as mantissa and power of ten, so that the text can set both. */
const scientific = (value: number): { mantissa: number; exponent: number } => {
  const exponent = Math.floor(Math.log10(value));
  return { mantissa: value / 10 ** exponent, exponent };
};
const day = 86_400;
const petaflopDay = 1e15 * day;
const gigabyte = 1e9;

/** A layer of two outputs and three inputs, as in the text. */
const toy = { inputs: 3, outputs: 2, tokens: 10 };
const toyWeights = toy.inputs * toy.outputs;

/** The rows `models.gpt-3`, `models.deepseek-v3`, `models.grok-4` and the shape of brown2020language, Table 2.1. */
const gpt3 = {
  parameters: 174.6e9,
  tokens: 300e9,
  shape: { layers: 96, width: 12_288, length: 2_048, vocabulary: 50_257 },
};
const gpt3Small = { layers: 12, width: 768, length: 2_048, vocabulary: 50_257 };
const gpt3Compute = trainingCompute(gpt3.parameters, gpt3.tokens);
const deepseek = { parameters: 671e9, active: 37e9, tokens: 14.8e12 };
const deepseekCompute = trainingCompute(deepseek.active, deepseek.tokens);
const grok4 = 5e26;
const years = 2025 + 6.5 / 12 - (2020 + 4.5 / 12);
const growth = (grok4 / 3.14e23) ** (1 / years);

const card = 80 * gigabyte;
const memory = (parameters: number, bytes: number): { gigabytes: number; cards: number } => {
  const total = weightMemory(parameters, bytes);
  return { gigabytes: total / gigabyte, cards: Math.ceil(total / card) };
};

export const worked: Worked = {
  toy: {
    weights: toyWeights,
    forward: 2 * toyWeights,
    backward: 4 * toyWeights,
    token: trainingCompute(toyWeights, 1),
    all: trainingCompute(toyWeights, toy.tokens),
  },
  gpt3: {
    compute: scientific(gpt3Compute),
    petaflopDays: 10 * Math.round(gpt3Compute / petaflopDay / 10),
    days: trainingSeconds(gpt3Compute, 10_000, 125e12, 24.6 / 125) / day,
    utilization: (100 * 24.6) / 125,
    oneCardYears: trainingSeconds(gpt3Compute, 1, 125e12, 24.6 / 125) / day / 365,
    attentionPercent: 100 * attentionShare(gpt3.shape),
    attentionPercentLong: 100 * attentionShare({ ...gpt3.shape, length: 131_072 }),
    embeddingPercent: 100 * embeddingShare(gpt3.shape),
  },
  small: { embeddingPercent: 100 * embeddingShare(gpt3Small) },
  deepseek: {
    compute: scientific(deepseekCompute),
    wrong: scientific(trainingCompute(deepseek.parameters, deepseek.tokens)),
    ratio: deepseek.parameters / deepseek.active,
    activePercent: (100 * deepseek.active) / deepseek.parameters,
  },
  memory: {
    seven: { serve: memory(7e9, 2), train: memory(7e9, 16) },
    gpt3: { serve: memory(175e9, 2), train: memory(175e9, 16) },
  },
  jump: { parameters: 175e9 / 1.5e9, compute: 3.14e23 / 1.92e21 },
  growth: {
    costRest: growth / 2.4,
    total: 100 * Math.round(grok4 / 3.14e23 / 100),
    perYear: growth,
    doublingMonths: (12 * Math.LN2) / Math.log(growth),
    years,
  },
  ratios: {
    gpt3: 300e9 / 175e9,
    palm: 780e9 / 540.35e9,
    chinchilla: 1.4e12 / 70e9,
    llama2: 2e12 / 70e9,
    llama3Small: 15e12 / 8e9,
    llama31: 15.6e12 / 405e9,
    deepseek: deepseek.tokens / deepseek.active,
  },
  exercise: {
    llamaCompute: scientific(trainingCompute(8e9, 15e12)),
    llamaDays: trainingSeconds(trainingCompute(8e9, 15e12), 2_048, 1e15, 0.4) / day,
    qwen: scientific(trainingCompute(22e9, 36e12)),
    qwenWrong: scientific(trainingCompute(235e9, 36e12)),
    qwenMemory: memory(235e9, 2),
    longLength: 6 * 4_096,
    rumor: scientific(trainingCompute(1.8e12, 13e12)),
    rumorRatio: trainingCompute(1.8e12, 13e12) / 2.1e25,
  },
};
