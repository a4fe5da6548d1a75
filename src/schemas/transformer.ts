import { z } from "zod";
import { modelFigureSchema } from "./model.ts";

const whole = z.number().int().positive();

/** Sizes of a decoder-only transformer, named as the knobs of the lab `transformer-anatomy`. */
export const transformerShapeSchema = z.strictObject({
  layers: whole.describe("Blocks."),
  width: whole.describe("Width of the residual stream."),
  heads: whole.describe("Query heads."),
  "key-value-heads": whole.describe("Key-value heads; they divide the query heads."),
  "head-width": whole.describe("Width of one query, key or value."),
  hidden: whole.describe(
    "Width of the feed-forward layer; of a gated one the width of each of its two first matrices.",
  ),
  gated: z.boolean().describe("Three feed-forward matrices (SwiGLU, GeGLU) and not two."),
  vocabulary: whole.describe("Entries of the token table, padding included."),
  context: whole.describe("Positions of a training sequence."),
  positions: z.enum(["learned", "rotary", "alibi", "relative"]).describe("How the model knows positions."),
  tied: z.boolean().describe("The output layer is the token table once more."),
  biases: z.enum(["all", "query-key-value", "none"]).describe("Which matrices of a block add a bias."),
  norm: z.enum(["layer", "rms"]).describe("Norms that scale and shift, or scale alone."),
});
export type TransformerShapeRow = z.infer<typeof transformerShapeSchema>;

/** A published decoder-only transformer: its shape, and the total that its makers printed. */
export const transformerSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Permanent name, used by <Value> and in the address of a lab's state."),
  name: z.string().min(1).describe("Name as its makers write it, with the size."),
  date: z.coerce
    .string()
    .regex(/^\d{4}-\d{2}$/, "expected year and month such as 2020-05")
    .describe("Month of the first public report."),
  shape: transformerShapeSchema,
  source: z.string().min(1).describe("Citation key of the work that gives the shape."),
  locator: z.string().min(1).describe("Place in the source; what had to be taken from elsewhere."),
  parameters: modelFigureSchema.describe("All weights as published: what the formula must meet within one percent."),
  note: z.string().min(1).optional().describe("Where the network differs from the formula."),
});
export type Transformer = z.infer<typeof transformerSchema>;
