import type { Failed } from "./live-model.svelte.ts";

/** Makes the present worker answer, each question once: all that the worker of a trained model has to say. @param answer may throw */
export const answerQuestions = <
  Question extends { readonly id: number },
  Answer extends { readonly id: number; readonly said: string },
>(
  answer: (question: Question) => Promise<Answer>,
): void => {
  const answered = async (question: Question): Promise<Answer | Failed> => {
    try {
      return await answer(question);
    } catch (error) {
      return { id: question.id, said: "failed", why: error instanceof Error ? error.message : String(error) };
    }
  };
  addEventListener("message", (event: MessageEvent<Question>) => {
    void answered(event.data).then((reply) => postMessage(reply));
  });
};
