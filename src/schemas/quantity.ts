import { z } from "zod";

export const statuses = ["reported", "derived", "estimated", "rumored"] as const;

/** A number that somebody else measured or stated. */
export const quantitySchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/, "expected a kebab-case id")
    .describe("Name within its file."),
  value: z.union([z.number(), z.string()]).describe("The number, or a range as text."),
  unit: z.string().describe("Unit, or an empty text for a pure number."),
  measures: z.string().min(5).describe("What exactly it measures."),
  source: z.string().describe("Citation key."),
  locator: z.string().min(1).describe("Place in the source: section, table, page."),
  date: z.coerce
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, "expected a date such as 2024-03")
    .describe("Date of the statement."),
  status: z.enum(statuses).describe("Who says so: reported, derived, estimated or rumored."),
  note: z.string().optional().describe("How it was derived, or what to beware of."),
});
export const quantitiesSchema = z.array(quantitySchema);
export type Quantity = z.infer<typeof quantitySchema>;
