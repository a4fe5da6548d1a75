import fc from "fast-check";
import { expect, it } from "vitest";
import { slips } from "../../../src/search/slips.ts";

it.each([
  ["attention", "atention", 1],
  ["autoencoder", "autoenocder", 1],
  ["chinchilla", "chinchila", 1],
  ["kitten", "sitting", 3],
  ["", "ab", 2],
  ["same", "same", 0],
])("from %s to %s: %d", (a, b, count) => {
  expect(slips(a, b, 3)).toBe(count);
});
it("gives up beyond the most that it is told", () => {
  expect(slips("kitten", "sitting", 2)).toBe(3);
  expect(slips("a", "abcdef", 2)).toBe(3);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
it("is the same both ways, and zero between equal words alone", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b, 9)).toBe(slips(b, a, 9));
      expect(slips(a, b, 9) === 0).toBe(a === b);
    }),
  );
});
it("counts one for one letter dropped or two neighbors swapped", () => {
  fc.assert(
    fc.property(word, fc.nat(6), (a, at) => {
      fc.pre(at + 1 < a.length);
      expect(slips(a, a.slice(0, at) + a.slice(at + 1), 9)).toBe(1);
      const swapped = a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2);
      expect(slips(a, swapped, 9)).toBe(a === swapped ? 0 : 1);
    }),
  );
});
