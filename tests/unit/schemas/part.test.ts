import { expect, it } from "vitest";
import { partSchema } from "../../../src/schemas/part.ts";
import { broken } from "./described.ts";

const good = { number: 1, slug: "a", title: "A", sentence: "S.", accent: "teal" };

it("takes a sound one", () => {
  expect(broken(partSchema, good)).toEqual([]);
});
it.each([
  ["a color that the tokens do not have", { accent: "pink" }, "accent"],
  ["a part before the first", { number: 0 }, "number"],
  ["a slug with a slash", { slug: "a/b" }, "slug"],
  ["an opening without a figure", { opening: { answers: "A".repeat(60), before: "Counting." } }, "opening.figure"],
  ["a plan without a title", { planned: { 2: { slug: "b" } } }, "planned.2.title"],
])("refuses %s", (_what, change, field) => {
  expect(broken(partSchema, { ...good, ...change })).toContain(field);
});
it("plans nothing unless it is told", () => {
  expect(partSchema.parse(good).planned).toEqual({});
});
