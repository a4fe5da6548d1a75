import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "attention",
  title: "Which words does a word look at?",
  question: "How does the same word, bank, come to mean two things in two sentences?",
  minutes: 8,
  description:
    "Five words stand in a row: the river bank was muddy. From the word bank, arcs run to every word, as thick as the attention that bank pays to it: most goes to river, some to bank itself and to muddy, little to the and was. A small map with the axes water and money shows what comes out: bank alone lies half-way between the two, and after attention it lies far out on the side of water. The tables give the queries, keys and values, the products of queries and keys, these divided by the square root of two, the weights, whose rows sum to one, and the outputs. A second set of numbers is not set by hand: the heads of a model that learned our small language, three layers of two. Reading the owls whom the fox fears, its second head of the second layer gives owls all of its attention from fears, the place before the verb; without that head verbs for one, which are wrong there, take half of the next word instead of less than one in a hundred.",
  tryThis: [
    "Turn on the causal mask and change between the two sentences. In the first, river comes before bank and can still be seen; in the second, account comes later: bank looks at itself, and on the map it stays half-way between water and money.",
    "Turn off the division by √2. The products are larger, the softmax sharper: the largest weight grows although no word has changed. With wider keys the effect is much stronger.",
    "Choose head 2. The same words look at others: the verb looks for its subject. Then set the query of bank to 0 and 0: all scores of its row are equal, and so are its weights, whatever the keys hold.",
    "Change the numbers to those that a trained model learned. Layer 2, head 2 looks at the subject, and without it the wrong verbs win. Layer 3, head 2 gives nine tenths of its attention to the full stop, and taking it away changes hardly anything. With the owl whom the foxes fear, layer 1, head 2 does not look at the owl at all, and yet the model goes wrong without it.",
  ],
  teacher:
    "Ask before the reveal where bank will look, and why no rule about banks is needed. Look for: a query is compared with keys, never with values; every row of weights sums to one, the columns need not; the output is a mean of values, so it lies between them on the map. Common surprises: a word pays attention to itself; the weights are not symmetric, because queries and keys differ; a masked score becomes minus infinity before the softmax, not a weight set to zero after it. The embeddings are set by hand so that they can be read; a trained model finds its own, without names. Its heads are one choice away: the model, its text and its weights are those of our experiment on agreement, whose verdict on each head stands beside it. Ask there which of three findings a picture gives: that a head looks at a word, that the model needs it, or what it does.",
  chapter: "attention",
};
