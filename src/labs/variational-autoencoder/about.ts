import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "variational-autoencoder",
  title: "Two numbers for a picture",
  question:
    "Pictures of a hundred pixels come from two causes that nobody names. Can two networks find them, and what does it cost to write them down?",
  minutes: 12,
  description:
    "The data are pictures of ten by ten pixels, each with one small disc; where it is are the two causes, which the networks are never told. Two squares show the same plane of codes after 2,500 steps of training. In the left one each of 64 pictures is a point where the encoder puts it; the points fill a round patch about as large as the two dashed circles, and those of discs in the same corner lie together, so the plane of codes is a bent and turned map of where discs can be. In the right one 81 small pictures show what the decoder paints for codes over the plane: discs whose place changes evenly from code to code, and faint or broken ones near the border, where hardly any code lies. Four larger pictures show an example, what is rebuilt from the mean of its code and from a draw, and what is painted for a code of the reader's choice. A table shows mean, spread, noise, draw and price of both numbers of the code. Two curves show the error of the reconstruction falling and the KL rising to a little more than five nats.",
  tryThis: [
    "Walk the plane with the cross: straight on, then once around the middle, then out beyond the outer circle. Where do the pictures stop being discs, and why there?",
    "Train with β at 0.1, 1, 4, 10, 20 and 40, and write down the reconstruction error and the KL. Plot one against the other: each further nat of code buys less. At which weight is the last nat gone?",
    "Choose the rings, which have one cause, and raise β to 20: one number of the code costs next to nothing, its clouds are as wide as the prior. That dimension has collapsed, and nothing is lost.",
    "Choose the bars: after half a turn a bar lies as it did, with its sides exchanged, so the true map is a band glued to itself with a twist, which no plane can hold. Look for the places where neighbors in the plane are bars that lie differently.",
  ],
  teacher:
    "Ask before the reveal what the encoder can save when codes are dear, and what the decoder should then paint: the picture with the least squared error, the mean. Ask why clouds of neighbors touch but do not cover each other. Look for: noise goes into the code on purpose, so near codes must mean near pictures; the spread tells how exactly a cause has to be known; β multiplies a price, and an error of half the decoder's spread is worth an eighth of a nat, so a higher β acts like a decoder with more noise. Common surprises: a KL of zero in one number can be right; the KL falls when β rises although the same pictures are shown; reconstructions from the mean look better than those from a draw, and training sees draws only; the two causes need not lie along the two axes, for the prior looks the same from all sides. Change the seed to see the map turned and mirrored.",
  chapter: "variational-autoencoders",
};
