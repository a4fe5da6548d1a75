import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { csvColumns, csvMetadata, modelsCsv } from "../../../src/book/model-csv.ts";
import { byDate, modelsDownload, modelsDownloadSchema, modelsJsonSchema } from "../../../src/book/model-downloads.ts";
import { type Model, modelsSchema } from "../../../src/schemas/model.ts";

const mixture: Model = {
  id: "abacus-2",
  name: 'Abacus "two", wide',
  organisation: "Göttingen",
  date: "1966-05",
  source: "gauss1809theoria",
  family: "mixture-of-experts",
  modality: "text",
  modalities: ["text", "code"],
  parameters: { value: 1e6, status: "estimated", source: "gauss1810theoria", locator: "table 1", note: "A guess." },
  openness: "closed",
};
const dense: Model = {
  ...mixture,
  id: "abacus-1",
  date: "1966",
  family: "decoder",
  parameters: undefined,
  note: "One.",
};
const works = new Map(
  ["gauss1809theoria", "gauss1810theoria"].map((key) => [
    key,
    {
      authors: "Gauss",
      year: key.slice(5, 9),
      title: "Theoria",
      link: key === "gauss1809theoria" ? "https://x.org" : undefined,
    },
  ]),
);
const page = "https://example.org/book/models/";
const download = modelsDownload([mixture, dense], works, page, "CC BY 4.0");
const real = modelsSchema.parse(parse(readFileSync("content/data/models.yaml", "utf8")));

describe("models.json", () => {
  it("stands by date, a year alone before its months", () => {
    expect(byDate([mixture, dense]).map(({ id }) => id)).toEqual(["abacus-1", "abacus-2"]);
    expect(download.models.map(({ date }) => date)).toEqual(["1966", "1966-05"]);
  });
  it("gives a number its unit, standing and source, says of an absent one that it is undisclosed, and asks a dense model for no active part", () => {
    const [first, second] = download.models;
    expect(second?.parameters).toEqual({
      value: 1e6,
      unit: "parameters",
      status: "estimated",
      source: "gauss1810theoria",
      locator: "table 1",
      note: "A guess.",
    });
    expect(second?.compute).toMatchObject({ value: null, unit: "FLOP", status: "undisclosed", source: null });
    expect([first?.active, second?.active?.status]).toEqual([null, "undisclosed"]);
  });
  it("brings the works that it names, and no other", () => {
    expect(Object.keys(download.works)).toEqual(["gauss1809theoria", "gauss1810theoria"]);
    expect(download.works["gauss1810theoria"]).toEqual({
      authors: "Gauss",
      year: "1810",
      title: "Theoria",
      link: null,
    });
  });
  it("keeps to its schema, with all rows of the book", () => {
    expect(modelsDownloadSchema.parse(modelsDownload(real, works, page, "CC BY 4.0")).models).toHaveLength(real.length);
  });
  it("is described by a schema in which every field of a row has its sentence", () => {
    const text = JSON.stringify(modelsJsonSchema(`${page}models.schema.json`));
    const schema = JSON.parse(text) as {
      $id: string;
      properties: { models: { items: { properties: Record<string, { description?: string }>; required: string[] } } };
    };
    const { properties, required } = schema.properties.models.items;
    expect(schema.$id).toBe(`${page}models.schema.json`);
    expect(required.toSorted()).toEqual(Object.keys(download.models[0] ?? {}).toSorted());
    expect(Object.entries(properties).filter(([, { description }]) => !description)).toEqual([]);
    for (const word of ["reported", "derived", "estimated", "rumored", "undisclosed", "FLOP"])
      expect(text).toContain(word);
  });
});

describe("models.csv", () => {
  const [head = "", ...lines] = modelsCsv(download).split("\r\n");
  it("names its columns, each with a sentence, and ends in an empty line", () => {
    expect(head.split(",")).toEqual(csvColumns.map(({ name }) => name));
    expect(new Set(head.split(",")).size).toBe(csvColumns.length);
    expect(csvColumns.filter(({ description }) => description.length < 10)).toEqual([]);
    expect(lines.at(-1)).toBe("");
    expect(lines).toHaveLength(3);
  });
  it("quotes what has commas or quotation marks, and leaves empty what is undisclosed", () => {
    expect(lines[1]).toMatch(
      /^abacus-2,"Abacus ""two"", wide",Göttingen,1966-05,mixture-of-experts,text,closed,text code,/,
    );
    expect(lines[1]).toContain(
      "gauss1809theoria,https://x.org,1000000,estimated,gauss1810theoria,table 1,A guess.,,undisclosed,",
    );
    expect(lines[0]).toContain("gauss1809theoria,https://x.org,,undisclosed,,,,,,,,,,undisclosed,");
  });
  it("has metadata that name the same columns and the unit of every number", () => {
    const { tableSchema } = csvMetadata(`${page}models.csv`, "CC BY 4.0") as {
      tableSchema: { columns: { name: string; datatype: string; "dc:description": string }[] };
    };
    expect(tableSchema.columns.map(({ name }) => name)).toEqual(head.split(","));
    const numbers = tableSchema.columns.filter(({ datatype }) => datatype === "number");
    expect(numbers.map(({ name }) => name)).toEqual(["parameters", "active", "tokens", "compute"]);
    for (const { "dc:description": text } of numbers) expect(text).toContain("Unit: ");
  });
});
