import { adamState, adamStep } from "../../maths/adam.ts";
import type { Engine } from "../../maths/block.ts";
import { noised, predictionTarget, simplifiedLoss } from "../../maths/diffusion.ts";
import { backward, forward, workbench } from "../../maths/multilayer-perceptron.ts";
import { drawPlanar, type PlanarData } from "../../maths/planar-data.ts";
import { coverage, slicedWasserstein } from "../../maths/planar-density.ts";
import { noisedScore } from "../../maths/probability-flow.ts";
import { type Random, seededRandom, standardNormal } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { type Curve, history } from "../kit/history.ts";
import { chosenData } from "../kit/planar-choice.ts";
import type { Trainer } from "../kit/training.ts";
import { type Condition, denoiser, levelTable, writeInput } from "./denoiser.ts";
import {
  arrowGrid,
  arrowSide,
  cloudSize,
  followed,
  levels,
  predictionOf,
  type State,
  scheduleOf,
  stopsOf,
} from "./model.ts";
import { type Guidance, guessData, type Walk, walkBack } from "./walk.ts";

/** noised points in each step of training */
export const batch = 128;
/** share of the points whose class is hidden, so that the network also learns to do without (ho2022classifier, section 4, tries 0.1 to 0.5) */
export const hiddenShare = 0.4;
export type Frame = {
  readonly loss: Curve;
  /** the least loss that any network can have: the data are known, so it can be computed */
  readonly floor: number;
  /** the levels at which the way back stopped, and whether it took fresh noise */
  readonly stops: readonly number[];
  readonly fresh: boolean;
  /** times that the network was asked for every sample: twice a step under guidance */
  readonly calls: number;
  /** what comes out of the way back: cloudSize x 2 */
  readonly samples: Float32Array;
  /** the ways of the followed points: stops x followed x 2 */
  readonly paths: Float32Array;
  /** what the network takes for their data, at every stop but the last: steps x followed x 2 */
  readonly guesses: Float32Array;
  /** where all points are at every stop: stops x cloudSize x 2; empty in the frame that the page is built with */
  readonly places: Float32Array;
  /** where the network would put the points of a grid, at the level shown: arrowSide^2 x 2; empty unless asked for */
  readonly arrows: Float32Array;
  /** sliced Wasserstein distance of the samples from fresh data, and of fresh data from other fresh data */
  readonly distance: number;
  readonly distanceOfData: number;
  /** share of the samples that lie on the data */
  readonly onData: number;
};

/** The data of one class alone, or all of them. */
const only = (data: PlanarData, condition: Condition): PlanarData => {
  const kept = condition === -1 ? [] : data.centers.filter((_, i) => data.kinds[i] === condition);
  return kept.length === 0 ? data : { ...data, centers: kept };
};

/** Mean squared error of the best possible guess: that of the exact score, on `draws` noised points. */
const lossFloor = (state: State, data: PlanarData, random: Random, draws = 1500): number => {
  const [schedule, prediction] = [scheduleOf(state), predictionOf(state)];
  const told = { hidden: data, 0: only(data, 0), 1: only(data, 1) };
  const point = [0, 0];
  let sum = 0;
  for (let i = 0; i < draws; i++) {
    const kind = data.kinds[drawPlanar(data, random, point, 0)] === 1 ? 1 : 0;
    const known = random() < hiddenShare ? told.hidden : told[kind];
    const signal = schedule[1 + Math.floor(random() * levels)] ?? 1;
    const noise = [standardNormal(random), standardNormal(random)] as const;
    const at = [noised(point[0] ?? 0, noise[0], signal), noised(point[1] ?? 0, noise[1], signal)] as const;
    const score = noisedScore(known, Math.acos(Math.sqrt(signal)), at);
    const error = noise.reduce(
      (total, value, axis) => total + (value + Math.sqrt(1 - signal) * (score[axis] ?? 0)) ** 2,
      0,
    );
    // An error of the noise is an error of the data sqrt((1 - s) / s) times as large, of the velocity 1 / sqrt(s) times.
    sum += error * (prediction === "noise" ? 1 : prediction === "data" ? (1 - signal) / signal : 1 / signal);
  }
  return sum / (2 * draws);
};

const cloudOf = (data: PlanarData, random: Random): Float32Array => {
  const cloud = new Float32Array(2 * cloudSize);
  for (let i = 0; i < cloudSize; i++) drawPlanar(data, random, cloud, 2 * i);
  return cloud;
};
/** A walk, and the settings and step of training that it was made with. */
type Walked = Pick<Frame, "stops" | "fresh" | "calls" | "distance" | "onData"> & {
  readonly walk: Walk;
  readonly of: string;
  readonly steps: number;
};
/** Of a whole walk, the followed points alone. */
const pathsOf = (places: Float32Array): Float32Array => {
  const stops = places.length / (2 * cloudSize);
  const paths = new Float32Array(stops * 2 * followed);
  for (let stop = 0; stop < stops; stop++)
    paths.set(places.subarray(stop * 2 * cloudSize, stop * 2 * cloudSize + 2 * followed), stop * 2 * followed);
  return paths;
};
const conditionOf = ({ class: name }: State): Condition => (name === "0" ? 0 : name === "1" ? 1 : -1);
const guidanceOf = (state: State): Guidance => ({ condition: conditionOf(state), scale: state.scale });

/** Trains the denoiser of a state, and walks back with it. @param engine for tests; default the fastest there is */
export const trainerOf = (
  first: State,
  engine: Engine = fastestEngine({ floats: 2 ** 19, widest: 2 ** 14 }),
): Trainer<State, Frame> => {
  let state = first;
  const random = seededRandom(first.seed);
  const data = chosenData(first);
  const schedule = scheduleOf(first);
  const prediction = predictionOf(first);
  const table = levelTable(levels);
  const net = denoiser(engine, random);
  const bench = workbench(net, batch);
  const adam = adamState(net.parameters.length, engine.allocate);
  // Samples are drawn with a running mean of the weights, which is steadier than the weights of the moment.
  const mean = { ...denoiser(engine, random), gradient: net.gradient };
  mean.parameters.set(net.parameters);
  const guesser = { net: mean, bench: workbench(mean, cloudSize), table, schedule, prediction };
  const target = new Float32Array(2 * batch);
  const losses = history();
  const floor = lossFloor(first, data, seededRandom(first.seed + 2_000_000));
  let steps = 0;
  let loss = 0;

  const step = (): void => {
    const point = [0, 0];
    for (let row = 0; row < batch; row++) {
      const kind = data.kinds[drawPlanar(data, random, point, 0)] === 1 ? 1 : 0;
      const level = 1 + Math.floor(random() * levels);
      const signal = schedule[level] ?? 1;
      for (let axis = 0; axis < 2; axis++) {
        const noise = standardNormal(random);
        target[2 * row + axis] = predictionTarget(prediction, point[axis] ?? 0, noise, signal);
        point[axis] = noised(point[axis] ?? 0, noise, signal);
      }
      writeInput(bench, row, point[0] ?? 0, point[1] ?? 0, level, table, random() < hiddenShare ? -1 : kind);
    }
    forward(net, bench);
    loss = simplifiedLoss(target, bench.output.data);
    for (let i = 0; i < target.length; i++)
      bench.outputGradient.data[i] = ((bench.output.data[i] ?? 0) - (target[i] ?? 0)) / batch;
    backward(net, bench);
    steps++;
    const rate = 0.005 * Math.min(1, steps / 50) * Math.max(0.1, Math.min(1, 2000 / steps));
    adamStep(net.parameters, net.gradient, adam, { rate, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 });
    const keep = Math.min(0.99, steps / (steps + 9));
    for (let i = 0; i < mean.parameters.length; i++)
      mean.parameters[i] = keep * (mean.parameters[i] ?? 0) + (1 - keep) * (net.parameters[i] ?? 0);
    losses.add(loss);
  };

  const grid = arrowGrid();
  const [one, other] = [seededRandom(first.seed + 3_000_000), seededRandom(first.seed + 4_000_000)];
  const yardstick = ([-1, 0, 1] as const).map((condition) => {
    const part = only(data, condition);
    const cloud = cloudOf(part, one);
    return { part, cloud, self: slicedWasserstein(cloud, cloudOf(part, other)) };
  });

  let walked: Walked | undefined;
  const currentWalk = (resting: boolean): Walked => {
    const { sampler, walk, scale, class: condition } = state;
    const of = [sampler, walk, scale, condition].join("|");
    // On the way, a few steps of training change little: samples may be up to 240 steps old.
    const old = steps - (walked?.steps ?? -Infinity);
    if (walked && walked.of === of && (old === 0 || (!resting && old < 240))) return walked;
    const stops = stopsOf(state);
    const made = walkBack(guesser, stops, sampler === "ddpm", guidanceOf(state), first.seed + 5_000_000);
    const samples = made.places.subarray(-2 * cloudSize);
    const measure = yardstick[conditionOf(state) + 1] ?? yardstick[0];
    const guidedTwice = conditionOf(state) !== -1 && scale !== 1;
    walked = {
      walk: made,
      stops,
      fresh: sampler === "ddpm",
      calls: walk * (guidedTwice ? 2 : 1),
      of,
      steps,
      distance: measure ? slicedWasserstein(samples, measure.cloud) : 0,
      onData: measure ? coverage(measure.part, samples).onData : 0,
    };
    return walked;
  };

  return {
    step,
    sound: () => Number.isFinite(loss),
    tune: (next) => {
      state = next;
    },
    frame: (resting) => {
      const { walk, stops, fresh: usesNoise, calls, distance, onData } = currentWalk(resting);
      const aims = new Float32Array(2 * cloudSize);
      if (state.arrows) guessData(guesser, grid, Math.max(1, state.level), guidanceOf(state), aims);
      return {
        loss: losses.curve(),
        floor,
        stops,
        fresh: usesNoise,
        calls,
        samples: walk.places.slice(-2 * cloudSize),
        paths: pathsOf(walk.places),
        guesses: walk.guesses.slice(),
        places: walk.places.slice(),
        arrows: state.arrows ? aims.slice(0, 2 * arrowSide ** 2) : new Float32Array(),
        distance,
        distanceOfData: yardstick[conditionOf(state) + 1]?.self ?? 0,
        onData,
      };
    },
  };
};
