import { scaleLog } from "d3-scale";
import { summaryOf } from "../experiments/summaries.ts";
import { scalingLaw } from "../maths/scaling-law.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text, whisker } from "./plot.ts";

const bottom = 330;
const x = scaleLog().domain([1000, 400_000]).range([60, 520]);
const y = scaleLog().domain([0.02, 3.5]).range([bottom, 34]);
const colors = ["4", "3", "2", "1"] as const;

/** Loss above the floor against parameters, a color for each amount of text, with the law that was fitted to all. */
export const draw = (): string => {
  const { cells, fits } = summaryOf("scaling");
  const { law } = fits.excess;
  const amounts = [...new Set(cells.map(({ tokens }) => tokens))].sort((a, b) => a - b);
  const series = amounts.flatMap((tokens, at) => {
    const color = colors[at % colors.length] ?? "1";
    const own = cells.filter((cell) => cell.tokens === tokens);
    const points = own.map(({ parameters, excess }): Point => [x(parameters), y(excess.mean)]);
    const fitted = Array.from({ length: 41 }, (_, i): Point => {
      const parameters = 1200 * (330_000 / 1200) ** (i / 40);
      return [x(parameters), y(scalingLaw(law, parameters, tokens) - law.irreducible)];
    });
    const [, end = 0] = fitted.at(-1) ?? [];
    return [
      // five amounts share four colors: the least is dashed
      curve(fitted, at === 0 ? `line-${color} dashed` : `line-${color}`),
      ...own.map(({ parameters, excess }) =>
        whisker(x(parameters), y(Math.max(0.02, excess.low)), y(excess.high), `line-${color}`),
      ),
      dots(points, 3.4, `fill-${color}`),
      text(528, end + 4, `${Math.round(tokens / 1000).toLocaleString("en-US")},000 words`),
    ];
  });
  return drawing(376, [
    axisX(x, bottom, "parameters", [1000, 3000, 10_000, 30_000, 100_000, 300_000], (n) => n.toLocaleString("en-US")),
    axisY(y, 60, "loss above the floor, nats per word", [0.03, 0.1, 0.3, 1, 3]),
    ...series,
  ]);
};
