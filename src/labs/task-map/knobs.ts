import type { Knob, LabState } from "../kit/knobs.ts";
import { inputKinds, outputKinds } from "./row.ts";

const kinds = (all: readonly string[]) => [
  { value: "any", label: "anything" },
  ...all.map((kind) => ({ value: kind.toLowerCase(), label: kind })),
];

/** What limits the choice; the first option of each limits nothing. */
export const constraints = [
  {
    kind: "choice",
    id: "answer",
    label: "Right answers",
    options: [
      { value: "many", label: "are many" },
      { value: "fixed", label: "are of a fixed set" },
      { value: "written", label: "stand in my documents" },
      { value: "computed", label: "can be computed" },
    ],
    initial: "many",
  },
  {
    kind: "choice",
    id: "time",
    label: "An answer may take",
    options: [
      { value: "any", label: "its time" },
      { value: "one-pass", label: "one quick pass" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "check",
    label: "It is checked by",
    options: [
      { value: "any", label: "whoever it takes" },
      { value: "reader", label: "a careful reader" },
      { value: "glance", label: "anybody, at a glance" },
      { value: "program", label: "a program alone" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "error",
    label: "A missed error is",
    options: [
      { value: "cheap", label: "cheap" },
      { value: "dear", label: "dear" },
    ],
    initial: "cheap",
  },
  {
    kind: "choice",
    id: "data",
    label: "I also have",
    options: [
      { value: "any", label: "what it takes" },
      { value: "examples", label: "some labeled examples" },
      { value: "input", label: "nothing" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "place",
    label: "It runs",
    options: [
      { value: "any", label: "anywhere" },
      { value: "own", label: "on machines of my own" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "probability",
    label: "Its probability",
    options: [
      { value: "any", label: "is not needed" },
      { value: "bound", label: "a bound will do" },
      { value: "exact", label: "must be exact" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "evidence",
    label: "Evidence from",
    options: [
      { value: "any", label: "anything" },
      { value: "rated", label: "raters, laboratory, or more" },
      { value: "trial", label: "a trial or daily work" },
    ],
    initial: "any",
  },
  {
    kind: "choice",
    id: "finding",
    label: "The finding",
    options: [
      { value: "any", label: "may say anything" },
      { value: "for", label: "must speak for it" },
    ],
    initial: "any",
  },
] as const satisfies readonly Knob[];
export type ConstraintId = (typeof constraints)[number]["id"];

export const knobs = [
  { kind: "choice", id: "from", label: "From", options: kinds(inputKinds), initial: "any" },
  { kind: "choice", id: "to", label: "To", options: kinds(outputKinds), initial: "any" },
  ...constraints,
  { kind: "text", id: "task", label: "Task", longest: 60, initial: "cancer-screening" },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;
