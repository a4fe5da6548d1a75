import { amortizedCost } from "./amortized-cost.ts";
import { type Interval, interval } from "./energy-footprint.ts";

const check = (name: string, { low, high }: Interval): void => {
  if (!(low >= 0 && high >= low) || !Number.isFinite(high))
    throw new RangeError(`Unexpected ${name} from ${low} to ${high}, expected ends of at least 0 in order.`);
};

/**
 * Cost of a run on rented machines: accelerator hours times the price of one, each exact or an interval.
 * The ends need both to be off in the same direction.
 * @throws RangeError when a number is negative, not finite, or turned around
 */
export const rentedCost = (hours: number | Interval, price: number | Interval): Interval => {
  const [time, rate] = [interval(hours), interval(price)];
  check("hours", time);
  check("price", rate);
  return { low: time.low * rate.low, high: time.high * rate.high };
};

/** A run on machines of one's own. */
export type OwnRun = {
  readonly hours: number | Interval;
  /** worth of one accelerator with its share of the machine, in the currency of the result */
  readonly value: number | Interval;
  /** fall of that worth, in orders of magnitude a year */
  readonly decades: number;
  /** MWh of the run */
  readonly energy: number | Interval;
  /** price of a kWh */
  readonly electricity: number;
};

/**
 * Cost of a run on machines of one's own: what they lose in value while it lasts (equation `amortized-cost`), and the electricity.
 * Without staff, the building and the time in which they stand idle.
 * @throws RangeError when a number is negative, not finite, or turned around
 */
export const ownedCost = ({ hours, value, decades, energy, electricity }: OwnRun): Interval => {
  const [time, worth, power] = [interval(hours), interval(value), interval(energy)];
  check("hours", time);
  check("value", worth);
  check("energy", power);
  check("electricity", interval(electricity));
  const end = (side: keyof Interval): number =>
    amortizedCost(worth[side], time[side], decades) + 1000 * power[side] * electricity;
  return { low: end("low"), high: end("high") };
};
