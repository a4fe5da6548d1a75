import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "training-memory",
  title: "What fills a device in training",
  question: "Why does a model that fits on one device not train on it, and who pays when it is divided?",
  minutes: 10,
  description:
    "The first frame trains a model of 7.5 billion parameters with Adam in mixed precision on 64 data-parallel devices of 80 gigabytes. Without division every device keeps 16 bytes for each parameter: 15 gigabytes of weights, 15 of gradients and 90 of the optimizer's states, a 32-bit copy of the weights and two averages. Activations for one sequence of 2,048 tokens add 32.5 gigabytes, more than half of it scores of attention and what hangs on them, and the output's logits less than half a gigabyte. Four bars show the stages of ZeRO: dividing the optimizer's states over the devices leaves 31.4 gigabytes of states, gradients too 16.6, weights too 1.9; activations stay. A second picture shows the states of each stage over the number of devices, with the values that the ZeRO paper prints. The table lists every part at every stage.",
  tryThis: [
    "At stage 3, raise the data-parallel degree from 64 to 1,024. The states all but vanish, and the bar hardly gets shorter: what is left are activations, which data parallelism never divides.",
    "Compute the inside of attention again, then double the tokens of a sequence. With the scores kept, memory grows with the square of the length; without them in proportion to it.",
    "Choose GPT-3 175B at stage 0, and try to make it fit in 80 GB with tensor and pipeline parallelism alone. Then go back, and try stage 3. Both ways work; look at what each has to divide, and what the activations need.",
  ],
  teacher:
    "Ask before: a model of 7.5 billion parameters has 15 GB of weights at 16 bits; why does training it take 120 GB and more? Look for: the optimizer has three quarters of the states; dividing over devices takes nothing from activations; the gain of stages 1 and 2 levels off, that of stage 3 never does, at one and a half times the traffic. Counted are the states, the activations of a GPT block with dropout and the logits. Left out are buffers for communication, the layer that stage 3 gathers while it works, fragmentation of memory and the framework itself, so a real device needs room to spare; blocks with gated feed-forward layers, shared keys or no dropout keep other activations. Kernels that never store the scores of attention belong to the choice inside attention. Common surprises: mixed precision saves nothing of the states, which take 16 bytes for each parameter as they do at 32 bits, for it keeps a 32-bit copy; what it saves are activations and time.",
  chapter: "training-at-scale",
};
