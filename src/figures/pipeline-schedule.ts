import { scaleLinear } from "d3-scale";
import { pipelineSchedule } from "../maths/pipeline-bubble.ts";
import { axisX, drawing, rectangle, text } from "./plot.ts";

const stages = 4;
const panel = (batches: number, top: number): string => {
  const slots = pipelineSchedule(stages, batches);
  const end = 3 * (stages - 1 + 8);
  const x = scaleLinear().domain([0, end]).range([80, 620]);
  const row = 24;
  const boxes = slots.map(({ stage, start, length, pass }) => {
    const y = top + stage * row;
    return rectangle(x(start) + 0.5, y + 1, x(length) - x(0) - 1, row - 3, pass === "forward" ? "fill-1" : "soft-3");
  });
  const names = Array.from({ length: stages }, (_, s) => text(72, top + s * row + 16, `stage ${s + 1}`, "label end"));
  const name = `${batches} micro-batches`;
  const axis =
    batches === 8 ? axisX(x, top + stages * row + 4, "time, in forward passes of a micro-batch", [0, 11, 22, 33]) : "";
  return text(80, top - 8, name, "label strong") + boxes.join("") + names.join("") + axis;
};

/** GPipe's schedule of four stages, with two micro-batches and with eight. */
export const draw = (): string => drawing(330, [panel(2, 36), panel(8, 176)]);
