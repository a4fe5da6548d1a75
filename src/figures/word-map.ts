import { scaleLinear } from "d3-scale";
import { type WordClass, wordClasses } from "../small-language/word-classes.ts";
import { wordMap } from "../worked/representations-and-latent-spaces.ts";
import { dots, drawing, type Point, segment, text } from "./plot.ts";

const x = scaleLinear([-0.75, 0.72], [10, 630]);
const y = scaleLinear([-0.72, 0.82], [400, 16]);
const at = (word: string): Point => {
  const [first = 0, second = 0] = wordMap.get(word) ?? [];
  return [x(first), y(second)];
};

/** Words of some classes in one color. */
const colors: readonly (readonly [1 | 2 | 3 | 4, readonly WordClass[]])[] = [
  [1, ["animals", "trades", "beings", "thing", "things"]],
  [2, ["names", "towns"]],
  [3, ["idles", "idle", "affects", "affect", "handles", "handle"]],
  [4, ["spots", "foods", "oddWords", "numbers", "adjectives"]],
];

/** What is written beside a group, and where. */
const labels: readonly (readonly [label: string, first: number, second: number, side?: "end"])[] = [
  ["Mirla, Odo, …", -0.66, -0.36],
  ["Pell, Crumb, …", -0.52, -0.13],
  ["mill, pond, …", -0.02, -0.06, "end"],
  ["soup, honey, …", -0.53, 0.37, "end"],
  ["zib, wug, …", -0.53, 0.29, "end"],
  ["two, six, …", -0.66, 0.73],
  ["green, proud, …", 0.46, -0.22],
  ["owl, fox, …", 0.13, -0.46],
  ["baker, king, …", -0.3, -0.64],
  ["owls, bakers, …", 0.45, 0.08],
  ["hat, spoon, …", 0.12, 0.32],
  ["hats, spoons, …", -0.3, 0.52],
  ["sing, admire, …", 0.16, 0.08],
  ["sings, admires, …", 0.14, -0.32],
  ["mend, eat, …", 0.35, 0.62, "end"],
  ["mends, eats, …", 0.35, 0.53, "end"],
];

/** The words of the small language by their learned vectors, seen from the side where they differ most. */
export const draw = (): string => {
  const cook = at("cook");
  const cooks = at("cooks");
  return drawing(410, [
    segment([x(-0.74), y(0)], [x(0.71), y(0)], "dash"),
    segment([x(0), y(-0.7)], [x(0), y(0.8)], "dash"),
    ...colors.map(([color, classes]) =>
      dots(
        classes.flatMap((name) => wordClasses[name].map(at)),
        3,
        `fill-${color}`,
      ),
    ),
    segment([x(0.45), y(-0.19)], [x(0.34), y(-0.12)]),
    dots([cook, cooks], 4.5, "fill-2"),
    ...labels.map(([label, first, second, side]) => text(x(first), y(second), label, side ? "label end" : "label")),
    text(cook[0] - 8, cook[1] + 2, "cook", "label strong end"),
    text(cooks[0] + 8, cooks[1] + 4, "cooks", "label strong"),
  ]);
};
