import type { Rule } from "./rule.ts";
import { findUnwanted, type Unwanted } from "./text-in-files.ts";

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const short = "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec";
const list: readonly Unwanted[] = [
  {
    pattern: new RegExp(
      `(?<!^(?: *title = |checked: ).*)\\b\\d{1,2}(?:st|nd|rd|th)? (?:(?:${months})\\b|(?:${short})\\.)(?: \\d{4})?`,
      "m",
    ),
    say: ([found]) => `Unexpected date \`${found}\`, expected the month before the day`,
    hint: "Write `May 31, 2024`, in a narrow table `Jan. 29, 2025`; only the title of a work keeps its own form.",
  },
];

/** One form of dates, that of American spelling, in text, data and bibliography. */
export const dateForm: Rule = {
  id: "date-form",
  asks: "A date in words has the month before the day: May 31, 2024.",
  check: (book) => findUnwanted(book, list),
};
