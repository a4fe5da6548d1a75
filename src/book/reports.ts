import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Criterion, criterionSchema } from "../schemas/criterion.ts";
import { type Report, reportSchema } from "../schemas/report.ts";
import { type ReportPiece, reportPieceSchema } from "../schemas/report-piece.ts";
import { type ReportPoint, reportPointSchema } from "../schemas/report-point.ts";
import type { Mistake } from "./book-error.ts";
import type { LooseText } from "./loose-texts.ts";
import { readTextFile } from "./text-file.ts";
import { readYaml } from "./yaml-file.ts";

/** What `content/reports/` says of the AI-written reports that the book examines. */
export interface Reports {
  readonly reports: readonly Report[];
  readonly criteria: readonly Criterion[];
  readonly points: readonly ReportPoint[];
  readonly pieces: readonly ReportPiece[];
  /** the Markdown in them, for the rules and the bibliography */
  readonly texts: readonly LooseText[];
}

/** Reads `content/reports/`; a book without the folder has none. */
export const readReports = (root: string, report: (mistake: Mistake) => void): Reports => {
  const texts: LooseText[] = [];
  const read = <Row extends object>(
    name: string,
    schema: z.ZodType<Row>,
    shown: readonly (keyof Row & string)[],
  ): readonly Row[] => {
    const path = join(root, "content/reports", `${name}.yaml`);
    if (!existsSync(path)) return [];
    const file = readTextFile(root, path, report);
    const rows = readYaml(file, z.array(schema), "reports", report);
    for (const [index, row] of (rows?.value ?? []).entries())
      for (const field of shown)
        texts.push({
          text: String(row[field]),
          file: file.path,
          chapter: undefined,
          place: (wanted) => rows?.place([index, field], wanted) ?? { line: 1, column: 1 },
        });
    return rows?.value ?? [];
  };
  return {
    reports: read("reports", reportSchema, ["about"]),
    criteria: read("rubric", criterionSchema, ["question", "how"]),
    points: read("points", reportPointSchema, ["point"]),
    pieces: read("pieces", reportPieceSchema, ["shows", "judgment"]),
    texts,
  };
};
