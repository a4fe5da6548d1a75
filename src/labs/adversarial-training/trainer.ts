import type { Engine } from "../../maths/block.ts";
import { backward, forward, workbench } from "../../maths/multilayer-perceptron.ts";
import { drawPlanar } from "../../maths/planar-data.ts";
import { type Coverage, coverage, slicedWasserstein } from "../../maths/planar-density.ts";
import { seededRandom } from "../../maths/random.ts";
import { fastestEngine } from "../../maths/simd-engine.ts";
import { type Curve, history } from "../kit/history.ts";
import { chosenData } from "../kit/planar-choice.ts";
import type { Trainer } from "../kit/training.ts";
import { arrowCount, cloudSize, followed, gridSide, reach, rulesOf, type State, viewKey } from "./model.ts";
import { makePlayers, pullOf } from "./players.ts";
import { type Event, type Player, type Rules, readEvents, withEvent } from "./rules.ts";

export type Frame = Pick<Coverage, "covered" | "effective" | "onData" | "shares"> & {
  /** made points: cloudSize x 2 */
  readonly samples: Float32Array;
  /** points of the data: cloudSize x 2 */
  readonly data: Float32Array;
  /** the discriminator's score on a grid from -reach to reach, row after row from the bottom: gridSide^2 */
  readonly scores: Float32Array;
  /** the discriminator's scores of the followed samples */
  readonly ofFollowed: Float32Array;
  /** slope of the discriminator's score at the first samples: arrowCount x 2 */
  readonly slopes: Float32Array;
  /** where the generator's loss pulls them: arrowCount x 2 */
  readonly pulls: Float32Array;
  /** the rules of this frame, and what was played before */
  readonly rules: Rules;
  readonly before: string;
  readonly parts: number;
  /** value of the game, and effective number of parts, over the rounds */
  readonly value: Curve;
  readonly modes: Curve;
  /** sliced Wasserstein distance of samples from data, and of data from other data */
  readonly distance: number;
  readonly distanceOfData: number;
};

/** samples are counted every so many rounds: that costs about as much as a round */
const countEvery = 10;

/** Plays the game of a state. @param engine for tests; default the fastest there is */
export const trainerOf = (
  first: State,
  engine: Engine = fastestEngine({ floats: 2 ** 19, widest: 2 ** 13 }),
): Trainer<State, Frame> => {
  let state = first;
  const data = chosenData(first);
  const players = makePlayers(data, engine, seededRandom(first.seed));
  const showing = workbench(players.generator, cloudSize);
  const judgingGrid = workbench(players.discriminator, gridSide ** 2);
  const judgingShown = workbench(players.discriminator, cloudSize);
  const draw = (seed: number): Float32Array => {
    const [cloud, random] = [new Float32Array(2 * cloudSize), seededRandom(first.seed + seed)];
    for (let i = 0; i < cloudSize; i++) drawPlanar(data, random, cloud, 2 * i);
    return cloud;
  };
  const shown = draw(1_000_000);
  const distanceOfData = slicedWasserstein(shown, draw(2_000_000));
  for (let i = 0; i < gridSide ** 2; i++) {
    const at = (index: number): number => reach * ((2 * index) / (gridSide - 1) - 1);
    judgingGrid.input.data[3 * i] = at(i % gridSide);
    judgingGrid.input.data[3 * i + 1] = at(Math.floor(i / gridSide));
  }
  const [value, modes] = [history(), history()];
  let before = first.before;
  /** events of the link that are still to come */
  let ahead: Event[] = readEvents(before);
  let rounds = 0;
  let sound = true;

  const show = (): void => players.make(showing, seededRandom(first.seed + 3_000_000));
  const play = (player: Player, rules: Rules, count: number): void => {
    for (let i = 0; i < count; i++)
      if (player === "generator") players.stepGenerator(rules);
      else value.add(players.stepDiscriminator(rules));
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
    play("discriminator", rules, rules.discriminator);
    play("generator", rules, rules.generator);
    rounds++;
    if (rounds % countEvery === 0) {
      show();
      modes.add(coverage(data, showing.output.data).effective);
      sound = Number.isFinite(showing.output.data[0]) && Number.isFinite(players.discriminator.parameters[0]);
    }
  };

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
    frame: () => {
      const rules = rulesNow();
      show();
      const samples = Float32Array.from(showing.output.data);
      forward(players.discriminator, judgingGrid);
      for (let i = 0; i < cloudSize; i++)
        judgingShown.input.data.set(samples.subarray(2 * i, 2 * i + 2), i * judgingShown.input.stride);
      forward(players.discriminator, judgingShown);
      const scores = Float32Array.from(judgingShown.output.data.subarray(0, arrowCount));
      judgingShown.outputGradient.data.fill(1);
      backward(players.discriminator, judgingShown, "inputs");
      const slopes = Float32Array.from(judgingShown.inputGradient.data.subarray(0, 2 * arrowCount));
      return {
        ...coverage(data, samples),
        samples,
        data: shown.slice(),
        scores: Float32Array.from(judgingGrid.output.data),
        ofFollowed: scores.slice(0, followed),
        slopes,
        pulls: slopes.map((slope, i) => -pullOf(rules.loss, scores[Math.floor(i / 2)] ?? 0) * slope),
        rules,
        before,
        parts: data.partCount,
        value: value.curve(),
        modes: { ...modes.curve(), steps: modes.curve().steps.map((at) => at * countEvery) },
        distance: slicedWasserstein(samples, shown),
        distanceOfData,
      };
    },
  };
};
