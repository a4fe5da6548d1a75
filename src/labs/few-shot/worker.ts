import { answerQuestions } from "../kit/answer-questions.ts";
import { trainedModels } from "../kit/trained-models.ts";
import { askModel, countRight, openModel } from "./asking.ts";
import type { Answer, Question } from "./talk.ts";

const modelOf = trainedModels(openModel);

answerQuestions<Question, Answer>(async (question) => {
  const { id } = question;
  const bench = await modelOf(question.size);
  if (question.ask === "next") return { id, said: "next", asked: askModel(bench, question.text, question.answer) };
  const { condition, examples, questions, seed } = question;
  return { id, said: "count", counted: countRight(bench, condition, examples, questions, seed) };
});
