import { expect, it } from "vitest";
import { withNumberedIslands } from "../../../src/delivery/number-islands.ts";

const page = (...names: readonly string[]): string =>
  names.map((name) => `<p uid="kept">lab</p><astro-island uid="${name}" client="visible"></astro-island>`).join("");

it("names islands by their order in the page, whatever the machine called them", () => {
  expect(withNumberedIslands(page("Z2ee5UF", "1qdy0e"))).toBe(page("1", "2"));
  expect(withNumberedIslands(page("a", "b"))).toBe(withNumberedIslands(page("c", "d")));
  expect(withNumberedIslands("<p>no lab</p>")).toBe("<p>no lab</p>");
});
