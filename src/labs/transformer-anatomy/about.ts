import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "transformer-anatomy",
  title: "Where the parameters are",
  question: "What are the 175 billion parameters of a language model, and what does each of them cost?",
  minutes: 10,
  description:
    "The first frame takes GPT-2 small apart: 12 blocks of width 768, 12 heads, a vocabulary of 50,257. One block is drawn with its matrices to one scale. Query, key, value and output are four squares in a row; the two feed-forward matrices are strips four times as long, so attention has one third of a block and the feed-forward layer two thirds. A bar shows the shares of the whole model: 31 percent stand in the token table, 23 percent in attention, 46 percent in the feed-forward layers, and almost nothing in norms. The table lists every part with its shape, its weights, its share and the operations that it costs for one token; below stand the size of the key-value cache and the total that the makers of the model published.",
  tryThis: [
    "Choose GPT-2 small and press Twice as wide, then go back and press Twice as deep. Width enters the matrices twice: the blocks grow fourfold against twofold, the token table only twofold.",
    "Choose Llama 3 70B and set the key-value heads from 8 to 64. The key-value cache grows eight times, the weights by hardly 14 percent: that is why heads share keys. Then lengthen the context and watch which numbers follow it.",
    "Choose GPT-3 175B and raise the context to 131,072. Weights change only by the table of positions, but comparing positions now costs more for each token than all matrices together.",
  ],
  teacher:
    "Ask before: which part holds most weights, and does a longer context make a model larger? Look for: the feed-forward layers hold about two thirds of every block, attention a third; biases and norms never matter to the total; the token table rules small models and vanishes in large ones; rotary positions have no weights; context costs operations and cache, not parameters. FLOPs for a token are twice the weights of the matrices, plus the pairs. Common surprises: a name rounds, as Gemma 7B has 8.5 billion; GPT-2 was published with wrong counts and corrected later; heads times head width need not be the width. Every preset is held by a test to the published total within one percent.",
  chapter: "transformer",
};
