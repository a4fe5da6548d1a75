import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "quantization",
  title: "Weights of a few bits",
  question: "How few bits can a weight have, and why does one large weight spoil it for all the others?",
  minutes: 9,
  description:
    "The first frame shows a matrix of eight by eight weights, drawn from a normal distribution, and the same matrix rounded to 4 bits: every weight moves to the nearest of 15 evenly spaced values around zero, whose step is the largest weight divided by 7. A line of points shows each weight above and the value to which it is rounded below. A chart gives the error over the bits for three ways to share a step: one for the matrix, one for each row, one for each half row. A second chart takes a layer of a model that learned our small language, the output matrix of the heads of its second layer, 32 by 32 weights, and gives two errors at each width: that of its weights, and that of what the layer gives out for the inputs it meets in held-out text, which at 4 bits and one step for each row is 5.9 percent where the weights are wrong by 9.7. A third chart gives what the same kind of rounding, with one step for each row, added to the loss of our own models of the small language, from 8 bits, where nobody would notice, to 2, where all is lost. The table has the step, the error, the bits that a weight takes with its share of the step, both errors of the layer, and the loss that was measured.",
  tryThis: [
    "Take bits away one by one. Each bit less doubles the step and the error, until most weights are zero at 2 bits, where three values are left: minus, nothing, plus.",
    "Add one outlier of size 10. The grid stretches to reach it, and at 4 bits most of the other weights fall to zero. Then give each row a step of its own: only the row of the outlier suffers.",
    "Keep one outlier and go on to half rows. The error falls again, but the steps take room too: with 16 bits for a step and four weights to share it, a weight of 4 bits takes 8. Real kernels share a step among 32 to 128 weights.",
    "Hold the three charts against each other as bits go. From 6 to 4 bits the weights of our layer go wrong by four times as much, its outputs by as many times but from a lower start, and the loss by far more: it is the end of many layers, and grows faster than the error of any of them.",
  ],
  teacher:
    "Ask before: how large is the error of rounding to the nearest point of a grid, on average? Look for: about step over the root of twelve, as long as a step is small against the weights; the largest number alone sets the step; smaller groups keep the damage of an outlier local and cost bits. The measured loss comes from models of the small language rounded row by row, without any repair; it is precomputed, and its page says how. Common surprises: 4 bits are enough to keep most of a model while 2 are not, because the error grows by a factor with every bit; larger models suffer less from the same bits, though not without exception; weights here are normal with outliers put in by hand, while in real transformers the worst outliers are in activations, not in weights. Better methods choose the rounding so that outputs, not weights, stay close: the chart of the layer shows how far apart the two are even for plain rounding. Its outputs are less wrong than its weights because errors of many weights cancel in a sum, while the weights that training made large read what is large in the input; with inputs whose numbers were independent and alike in size, both errors would be the same.",
  chapter: "efficiency",
};
