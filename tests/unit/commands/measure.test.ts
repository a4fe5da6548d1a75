import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { measuredSchema } from "../../../src/schemas/report.ts";
import { runIn } from "./project.ts";

const text = "# A report\n\nThis is the first sentence of it. Here is another one.\n\n- https://example.org\n";
let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "groundwork-"));
  writeFileSync(join(root, "report.md"), text);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("npm run measure", { timeout: 60_000 }, () => {
  it("prints what content/reports/reports.yaml takes, with the fingerprint of the file", () => {
    const { status, out } = runIn(root, "measure", ["report.md"]);
    expect(status).toBe(0);
    const [measured] = Object.values(parse(out) as Record<string, unknown>);
    expect(measuredSchema.parse(measured)).toMatchObject({
      sha256: createHash("sha256").update(text).digest("hex"),
      lines: "1-5",
      words: 13,
      links: 1,
      sentences: 2,
    });
  });
  it("measures some lines alone", () => {
    expect(runIn(root, "measure", ["report.md", "--lines", "1-2"]).out).toContain("words: 2\n");
  });
  it("refuses lines that there are not, and no file", () => {
    expect(runIn(root, "measure", ["report.md", "--lines", "3-99"]).error).toContain("expected a range within 1-5");
    expect(runIn(root, "measure", ["report.md", "--lines", "all"])).toMatchObject({ status: 1 });
    expect(runIn(root, "measure", []).error).toContain("Unexpected 0 files, expected one.");
  });
});
