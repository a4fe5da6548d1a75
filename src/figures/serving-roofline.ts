import { scaleLog } from "d3-scale";
import { decodeStep, type Processor, prefill, roofline, type Served } from "../maths/roofline.ts";
import { axisX, axisY, curve, dots, drawing, type Point, segment, text } from "./plot.ts";

const card: Processor = { peak: 989e12, bandwidth: 3.35e12 };
const model: Served = { parameters: 8e9, layers: 32, width: 4096, keyValueHeads: 8, headWidth: 128 };
const bottom = 300;
const x = scaleLog().domain([0.5, 10_000]).range([70, 600]);
const y = scaleLog().domain([1, 2000]).range([bottom, 40]);
const at = (intensity: number): Point => [x(intensity), y(roofline(intensity, card) / 1e12)];
const ridge = card.peak / card.bandwidth;

/** Rates that one H100 can reach when it serves a model of 8 billion parameters with a context of 4,096 tokens. */
export const draw = (): string => {
  const short = [1, 8, 64, 512].map((batch) => at(decodeStep(model, batch, 1).intensity));
  const long = [1, 8, 64].map((batch) => at(decodeStep(model, batch, 4096).intensity));
  const read = at(prefill(model, 4096).intensity);
  const [ridgeX] = at(ridge);
  const labels = [1, 8, 64, 512].map((batch, i) => {
    const [px, py] = short[i] ?? [0, 0];
    const name = batch === 1 ? "batch 1" : String(batch);
    return batch === 512 ? text(px + 4, py - 9, name) : text(px - 8, py - 7, name, "label end");
  });
  const below = [1, 8, 64].map((batch, i) => {
    const [px, py] = long[i] ?? [0, 0];
    return text(px + 9, py + 14, batch === 1 ? "1, 4,096 tokens" : `${batch}`, "label");
  });
  return drawing(350, [
    axisX(x, bottom, "arithmetic intensity, FLOP for each byte", [1, 10, 100, 1000, 10_000], (tick) =>
      tick.toLocaleString("en"),
    ),
    axisY(y, 70, "teraFLOP per second", [1, 10, 100, 1000], (tick) => tick.toLocaleString("en")),
    segment([ridgeX, bottom], [ridgeX, 40], "dash"),
    text(ridgeX + 6, bottom - 10, `ridge at ${Math.round(ridge)}`),
    curve([at(0.5), at(ridge), at(10_000)], "line-2"),
    dots(short, 4, "fill-3"),
    dots(long, 4, "fill-1"),
    dots([read], 4, "fill-2"),
    text(read[0], read[1] + 20, "prompt, 4,096 tokens", "label mid"),
    labels.join(""),
    below.join(""),
  ]);
};
