import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "measured-law",
  title: "A law whose floor is known",
  question: "What does the usual fit of a scaling law find, where the truth is known?",
  minutes: 8,
  description:
    "The first frame shows the loss above the known floor of seven sizes of model, from 1,380 to 270,648 parameters, after five amounts of text of the small language. Both axes are logarithmic. With the least text the loss stays near 2 nats a word however large the model; with the most it falls to 0.06. Five curves give the law that was fitted to all of them. A second drawing is a line of losses with three marks: the true floor, the lowest loss that a model reached, and the floor that the fit believes in. The table has, for each size after the most text, what was measured, what the law says, and how far it is off. The trainings are precomputed; the fits are computed in the page.",
  tryThis: [
    "Let the fit find the floor. It lands above a loss that one of the models reached, so it cannot be right; and by its own measure it fits better than the one that knows.",
    "Leave out the largest model, with the floor told: the law expects less loss of it than it had. Leave out three sizes, and see how the miss grows with the distance.",
    "Leave out the least text, then also the next. Both exponents leave the intervals that resampling the runs gives, because the form of the law is not quite right. Count parameters without the embedding: the exponent of size falls by more than a third.",
  ],
  teacher:
    "Ask before: a fit has five constants; which of them will it know best, and which worst? Look for: an irreducible loss that lies above a loss that was reached, which refutes the fit without any statistics; exponents that depend on which runs count and on how parameters are counted; forecasts that err on the hopeful side. Common surprises: the better fit is further from the truth; leaving out the worst runs changes the law more than all seeds together; the share of a growing budget that should go into size moves much less than the two exponents from which it comes. What the lab does not say: that laws of English are wrong in the same way. It says what to ask of them.",
  chapter: "scaling-laws",
};
