import { trainedModels } from "../kit/trained-models.ts";
import { askModel, countRight, openModel } from "./asking.ts";
import type { Answer, Question } from "./talk.ts";

const modelOf = trainedModels(openModel);

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
