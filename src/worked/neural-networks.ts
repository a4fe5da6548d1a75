import { gelu, hyperbolicTangent, identity, logisticCurve, relu } from "../maths/activation.ts";
import { backpropagation, finiteDifferences, halfSquaredError, stepped } from "../maths/backpropagation.ts";
import { convolution, receptiveField } from "../maths/convolution.ts";
import { feedForward, type Network } from "../maths/feed-forward.ts";
import { adam, descend, momentum, type Rule, start, stochasticGradientDescent } from "../maths/gradient-descent.ts";
import { gradientThroughTime } from "../maths/gradient-through-time.ts";
import { answerAt, hingeNetwork, largestError } from "../maths/hinge-network.ts";
import { gradientThroughDepth, signalThroughDepth } from "../maths/initialization.ts";
import { logistic } from "../maths/logistic-regression.ts";
import { layerNormalization } from "../maths/normalization.ts";
import { bestRate, placeInValley, stepsToReach, type Valley } from "../maths/quadratic-valley.ts";
import { fitSine, median } from "../maths/random-features.ts";
import type { Worked } from "./worked.ts";

/** Exclusive or by two hidden ReLU neurons: weights set by hand (goodfellow2016deep, section 6.1). */
export const xorNetwork: Network = [
  {
    weights: [
      [1, 1],
      [1, 1],
    ],
    biases: [0, -1],
    activation: relu,
  },
  { weights: [[1, -2]], biases: [0], activation: identity },
];
export const xorCorners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
const xorTraces = xorCorners.map((corner) => feedForward(xorNetwork, corner));

/** One input, one hidden neuron with tanh, one output: four numbers to learn. */
const fourNumbers = ([w1 = 0, b1 = 0, w2 = 0, b2 = 0]: readonly number[]): Network => [
  { weights: [[w1]], biases: [b1], activation: hyperbolicTangent },
  { weights: [[w2]], biases: [b2], activation: identity },
];
const numbers = [0.5, -0.4, 1.5, 0.2];
const [input, target, rate] = [2, 2, 0.1];
const network = fourNumbers(numbers);
const [hidden, last] = feedForward(network, [input]);
const [sum = 0, h = 0, y = 0] = [hidden?.sums[0], hidden?.output[0], last?.output[0]];
const miss = y - target;
const gradients = backpropagation(network, [input], [miss]);
const slopes = gradients.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);
const tried = finiteDifferences((at) => halfSquaredError(fourNumbers(at), [input], [target]), numbers);
const better = stepped(network, gradients, rate);
const betterNumbers = better.flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);

/** Rates tried for each rule: a tenth of a decade apart, from 0.0001 to 10. */
const rates = Array.from({ length: 51 }, (_, i) => 10 ** (-4 + i / 10));
const most = 900;
const share = 1000;
export const gentle: Valley = { steepness: 20, angle: 0 };
export const narrow: Valley = { steepness: 1000, angle: 0 };
export const turned: Valley = { steepness: 1000, angle: Math.PI / 4 };
export const rules = { plain: stochasticGradientDescent, momentum, adam } satisfies Record<
  string,
  (rate: number) => Rule
>;
/** Every walk begins four along and one across. */
export const beginning = (valley: Valley): [number, number] => placeInValley(valley, 4, 1);
const contest = (valley: Valley) => {
  const best = (rule: (rate: number) => Rule) =>
    bestRate(rates, (one) => stepsToReach(valley, beginning(valley), rule(one), 1 / share, most));
  return { plain: best(rules.plain), momentum: best(rules.momentum), adam: best(rules.adam) };
};
export const contests = { gentle: contest(gentle), narrow: contest(narrow), turned: contest(turned) };

/** One step from zero along a gradient of unlike entries. */
const unlike = [0.01, -100];
const adamState = adam(0.1)(start([0, 0]), unlike);

/** The settings of the measurement in time, and of that in depth. */
export const inTime = { size: 24, steps: 50, runs: 10 } as const;
export const cells = {
  simple: { kind: "simple", gain: 1 },
  loud: { kind: "simple", gain: 3 },
  halfOpen: { kind: "lstm", forgetBias: 0 },
  ajar: { kind: "lstm", forgetBias: 1 },
  open: { kind: "lstm", forgetBias: 4 },
} as const;
export const timeShares = {
  simple: gradientThroughTime(cells.simple, inTime.size, inTime.steps, inTime.runs),
  loud: gradientThroughTime(cells.loud, inTime.size, inTime.steps, inTime.runs),
  halfOpen: gradientThroughTime(cells.halfOpen, inTime.size, inTime.steps, inTime.runs),
  ajar: gradientThroughTime(cells.ajar, inTime.size, inTime.steps, inTime.runs),
  open: gradientThroughTime(cells.open, inTime.size, inTime.steps, inTime.runs),
};
const inDepth = { width: 64, layers: 40, seed: 1 } as const;
export const depthSignals = {
  small: signalThroughDepth({ ...inDepth, scale: 1 }),
  he: signalThroughDepth({ ...inDepth, scale: 2 }),
  large: signalThroughDepth({ ...inDepth, scale: 3 }),
  normalized: signalThroughDepth({ ...inDepth, scale: 3, normalized: true }),
};

const circle = 2 * Math.PI;
export const hingeCounts = [4, 8, 16, 32] as const;
export const hinges = (count: number): Network => hingeNetwork(Math.sin, 0, circle, count);
const hingeErrors = hingeCounts.map((count) => largestError(hinges(count), Math.sin, 0, circle, 401));

const bar = [0, 0, 1, 1, 1, 0];
const edge = [-1, 1];
const picture = 256 * 256;

/** Twenty-one fits of a sine from fifteen noisy examples, for each number of neurons: the middle of their errors. */
export const fits = { examples: 15, runs: 21, noise: 0.2 } as const;
export const neuronCounts = [2, 4, 6, 8, 10, 12, 15, 20, 30, 40, 60, 100, 200] as const;
const middleErrors = (neurons: number, penalty: number) => {
  const all = Array.from({ length: fits.runs }, (_, seed) =>
    fitSine({ examples: fits.examples, noise: fits.noise, neurons, penalty, seed }),
  );
  return { training: median(all.map((one) => one.training)), heldOut: median(all.map((one) => one.heldOut)) };
};
export const freeFits = neuronCounts.map((neurons) => middleErrors(neurons, 1e-9));
export const heldFits = neuronCounts.map((neurons) => middleErrors(neurons, 1e-3));
const at = <T>(list: readonly T[], neurons: (typeof neuronCounts)[number]): T | undefined =>
  list[neuronCounts.indexOf(neurons)];

/** Exercises: the four numbers with a ReLU, two steps on a parabola, a kernel of second differences. */
const rectified = (b1: number): Network => [
  { weights: [[0.5]], biases: [b1], activation: relu },
  { weights: [[1.5]], biases: [0.2], activation: identity },
];
const rectifiedTraces = feedForward(rectified(-0.4), [input]);
const rectifiedOutput = rectifiedTraces[1]?.output[0] ?? NaN;
const slopesOf = (one: Network, output: number): number[] =>
  backpropagation(one, [input], [output - target]).flatMap(({ weights, biases }) => [...weights.flat(), ...biases]);
const parabola = (rule: Rule): number[] => descend([1], ([x = 0]) => [4 * x], rule, 3).map(([x = NaN]) => x);

export const worked: Worked = {
  neuron: { sum: 0.5 * 1 - 1 * 2 + 1, gelu: gelu.value(-0.5), relu: relu.value(-0.5), geluOfThree: gelu.value(3) },
  xor: {
    hidden: xorTraces.map(([first]) => first?.output ?? []),
    output: xorTraces.map((t) => t[1]?.output[0] ?? NaN),
  },
  four: {
    input,
    target,
    rate,
    start: numbers,
    sum,
    hidden: h,
    output: y,
    miss,
    loss: halfSquaredError(network, [input], [target]),
    tangentSlope: 1 - h * h,
    hiddenSlope: miss * 1.5,
    slopes,
    tried,
    largestGap: Math.max(...slopes.map((slope, i) => Math.abs(slope - (tried[i] ?? NaN)))),
    after: betterNumbers,
    outputAfter: feedForward(better, [input])[1]?.output[0] ?? NaN,
    lossAfter: halfSquaredError(better, [input], [target]),
  },
  descent: { limit: 2 / 20, contests, rates: rates.length, share, adamStep: adamState.parameters, unlike },
  depth: {
    layers: inDepth.layers,
    width: inDepth.width,
    small: depthSignals.small.at(-1) ?? NaN,
    he: depthSignals.he.at(-1) ?? NaN,
    large: depthSignals.large.at(-1) ?? NaN,
    normalized: depthSignals.normalized.at(-1) ?? NaN,
    gradientSmall: gradientThroughDepth({ ...inDepth, scale: 1 }).at(-1) ?? NaN,
    halvings: 2 ** (-inDepth.layers / 2),
    normal: layerNormalization([1, 2, 6]),
  },
  convolution: {
    bar,
    edge,
    found: convolution(bar, edge),
    pixels: picture,
    denseBillions: picture ** 2 / 1e9,
    shared: 9,
    field: receptiveField(8, 3),
  },
  time: {
    ...inTime,
    factor: 0.5 ** 20,
    gate: logistic(4),
    gateShare: logistic(4) ** 20,
    halfGateShare: logistic(0) ** 20,
    simple: timeShares.simple.at(-1) ?? NaN,
    loud: timeShares.loud.at(-1) ?? NaN,
    halfOpen: timeShares.halfOpen.at(-1) ?? NaN,
    ajar: timeShares.ajar.at(-1) ?? NaN,
    open: timeShares.open.at(-1) ?? NaN,
    logisticTop: logisticCurve.slope(0),
    logisticTen: logisticCurve.slope(0) ** 10,
  },
  hinges: {
    counts: [...hingeCounts],
    errors: hingeErrors,
    ratio: (hingeErrors[2] ?? NaN) / (hingeErrors[3] ?? NaN),
    beyond: answerAt(hinges(32), 3 * Math.PI),
    beyondTrue: Math.round(Math.sin(3 * Math.PI)),
  },
  fits: {
    ...fits,
    eight: at(freeFits, 8)?.heldOut ?? NaN,
    forty: at(freeFits, 40)?.heldOut ?? NaN,
    fortyTraining: at(freeFits, 40)?.training ?? NaN,
    most: at(freeFits, 100)?.heldOut ?? NaN,
    fortyHeld: at(heldFits, 40)?.heldOut ?? NaN,
  },
  exercise: {
    relu: {
      sum: rectifiedTraces[0]?.sums[0] ?? NaN,
      output: rectifiedOutput,
      loss: halfSquaredError(rectified(-0.4), [input], [target]),
      slopes: slopesOf(rectified(-0.4), rectifiedOutput),
    },
    dead: slopesOf(rectified(-1.4), 0.2).map((slope) => slope + 0),
    plain: parabola(stochasticGradientDescent(0.1)),
    heavy: parabola(momentum(0.1)),
    bend: convolution([0, 1, 3, 3, 1, 0], [1, -2, 1]),
    kernelWeights: 64 * 64 * 9 + 64,
  },
};
