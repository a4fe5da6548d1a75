import { describe, expect, it } from "vitest";
import { adamState, adamStep, usualSettings } from "../../../src/maths/adam.ts";
import type { Engine } from "../../../src/maths/block.ts";
import { gaussianKl, linearVaeRate } from "../../../src/maths/gaussian-kl.ts";
import { plainEngine } from "../../../src/maths/plain-engine.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import { fastestEngine } from "../../../src/maths/simd-engine.ts";
import {
  type Autoencoder,
  autoencoder,
  autoencoderBench,
  autoencoderLoss,
  codeOf,
  drawNoise,
} from "../../../src/maths/variational-autoencoder.ts";
import oracle from "../../oracles/variational-autoencoder.json" with { type: "json" };
import { drawn, farthest, slopes } from "./flat-arrays.ts";

const figures = oracle.cases;
const { plan, rows, beta } = figures;
const ready = (engine: Engine) => {
  const model = autoencoder(plan, engine, seededRandom(1));
  model.encoder.parameters.set(figures.encoder);
  model.decoder.parameters.set(figures.decoder);
  const bench = autoencoderBench(model, rows);
  const { input } = bench.encoding;
  for (let row = 0; row < rows; row++)
    input.data.set(figures.examples.slice(row * plan.pixels, (row + 1) * plan.pixels), row * input.stride);
  bench.noise.set(figures.noise);
  return { model, bench };
};

describe("the autoencoder of PyTorch", () => {
  it.each([
    { engine: plainEngine(64), within: 1e-12 },
    { engine: fastestEngine({ floats: 4000, widest: 100 }), within: 1e-4 },
  ])("has the same codes, terms and gradients here, $engine.name", ({ engine, within }) => {
    const { model, bench } = ready(engine);
    const loss = autoencoderLoss(model, bench, beta);
    const digits = within < 1e-9 ? 11 : 4;
    expect(loss.divergence).toBeCloseTo(figures.divergence, digits);
    const constant = plan.pixels * Math.log(plan.noise * Math.sqrt(2 * Math.PI));
    expect(-loss.reconstruction - constant).toBeCloseTo(figures.logLikelihood, digits - 1);
    for (const [i, mean] of figures.means.entries()) {
      const code = codeOf(model, bench, Math.floor(i / 2), i % 2);
      expect(code.mean).toBeCloseTo(mean, digits);
      expect(code.spread).toBeCloseTo(figures.spreads[i] ?? NaN, digits);
    }
    expect(farthest(model.encoder.gradient, figures.encoderGradient)).toBeLessThan(10 * within);
    expect(farthest(model.decoder.gradient, figures.decoderGradient)).toBeLessThan(10 * within);
  });
});

describe("the loss of a variational autoencoder", () => {
  it("has the slopes of central differences, in both networks", () => {
    const { model, bench } = ready(plainEngine(64));
    bench.noise.set(drawn(rows * plan.latent, 3));
    const value = (): number => {
      const { reconstruction, divergence } = autoencoderLoss(model, bench, 0.7);
      return reconstruction + 0.7 * divergence;
    };
    for (const net of [model.encoder, model.decoder]) {
      net.gradient.fill(0);
      value();
      const gradient = net.gradient.slice();
      expect(farthest(gradient, slopes(value, net.parameters, 1e-5))).toBeLessThan(1e-6);
    }
  });

  it("agrees with the closed form of the divergence", () => {
    const { model, bench } = ready(plainEngine(64));
    const { divergence } = autoencoderLoss(model, bench, 1);
    const each = Array.from({ length: rows }, (_, row) => {
      const codes = [0, 1].map((i) => codeOf(model, bench, row, i));
      return gaussianKl(
        codes.map(({ mean }) => mean),
        codes.map(({ spread }) => spread),
      );
    });
    expect(divergence).toBeCloseTo(each.reduce((sum, nats) => sum + nats, 0) / rows, 12);
  });

  it("begins with the prior as the answer for every example", () => {
    const model = autoencoder(plan, plainEngine(), seededRandom(1));
    const bench = autoencoderBench(model, 2);
    drawNoise(bench, seededRandom(2));
    expect(autoencoderLoss(model, bench, 1).divergence).toBe(0);
    expect(codeOf(model, bench, 1, 1)).toEqual({ mean: 0, spread: 1 });
  });

  it("refuses a decoder without noise", () => {
    expect(() => autoencoder({ ...plan, noise: 0 }, plainEngine(), seededRandom(1))).toThrow(RangeError);
  });
});

/** Trains on numbers along a line: one pixel, of a variance. @returns mean divergence after training */
const rateOf = (variance: number, beta: number): number => {
  const engine = plainEngine(64);
  const model: Autoencoder = autoencoder({ pixels: 1, hidden: 6, latent: 1, noise: 1 }, engine, seededRandom(3));
  const bench = autoencoderBench(model, 64);
  const random = seededRandom(4);
  const adams = [model.encoder, model.decoder].map((net) => adamState(net.parameters.length, engine.allocate));
  let sum = 0;
  for (let step = 0; step < 1500; step++) {
    for (let row = 0; row < 64; row++)
      bench.encoding.input.data[2 * row] = Math.sqrt(variance) * standardNormal(random);
    drawNoise(bench, random);
    const { divergence } = autoencoderLoss(model, bench, beta);
    for (const [i, net] of [model.encoder, model.decoder].entries()) {
      const adam = adams[i];
      if (adam) adamStep(net.parameters, net.gradient, adam, { ...usualSettings, rate: 0.005 });
    }
    if (step >= 1200) sum += divergence / 300;
  }
  return sum;
};

describe("training", () => {
  it("finds the rate of the linear theory for Gaussian data, and its collapse when beta is higher", () => {
    expect(Math.abs(rateOf(9, 1) - linearVaeRate(9, 1, 1))).toBeLessThan(0.15);
    expect(Math.abs(rateOf(9, 3) - linearVaeRate(9, 1, 3))).toBeLessThan(0.15);
    expect(rateOf(9, 14)).toBeLessThan(0.03);
    expect(linearVaeRate(9, 1, 14)).toBe(0);
  });
});
