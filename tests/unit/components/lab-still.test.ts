import { describe, expect, it } from "vitest";
import { stillOf } from "../../../src/components/lab-still.ts";

const key = '<svg viewBox="0 0 22 12" aria-hidden="true"><path d="M0 0"></path></svg>';
const plane =
  '<svg class="lab-plot" viewBox="0 0 360 280"><!--[--><clipPath id="s1"><rect></rect></clipPath><g clip-path="url(#s1)" tabindex="0" role="img"></g></svg>';
const curves = '<svg class="lab-plot lab-curves" viewBox="0 0 420 186"><path></path></svg>';

describe("stillOf", () => {
  it("takes the first drawing that is no key", () => {
    expect(stillOf(`<p>${key}</p>${plane}${curves}`, "x")).toContain('viewBox="0 0 360 280"');
  });
  it("takes the drawing that the lab names", () => {
    expect(stillOf(plane + curves, "x", "lab-curves")).toContain("186");
  });
  it("gives ids of its own, follows references to them, and leaves nothing to reach", () => {
    const still = stillOf(plane, "attention");
    expect(still).toContain('id="still-attention-s1"');
    expect(still).toContain("url(#still-attention-s1)");
    expect(still).not.toMatch(/tabindex|role=|<!--/);
  });
  it("says which lab has no drawing", () => {
    expect(() => stillOf(key, "diffusion")).toThrow(/diffusion without a drawing/);
    expect(() => stillOf(plane, "diffusion", "lab-curves")).toThrow(/diffusion/);
  });
});
