import { scaleLinear } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { axisX, dots, drawing, segment, text, whisker } from "./plot.ts";

const x = scaleLinear().domain([1.5, 2.1]).range([200, 620]);

/** Where a fit that does not know the floor puts it, with two kinds of luck; and where the floor is. */
export const draw = (): string => {
  const { floor, fits, cells } = summaryOf("scaling");
  const { law, seeds, cells: drawn } = fits.freeFloor;
  const lowest = Math.min(...cells.map(({ loss }) => loss));
  const inside = (value: number): number => Math.min(620, Math.max(200, x(value)));
  const row = (at: number, name: string, low: number, high: number): string =>
    text(190, at + 4, name, "label end") +
    segment([inside(low), at], [inside(high), at], "line-1") +
    dots([[inside(law.irreducible), at]], 3.6, "fill-1");
  return drawing(190, [
    segment([x(floor), 22], [x(floor), 136], "dash"),
    text(x(floor), 14, "the floor, known exactly", "label strong mid"),
    seeds ? row(50, "fit, other seeds", seeds.irreducible.low, seeds.irreducible.high) : "",
    drawn ? row(84, "fit, other cells", drawn.irreducible.low, drawn.irreducible.high) : "",
    text(190, 122, "lowest loss measured", "label end"),
    whisker(x(lowest), 111, 125, "line-2"),
    axisX(x, 140, "loss, nats per word", [1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1]),
  ]);
};
