import { describe, expect, it } from "vitest";
import type { Transformer } from "../../../../src/schemas/transformer.ts";
import { transformerPresets } from "../../../../src/tags/lab-presets/transformer-anatomy.ts";

const row: Transformer = {
  id: "small",
  name: "Small",
  date: "2019-02",
  shape: {
    layers: 1,
    width: 64,
    heads: 1,
    "key-value-heads": 1,
    "head-width": 64,
    hidden: 256,
    gated: false,
    vocabulary: 256,
    context: 128,
    positions: "learned",
    tied: true,
    biases: "all",
    norm: "layer",
  },
  source: "gauss1809theoria",
  locator: "table 1",
  parameters: { value: 74_624, status: "reported", source: "gauss1810theoria", locator: "table 2", note: "Rounded." },
};

describe("presets of the lab transformer-anatomy", () => {
  it("name their sources in words, with the place and the address of the entry in the bibliography", () => {
    const [preset] = transformerPresets([row], new Map([["gauss1809theoria", { authors: "Gauss", year: "1809" }]]));
    expect(preset?.shapeSource).toEqual({
      label: "Gauss 1809",
      href: expect.stringMatching(/\/bibliography\/#gauss1809theoria$/),
      locator: "table 1",
    });
    expect(preset?.totalSource).toMatchObject({ label: "gauss1810theoria", locator: "table 2" });
  });

  it("keep the shape as it stands and join the notes", () => {
    expect(transformerPresets([row], new Map())[0]).toMatchObject({
      shape: row.shape,
      total: 74_624,
      note: "Rounded.",
    });
    expect(transformerPresets([{ ...row, note: "Made up." }], new Map())[0]?.note).toBe("Rounded. Made up.");
  });
});
