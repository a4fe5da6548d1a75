import { expect, it } from "vitest";
import { modelSchema } from "../../../src/schemas/model.ts";
import { broken } from "./described.ts";

const good = {
  id: "m",
  name: "M",
  organisation: "O",
  date: "2020-05",
  source: "gauss1809theoria",
  family: "decoder",
  modality: "text",
  modalities: ["text"],
  openness: "api",
};

it("takes a sound one", () => {
  expect(broken(modelSchema, good)).toEqual([]);
});
it.each([
  ["a day in place of a month", { date: "2020-05-28" }, "date"],
  ["a family that is none", { family: "magic" }, "family"],
  ["a row without the work that presents the model", { source: undefined }, "source"],
  ["no kind of data", { modalities: [] }, "modalities"],
  ["a kind of data that is none", { modalities: ["smell"] }, "modalities.0"],
  ["a figure without a source", { parameters: { value: 1, status: "reported", locator: "p. 1" } }, "parameters.source"],
  ["a figure of nothing", { tokens: { value: 0, status: "reported", source: "a", locator: "p. 1" } }, "tokens.value"],
])("refuses %s", (_what, change, field) => {
  expect(broken(modelSchema, { ...good, ...change })).toContain(field);
});
it("takes a year without a month, for what is older than its month is known", () => {
  expect(broken(modelSchema, { ...good, date: "1966" })).toEqual([]);
});
it("takes a model of which nothing is disclosed", () => {
  expect(modelSchema.parse(good).parameters).toBeUndefined();
});
