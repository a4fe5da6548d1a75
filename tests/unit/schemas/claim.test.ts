import { expect, it } from "vitest";
import { claimSchema } from "../../../src/schemas/claim.ts";
import { broken } from "./described.ts";

const good = {
  id: "a-claim",
  claim: "The sky is green.",
  where: "seed-0",
  verdict: "wrong",
  correction: "It is blue by day.",
  sources: ["a2000x"],
  chapter: "a",
};

it("takes a sound one", () => {
  expect(broken(claimSchema, good)).toEqual([]);
});
it.each([
  ["a verdict that is none", { verdict: "false" }, "verdict"],
  ["a report that there is not", { where: "seed-9" }, "where"],
  ["a correction without a source", { sources: [] }, "sources"],
])("refuses %s", (_what, change, field) => {
  expect(broken(claimSchema, { ...good, ...change })).toContain(field);
});
it("takes one report or several", () => {
  expect(broken(claimSchema, { ...good, where: ["seed-0", "seed-4-gemini"] })).toEqual([]);
});
