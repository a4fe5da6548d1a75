import { scaleLinear } from "d3-scale";
import { type BoltzmannMachine, boltzmannGradient, contrastiveDivergence } from "../maths/boltzmann-machine.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const bottom = 290;
const x = scaleLinear([0, 20], [60, 470]);
const y = scaleLinear([0, 1], [bottom, 40]);

const twoUnits = (bias: number, weight: number): BoltzmannMachine => ({
  biases: [bias, bias],
  weights: [
    [0, weight],
    [weight, 0],
  ],
});

/** The chapter's machine, and two whose units hold each other so firmly that a sweep seldom turns them. */
export const cases = [
  {
    machine: twoUnits(-Math.LN2, Math.log(8)),
    data: [0.4, 0.1, 0.1, 0.4],
    style: "line-1",
    name: "weight 2.1",
    shift: -6,
  },
  { machine: twoUnits(-2, 4), data: [0.7, 0, 0, 0.3], style: "line-4", name: "weight 4", shift: 14 },
  { machine: twoUnits(-4, 8), data: [0.7, 0, 0, 0.3], style: "line-3", name: "weight 8", shift: 4 },
] as const;

/** Share of the true slope that contrastive divergence sees after so many sweeps. */
export const seenShare = ({ machine, data }: (typeof cases)[number], sweeps: number): number =>
  contrastiveDivergence(machine, data, [0, 1], sweeps) / boltzmannGradient(machine, data, 0, 1);

/** Share of the true slope against the number of sweeps, for three strengths of the joining weight. */
export const draw = (): string =>
  drawing(bottom + 44, [
    axisX(x, bottom, "sweeps that begin at the data", [0, 5, 10, 15, 20]),
    axisY(y, 60, "share of the true slope", [0, 0.25, 0.5, 0.75, 1], (share) => `${Math.round(100 * share)}%`),
    segment([x(0), y(1)], [x(20), y(1)], "dash"),
    ...cases.map((one) => {
      const points = Array.from({ length: 21 }, (_, sweeps): Point => [x(sweeps), y(seenShare(one, sweeps))]);
      return (
        curve(points, one.style) +
        dots(points, 2.2, one.style.replace("line", "fill")) +
        text(x(20) + 8, y(seenShare(one, 20)) + one.shift, one.name)
      );
    }),
  ]);
