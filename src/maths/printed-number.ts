/** What a printed number can stand for: half a unit of its last digit to both sides. */
export type PrintedNumber = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** one unit of the last printed digit */
  readonly unit: number;
};

const form = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/**
 * Reads a number as a report prints it: "1.10" stands for 1.095 to 1.105, "1,287" for 1286.5 to 1287.5.
 * @param text digits, with commas at the thousands and a point if need be
 * @throws RangeError for anything else
 */
export const printedNumber = (text: string): PrintedNumber => {
  if (!form.test(text)) throw new RangeError(`Unexpected ${text}, expected a number such as 1,287 or 1.10.`);
  const decimals = text.split(".")[1]?.length ?? 0;
  const value = Number(text.replaceAll(",", ""));
  const unit = 10 ** -decimals;
  return { value, low: value - unit / 2, high: value + unit / 2, unit };
};
