import { amortizedCost } from "../../maths/amortized-cost.ts";
import { compact, inWords } from "../kit/large-number.ts";
import { numeral } from "../kit/numeral.ts";
import { depreciation, type InputId, inputs, type View } from "./model.ts";

/** Four significant figures at most, whole numbers from a thousand on. */
export const short = (value: number): string => {
  const size = Math.abs(value);
  return numeral(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : size === 0 ? 0 : 4);
};
/** Two ends, or one number where they are the same. */
export const rangeText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  short(low) === short(high) ? short(low) : `${short(low)} to ${short(high)}`;

/** Dollars: millions in words, and two ends or one where they are the same. */
export const money = (value: number): string => inWords(value, 3);
export const moneyRange = ({ low, high }: { readonly low: number; readonly high: number }): string => {
  const [least, most] = [money(low), money(high)];
  const unit = / [a-z]+$/.exec(most)?.[0] ?? "";
  return least === most
    ? least
    : `${unit !== "" && least.endsWith(unit) ? least.slice(0, -unit.length) : least} to ${most}`;
};

const columns = ["low", "value", "high"] as const;
const inputText = (id: InputId, value: number): string =>
  id === "hours" ? numeral(value, 0) : id === "overhead" ? numeral(value, 3) : numeral(value, value < 100 ? 2 : 1);

/** Rows of results, and where the view has them. */
const results = ["energy", "carbon", "rented", "owned"] as const;
type Result = (typeof results)[number];
const resultOf = (row: string): Result => results.find((one) => one === row) ?? "carbon";

/** How a cost in dollars comes about. */
const costWords = (view: View, row: "rented" | "owned", end: "low" | "value" | "high"): string => {
  const hours = view.ranges.hours[end];
  const total = `US$ ${money(view[row][end])}`;
  if (row === "rented") return `${numeral(hours, 0)} h × US$ ${short(view.price[end])} an hour = ${total}`;
  const lost = amortizedCost(view.worth[end], hours, depreciation);
  const energy = view.energy[end];
  return `${numeral(hours, 0)} h / 8,760 h a year × US$ ${short(view.worth[end])} × ${depreciation} ln 10 = US$ ${money(lost)} that the machines lose, and ${short(energy)} MWh × US$ ${numeral(view.state.electricity, 2)} per kWh = US$ ${money(1000 * energy * view.state.electricity)}; together ${total}`;
};

/** The three columns of a row: lower end, value, upper end. */
export const cells = (view: View, row: string): string[] => {
  const id = inputs.find((input) => input.id === row)?.id;
  if (id) return columns.map((column) => inputText(id, view.ranges[id][column]));
  const result = resultOf(row);
  const say = result === "rented" || result === "owned" ? (value: number) => compact(value) : short;
  return columns.map((column) => say(view[result][column]));
};

/** How the number in a column of a row comes about. */
export const arithmetic = (view: View, row: string, column: number): string => {
  const end = columns[column] ?? "value";
  const id = inputs.find((input) => input.id === row)?.id;
  const at = (input: InputId): string => inputText(input, view.ranges[input][end]);
  if (id === undefined) {
    if (row === "rented" || row === "owned") return costWords(view, row, end);
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
  `${numeral(view.state.hours, 0)} accelerator hours: ${rangeText(view.energy)} MWh and ${rangeText(view.carbon)} t of CO₂ equivalents; rented for US$ ${moneyRange(view.rented)}, on machines of one’s own for US$ ${moneyRange(view.owned)}.`;
