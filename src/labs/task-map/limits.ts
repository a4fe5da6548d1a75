import { kin } from "./families.ts";
import type { ConstraintId, State } from "./knobs.ts";
import { checkers, type FamilyName, type Finding, type Known, type Likelihood, needs, type Row, rungs } from "./row.ts";

/** What a constraint leaves of a task: families that may still do it, and the reason where none may. */
export type Limit = { readonly left: readonly FamilyName[]; readonly reason: string };

const checkerNames: Readonly<Record<Row["check"], string>> = {
  program: "a program",
  glance: "anybody who looks or listens",
  reader: "somebody who reads it against its source",
  expert: "an expert, in about the time of doing it",
  experiment: "an experiment, or what happens later, alone",
  nobody: "nobody, in the output alone",
};
/** Who can tell a wrong output of the task from a right one. */
export const checkedBy = ({ check }: Pick<Row, "check">): string => checkerNames[check];
const needNames: Readonly<Record<Row["needs"], string>> = {
  input: "nothing besides the input",
  examples: "some labeled examples",
  "data set": "a data set to learn from",
};
/** What has to be at hand for the task. */
export const toBring = ({ needs: need }: Pick<Row, "needs">): string => needNames[need];

const findingNames: Readonly<Record<Finding, string>> = {
  for: "the finding speaks for it",
  divided: "the finding is divided",
  against: "the finding speaks against it",
  open: "nothing was compared",
};
/** What the quoted finding says of the model. */
export const finds = ({ finding }: Pick<Row, "finding">): string => findingNames[finding];

/** Retrieval finds and does not write: alone it answers only where it is the first family of a task. */
export const carried = (row: Row, left: readonly FamilyName[]): readonly FamilyName[] =>
  left.every((family) => family === "retrieval") && row.families[0] !== "retrieval" ? [] : left;

const keep = (row: Row, fits: (family: FamilyName) => boolean, reason: string): Limit => ({
  left: carried(row, row.families.filter(fits)),
  reason,
});
const all = (row: Row, fits: boolean, reason: string): Limit => ({ left: fits ? row.families : [], reason });
const named = (row: Row): string => row.families.filter((family) => family !== "retrieval").join(", ");

/** Place in an order, from 0; -1 for what is not in it, such as the value that limits nothing. */
const rank = (order: readonly string[], one: string): number => order.indexOf(one);

const byProbability: Readonly<Record<string, readonly Likelihood[]>> = {
  bound: ["exact", "lower bound"],
  exact: ["exact"],
};

/** What each constraint leaves of a task; a value that limits nothing leaves all. */
export const limits: Readonly<
  Record<ConstraintId, (row: Row, state: State, likelihood: (family: FamilyName) => Likelihood) => Limit>
> = {
  answer: (row, { answer }) => {
    if (answer === "computed")
      return keep(row, (family) => family === "rules", "a formula, a rule, or a query is exact; this can be wrong");
    if (answer === "fixed")
      return all(row, row.output === "label", `makes ${row.result}: with a fixed set there is nothing to make`);
    if (answer === "written")
      return all(row, row.families.includes("retrieval"), "looks nothing up: it answers from its weights");
    return all(row, true, "");
  },
  time: (row, { time }) =>
    keep(row, (family) => time === "any" || kin[family].onePass, `${named(row)}: more than one pass an answer`),
  check: (row, { check }) => {
    const most = rank(checkers, check);
    return all(row, most < 0 || rank(checkers, row.check) <= most, `an error is seen by ${checkedBy(row)}`);
  },
  error: (row, { error }) => {
    if (error === "cheap") return all(row, true, "");
    if (row.check === "nobody") return all(row, false, "nobody sees an error in the output, and it is dear");
    return all(
      row,
      rank(rungs, row.rung) >= rank(rungs, "human rating"),
      `only a ${row.rung} speaks for it: too little where an error is dear`,
    );
  },
  data: (row, { data }) => {
    const most = rank(needs, data);
    return all(row, most < 0 || rank(needs, row.needs) <= most, `needs ${toBring(row)}`);
  },
  place: (row, { place }) =>
    all(row, place === "any" || row.open.length > 0, `none of its models can be had: ${row.models.join(", ")}`),
  probability: (row, { probability }, likelihood) =>
    keep(
      row,
      (family) => byProbability[probability]?.includes(likelihood(family)) ?? true,
      `${named(row)}: no ${probability === "exact" ? "exact probability" : "bound"} of an answer`,
    ),
  evidence: (row, { evidence }) => {
    const least = evidence === "trial" ? "controlled trial" : evidence === "rated" ? "human rating" : "demonstration";
    return all(row, rank(rungs, row.rung) >= rank(rungs, least), `the finding is a ${row.rung}`);
  },
  finding: (row, { finding }) => all(row, finding === "any" || row.finding === "for", findingNames[row.finding]),
};

/** How much of a probability a family can state, by the data. */
export const likelihoodOf =
  (known: readonly Known[]) =>
  (family: FamilyName): Likelihood =>
    known.find(({ id }) => id === kin[family].kin)?.likelihood ?? kin[family].own?.likelihood ?? "none";
