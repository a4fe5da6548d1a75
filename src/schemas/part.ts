import { z } from "zod";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case slug");

/** What stands on a part's page before its chapters. */
const openingSchema = z.strictObject({
  answers: z.string().min(60).describe("What the part answers, and how its chapters hang together, in one paragraph."),
  before: z
    .string()
    .min(10)
    .describe("What to know before, beside chapters of other parts: those are found by the build."),
  figure: slug.describe("Id of the figure that shows the part best: a drawn or computed one of a chapter of the part."),
});

/** One part of the book. */
export const partSchema = z.strictObject({
  number: z.int().positive().describe("Order of the part, the number of its folder."),
  slug: slug.describe("Folder name without its number, and first piece of the URL."),
  title: z.string().min(1).describe("Title as it is shown."),
  sentence: z.string().min(1).describe("What the part answers, in one sentence."),
  accent: z.enum(["teal", "madder", "moss", "indigo"]).describe("Colour of the part, a name of tokens.css."),
  opening: openingSchema.optional().describe("What its page says before its chapters; without it they stand alone."),
  planned: z
    .record(z.string().regex(/^\d+$/), z.strictObject({ slug, title: z.string().min(1) }))
    .default({})
    .describe("Chapters still to be written, by number: they stand on the map without a link."),
});
export const partsSchema = z.array(partSchema);
export type Part = z.infer<typeof partSchema>;
