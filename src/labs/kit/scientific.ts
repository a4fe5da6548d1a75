import { numeral } from "./numeral.ts";

/** A positive number as a figure shows it: `text`, and the power of ten that it is multiplied by, or none. */
export type Scientific = { readonly text: string; readonly exponent: number | undefined };

/**
 * A positive number by its logarithm, so that no size is too small or too large: plain from 0.001 up to 10,000, else as a
 * mantissa from 1 up to 10 with a power of ten.
 * @param log natural logarithm; minus infinity gives 0, what is not a number a dash
 * @param figures significant figures, 1 to 6
 */
export const scientificOfLog = (log: number, figures = 2): Scientific => {
  if (!Number.isFinite(log)) return { text: log === -Infinity ? "0" : numeral(log), exponent: undefined };
  const tens = log / Math.LN10;
  // Rounded before the power is taken, so that 9.99 reads 10 and not 10 times a power too small.
  const [mantissa = "1", power = "0"] = (10 ** (tens - Math.floor(tens))).toExponential(figures - 1).split("e");
  const exponent = Math.floor(tens) + Number(power);
  if (exponent < -3 || exponent > 3) return { text: mantissa, exponent };
  return { text: numeral(Number(mantissa) * 10 ** exponent, Math.max(0, figures - 1 - exponent)), exponent: undefined };
};

/** A positive number: 31400 gives 3.1 and the power 4. Zero, negative and non-numbers read "0" or a dash. */
export const scientific = (value: number, figures = 2): Scientific =>
  scientificOfLog(value === 0 ? -Infinity : Math.log(value), figures);

/** The same for a voice or a label, which have no raised digits. */
export const spoken = ({ text, exponent }: Scientific): string =>
  exponent === undefined ? text : `${text} times 10 to the ${exponent < 0 ? `minus ${-exponent}` : exponent}`;
