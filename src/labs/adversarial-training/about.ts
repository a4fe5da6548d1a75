import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "adversarial-training",
  title: "Two networks that train each other",
  question:
    "A generator learns only from the verdicts of its opponent. When does it learn all of the data, and when does it keep to a part?",
  minutes: 15,
  description:
    "The data are eight small clouds on a ring. Two squares show 400 points that a generator has made, after 2,500 rounds of a game in which each player makes one step in turn. In the left square they lie beside the data: on all eight clouds, most of them right on a cloud and some on the way from one to the next. The right square is shaded by what the discriminator takes for data and what for made; arrows show where the generator's loss pulls sixty of the points, mostly a short way toward the nearest cloud. A strip has one row for each cloud and shows which of them had the samples, round after round: all eight share them, some sooner than others. A curve shows the value of the game, which settles a little above minus the logarithm of four, its value when nothing is left to tell apart. The tables give the share of the samples on each cloud, their distance from the data, and the scores of twelve of them.",
  tryThis: [
    "Start anew with ten generator steps a round and watch the strip: one row at a time is dark. The samples sit on one cloud, leave it together, and go to another. Pause, and make single steps by hand: after a discriminator step the shade on the crowded cloud turns, after a few generator steps the crowd has moved.",
    "Cure it without starting anew: go back to one generator step a round, or choose the Wasserstein loss, the penalty toward 1 and five discriminator steps. Count the rounds until all eight are covered. Then take the penalty away and watch the critic's arrows.",
    "Give the discriminator ten steps a round and start anew, once with the minimax and once with the non-saturating loss. Compare the mean pull at round 200: a sample that is rejected is pulled with D by the first loss, which is little, and with 1 − D by the second, which is much. Then hold the slope with R1 and start anew: with either loss the pull stays near one half.",
    "Draw data of your own, first one blob, then six far apart, then a long curve. Which of them are learned at once, and where do samples stay in between, though no data are there?",
  ],
  teacher:
    "Ask before the reveal what is best for the generator while the discriminator stands still: all samples on the single place that is trusted most. Let somebody say in which order minimum and maximum then stand. Look for: the generator has seen no data, only arrows; the value of the game comes near minus log 4 although the picture is not perfect, so it says little about quality; a curve that stays flat can hide a collapse, the count of parts cannot. Common surprises: more training of one player can make both worse; the minimax loss points the same way as the other and differs only in how hard it pulls; a bad sample in no man's land is not pulled to the nearest cloud but to where the discriminator happens to rise. Change the seed before you generalize: whether and when a game collapses differs from seed to seed, and some collapsed games of this lab recover by themselves. Let groups take different seeds and count.",
  chapter: "generative-adversarial-networks",
};
