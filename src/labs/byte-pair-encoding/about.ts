import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "byte-pair-encoding",
  title: "From letters to tokens",
  question: "A model reads tokens, not words. Who decides where a word is cut?",
  minutes: 10,
  description:
    "A short training text holds four words: low five times, lower twice, newest six times and widest three times. At first every byte is a token of its own, 94 in all. Then the two neighbors that stand side by side most often become one token, again and again: first e and s, then es and t. After these two merges the text is 76 tokens long, and the pairs that could come next are listed with how often they occur: l and o seven times, and so on. Below, a text that was not in the training, the word lowest, is cut into l, o, w and est. A table compares one sentence in nine languages: its characters, its bytes and its tokens under the present vocabulary; a curve shows how the training text shrinks with every merge.",
  tryThis: [
    "Step from 0 to 15 merges on the four words and say before each step which pair comes next. At the end whole words are tokens; then type a word of your own and see what is left of it.",
    "Train on the page of English and take all merges. Compare the sentence in nine languages: English and German shrink, Greek and Hindi stay as long as their bytes. Then train on the nine sentences themselves. Who pays for a sentence was decided by the training text.",
    "Train on the sums, take all merges, and compare numbers: one number is a single token, its neighbor is two. Then cut numbers in threes, and by digits. Which cut would you want to add with?",
  ],
  teacher:
    "Ask before: are tokens words? letters? syllables? Look for: a merge joins what is frequent, not what means something, so that est is learned and low + est can spell a word never seen; the space belongs to the token; no merge reaches across the end of a word. Common surprises: the same word has other tokens at the beginning of a line and after a space; a script that is rare in the training text costs several tokens a letter; a number may be cut in a way that hides its digits. At the level of bytes nothing is unknown, and any text comes back whole. Merges that have been learned are applied in the order of learning, so the cut is not always the shortest.",
  chapter: "tokens-and-embeddings",
};
