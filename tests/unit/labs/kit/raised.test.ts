import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../../../src/labs/kit/raised.ts";

const shown = (text: string): string =>
  pieces(text)
    .map((piece) => (piece.raised ? `[${piece.text}]` : piece.text))
    .join("");

describe("raised exponents", () => {
  it("are found after a caret: numbers, signs, brackets in brackets", () => {
    expect(shown("1.3 × 10^9 × 11.6^0.73.")).toBe("1.3 × 10[9] × 11.6[0.73].");
    expect(shown("Γ (C/6)^(b / (a + b)) = 10^-3")).toBe("Γ (C/6)[(b / (a + b))] = 10[-3]");
  });

  it("leave a caret alone that nothing follows", () => {
    expect(shown("a ^ b")).toBe("a ^ b");
    expect(shown("^")).toBe("^");
    expect(pieces("")).toEqual([]);
  });

  it("lose no character but the carets that they stand for, whatever is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("^", "(", ")", "1", ".", "-", "a", " ") }), (text) => {
        const parts = pieces(text);
        expect(parts.map((piece) => (piece.raised ? `^${piece.text}` : piece.text)).join("")).toBe(text);
      }),
    );
  });
});
