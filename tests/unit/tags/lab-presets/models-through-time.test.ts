import { describe, expect, it } from "vitest";
import type { Model } from "../../../../src/schemas/model.ts";
import { modelRows } from "../../../../src/tags/lab-presets/models-through-time.ts";

describe("the rows of the lab models-through-time", () => {
  it("give every number of a model its standing and its source, and leave out what nobody states", () => {
    const model: Model = {
      id: "small",
      name: "Small",
      organisation: "Göttingen",
      date: "2020-05",
      source: "gauss1809theoria",
      family: "decoder",
      modality: "text",
      modalities: ["text"],
      parameters: { value: 1e6, status: "estimated", source: "gauss1809theoria", locator: "table 1", note: "A guess." },
      openness: "closed",
    };
    const [row] = modelRows([model], new Map([["gauss1809theoria", { authors: "Gauss", year: "1809" }]]));
    expect(row).toMatchObject({ id: "small", maker: "Göttingen", date: "2020-05", openness: "closed" });
    expect(row?.parameters).toEqual({
      value: 1e6,
      status: "estimated",
      source: {
        label: "Gauss 1809",
        href: expect.stringMatching(/\/bibliography\/#gauss1809theoria$/),
        locator: "table 1",
      },
      note: "A guess.",
    });
    expect([row?.active, row?.tokens, row?.compute]).toEqual([undefined, undefined, undefined]);
  });
});
