import { scaleLinear } from "d3-scale";
import { sound, soundAfter } from "../worked/audio-and-music.ts";
import { curve, drawing, type Point, segment, text } from "./plot.ts";

const [left, right, row] = [20, 620, 112];

/** A short sound, and what is left of it after one, two and three codebooks of four entries. */
export const draw = (): string => {
  const x = scaleLinear()
    .domain([0, sound.length - 1])
    .range([left, right]);
  const panel = (books: number, index: number): string => {
    const middle = 76 + index * row;
    const line = (samples: readonly number[]): Point[] => samples.map((sample, i) => [x(i), middle - 50 * sample]);
    const steps = line(soundAfter(books)).flatMap(([px, py]): Point[] => {
      const half = (right - left) / (sound.length - 1) / 2;
      return [
        [Math.max(left, px - half), py],
        [Math.min(right, px + half), py],
      ];
    });
    const name = `${["one codebook", "two codebooks", "three codebooks"][index] ?? ""}, ${2 * books} bits a sample`;
    return (
      text(left, middle - 56, name, "label strong") +
      segment([left, middle], [right, middle]) +
      curve(line(sound), "line-2") +
      curve(steps, "line-1")
    );
  };
  return drawing(76 + 2 * row + 56, [1, 2, 3].map(panel));
};
