import type { Report } from "../../labs/footprint/model.ts";
import type { Spread } from "../../labs/footprint/outside.ts";
import type { Price } from "../../labs/footprint/prices.ts";
import { stateOf } from "../../labs/footprint/reports.ts";
import type { Model } from "../../schemas/model.ts";
import type { Quantity } from "../../schemas/quantity.ts";
import { citation, type Works } from "./citation.ts";

/** Runs of Table 4 of Patterson et al. and how they are called here. */
const accounted: readonly (readonly [id: string, name: string])[] = [
  ["gpt-3", "GPT-3"],
  ["evolved-transformer", "Evolved Transformer, its search"],
  ["t5-11b", "T5-11B"],
  ["meena", "Meena"],
  ["gshard-600b", "GShard-600B"],
  ["switch-transformer", "Switch Transformer"],
];

type Row = Quantity & { readonly value: number };
type Rows = ReadonlyMap<string, Quantity>;

/** A row with a number. @throws Error when there is none */
const numberRow = (quantities: Rows, id: string): Row => {
  const found = quantities.get(id);
  if (typeof found?.value !== "number") throw new Error(`Unexpected ${id}, expected a row with a number.`);
  return { ...found, value: found.value };
};

/** Rows of content/data/footprints.yaml for the lab footprint: runs whose hours, power, overhead and grid are known. */
export const footprintReports = (quantities: Rows, works: Works): Report[] => {
  const row = (id: string): Row => numberRow(quantities, `footprints.${id}`);
  const text = (id: string): string => String(row(id).value);
  const report = (
    id: string,
    name: string,
    energy: string,
    carbon: string,
    quoted: Parameters<typeof stateOf>[0],
  ): Report => {
    const { value, status, source, locator } = row(energy);
    return {
      id,
      name,
      state: stateOf(quoted),
      energy: value,
      carbon: row(carbon).value,
      status,
      source: citation(works, source, locator),
    };
  };
  const kilograms = (id: string) => ({ text: text(id), times: 1000 });
  return [
    ...accounted.map(([id, name]) =>
      report(id, name, `${id}-energy`, `${id}-carbon`, {
        hours: { text: text(`${id}-days`), times: 24 * row(`${id}-chips`).value },
        watts: { text: text(`${id}-power`) },
        overhead: { text: row(`${id}-pue`).value.toFixed(2) },
        grid: kilograms(`${id}-grid`),
      }),
    ),
    report("bloom", "BLOOM", "bloom-energy", "bloom-dynamic-carbon", {
      hours: { text: text("bloom-hours"), exact: true },
      watts: { text: text("bloom-power"), exact: true },
      // Its account of the run leaves the building out.
      overhead: { text: "1", exact: true },
      grid: { text: text("bloom-grid") },
    }),
    ...["7", "13", "33", "65"].map((size) =>
      report(`llama-${size}b`, `LLaMA ${size}B`, `llama-${size}b-energy`, `llama-${size}b-carbon`, {
        hours: { text: text(`llama-${size}b-hours`), exact: true },
        watts: { text: text("llama-power") },
        overhead: { text: text("llama-overhead"), exact: true },
        grid: kilograms("united-states-grid"),
      }),
    ),
  ];
};

/** How far known values of an input lie apart, for whoever sees a run of the lab footprint from outside. */
export const footprintSpreads = (quantities: Rows, works: Works): Spread[] => {
  const spread = (id: Spread["id"], of: string, unit: string, ids: readonly string[]): Spread => {
    const rows = ids.map((one) => numberRow(quantities, one));
    const cited = new Map(rows.map(({ source, locator }) => [source, citation(works, source, locator)]));
    const values = rows.map(({ value }) => value);
    return { id, of, least: Math.min(...values), most: Math.max(...values), unit, sources: [...cited.values()] };
  };
  const sameDevice = ["t5-11b", "meena", "gshard-600b", "switch-transformer"];
  return [
    spread(
      "watts-off",
      "power of one kind of device in four runs",
      " W",
      sameDevice.map((id) => `footprints.${id}-power`),
    ),
    spread("overhead-off", "overhead of a good site and of the average", "", [
      "footprints.palm-540b-pue",
      "footprints.pue-average",
    ]),
    spread(
      "grid-off",
      "grids of six runs",
      " kg per kWh",
      accounted.map(([id]) => `footprints.${id}-grid`),
    ),
    spread("price-off", "rents of two kinds of device in two accounts", " US$", [
      "footprints.gpt-3-lambda-price",
      "footprints.h800-hour-price",
    ]),
  ];
};

/** Rents of an accelerator hour in accounts of others, for the lab footprint. */
export const footprintPrices = (quantities: Rows, models: readonly Model[], works: Works): Price[] => {
  const operations = models.find(({ id }) => id === "gpt-3")?.compute?.value;
  if (operations === undefined)
    throw new Error("Unexpected models without the compute of gpt-3, expected a row with it.");
  const row = (id: string): Row => numberRow(quantities, id);
  const cited = ({ source, locator }: Row) => citation(works, source, locator);
  const [lambda, rate] = [row("footprints.gpt-3-lambda"), row("footprints.gpt-3-lambda-rate")];
  const [deepSeek, day] = [row("scaling.deepseek-v3-cost"), row("footprints.chatgpt-daily-cost")];
  const perDay = 24 * 8 * row("footprints.chatgpt-servers").value;
  return [
    {
      id: "lambda",
      name: "GPT-3 on V100 in a cloud, 2020",
      price: row("footprints.gpt-3-lambda-price").value,
      off: 0,
      hours: operations / (rate.value * 1e12 * 3600),
      // its rate is given to the unit
      hoursOff: Math.ceil((1000 * 0.5) / rate.value) / 10,
      cost: lambda.value,
      source: cited(lambda),
    },
    {
      id: "deepseek-v3",
      name: "DeepSeek-V3 on H800, 2024",
      price: row("footprints.h800-hour-price").value,
      off: 0,
      hours: row("scaling.deepseek-v3-hours").value,
      hoursOff: 0,
      cost: deepSeek.value,
      source: cited(deepSeek),
    },
    {
      id: "chatgpt",
      name: "ChatGPT on A100, a day of 2023",
      // what its cost comes to, to the cent
      price: Math.round((100 * day.value) / perDay) / 100,
      off: 0.5,
      hours: perDay,
      hoursOff: 0,
      cost: day.value,
      source: cited(day),
    },
  ];
};
