/** What is known of a number: that it lies between two ends. An exact number has equal ends. */
export type Interval = { readonly low: number; readonly high: number };

/** A training run, or any other use of accelerators; each part exact or an interval. */
export type Use = {
  /** devices times the hours that each ran */
  readonly acceleratorHours: number | Interval;
  /** mean power of one device with its share of the host, W */
  readonly watts: number | Interval;
  /** power usage effectiveness: energy of the whole building over that of the computers; 1 or more */
  readonly overhead: number | Interval;
  /** kg of CO2 equivalents for each kWh of the grid, or of the contracts */
  readonly intensity: number | Interval;
};

export const interval = (value: number | Interval): Interval =>
  typeof value === "number" ? { low: value, high: value } : value;

/** Product of numbers that are not negative: ends multiply. */
const product = (...factors: readonly (number | Interval)[]): Interval => ({
  low: factors.reduce<number>((sum, factor) => sum * interval(factor).low, 1),
  high: factors.reduce<number>((sum, factor) => sum * interval(factor).high, 1),
});

// #region energy-footprint
/**
 * Energy in MWh and emissions in t of CO2 equivalents, each with what the
 * inputs leave open (equation `energy-footprint`; patterson2021carbon,
 * section 2.5). The ends need all inputs to be off in the same direction.
 * @throws RangeError when an input is negative, not finite, turned around, or an overhead below 1
 */
export const energyFootprint = (use: Use): { readonly energy: Interval; readonly carbon: Interval } => {
  check(use);
  const wattHours = product(use.acceleratorHours, use.watts, use.overhead);
  const energy = product(wattHours, 1e-6);
  const carbon = product(energy, use.intensity); // MWh times kg per kWh are t
  return { energy, carbon };
};
// #endregion energy-footprint

/** The middle of an interval whose ends are factors of each other: the geometric mean. */
export const middle = ({ low, high }: Interval): number => Math.sqrt(low * high);

// #region embodied-carbon
/**
 * Share of making a device that one use has to bear, in t (equation `embodied-carbon`; luccioni2023estimating, section 4.1).
 * @param made kg of CO2 equivalents for making one device
 * @param hours hours of the use, all devices together
 * @param years life of a device
 * @param busy share of its life in which it is used, in (0, 1]
 */
export const embodiedCarbon = (made: number, hours: number, years: number, busy: number): number => {
  if (!(made >= 0 && hours >= 0 && years > 0 && busy > 0 && busy <= 1))
    throw new RangeError("Unexpected device, expected no negative number, a life, and a busy share in (0, 1].");
  return (made * hours) / (years * 8760 * busy) / 1000;
};
// #endregion embodied-carbon

/** Water in m3: what evaporates on the site and what the power plants use, both in liters for each kWh of the computers' and the whole energy. */
export const waterUse = (energy: number, overhead: number, onSite: number, offSite: number): number =>
  (energy / overhead) * onSite + energy * offSite;

const check = (use: Use): void => {
  for (const [name, value] of Object.entries(use)) {
    const { low, high } = interval(value);
    const least = name === "overhead" ? 1 : 0;
    if (!(low >= least && high >= low) || !Number.isFinite(high))
      throw new RangeError(`Unexpected ${name} from ${low} to ${high}, expected ends of at least ${least} in order.`);
  }
};
