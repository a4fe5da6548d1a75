import type { Plugin } from "vite";
import { expect, it, vi } from "vitest";
import { labData } from "../../../src/tags/lab-data.ts";

vi.mock("../../../src/book/current-book.ts", async () => ({
  currentBook: (await import("../sound-book.ts")).soundBook,
}));

const { resolveId, load } = labData() as Required<Plugin>;
const call = (hook: unknown, id: string): unknown => (hook as (id: string) => unknown)(id);

it("makes a module of the models of the book, and of nothing else", async () => {
  expect(call(resolveId, "groundwork:models")).toBeUndefined();
  expect(call(load, "./row.ts")).toBeUndefined();
  const source = (await call(load, String(call(resolveId, "groundwork:model-rows")))) as string;
  const run = source.replace("import.meta.env.BASE_URL", '"/base/"').replace("export default", "return");
  const rows = new Function(run)() as readonly { readonly id: string }[];
  const models = (await (await import("../sound-book.ts")).soundBook()).data.models;
  expect(rows.map(({ id }) => id).sort()).toEqual(models.map(({ id }) => id).sort());
  const addresses = source.match(/\/bibliography\/#/g) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows).match(/"\/base\/bibliography\/#/g) ?? []).toHaveLength(addresses.length);
});
