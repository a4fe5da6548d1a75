/**
 * C = A B, or C += A B, for 32-bit floats, as a WebAssembly function: four rows times eight columns of C at a time are
 * held in eight registers of four floats, so that each number of A and B that is read takes part in several products.
 * What is left over at the edges goes in smaller tiles. Every entry is summed in the order of k whatever its tile, so
 * it depends only on its row of A and its column of B.
 */
import {
  add,
  atLeast,
  type Code,
  fourFloats,
  get,
  type Lanes,
  number,
  oneFloat,
  repeatUntilNot,
  repeatWhile,
  set,
  subtract,
  times,
  type WasmType,
  wasmModule,
  when,
} from "./wasm-code.ts";

/** What the function is given, in this order; addresses and steps in bytes, counts >= 1. */
const parameters = ["c", "a", "b", "rows", "inner", "columns", "aRow", "aInner", "bRow", "cRow", "adds"] as const;
const pointers = ["cAt", "bAt", "left", "k", "bNow", "a0", "a1", "a2", "a3", "c0", "c1", "c2", "c3"] as const;
const names: readonly string[] = [...parameters, ...pointers];
const most = 4;
const firstVector = names.length;
const firstFloat = firstVector + most * 2 + 2;
const locals: WasmType[] = [
  ...pointers.map((): WasmType => "i32"),
  ...new Array<WasmType>(most * 2 + 2).fill("v128"),
  ...new Array<WasmType>(most + 1).fill("f32"),
];

type Name = (typeof parameters)[number] | (typeof pointers)[number] | `${"a" | "c"}${number}`;
const at = (name: Name): number => names.indexOf(name);
const read = (name: Name): Code => get(at(name));
const write = (name: Name, value: Code): Code => set(at(name), value);
const grow = (name: Name, by: Code): Code => write(name, add(read(name), by));
const each = (count: number, code: (index: number) => Code): number[] =>
  Array.from({ length: count }, (_, index) => code(index)).flat();

/** The part of C at `cAt`: `rows` rows, `wide` registers across. */
const tile = (rows: number, wide: number, lanes: Lanes): Code => {
  const first = lanes === oneFloat ? firstFloat : firstVector;
  const sum = (row: number, across: number): number => first + row * wide + across;
  const right = (across: number): number => first + rows * wide + across;
  const sums = (code: (row: number, across: number) => Code): Code =>
    each(rows, (row) => each(wide, (across) => code(row, across)));
  return [
    ...each(rows, (row) => write(`c${row}`, row === 0 ? read("cAt") : add(read(`c${row - 1}`), read("cRow")))),
    ...each(rows, (row) => write(`a${row}`, row === 0 ? read("a") : add(read(`a${row - 1}`), read("aRow")))),
    ...when(
      read("adds"),
      sums((row, across) => set(sum(row, across), lanes.load(read(`c${row}`), across * lanes.bytes))),
      sums((row, across) => set(sum(row, across), lanes.zero)),
    ),
    ...write("bNow", read("bAt")),
    ...write("k", read("inner")),
    ...repeatUntilNot(read("k"), [
      ...each(wide, (across) => set(right(across), lanes.load(read("bNow"), across * lanes.bytes))),
      ...sums((row, across) =>
        set(
          sum(row, across),
          lanes.addProduct(get(sum(row, across)), lanes.spread(read(`a${row}`)), get(right(across))),
        ),
      ),
      ...each(rows, (row) => grow(`a${row}`, read("aInner"))),
      ...grow("bNow", read("bRow")),
      ...write("k", subtract(read("k"), number(1))),
    ]),
    ...sums((row, across) => lanes.store(read(`c${row}`), across * lanes.bytes, get(sum(row, across)))),
  ];
};

/** Tiles of one size as long as there are columns for them. */
const across = (rows: number, wide: number, lanes: Lanes): Code => {
  const bytes = wide * lanes.bytes;
  return repeatWhile(atLeast(read("left"), number(bytes / 4)), [
    ...tile(rows, wide, lanes),
    ...grow("cAt", number(bytes)),
    ...grow("bAt", number(bytes)),
    ...write("left", subtract(read("left"), number(bytes / 4))),
  ]);
};

/** Bands of `band` rows as long as there are rows for them. */
const down = (band: number): Code =>
  repeatWhile(atLeast(read("rows"), number(band)), [
    ...write("cAt", read("c")),
    ...write("bAt", read("b")),
    ...write("left", read("columns")),
    ...across(band, 2, fourFloats),
    ...across(band, 1, fourFloats),
    ...across(band, 1, oneFloat),
    ...grow("a", times(read("aRow"), number(band))),
    ...grow("c", times(read("cRow"), number(band))),
    ...write("rows", subtract(read("rows"), number(band))),
  ]);

/** Bytes of a module with the function `kernel` and the import room.memory. About a kilobyte. */
export const productKernel = (): Uint8Array<ArrayBuffer> =>
  wasmModule(parameters.length, locals, [...down(most), ...down(1)]);
