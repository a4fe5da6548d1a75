import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

/** How far a number may be off to both sides, in percent of it. */
const off = <const Id extends string>(id: Id, label: string, initial: number) =>
  ({ kind: "number", id, label, min: 0, max: 60, step: 0.1, initial }) as const;

export const knobs = [
  {
    kind: "number",
    id: "hours",
    label: "Accelerator hours",
    min: 100,
    max: 1e9,
    step: 1,
    initial: 3_552_000,
    scale: "log",
    figures: 6,
  },
  { kind: "number", id: "watts", label: "Power of an accelerator, W", min: 50, max: 2000, step: 1, initial: 330 },
  { kind: "number", id: "overhead", label: "Overhead of the building", min: 1, max: 2.5, step: 0.01, initial: 1.1 },
  { kind: "number", id: "grid", label: "Grid, g CO₂e per kWh", min: 0, max: 1200, step: 1, initial: 429 },
  off("hours-off", "Hours, ± %", 0.4),
  off("watts-off", "Power, ± %", 0.2),
  off("overhead-off", "Overhead, ± %", 0.5),
  off("grid-off", "Grid, ± %", 0.2),
  {
    kind: "number",
    id: "price",
    label: "Rent of an accelerator, US$ an hour",
    min: 0.05,
    max: 50,
    step: 0.01,
    initial: 1.5,
    scale: "log",
  },
  {
    kind: "number",
    id: "value",
    label: "Worth of one owned, US$",
    min: 500,
    max: 200_000,
    step: 100,
    initial: 10_000,
    scale: "log",
  },
  {
    kind: "number",
    id: "electricity",
    label: "Electricity, US$ per kWh",
    min: 0,
    max: 0.6,
    step: 0.01,
    initial: 0.1,
  },
  off("price-off", "Rent and worth, ± %", 0),
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);
