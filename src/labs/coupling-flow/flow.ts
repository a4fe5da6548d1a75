/** The flow of the lab: its size, and what it does to points, from the parameters that training has found. */
import type { Engine } from "../../maths/block.ts";
import {
  type CouplingFlow,
  couplingFlow,
  type FlowBench,
  flowBench,
  flowLogDensity,
  generate,
  normalize,
} from "../../maths/coupling-flow.ts";
import { parameterCount } from "../../maths/multilayer-perceptron.ts";
import { plainEngine } from "../../maths/plain-engine.ts";
import { type Random, seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";

const hidden = 24;
export const parametersALayer = parameterCount([1, hidden, hidden, 2]);

/** A flow that has learned nothing yet: it leaves every point where it is. */
export const newFlow = (layers: number, engine: Engine, random: Random): CouplingFlow =>
  couplingFlow({ layers, hidden }, engine, random);

/** All parameters of a flow, layer after layer. */
export const parametersOf = ({ nets }: CouplingFlow): Float32Array => {
  const all = new Float32Array(nets.length * parametersALayer);
  for (const [layer, { parameters }] of nets.entries()) all.set(parameters, layer * parametersALayer);
  return all;
};

const layersIn = (parameters: ArrayLike<number>): number =>
  Math.max(1, Math.floor(parameters.length / parametersALayer));
const fill = ({ nets }: CouplingFlow, parameters: ArrayLike<number>): void => {
  for (const [layer, net] of nets.entries())
    for (let i = 0; i < parametersALayer; i++) {
      const value = parameters[layer * parametersALayer + i] ?? 0;
      net.parameters[i] = Number.isFinite(value) ? value : 0;
    }
};

/** The flow with given parameters; what is missing or not finite counts as 0. */
export const flowOf = (parameters: ArrayLike<number>): CouplingFlow => {
  const flow = newFlow(layersIn(parameters), plainEngine(), seededRandom(1));
  fill(flow, parameters);
  return flow;
};

/**
 * Sends always the same number of points through flows that change with every picture, on arrays that are made once for each
 * number of layers. What it gives is overwritten at the next call.
 * @param way data to noise, or back
 */
export const pointsThrough = (rows: number, way: typeof normalize) => {
  const made = new Map<number, { readonly flow: CouplingFlow; readonly bench: FlowBench }>();
  const madeFor = (layers: number) => {
    // A row needs the numbers of both hidden layers, their slopes and their gradients, and a few more.
    const floats = layers * (2 * parametersALayer + 8 * (hidden + 1) * rows);
    const flow = newFlow(layers, fastestEngine({ floats, widest: hidden * (hidden + 1) }), seededRandom(1));
    const one = { flow, bench: flowBench(flow, rows) };
    made.set(layers, one);
    return one;
  };
  return (parameters: ArrayLike<number>, points: ArrayLike<number>): readonly Float64Array[] => {
    const layers = layersIn(parameters);
    const { flow, bench } = made.get(layers) ?? madeFor(layers);
    fill(flow, parameters);
    (way === normalize ? bench.places[0] : bench.places.at(-1))?.set(points);
    way(flow, bench);
    return [...bench.places];
  };
};

/** Points on their way to the noise: where they are at each level, 0 = data to the number of layers = noise. */
export const toNoise = (flow: CouplingFlow, points: ArrayLike<number>): readonly Float64Array[] => {
  const bench = flowBench(flow, points.length / 2);
  bench.places[0]?.set(points);
  normalize(flow, bench);
  return bench.places;
};

/** The way back to the data, from where points are after `level` layers. */
export const beforeLayers = (flow: CouplingFlow, points: ArrayLike<number>, level: number): Float64Array => {
  if (level === 0 || points.length < 2) return Float64Array.from(points);
  const part = { ...flow, nets: flow.nets.slice(0, level) };
  const bench = flowBench(part, points.length / 2);
  bench.places[level]?.set(points);
  generate(part, bench);
  return bench.places[0] ?? Float64Array.from(points);
};

/** What one layer does to one point. */
export type LayerStep = {
  /** the coordinate that the layer's network reads */
  readonly kept: "x" | "y";
  readonly read: number;
  /** logarithm of the stretch, and the shift */
  readonly logScale: number;
  readonly shift: number;
  readonly from: number;
  readonly to: number;
  /** where the point is afterwards */
  readonly place: readonly [x: number, y: number];
};
export type PointSteps = {
  readonly steps: readonly LayerStep[];
  readonly noise: readonly [x: number, y: number];
  /** log-density of the noise, sum of the logarithms of the stretches, and their sum: the log-density of the point */
  readonly ofNoise: number;
  readonly logDeterminant: number;
  readonly logDensity: number;
};

/** The change of variables of one point, layer by layer. */
export const pointSteps = (flow: CouplingFlow, x: number, y: number): PointSteps => {
  const bench = flowBench(flow, 1);
  bench.places[0]?.set([x, y]);
  normalize(flow, bench);
  const at = (level: number): readonly [number, number] => [
    bench.places[level]?.[0] ?? 0,
    bench.places[level]?.[1] ?? 0,
  ];
  const steps = flow.nets.map((_, layer): LayerStep => {
    const [before, place, keeps] = [at(layer), at(layer + 1), layer % 2 === 0 ? 0 : 1] as const;
    return {
      kept: keeps === 0 ? "x" : "y",
      read: before[keeps] ?? 0,
      logScale: bench.logScales[layer]?.[0] ?? 0,
      shift: bench.benches[layer]?.output.data[1] ?? 0,
      from: before[1 - keeps] ?? 0,
      to: place[1 - keeps] ?? 0,
      place,
    };
  });
  const logDensity = flowLogDensity(bench, 0);
  const logDeterminant = bench.logDeterminant[0] ?? 0;
  return { steps, noise: at(flow.nets.length), ofNoise: logDensity - logDeterminant, logDeterminant, logDensity };
};

/** Lines of the noise's square grid, half a spread apart, as points: lines x pointsALine x 2. */
export const pointsALine = 41;
const furthest = 2.5;
export const noiseGrid = (): Float64Array => {
  const ticks = Array.from({ length: 4 * furthest + 1 }, (_, i) => i / 2 - furthest);
  const along = Array.from({ length: pointsALine }, (_, i) => furthest * ((2 * i) / (pointsALine - 1) - 1));
  return Float64Array.from([
    ...ticks.flatMap((x) => along.flatMap((y) => [x, y])),
    ...ticks.flatMap((y) => along.flatMap((x) => [x, y])),
  ]);
};
