/**
 * A normalizing flow for points in the plane, made of affine coupling layers, with its backward pass written out by
 * hand. Each layer leaves one coordinate as it is and lets a small network read from it how to stretch and shift the
 * other; the next layer does it the other way round. All arrays are made once, so that training allocates no memory.
 */
import type { Engine, Floats } from "./block.ts";
import { forward, type Perceptron, perceptron, type Workbench, workbench } from "./multilayer-perceptron.ts";
import type { Random } from "./random.ts";

// #region affine-coupling
/** A coordinate stretched and shifted (equation `affine-coupling`; dinh2017density, section 3.3). */
export const coupled = (moved: number, logScale: number, shift: number): number => moved * Math.exp(logScale) + shift;

/** The way back: no network has to be inverted, for the coordinate that it read is still there. */
export const uncoupled = (result: number, logScale: number, shift: number): number =>
  (result - shift) * Math.exp(-logScale);
// #endregion affine-coupling

/** The network's first answer, held within `reach`, so that no layer stretches by more than e^reach. */
const held = (raw: number, reach: number): number => reach * Math.tanh(raw / reach);

export type FlowPlan = {
  /** coupling layers; two are needed to move both coordinates */
  readonly layers: number;
  /** hidden units in both hidden layers of each network */
  readonly hidden: number;
  /** largest logarithm of a layer's stretch, > 0; default 2 */
  readonly reach?: number;
};
/** The networks, first layer first. Layer 0 reads x and moves y, layer 1 reads y and moves x, and so on. */
export type CouplingFlow = { readonly nets: readonly Perceptron[]; readonly reach: number };

/**
 * A flow that begins as the identity: the last layers of its networks are zero.
 * @throws RangeError when layers or hidden is not a whole number from 1, or the reach is not positive
 */
export const couplingFlow = ({ layers, hidden, reach = 2 }: FlowPlan, engine: Engine, random: Random): CouplingFlow => {
  if (!Number.isInteger(layers) || layers < 1 || !(reach > 0))
    throw new RangeError(
      `Unexpected ${layers} layers of reach ${reach}, expected a whole number from 1 and a positive reach.`,
    );
  const plan = { sizes: [1, hidden, hidden, 2], activation: "tanh", lastScale: 0 } as const;
  return { nets: Array.from({ length: layers }, () => perceptron(plan, engine, random)), reach };
};

/** What a pass over `rows` points keeps, made once for all batches of that size. */
export type FlowBench = {
  readonly rows: number;
  /** x and y of each point: as given, then after each layer; layers + 1 arrays of 2 rows numbers */
  readonly places: readonly Float64Array[];
  /** of each layer, the logarithm of each point's stretch */
  readonly logScales: readonly Float64Array[];
  /** sum of these over the layers, for each point: log |det| of the whole map */
  readonly logDeterminant: Float64Array;
  /** slope of the loss by x and y of each point: by the result before `backwardFlow`, by the given points after it */
  readonly gradient: Float64Array;
  readonly benches: readonly Workbench[];
};
export const flowBench = ({ nets }: CouplingFlow, rows: number): FlowBench => ({
  rows,
  places: Array.from({ length: nets.length + 1 }, () => new Float64Array(2 * rows)),
  logScales: nets.map(() => new Float64Array(rows)),
  logDeterminant: new Float64Array(rows),
  gradient: new Float64Array(2 * rows),
  benches: nets.map((net) => workbench(net, rows)),
});

/** Lets the network of a layer read its coordinate of every point. */
const read = (net: Perceptron, bench: Workbench, from: ArrayLike<number>, kept: 0 | 1): Floats => {
  const { data, stride } = bench.input;
  for (let row = 0; row < bench.rows; row++) data[row * stride] = from[2 * row + kept] ?? 0;
  forward(net, bench);
  return bench.output.data;
};

/** Data to noise: from `places[0]` through every layer to the last of `places`, and the logarithm of the determinant. */
export const normalize = ({ nets, reach }: CouplingFlow, bench: FlowBench): void => {
  bench.logDeterminant.fill(0);
  nets.forEach((net, layer) => {
    const [from, to, scales, work] = [
      bench.places[layer],
      bench.places[layer + 1],
      bench.logScales[layer],
      bench.benches[layer],
    ];
    if (!from || !to || !scales || !work) return;
    const kept = layer % 2 === 0 ? 0 : 1;
    const answers = read(net, work, from, kept);
    for (let row = 0; row < bench.rows; row++) {
      const logScale = held(answers[2 * row] ?? 0, reach);
      scales[row] = logScale;
      bench.logDeterminant[row] = (bench.logDeterminant[row] ?? 0) + logScale;
      to[2 * row + kept] = from[2 * row + kept] ?? 0;
      to[2 * row + 1 - kept] = coupled(from[2 * row + 1 - kept] ?? 0, logScale, answers[2 * row + 1] ?? 0);
    }
  });
};

/** Noise to data: from the last of `places` back to `places[0]`, layer by layer. */
export const generate = ({ nets, reach }: CouplingFlow, bench: FlowBench): void => {
  for (let layer = nets.length - 1; layer >= 0; layer--) {
    const [net, from, to, work] = [nets[layer], bench.places[layer + 1], bench.places[layer], bench.benches[layer]];
    if (!net || !from || !to || !work) return;
    const kept = layer % 2 === 0 ? 0 : 1;
    const answers = read(net, work, from, kept);
    for (let row = 0; row < bench.rows; row++) {
      to[2 * row + kept] = from[2 * row + kept] ?? 0;
      to[2 * row + 1 - kept] = uncoupled(
        from[2 * row + 1 - kept] ?? 0,
        held(answers[2 * row] ?? 0, reach),
        answers[2 * row + 1] ?? 0,
      );
    }
  }
};

/** log-density of each given point, in nats, after `normalize`: that of its noise, plus the log-determinant. */
export const flowLogDensity = (bench: FlowBench, row: number): number => {
  const noise = bench.places.at(-1);
  const square = (noise?.[2 * row] ?? NaN) ** 2 + (noise?.[2 * row + 1] ?? NaN) ** 2;
  return (bench.logDeterminant[row] ?? NaN) - square / 2 - Math.log(2 * Math.PI);
};
