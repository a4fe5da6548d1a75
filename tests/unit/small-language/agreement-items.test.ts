import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/maths/random.ts";
import { agreementItems, templates, verbForms } from "../../../src/small-language/agreement-items.ts";
import { distributionIn, stateAfter } from "../../../src/small-language/next-token.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";

const machine = smallLanguage();
const draws = (seed: number) => {
  const random = seededRandom(seed);
  return (count: number): number => Math.floor(random() * count);
};

describe("agreement items", () => {
  const items = agreementItems(40, draws(3), machine.vocabulary);
  const verbs = verbForms(machine.vocabulary);
  it("are beginnings of sentences after which a verb of the subject's number may follow, and none of the other", () => {
    for (const { tokens, plural } of items) {
      const state = stateAfter(machine, tokens.slice(1));
      expect(state).toBeDefined();
      const p = distributionIn(machine, state ?? 0);
      const mass = (forms: readonly number[]): number => forms.reduce((sum, form) => sum + (p[form] ?? 0), 0);
      expect(mass(plural ? verbs.many : verbs.one)).toBeGreaterThan(0);
      expect(mass(plural ? verbs.one : verbs.many)).toBe(0);
    }
  });
  it("mislead in about half of those with another noun", () => {
    const two = items.filter(({ other }) => other >= 0);
    expect(two.length).toBe(4 * 40);
    const share = two.filter(({ misleading }) => misleading).length / two.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
    expect(items.length).toBe(40 * templates.length);
  });
});
