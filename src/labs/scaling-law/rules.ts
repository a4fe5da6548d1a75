import { type Allocation, computeOptimal, kaplanOptimal, petaflopDay } from "../../maths/compute-optimal.ts";
import { type PowerLaw, powerLawFit } from "../../maths/power-law-fit.ts";
import { chinchillaUnrounded, corrected, type ScalingConstants } from "../../maths/scaling-law.ts";
import type { Shape } from "../kit/marks.ts";

/** One printed optimum: for this budget, this size and this many tokens. */
export type Optimum = {
  readonly approach: string;
  readonly parameters: number;
  readonly compute: number;
  readonly tokens: number;
};

/** Advice on how to split a budget. */
export type Rule = {
  readonly id: string;
  readonly label: string;
  /** mark in the pictures */
  readonly shape: Shape;
  readonly look: string;
  /** @param compute FLOP, > 0 */
  readonly advise: (compute: number) => Allocation;
  /** how the best size comes about, in words and numbers */
  readonly words: (compute: number) => string;
};

/** Three digits, and powers of ten in a form that a voice can read. */
const short = (value: number): string => {
  const [mantissa, power] = value.toExponential(2).split("e");
  return Math.abs(Number(power)) < 4 ? String(Number(value.toPrecision(3))) : `${mantissa} × 10^${Number(power)}`;
};

/** N = scale C^exponent, fitted to the optima that a study prints. */
const printed = (fit: PowerLaw): Pick<Rule, "advise" | "words"> => ({
  advise: (compute) => {
    const parameters = fit.scale * compute ** fit.exponent;
    return { parameters, tokens: compute / 6 / parameters };
  },
  words: (compute) =>
    `${short(fit.scale)} × C^${fit.exponent.toFixed(3)}, a line through the nine optima that the paper prints; with C = ${short(compute)} this is ${short(fit.scale * compute ** fit.exponent)}`,
});

/** The closed form of a law of three parts. */
const closed = (law: ScalingConstants): Pick<Rule, "advise" | "words"> => ({
  advise: (compute) => computeOptimal(law, compute),
  words: (compute) => {
    const { parameterExponent: alpha, dataExponent: beta } = law;
    const power = beta / (alpha + beta);
    const { parameters } = computeOptimal(law, compute);
    const balance = parameters / (compute / 6) ** power;
    return `Γ (C/6)^(${beta} / (${alpha} + ${beta})) = ${short(balance)} × (${short(compute / 6)})^${power.toFixed(4)} = ${short(parameters)}`;
  },
});

const fitOf = (optima: readonly Optimum[], approach: string): PowerLaw => {
  const rows = optima.filter((row) => row.approach === approach);
  return powerLawFit(
    rows.map(({ compute }) => compute),
    rows.map(({ parameters }) => parameters),
  );
};

/**
 * The rules of the lab, oldest first.
 * @param optima printed optima of the approaches "envelope" and "isoflop", at least three of each
 */
export const rulesFrom = (optima: readonly Optimum[]): readonly Rule[] => [
  {
    id: "kaplan",
    label: "Kaplan",
    shape: "square",
    look: "lab-rule-kaplan",
    advise: kaplanOptimal,
    words: (compute) =>
      `1.3 × 10^9 × (C in petaflop/s-days)^0.73 = 1.3 × 10^9 × ${short(compute / petaflopDay)}^0.73 = ${short(kaplanOptimal(compute).parameters)}, embeddings not counted`,
  },
  {
    id: "envelope",
    label: "Chinchilla\u00a01",
    shape: "diamond",
    look: "lab-rule-chinchilla",
    ...printed(fitOf(optima, "envelope")),
  },
  {
    id: "isoflop",
    label: "Chinchilla\u00a02",
    shape: "diamond",
    look: "lab-rule-chinchilla lab-open-mark",
    ...printed(fitOf(optima, "isoflop")),
  },
  {
    id: "parametric",
    label: "Chinchilla\u00a03",
    shape: "cross",
    look: "lab-rule-chinchilla",
    ...closed(chinchillaUnrounded),
  },
  { id: "corrected", label: "corrected", shape: "dot", look: "lab-rule-corrected", ...closed(corrected) },
];
