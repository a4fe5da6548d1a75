/**
 * One file for numbers: a JSON header, then arrays, behind a checksum, so that half a file or a changed byte is
 * noticed. Bytes: "GWSL"; CRC-32 of all that follows; length of the header; the header in UTF-8, filled with spaces to
 * a multiple of 8; the body. Whole numbers of 32 bits, little-endian.
 */

const magic = 0x4c535747;
const start = 12;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as in zip, gzip and PNG (ISO 3309), a whole number below 2^32. Finds accidents, not forgeries. */
export const crc32 = (bytes: Uint8Array): number => {
  let rest = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) rest = (rest >>> 8) ^ (table[(rest ^ (bytes[i] ?? 0)) & 255] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
};

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What goes into a file: what it is called, what is told about it, and its numbers. */
export type Sealed = { readonly kind: string; readonly about: Json; readonly body: Uint8Array };

/** One array of bytes for a file. */
export const seal = ({ kind, about, body }: Sealed): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(JSON.stringify({ kind, about }));
  const header = Math.ceil((text.length + start) / 8) * 8 - start;
  const bytes = new Uint8Array(start + header + body.length);
  bytes.fill(0x20, start, start + header);
  bytes.set(text, start);
  bytes.set(body, start + header);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(8, header, true);
  view.setUint32(4, crc32(bytes.subarray(8)), true);
  return bytes;
};

/**
 * Opens what `seal` made. The body is a copy, so typed arrays may be laid over it.
 * @param kind what the file must be
 * @throws RangeError when it is another kind of file, cut short, or changed
 */
export const unseal = (bytes: Uint8Array, kind: string): Sealed => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < start || view.getUint32(0, true) !== magic)
    throw new RangeError(`Unexpected first bytes, expected a file of ${kind} that begins with GWSL.`);
  const expected = view.getUint32(4, true);
  const found = crc32(bytes.subarray(8));
  if (found !== expected)
    throw new RangeError(
      `Unexpected checksum ${found.toString(16)} of ${bytes.length} bytes, expected ${expected.toString(16)}: ` +
        "the file is damaged or cut short.",
    );
  const header = view.getUint32(8, true);
  const read: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + header)));
  if (!isHeader(read) || read.kind !== kind) throw new RangeError(`Unexpected kind of file, expected ${kind}.`);
  // not `slice`: that of Node's Buffer does not copy
  return { ...read, body: new Uint8Array(bytes.subarray(start + header)) };
};

const isHeader = (value: unknown): value is { kind: string; about: Json } =>
  typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string" && "about" in value;
