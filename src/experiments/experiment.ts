/**
 * What an experiment is: a plan, the units of work that it asks for, and a pure function from their measures to the
 * figures of the book. Units are shared: two experiments that name the same trained model train it once.
 */
import type { Work } from "./perform.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One piece of work for one thread. */
export type Unit = {
  /** permanent path of the unit, as train/w32-l3/d122880/seed-0 */
  readonly name: string;
  readonly work: Work;
  /** names of units whose weights are read, in the order in which the task takes them */
  readonly needs: readonly string[];
  /** seconds on one core, roughly: for the order of the work and the time left, never for a result */
  readonly cost: number;
};

/** What a unit gave. */
export type Finding = {
  readonly unit: string;
  readonly measures: Json;
  /** of the machine that did it; not reproducible */
  readonly seconds: number;
};

export type Experiment = {
  /** name of its results file, its page and its figures */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** everything that the figures depend on, for the reader */
  readonly plan: Json;
  readonly units: readonly Unit[];
  /**
   * Figures and fits. Pure and deterministic: `--check` computes them again from the committed measures.
   * @throws RangeError when a measure that it needs is missing
   */
  readonly summarize: (findings: readonly Finding[]) => Json;
  /** what the figures show about this language and these models */
  readonly shows: string;
  /** what they do not show about large models */
  readonly limits: string;
  /** unit name -> file of its int8 weights under src/small-language/weights/ */
  readonly weights: Readonly<Record<string, string>>;
};

/** The measures of a unit. @throws RangeError when they are missing */
export const measuresOf = <M>(findings: readonly Finding[], unit: string): M => {
  const found = findings.find((one) => one.unit === unit);
  if (!found) throw new RangeError(`Unexpected findings without ${unit}, expected its measures.`);
  return found.measures as M;
};

/** Rounds every number to six significant digits: files stay small, and no digit pretends to be known. */
export const rounded = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => {
      if (typeof each !== "number") return each;
      if (!Number.isFinite(each)) throw new RangeError(`Unexpected measure ${each}, expected a finite number.`);
      return Number(each.toPrecision(6));
    }),
  );
