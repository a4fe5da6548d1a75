import { scaleLinear } from "d3-scale";
import { type DecodingSetting, summaryOf } from "../experiments/summaries.ts";
import { axisX, axisY, curve, dots, drawing, type Point, text } from "./plot.ts";

const x = scaleLinear().domain([0.6, 1]).range([48, 560]);
const y = scaleLinear().domain([0.2, 1]).range([300, 34]);
const percent = (share: number): string => `${Math.round(100 * share)}%`;
const families: readonly (readonly [pattern: RegExp, color: string])[] = [
  [/^temperature [\d.]+$|^plain$/, "1"],
  [/^top-p/, "2"],
  [/^min-p/, "3"],
  [/^top-k/, "4"],
];

const place = ({ distinct, grammatical }: DecodingSetting): Point => [x(distinct.mean), y(grammatical.mean)];
/** Shows in which order the settings of a family lie. */
const strength = ({ setting, knobs }: DecodingSetting): number =>
  setting === "plain" ? 1 : (knobs?.temperature ?? knobs?.topP ?? knobs?.minP ?? knobs?.topK ?? 0);

/** Share of grammatical against share of different sentences, for the largest model, setting by setting. */
export const draw = (): string => {
  const { writers } = summaryOf("decoding");
  const settings = writers.find(({ parameters }) => parameters !== null)?.settings ?? [];
  const of = (pattern: RegExp): DecodingSetting[] =>
    settings.filter(({ setting }) => pattern.test(setting)).sort((a, b) => strength(a) - strength(b));
  const lines = families.map(([pattern, color]) => {
    const points = of(pattern).map(place);
    return curve(points, `line-${color}`) + dots(points, 3, `fill-${color}`);
  });
  const named = (setting: string, dx: number, dy: number, classes = "label"): string => {
    const found = settings.find((one) => one.setting === setting);
    if (!found) return "";
    const [px, py] = place(found);
    return text(px + dx, py + dy, setting, classes);
  };
  const searched = settings.filter(({ beam }) => beam !== undefined).map(place);
  return drawing(346, [
    axisX(x, 300, "different sentences among 1,200", [0.6, 0.7, 0.8, 0.9, 1], percent),
    axisY(y, 48, "", [0.2, 0.4, 0.6, 0.8, 1], percent),
    text(8, 12, "grammatical sentences"),
    ...lines,
    dots(searched, 3, "fill-2"),
    named("plain", 10, 4, "label strong"),
    named("temperature 1.5", -10, 4, "label end"),
    named("temperature 0.5", -12, 0, "label end"),
    named("top-p 0.5", -12, -8, "label end"),
    named("greedy", 8, 14),
    named("top-k 2", -10, 10, "label end"),
    named("beam 8", 8, -6),
  ]);
};
