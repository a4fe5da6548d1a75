/** Results files: what was measured, by which plan, when and where, and what follows from it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { configOf, type Shape } from "../small-language/models.ts";
import { packWeights, quantizeWeights, unpackWeights } from "../small-language/quantize-weights.ts";
import { transformerLayout } from "../small-language/transformer-layout.ts";
import { type Experiment, type Finding, type Json, rounded } from "./experiment.ts";
import { ExperimentError, reasonOf } from "./experiment-error.ts";
import { writeWhole } from "./whole-file.ts";

export type Results = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly shows: string;
  readonly limits: string;
  readonly command: string;
  readonly plan: Json;
  readonly versions: { readonly node: string; readonly v8: string };
  readonly machine: { readonly architecture: string; readonly cores: number };
  /** day on which the last unit was done, YYYY-MM-DD */
  readonly date: string;
  /** of all its units, on one core each; units shared with other experiments are counted in each */
  readonly seconds: number;
  readonly findings: readonly Finding[];
  /** what `summarize` makes of the findings */
  readonly summary: Json;
  /** fingerprint of findings and summary */
  readonly digest: string;
};

const folder = "src/experiments";
export const resultsFile = (slug: string): string => `${folder}/results/${slug}.json`;
export const weightsFile = (name: string): string => `src/small-language/weights/${name}`;
const again = "Run npm run experiments, which writes it anew, or take the committed file back.";

const digestOf = (findings: readonly Finding[], summary: Json): string =>
  createHash("sha256")
    .update(JSON.stringify([findings, summary]))
    .digest("hex")
    .slice(0, 20);

/** The results of an experiment. @param date YYYY-MM-DD */
export const resultsOf = (experiment: Experiment, findings: readonly Finding[], date: string): Results => {
  const { slug, title, question, shows, limits, plan } = experiment;
  const summary = rounded(experiment.summarize(findings));
  return {
    slug,
    title,
    question,
    shows,
    limits,
    command: "npm run experiments",
    plan,
    versions: { node: process.versions.node, v8: process.versions.v8 },
    machine: { architecture: process.arch, cores: availableParallelism() },
    date,
    seconds: rounded(findings.reduce((sum, one) => sum + one.seconds, 0)),
    findings,
    summary,
    digest: digestOf(findings, summary),
  };
};

/** As text: short members on lines of their own, a line for each finding, so that a change can be read. */
export const printResults = ({ findings, ...rest }: Results): string => {
  const lines = findings.map((finding) => `    ${JSON.stringify(finding)}`).join(",\n");
  const members = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${members.join(",\n")},\n  "findings": [\n${lines}\n  ]\n}\n`;
};

export const writeResults = (root: string, results: Results): void =>
  writeWhole(join(root, resultsFile(results.slug)), printResults(results));

const members = ["slug", "plan", "versions", "machine", "date", "seconds", "findings", "summary", "digest"];
const isResults = (value: unknown): value is Results =>
  typeof value === "object" &&
  value !== null &&
  members.every((name) => name in value) &&
  "findings" in value &&
  Array.isArray(value.findings);

/**
 * Reads a results file. @throws ExperimentError when it is missing, no JSON, without a member, or changed by hand
 */
export const readResults = (root: string, slug: string): Results => {
  const file = resultsFile(slug);
  const fail = (message: string): never => {
    throw new ExperimentError(file, message, again);
  };
  if (!existsSync(join(root, file)))
    return fail("Unexpected absence of this file, expected the results of an experiment.");
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(root, file), "utf8"));
  } catch (error) {
    return fail(`Unexpected text, expected whole JSON: ${reasonOf(error)}`);
  }
  if (!isResults(read)) return fail(`Unexpected members, expected ${members.join(", ")}.`);
  const digest = digestOf(read.findings, read.summary);
  if (digest !== read.digest)
    return fail(`Unexpected digest ${digest} of findings and summary, expected ${read.digest}: the file was changed.`);
  return read;
};

/** The sizes of the model that a training unit trains. */
const shapeOf = (experiment: Experiment, unit: string): Shape => {
  const work = experiment.units.find(({ name }) => name === unit)?.work;
  if (work?.task !== "train") throw new RangeError(`Unexpected weights of ${unit}, expected a training of the plan.`);
  return work.spec.shape;
};

/** Writes the int8 weights that an experiment gives away. */
export const writeWeights = (
  root: string,
  experiment: Experiment,
  weightsBy: (unit: string) => Float32Array,
  measuresBy: (unit: string) => Json,
): void => {
  for (const [unit, name] of Object.entries(experiment.weights)) {
    const layout = transformerLayout(configOf(shapeOf(experiment, unit)));
    const about = { unit, command: "npm run experiments", measures: measuresBy(unit) };
    writeWhole(join(root, weightsFile(name)), packWeights(quantizeWeights(layout, weightsBy(unit)), about));
  }
};

/** Opens a weights file. @throws ExperimentError when it is missing or damaged */
export const readWeights = (root: string, name: string): ReturnType<typeof unpackWeights> => {
  const file = weightsFile(name);
  if (!existsSync(join(root, file)))
    throw new ExperimentError(file, "Unexpected absence of this file, expected the weights of a model.", again);
  try {
    return unpackWeights(readFileSync(join(root, file)));
  } catch (error) {
    throw new ExperimentError(file, reasonOf(error), again);
  }
};
