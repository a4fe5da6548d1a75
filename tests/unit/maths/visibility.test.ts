import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalMask } from "../../../src/maths/attention.ts";
import { visibility } from "../../../src/maths/visibility.ts";
import oracle from "../../oracles/visibility.json" with { type: "json" };

describe("visibility", () => {
  it("of two source and two target positions, by hand", () => {
    expect(visibility("encoder-decoder", 2, 2)).toEqual([
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 1, 0],
      [1, 1, 1, 1],
    ]);
    expect(visibility("encoder", 2)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  it.each(oracle.cases)(
    "agrees with blocks put together in NumPy: $source and $target",
    ({ source, target, encoder, decoder, both }) => {
      expect(visibility("encoder", source, target)).toEqual(encoder);
      expect(visibility("decoder", source, target)).toEqual(decoder);
      expect(visibility("encoder-decoder", source, target)).toEqual(both);
    },
  );
  it("lets a decoder see what the causal mask leaves, and is between the two others for an encoder-decoder", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(6), (source, target) => {
        const [all, one, both] = (["encoder", "decoder", "encoder-decoder"] as const).map((family) =>
          visibility(family, source, target).flat(),
        );
        expect(one).toEqual(
          causalMask(source + target)
            .flat()
            .map((value) => (value === 0 ? 1 : 0)),
        );
        for (const [at, seen] of (both ?? []).entries()) {
          expect(seen).toBeGreaterThanOrEqual(one?.[at] ?? 2);
          expect(seen).toBeLessThanOrEqual(all?.[at] ?? -1);
        }
      }),
    );
  });
});
