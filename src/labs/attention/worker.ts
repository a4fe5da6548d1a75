import { answerQuestions } from "../kit/answer-questions.ts";
import { trainedModels } from "../kit/trained-models.ts";
import type { Answer, Question } from "./talk.ts";
import { lookInto, openHeads } from "./trained.ts";

const modelOf = trainedModels(openHeads);

answerQuestions<Question, Answer>(async ({ id, model, look }) => ({
  id,
  said: "looked",
  looked: lookInto(await modelOf(model), look),
}));
