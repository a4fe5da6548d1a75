import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "models-through-time",
  title: "Models through time",
  question: "How large have models become, and who says so?",
  minutes: 8,
  description:
    "Models of the book's data stand by the date of their first report, from 2017 on, and by their number of parameters on a logarithmic height, each step a factor of ten. Filled dots are numbers that the makers report, filled diamonds follow from what they report, hollow dots are estimates of others, hollow diamonds rumors; crosses in a strip at the top are models for which no number is stated. Sizes climb from 65 million for the Transformer of 2017 to 175 billion for GPT-3 in 2020 and above a trillion for mixtures of experts; a line leads from all weights of such a mixture down to those that work on one token. A table below gives every number of the chosen model, GPT-3 at first, with its standing, its source and the place in it, and the product 6ND beside the stated compute.",
  tryThis: [
    "Look at the training compute and hide what the makers do not state. What is left of the last years, and at what compute does the picture now end?",
    "Choose GPT-3 and compare it with Grok 4 by compute: how many times larger, and how long until it doubles? Then compare GPT-3 with Llama 3 8B, by parameters and by tokens.",
    "Choose T5-11B or OPT-175B and compare 6ND with the stated compute. For the first the product is too large, because each token passes only half of the network; for the second too small, most likely because activations were computed twice.",
  ],
  teacher:
    "Ask before: is the newest model the largest? How would you know the size of a model whose makers do not tell it? Look for: parameters stop being a record of progress after 2020, tokens and compute go on; the largest numbers are mostly hollow; a mixture of experts has two sizes. Common surprises: models of the same month differ by factors of a hundred; a derived number is only as good as what goes in, so 6ND of two rumors is a rumor; not stated does not mean small. The logarithmic height hides factors: two dots a finger apart may differ tenfold.",
  chapter: "what-is-scaling",
};
