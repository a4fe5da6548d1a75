import { expect, type Page } from "@playwright/test";

interface Answer {
  readonly question: string;
  readonly said: string;
  readonly due: string;
}

/** Chooses each option of each item; what is said of it, and what is due. Runs in the page. */
const answers = (): Answer[] =>
  [...document.querySelectorAll(".quiz-item")].flatMap((item) =>
    [...item.querySelectorAll<HTMLInputElement>("input[type=radio]")].map((option, index) => {
      option.click();
      const verdict = option.dataset["right"] === undefined ? "Not so." : "Right.";
      const reason = item.querySelectorAll(".reasons li > span")[index]?.textContent ?? "no reason";
      return {
        question: item.id,
        said: item.querySelector(".quiz-said")?.textContent ?? "nothing",
        due: `${verdict} ${reason}`,
      };
    }),
  );

/** The quiz has four items or more, each with one right option, and answers every choice with its verdict and its reason. */
export const answersQuiz = async (page: Page): Promise<void> => {
  const items = await page.locator(".quiz-item").all();
  expect.soft(items.length, "items of the quiz").toBeGreaterThanOrEqual(4);
  for (const item of items) await expect.soft(item.locator("[data-right]")).toHaveCount(1);
  const said = await page.evaluate(answers);
  expect.soft(said.length, "options of the quiz").toBeGreaterThanOrEqual(2 * items.length);
  expect.soft(said.map((answer) => answer.said)).toEqual(said.map((answer) => answer.due));
};
