import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keptFrame } from "../../../src/tags/kept-frame.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "frame-"));
  mkdirSync(join(root, "src/labs/waves"), { recursive: true });
  writeFileSync(join(root, "src/labs/waves/first.ts"), "export const firstFrame = 1;\n");
  vi.spyOn(process, "cwd").mockReturnValue(root);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

it("makes a lab's first frame once, and again when the lab has changed", async () => {
  expect(await keptFrame("waves", () => "calm")).toBe("calm");
  expect(await keptFrame("waves", () => "rough")).toBe("calm");
  writeFileSync(join(root, "src/labs/waves/first.ts"), "export const firstFrame = 2;\n");
  expect(await keptFrame("waves", () => "rough")).toBe("rough");
});
