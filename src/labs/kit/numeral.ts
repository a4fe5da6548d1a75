/**
 * A number for a figure: fixed digits, commas at the thousands, a true minus sign, no "-0.00"; minus infinity, the score of a
 * masked cell, as "−∞".
 * @param digits decimals, 0 to 6
 */
export const numeral = (value: number, digits = 2): string => {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const [whole = "0", decimals] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};

/** A share as a percentage: 0.456 gives "46 %"; a small share that is not zero never reads as 0 %. Lines break before or after it. */
export const percent = (share: number): string => {
  if (share > 0 && share < 0.005) return "<\u00a01\u00a0%";
  if (share < 1 && share > 0.995) return ">\u00a099\u00a0%";
  return `${numeral(100 * share, 0)} %`;
};
