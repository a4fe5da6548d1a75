import { numeral, percent } from "../kit/numeral.ts";
import type { Ruler } from "./knobs.ts";

/** The vertical axis of a chart under a ruler. */
export type Vertical = {
  readonly name: string;
  /** values at the bottom and at the top: up is better */
  readonly span: readonly [number, number];
  readonly ticks: readonly number[];
  readonly show: (tick: number) => string;
};

export const shares: Vertical = { name: "", span: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], show: percent };
const tens: Vertical = { name: "whole answers right", span: [-8, 0], ticks: [-8, -6, -4, -2, 0], show: String };

/** About four even steps from 0 up, each 1, 2 or 5 times a power of ten. */
const steps = (most: number): number[] => {
  const raw = most / 4;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((times) => times * unit).find((one) => one >= raw) ?? raw;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => Number((i * step).toFixed(6)));
};

/**
 * @param length tokens of an answer
 * @param most nats at the bottom of the axis of surprise, > 0
 * @param token what an answer is made of
 */
export const vertical = (
  ruler: Ruler,
  { length, most, token, powers = false }: { length: number; most: number; token: string; powers?: boolean },
): Vertical => {
  if (ruler === "exact") return powers ? tens : { ...shares, name: "whole answers right" };
  if (ruler === "edits")
    return {
      name: token === "digit" ? "edits an answer needs" : "wrong words of an answer",
      span: [length, 0],
      ticks: length === 1 ? [0, 0.5, 1] : steps(length),
      show: (tick) => numeral(tick, Number.isInteger(tick) ? 0 : 1),
    };
  return {
    name: `nats for a right ${token}`,
    span: [most, 0],
    ticks: steps(most),
    show: (tick) => numeral(tick, Number.isInteger(tick) ? 0 : 1),
  };
};
