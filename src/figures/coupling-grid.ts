import { scaleLinear } from "d3-scale";
import { coupled } from "../maths/coupling-flow.ts";
import { layers, throughBoth } from "../worked/normalizing-flows.ts";
import { curve, drawing, type Point, text } from "./plot.ts";

type Place = readonly [number, number];
const marks = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1];
const along = Array.from({ length: 21 }, (_, i) => -1 + i / 10);

/** A grid, after one coupling layer, and after a second that moves the other coordinate. */
export const draw = (): string => {
  const [first] = layers;
  const panel = (left: number, name: string, move: (place: Place) => Place): string => {
    const x = scaleLinear()
      .domain([-2.3, 2.3])
      .range([left, left + 190]);
    const y = scaleLinear().domain([-2.7, 1.9]).range([232, 42]);
    const line = (points: readonly Place[], classes: string): string =>
      curve(
        points.map((place): Point => {
          const [a, b] = move(place);
          return [x(a), y(b)];
        }),
        classes,
      );
    return (
      text(left, 26, name, "label strong") +
      marks
        .map((mark) =>
          line(
            along.map((b): Place => [mark, b]),
            "line-1",
          ),
        )
        .join("") +
      marks
        .map((mark) =>
          line(
            along.map((a): Place => [a, mark]),
            "line-3",
          ),
        )
        .join("")
    );
  };
  return drawing(244, [
    panel(10, "data", (place) => place),
    panel(222, "after one layer", ([a, b]) => [a, coupled(b, first.logScale(a), first.shift(a))]),
    panel(434, "after two", throughBoth),
  ]);
};
