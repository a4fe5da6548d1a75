import { adamState, adamStep, usualSettings } from "../maths/adam.ts";
import { logAbsoluteDeterminant, movedLogDensity } from "../maths/change-of-variables.ts";
import { coupled, couplingFlow, flowBench, generate, uncoupled } from "../maths/coupling-flow.ts";
import { flowLoss } from "../maths/coupling-flow-gradient.ts";
import { flowMatchingLoss, meanVelocity, onTheWay } from "../maths/flow-matching.ts";
import { logGaussianDensity } from "../maths/gaussian.ts";
import { logMixtureDensity, type Mixture } from "../maths/gaussian-mixture.ts";
import { drawPlanar, planarData } from "../maths/planar-data.ts";
import { coverage, planarEntropy } from "../maths/planar-density.ts";
import { seededRandom, standardNormal } from "../maths/random.ts";
import { fastestEngine } from "../maths/simd-engine.ts";
import type { Worked } from "./worked.ts";

const standard = (z: number): number => logGaussianDensity(z, { mean: 0, variance: 1 });
/** log-density of the exponential of a standard normal. */
export const logNormal = movedLogDensity(standard, Math.log, (x) => 1 / x);
const [low, high, x] = [0.6, 0.8, 2];

/** Two coupling layers whose "networks" are formulas: what each reads from the coordinate that it keeps. */
export const layers = [
  { logScale: (kept: number): number => 0.5 * kept, shift: (kept: number): number => -kept },
  { logScale: (kept: number): number => -0.2 * kept, shift: (): number => 0.3 },
] as const;
const [first, second] = layers;
/** A point through both layers: the first reads x and moves y, the second reads y and moves x. */
export const throughBoth = ([a, b]: readonly [number, number]): [number, number] => {
  const moved = coupled(b, first.logScale(a), first.shift(a));
  return [coupled(a, second.logScale(moved), second.shift()), moved];
};
const point = [1, 2] as const;
const noise = throughBoth(point);
const scales = [first.logScale(point[0]), second.logScale(noise[1])] as const;
const backX = uncoupled(noise[0], second.logScale(noise[1]), second.shift());
const step = 1e-5;
const slopesAlong = (axis: 0 | 1): [number, number] => {
  const nudged = (by: number): [number, number] =>
    throughBoth(axis === 0 ? [point[0] + by, point[1]] : [point[0], point[1] + by]);
  const [above, below] = [nudged(step), nudged(-step)];
  return [(above[0] - below[0]) / (2 * step), (above[1] - below[1]) / (2 * step)];
};
const [byX, byY] = [slopesAlong(0), slopesAlong(1)];

/** Two bells far apart, and the stretch that the map from noise to them needs in the middle between them. */
const apart: Mixture = [-1, 1].map((mean) => ({ weight: 0.5, mean, spread: 0.25 }));
const stretch = Math.exp(standard(0) - logMixtureDensity(0, apart));

/** A flow trained on two moons, and 240 of its samples. */
export const trained = (() => {
  const data = planarData("moons");
  const random = seededRandom(5);
  const engine = fastestEngine({ floats: 1_000_000, widest: 5000 });
  const flow = couplingFlow({ layers: 6, hidden: 24 }, engine, random);
  const bench = flowBench(flow, 128);
  const states = flow.nets.map((net) => adamState(net.parameters.length, engine.allocate));
  const losses: number[] = [];
  for (let count = 0; count < 800; count++) {
    for (let row = 0; row < bench.rows; row++) drawPlanar(data, random, bench.places[0] ?? [], 2 * row);
    losses.push(flowLoss(flow, bench));
    for (const [i, net] of flow.nets.entries()) {
      const state = states[i];
      if (state) adamStep(net.parameters, net.gradient, state, { ...usualSettings, rate: 0.005 });
    }
  }
  const drawing = flowBench(flow, 240);
  const start = drawing.places.at(-1) ?? new Float64Array();
  for (let i = 0; i < start.length; i++) start[i] = standardNormal(random);
  const noiseCloud = start.slice();
  generate(flow, drawing);
  const samples = (drawing.places[0] ?? new Float64Array()).slice();
  const real = new Float64Array(samples.length);
  for (let row = 0; row < 240; row++) drawPlanar(data, random, real, 2 * row);
  return {
    noise: noiseCloud,
    samples,
    real,
    loss: losses.slice(-100).reduce((sum, loss) => sum + loss / 100, 0),
    entropy: planarEntropy(data, seededRandom(9), 20_000),
    between: 100 * (1 - coverage(data, samples).onData),
    betweenOfData: 100 * (1 - coverage(data, real).onData),
  };
})();

/** Data to carry noise to, and pairs of noise and data whose straight ways cross. */
export const bells: Mixture = [
  { weight: 0.5, mean: -1, spread: 0.2 },
  { weight: 0.5, mean: 1, spread: 0.2 },
];
const pairs = ((): { noise: number; data: number; share: number }[] => {
  const random = seededRandom(8);
  return Array.from({ length: 4000 }, () => ({
    noise: standardNormal(random),
    data: (random() < 0.5 ? -1 : 1) + 0.2 * standardNormal(random),
    share: 0.98 * random(),
  }));
})();

export const worked: Worked = {
  halfDensity: Math.exp(
    movedLogDensity(
      standard,
      (at) => (at - 1) / 2,
      () => 0.5,
    )(1),
  ),
  peak: Math.exp(standard(0)),
  low,
  high,
  movedLow: Math.exp(low),
  movedHigh: Math.exp(high),
  widths: [high - low, Math.exp(high) - Math.exp(low)],
  origin: Math.log(x),
  baseDensity: Math.exp(standard(Math.log(x))),
  density: Math.exp(logNormal(x)),
  scales,
  stretch: scales.map(Math.exp),
  shift: first.shift(point[0]),
  moved: noise[1],
  noise,
  logDeterminant: scales[0] + scales[1],
  byElimination: logAbsoluteDeterminant([byX, byY]),
  logDensity: standard(noise[0]) + standard(noise[1]) + scales[0] + scales[1],
  logDensityAlone: standard(noise[0]) + standard(noise[1]),
  back: [backX, uncoupled(noise[1], first.logScale(backX), first.shift(backX))],
  colors: 32 * 32 * 3,
  elimination: (2 / 3) * (32 * 32 * 3) ** 3 * 1e-9,
  apart: { stretch, log: Math.log(stretch) },
  moons: {
    loss: trained.loss,
    entropy: trained.entropy,
    between: trained.between,
    betweenOfData: trained.betweenOfData,
  },
  matching: {
    at: onTheWay({ noise: -0.5, data: 1, share: 0.4 }),
    target: 1.5,
    mean: meanVelocity(bells, onTheWay({ noise: -0.5, data: 1, share: 0.4 }), 0.4),
    best: flowMatchingLoss((at, share) => meanVelocity(bells, at, share), pairs),
    still: flowMatchingLoss(() => 0, pairs),
  },
  exercise: {
    density: Math.exp(
      movedLogDensity(
        standard,
        (at) => (at + 3) / 4,
        () => 0.25,
      )(1),
    ),
    spread: 4,
    log: -2 * Math.log(3),
  },
};
