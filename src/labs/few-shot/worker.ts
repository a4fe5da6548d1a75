import type { Workbench } from "../../small-language/training-step.ts";
import { askModel, countRight, openModel } from "./asking.ts";
import type { Answer, Question } from "./talk.ts";

/** Where the weights lie; written out one by one, so that the build finds the files. */
const addresses: Readonly<Record<string, URL>> = {
  "w16-l2": new URL("../../experiments/weights/w16-l2.int8", import.meta.url),
  "w32-l3": new URL("../../experiments/weights/w32-l3.int8", import.meta.url),
  "w72-l4": new URL("../../experiments/weights/w72-l4.int8", import.meta.url),
};

const models = new Map<string, Promise<Workbench>>();
const load = async (size: string): Promise<Workbench> => {
  const address = addresses[size];
  if (!address) throw new Error(`Unexpected size ${size}, expected one of ${Object.keys(addresses).join(", ")}.`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${address.pathname}, expected weights.`);
  return openModel(new Uint8Array(await response.arrayBuffer()));
};
const modelOf = (size: string): Promise<Workbench> => {
  const known = models.get(size) ?? load(size);
  models.set(size, known);
  // What failed once may succeed later: the reader may be online again.
  known.catch(() => models.delete(size));
  return known;
};

const answered = async (question: Question): Promise<Answer> => {
  const { id } = question;
  try {
    const bench = await modelOf(question.size);
    if (question.ask === "next") return { id, said: "next", asked: askModel(bench, question.text, question.answer) };
    const { condition, examples, questions, seed } = question;
    return { id, said: "count", counted: countRight(bench, condition, examples, questions, seed) };
  } catch (error) {
    return { id, said: "failed", why: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener("message", (event: MessageEvent<Question>) => {
  void answered(event.data).then((answer) => postMessage(answer));
});
