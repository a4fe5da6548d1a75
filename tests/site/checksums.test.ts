import { expect, test } from "vitest";
import { checksums, checksumsFile } from "../../src/delivery/checksums.ts";
import { folder, read } from "./built-site.ts";

test("the list of hashes is that of the files as they lie there: nothing was changed after it was written", () => {
  expect(read(checksumsFile)).toBe(checksums(folder));
});
