/**
 * Weights as small whole numbers: every row of a matrix gets a scale s = max|w| / most and is stored as q = round(w /
 * s), so that w is about s q, wrong by at most s / 2 (absolute-maximum quantization, row by row; dettmers2022llmint8,
 * sections 2.1 and 3.1). Gains stay as they are: they are few, and each acts on a whole channel.
 */
import type { Floats } from "../maths/block.ts";
import { type Json, seal, unseal } from "./sealed-bytes.ts";
import { type Layout, type TransformerConfig, transformerLayout } from "./transformer-layout.ts";

/** The weights of a model, quantized. */
export type QuantizedWeights = {
  readonly layout: Layout;
  /** one for each parameter, in -most ... most; 0 for gains */
  readonly levels: Int8Array;
  /** for each tensor in turn: the scale of each row of a matrix; a gain itself, one number for each column */
  readonly scales: Float32Array;
};

const scaleCount = (layout: Layout): number =>
  layout.tensors.reduce((sum, { rows, columns }) => sum + (rows > 1 ? rows : columns), 0);

/**
 * Largest level of a width in bits: 127, 7 or 1 for 8, 4 or 2. @throws RangeError unless bits is a whole number, 2 ...
 * 8
 */
export const largestLevel = (bits: number): number => {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`Unexpected ${bits} bits, expected a whole number from 2 to 8.`);
  return 2 ** (bits - 1) - 1;
};

/** Rounds weights to 2 ^ bits - 1 levels a row. @throws RangeError on a weight that is not finite, or other widths */
export const quantizeWeights = (layout: Layout, parameters: Floats, bits = 8): QuantizedWeights => {
  const most = largestLevel(bits);
  const levels = new Int8Array(layout.count);
  const scales = new Float32Array(scaleCount(layout));
  let next = 0;
  for (const { rows, columns, offset } of layout.tensors) {
    if (rows === 1) {
      scales.set(parameters.subarray(offset, offset + columns), next);
      next += columns;
      continue;
    }
    for (let row = 0; row < rows; row++, next++) {
      const start = offset + row * columns;
      let largest = 0;
      for (let j = 0; j < columns; j++) largest = Math.max(largest, Math.abs(parameters[start + j] ?? 0));
      if (!Number.isFinite(largest)) throw new RangeError("Unexpected weight that is no number, expected finite ones.");
      scales[next] = largest / most;
      const scale = scales[next] || 1;
      for (let j = 0; j < columns; j++)
        levels[start + j] = Math.max(-most, Math.min(most, Math.round((parameters[start + j] ?? 0) / scale)));
    }
  }
  return { layout, levels, scales };
};

/** Writes scale * level for every weight. @param parameters as many numbers as the layout counts */
export const dequantizeWeights = ({ layout, levels, scales }: QuantizedWeights, parameters: Floats): void => {
  let next = 0;
  for (const { rows, columns, offset } of layout.tensors)
    if (rows === 1) {
      parameters.set(scales.subarray(next, next + columns), offset);
      next += columns;
    } else
      for (let row = 0; row < rows; row++, next++)
        for (let j = offset + row * columns; j < offset + (row + 1) * columns; j++)
          parameters[j] = (levels[j] ?? 0) * (scales[next] ?? 0);
};

/** Bytes of the weights at a width in bits: levels packed close, scales and gains in 32 bits; without header. */
export const quantizedBytes = (layout: Layout, bits: number): number => {
  const inMatrices = layout.tensors.reduce((sum, { rows, columns }) => sum + (rows > 1 ? rows * columns : 0), 0);
  return Math.ceil((inMatrices * bits) / 8) + 4 * scaleCount(layout);
};

const kind = "groundwork-weights-int8";

/** One file: scales, then levels. @param about what the reader of the file should know: command, seed, data, loss */
export const packWeights = ({ layout, levels, scales }: QuantizedWeights, about: Json): Uint8Array<ArrayBuffer> => {
  const body = new Uint8Array(scales.byteLength + levels.byteLength);
  body.set(new Uint8Array(scales.buffer, scales.byteOffset, scales.byteLength));
  body.set(new Uint8Array(levels.buffer, levels.byteOffset, levels.byteLength), scales.byteLength);
  return seal({ kind, about: { config: layout.config, about }, body });
};

/** Opens what `packWeights` made. @throws RangeError when the file is damaged, cut short, or not of this kind */
export const unpackWeights = (bytes: Uint8Array): QuantizedWeights & { about: Json } => {
  const { about, body } = unseal(bytes, kind);
  if (!isAbout(about)) throw new RangeError("Unexpected header without sizes of a model, expected its config.");
  const layout = transformerLayout(about.config);
  const scales = scaleCount(layout);
  if (body.length !== 4 * scales + layout.count)
    throw new RangeError(`Unexpected ${body.length} bytes of weights, expected ${4 * scales + layout.count}.`);
  return {
    layout,
    scales: new Float32Array(body.buffer, 0, scales),
    levels: new Int8Array(body.buffer, 4 * scales, layout.count),
    about: about.about,
  };
};

const sizes = ["vocabulary", "context", "width", "layers", "heads", "hidden"];

const isAbout = (value: unknown): value is { config: TransformerConfig; about: Json } => {
  if (typeof value !== "object" || value === null || !("config" in value && "about" in value)) return false;
  const config: unknown = value.config;
  if (typeof config !== "object" || config === null) return false;
  const entries = new Map(Object.entries(config));
  return sizes.every((name) => typeof entries.get(name) === "number");
};
