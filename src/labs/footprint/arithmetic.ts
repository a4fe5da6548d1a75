import { numeral } from "../kit/numeral.ts";
import { type InputId, inputs, type View } from "./model.ts";

/** Four significant figures at most, whole numbers from a thousand on. */
export const short = (value: number): string => {
  const size = Math.abs(value);
  return numeral(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size === 0 ? 0 : 4);
};
/** Two ends, or one number where they are the same. */
export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  short(low) === short(high) ? short(low) : `${short(low)} to ${short(high)}`;

const columns = ["low", "value", "high"] as const;
const inputText = (id: InputId, value: number): string =>
  id === "hours" ? numeral(value, 0) : id === "overhead" ? numeral(value, 3) : numeral(value, value < 100 ? 2 : 1);

/** The three columns of a row: lower end, value, upper end. */
export const cells = (view: View, row: string): string[] => {
  const id = inputs.find((input) => input.id === row)?.id;
  if (id) return columns.map((column) => inputText(id, view.ranges[id][column]));
  return columns.map((column) => short((row === "energy" ? view.energy : view.carbon)[column]));
};

/** How the number in a column of a row comes about. */
export const arithmetic = (view: View, row: string, column: number): string => {
  const end = columns[column] ?? "value";
  const id = inputs.find((input) => input.id === row)?.id;
  const at = (input: InputId): string => inputText(input, view.ranges[input][end]);
  if (id === undefined) {
    const energy = `${at("hours")} h × ${at("watts")} W × ${at("overhead")}`;
    if (row === "energy") return `${energy} = ${short(view.energy[end])} MWh`;
    return `${short(view.energy[end])} MWh × ${at("grid")} g per kWh = ${short(view.carbon[end])} t: a gram for each kWh is a kilogram for each MWh`;
  }
  const percent = view.state[`${id}-off`];
  if (end === "value") return `${at(id)}, as you set it`;
  const sign = end === "low" ? "−" : "+";
  const floor =
    id === "overhead" && end === "low" ? ", but never below 1: a building cannot use less than its computers" : "";
  return `${inputText(id, view.ranges[id].value)} × (1 ${sign} ${numeral(percent, 1)} %) = ${at(id)}${floor}`;
};

/** The state in one sentence. */
export const sentence = (view: View): string =>
  `${numeral(view.state.hours, 0)} accelerator hours: ${rangeText(view.energy)} MWh and ${rangeText(view.carbon)} t of CO₂ equivalents.`;
