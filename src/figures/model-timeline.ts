import { scaleLinear, scaleLog } from "d3-scale";
import type { Model, ModelFigure } from "../schemas/model.ts";
import { axisX, axisY, dots, type Point, segment, text } from "./plot.ts";

/** Where a label stands beside its dot: to the right ("label") or to the left ("label end"), shifted by so many units down. */
export type Labels = Readonly<
  Record<string, { readonly name: string; readonly end?: boolean; readonly down?: number }>
>;

export type Timeline = {
  readonly models: readonly Model[];
  readonly pick: (model: Model) => ModelFigure | undefined;
  readonly labels: Labels;
  readonly axis: string;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly show: (tick: number) => string;
};

export const height = 400;
export const left = 92;
const bottom = 350;
const years = scaleLinear().domain([2017, 2027]).range([left, 620]);
/** Horizontal place of a model: the middle of its month, or of its year where the month is not known. */
export const time = (model: Model): number => {
  const [year = 0, month = 6.5] = model.date.split("-").map(Number);
  return years(year + (month - 0.5) / 12);
};
const isFirm = (figure: ModelFigure | undefined): boolean =>
  figure?.status === "reported" || figure?.status === "derived";

/** Language models: of text and code alone, or with text as what comes out; the makers' undisclosed networks are all of them. */
const isOfLanguage = ({ family, modality, modalities }: Model): boolean =>
  family === "undisclosed" ||
  modality.endsWith("text out") ||
  modalities.every((kind) => kind === "text" || kind === "code");

/** Dots by date on a logarithmic height: filled when reported or derived, hollow when estimated or rumored, a strip for the undisclosed. */
export const timeline = ({
  models,
  pick,
  labels,
  axis,
  domain,
  ticks,
  show,
}: Timeline): { readonly parts: string[]; readonly y: (value: number) => number } => {
  const y = scaleLog().domain(domain).range([bottom, 76]);
  const shown = models.filter((model) => Number(model.date.slice(0, 4)) >= 2017 && isOfLanguage(model));
  const at = (model: Model): Point => [time(model), y(pick(model)?.value ?? Number.NaN)];
  const known = shown.filter((model) => pick(model));
  const solid = known.filter((model) => isFirm(pick(model)));
  const hollow = known.filter((model) => !solid.includes(model));
  const silent = shown.filter((model) => !pick(model) && model.openness === "api");
  const names = known.flatMap((model) => {
    const label = labels[model.id];
    const [px, py] = at(model);
    return label
      ? [text(px + (label.end ? -7 : 7), py + 4 + (label.down ?? 0), label.name, label.end ? "label end" : "label")]
      : [];
  });
  return {
    y,
    parts: [
      axisX(years, bottom, "date of the first report", [2018, 2020, 2022, 2024, 2026]),
      axisY(y, left, axis, ticks, show),
      dots(solid.map(at), 3, "fill-1"),
      dots(hollow.map(at), 3.4, "line-1"),
      ...names,
      dots(
        silent.map((model): Point => [time(model), 30]),
        3.4,
        "line-3",
      ),
      text(left - 8, 34, "undisclosed", "label end"),
      segment([left, 42], [620, 42], "hair"),
    ],
  };
};
