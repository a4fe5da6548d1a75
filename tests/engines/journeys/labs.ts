import { click, type Engine, focus, until } from "../engine.ts";
import { type Journey, open } from "./journey.ts";

const alive = (engine: Engine): Promise<void> =>
  until(engine, "a lab that is alive", () => {
    const lab = document.querySelector(".lab[data-lab]");
    lab?.scrollIntoView();
    return lab?.hasAttribute("data-live") === true;
  });

export const drawnLab: Journey = {
  title: "a lab of drawings is used by mouse and by keys",
  go: async (visit) => {
    const { engine } = visit;
    await open(visit, "labs/attention/");
    await alive(engine);
    await click(engine, '#lab-attention-weights [data-place="2,1"]');
    await until(engine, "the arithmetic of a weight, and its arc lit", () =>
      Boolean(
        document.querySelector(".lab-workings")?.textContent?.includes("exp(3.18) / (") &&
          document.querySelectorAll(".lab-arc-lit").length === 1,
      ),
    );
    await focus(engine, ".lab-switch + .lab-switch input");
    await engine.press(" ");
    await until(engine, "no weight on a word to come", () => {
      const cell = document.querySelector('#lab-attention-weights [data-place="1,2"]');
      return cell?.textContent?.trim() === "0.00" && /attention\.mask=on/.test(location.search);
    });
  },
};

export const trainingLab: Journey = {
  title: "a lab trains its network in a worker, pauses, and starts anew",
  go: async (visit) => {
    const { engine } = visit;
    await open(visit, "labs/diffusion/");
    await alive(engine);
    await click(engine, "button", "Train from the start");
    await until(engine, "30 steps", () => {
      return Number(document.querySelector<HTMLElement>(".lab-training")?.dataset["steps"]) > 30;
    });
    await click(engine, "button", "Pause");
    await until(engine, "rest", () => document.querySelector(".lab-training:not([data-busy])") !== null);
    const rested = await engine.evaluate(() =>
      Number(document.querySelector<HTMLElement>(".lab-training")?.dataset["steps"]),
    );
    await click(engine, "button", "One step");
    await until(
      engine,
      "one step more",
      (before) => Number(document.querySelector<HTMLElement>(".lab-training")?.dataset["steps"]) === before + 1,
      rested,
    );
    // The numbers are those of now once they are open.
    await engine.evaluate(() => document.querySelector(".lab-numbers")?.setAttribute("open", ""));
    await until(engine, "a finite loss", () => {
      const rows = [...document.querySelectorAll(".lab-numbers tr")];
      const loss = rows.find(({ textContent }) => textContent.includes("loss lately"))?.querySelector("td");
      return Number(loss?.textContent) > 0;
    });
  },
};
