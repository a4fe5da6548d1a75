import type { Condition } from "../../small-language/patterns.ts";
import type { Asked, Counted } from "./asking.ts";

/** How the page and the worker that holds the model talk: the page asks, the worker answers each question once. */
export type Question = { readonly id: number; readonly size: string } & (
  | { readonly ask: "next"; readonly text: string; readonly answer: string | undefined }
  | {
      readonly ask: "count";
      readonly condition: Condition;
      readonly examples: number;
      readonly questions: number;
      readonly seed: number;
    }
);
export type Answer = { readonly id: number } & (
  | { readonly said: "next"; readonly asked: Asked }
  | { readonly said: "count"; readonly counted: Counted }
);
