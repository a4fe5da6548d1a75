import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "emergence",
  title: "A jump, or a ruler?",
  question: "Models get better digit by digit, evenly. Why does a score lie at zero for so long and then leap?",
  minutes: 9,
  description:
    "The first frame shows a made-up family of thirteen models, from a million to a trillion parameters. One chart has the chance that a model gets one digit of an answer right: it climbs without a bend, from 2 percent over 37 percent at a hundred million parameters to 94 percent. The chart beside it has the same models in a test of 100 questions whose answers have ten digits, where only a whole answer counts: nothing up to a billion parameters, seven of the hundred at ten billion, and more than half at the end. A list shows four answers of the model with ten billion parameters, with what it wrote under what is right: each of the four needs two edits. Below, the same two measures of our own models, which were asked little stories whose answers have six words: the share of right words climbs, while whole answers stay near none, leap at the sixth size and fall back at the seventh.",
  tryThis: [
    "Change the ruler from exact match to edit distance. The same answers, drawn from the same seed, now climb steadily from the smallest model on: nothing in the models has changed. Then set the length to 1 and change back: with one digit there is no jump to begin with.",
    "Stay with exact match, set the test to 10 questions, and then to 500. Which models were silent only because nobody asked them often enough? Put the share on powers of ten to see how far below one percent the curve still falls without a break.",
    "Let errors come together: at 1, an answer is right or wrong as a whole, and exact match is as smooth as the digit. Then look at our own models, first stories and then facts, under each ruler. Which of the two jumps goes away?",
  ],
  teacher:
    "Ask before: if a digit is right with 78 percent, how often are ten of them right? Look for: the ruler raises a chance to the power of the length; the place of the bend moves with the length, so it cannot be a property of the model; a test of few questions prints zero where the chance is small; with errors that come together the same digit accuracy gives another score. Common surprises: edit distance does not flatter, it counts the same slips; the family is made up, with a law for the surprise as in Schaeffer et al. (2023, section 2), so it shows that a ruler can make a jump and not that every jump is made so; our own facts have one word for an answer and still rise within two sizes under the surprise. The measurements of our own models are precomputed, and their page says how; the two largest models are single runs, so they have no bars.",
  chapter: "emergent-abilities",
};
