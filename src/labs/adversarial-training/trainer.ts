import type { Engine } from "../../maths/block.ts";
import { sigmoid } from "../../maths/gan-loss.ts";
import { backward, forward, type Workbench, workbench } from "../../maths/multilayer-perceptron.ts";
import { type Coverage, coverage, slicedWasserstein } from "../../maths/planar-density.ts";
import { seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { type Curve, history } from "../kit/history.ts";
import { chosenData } from "../kit/planar-choice.ts";
import type { Trainer } from "../kit/training.ts";
import { arrowCount, cloudSize, dataCloud, followed, gridSide, reach, rulesOf, type State, viewKey } from "./model.ts";
import { makePlayers, pullOf } from "./players.ts";
import { type Event, type Loss, type Player, type Rules, readEvents, withEvent } from "./rules.ts";

export type Frame = Pick<Coverage, "covered" | "effective" | "onData" | "shares"> & {
  /** made points: cloudSize x 2 */
  readonly samples: Float32Array;
  /** how much the discriminator takes each place of a grid for data, -1 to 1: row after row from the bottom, gridSide^2 */
  readonly verdicts: Float32Array;
  /** the discriminator's scores of the followed samples, and the slopes of the score there: followed, followed x 2 */
  readonly scores: Float32Array;
  readonly slopes: Float32Array;
  /** where the generator's loss pulls the first samples: arrowCount x 2 */
  readonly pulls: Float32Array;
  /** mean size of the slope of the generator's loss by the score */
  readonly force: number;
  /** the loss of this frame, and what was played before it */
  readonly loss: Loss;
  readonly before: string;
  /** value of the game over the rounds, and of the critic's game; empty when it was not played */
  readonly value: Curve;
  readonly gap: Curve;
  /** share of the samples on the data that each part got, over the rounds: one curve a part */
  readonly occupied: readonly Curve[];
  /** sliced Wasserstein distance of samples from data, and of data from other data */
  readonly distance: number;
  readonly distanceOfData: number;
};

/** samples are counted every so many rounds: that costs about as much as a round */
const countEvery = 10;
/** entries kept for each part of the data */
const longest = 120;

const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;

/**
 * What the discriminator says of each place: 2 D - 1 for a probability D. A critic's scores have no unit: they are held
 * against the mean score of the samples, in units of their spread over the grid.
 */
export const verdictsOf = (loss: Loss, grid: ArrayLike<number>, ofSamples: ArrayLike<number>): Float32Array => {
  if (loss !== "wasserstein") return Float32Array.from(grid, (score) => 2 * sigmoid(score) - 1);
  const [level, center] = [mean(ofSamples), mean(grid)];
  const spread = Math.sqrt(mean(Array.from(grid, (score) => (score - center) ** 2)));
  return Float32Array.from(grid, (score) => Math.tanh((score - level) / Math.max(spread, 1e-9)));
};

const writePoints = ({ input }: Workbench, points: ArrayLike<number>): void => {
  for (let i = 0; 2 * i < points.length; i++)
    for (let axis = 0; axis < 2; axis++) input.data[i * input.stride + axis] = points[2 * i + axis] ?? 0;
};
const gridPoints = (): Float32Array => {
  const at = (index: number): number => reach * ((2 * index) / (gridSide - 1) - 1);
  return Float32Array.from({ length: 2 * gridSide ** 2 }, (_, i) =>
    at(i % 2 === 0 ? (i / 2) % gridSide : Math.floor(i / 2 / gridSide)),
  );
};

/** Plays the game of a state. @param engine for tests; default the fastest there is */
export const trainerOf = (
  first: State,
  engine: Engine = fastestEngine({ floats: 2 ** 20, widest: 2 ** 13 }),
): Trainer<State, Frame> => {
  let state = first;
  const data = chosenData(first);
  const players = makePlayers(data, engine, seededRandom(first.seed));
  const showing = workbench(players.generator, cloudSize);
  const judgingGrid = workbench(players.discriminator, gridSide ** 2);
  const judgingShown = workbench(players.discriminator, cloudSize);
  writePoints(judgingGrid, gridPoints());
  const shown = dataCloud(first);
  const distanceOfData = slicedWasserstein(shown, dataCloud(first, 1));
  const [value, gap] = [history(), history()];
  const occupied = Array.from({ length: data.partCount }, () => history(longest));
  let before = first.before;
  /** events of the link that are still to come */
  let ahead: Event[] = readEvents(before);
  let rounds = 0;
  let sound = true;

  const show = (): void => players.make(showing, seededRandom(first.seed + 3_000_000));
  /** Lets one player make steps. @returns mean value of the game over the discriminator's steps */
  const play = (player: Player, rules: Rules, count: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++)
      if (player === "generator") players.stepGenerator(rules);
      else sum += players.stepDiscriminator(rules) / count;
    return sum;
  };
  /** The rules of the present round; plays the single steps that stand before it. */
  const rulesNow = (): Rules => {
    for (let [next] = ahead; next && next.at <= rounds; [next] = ahead) {
      ahead = ahead.slice(1);
      if (next.kind === "steps") play(next.player, rulesNow(), next.count);
    }
    return ahead.find((event) => event.kind === "rules")?.rules ?? rulesOf(state);
  };
  const step = (): void => {
    const rules = rulesNow();
    const worth = play("discriminator", rules, rules.discriminator);
    value.add(rules.loss === "wasserstein" ? NaN : worth);
    gap.add(rules.loss === "wasserstein" ? worth : NaN);
    play("generator", rules, rules.generator);
    rounds++;
    if (rounds % countEvery !== 0) return;
    show();
    for (const [part, share] of coverage(data, showing.output.data).shares.entries()) occupied[part]?.add(share);
    sound = Number.isFinite(showing.output.data[0]) && Number.isFinite(players.discriminator.parameters[0]);
  };
  let measured = { at: -Infinity, distance: 0 };
  /** On the way, the distance may be 100 rounds old: it costs as much as some rounds. */
  const distanceOf = (samples: Float32Array, resting: boolean): number => {
    if (resting || rounds - measured.at >= 100) measured = { at: rounds, distance: slicedWasserstein(samples, shown) };
    return measured.distance;
  };
  const played = (curve: Curve): Curve => (curve.values.some(Number.isFinite) ? curve : { steps: [], values: [] });

  return {
    step,
    sound: () => sound,
    tune: (next) => {
      if (rounds > 0 && ahead.length === 0 && viewKey(next) !== viewKey(state))
        before = withEvent(before, { kind: "rules", at: rounds, rules: rulesOf(state) });
      state = next;
    },
    act: (name) => {
      const player = name === "generator" ? "generator" : "discriminator";
      play(player, rulesNow(), 1);
      before = withEvent(before, { kind: "steps", at: rounds, player, count: 1 });
    },
    frame: (resting) => {
      const { loss } = rulesNow();
      show();
      const samples = Float32Array.from(showing.output.data);
      forward(players.discriminator, judgingGrid);
      writePoints(judgingShown, samples);
      forward(players.discriminator, judgingShown);
      const scores = Float32Array.from(judgingShown.output.data);
      judgingShown.outputGradient.data.fill(1);
      backward(players.discriminator, judgingShown, "inputs");
      const slopes = Float32Array.from(judgingShown.inputGradient.data.subarray(0, 2 * arrowCount));
      const { covered, effective, onData, shares } = coverage(data, samples);
      return {
        covered,
        effective,
        onData,
        shares,
        samples,
        verdicts: verdictsOf(loss, judgingGrid.output.data, scores),
        scores: scores.slice(0, followed),
        slopes: slopes.slice(0, 2 * followed),
        pulls: slopes.map((slope, i) => -pullOf(loss, scores[Math.floor(i / 2)] ?? 0) * slope),
        force: mean(scores.map((score) => Math.abs(pullOf(loss, score)))),
        loss,
        before,
        value: played(value.curve()),
        gap: played(gap.curve()),
        occupied: occupied.map((one) => {
          const { steps, values } = one.curve();
          return { steps: steps.map((at) => at * countEvery), values };
        }),
        distance: distanceOf(samples, resting),
        distanceOfData,
      };
    },
  };
};
