/**
 * Matrix products, exponentials and activations by WebAssembly's 128-bit SIMD: four 32-bit floats at once, several times as fast as
 * plain TypeScript. Its arithmetic is exact IEEE 754 in a fixed order, so every machine gets the same bits. All arrays
 * of a model lie in one memory of a fixed size, since arrays over a memory that grows would be cut off from it.
 */
import { activationKernel, scaleKernel } from "./activation-kernel.ts";
import {
  type Activate,
  type Activation,
  type Block,
  type Engine,
  type Exponentials,
  type Floats,
  type Multiply,
  productSizes,
  type Room,
  type Scale,
} from "./block.ts";
import { exponentialKernel } from "./exponential-kernel.ts";
import { activatePlainly } from "./layer-activation.ts";
import { multiplyPlainly, plainEngine, plainExponentials, scalePlainly } from "./plain-engine.ts";
import { productKernel } from "./product-kernel.ts";

type Kernel = (...addressesAndSizes: number[]) => void;
const isKernel = (value: unknown): value is Kernel => typeof value === "function";

/** The function that a module exports, at work on a memory. @param bytes a valid module */
const kernelOf = (bytes: Uint8Array<ArrayBuffer>, memory: WebAssembly.Memory): Kernel => {
  const found = new WebAssembly.Instance(new WebAssembly.Module(bytes), { room: { memory } }).exports["kernel"];
  if (!isKernel(found)) throw new RangeError("Unexpected module without a kernel, expected one.");
  return found;
};

/** The matrix B^T, row by row, at the start of `into`. */
const transposed = (b: Block, into: Float32Array): Block => {
  for (let i = 0; i < b.rows; i++) {
    const start = b.offset + i * b.stride;
    for (let j = 0, at = i; j < b.columns; j++, at += b.rows) into[at] = b.data[start + j] ?? 0;
  }
  return { data: into, offset: 0, rows: b.columns, columns: b.rows, stride: b.rows };
};

const address = ({ data, offset }: Block): number => data.byteOffset + 4 * offset;

type Kernels = {
  readonly product: Kernel;
  readonly exponential: Kernel;
  readonly scaling: Kernel;
  readonly activations: Readonly<Record<Activation, Kernel>>;
};

/** The functions, or undefined where there is no WebAssembly SIMD or the page's content policy forbids to compile it. */
const kernelsOn = (memory: WebAssembly.Memory): Kernels | undefined => {
  try {
    const made = (bytes: Uint8Array<ArrayBuffer>): Kernel => kernelOf(bytes, memory);
    const bend = (activation: Activation): Kernel => made(activationKernel(activation));
    return {
      product: made(productKernel()),
      exponential: made(exponentialKernel()),
      scaling: made(scaleKernel()),
      activations: { silu: bend("silu"), tanh: bend("tanh"), "leaky-relu": bend("leaky-relu") },
    };
  } catch (error) {
    if (error instanceof WebAssembly.CompileError || error instanceof EvalError) return undefined;
    throw error;
  }
};

/** An engine of limited memory, or undefined where it cannot be had. */
export const simdEngine = ({ floats, widest }: Room): Engine | undefined => {
  if (typeof WebAssembly === "undefined") return undefined;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * (floats + widest)) / 65536) + 1 });
  const kernels = kernelsOn(memory);
  if (!kernels) return undefined;
  const { product, exponential, scaling, activations } = kernels;
  const { buffer } = memory;
  const scratch = new Float32Array(buffer, 0, widest);
  let end = 4 * widest;
  const allocate = (length: number): Floats => {
    if (end + 4 * length > buffer.byteLength)
      throw new RangeError(`Unexpected ${length} numbers more, expected at most ${floats} in all.`);
    const made = new Float32Array(buffer, end, length);
    end += 4 * length;
    return made;
  };
  const isHere = (data: Floats): boolean => data.buffer === buffer;
  const multiply: Multiply = (form, out, a, b, add = false) => {
    const [rows, inner, columns] = productSizes(form, out, a, b);
    // A step of training comes by here dozens of times, so nothing is allocated.
    const within = isHere(out.data) && isHere(a.data) && isHere(b.data);
    // For fewer than four rows, turning B over would cost more than the product.
    if (!within || inner === 0 || (form === "abT" && (rows < 4 || inner * columns > widest)))
      return multiplyPlainly(form, out, a, b, add);
    const right = form === "abT" ? transposed(b, scratch) : b;
    const aRow = form === "aTb" ? 4 : 4 * a.stride;
    const aInner = form === "aTb" ? 4 * a.stride : 4;
    const [bRow, cRow, adds] = [4 * right.stride, 4 * out.stride, add ? 1 : 0];
    product(address(out), address(a), address(right), rows, inner, columns, aRow, aInner, bRow, cRow, adds);
  };
  const exponentials: Exponentials = (data, start, count) => {
    if (isHere(data)) exponential(data.byteOffset + 4 * start, count);
    else plainExponentials(data, start, count);
  };
  const activate: Activate = (activation, outputs, slope) => {
    const { data, rows, columns, stride } = outputs;
    if (isHere(data) && isHere(slope))
      activations[activation](data.byteOffset, slope.byteOffset, rows, columns, 4 * (stride - columns));
    else activatePlainly(activation, outputs, slope);
  };
  const scale: Scale = (data, factors) => {
    if (isHere(data) && isHere(factors)) scaling(data.byteOffset, factors.byteOffset, data.length);
    else scalePlainly(data, factors);
  };
  return { name: "WebAssembly SIMD", allocate, multiply, exponentials, activate, scale };
};

/** The fastest engine that there is here. @param room what the model needs in all */
export const fastestEngine = (room: Room): Engine => simdEngine(room) ?? plainEngine();
