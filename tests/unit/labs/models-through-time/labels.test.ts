import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "../../../../src/labs/models-through-time/labels.ts";

const spot = (id: string, x: number, y: number) => ({ id, name: id, x, y });

describe("labels of points", () => {
  it("stand to the right where there is room, else to the left, else nowhere", () => {
    const [right] = placeLabels([spot("GPT-3", 50, 50)], [0, 300], []);
    expect(right).toMatchObject({ anchor: "start", textX: 58 });
    const [left] = placeLabels([spot("GPT-3", 280, 50)], [0, 300], []);
    expect(left).toMatchObject({ anchor: "end", textX: 272 });
    expect(placeLabels([spot("a name that is too long", 50, 50)], [0, 100], [])).toEqual([]);
  });

  it("give way to other points, unless they are sure", () => {
    const others = [spot("x", 60, 50), spot("y", 40, 50)];
    expect(placeLabels([spot("GPT-3", 50, 50)], [0, 300], others)).toEqual([]);
    expect(placeLabels([spot("GPT-3", 50, 50)], [0, 300], others, 1)).toHaveLength(1);
  });

  it("never cover one another", () => {
    const spots = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 400 }),
        y: fc.integer({ min: 0, max: 300 }),
        name: fc.constantFrom("PaLM", "Chinchilla", "GPT-4"),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spots, (list) => {
        const named = placeLabels(
          list.map((one, index) => ({ ...one, id: String(index) })),
          [0, 400],
          list,
        );
        const boxes = named.map(({ anchor, textX, textY, name }) => {
          const from = anchor === "start" ? textX : textX - 6.6 * name.length;
          return [from, textY - 10, from + 6.6 * name.length, textY] as const;
        });
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
      }),
    );
  });
});
