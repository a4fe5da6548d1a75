import { type GaussianClassifier, jointSampler, type Labeled } from "../../maths/gaussian-classifier.ts";
import { seededRandom } from "../../maths/random.ts";

/** Both sides of the plane in which the fruits lie, in centimeters, and the finest step on them. */
export const plane = { min: 1, max: 11, step: 0.1 } as const;
/** most fruits that a basket holds */
export const mostFruits = 60;
/** the two kinds, by label */
export const kinds: readonly string[] = ["lime", "lemon"];

/** The nearest place on the grid of the plane, in centimeters. */
export const settlePlace = (value: number): number =>
  Math.round(10 * Math.min(plane.max, Math.max(plane.min, value))) / 10;

const letters = ["a", "b"] as const;
const entry = /^([ab])(\d{1,3})_(\d{1,3})$/;

/** The basket as one text that fits into a URL: `a46_48*b62_76` is a lime of 4.6 by 4.8 cm and a lemon of 6.2 by 7.6 cm. */
export const written = (fruits: readonly Labeled[]): string =>
  fruits
    .slice(0, mostFruits)
    .map(({ label, point }) => letters[label] + point.map((value) => Math.round(10 * settlePlace(value))).join("_"))
    .join("*");

/** The fruits that a text holds; what is not a fruit is dropped, what lies outside is moved to the edge. */
export const fruitsOf = (text: string): Labeled[] =>
  text
    .split("*")
    .flatMap((part): Labeled[] => {
      const [, letter, a, b] = entry.exec(part) ?? [];
      if (letter === undefined) return [];
      const point = [settlePlace(Number(a) / 10), settlePlace(Number(b) / 10)];
      return [{ label: letter === "b" ? 1 : 0, point }];
    })
    .slice(0, mostFruits);

export type Place = readonly [diameter: number, length: number];

/** The basket with one more fruit, as long as there is room. */
export const withFruit = (text: string, label: Labeled["label"], place: Place): string =>
  written([...fruitsOf(text), { label, point: [...place] }]);

/** The basket without the fruit nearest to a place. */
export const withoutNearest = (text: string, [a, b]: Place): string => {
  const fruits = fruitsOf(text);
  const distances = fruits.map(({ point: [x = 0, y = 0] }) => Math.hypot(x - a, y - b));
  const nearest = distances.indexOf(Math.min(...distances));
  return written(fruits.filter((_, index) => index !== nearest));
};

/** The basket with the fruit of an index at another place. */
export const withMoved = (text: string, index: number, place: Place): string =>
  written(fruitsOf(text).map((fruit, i) => (i === index ? { ...fruit, point: [...place] } : fruit)));

const tilted = [
  [0.9, 0.65],
  [0.65, 1.1],
] as const;
const overlapping: GaussianClassifier = {
  priors: [0.6, 0.4],
  means: [
    [4.6, 4.8],
    [6.2, 7.6],
  ],
  covariance: tilted,
};
const drawn = (world: GaussianClassifier, count: number, seed: number): Labeled[] =>
  Array.from({ length: count }, jointSampler(world, seededRandom(seed)));

/** Lemons of two sorts, small and round or big and long, on both sides of the limes: one bell cannot hold them. */
const twoSorts = (): Labeled[] => {
  const near = (x: number, y: number): GaussianClassifier => ({
    priors: [0, 1],
    means: [
      [0, 0],
      [x, y],
    ],
    covariance: [
      [0.16, 0],
      [0, 0.16],
    ],
  });
  const limes = drawn(near(5.8, 4.2), 14, 3).map(({ point }): Labeled => ({ label: 0, point }));
  return [...limes, ...drawn(near(2.8, 6.4), 9, 4), ...drawn(near(8.8, 8.2), 9, 5)];
};

/** Baskets to begin with, as texts. */
export const baskets: readonly { readonly name: string; readonly fruits: string }[] = [
  { name: "two kinds that overlap", fruits: written(drawn(overlapping, 24, 16)) },
  {
    name: "a gap between them",
    fruits: written(
      drawn(
        {
          ...overlapping,
          means: [
            [4, 4.2],
            [6.8, 8.4],
          ],
        },
        24,
        6,
      ),
    ),
  },
  { name: "lemons of two sorts", fruits: written(twoSorts()) },
  { name: "three of each", fruits: "a42_48*a51_46*a48_56*b60_71*b66_82*b57_78" },
];
export const firstBasket = baskets[0]?.fruits ?? "";

/** Lemons so large that every fit calls them lemons. */
export const giants = "b104_106*b109_102";
