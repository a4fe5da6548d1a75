import { type ModelsDownload, modelNumbers, modelsDownloadSchema } from "./model-downloads.ts";

type Row = ModelsDownload["models"][number];
type Cell = string | number | null;
export type CsvColumn = {
  readonly name: string;
  readonly datatype: "string" | "number" | "anyURI";
  readonly description: string;
  /** @param link address of a work */
  readonly cell: (row: Row, link: (key: string) => string | null) => Cell;
};

const shape = modelsDownloadSchema.shape.models.element.shape;
const figureShape = shape.parameters.shape;
const plain = ["id", "name", "organization", "date", "family", "modality", "openness"] as const;

/** The columns of `models.csv`, in order; each number has its standing, source and place beside it. */
export const csvColumns: readonly CsvColumn[] = [
  ...plain.map(
    (name): CsvColumn => ({
      name,
      datatype: "string",
      description: shape[name].description ?? "",
      cell: (row) => row[name],
    }),
  ),
  {
    name: "modalities",
    datatype: "string",
    description: "Kinds of data that go in or come out, separated by spaces.",
    cell: ({ modalities }) => modalities.join(" "),
  },
  {
    name: "source",
    datatype: "string",
    description: "Citation key of the work that presents the model.",
    cell: ({ source }) => source,
  },
  {
    name: "source_link",
    datatype: "anyURI",
    description: "DOI, arXiv or web address of that work.",
    cell: ({ source }, link) => link(source),
  },
  ...modelNumbers.flatMap(([name, unit, meaning]): CsvColumn[] => [
    {
      name,
      datatype: "number",
      description: `${meaning} Unit: ${unit}. Empty when undisclosed${name === "active" ? ", and where the model is no mixture of experts" : ""}.`,
      cell: (row) => row[name]?.value ?? null,
    },
    {
      name: `${name}_status`,
      datatype: "string",
      description: figureShape.status.description ?? "",
      cell: (row) => row[name]?.status ?? null,
    },
    {
      name: `${name}_source`,
      datatype: "string",
      description: "Citation key of the work that states the number.",
      cell: (row) => row[name]?.source ?? null,
    },
    {
      name: `${name}_locator`,
      datatype: "string",
      description: figureShape.locator.description ?? "",
      cell: (row) => row[name]?.locator ?? null,
    },
    {
      name: `${name}_note`,
      datatype: "string",
      description: figureShape.note.description ?? "",
      cell: (row) => row[name]?.note ?? null,
    },
  ]),
  { name: "note", datatype: "string", description: shape.note.description ?? "", cell: ({ note }) => note },
];

const quoted = (cell: Cell): string => {
  const text = cell === null ? "" : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The rows as RFC 4180 has them: a line of names, commas, CRLF, quotes where they are needed. */
export const modelsCsv = ({ models, works }: ModelsDownload): string => {
  const link = (key: string): string | null => works[key]?.link ?? null;
  const lines = models.map((row) => csvColumns.map(({ cell }) => quoted(cell(row, link))));
  return `${[csvColumns.map(({ name }) => name), ...lines].map((cells) => cells.join(",")).join("\r\n")}\r\n`;
};

/** What the columns mean, in the form of "CSV on the Web" (W3C, 2015). @param address where the CSV is published */
export const csvMetadata = (address: string, license: string): Record<string, unknown> => ({
  "@context": "http://www.w3.org/ns/csvw",
  url: address,
  "dc:title": "Models",
  "dc:license": license,
  tableSchema: {
    primaryKey: "id",
    columns: csvColumns.map(({ name, datatype, description }) => ({
      name,
      titles: name,
      datatype,
      "dc:description": description,
    })),
  },
});
