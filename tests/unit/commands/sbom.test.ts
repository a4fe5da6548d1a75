import { expect, it } from "vitest";
import { steadyBill } from "../../../src/commands/sbom.ts";

const bill = {
  bomFormat: "CycloneDX",
  serialNumber: "urn:uuid:00000000-0000-4000-8000-000000000000",
  metadata: { timestamp: "2026-01-01T00:00:00Z", tools: [], component: { name: "folder", version: "1.0.0" } },
  components: [{ name: "alias", "bom-ref": "@it/self@2.0.0" }],
};
const lock = { packages: { "": {}, "node_modules/one/node_modules/alias": { name: "@it/self", version: "2.0.0" } } };

it("leaves of a bill what depends on the lock file alone, under the name of the book", () => {
  expect(steadyBill(bill, lock, "book")).toEqual({
    bomFormat: "CycloneDX",
    metadata: { tools: [], component: { name: "book", version: "1.0.0" } },
    components: [{ name: "alias", "bom-ref": "@it/self@2.0.0" }],
  });
});

it("says which package of the lock file the bill lacks", () => {
  const more = { packages: { ...lock.packages, "node_modules/two": { version: "3.0.0" } } };
  expect(() => steadyBill(bill, more, "book")).toThrow("absence of two@3.0.0");
});
