import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "diffusion",
  title: "From noise back to data",
  question: "A network learns only to guess what is behind a noisy point. How can it draw new points?",
  minutes: 12,
  description:
    "Two squares stand side by side. In the left one, 400 points of data lie on two moons, one moon for each class; a knob adds noise to them, level by level, until nothing of the moons is left. In the right one are 400 points that a small network has made: each began as pure noise and was moved in 25 steps, every step by the network's guess of what is behind it. They lie on the same two moons, with a few between; thin lines show the ways of twelve of them, from the noise to where they arrive. Below, the error of the guesses falls steeply in the first hundred steps of training and then runs along a dashed line, the least error that any network could have: the data are a mixture of Gaussians, so the best possible guess is known. The tables give the distance of the made points from the data, how the spread of the data grows with the level of noise, and where the twelve points began and arrived.",
  tryThis: [
    "Press Walk back and compare the two squares at the same level: the left one shows data on the way to noise, the right one noise on the way to data, and at each level they look alike. That is all that training asks for. Then show the arrows: at high levels they all point to the middle, at low levels to the nearest piece of a moon.",
    "Take 1, 2, 5, 10 and 25 steps back and watch the distance from the data. Compare DDPM and DDIM at each. Then let the network guess the noise instead of the velocity, train it, and take a single step: the guess of the data divides the error of the guessed noise by a signal of nearly nothing, and the points fly apart.",
    "Choose class A and raise the guidance scale from 1 to 4: the points leave the parts of their moon that lie next to the other class and crowd together. They look more typical of the class, and the distance from the data grows.",
    "Train from the start. After a few hundred steps the error has almost reached the dashed line, and yet the points still come closer to the data for a while: what makes a point sharp is decided at low levels of noise, which are a small part of the error.",
  ],
  teacher:
    "Ask before the reveal what the best guess is when nothing can be seen: the mean of all data, as for any squared error. Ask whether the loss should fall to zero: it cannot, for two different data points lead to the same noisy point, and the dashed line says how much must remain. Look for: noise is added without a network, in one step to any level; only the way back is learned; all three guesses (noise, data, velocity) say the same once point and level are known, but their errors weigh differently; DDIM without fresh noise gives the same sample for the same start, DDPM does not. Common surprises: the network never sees a sample of its own while it trains; samples can be worse although the loss is lower; more guidance means less variety, not only more quality. In the plane one can check what for pictures one can only hope: the samples are compared with the true distribution.",
  chapter: "diffusion-models",
  still: "lab-curves",
};
