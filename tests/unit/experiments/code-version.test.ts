import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { codeVersion } from "../../../src/experiments/code-version.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "version-"));
  mkdirSync(join(root, "deep"));
  write("a.ts", 'import { b } from "./deep/b.ts";\n\n/** Says b. */\nexport const a = () => b + 1;\n');
  write("deep/b.ts", "export const b = 1;\n");
});
afterEach(() => rmSync(root, { recursive: true }));
const write = (name: string, text: string): void => writeFileSync(join(root, name), text);
const version = (): string => codeVersion(join(root, "a.ts"));

it("changes with the code, and with what the code imports", () => {
  const before = version();
  write("deep/b.ts", "export const b = 2;\n");
  const after = version();
  expect(after).not.toBe(before);
  write("a.ts", 'import { b } from "./deep/b.ts";\nexport const a = () => b + 2;\n');
  expect(version()).not.toBe(after);
});
it("stays when a comment is reworded or a file is moved", () => {
  const before = version();
  write("b.ts", "export const b = 1;\n");
  write(
    "a.ts",
    'import {\n  b,\n} from "./b.ts";\n/* Another word. */\n// And one more.\nexport const a = () => b + 1;\n',
  );
  expect(version()).toBe(before);
});
