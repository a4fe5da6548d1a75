import { type Claim, reportsOf, type Verdict, verdicts } from "../schemas/claim.ts";
import type { CriterionId } from "../schemas/criterion.ts";
import type { Report, ReportId } from "../schemas/report.ts";
import type { Mark, ReportPoint } from "../schemas/report-point.ts";

export type VerdictCounts = Readonly<Record<Verdict, number>> & { readonly all: number };

/** How many examined claims a report makes, by verdict. A claim that several reports make counts for each. */
export const verdictCounts = (claims: readonly Claim[], report: ReportId): VerdictCounts => {
  const own = claims.filter((claim) => reportsOf(claim).includes(report));
  const counts = verdicts.map((verdict) => [verdict, own.filter((claim) => claim.verdict === verdict).length] as const);
  return { ...(Object.fromEntries(counts) as Record<Verdict, number>), all: own.length };
};

/** How many points a report leaves out, names and explains. */
export const markCounts = (points: readonly ReportPoint[], report: ReportId): Readonly<Record<Mark, number>> => {
  const counts = { absent: 0, named: 0, explained: 0 };
  for (const { marks } of points) counts[marks[report]] += 1;
  return counts;
};

/** Level 0 to 3 of the criterion `correctness`: from the shares of checked statements that are wrong, and supported as worded. */
export const correctnessLevel = ({
  all,
  wrong,
  supported,
}: Pick<VerdictCounts, "all" | "wrong" | "supported">): number => {
  if (all === 0) throw new RangeError("Unexpected report without checked statements, expected at least one.");
  if (wrong > all / 10) return 0;
  if (wrong > all / 50 || supported < (2 * all) / 3) return 1;
  return supported < (9 * all) / 10 ? 2 : 3;
};

/** Level 0 to 3 of the criterion `coverage`: from the points made, and the questions without an answer. */
export const coverageLevel = (marks: Readonly<Record<Mark, number>>, unanswered: number): number => {
  const points = marks.absent + marks.named + marks.explained;
  const made = marks.named + marks.explained;
  if (unanswered > 0) return 0;
  if (made < points / 2) return 1;
  return made >= (3 * points) / 4 && marks.explained >= points / 2 ? 3 : 2;
};

/** The highest level of the criterion `repetition` that a share of repeated words allows. */
export const repetitionLimit = (repeated: number): number =>
  repeated > 0.1 ? 0 : repeated > 0.03 ? 1 : repeated > 0.01 ? 2 : 3;

/** The level of a report under a criterion: counted for coverage and correctness, judged for the others. */
export const levelOf = (
  report: Report,
  criterion: CriterionId,
  claims: readonly Claim[],
  points: readonly ReportPoint[],
): number => {
  if (criterion === "coverage") return coverageLevel(markCounts(points, report.id), report.unanswered.length);
  if (criterion === "correctness") return correctnessLevel(verdictCounts(claims, report.id));
  return report.judged[criterion].level;
};
