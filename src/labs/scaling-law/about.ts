import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "scaling-law",
  title: "How to spend a training budget",
  question: "With a fixed budget, how large should the model be, and what does it cost to leave the best size?",
  minutes: 12,
  description:
    "The budget of the first frame is ten to the 21 FLOP. The loss against the size of the model, under the corrected Chinchilla law, is a wide valley with its lowest point at 2.8 billion parameters and 60 billion tokens, 21 for each parameter. Five rules advise a size for this budget: Kaplan's 7.8 billion, Chinchilla's three approaches between 2.2 and 2.9 billion, and the corrected fit 2.8 billion. A second picture shows the rules over all budgets as lines, with models that were trained as points. A third shows what it costs to reach the same loss with another size, with training alone and with serving. The table gives for each rule size, tokens, tokens for each parameter, loss, and how much compute is spent for each unit that the loss needed.",
  tryThis: [
    "Move your model's size to the left and to the right of the best one. The valley is flat: for the same loss, half the size takes about a quarter more compute, twice the size about a seventh. Watch the two parts of the loss above its floor change places.",
    "Drop in Llama 3 8B, then raise the tokens served. On training alone it spends several times what its loss needed; the more it serves, the further the cheapest size moves to the left.",
    "Raise the budget to ten to the 27 and change the law. Kaplan's rule leaves the others ever farther behind, and three fits of the same runs disagree on the best size by a factor of three: rounding two exponents is enough.",
  ],
  teacher:
    "Ask before: with ten times the money, how much larger a model and how much more text? Look for: at the bottom of the valley a percent more size and a percent more text remove equally much loss, when each is weighed by its exponent; the ratio of about twenty tokens to a parameter belongs to one corpus and is no constant of nature; over-training costs compute once and saves at every token served. Common surprises: the valley is so flat that the best size is badly determined; beyond 3 × 10^21 FLOP everything is extrapolated; losses of different corpora and tokenizers cannot be compared, so points of real models say how they were sized, not how good they are.",
  chapter: "scaling-laws",
};
