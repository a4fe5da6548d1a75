/** What the results files say, for those who draw and write: the summaries' shapes, and one way to read them. */
import type { ScalingConstants } from "../maths/scaling-law.ts";
import type { Interval, MeanAndError } from "./bootstrap.ts";
import type { Reliability } from "./reliability.ts";
import { readResults } from "./results.ts";

type Intervals = Readonly<Record<keyof ScalingConstants, Interval>>;
export type FitReport = {
  readonly law: ScalingConstants;
  /** root of the mean squared error of ln L and of ln (L - E) */
  readonly errors: { readonly logLoss: number; readonly logExcess: number };
  /** other seeds would give; absent where no bootstrap was run */
  readonly seeds?: Intervals;
  /** other cells would give */
  readonly cells?: Intervals;
};
export type ScalingCell = {
  readonly model: string;
  readonly parameters: number;
  readonly withoutEmbedding: number;
  readonly tokens: number;
  readonly compute: number;
  readonly excess: MeanAndError;
  readonly loss: number;
};
export type ScalingSummary = {
  readonly floor: number;
  readonly entropyRate: number;
  readonly nulls: { readonly uniform: number; readonly unigram: number; readonly bigram: number };
  readonly cells: readonly ScalingCell[];
  readonly rates: readonly {
    readonly model: string;
    readonly peak: number;
    readonly excess: readonly { readonly rate: number; readonly excess: number }[];
  }[];
  readonly fits: Readonly<Record<"knownFloor" | "freeFloor" | "excess" | "withoutEmbedding" | "unfinished", FitReport>>;
  /** the same without the smallest amount of text */
  readonly fitsWithoutLeastText: {
    readonly least: number;
    readonly knownFloor: FitReport;
    readonly freeFloor: FitReport;
    readonly excess: FitReport;
  };
  readonly residuals: readonly { readonly parameters: number; readonly tokens: number; readonly residual: number }[];
  readonly forecast: {
    readonly without: number;
    readonly law: ScalingConstants;
    readonly cells: readonly { readonly tokens: number; readonly expected: number; readonly measured: number }[];
  };
  readonly frontier: {
    readonly sizeExponent: number;
    readonly sizeExponentInterval: Interval;
    readonly points: readonly {
      readonly parameters: number;
      readonly tokens: number;
      readonly compute: number;
      readonly excess: number;
      readonly optimalParameters: number;
      readonly optimalTokens: number;
    }[];
  };
  readonly overtraining: {
    readonly compute: number;
    readonly parameters: number;
    readonly tokens: number;
    readonly excess: number;
    readonly smaller: readonly {
      readonly share: number;
      readonly tokens: number | null;
      readonly compute: number | null;
    }[];
  };
  readonly published: { readonly chinchilla: ScalingConstants; readonly corrected: ScalingConstants };
};

export type CalibrationSummary = {
  readonly nulls: readonly { readonly name: string; readonly divergence: number; readonly topError: number }[];
  readonly models: readonly {
    readonly model: string;
    readonly parameters: number;
    readonly temperatures: readonly {
      readonly temperature: number;
      readonly divergence: MeanAndError;
      readonly leak: MeanAndError;
      readonly topError: MeanAndError;
      readonly allError: MeanAndError;
      readonly entropyGap: MeanAndError;
    }[];
    readonly diagram: Reliability | null;
  }[];
};

export type DecodingSetting = {
  readonly setting: string;
  readonly beam?: number;
  readonly knobs?: {
    readonly temperature?: number;
    readonly topK?: number;
    readonly topP?: number;
    readonly minP?: number;
  };
  readonly grammatical: MeanAndError;
  readonly distinct: MeanAndError;
  readonly distinctPairs: MeanAndError;
  readonly wordEntropy: MeanAndError;
  readonly length: MeanAndError;
  readonly goodAndDistinct: MeanAndError;
  readonly faults: Readonly<Record<string, number>>;
  readonly examples: readonly string[];
};
export type DecodingSummary = {
  readonly sentencesOfSetting: number;
  readonly writers: readonly {
    readonly writer: string;
    readonly parameters: number | null;
    readonly settings: readonly DecodingSetting[];
  }[];
};

export type EmergenceKind = {
  readonly kind: string;
  readonly items: number;
  readonly answerTokens: number;
  readonly nats: MeanAndError;
  readonly tokenAccuracy: MeanAndError;
  readonly exactMatch: MeanAndError;
};
export type EmergenceSummary = {
  readonly cells: readonly {
    readonly model: string;
    readonly parameters: number;
    readonly tokens: number;
    readonly excess: MeanAndError;
    readonly grammatical: MeanAndError;
    readonly kinds: readonly EmergenceKind[];
  }[];
};

export type CompressionSummary = {
  readonly nulls: readonly { readonly name: string; readonly excess: number }[];
  readonly quantization: readonly {
    readonly model: string;
    readonly parameters: number;
    readonly bytes: number;
    readonly excess: MeanAndError;
    readonly bits: readonly {
      readonly bits: number;
      readonly bytes: number;
      readonly excess: MeanAndError;
      readonly increase: MeanAndError;
      readonly change: MeanAndError;
    }[];
  }[];
  readonly distillation: {
    readonly student: string;
    readonly parameters: number;
    readonly teacher: string;
    readonly tokens: number;
    readonly arms: readonly { readonly from: string; readonly excess: MeanAndError }[];
    readonly gains: readonly { readonly from: string; readonly gain: MeanAndError }[];
  };
};

export type AgreementSummary = {
  readonly criteria: Readonly<Record<string, number>>;
  readonly models: readonly {
    readonly model: string;
    readonly parameters: number;
    readonly seed: number;
    readonly error: {
      readonly mass: number;
      readonly wrong: number;
      readonly misledMass: number;
      readonly misledWrong: number;
    };
    readonly heads: readonly {
      readonly layer: number;
      readonly head: number;
      readonly templatesPassed: number;
      readonly missed: boolean;
      readonly misledIncrease: number;
      readonly excessIncrease: number;
      readonly tracks: boolean;
    }[];
    readonly trackingHeads: number;
    readonly byAttention: number;
    readonly byAblation: number;
  }[];
};

export type FewShotSummary = {
  readonly models: readonly {
    readonly model: string;
    readonly parameters: number;
    readonly conditions: readonly {
      readonly condition: string;
      readonly examples: number;
      readonly accuracy: MeanAndError;
      readonly probability: MeanAndError;
      readonly nats: MeanAndError;
      /** of one who knows the language; null where the question is no beginning of a sentence */
      readonly trueAccuracy: number | null;
      readonly trueProbability: number | null;
    }[];
  }[];
};

export type MemorizationSummary = {
  readonly model: string;
  readonly parameters: number;
  readonly amounts: readonly {
    readonly rows: number;
    readonly tokens: number;
    readonly trainingSentences: MeanAndError;
    readonly byChance: MeanAndError;
    readonly longByChance: MeanAndError;
    readonly points: readonly {
      readonly step: number;
      readonly epochs: number;
      readonly trainingExcess: MeanAndError;
      readonly heldOutExcess: MeanAndError;
      readonly verbatim: MeanAndError;
      readonly longVerbatim: MeanAndError;
      readonly control: MeanAndError;
    }[];
  }[];
};

export type Summaries = {
  readonly scaling: ScalingSummary;
  readonly calibration: CalibrationSummary;
  readonly decoding: DecodingSummary;
  readonly emergence: EmergenceSummary;
  readonly compression: CompressionSummary;
  readonly "agreement-heads": AgreementSummary;
  readonly "few-shot": FewShotSummary;
  readonly memorization: MemorizationSummary;
};

const read = new Map<string, unknown>();

/**
 * The committed summary of an experiment; `npm run experiments -- --check` holds it to its shape by computing it again.
 * @throws ExperimentError when its file is missing or damaged
 */
export const summaryOf = <Slug extends keyof Summaries>(slug: Slug): Summaries[Slug] => {
  if (!read.has(slug)) read.set(slug, readResults(process.cwd(), slug).summary);
  return read.get(slug) as Summaries[Slug];
};
