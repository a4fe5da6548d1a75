/**
 * The activations of a network's layers with their slopes, and the product of two arrays number by number, for 32-bit
 * floats, four at a time, as WebAssembly functions. The formulas are those of layer-activation.ts.
 */
import type { Activation } from "./block.ts";
import { exponentialFrom } from "./exponential-kernel.ts";
import { leak } from "./layer-activation.ts";
import {
  add,
  atLeast,
  type Code,
  four,
  fourFloats,
  get,
  number,
  oneFloat,
  repeatWhile,
  set,
  subtract,
  type WasmType,
  wasmModule,
} from "./wasm-code.ts";

/** A stretch of numbers, four at a time, then those that are left one by one. @param left local that counts them */
const stretch = (left: number, pointers: readonly number[], body: (lanes: "four" | "one") => Code): Code =>
  ([4, 1] as const).flatMap((step) =>
    repeatWhile(step === 4 ? atLeast(get(left), number(4)) : get(left), [
      ...body(step === 4 ? "four" : "one"),
      ...pointers.flatMap((pointer) => set(pointer, add(get(pointer), number(4 * step)))),
      ...set(left, subtract(get(left), number(step))),
    ]),
  );
const load = (lanes: "four" | "one", address: number): Code =>
  lanes === "four" ? fourFloats.load(get(address), 0) : fourFloats.spread(get(address));
const store = (lanes: "four" | "one", address: number, value: Code): Code =>
  lanes === "four" ? fourFloats.store(get(address), 0, value) : oneFloat.store(get(address), 0, four.first(value));

/** What the function is given: addresses, counts, and the bytes from the end of a row of outputs to the next. */
const [to, slope, rows, columns, gap, left] = [0, 1, 2, 3, 4, 5] as const;
const [x, value, gate, one, two] = [6, 7, 8, 9, 10] as const;
const exponential = exponentialFrom(11);
const power = 11;

/** 1 / (1 + e^y), where y is `given`. */
const gateOf = (given: Code): Code => [
  ...set(power, given),
  ...exponential.replace,
  ...set(gate, four.divide(get(one), four.add(get(one), get(power)))),
];
/** From x to its value, and to the slope there, which takes the place of the gate. */
const bends: Readonly<Record<Activation, Code>> = {
  silu: [
    ...gateOf(four.subtract(four.subtract(get(one), get(one)), get(x))),
    ...set(value, four.multiply(get(x), get(gate))),
    ...set(gate, four.add(get(gate), four.multiply(get(value), four.subtract(get(one), get(gate))))),
  ],
  tanh: [
    ...gateOf(four.subtract(four.subtract(get(one), get(one)), four.multiply(get(two), get(x)))),
    ...set(value, four.subtract(four.multiply(get(two), get(gate)), get(one))),
    ...set(gate, four.subtract(get(one), four.multiply(get(value), get(value)))),
  ],
  "leaky-relu": [
    ...set(gate, four.choose(get(one), four.float(leak), four.greater(get(x), four.subtract(get(one), get(one))))),
    ...set(value, four.multiply(get(gate), get(x))),
  ],
};

/** Bytes of a module with the function `kernel` (to, slope, rows, columns, gap) and the import room.memory. */
export const activationKernel = (activation: Activation): Uint8Array<ArrayBuffer> =>
  wasmModule(
    5,
    ["i32", ...new Array<WasmType>(5 + exponential.locals).fill("v128")],
    [
      ...exponential.prepare,
      ...set(one, four.float(1)),
      ...set(two, four.float(2)),
      ...repeatWhile(get(rows), [
        ...set(left, get(columns)),
        ...stretch(left, [to, slope], (lanes) => [
          ...set(x, load(lanes, slope)),
          ...bends[activation],
          ...store(lanes, to, get(value)),
          ...store(lanes, slope, get(gate)),
        ]),
        ...set(to, add(get(to), get(gap))),
        ...set(rows, subtract(get(rows), number(1))),
      ]),
    ],
  );

/** Bytes of a module with the function `kernel` (data, factors, count) and the import room.memory. */
export const scaleKernel = (): Uint8Array<ArrayBuffer> =>
  wasmModule(3, [], [...stretch(2, [0, 1], (lanes) => store(lanes, 0, four.multiply(load(lanes, 0), load(lanes, 1))))]);
