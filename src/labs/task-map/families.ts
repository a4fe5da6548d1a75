import type { FamilyName, Known, Likelihood, Piece } from "./row.ts";

type Kin = {
  /** row of content/data/families.yaml that says how it behaves; undefined for what is not a family of generative models */
  readonly kin?: string;
  /** one pass through a network, or less, gives the whole answer */
  readonly onePass: boolean;
  readonly own?: { readonly sampling: string; readonly likelihood: Likelihood; readonly failure: string };
};

/** Where the behavior of each family of the map is written down; what generates nothing has its own words. */
export const kin: Readonly<Record<FamilyName, Kin>> = {
  "language model": { kin: "autoregressive", onePass: false },
  "encoder-decoder": { kin: "autoregressive", onePass: false },
  "autoregressive tokens": { kin: "autoregressive", onePass: false },
  diffusion: { kin: "diffusion", onePass: false },
  GAN: { kin: "adversarial", onePass: true },
  VAE: { kin: "variational-autoencoders", onePass: true },
  flow: { kin: "flows", onePass: true },
  "neural field": {
    onePass: false,
    own: {
      sampling: "fitted to one scene first, then many passes a picture",
      likelihood: "none",
      failure: "one scene at a time; what no photograph shows it cannot know",
    },
  },
  retrieval: {
    onePass: true,
    own: {
      sampling: "one pass for the question, then a search",
      likelihood: "none",
      failure: "nobody maintains the documents",
    },
  },
  classifier: {
    onePass: true,
    own: {
      sampling: "one pass",
      likelihood: "exact",
      failure: "labels change every week; new cases look unlike the examples",
    },
  },
  predictor: {
    onePass: false,
    own: {
      sampling: "one answer, in several rounds through its network",
      likelihood: "none",
      failure: "gives one answer where several are possible",
    },
  },
  rules: {
    onePass: true,
    own: { sampling: "no network at all", likelihood: "none", failure: "the rules have more exceptions than cases" },
  },
};

/** Families whose answer is drawn from a learned distribution of outputs; a neural field stores a scene and draws nothing. */
export const generates = (family: FamilyName): boolean => kin[family].kin !== undefined;

export type Behavior = {
  readonly sampling: readonly Piece[];
  readonly likelihood: Likelihood;
  readonly failure: readonly Piece[];
  /** the chapter of the family, where one is about it */
  readonly href: string | undefined;
};

/** How a family behaves: its row of the data, or its own words. */
export const behavior = (family: FamilyName, known: readonly Known[]): Behavior => {
  const { kin: id, own } = kin[family];
  const row = known.find((one) => one.id === id);
  if (row) return { sampling: row.sampling, likelihood: row.likelihood, failure: row.failure, href: row.href };
  return {
    sampling: own ? [{ text: own.sampling }] : [],
    likelihood: own?.likelihood ?? "none",
    failure: own ? [{ text: own.failure }] : [],
    href: undefined,
  };
};
