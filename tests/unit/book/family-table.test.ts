import { describe, expect, it } from "vitest";
import { familyTable, familyTableCitations } from "../../../src/book/family-table.ts";
import type { Family } from "../../../src/schemas/family.ts";

const family = (id: string): Family => ({
  id,
  name: `Models of ${id}`,
  chapter: id,
  trick: "a small sum",
  objective: "the likelihood",
  likelihood: "exact",
  sampling: "one pass",
  stability: "calm",
  failure: "slow [@gauss1809theoria, section 1]",
  use: "sums",
  landmarks: "Abacus [@stigler1981gauss]",
  source: "gauss1809theoria",
});
const families = [family("written"), family("planned")];
const addressOf = (slug: string) => (slug === "written" ? "/sums/written/" : undefined);

describe("the table of families", () => {
  it("has a line for each family, with a link to the chapter that is written", () => {
    const lines = familyTable(families, "mechanics", addressOf).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe("| [Models of written](/sums/written/) | a small sum | the likelihood | exact | one pass |");
    expect(lines[3]).toContain("| Models of planned |");
    expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([7]));
  });
  it("cites what its own cells cite, and nothing else", () => {
    expect(familyTableCitations(families, "mechanics")).toEqual([]);
    expect(new Set(familyTableCitations(families, "judgment"))).toEqual(
      new Set(["gauss1809theoria", "stigler1981gauss"]),
    );
  });
  it("knows two views", () =>
    expect(() => familyTable(families, "colors", addressOf)).toThrow("mechanics or judgment"));
});
