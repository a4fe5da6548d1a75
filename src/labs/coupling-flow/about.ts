import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "coupling-flow",
  title: "A cloud bent into any shape",
  question:
    "How do layers that stretch and shift one coordinate turn a round cloud into two moons, and still say exactly how dense each point is?",
  minutes: 12,
  description:
    "Two squares. The left one is the plane of the data, shaded by the density that a flow of six coupling layers gives after 2,500 steps of training on two moons: dark along two crescents, with a paler thread between them; 300 samples of the flow lie on the shade. The right one shows 300 points of the data after all six layers: the moons have become one round cloud, with the points of one moon on one side and those of the other on the other. The noise's square grid is drawn in both: straight in the right square, and in the left one bent, drawn together where the density is high and far apart where it is low. A black point is followed through the layers, moving straight up or down in one and sideways in the next. A table below has a row for each layer, with what its network reads, the stretch and the shift that it answers, and the result; a second one adds the density of the noise and the stretches to the density of the point. A curve shows the loss falling toward a dashed line, the entropy of the data.",
  tryThis: [
    "Walk back to the data and watch the grid: one layer moves everything up and down, the next sideways, and no line ever crosses another or tears. Find the thread between the moons, and where on the noise side its points come from.",
    "Set the point on a moon, then between the moons, then far outside, and open the two sums each time. Where is the density low because the noise is far from the middle, and where because the map stretches?",
    "Train with one layer, two, four and eight, and write down the loss. How much is left to the dashed line, and what does the picture get wrong?",
    "Choose the ring of eight, whose eight clouds do not touch. The flow has to keep threads between them: compare the samples on the data with those of the two moons.",
  ],
  teacher:
    "Ask before the reveal which distribution x has when a layer leaves it alone: that of the noise, whatever the data are. Let somebody invert one layer by hand with the numbers of its row, and notice that the network is only asked again, never inverted. Look for: the sum of the stretches is the log-determinant, and no matrix was ever built; the density falls where the grid is drawn far apart; the loss is the mean of minus the very number that the second table gives for a point. Common surprises: a low density can have two reasons, and they can cancel; the flow is exact about its own density, which is not the data's; the thread between the moons gets thinner with training but does not vanish, since a continuous map cannot tear. The shade is exact at its grid points: added up over the square it gives 0.99 for the first flow, which is what is missing outside and between the points.",
  chapter: "normalizing-flows",
};
