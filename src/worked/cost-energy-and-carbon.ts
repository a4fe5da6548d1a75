import { amortizedCost, remainingValue } from "../maths/amortized-cost.ts";
import { embodiedCarbon, energyFootprint, waterUse } from "../maths/energy-footprint.ts";
import type { Worked } from "./worked.ts";

/** GPT-3 from operations and rate (patterson2021carbon, Table 4). */
const rate = 24.6e12;
const hours = 3.14e23 / (rate * 3600);
const gpt3 = { acceleratorHours: hours, watts: 330, overhead: 1.1, intensity: 0.429 };
const one = energyFootprint(gpt3);
const fromDays = energyFootprint({ ...gpt3, acceleratorHours: 10_000 * 14.8 * 24 });
const inIowa = energyFootprint({ ...gpt3, intensity: 0.08 });

/** BLOOM (luccioni2023estimating). */
const bloomHours = 1_082_990;
const bloom = energyFootprint({ acceleratorHours: bloomHours, watts: 400, overhead: 1, intensity: 0.057 });
const bloomOverhead = energyFootprint({ acceleratorHours: bloomHours, watts: 400, overhead: 1.2, intensity: 0.057 });
const bloomElsewhere = energyFootprint({ acceleratorHours: bloomHours, watts: 400, overhead: 1.1, intensity: 0.385 });
const cards = embodiedCarbon(150, bloomHours, 6, 0.85);
const servers = embodiedCarbon(2500, bloomHours / 8, 6, 0.85);
const servedWh = 914_000 / 230_768;

/** Llama 3.1 405B (meta2024llamacard): the card's method turned around, and what is open from outside. */
const llamaHours = 30.84e6;
const rated = energyFootprint({ acceleratorHours: llamaHours, watts: 700, overhead: 1, intensity: 1 }).energy.low;
const open = energyFootprint({
  acceleratorHours: llamaHours,
  watts: { low: 500, high: 800 },
  overhead: { low: 1.08, high: 1.3 },
  intensity: { low: 0.08, high: 0.43 },
});

const palm = energyFootprint({ acceleratorHours: 8_404_992, watts: 378.5, overhead: 1.08, intensity: 0.079 });
const requests = 13e6 * 15;

export const worked = {
  gpt3: {
    days: hours / 24 / 10_000,
    hours: Math.round(hours),
    energy: Math.round(one.energy.low),
    carbon: one.carbon.low,
    fromDays: Math.round(fromDays.energy.low),
    fromDaysCarbon: fromDays.carbon.low,
    iowa: inIowa.carbon.low,
    homes: (one.energy.low * 1000) / 10_715,
  },
  bloom: {
    energy: bloom.energy.low,
    carbon: bloom.carbon.low,
    withOverhead: bloomOverhead.carbon.low,
    elsewhere: bloomElsewhere.carbon.low,
    cards,
    servers,
    embodied: cards + servers,
    dynamicPercent: (100 * 24.69) / 50.5,
    idlePercent: (100 * 14.6) / 50.5,
    embodiedPercent: (100 * 11.2) / 50.5,
    perRequest: servedWh,
    years: ((433_196 / 914) * 18) / 365.25,
  },
  search: { factor: 284 / 3.2 },
  development: { ratio: 2638 / 449, styleRatio: 131.61 / 0.68 },
  llama: {
    rated,
    impliedKilograms: 8930 / rated,
    low: Math.round(open.energy.low),
    high: Math.round(open.energy.high),
    carbonLow: Math.round(open.carbon.low),
    carbonHigh: Math.round(open.carbon.high),
    ratio: open.carbon.high / open.carbon.low,
  },
  gshard: { ratio: 1287 / 24.1 },
  service: {
    requestsMillions: requests / 1e6,
    gpuHours: 3617 * 8 * 24,
    perGpuHour: 694_444 / (3617 * 8 * 24),
    perQueryCents: (100 * 694_444) / requests,
    energy: (3617 * 6.5 * 24) / 1000,
    perQuery: (3617 * 6.5 * 24 * 1000) / requests,
    daysOld: 1287 / 564,
    daysNew: 1287 / ((requests * 0.3) / 1e6),
    token500: (3.5 * 500) / 3600,
    imageRatio: Math.round(2.907 / 0.002),
  },
  money: {
    lambdaHours: 3.14e23 / (28e12 * 3600) / 1e6,
    lambda: (3.14e23 / (28e12 * 3600)) * 1.5 * 1e-6,
    remainingPercent: 100 * remainingValue(1, 0.14),
    perYear: amortizedCost(30_000, 8760, 0.14) / 30_000,
    perHour: amortizedCost(30_000, 1, 0.14),
    gpt4Ratio: 68_783_538 / 40_586_593,
  },
  water: { perKilowattHour: 700_000 / (one.energy.low * 1000) },
  growth: { factor: 945 / 415 },
  exercise: {
    palm: Math.round(palm.energy.low),
    palmGrid: 271.43 / palm.energy.low,
    llama2: 291.42 / (1_720_320 * 400e-6),
    small: energyFootprint({
      acceleratorHours: 64 * 240,
      watts: 500,
      overhead: 1.2,
      intensity: { low: 0.05, high: 0.6 },
    }).energy.low,
    smallLow: energyFootprint({
      acceleratorHours: 64 * 240,
      watts: 500,
      overhead: 1.2,
      intensity: { low: 0.05, high: 0.6 },
    }).carbon.low,
    smallHigh: energyFootprint({
      acceleratorHours: 64 * 240,
      watts: 500,
      overhead: 1.2,
      intensity: { low: 0.05, high: 0.6 },
    }).carbon.high,
    smallEmbodied: embodiedCarbon(150, 64 * 240, 5, 0.7) + embodiedCarbon(2500, 8 * 240, 5, 0.7),
    water: waterUse(1200, 1.2, 0.5, 2),
    billion: (1e9 * 0.3) / 1e6,
    billionOld: Math.round((1e9 * 2.9) / 1e6),
  },
} satisfies Worked;
