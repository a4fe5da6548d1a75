import { z } from "zod";

/** Who says a number, from the firmest to the loosest; a number that is left out is `undisclosed`. */
export const figureStatuses = ["reported", "derived", "estimated", "rumored"] as const;

/** Kinds of network or of training; a mixture of experts has two sizes, total and active. */
export const modelFamilies = [
  "markov",
  "energy-based",
  "word-vectors",
  "recurrent",
  "convolutional",
  "variational-autoencoder",
  "adversarial",
  "flow",
  "diffusion",
  "contrastive",
  "encoder",
  "decoder",
  "encoder-decoder",
  "mixture-of-experts",
  "state-space",
  "undisclosed",
] as const;

/** Kinds of data that go in or come out. */
export const modelModalities = [
  "text",
  "code",
  "image",
  "audio",
  "video",
  "shape",
  "molecule",
  "table",
  "action",
] as const;

/** What of a model can be had. */
export const modelOpenness = ["open-source", "open-weights", "api", "closed"] as const;

/** One number about a model, with who says it and where. */
export const modelFigureSchema = z.strictObject({
  value: z.number().positive().describe("The plain number: parameters, tokens or FLOP, written as 175e9."),
  status: z
    .enum(figureStatuses)
    .describe("reported by the makers, derived by us from reported figures, estimated by others, or rumored."),
  source: z
    .string()
    .min(1)
    .describe("Citation key of the work that states it, or of the works that it is derived from."),
  locator: z.string().min(1).describe("Place in the source: section, table, file, or the formula of a derived value."),
  note: z.string().min(1).optional().describe("What to beware of, in one or two sentences."),
});

/** One trained model. A number that nobody states in a source that we could verify is left out, and shown as undisclosed. */
export const modelSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Permanent name, used by <Value>."),
  name: z.string().min(1).describe("Name as its makers write it, with the size where there are several."),
  organisation: z.string().min(1).describe("Who trained it."),
  date: z.coerce
    .string()
    .regex(/^\d{4}(-\d{2})?$/, "expected year and month such as 2020-05, or the year alone")
    .describe("Month of the first public report; the year alone where the month is not known."),
  source: z.string().min(1).describe("Citation key of the work that presents the model."),
  family: z
    .enum(modelFamilies)
    .describe("Kind of network or of training; a mixture of experts has two sizes, total and active."),
  modality: z.string().min(1).describe("What goes in and comes out, in words."),
  modalities: z.array(z.enum(modelModalities)).min(1).describe("Kinds of data that go in or come out."),
  parameters: modelFigureSchema.optional().describe("All stored weights; left out when undisclosed."),
  active: modelFigureSchema.optional().describe("Weights used for one token; only for a mixture of experts."),
  tokens: modelFigureSchema
    .optional()
    .describe("Tokens processed in pre-training, repeats counted; words where the tokens are words."),
  compute: modelFigureSchema.optional().describe("FLOP of the final training run."),
  openness: z
    .enum(modelOpenness)
    .describe(
      "What can be had: weights with the code that trained them (open-source), weights (open-weights), answers over a network (api), none of these (closed).",
    ),
  note: z.string().min(1).optional().describe("What a reader of the row must know, in one or two sentences."),
});
export const modelsSchema = z.array(modelSchema);
export type Model = z.infer<typeof modelSchema>;
export type ModelFigure = z.infer<typeof modelFigureSchema>;
