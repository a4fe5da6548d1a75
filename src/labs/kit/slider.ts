import { type NumberKnob, settleNumber } from "./knobs.ts";

/** Places of a slider whose equal ways are equal factors. */
const places = 1000;

/** What the native slider of a knob runs over. */
export const sliderRange = (knob: NumberKnob): { readonly min: number; readonly max: number; readonly step: number } =>
  knob.scale === "log" ? { min: 0, max: places, step: 1 } : knob;

/** Where the slider stands for a value. */
export const sliderPlace = (knob: NumberKnob, value: number): number =>
  knob.scale === "log" ? Math.round((places * Math.log(value / knob.min)) / Math.log(knob.max / knob.min)) : value;

/**
 * The value that a reader means by a place of the slider. Where one place is less than one step of the knob, a key press still
 * moves it by a step.
 * @param place anything that the control holds
 * @param now the value before
 */
export const valueAtPlace = (knob: NumberKnob, place: unknown, now: number): number => {
  const number = typeof place === "string" && place.trim() !== "" ? Number(place) : place;
  if (knob.scale !== "log" || typeof number !== "number" || !Number.isFinite(number)) return settleNumber(knob, place);
  const value = settleNumber(knob, knob.min * (knob.max / knob.min) ** (number / places));
  const direction = Math.sign(number - sliderPlace(knob, now));
  return value === now && direction !== 0 ? settleNumber(knob, now + direction * knob.step) : value;
};
