/**
 * The knobs of a lab are a table: one row per thing that a reader can change. From the table come the type of the lab's
 * state, its first values, the limits of every control, and how the state reads in a URL.
 */
export type NumberKnob = {
  readonly kind: "number";
  readonly id: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly initial: number;
  /** equal ways of the slider are equal factors, and not equal steps; only for knobs that begin above 0 */
  readonly scale?: "log";
  /** a value is rounded to so many significant figures, and not to the grid of steps: for knobs over many powers of ten */
  readonly figures?: number;
};
export type SwitchKnob = {
  readonly kind: "switch";
  readonly id: string;
  readonly label: string;
  readonly initial: boolean;
};
export type ChoiceKnob = {
  readonly kind: "choice";
  readonly id: string;
  readonly label: string;
  /** one is always chosen; `value` is what the URL says, `label` what the reader sees */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly initial: string;
};
export type TextKnob = {
  readonly kind: "text";
  readonly id: string;
  readonly label: string;
  /** characters kept; the rest of a longer text is dropped */
  readonly longest: number;
  readonly initial: string;
};
export type Knob = NumberKnob | SwitchKnob | ChoiceKnob | TextKnob;
export type KnobValue = number | boolean | string;

type ValueOf<K extends Knob> = K extends NumberKnob ? number : K extends SwitchKnob ? boolean : string;
/** The state of a lab: one value for each row of its table. */
export type LabState<Knobs extends readonly Knob[]> = { [K in Knobs[number] as K["id"]]: ValueOf<K> };

/**
 * The nearest number that the knob can stand on: within its limits, on its grid of steps. What is not a number gives the first value.
 * @param value anything, for example what a hand-made URL or a pasted text holds
 */
export const settleNumber = (knob: NumberKnob, value: unknown): number => {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || Number.isNaN(number)) return knob.initial;
  const inside = Math.min(knob.max, Math.max(knob.min, number));
  if (knob.figures !== undefined) return Number(inside.toPrecision(knob.figures));
  const stepped = knob.min + Math.round((inside - knob.min) / knob.step) * knob.step;
  return Number(Math.min(knob.max, Math.max(knob.min, stepped)).toFixed(6));
};

const settleSwitch = (knob: SwitchKnob, value: unknown): boolean =>
  value === true || value === "on" ? true : value === false || value === "off" ? false : knob.initial;

const settleChoice = (knob: ChoiceKnob, value: unknown): string =>
  knob.options.find((option) => option.value === value)?.value ?? knob.initial;

/** Cuts at a whole character, never inside a surrogate pair. */
const settleText = (knob: TextKnob, value: unknown): string =>
  typeof value === "string"
    ? [...value.slice(0, 2 * knob.longest)].slice(0, knob.longest).join("").toWellFormed()
    : knob.initial;

/** A value that the knob accepts, whatever is given. */
export const settle = (knob: Knob, value: unknown): KnobValue => {
  switch (knob.kind) {
    case "number":
      return settleNumber(knob, value);
    case "switch":
      return settleSwitch(knob, value);
    case "choice":
      return settleChoice(knob, value);
    case "text":
      return settleText(knob, value);
  }
};

/**
 * The whole state, settled: every knob has a value that it accepts; what is missing gets its first value; what is unknown is dropped.
 * @param values anything by knob id
 */
export const settleAll = <const Knobs extends readonly Knob[]>(
  knobs: Knobs,
  values: Readonly<Record<string, unknown>> = {},
): LabState<Knobs> => {
  const entries = knobs.map((knob) => {
    const given = Object.hasOwn(values, knob.id) ? values[knob.id] : knob.initial;
    return [knob.id, settle(knob, given)] as const;
  });
  // The entries are one for each knob, each of its kind: TypeScript cannot follow that through fromEntries.
  return Object.fromEntries(entries) as LabState<Knobs>;
};
