import { expect, test } from "vitest";
import { modelsDownloadSchema } from "../../src/book/model-downloads.ts";
import { all, attribute, type BuiltPage, base, files, hasClass, pages, read, textOf } from "./built-site.ts";

const page = pages.find(({ path }) => path === "/models/") as BuiltPage;
const rows = all(page, "tr").filter((row) => attribute(row, "dataListItem") !== undefined);
const download = modelsDownloadSchema.parse(JSON.parse(read("models/models.json")));

test("the page of models has the rows of its downloads, oldest first, before any script runs", () => {
  expect(rows.map((row) => attribute(row, "id"))).toEqual(download.models.map(({ id }) => id));
  const dates = rows.map((row) => attribute(row, "dataDate") ?? "");
  expect(dates).toEqual(dates.toSorted());
  const [form] = all(page, "form").filter((one) => attribute(one, "dataListForm") === "models");
  expect(form && hasClass(form, "js-only"), "the form needs scripts and waits for them").toBe(true);
});

test("every number on the page leads to its source, and every row to the work that presents it", () => {
  for (const [index, row] of rows.entries()) {
    const model = download.models[index];
    const links = all({ ...page, elements: page.elements.filter(({ parents }) => parents.includes(row)) }, "a");
    const keys = links.map((link) => (attribute(link, "href") ?? "").replace(`${base}bibliography/#`, ""));
    const figures = [model?.parameters, model?.active, model?.tokens, model?.compute].flatMap((one) =>
      one?.source ? [one.source] : [],
    );
    expect(keys, model?.id).toEqual([model?.source, ...figures]);
    expect(textOf(row), model?.id).toContain(model?.name ?? "?");
  }
});

test("a number that the makers did not report says so", () => {
  const count = rows.flatMap((row) =>
    page.elements.filter(({ node, parents }) => hasClass(node, "status") && parents.includes(row)),
  ).length;
  const figures = download.models.flatMap(({ parameters, active, tokens, compute }) => [
    parameters,
    active,
    tokens,
    compute,
  ]);
  expect(count).toBe(figures.filter((one) => one?.value && one.status !== "reported").length);
});

test("the downloads are there, as many rows in the CSV as in the JSON, each with its description", () => {
  for (const file of ["models.csv", "models.csv-metadata.json", "models.schema.json"])
    expect(files.has(`models/${file}`), file).toBe(true);
  const csv = read("models/models.csv");
  const records = csv.match(/(?:[^\r\n"]|"(?:[^"]|"")*")+\r\n/g) ?? [];
  expect(records.join("")).toBe(csv);
  expect(records).toHaveLength(download.models.length + 1);
  expect(download.$schema).toBe((JSON.parse(read("models/models.schema.json")) as { $id: string }).$id);
  expect((JSON.parse(read("models/models.csv-metadata.json")) as { url: string }).url).toMatch(/models\/models\.csv$/);
  for (const model of download.models) expect(download.works[model.source], model.id).toBeDefined();
});
