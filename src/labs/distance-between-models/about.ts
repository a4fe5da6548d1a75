import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "distance-between-models",
  title: "How far is a model from the data?",
  question: "Two clouds of points, five metrics: which of them sees the difference, and which is fooled?",
  minutes: 12,
  description:
    "A plane shows two clouds of 200 points. The data, in gray, are four round clusters at the corners of a square around the center. The model, in color, is one round bell whose center lies 1.5 to the right. Two ellipses show all that the Fréchet distance sees: the Gaussian fitted to each cloud. A table gives five measures for this model and for a perfect one: the Fréchet distance, 2.25 between the distributions and 1.88 as measured from these points; an Inception-like score by a classifier that knows the four clusters, 4 at most; precision and recall with balls to the third nearest neighbor; and the perplexity of held-out data, the area of the plane in which, by the model, its points might as well be.",
  tryThis: [
    "Move the bell onto the center. The Fréchet distance falls to zero although the clouds are plainly different: the bell has the mean and the covariance of the four clusters. Look through the points, then through the ellipses. Which metrics still object?",
    "Choose one cluster of four. Precision stays near one, since every sample is good; recall tells that three kinds are missing, and perplexity explodes. Then choose copies of the data: only the perplexity of held-out data notices.",
    "Set the bell to spread 3 and look through the Inception-like score. It rises, because the classifier is sure of points far away from all data. Then take the right model and only 20 points: by chance alone the measured Fréchet distance is well above zero.",
  ],
  teacher:
    "Ask before the reveal what a distance of zero should mean. Look for: the measured distance scatters, and where the true one is zero it is always above it; perplexity punishes what is missing far more than what is too much; precision and recall change places when data and model do. Common surprises: a perfect model does not reach precision 1, because balls leave gaps; the Inception-like score of a bad model can be higher than that of a better one; copies look perfect to every measure that compares with the points that were copied. The plane stands for a space of features; Inception has 2,048 dimensions, where such things cannot be seen but happen all the same.",
  chapter: "evaluation",
};
