import { readFileSync } from "node:fs";
import { test } from "@playwright/test";
import speech from "speech-rule-engine";
import { builtPages } from "../built-pages.ts";
import { holds } from "./figures.ts";
import { isSweep } from "./visited.ts";

test.describe.configure({ timeout: 600_000 });

/** Each formula of a page, as screen readers get it. */
const formulasOf = (path: string): string[] => {
  const html = readFileSync(`dist/${path.endsWith("/") || path === "" ? `${path}index.html` : path}`, "utf8");
  return html.match(/<math[\s\S]*?<\/math>/g) ?? [];
};

/** What is wrong with the words of a formula: there are none, some are code, or a name is spelled out letter by letter. */
const faultOf = (words: string): string | undefined => {
  if (words.trim() === "") return "nothing is said";
  const odd = /\\|[{}<>^]|\b(?:unknown|undefined|NaN)\b|\bnormal \w normal \w\b/.exec(words);
  return odd ? `“${odd[0]}” in “${words}”` : undefined;
};

// The symbols of the notation are the vocabulary of all formulas.
for (const path of isSweep ? builtPages : ["notation/"])
  if (formulasOf(path).length > 0)
    test(`/${path} has words for each of its formulas`, async () => {
      await speech.setupEngine({ locale: "en", domain: "clearspeak", modality: "speech" });
      const formulas = formulasOf(path);
      const faults = [...new Set(formulas)].flatMap((formula) => {
        const fault = faultOf(speech.toSpeech(formula));
        return fault ? [`${/<annotation[^>]*>([^<]*)/.exec(formula)?.[1]}: ${fault}`] : [];
      });
      holds("formulas that are read aloud as words", formulas.length, faults);
    });
