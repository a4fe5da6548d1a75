import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  baskets,
  firstBasket,
  fruitsOf,
  mostFruits,
  plane,
} from "../../../../src/labs/generative-or-discriminative/baskets.ts";
import {
  ask,
  ellipses,
  fitBoth,
  freshFruits,
  giantsArrive,
  isInside,
  lineInside,
  settleState,
} from "../../../../src/labs/generative-or-discriminative/model.ts";
import { bayesRuleForClasses } from "../../../../src/maths/joint-distribution.ts";
import { logistic } from "../../../../src/maths/logistic-regression.ts";
import { hostile } from "../hostile.ts";

const basket = (name: string): string => baskets.find((one) => one.name === name)?.fruits ?? "";

describe("the lab of the two fits", () => {
  it("counts what its description tells", () => {
    const fits = fitBoth(firstBasket, 400, false);
    expect(fits.counts).toEqual([13, 11]);
    expect([fits.gaussian?.wrong, fits.logistic?.wrong]).toEqual([3, 3]);
    expect(fits.logistic?.loss ?? 9).toBeLessThan(fits.gaussian?.loss ?? 0);
  });

  it("walks logistic regression down to where its gradient vanishes", () => {
    const { logistic: fit, fruits } = fitBoth(firstBasket, 400, false);
    const [w1 = 0, w2 = 0] = fit?.boundary.weights ?? [];
    const errors = fruits.map(({ label, point: [x = 0, y = 0] }) => {
      const error = logistic(w1 * x + w2 * y + (fit?.boundary.bias ?? 0)) - label;
      return [error, error * x, error * y];
    });
    for (const i of [0, 1, 2]) {
      const gradient = errors.reduce((sum, error) => sum + (error[i] ?? 0), 0) / fruits.length;
      expect(Math.abs(gradient)).toBeLessThan(1e-4);
    }
    expect(fitBoth(firstBasket, 0, false).logistic?.boundary).toEqual({ weights: [0, 0], bias: 0 });
  });

  it("reads the Gaussian answer off the two densities by Bayes' rule", () => {
    const fits = fitBoth(firstBasket, 400, false);
    for (const point of [
      [6, 6],
      [5, 7],
      [3, 3],
    ]) {
      const { bell, gaussian } = ask(fits, point);
      const likelihoods = (bell?.given ?? []).map(Math.exp);
      expect(gaussian).toBeCloseTo(bayesRuleForClasses(fits.gaussian?.model.priors ?? [], likelihoods)[1] ?? 0, 9);
      const [lime = 0, lemon = 0] = bell?.joint ?? [];
      expect(Math.exp(bell?.all ?? 0)).toBeCloseTo(Math.exp(lime) + Math.exp(lemon), 12);
    }
  });

  it("keeps what its page promises: giants move one boundary and not the other", () => {
    const { moved, before, after } = giantsArrive(firstBasket, 400);
    expect(moved.gaussian).toBeGreaterThan(0.15);
    expect(moved.logistic).toBeLessThan(0.01);
    expect(after.gaussian?.wrong ?? 0).toBeGreaterThan(before.gaussian?.wrong ?? 9);
    expect(after.logistic?.wrong).toBe(before.logistic?.wrong);
  });

  it("keeps what its page promises: far from all fruits both are sure, and only one knows that it has seen none", () => {
    const { bell, gaussian, logistic: other } = ask(fitBoth(firstBasket, 400, false), [10.8, 1.4]);
    expect(gaussian ?? 1).toBeLessThan(0.05);
    expect(other ?? 0).toBeGreaterThan(0.95);
    expect(bell?.all ?? 0).toBeLessThan(Math.log(1e-30));
  });

  it("keeps what its page promises: with a gap the weights grow, and of two sorts of lemon no new fruit is like them", () => {
    const length = (steps: number): number =>
      Math.hypot(...(fitBoth(basket("a gap between them"), steps, false).logistic?.boundary.weights ?? []));
    expect(length(1000)).toBeGreaterThan(1.15 * length(400));
    expect(length(400)).toBeGreaterThan(1.5 * length(50));
    const fits = fitBoth(basket("lemons of two sorts"), 400, false);
    expect([fits.gaussian?.wrong, fits.logistic?.wrong]).toEqual([0, 0]);
    const limes = fits.fruits.filter(({ label }) => label === 0).map(({ point }) => point[0] ?? 0);
    const fresh = fits.gaussian ? freshFruits(fits.gaussian.model, 200, 1).filter(({ label }) => label === 0) : [];
    const strange = fresh.filter(({ point: [x = 0] }) => x < Math.min(...limes) || x > Math.max(...limes));
    expect(strange.length / fresh.length).toBeGreaterThan(0.5);
  });

  it("stands its ellipses upright when it is naive", () => {
    const { gaussian } = fitBoth(firstBasket, 400, true);
    expect(gaussian?.model.covariance[0]?.[1]).toBe(0);
    for (const { turn } of gaussian ? ellipses(gaussian.model) : [])
      expect(Math.abs(Math.sin(2 * turn))).toBeLessThan(1e-12);
  });

  it("says which fit cannot be made", () => {
    expect(fitBoth("", 400, false)).toMatchObject({ gaussian: undefined, logistic: undefined, counts: [0, 0] });
    expect(fitBoth("a40_40*a50_60", 400, false)).toMatchObject({ gaussian: undefined, logistic: undefined });
    const inLine = fitBoth("a40_40*a50_50*b60_60*b70_70", 400, false);
    expect(inLine.gaussian).toBeUndefined();
    expect(inLine.logistic?.wrong).toBe(0);
    expect(fitBoth("a40_40*b50_50", 400, true).gaussian).toBeUndefined();
    expect(ask(inLine, [5, 5]).gaussian).toBeUndefined();
  });

  it("repeats its new fruits with the same seed", () => {
    const { gaussian } = fitBoth(firstBasket, 400, false);
    if (!gaussian) throw new Error("Unexpected basket without a fit.");
    expect(freshFruits(gaussian.model, 24, 3)).toEqual(freshFruits(gaussian.model, 24, 3));
    expect(freshFruits(gaussian.model, 24, 4)).not.toEqual(freshFruits(gaussian.model, 24, 3));
  });

  it("cuts a boundary at the edges of the plane", () => {
    expect(lineInside({ weights: [1, 0], bias: -6 })).toEqual([
      [6, plane.min],
      [6, plane.max],
    ]);
    expect(lineInside({ weights: [1, 0], bias: 0 })).toBeUndefined();
    expect(lineInside({ weights: [0, 0], bias: 0 })).toBeUndefined();
  });

  const entry = fc.tuple(fc.constantFrom("a", "b"), fc.nat(130), fc.nat(130)).map(([kind, x, y]) => `${kind}${x}_${y}`);
  const states = fc.record(
    {
      fruits: fc.oneof(
        hostile,
        fc.array(entry, { maxLength: 70 }).map((list) => list.join("*")),
        // few places, many fruits: lines, points and bells without width
        fc
          .array(fc.constantFrom("a40_40", "b40_40", "a50_50", "b60_60", "b40_50"), { maxLength: 8 })
          .map((list) => list.join("*")),
      ),
      diameter: fc.oneof(hostile, fc.double({ min: 1, max: 11 })),
      length: fc.oneof(hostile, fc.double({ min: 1, max: 11 })),
      naive: fc.oneof(hostile, fc.boolean()),
      press: hostile,
      steps: fc.oneof(hostile, fc.nat(200)),
      count: fc.oneof(hostile, fc.nat(40)),
      seed: hostile,
    },
    { requiredKeys: [] },
  );

  it("stays whole under 5,000 hostile states: probabilities between zero and one, densities, losses and lines finite", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        const fits = fitBoth(state.fruits, state.steps, state.naive);
        const point = [state.diameter, state.length];
        const answer = ask(fits, point);
        expect(fits.fruits.length).toBeLessThanOrEqual(mostFruits);
        expect(fits.fruits.every(isInside)).toBe(true);
        expect(fits.counts[0] + fits.counts[1]).toBe(fits.fruits.length);
        expect(fits.logistic === undefined).toBe(fits.counts.includes(0));
        for (const fit of [fits.gaussian, fits.logistic]) {
          if (!fit) continue;
          expect(fit.wrong).toBeLessThanOrEqual(fits.fruits.length);
          expect(Number.isFinite(fit.loss) && fit.loss >= 0).toBe(true);
          for (const end of fit.line ?? [])
            expect(end.every((value) => value >= plane.min - 1e-6 && value <= plane.max + 1e-6)).toBe(true);
        }
        for (const share of [answer.gaussian ?? 0, answer.logistic ?? 0]) expect(share >= 0 && share <= 1).toBe(true);
        expect(answer.bell === undefined).toBe(fits.gaussian === undefined);
        if (!fits.gaussian || !answer.bell) return;
        expect([...answer.bell.given, ...answer.bell.joint, answer.bell.all].every(Number.isFinite)).toBe(true);
        const [lime, lemon] = answer.bell.joint;
        expect(answer.bell.all).toBeGreaterThanOrEqual(Math.max(lime, lemon));
        expect(logistic(lemon - lime)).toBeCloseTo(answer.gaussian ?? Number.NaN, 3);
        for (const { long, short } of ellipses(fits.gaussian.model)) expect(long >= short && short > 0).toBe(true);
        for (const fruit of freshFruits(fits.gaussian.model, state.count, state.seed))
          expect(fruit.point.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  it("fits every basket that a hostile text can hold", () => {
    expect(fruitsOf("b50_50".repeat(20_000))).toEqual([]);
    expect(fruitsOf("b50_50*".repeat(20_000))).toHaveLength(mostFruits);
  });
});
