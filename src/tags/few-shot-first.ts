import { readFileSync } from "node:fs";
import { join } from "node:path";
import { weightsFile } from "../experiments/results.ts";
import { type Asked, askModel, openModel } from "../labs/few-shot/asking.ts";
import { settleState } from "../labs/few-shot/knobs.ts";
import { promptOf } from "../labs/few-shot/model.ts";

let known: Asked | undefined;

/** What the model of the lab few-shot says to its first question, asked while the page is built. */
export const firstAsked = (): Asked => {
  if (known) return known;
  const state = settleState({});
  const { text, answer } = promptOf(state);
  const bench = openModel(readFileSync(join(process.cwd(), weightsFile(`${state.size}.int8`))));
  known = askModel(bench, text, answer);
  return known;
};
