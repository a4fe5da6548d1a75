import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "train-a-language-model",
  title: "A language model from nothing",
  question: "What does a transformer learn first, what later, and how far can its loss fall?",
  minutes: 10,
  description:
    "A transformer of 10,928 parameters learns the small language of this book, whose grammar we wrote, so that we know the least loss that any model can have: 1.80 nats a word. In the first frame it has made 1,440 steps and read 184,320 words. A chart shows its loss over the words read, on powers of ten, between four dashed levels: every word equally likely, word counts alone, pairs of words, and the floor. The loss stays at the first level for a thousand words, falls through the second after about nine thousand and through the third after about sixty thousand, and then goes on slowly, still 0.58 above the floor. Beside it stand six sentences that the model wrote, with the first word that cannot stand there marked and what the parser would have expected; 16 of 50 sentences are grammatical. Below, the probabilities that the model gives to the next word after a beginning stand beside the exact ones of the language, with what each difference costs.",
  tryThis: [
    "Train from the start and read the sentences as the loss passes each level. At word counts it writes the right words in no order; at pairs of words neighbors fit and sentences do not; after that, agreement, brackets and facts come one by one.",
    "Let it train to the end, 552,960 words, then do the same with 3,144 and with 46,496 parameters. The same text takes a larger model nearer to the floor. Compare with what our experiment measured for the same size, over three seeds.",
    "Set the learning rate to ten times the usual, then to a tenth. Which of the two mistakes is worse? Then look at the next word after “three and four make”: sums are learned late, when the loss hardly moves any more.",
  ],
  teacher:
    "Ask before: why does the loss begin near 5.68, and why can it never reach 0? Look for: ln 294 is the loss of one who knows nothing but the list of words; the floor is the entropy of the language itself, which no model removes, so only the distance from it can be blamed on the model; most of the loss falls early, by learning what is frequent, while what makes a sentence right costs little loss and comes late. Common surprises: the grammatical share is low though the loss looks nearly as good as it will get, because one wrong word spoils a sentence; the last part of the gain comes from the falling learning rate; a larger model is no better until it has read enough. The plan of training is that of the experiments of this book, run by the same code in a worker of your browser: two rows of 64 words a step, AdamW, warm-up and half a cosine over 4,320 steps. English has no known floor: nobody can draw that line for it.",
  chapter: "training-a-language-model",
};
