import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "generative-or-discriminative",
  title: "Two fits of one basket",
  question: "Two models tell limes from lemons. What does the one know that the other does not?",
  minutes: 10,
  description:
    "A basket of 24 invented fruits, 13 limes and 11 lemons, lies in a plane of diameter and length, from 1 to 11 centimeters each; limes are dots at the lower left, lemons diamonds above and to the right, and the two kinds overlap. Two ellipses around the mean of each kind, all of one shape, show where the fitted Gaussian expects half and nine tenths of its fruits. Two lines part the kinds, a solid one from the Gaussian fit by Bayes' rule and a steeper, dashed one from logistic regression: they cross amid the fruits and lie far apart where there are none. A second plane holds 24 new fruits drawn from the Gaussian fit; logistic regression cannot make any. For the fruit at the cross, 6 by 6 centimeters, a table gives the chance of a lemon by each fit, and how usual such a fruit is, which only the Gaussian fit can say.",
  tryThis: [
    "Put the cross at a diameter of 10.8 and a length of 1.4, where no fruit lies. One fit says lime, the other lemon, both nearly sure. Only the Gaussian fit can add that it has hardly ever seen such a fruit: look at its density.",
    "Choose the basket with a gap between the kinds and take logistic regression from 0 steps to 1,000. Its weights, in the table below, keep growing: no line is the best one. The Gaussian fit is done in one stroke.",
    "Choose lemons of two sorts. Both lines part the basket without a mistake, and yet the new fruits look like nothing in it: one bell has to hold two clumps, and the limes must share its width. Judging was easy; making shows what the model believes.",
  ],
  teacher:
    "Ask before: could a program that never mislabels a fruit draw one? Look for: the Gaussian boundary is read off from means, covariance and frequencies, so every fruit moves it, also one far from the line; logistic regression hears almost only the fruits near the line. A fruit far from all others gets a confident label from both. Common surprises: amid the fruits the two lines nearly agree, and where no fruit lies they may differ wholly; the generative fit can be the worse judge and still be the only one that generates; with a gap between the kinds logistic regression never finishes. The naive switch gives naive Bayes, which drops the correlation: its ellipses stand upright.",
  chapter: "what-is-generative-ai",
};
