import { z } from "zod";
import { reportId } from "./report.ts";

export const pieceKinds = ["part", "table", "list", "tool", "maker", "statement", "picture"] as const;

const markdown = z.string().min(10).endsWith(".", "expected a full stop at the end");

/** A part, table, list, name or picture of a report: described in our words, judged, and led to what replaces it. */
export const reportPieceSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a kebab-case id")
    .describe("Permanent name."),
  kind: z.enum(pieceKinds).describe("What it is."),
  name: z.string().min(5).describe("Its name in our list."),
  where: z.array(reportId).min(1).describe("Which reports have it."),
  shows: markdown.describe("What it shows, as Markdown."),
  judgment: markdown.describe("What is right, wrong or missing, with links and citations."),
});
export type ReportPiece = z.infer<typeof reportPieceSchema>;
