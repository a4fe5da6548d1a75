import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "fit-a-distribution",
  title: "A bell for two humps",
  question:
    "Data come from a source that is more complicated than the model. Which model is closest, and by which measure?",
  minutes: 10,
  description:
    "The upper picture shows a source p with two humps, three fifths of it around minus 2 and two fifths around 2, each with spread 0.5; at its foot 60 values drawn from it as ticks; and a model q, one bell with mean minus 1 and spread 1. The lower picture shows where the chosen measure comes from: for the log-likelihood, the surprise minus log q of a value at each place, large under the right hump, where the model expects nothing. A list gives the model’s standing by five measures: the average log-likelihood of the data, the Kullback-Leibler divergence either way, the Jensen-Shannon divergence and the Wasserstein distance. The model can be dragged, set by its knobs, or fitted by any of the measures.",
  tryThis: [
    "Fit by the log-likelihood, read all five numbers, press Reset, and fit by KL(q ‖ p). The first bell lies wide over both humps, the second sits on one. Each wins by its own measure and loses by the other.",
    "Drag the bell onto the right hump and fit by KL(q ‖ p): it stays there, at 0.92 instead of 0.51 nats, the logarithms of 1/0.4 and 1/0.6. Start from mean 0 and spread 2, and it stops in a hollow of its own in the middle, at 1.88. Jensen-Shannon has several such hollows too; the likelihood, KL(p ‖ q) and Wasserstein lead to one place from everywhere.",
    "Choose the box with edges. KL(q ‖ p) is infinite wherever the bell is, since every bell makes values that the box never makes. Jensen-Shannon and Wasserstein stay finite.",
    "Take two bells, 5 data and seed 1, and fit by the log-likelihood: one bell shrinks onto a single value, as narrow as the knob allows. The likelihood of the data rises while the divergence from the source grows. With 500 data it does not happen.",
  ],
  teacher:
    "Ask before: if no bell is right, is there still a best one? What does each measure fear? Look for: KL(p ‖ q) fears data that the model does not expect, KL(q ‖ p) fears inventions that the source does not make; the log-likelihood is minus an estimate of the cross-entropy from a sample, so it follows KL(p ‖ q) up to the entropy of the source and the luck of the draw; the reverse divergence at a hump is the logarithm of one over its share. Common surprises: several fits are right at once; a search can stop at a worse place; more parameters and few data end in a spike; the Wasserstein fit resembles the likelihood fit although it knows nothing of logarithms.",
  chapter: "probability-and-likelihood",
};
