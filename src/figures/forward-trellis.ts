import { scalePoint } from "d3-scale";
import { ferryWeather, forwardTable, seenWords } from "../worked/probability-and-likelihood.ts";
import { drawing, round, segment, text } from "./plot.ts";

const words = ["crosses", "waits", "rests"];
const states = ["calm", "stormy"];
const column = scalePoint([0, 1, 2], [170, 560]);
const row = scalePoint([0, 1], [72, 182]);
const radius = 31;
const place = (day: number, state: number): readonly [number, number] => [column(day) ?? 0, row(state) ?? 0];
const show = (value: number): string => String(Number(value.toPrecision(3)));

/** An arrow from circle to circle, with its probability near its tail, above or below the line. */
const arrow = (day: number, from: number, to: number): string => {
  const [[x1, y1], [x2, y2]] = [place(day, from), place(day + 1, to)];
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [tipX, tipY] = [x2 - (radius + 3) * dx, y2 - (radius + 3) * dy];
  const head = [
    [tipX, tipY],
    [tipX - 8 * dx - 3.5 * dy, tipY - 8 * dy + 3.5 * dx],
    [tipX - 8 * dx + 3.5 * dy, tipY - 8 * dy - 3.5 * dx],
  ];
  const label = text(
    x1 + 58 * dx + (from === to ? 12 : 0),
    y1 + 58 * dy + (from === 0 ? -8 : 16),
    show(ferryWeather.transition[from]?.[to] ?? 0),
    "label mid",
  );
  return (
    segment([x1 + radius * dx, y1 + radius * dy], [tipX - 6 * dx, tipY - 6 * dy], "hair") +
    `<polygon points="${head.map((point) => point.map(round).join(" ")).join(" ")}" class="fill-2"/>${label}`
  );
};

/** The forward algorithm on three days: states as circles with their probabilities, moves as arrows, words below. */
export const draw = (): string => {
  const days = seenWords.map((word, day) => {
    const circles = states.map((_, state) => {
      const [x, y] = place(day, state);
      const emitted = show(ferryWeather.emission[state]?.[word] ?? 0);
      return (
        `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" class="${state === 0 ? "soft-1" : "soft-3"}"/>` +
        text(x, y + 5, show(forwardTable[day]?.[state] ?? 0), "label strong mid") +
        text(x, state === 0 ? y - radius - 9 : y + radius + 18, `emits it with ${emitted}`, "label mid")
      );
    });
    return circles.join("") + text(column(day) ?? 0, 258, words[word] ?? "", "label strong mid");
  });
  const moves = [0, 1].flatMap((day) => [0, 1].flatMap((from) => [0, 1].map((to) => arrow(day, from, to))));
  return drawing(270, [
    ...states.map((name, state) => text(14, place(0, state)[1] + 5, name, "label")),
    text(14, 258, "word", "label"),
    ...states.map((_, state) => {
      const [x, y] = place(0, state);
      return (
        segment([x - 78, y], [x - radius - 3, y], "hair") +
        text(x - 62, y - 7, show(ferryWeather.start[state] ?? 0), "label mid")
      );
    }),
    ...moves,
    ...days,
  ]);
};
