import { describe, expect, it } from "vitest";
import { criterionSchema } from "../../../src/schemas/criterion.ts";
import { reportSchema } from "../../../src/schemas/report.ts";
import { reportPieceSchema } from "../../../src/schemas/report-piece.ts";
import { reportPointSchema } from "../../../src/schemas/report-point.ts";
import { broken, undescribed } from "./described.ts";

const judged = { level: 1, seen: "Something that was seen." };
const report = {
  id: "seed-0",
  name: "A report",
  writer: "a chatbot",
  about: "A text in four parts.",
  unanswered: [],
  named: [{ work: "A book, 1981", key: null }],
  listed: 0,
  judged: { sources: judged, calibration: judged, depth: judged, readability: judged, repetition: judged },
  measured: {
    sha256: "0".repeat(64),
    lines: "1-9",
    date: "2026-11-28",
    words: 9,
    links: 0,
    sentences: 1,
    inSentences: 0.5,
    repeated: 0,
    grade: 9.5,
  },
};
const marks = {
  "seed-0": "named",
  "seed-1": "absent",
  "seed-2": "explained",
  "seed-3": "absent",
  "seed-4-chatgpt": "absent",
  "seed-4-gemini": "absent",
};
const point = { id: "a-point", question: "scaling", point: "A point of it.", marks };

describe.each(
  Object.entries({
    criterion: criterionSchema,
    measured: reportSchema.shape.measured,
    piece: reportPieceSchema,
    point: reportPointSchema,
    report: reportSchema,
  }),
)("the schema of a %s", (_name, schema) => {
  it("says of every field what it is for", () => expect(undescribed(schema)).toEqual([]));
});

describe("a report", () => {
  it("is taken when it is sound", () => expect(broken(reportSchema, report)).toEqual([]));
  it.each([
    ["a level that is none", { judged: { ...report.judged, depth: { ...judged, level: 4 } } }, "judged.depth.level"],
    ["a level without what was seen", { judged: { ...report.judged, depth: { level: 1 } } }, "judged.depth.seen"],
    ["a fingerprint that is cut off", { measured: { ...report.measured, sha256: "0f" } }, "measured.sha256"],
    ["a share above one", { measured: { ...report.measured, repeated: 15.2 } }, "measured.repeated"],
    ["a question that there is not", { unanswered: ["ethics"] }, "unanswered.0"],
  ])("is refused with %s", (_what, change, field) => {
    expect(broken(reportSchema, { ...report, ...change })).toContain(field);
  });
});

describe("a point", () => {
  it("is taken when it is sound", () => expect(broken(reportPointSchema, point)).toEqual([]));
  it("has a mark for every report", () => {
    const { "seed-2": _left, ...others } = marks;
    expect(broken(reportPointSchema, { ...point, marks: others })).toEqual(["marks.seed-2"]);
  });
});

describe("a criterion", () => {
  it("has four levels", () => {
    const levels = Array.from({ length: 3 }, () => "Something is seen there.");
    const criterion = {
      id: "depth",
      question: "How deep does it go?",
      levels,
      how: "Read it, and ask what is behind.",
    };
    expect(broken(criterionSchema, criterion)).toEqual(["levels"]);
    expect(broken(criterionSchema, { ...criterion, levels: [...levels, "And here as well."] })).toEqual([]);
  });
});
