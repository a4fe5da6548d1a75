import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundTerm,
  ddimStep,
  ddpmStep,
  diffusionPosterior,
  guessedData,
  guessedNoise,
  guided,
  noised,
  type Prediction,
  predictionTarget,
  signalToNoise,
  simplifiedLoss,
} from "../../../src/maths/diffusion.ts";
import { klBetweenGaussians } from "../../../src/maths/gaussian-kl.ts";
import { cosineSchedule, levelsDown } from "../../../src/maths/noise-schedule.ts";
import { seededRandom, standardNormal } from "../../../src/maths/random.ts";
import oracle from "../../oracles/diffusion.json" with { type: "json" };

const signal = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const value = fc.double({ min: -5, max: 5, noNaN: true });
const kinds = ["noise", "data", "velocity"] as const satisfies readonly Prediction[];

describe("noising in one step", () => {
  it("keeps the data at signal 1 and nothing of them at signal 0", () => {
    expect(noised(3, -2, 1)).toBe(3);
    expect(noised(3, -2, 0)).toBe(-2);
    expect(noised(3, -2, 0.64)).toBeCloseTo(0.8 * 3 - 0.6 * 2, 12);
  });

  it("is what many small steps give: mean and variance of the data's share and the noise's", () => {
    const steps = [0.99, 0.9, 0.7, 0.95];
    let [mean, variance] = [2, 0];
    for (const kept of steps) [mean, variance] = [Math.sqrt(kept) * mean, kept * variance + 1 - kept];
    const all = steps.reduce((product, kept) => product * kept, 1);
    expect(noised(2, 0, all)).toBeCloseTo(mean, 12);
    expect(1 - all).toBeCloseTo(variance, 12);
  });
});

describe("the posterior", () => {
  it.each(oracle.cases.posteriors)("is Bayes' rule, summed on a grid, at signal $signal", (figures) => {
    const { mean, variance } = diffusionPosterior(figures.data, figures.at, figures.signal, figures.lower);
    expect(mean).toBeCloseTo(figures.mean, 6);
    expect(variance).toBeCloseTo(figures.variance, 6);
  });

  it("arrives at the data at level 0, without any spread", () => {
    const { mean, variance } = diffusionPosterior(1.5, -3, 0.4, 1);
    expect(mean).toBeCloseTo(1.5, 12);
    expect(variance).toBe(0);
  });
});

describe("a term of the bound", () => {
  it("is the divergence between the posterior and the step from a guess, with the same spread", () => {
    fc.assert(
      fc.property(signal, signal, value, value, value, (one, other, data, guess, at) => {
        const [above, below] = one < other ? [one, other] : [other, one];
        fc.pre(below - above > 1e-3);
        const right = diffusionPosterior(data, at, above, below);
        const wrong = diffusionPosterior(guess, at, above, below);
        const spread = Math.sqrt(right.variance);
        const divergence = klBetweenGaussians({ mean: right.mean, spread }, { mean: wrong.mean, spread });
        const term = boundTerm(above, below, (data - guess) ** 2);
        expect(Math.abs(term - divergence)).toBeLessThan(1e-8 * (1 + term));
      }),
    );
  });

  it("counts signal by noise: 0.9 is nine to one", () => {
    expect(signalToNoise(0.9)).toBeCloseTo(9, 12);
    expect(boundTerm(0.5, 0.9, 0.25)).toBeCloseTo(0.5 * (9 - 1) * 0.25, 12);
  });
});

describe("the three predictions", () => {
  it.each(oracle.cases.steps)("agree with the formulas of the papers at signal $signal", (figures) => {
    expect(guessedData("noise", figures.noise, figures.at, figures.signal)).toBeCloseTo(figures.data, 10);
    expect(predictionTarget("velocity", figures.data, figures.noise, figures.signal)).toBeCloseTo(figures.velocity, 10);
    expect(ddimStep(figures.data, figures.at, figures.signal, figures.lower)).toBeCloseTo(figures.ddim, 10);
  });

  it("lead back to the same data and the same noise, whichever is guessed", () => {
    fc.assert(
      fc.property(value, value, signal, fc.constantFrom(...kinds), (data, noise, share, kind) => {
        const at = noised(data, noise, share);
        const found = guessedData(kind, predictionTarget(kind, data, noise, share), at, share);
        expect(found).toBeCloseTo(data, 8);
        expect(guessedNoise(found, at, share)).toBeCloseTo(noise, 6);
      }),
    );
  });

  it("of data and velocity stay finite in pure noise, where a guess of the noise says nothing", () => {
    expect(guessedData("velocity", -0.3, 1, 0)).toBeCloseTo(0.3, 12);
    expect(guessedData("data", 0.3, 1, 0)).toBe(0.3);
    expect(guessedData("noise", 0.9, 1, 0)).toBe(Infinity);
  });
});

describe("the loss", () => {
  it("is the mean squared difference: zero for a perfect guess, NaN for a missing one", () => {
    expect(simplifiedLoss([1, 2, 3], [1, 2, 3])).toBe(0);
    expect(simplifiedLoss([1, 2], [0, 4])).toBe(2.5);
    expect(simplifiedLoss([1, 2], [1])).toBeNaN();
  });
});

describe("guidance", () => {
  it("goes from without through with to beyond", () => {
    expect([0, 1, 3].map((scale) => guided(2, 3, scale))).toEqual([2, 3, 5]);
  });
});

describe("a step back", () => {
  it("of DDPM is the mean that the paper writes by the noise (ho2020denoising, equation 11), for neighboring levels", () => {
    fc.assert(
      fc.property(
        value,
        value,
        signal,
        fc.double({ min: 0.8, max: 0.999, noNaN: true }),
        (data, noise, lower, kept) => {
          const share = lower * kept;
          const at = noised(data, noise, share);
          const mean = (at - ((1 - kept) / Math.sqrt(1 - share)) * noise) / Math.sqrt(kept);
          expect(ddpmStep(data, at, share, lower, 0)).toBeCloseTo(mean, 8);
        },
      ),
    );
  });

  it("stays on the way that data and noise define, when DDIM takes it with the true data", () => {
    fc.assert(
      fc.property(value, value, signal, signal, (data, noise, a, b) => {
        const [share, lower] = [Math.min(a, b), Math.max(a, b)];
        expect(ddimStep(data, noised(data, noise, share), share, lower)).toBeCloseTo(noised(data, noise, lower), 8);
      }),
    );
  });

  it.each([
    { name: "DDPM", fresh: true, within: 0.06 },
    { name: "DDIM", fresh: false, within: 0.03 },
  ])("of $name brings noise back to normal data of spread 0.5 when every guess is exact", ({ fresh, within }) => {
    const schedule = cosineSchedule(200);
    const stops = levelsDown(200, 200);
    const random = seededRandom(3);
    let squares = 0;
    for (let i = 0; i < 4000; i++) {
      let at = standardNormal(random);
      for (let step = 0; step < 200; step++) {
        const [share, lower] = [schedule[stops[step] ?? 0] ?? 1, schedule[stops[step + 1] ?? 0] ?? 1];
        const data = (Math.sqrt(share) * 0.25 * at) / (share * 0.25 + 1 - share);
        at = fresh
          ? ddpmStep(data, at, share, lower, lower === 1 ? 0 : standardNormal(random))
          : ddimStep(data, at, share, lower);
      }
      squares += at ** 2;
    }
    expect(Math.abs(Math.sqrt(squares / 4000) - 0.5)).toBeLessThan(within);
  });
});
