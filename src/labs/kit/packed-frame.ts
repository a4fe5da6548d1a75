/**
 * A frame as one short text: the first frame of a training lab is computed while the book is built, and the page must
 * begin with the very same. Numbers are rounded; flat arrays come back as Float32Array.
 */
const mark = "~";

/** @param digits decimals kept */
export const packFrame = (frame: unknown, digits = 3): string =>
  JSON.stringify(frame, (_, value: unknown) => {
    const round = (number: number): number => Number(number.toFixed(digits));
    if (value instanceof Float32Array) return { [mark]: Array.from(value, round) };
    return typeof value === "number" ? round(value) : value;
  });

/** The frame in a text that `packFrame` wrote: its type is that of the frame that went in. */
export const unpackFrame = <Frame>(text: string): Frame =>
  JSON.parse(text, (_, value: unknown) => {
    const numbers: unknown = typeof value === "object" && value !== null ? Reflect.get(value, mark) : undefined;
    return Array.isArray(numbers) ? Float32Array.from(numbers) : value;
  }) as Frame;
