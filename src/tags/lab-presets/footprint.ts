import type { Report } from "../../labs/footprint/model.ts";
import { stateOf } from "../../labs/footprint/reports.ts";
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

/** Rows of content/data/footprints.yaml for the lab footprint: runs whose hours, power, overhead and grid are known. */
export const footprintReports = (quantities: ReadonlyMap<string, Quantity>, works: Works): Report[] => {
  const row = (id: string): Quantity & { readonly value: number } => {
    const found = quantities.get(`footprints.${id}`);
    if (typeof found?.value !== "number") throw new Error(`Unexpected footprints.${id}, expected a row with a number.`);
    return { ...found, value: found.value };
  };
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
