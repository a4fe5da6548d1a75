/** Where two measurements of the same thing differ more than they may. */
import type { Json } from "./experiment.ts";

/** Largest difference that passes: absolute + relative * |expected|. */
export type Tolerance = { readonly absolute: number; readonly relative: number };

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Places and values that differ.
 * @param skip names of members that are not compared
 */
export const differences = (
  found: Json | undefined,
  expected: Json | undefined,
  tolerance: Tolerance,
  skip: ReadonlySet<string> = new Set(),
  at = "",
): string[] => {
  if (typeof found === "number" && typeof expected === "number")
    return Math.abs(found - expected) <= tolerance.absolute + tolerance.relative * Math.abs(expected)
      ? []
      : [`${at}: found ${found}, expected ${expected}`];
  if (Array.isArray(found) && Array.isArray(expected)) {
    if (found.length !== expected.length) return [`${at}: found ${found.length} entries, expected ${expected.length}`];
    return found.flatMap((each: Json, i) => differences(each, expected[i], tolerance, skip, `${at}[${i}]`));
  }
  if (isRecord(found) && isRecord(expected))
    return [...new Set([...Object.keys(found), ...Object.keys(expected)])]
      .filter((name) => !skip.has(name))
      .flatMap((name) => differences(found[name], expected[name], tolerance, skip, `${at}.${name}`));
  return found === expected ? [] : [`${at}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`];
};
