import { adamState, adamStep } from "../../maths/adam.ts";
import type { Engine } from "../../maths/block.ts";
import { type CouplingFlow, flowBench, flowLogDensity, generate, normalize } from "../../maths/coupling-flow.ts";
import { flowLoss } from "../../maths/coupling-flow-gradient.ts";
import { drawPlanar, type PlanarData } from "../../maths/planar-data.ts";
import { coverage, planarEntropy, slicedWasserstein } from "../../maths/planar-density.ts";
import { seededRandom, standardNormal } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { type Curve, history } from "../kit/history.ts";
import { chosenData } from "../kit/planar-choice.ts";
import type { Trainer } from "../kit/training.ts";
import { newFlow, parametersOf } from "./flow.ts";
import { cloudSize, gridSide, reach, type State } from "./model.ts";

/** points in each step of training */
export const batch = 64;

export type Frame = {
  readonly loss: Curve;
  /** entropy of the data in nats: no model can have a lower mean loss */
  readonly floor: number;
  /** the trained flow, layer after layer */
  readonly parameters: Float32Array;
  /** exact density on a grid from -reach to reach, row after row from the bottom, in points a unit of area: gridSide^2 */
  readonly density: Float32Array;
  /** what becomes of noise: cloudSize x 2 */
  readonly samples: Float32Array;
  /** share of the samples that lie on the data, and of fresh data */
  readonly onData: number;
  readonly dataOnData: number;
  /** sliced Wasserstein distance of the samples from data, and of data from other data */
  readonly distance: number;
  readonly distanceOfData: number;
};

/** Points of the data that are shown, with the class of each. */
export const shownData = (data: PlanarData, seed: number): { points: Float32Array; kinds: number[] } => {
  const [points, random] = [new Float32Array(2 * cloudSize), seededRandom(seed + 1_000_000)];
  const kinds = Array.from({ length: cloudSize }, (_, i) => data.kinds[drawPlanar(data, random, points, 2 * i)] ?? 0);
  return { points, kinds };
};

/** Trains the flow of a state. @param engine for tests; default the fastest there is */
export const trainerOf = (
  first: State,
  engine: Engine = fastestEngine({ floats: 2 ** 22, widest: 2 ** 13 }),
): Trainer<State, Frame> => {
  const random = seededRandom(first.seed);
  const data = chosenData(first);
  const flow = newFlow(first.layers, engine, random);
  const bench = flowBench(flow, batch);
  const adams = flow.nets.map(({ parameters }) => adamState(parameters.length, engine.allocate));
  // Pictures are made with a running mean of the weights, which is steadier than the weights of the moment.
  const mean: CouplingFlow = newFlow(first.layers, engine, seededRandom(first.seed));
  const [judging, making] = [flowBench(mean, gridSide ** 2), flowBench(mean, cloudSize)];
  const fresh = seededRandom(first.seed + 3_000_000);
  const noise = Float64Array.from({ length: 2 * cloudSize }, () => standardNormal(fresh));
  const shown = shownData(data, first.seed).points;
  const others = shownData(data, first.seed + 1_000_000).points;
  const distanceOfData = slicedWasserstein(shown, others);
  const dataOnData = coverage(data, shown).onData;
  const floor = planarEntropy(data, seededRandom(first.seed + 2_000_000), 4000);
  const losses = history();
  let steps = 0;
  let loss = 0;

  const at = (index: number): number => reach * ((2 * index) / (gridSide - 1) - 1);
  for (let i = 0; i < gridSide ** 2; i++)
    judging.places[0]?.set([at(i % gridSide), at(Math.floor(i / gridSide))], 2 * i);

  const step = (): void => {
    const into = bench.places[0] ?? noise;
    for (let row = 0; row < batch; row++) drawPlanar(data, random, into, 2 * row);
    loss = flowLoss(flow, bench);
    steps++;
    const rate = 0.005 * Math.min(1, steps / 50) * Math.max(0.1, Math.min(1, 2000 / steps));
    const keep = Math.min(0.99, steps / (steps + 9));
    for (const [layer, net] of flow.nets.entries()) {
      const [adam, steady] = [adams[layer], mean.nets[layer]];
      if (!adam || !steady) continue;
      adamStep(net.parameters, net.gradient, adam, { rate, beta1: 0.9, beta2: 0.99, epsilon: 1e-8 });
      for (let i = 0; i < net.parameters.length; i++)
        steady.parameters[i] = keep * (steady.parameters[i] ?? 0) + (1 - keep) * (net.parameters[i] ?? 0);
    }
    losses.add(loss);
  };

  type Seen = Pick<Frame, "density" | "samples" | "onData" | "distance">;
  let seen: (Seen & { readonly at: number }) | undefined;
  /** What costs as much as some steps; on the way it may be 100 steps old. */
  const look = (resting: boolean): Seen => {
    if (seen && (steps === seen.at || (!resting && steps - seen.at < 100))) return seen;
    normalize(mean, judging);
    making.places.at(-1)?.set(noise);
    generate(mean, making);
    const samples = Float32Array.from(making.places[0] ?? []);
    const density = Float32Array.from({ length: gridSide ** 2 }, (_, i) => Math.exp(flowLogDensity(judging, i)));
    const distance = slicedWasserstein(samples, shown);
    seen = { at: steps, density, samples, onData: coverage(data, samples).onData, distance };
    return seen;
  };

  return {
    step,
    sound: () => Number.isFinite(loss),
    tune: () => {},
    frame: (resting) => {
      const { density, samples, onData, distance } = look(resting);
      return {
        loss: losses.curve(),
        floor,
        parameters: parametersOf(mean),
        density: density.slice(),
        samples: samples.slice(),
        onData,
        dataOnData,
        distance,
        distanceOfData,
      };
    },
  };
};
