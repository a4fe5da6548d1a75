import { describe, expect, it } from "vitest";
import { mark } from "../../../../src/labs/kit/marks.ts";

describe("a mark", () => {
  it("is drawn about its middle", () => {
    expect(mark("diamond", 10, 20, 5)).toBe("M10 20m-5 0l5 -5l5 5l-5 5z");
    expect(mark("square", 10, 20, 5)).toBe("M10 20m-5 -5h10v10h-10z");
    expect(mark("cross", 10, 20, 5)).toBe("M10 20m-5 0h10m-5 -5v10");
    expect(mark("dot", 10, 20, 5)).toBe("M10 20m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z");
  });
  it("keeps two decimals, so that a page of marks stays small", () => {
    expect(mark("diamond", 1 / 3, 2 / 3, 1)).toBe("M0.33 0.67m-1 0l1 -1l1 1l-1 1z");
  });
});
