import { describe, expect, it } from "vitest";
import { areaPerplexity, measureCloud } from "../../../src/maths/cloud-measures.ts";
import { type Cloud, copiesOf, placed, seededCloud, shapes } from "../../../src/maths/planar-clouds.ts";

describe("measureCloud", () => {
  const data = shapes.clusters;
  const truth = { data, points: seededCloud(data, 1, 300), heldOut: seededCloud(data, 2, 1000) };
  const measure = (model: Cloud = data, samples = seededCloud(model, 3, 300)) =>
    measureCloud(truth, { model, samples });

  it("finds a Fréchet distance of zero between four clusters, a bell and a ring, and others see the difference", () => {
    for (const model of [shapes.bell, shapes.ring]) {
      expect(measure(model).exact).toBeCloseTo(0, 10);
      expect(measure(model).measured).toBeLessThan(0.05);
      expect(measure(model).perplexity).toBeGreaterThan(1.5 * measure().perplexity);
    }
    expect(measure(shapes.ring).recall).toBeLessThan(0.7);
  });
  it("does not see memorizing except by held-out data", () => {
    const copies = measure(copiesOf(truth.points, 0.05), [...truth.points]);
    expect(copies).toMatchObject({ measured: 0, precision: 1, recall: 1 });
    expect(copies.perplexity).toBeGreaterThan(3 * measure().perplexity);
  });
  it("sees a lost kind as recall, not as precision", () => {
    const collapsed = measure(data.slice(0, 1));
    expect(collapsed.precision).toBeGreaterThan(0.9);
    expect(collapsed.recall).toBeLessThan(0.4);
    expect(collapsed.score).toBeLessThan(1.3);
  });
  it("rewards samples far from all data with a high Inception-like score", () => {
    const far = measure(placed(shapes.bell, { across: 0, up: 0, spread: 3, tilt: 0 }));
    expect(far.score).toBeGreaterThan(measure(shapes.bell).score);
    expect(far.precision).toBeLessThan(0.4);
  });

  it("measures the area of a bell as Euler's number times two pi: the exponential of its entropy", () => {
    const points = seededCloud(shapes.bell, 8, 20_000);
    expect(areaPerplexity(points, shapes.bell) / (2 * Math.PI * Math.E)).toBeCloseTo(1, 1);
  });
});
