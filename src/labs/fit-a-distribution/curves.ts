import { logMixtureDensities, mixtureCumulative } from "../../maths/gaussian-mixture.ts";
import { lineShares } from "../../maths/line-divergence.ts";
import { measureOf, mixtureOf, type State } from "./model.ts";
import { sourceNamed } from "./sources.ts";

/** Places at which curves are drawn, from -6 to 6; the edges of the box fall between two of them. */
export const drawn = Array.from({ length: 240 }, (_, i) => -6 + (i + 0.5) / 20);

const heights = (logs: readonly number[]): number[] => logs.map((log) => Math.exp(log));

/** Heights of the source and of the model along the line, and of each bell of a model of two. */
export const densityCurves = (state: State) => {
  const mixture = mixtureOf(state);
  return {
    source: heights(sourceNamed(state.source).logDensities(drawn)),
    model: heights(logMixtureDensities(drawn, mixture)),
    parts: mixture.length < 2 ? [] : mixture.map((bell) => heights(logMixtureDensities(drawn, [bell]))),
  };
};

/**
 * What the chosen measure adds up, along the line: one curve whose area it is; or, for Wasserstein, two cumulative curves
 * with the area between them; or, for the likelihood, the surprise that a value at each place would be.
 */
export type Shares =
  | { readonly kind: "area"; readonly values: number[] }
  | { readonly kind: "between"; readonly source: number[]; readonly model: number[] }
  | { readonly kind: "surprise"; readonly values: number[] };
export const shareCurves = (state: State): Shares => {
  const measure = measureOf(state);
  const mixture = mixtureOf(state);
  const source = sourceNamed(state.source);
  if (measure === "wasserstein")
    return {
      kind: "between",
      source: drawn.map(source.cumulative),
      model: drawn.map((x) => mixtureCumulative(x, mixture)),
    };
  const model = logMixtureDensities(drawn, mixture);
  if (measure === "likelihood") return { kind: "surprise", values: model.map((log) => -log) };
  return {
    kind: "area",
    values: source.logDensities(drawn).map((log, i) => lineShares[measure](log, model[i] ?? NaN)),
  };
};

/** Source and model at the place where the reader looks. */
export type Look = {
  /** densities */
  readonly source: number;
  readonly model: number;
  /** probabilities of a value at most there */
  readonly sourceBelow: number;
  readonly modelBelow: number;
  /**
   * what the chosen measure makes of it: for the likelihood the surprise, for Wasserstein the mass that has to cross here,
   * else what is added per unit of x
   */
  readonly share: number;
};
export const lookAt = (state: State): Look => {
  const [mixture, source, measure] = [mixtureOf(state), sourceNamed(state.source), measureOf(state)];
  const logModel = logMixtureDensities([state.place], mixture)[0] ?? NaN;
  const logSource = source.logDensities([state.place])[0] ?? NaN;
  const [sourceBelow, modelBelow] = [source.cumulative(state.place), mixtureCumulative(state.place, mixture)];
  const share =
    measure === "likelihood"
      ? -logModel
      : measure === "wasserstein"
        ? Math.abs(sourceBelow - modelBelow)
        : lineShares[measure](logSource, logModel);
  return { source: Math.exp(logSource), model: Math.exp(logModel), sourceBelow, modelBelow, share };
};
