import { expect, it } from "vitest";
import { readBook } from "../../src/book/book.ts";

const { claims, terms, works } = await readBook(process.cwd());

it("checks at least 200 claims, and keeps those that are not supported", () => {
  expect(claims.length).toBeGreaterThanOrEqual(200);
  expect(claims.filter(({ verdict }) => verdict !== "supported").length).toBeGreaterThanOrEqual(150);
});

it("explains at least 250 terms", () => {
  expect(terms.length).toBeGreaterThanOrEqual(250);
});

it("cites at least 400 works", () => {
  expect(works.size).toBeGreaterThanOrEqual(400);
});
