import type { Model } from "../schemas/model.ts";

/** What a table calls the families, in the order of the schema. */
export const familyNames: Readonly<Record<Model["family"], string>> = {
  markov: "Markov model, n-grams",
  "energy-based": "energy-based",
  "word-vectors": "word vectors",
  recurrent: "recurrent",
  convolutional: "autoregressive, convolutional",
  "variational-autoencoder": "variational autoencoder",
  adversarial: "GAN",
  flow: "normalizing flow",
  diffusion: "diffusion",
  contrastive: "contrastive",
  encoder: "encoder",
  decoder: "decoder",
  "encoder-decoder": "encoder-decoder",
  "mixture-of-experts": "mixture of experts",
  "state-space": "state space, long convolution",
  undisclosed: "undisclosed",
};

export const modalityNames: Readonly<Record<Model["modalities"][number], string>> = {
  text: "text",
  code: "code",
  image: "image",
  audio: "audio: speech, music",
  video: "video",
  shape: "shape in space",
  molecule: "molecule: protein, DNA, crystal",
  table: "table",
  action: "action: robots, games",
};

export const opennessNames: Readonly<Record<Model["openness"], string>> = {
  "open-source": "open source",
  "open-weights": "open weights",
  api: "as a service",
  closed: "no weights",
};
