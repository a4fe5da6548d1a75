import type { Look, Looked } from "./trained.ts";

/** How the page and the worker that holds the model talk. */
export type Question = { readonly id: number; readonly model: string; readonly look: Look };
export type Answer = { readonly id: number; readonly said: "looked"; readonly looked: Looked };
