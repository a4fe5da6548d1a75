import type { Citation } from "../kit/citation.ts";

export const inputKinds = [
  "text",
  "code",
  "image",
  "audio",
  "video",
  "3-D",
  "molecule",
  "table",
  "action",
  "chance",
] as const;
export type InputKind = (typeof inputKinds)[number];
export const outputKinds = [
  "text",
  "code",
  "image",
  "audio",
  "video",
  "3-D",
  "molecule",
  "table",
  "action",
  "label",
] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Rungs of evidence, from a fixed test to an outcome in daily work. */
export const rungs = [
  "demonstration",
  "benchmark",
  "human rating",
  "laboratory test",
  "controlled trial",
  "field study",
] as const;
export type Rung = (typeof rungs)[number];
/** What a finding says of the model, the best first. */
export const findings = ["for", "divided", "open", "against"] as const;
export type Finding = (typeof findings)[number];
/** Who can tell a wrong output from a right one, the least effort first. */
export const checkers = ["program", "glance", "reader", "expert", "experiment", "nobody"] as const;
export type Checker = (typeof checkers)[number];
/** What has to be at hand besides the input, the least first. */
export const needs = ["input", "examples", "data set"] as const;
export type Need = (typeof needs)[number];

export const families = [
  "language model",
  "encoder-decoder",
  "diffusion",
  "GAN",
  "VAE",
  "flow",
  "autoregressive tokens",
  "neural field",
  "retrieval",
  "classifier",
  "predictor",
  "rules",
] as const;
export type FamilyName = (typeof families)[number];

/** One task of the map, as content/data/tasks.yaml has it. */
export type Row = {
  readonly id: string;
  readonly task: string;
  readonly inputs: readonly InputKind[];
  readonly input: string;
  readonly output: OutputKind;
  readonly result: string;
  /** the usual one first */
  readonly families: readonly FamilyName[];
  readonly models: readonly string[];
  /** those of the models that anybody can have and run */
  readonly open: readonly string[];
  readonly rung: Rung;
  readonly evidence: string;
  readonly finding: Finding;
  readonly baseline: string;
  readonly metric: string;
  readonly failure: string;
  readonly check: Checker;
  readonly needs: Need;
  readonly source: Citation;
  readonly year: number;
  /** the chapter that treats the task, and its address */
  readonly chapter: { readonly title: string; readonly href: string };
};

/** A part of what is said of a family: words, or a citation between them. */
export type Piece = { readonly text: string } | { readonly cited: Omit<Citation, "locator"> };
export type Likelihood = "exact" | "lower bound" | "up to a constant" | "none";
/** One family of generative models, as content/data/families.yaml has it. */
export type Known = {
  readonly id: string;
  readonly href: string;
  /** what one sample costs */
  readonly sampling: readonly Piece[];
  readonly likelihood: Likelihood;
  readonly failure: readonly Piece[];
};
