import { energyFootprint, type Interval, type Use } from "../../maths/energy-footprint.ts";
import { ownedCost, rentedCost } from "../../maths/run-cost.ts";
import type { Citation } from "../kit/citation.ts";
import type { Tone } from "../kit/segment.ts";
import { type State, settleState } from "./knobs.ts";

/** A run as its report states it: values for all knobs, and what the report says that they come to. */
export type Report = {
  readonly id: string;
  readonly name: string;
  readonly state: Readonly<Record<string, number>>;
  /** MWh, and t of CO2 equivalents, as printed */
  readonly energy: number;
  readonly carbon: number;
  /** "estimated" where the energy was not measured */
  readonly status: string;
  readonly source: Citation;
};

export type InputId = "hours" | "watts" | "overhead" | "grid";
export const inputs: readonly {
  readonly id: InputId;
  readonly label: string;
  readonly unit: string;
  readonly tone: Tone;
}[] = [
  { id: "hours", label: "hours", unit: "h", tone: "query" },
  { id: "watts", label: "power", unit: "W", tone: "key" },
  { id: "overhead", label: "overhead", unit: "", tone: "value" },
  { id: "grid", label: "grid", unit: "g per kWh", tone: "plain" },
];

/** Two ends and the value between them that the knobs have. */
export type Ranged = Interval & { readonly value: number };

export type View = {
  readonly state: State;
  readonly ranges: Readonly<Record<InputId, Ranged>>;
  /** MWh */
  readonly energy: Ranged;
  /** t of CO2 equivalents */
  readonly carbon: Ranged;
  /** US$: hours at a rent; and on machines of one's own, what they lose in value and the electricity */
  readonly rented: Ranged;
  readonly owned: Ranged;
  /** ends of rent and worth */
  readonly price: Ranged;
  readonly worth: Ranged;
  /** how many times the upper end of the emissions is the lower; 1 when all is known, undefined when the lower is 0 */
  readonly spread: number | undefined;
  /** what each input adds to the doubt: the logarithm of its upper over its lower end */
  readonly doubts: Readonly<Record<InputId, number>>;
};

const around = (value: number, percent: number, least: number): Ranged => ({
  value,
  low: Math.max(least, value * (1 - percent / 100)),
  high: value * (1 + percent / 100),
});

/** The grid is in grams on the knob, in kilograms in the formula. */
const use = (of: (id: InputId) => number | Interval, grid: number | Interval): Use => ({
  acceleratorHours: of("hours"),
  watts: of("watts"),
  overhead: of("overhead"),
  intensity: grid,
});

/** Fall of the worth of a device, in orders of magnitude a year (cottier2024rising, section 2); a test holds it to content/data. */
export const depreciation = 0.14;

/** Everything that the lab shows, for any state; a state that does not fit is settled first. */
export const view = (given: Readonly<Record<string, unknown>>): View => {
  const state = settleState(given);
  const ranges = {
    hours: around(state.hours, state["hours-off"], 0),
    watts: around(state.watts, state["watts-off"], 0),
    overhead: around(state.overhead, state["overhead-off"], 1),
    grid: around(state.grid, state["grid-off"], 0),
  };
  const middle = energyFootprint(use((id) => state[id], state.grid / 1000));
  const ends = energyFootprint(
    use((id) => ({ low: ranges[id].low, high: ranges[id].high }), {
      low: ranges.grid.low / 1000,
      high: ranges.grid.high / 1000,
    }),
  );
  const price = around(state.price, state["price-off"], 0);
  const worth = around(state.value, state["price-off"], 0);
  const own = { decades: depreciation, electricity: state.electricity };
  const rent = rentedCost(ranges.hours, price);
  const owned = ownedCost({ ...own, hours: ranges.hours, value: worth, energy: ends.energy });
  const ownMiddle = ownedCost({ ...own, hours: state.hours, value: state.value, energy: middle.energy.low });
  const doubt = ({ low, high }: Interval): number => (low > 0 ? Math.log(high / low) : 0);
  return {
    state,
    ranges,
    energy: { ...ends.energy, value: middle.energy.low },
    carbon: { ...ends.carbon, value: middle.carbon.low },
    rented: { ...rent, value: rentedCost(state.hours, state.price).low },
    owned: { ...owned, value: ownMiddle.low },
    price,
    worth,
    spread: ends.carbon.low > 0 ? ends.carbon.high / ends.carbon.low : undefined,
    doubts: {
      hours: doubt(ranges.hours),
      watts: doubt(ranges.watts),
      overhead: doubt(ranges.overhead),
      grid: doubt(ranges.grid),
    },
  };
};

/** The report whose values the knobs have, if there is one. */
export const reportOf = (reports: readonly Report[], state: State): Report | undefined =>
  reports.find(({ state: known }) => {
    const settled: Readonly<Record<string, unknown>> = settleState(known);
    const now: Readonly<Record<string, unknown>> = state;
    return Object.keys(known).every((id) => settled[id] === now[id]);
  });
