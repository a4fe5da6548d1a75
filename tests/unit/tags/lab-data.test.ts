import type { Plugin } from "vite";
import { expect, it, vi } from "vitest";
import { labData } from "../../../src/tags/lab-data.ts";

vi.mock("../../../src/book/current-book.ts", async () => ({
  currentBook: (await import("../sound-book.ts")).soundBook,
}));

const { configResolved, resolveId, load } = labData() as Required<Plugin>;
const call = (hook: unknown, given: unknown): unknown => (hook as (given: unknown) => unknown)(given);

it("makes a module of the models of the book, and of nothing else", async () => {
  expect(call(resolveId, "groundwork:models")).toBeUndefined();
  expect(call(load, "./row.ts")).toBeUndefined();
  call(configResolved, { base: "/base/" });
  const source = (await call(load, String(call(resolveId, "groundwork:model-rows")))) as string;
  const rows = new Function(source.replace("export default", "return"))() as readonly { readonly id: string }[];
  const models = (await (await import("../sound-book.ts")).soundBook()).data.models;
  expect(rows.map(({ id }) => id).sort()).toEqual(models.map(({ id }) => id).sort());
  const addresses = JSON.stringify(rows).match(/"[^"]*\/bibliography\/#/g) ?? [];
  expect(new Set(addresses)).toEqual(new Set(['"/base/bibliography/#']));
});
