/**
 * exp(x) in place for 32-bit floats, four at a time, as a WebAssembly function. exp(x) = 2^n exp(r) with n = round(x /
 * ln 2) and r = x - n ln 2, so that |r| <= 0.35: there a polynomial of degree 7 is right to about 1e-7, and 2^n is
 * written as the exponent of a float. The polynomial and the two parts of ln 2 are those of expf in the Cephes library
 * (Moshier, netlib.org/cephes). Below -87 and above 88, where floats end, the result is that at the end: nearly 0, or
 * very large.
 */
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

/** Highest power first; the last two are those of 1 + r. */
const polynomial = [1.9875691e-4, 1.3981999e-3, 8.333452e-3, 4.1665796e-2, 0.16666666, 0.5, 1, 1];
const constants = { lowest: -87, highest: 88, perLn2: 1 / Math.LN2, ln2: 0.693359375, ln2Rest: -2.1219444e-4 };
const names = Object.keys(constants);

/**
 * The exponential as a part of any kernel, on v128 locals of its own from `first` on: the first of them is x, which `replace`
 * makes exp(x); before that `prepare` has to run once.
 */
export const exponentialFrom = (first: number) => {
  const [x, n, sum] = [first, first + 1, first + 2];
  const firstCoefficient = sum + 1 + names.length;
  const constant = (name: keyof typeof constants): Code => get(sum + 1 + names.indexOf(name));
  return {
    locals: 3 + names.length + polynomial.length,
    prepare: [
      ...Object.values(constants).flatMap((value, index) => set(sum + 1 + index, four.float(value))),
      ...polynomial.flatMap((value, index) => set(firstCoefficient + index, four.float(value))),
    ],
    replace: [
      ...set(x, four.min(four.max(get(x), constant("lowest")), constant("highest"))),
      ...set(n, four.nearest(four.multiply(get(x), constant("perLn2")))),
      ...set(x, four.subtract(get(x), four.multiply(get(n), constant("ln2")))),
      ...set(x, four.subtract(get(x), four.multiply(get(n), constant("ln2Rest")))),
      ...set(sum, get(firstCoefficient)),
      ...polynomial
        .slice(1)
        .flatMap((_, index) => set(sum, four.add(four.multiply(get(sum), get(x)), get(firstCoefficient + 1 + index)))),
      // A float is 2^n when its exponent, the bits from 23 on, is n + 127.
      ...set(n, four.shiftLeft(four.addWhole(four.truncate(get(n)), four.whole(number(127))), number(23))),
      ...set(x, four.multiply(get(sum), get(n))),
    ],
  };
};

const [at, count, x] = [0, 1, 2] as const;
const exponential = exponentialFrom(x);
const body: Code = [
  ...exponential.prepare,
  ...repeatWhile(atLeast(get(count), number(4)), [
    ...set(x, fourFloats.load(get(at), 0)),
    ...exponential.replace,
    ...fourFloats.store(get(at), 0, get(x)),
    ...set(at, add(get(at), number(16))),
    ...set(count, subtract(get(count), number(4))),
  ]),
  ...repeatWhile(get(count), [
    ...set(x, fourFloats.spread(get(at))),
    ...exponential.replace,
    ...oneFloat.store(get(at), 0, four.first(get(x))),
    ...set(at, add(get(at), number(4))),
    ...set(count, subtract(get(count), number(1))),
  ]),
];

/** Bytes of a module with the function `kernel` (address, count) and the import room.memory. */
export const exponentialKernel = (): Uint8Array<ArrayBuffer> =>
  wasmModule(2, new Array<WasmType>(exponential.locals).fill("v128"), body);
