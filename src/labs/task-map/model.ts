import { settleAll } from "../kit/knobs.ts";
import { generates } from "./families.ts";
import { type ConstraintId, constraints, knobs, type State } from "./knobs.ts";
import { carried, likelihoodOf, limits } from "./limits.ts";
import { type FamilyName, findings, inputKinds, type Known, outputKinds, type Row, rungs } from "./row.ts";

/** A task under the constraints. */
export type Task = {
  readonly row: Row;
  /** families that may still do it, the usual one first; empty where the task falls out */
  readonly left: readonly FamilyName[];
  /** why it falls out, one reason a constraint */
  readonly reasons: readonly { readonly id: ConstraintId; readonly text: string }[];
  /** constraints without which, one at a time, it would fit */
  readonly freedBy: readonly ConstraintId[];
  readonly fits: boolean;
  /** what does it generates: the first family that is left, or else the usual one; retrieval beside another counts as a part of it */
  readonly generative: boolean;
};

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** The family that makes the output: retrieval does so only where nothing stands beside it. */
const doer = (some: readonly FamilyName[]): FamilyName | undefined =>
  some.find((family) => family !== "retrieval") ?? some[0];

const judge = (row: Row, state: State, known: readonly Known[]): Task => {
  const likelihood = likelihoodOf(known);
  const each = constraints.map(({ id }) => ({ id, ...limits[id](row, state, likelihood) }));
  const leftBy = (some: typeof each): readonly FamilyName[] =>
    carried(
      row,
      row.families.filter((family) => some.every(({ left }) => left.includes(family))),
    );
  const left = leftBy(each);
  const fits = left.length > 0;
  const reasons = each.filter((one) => one.left.length === 0).map(({ id, reason }) => ({ id, text: reason }));
  // Two constraints may each leave a family, and not the same one.
  const clash = each.findLast((one) => one.left.length < row.families.length);
  if (!fits && reasons.length === 0 && clash)
    reasons.push({ id: clash.id, text: "no family of the task meets all of it" });
  return {
    row,
    left,
    reasons,
    freedBy: fits
      ? []
      : each.filter((one) => leftBy(each.filter((other) => other !== one)).length > 0).map(({ id }) => id),
    fits,
    generative: generates(doer(left) ?? doer(row.families) ?? "rules"),
  };
};

export type Cell = { readonly tasks: readonly Task[]; readonly fit: number };
export type View = {
  readonly state: State;
  readonly tasks: readonly Task[];
  /** a row for each kind of input, a column for each kind of output; a task stands in the row of each of its inputs */
  readonly cells: readonly (readonly Cell[])[];
  /** tasks of the chosen cell, row, column, or map: those that fit, the best evidence first, and those that do not */
  readonly fitting: readonly Task[];
  readonly falling: readonly Task[];
  /** how many more tasks of the choice would fit without each constraint, the most first; those that change nothing are left out */
  readonly loosen: readonly { readonly id: ConstraintId; readonly count: number }[];
  /** how many tasks of the whole map each constraint keeps out */
  readonly ruledOut: Readonly<Record<ConstraintId, number>>;
  /** families of the tasks of the choice, the most useful first */
  readonly families: readonly { readonly family: FamilyName; readonly fit: number; readonly all: number }[];
  readonly chosen: Task | undefined;
};

/** The best evidence first: rung, then what the finding says, then the newest. */
const byEvidence = (a: Task, b: Task): number =>
  rungs.indexOf(b.row.rung) - rungs.indexOf(a.row.rung) ||
  findings.indexOf(a.row.finding) - findings.indexOf(b.row.finding) ||
  b.row.year - a.row.year ||
  a.row.task.localeCompare(b.row.task, "en");

const is = (kind: string, chosen: string): boolean => kind.toLowerCase() === chosen;
/** Whether a task belongs to the chosen kinds of input and output. */
export const isIn = ({ inputs, output }: Row, { from, to }: Pick<State, "from" | "to">): boolean =>
  (from === "any" || inputs.some((kind) => is(kind, from))) && (to === "any" || is(output, to));

/** Everything that the picture shows, for any state; a state that does not fit is settled first. */
export const view = (rows: readonly Row[], known: readonly Known[], given: Readonly<Record<string, unknown>>): View => {
  const state = settleState(given);
  const tasks = rows.map((row) => judge(row, state, known));
  const cells = inputKinds.map((input) =>
    outputKinds.map((output): Cell => {
      const here = tasks.filter(({ row }) => row.inputs.includes(input) && row.output === output);
      return { tasks: here, fit: here.filter(({ fits }) => fits).length };
    }),
  );
  const choice = tasks.filter(({ row }) => isIn(row, state));
  const falling = choice.filter(({ fits }) => !fits);
  const ids = constraints.map(({ id }) => id);
  const without = (id: ConstraintId): number => falling.filter(({ freedBy }) => freedBy.includes(id)).length;
  const count = (id: ConstraintId): number =>
    tasks.filter(({ reasons }) => reasons.some((reason) => reason.id === id)).length;
  const usual = [...new Set(choice.flatMap(({ row }) => row.families))];
  return {
    state,
    tasks,
    cells,
    fitting: choice.filter(({ fits }) => fits).toSorted(byEvidence),
    falling: falling.toSorted((a, b) => a.reasons.length - b.reasons.length || byEvidence(a, b)),
    loosen: ids
      .map((id) => ({ id, count: without(id) }))
      .filter((one) => one.count > 0)
      .toSorted((a, b) => b.count - a.count),
    // The entries are one for each constraint: TypeScript cannot follow that through fromEntries.
    ruledOut: Object.fromEntries(ids.map((id) => [id, count(id)])) as Record<ConstraintId, number>,
    families: usual
      .map((family) => ({
        family,
        fit: choice.filter(({ left }) => left.includes(family)).length,
        all: choice.filter(({ row }) => row.families.includes(family)).length,
      }))
      .toSorted((a, b) => b.fit - a.fit || b.all - a.all),
    chosen: tasks.find(({ row }) => row.id === state.task),
  };
};

/** Tasks whose quoted finding comes from a trial with people or from daily work: the question of the lab. */
export const withPeople = (rows: readonly Row[]): Row[] =>
  rows.filter(({ rung }) => rungs.indexOf(rung) >= rungs.indexOf("controlled trial"));
