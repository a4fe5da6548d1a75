import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipLoss } from "../../../src/maths/clip-loss.ts";
import { infoNce } from "../../../src/maths/info-nce.ts";
import { transpose } from "../../../src/maths/matrix.ts";
import oracle from "../../oracles/multimodal.json" with { type: "json" };

const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const batch = fc.array(fc.array(cosine, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

describe("the loss of pictures and texts", () => {
  it.each(oracle.contrastive)("agrees with PyTorch at temperature $temperature", (row) => {
    expect(clipLoss(row.similarities, row.temperature)).toBeCloseTo(row.loss, 12);
  });

  it("is, for one text that fits both pictures, the mean of the two games by hand", () => {
    const similarities = [
      [1, 0],
      [1, 0],
    ];
    const rows = (Math.log(1 + Math.exp(-1)) + Math.log(1 + Math.E)) / 2;
    expect(infoNce(similarities)).toBeCloseTo(rows, 12);
    expect(clipLoss(similarities, 1)).toBeCloseTo((rows + Math.log(2)) / 2, 12);
  });

  it("does not change when pictures and texts change sides", () => {
    fc.assert(
      fc.property(batch, (similarities) => {
        expect(clipLoss(transpose(similarities), 0.3)).toBeCloseTo(clipLoss(similarities, 0.3), 10);
      }),
    );
  });

  it("refuses a table that is not square and a temperature of zero", () => {
    expect(() => clipLoss([[1, 2]], 1)).toThrow(RangeError);
    expect(() => clipLoss([[1]], 0)).toThrow(RangeError);
  });
});
