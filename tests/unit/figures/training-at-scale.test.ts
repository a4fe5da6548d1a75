import { describe, expect, it } from "vitest";
import { draw as checkpointLoss } from "../../../src/figures/checkpoint-loss.ts";
import { draw as pipelineSchedule } from "../../../src/figures/pipeline-schedule.ts";
import { draw as servingRoofline } from "../../../src/figures/serving-roofline.ts";

const drawings = { checkpointLoss, pipelineSchedule, servingRoofline };

describe("the figures of training at scale", () => {
  it.each(Object.entries(drawings))("%s is the same drawing every time, without a missing number", (_, draw) => {
    expect(draw()).toBe(draw());
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
    expect(draw().startsWith("<svg")).toBe(true);
  });
  it("have a box for every pass: four stages, two and eight micro-batches, forward and backward", () => {
    expect(pipelineSchedule().match(/<rect/g)).toHaveLength(4 * (2 + 8) * 2);
  });
  it("mark the best interval of each of three runs", () => {
    expect(checkpointLoss().match(/<circle/g)).toHaveLength(3);
  });
});
