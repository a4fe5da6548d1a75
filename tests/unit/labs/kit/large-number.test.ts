import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asPrinted, compact, inBytes, inWords } from "../../../../src/labs/kit/large-number.ts";

describe("large numbers", () => {
  it("read as in prose, in columns and as bytes", () => {
    expect(inWords(124_439_808)).toBe("124.4 million");
    expect(inWords(174_604_120_064)).toBe("174.6 billion");
    expect(inWords(50_257)).toBe("50,257");
    expect(compact(7_077_888)).toBe("7.08 M");
    expect(compact(113_246_208_000)).toBe("113 B");
    expect(compact(1_536)).toBe("1,536");
    expect(inBytes(37_748_736)).toBe("37.7 MB");
    expect(inBytes(119.4e9)).toBe("119 GB");
    expect(inBytes(0)).toBe("0 bytes");
  });

  it("read as they were printed, without digits that nobody printed", () => {
    expect([124e6, 1.558e9, 540.35e9, 6.7e9, 176_247_271_424, 70e9, 50_000].map(asPrinted)).toEqual([
      "124 million",
      "1.558 billion",
      "540.35 billion",
      "6.7 billion",
      "176.25 billion",
      "70 billion",
      "50,000",
    ]);
  });

  it("are rounded before their unit is chosen", () => {
    expect(inWords(999_999_999)).toBe("1.000 billion");
    expect(compact(999_600)).toBe("1.00 M");
    expect(inBytes(999_999)).toBe("1.00 MB");
  });

  it("never become a text without digits, whatever is given", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        for (const show of [inWords, compact, inBytes]) expect(show(value)).toMatch(/\d/);
      }),
    );
    for (const show of [inWords, compact, inBytes]) {
      expect(show(Number.NaN)).toBe("–");
      expect(show(-Infinity)).toBe("−∞");
    }
  });
});
