/**
 * Just enough of WebAssembly's binary format to write one function by hand (webassembly.github.io/spec/core/binary;
 * SIMD is part of it since version 2.0). An instruction is a list of bytes; a program is lists put together.
 */
export type Code = readonly number[];

/** A whole number >= 0 in LEB128: seven bits a byte, the lowest first. */
const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...unsigned(Math.floor(value / 128))];

/** The types of values, by their byte. */
export const wasmType = { i32: 0x7f, f32: 0x7d, v128: 0x7b };
export type WasmType = keyof typeof wasmType;

const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
/** @param value from 0 to 8191: two bytes of signed LEB128 */
export const number = (value: number): Code => [0x41, (value & 127) | 128, value >> 7];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const subtract = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const atLeast = (a: Code, b: Code): Code => [...a, ...b, 0x4f];
export const when = (condition: Code, then: Code, otherwise: Code): Code => [
  ...condition,
  0x04,
  0x40,
  ...then,
  0x05,
  ...otherwise,
  0x0b,
];
/** Repeats `body` as long as `condition` holds, asked before each time. */
export const repeatWhile = (condition: Code, body: Code): Code => [
  0x02,
  0x40,
  0x03,
  0x40,
  ...condition,
  0x45,
  0x0d,
  1,
  ...body,
  0x0c,
  0,
  0x0b,
  0x0b,
];
/** Runs `body`, and again as long as `condition` then holds. */
export const repeatUntilNot = (condition: Code, body: Code): Code => [0x03, 0x40, ...body, ...condition, 0x0d, 0, 0x0b];

/** What a lane-wise program needs of a type: one float, or four side by side. */
export type Lanes = {
  readonly bytes: number;
  readonly zero: Code;
  readonly load: (address: Code, offset: number) => Code;
  readonly store: (address: Code, offset: number, value: Code) => Code;
  /** one float from memory, in every lane */
  readonly spread: (address: Code) => Code;
  /** sum + a * b, rounded after each step */
  readonly addProduct: (sum: Code, a: Code, b: Code) => Code;
};

// Two bytes after a load or store: the alignment (2 = 4 bytes) and an offset below 128.
export const oneFloat: Lanes = {
  bytes: 4,
  zero: [0x43, 0, 0, 0, 0],
  load: (address, offset) => [...address, 0x2a, 2, offset],
  store: (address, offset, value) => [...address, ...value, 0x38, 2, offset],
  spread: (address) => [...address, 0x2a, 2, 0],
  addProduct: (sum, a, b) => [...sum, ...a, ...b, 0x94, 0x92],
};
export const fourFloats: Lanes = {
  bytes: 16,
  zero: [...simd(0x0c), ...new Array<number>(16).fill(0)],
  load: (address, offset) => [...address, ...simd(0x00), 2, offset],
  store: (address, offset, value) => [...address, ...value, ...simd(0x0b), 2, offset],
  spread: (address) => [...address, ...simd(0x09), 2, 0],
  addProduct: (sum, a, b) => [...sum, ...a, ...b, ...simd(0xe6), ...simd(0xe4)],
};

const bytesOfFloat = (value: number): number[] => [...new Uint8Array(Float32Array.of(value).buffer)];
const onFour =
  (opcode: number) =>
  (a: Code, b: Code): Code => [...a, ...b, ...simd(opcode)];
/** Arithmetic on four lanes at once; names as in the specification. */
export const four = {
  float: (value: number): Code => [0x43, ...bytesOfFloat(value), ...simd(0x13)],
  whole: (value: Code): Code => [...value, ...simd(0x11)],
  nearest: (a: Code): Code => [...a, ...simd(0x6a)],
  truncate: (a: Code): Code => [...a, ...simd(0xf8)],
  first: (a: Code): Code => [...a, ...simd(0x1f), 0],
  shiftLeft: onFour(0xab),
  addWhole: onFour(0xae),
  add: onFour(0xe4),
  subtract: onFour(0xe5),
  multiply: onFour(0xe6),
  divide: onFour(0xe7),
  min: onFour(0xe8),
  max: onFour(0xe9),
  /** all bits of a lane where a > b, none elsewhere */
  greater: onFour(0x44),
  /** a where the bits of `which` are set, b elsewhere */
  choose: (a: Code, b: Code, which: Code): Code => [...a, ...b, ...which, ...simd(0x52)],
};

/** A list with its length before it. */
const counted = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const text = (value: string): number[] => counted([...new TextEncoder().encode(value)].map((byte) => [byte]));
const section = (id: number, content: Code): number[] => [id, ...unsigned(content.length), ...content];

/**
 * A module that imports a memory as room.memory and exports one function without result, `kernel`.
 * @param parameters how many i32 it is given: its first locals
 * @param locals the types of its further locals, in order
 */
export const wasmModule = (parameters: number, locals: readonly WasmType[], body: Code) => {
  const types = [0x60, ...counted(new Array<number[]>(parameters).fill([wasmType.i32])), 0];
  const code = [...counted(locals.map((type) => [1, wasmType[type]])), ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counted([types])),
    ...section(2, counted([[...text("room"), ...text("memory"), 2, 0, 1]])),
    ...section(3, counted([[0]])),
    ...section(7, counted([[...text("kernel"), 0, 0]])),
    ...section(10, counted([[...unsigned(code.length), ...code]])),
  ]);
};
