import { ok } from "node:assert/strict";
import { takeComplaints } from "../complaints.ts";
import { until } from "../engine.ts";
import { complaintsKey } from "../listener.ts";
import { type Journey, open } from "./journey.ts";

const wanted = [
  "script-src-elem forbids",
  "img-src forbids",
  "could not load /nothing.png",
  "said",
  "rejected: Error: late",
];

export const control: Journey = {
  title: "what is wrong is noticed: a script and a picture that the policy forbids, a lost file, an error, a rejection",
  go: async (visit) => {
    const { engine, host } = visit;
    await open(visit, "glossary/");
    await engine.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.broken = 1";
      const images = ["/nothing.png", "https://elsewhere.example/picture.png"].map((address) => {
        const image = document.createElement("img");
        image.src = address;
        return image;
      });
      document.body.append(script, ...images);
      console.error("said");
      void Promise.reject(new Error("late"));
    });
    await until(
      engine,
      "five complaints",
      (key, words) => words.every((word) => sessionStorage.getItem(key)?.includes(word)),
      complaintsKey,
      wanted,
    );
    ok(!(await engine.evaluate(() => "broken" in window)), "the forbidden script ran");
    const complaints = await takeComplaints(engine, host);
    ok(complaints.filter(({ kind }) => kind === "violation").length >= 2, "violations are not told from errors");
    return { noticed: wanted.length };
  },
};
