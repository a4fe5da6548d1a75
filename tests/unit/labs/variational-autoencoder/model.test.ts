import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeRows, codeWorkings, drawnFrom } from "../../../../src/labs/variational-autoencoder/arithmetic.ts";
import {
  cornerOf,
  drawnGrid,
  exampleOf,
  examples,
  knobs,
  mapSide,
  reach,
  settleState,
  shownASide,
  trainingKey,
} from "../../../../src/labs/variational-autoencoder/model.ts";
import {
  autoencoderOf,
  decoded,
  divergenceOf,
  encoded,
  errorOf,
  mapCodes,
  meanDivergence,
  newAutoencoder,
  parametersOf,
  pixels,
} from "../../../../src/labs/variational-autoencoder/network.ts";
import { gaussianKlPerDimension } from "../../../../src/maths/gaussian-kl.ts";
import { plainEngine } from "../../../../src/maths/plain-engine.ts";
import { seededRandom, standardNormal } from "../../../../src/maths/random.ts";
import { hostile } from "../hostile.ts";

/** An autoencoder that has not learned anything sensible, but answers differently for different pictures. */
const wild = (() => {
  const random = seededRandom(3);
  const { length } = parametersOf(newAutoencoder(plainEngine(), random));
  return autoencoderOf(Float32Array.from({ length }, () => 0.2 * standardNormal(random)));
})();

describe("the lab on variational autoencoders", () => {
  it("hands parameters to the page and back", () => {
    expect(parametersOf(autoencoderOf(parametersOf(wild)))).toEqual(parametersOf(wild));
  });

  it("draws pictures over an even grid of both causes, and knows their corner", () => {
    const shown = drawnGrid("disc", shownASide);
    expect(shown).toHaveLength(64);
    expect(shown[0]?.causes).toEqual([1 / 16, 1 / 16]);
    expect(shown.at(-1)?.causes).toEqual([15 / 16, 15 / 16]);
    expect([0, 7, 56, 63].map((i) => cornerOf(exampleOf(shown.slice(i, i + 1), 1)))).toEqual([0, 1, 2, 3]);
  });

  it("opens twelve different examples, from all four corners", () => {
    const shown = drawnGrid("disc", shownASide);
    const opened = Array.from({ length: examples }, (_, i) => exampleOf(shown, i + 1));
    expect(new Set(opened).size).toBe(examples);
    expect(new Set(opened.map(cornerOf)).size).toBe(4);
    expect(() => exampleOf([], 1)).toThrow(RangeError);
  });

  it("paints each picture of its map for the code at its middle", () => {
    const codes = mapCodes();
    expect(codes).toHaveLength(mapSide ** 2);
    expect(codes[(mapSide ** 2 - 1) / 2]).toEqual([0, 0]);
    expect(codes[0]?.[0]).toBeCloseTo(-reach + reach / mapSide, 12);
    const map = decoded(wild, codes);
    expect(map[7]).toEqual(decoded(wild, codes.slice(7, 8))[0]);
  });

  it("prices a code as the closed form does, and a picture by its squared error", () => {
    const guesses = encoded(wild, [drawnGrid("bar", 2)[1]?.pixels ?? []]);
    const [guess = []] = guesses;
    const expected = gaussianKlPerDimension(
      guess.map(({ mean }) => mean),
      guess.map(({ spread }) => spread),
    );
    for (const [i, nats] of meanDivergence(guesses).entries()) expect(nats).toBeCloseTo(expected[i] ?? NaN, 10);
    expect(errorOf([0.2, 0, 1], [0, 0, 1])).toBeCloseTo(0.5, 12);
  });

  it("writes a code out, done by hand", () => {
    const draws = [{ mean: 0.5, spread: 0.1, noise: -2 }];
    expect(codeRows(draws)[0]?.cells).toEqual(["0.50", "0.10", "−2.00", "0.30", "1.93"]);
    expect(codeWorkings(draws, "1", 1)).toMatch(/e\^\(−4\.61 \/ 2\) = 0\.10\.$/);
    expect(codeWorkings(draws, "1", 3)).toMatch(/^0\.50 \+ 0\.10 × \(−2\.00\) = 0\.30:/);
    expect(codeWorkings(draws, "1", 4)).toBe("½ × (0.50^2 + 0.10^2 − 1 − (−4.61)) = 1.93 nats.");
    expect(codeWorkings(draws, "2", 0)).toBe("");
  });

  it("trains anew for other shapes, weights and seeds only", () => {
    const key = (given: Record<string, unknown>): string => trainingKey(settleState(given));
    for (const other of [{ shapes: "bar" }, { beta: 2 }, { seed: 4 }]) expect(key(other)).not.toBe(key({}));
    for (const same of [{ z1: 1 }, { z2: 2 }, { example: 3 }, { steps: 5 }]) expect(key(same)).toBe(key({}));
  });

  const states = fc.record(
    Object.fromEntries(
      knobs.map((knob) => [
        knob.id,
        fc.oneof(
          hostile,
          knob.kind === "choice" ? fc.constantFrom(...knob.options.map(({ value }) => value)) : fc.integer(),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  const grids = new Map(["disc", "bar", "ring"].map((shapes) => [shapes, drawnGrid(shapes, shownASide)]));

  it("encodes and paints finite numbers, in whole sentences, for 5,000 hostile states", () => {
    fc.assert(
      fc.property(states, (given) => {
        const state = settleState(given);
        expect(settleState(state)).toEqual(state);
        expect(state.beta >= 0.1 && state.beta <= 100).toBe(true);
        const { pixels: picture } = exampleOf(grids.get(state.shapes) ?? [], state.example);
        const [guess = []] = encoded(wild, [picture]);
        const draws = guess.map((one) => ({ ...one, noise: state.z1 }));
        expect(draws).toHaveLength(2);
        for (const draw of draws) expect(Number.isFinite(drawnFrom(draw)) && divergenceOf(draw) >= 0).toBe(true);
        const [painted = new Float64Array()] = decoded(wild, [[state.z1, state.z2]]);
        expect(painted).toHaveLength(pixels);
        expect(painted.every(Number.isFinite)).toBe(true);
        for (const row of codeRows(draws))
          for (let column = 0; column < 5; column++)
            expect(codeWorkings(draws, row.id, column)).toMatch(/^(?!.*(?:NaN|undefined|–)).+\.$/);
        expect(trainingKey(settleState(state))).toBe(trainingKey(state));
      }),
      { numRuns: 5000 },
    );
  }, 120_000);

  it("takes parameters that are missing or no numbers for zero, and answers the prior", () => {
    for (const parameters of [[], [NaN, Infinity], new Float32Array(99_999).fill(NaN)]) {
      const model = autoencoderOf(parameters);
      expect(encoded(model, [[1, 2]])).toEqual([
        [
          { mean: 0, spread: 1 },
          { mean: 0, spread: 1 },
        ],
      ]);
    }
    expect(encoded(wild, [])).toEqual([]);
    expect(decoded(wild, [])).toEqual([]);
  });
});
