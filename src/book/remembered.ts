/**
 * What was read from files that have not changed since: while an author writes, one file changes and hundreds do not. What is
 * read again and again is held in the process, with the mistakes that were found in it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Mistake } from "./book-error.ts";

type Report = (mistake: Mistake) => void;

interface Reading {
  readonly from: string;
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
}

// Configuration and pages load this module each by itself: what was read stands in the process.
const shared: typeof globalThis & { groundworkReadings?: Map<string, Reading> } = globalThis;
shared.groundworkReadings ??= new Map();
const readings = shared.groundworkReadings;

/** What stands in a file, or in all files of a folder, byte for byte; "" for what is not there. */
export const contentsOf = (path: string): string => {
  if (!existsSync(path)) return "";
  if (!statSync(path).isDirectory()) return readFileSync(path, "latin1");
  return readdirSync(path)
    .sort()
    .map((name) => `${name}\0${contentsOf(join(path, name))}\0`)
    .join("");
};

/**
 * What was read before, where it is read from the very same; else what is read now.
 * @param name of what is read; one reading is kept for each
 * @param from all that the reading depends on
 */
export const remembered = <Value>(
  name: string,
  from: string,
  report: Report,
  read: (report: Report) => Value,
): Value => {
  const known = readings.get(name);
  const reading = known?.from === from ? known : undefined;
  if (reading) {
    for (const mistake of reading.mistakes) report(mistake);
    return reading.value as Value;
  }
  const mistakes: Mistake[] = [];
  const value = read((mistake) => {
    mistakes.push(mistake);
    report(mistake);
  });
  readings.set(name, { from, value, mistakes });
  return value;
};
