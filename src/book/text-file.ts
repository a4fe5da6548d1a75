import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Mistake } from "./book-error.ts";

/** A text file of the content with its lines located. */
export interface TextFile {
  /** path from the project's root, with forward slashes */
  readonly path: string;
  readonly text: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Line and column (from 1) of a character offset. */
export const placeAt = (text: string, offset: number): Place => {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
};

/** Offset of the first byte that is not UTF-8, or -1. */
const firstBadByte = (bytes: Uint8Array): number => {
  if (isUtf8(bytes)) return -1;
  // A line end is a byte of its own in UTF-8: the first bad line holds the first bad byte.
  let line = 0;
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(line, end)); end = bytes.indexOf(10, line))
    line = end + 1;
  const end = bytes.indexOf(10, line);
  const rest = bytes.subarray(line, end < 0 ? bytes.length : end);
  // Characters are decoded one by one: as many bytes as make one, at most four.
  let good = 0;
  while (good < rest.length) {
    const width = [1, 2, 3, 4].find(
      (count) => good + count <= rest.length && isUtf8(rest.subarray(good, good + count)),
    );
    if (width === undefined) break;
    good += width;
  }
  return line + good;
};

/**
 * Reads a file strictly as UTF-8. Bytes that are not UTF-8 are reported to `report`, at their place, and shown as U+FFFD.
 * @param root the project's root, which reported paths are relative to
 */
export const readTextFile = (root: string, file: string, report: (mistake: Mistake) => void): TextFile => {
  const bytes = readFileSync(file);
  const path = relative(root, file).replaceAll("\\", "/");
  // A byte order mark is told by a rule of its own: here it would only hide what follows.
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const bad = firstBadByte(bytes);
  if (bad >= 0) {
    const before = bytes.subarray(0, bad).toString("utf8");
    report({
      rule: "not-utf-8",
      file: path,
      ...placeAt(`${before}?`, before.length),
      message: `Unexpected byte 0x${(bytes[bad] ?? 0).toString(16)}, expected UTF-8.`,
      hint: "Save the file as UTF-8 in your editor.",
    });
  }
  return { path, text };
};
