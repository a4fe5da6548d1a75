/** The fits of the experiment `scaling`, with their luck, residuals, frontier and a forecast that can fail. */

import { fitExcess, fitFreely, fitWithFloor } from "../maths/known-floor-fit.ts";
import type { Random } from "../maths/random.ts";
import { chinchillaUnrounded, corrected, type ScalingConstants, scalingLaw } from "../maths/scaling-law.ts";
import type { Run } from "../maths/scaling-law-fit.ts";
import { drawGroups, drawWithin, interval95 } from "./bootstrap.ts";
import type { Json } from "./experiment.ts";
import { frontierOf, overtraining } from "./frontier.ts";

type Cells = readonly (readonly Run[])[];
type Fit = (runs: readonly Run[], start?: ScalingConstants) => ScalingConstants;

const replicates = 200;
const names = ["irreducible", "parameterScale", "parameterExponent", "dataScale", "dataExponent"] as const;

/** Root of the mean squared error of ln L, and of ln (L - E). */
const errorsOf = (law: ScalingConstants, runs: readonly Run[], floor: number): Json => {
  const root = (values: readonly number[]): number =>
    Math.sqrt(values.reduce((sum, one) => sum + one * one, 0) / values.length);
  const expected = runs.map(({ parameters, tokens }) => scalingLaw(law, parameters, tokens));
  return {
    logLoss: root(runs.map(({ loss }, i) => Math.log((expected[i] ?? 0) / loss))),
    logExcess: root(runs.map(({ loss }, i) => Math.log(Math.max(1e-9, (expected[i] ?? 0) - floor) / (loss - floor)))),
  };
};

/** A fit with the intervals that other seeds, and other cells, would give it. */
const report = (cells: Cells, fitted: Fit, floor: number, random: Random, bootstrap = true): Json => {
  const law = fitted(cells.flat());
  const intervals = (draw: (groups: Cells, from: Random) => Run[]): Json => {
    const laws = Array.from({ length: replicates }, () => fitted(draw(cells, random), law));
    return Object.fromEntries(names.map((name) => [name, interval95(laws.map((each) => each[name]))]));
  };
  return {
    law,
    errors: errorsOf(law, cells.flat(), floor),
    ...(bootstrap ? { seeds: intervals(drawWithin), cells: intervals(drawGroups) } : {}),
  };
};

/** ln of measured over expected excess, cell by cell: a law that fits leaves no pattern. */
const residualsOf = (law: ScalingConstants, cells: Cells, floor: number): Json =>
  cells.flatMap((runs) => {
    const [first] = runs;
    if (!first) return [];
    const excess = runs.reduce((sum, { loss }) => sum + loss - floor, 0) / runs.length;
    const expected = scalingLaw(law, first.parameters, first.tokens) - floor;
    return [{ parameters: first.parameters, tokens: first.tokens, residual: Math.log(excess / expected) }];
  });

/** Fitted without the largest model, what is said of it? */
const forecast = (cells: Cells, floor: number): Json => {
  const largest = Math.max(...cells.flat().map(({ parameters }) => parameters));
  const smaller = cells.filter((runs) => runs[0]?.parameters !== largest);
  const law = fitExcess(smaller.flat(), floor);
  return {
    without: largest,
    law,
    cells: cells
      .filter((runs) => runs[0]?.parameters === largest)
      .map((runs) => ({
        tokens: runs[0]?.tokens ?? 0,
        expected: scalingLaw(law, largest, runs[0]?.tokens ?? 1) - floor,
        measured: runs.reduce((sum, { loss }) => sum + loss - floor, 0) / runs.length,
      })),
  };
};

export type FitInputs = {
  /** runs by cell; N with the embedding, and without */
  readonly counted: Cells;
  readonly without: Cells;
  /** points on the way of the longest trainings, by size and tokens */
  readonly unfinished: Cells;
  readonly floor: number;
  readonly random: Random;
};

/** All fits as the results file has them. */
export const fitReports = ({
  counted,
  without,
  unfinished,
  floor,
  random,
}: FitInputs): { readonly [name: string]: Json } => {
  const withFloor: Fit = (runs, start) => fitWithFloor(runs, floor, start);
  const excess: Fit = (runs, start) => fitExcess(runs, floor, start);
  const law = excess(counted.flat());
  const least = Math.min(...counted.flat().map(({ tokens }) => tokens));
  const withoutLeast = counted.filter((runs) => runs[0]?.tokens !== least);
  return {
    fits: {
      knownFloor: report(counted, withFloor, floor, random),
      freeFloor: report(counted, fitFreely, floor, random),
      excess: report(counted, excess, floor, random),
      withoutEmbedding: report(without, excess, floor, random, false),
      unfinished: report(unfinished, excess, floor, random, false),
    },
    // the shortest trainings have few steps: how much of a fit hangs on them?
    fitsWithoutLeastText: {
      least,
      knownFloor: report(withoutLeast, withFloor, floor, random),
      freeFloor: report(withoutLeast, fitFreely, floor, random),
      excess: report(withoutLeast, excess, floor, random),
    },
    residuals: residualsOf(law, counted, floor),
    forecast: forecast(counted, floor),
    frontier: frontierOf(counted, law, floor, (draw) => drawWithin(counted, draw), excess, random),
    overtraining: overtraining(law),
    published: { chinchilla: chinchillaUnrounded, corrected },
  };
};
