/**
 * TensorFlow.js from the registry of npm, in a folder outside this repository: a bench holds the labs against it, and no
 * page, test or other command knows of it. The types name what the bench calls, and nothing more.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** What is installed: the whole library, which has the pure JavaScript back end in it, and the WebAssembly back end. */
export const version = "4.22.0";
const packages = [`@tensorflow/tfjs@${version}`, `@tensorflow/tfjs-backend-wasm@${version}`];

export type Backend = "cpu" | "wasm";

export type Tensor = {
  readonly shape: readonly number[];
  readonly dataSync: () => Float32Array;
  readonly dispose: () => void;
};
export type Variable = Tensor & { readonly assign: (value: Tensor) => void };
export type Optimizer = {
  learningRate: number;
  readonly minimize: (loss: () => Tensor, returnCost: boolean, variables: readonly Variable[]) => Tensor | null;
  readonly applyGradients: (gradients: Readonly<Record<string, Tensor>>) => void;
};
type Unary = (x: Tensor) => Tensor;
type Binary = (a: Tensor | number, b: Tensor | number) => Tensor;
type Reduce = (x: Tensor, axis?: number, keepDimensions?: boolean) => Tensor;

export type TensorFlow = {
  readonly setBackend: (name: Backend) => Promise<boolean>;
  readonly ready: () => Promise<void>;
  readonly getBackend: () => string;
  readonly getKernel: (name: string, backend: string) => unknown;
  readonly env: () => { readonly set: (flag: string, value: boolean) => void };
  readonly tidy: <Result>(work: () => Result) => Result;
  readonly keep: <Kept extends Tensor>(tensor: Kept) => Kept;
  readonly tensor: (values: ArrayLike<number>, shape: readonly number[], type?: "float32" | "int32") => Tensor;
  readonly variable: (initial: Tensor, trainable: boolean, name: string) => Variable;
  readonly variableGrads: (
    loss: () => Tensor,
    variables: readonly Variable[],
  ) => { readonly value: Tensor; readonly grads: Readonly<Record<string, Tensor>> };
  readonly add: Binary;
  readonly sub: Binary;
  readonly mul: Binary;
  readonly div: Binary;
  readonly minimum: Binary;
  readonly addN: (tensors: readonly Tensor[]) => Tensor;
  readonly exp: Unary;
  readonly square: Unary;
  readonly sqrt: Unary;
  readonly rsqrt: Unary;
  readonly tanh: Unary;
  readonly sigmoid: Unary;
  readonly softplus: Unary;
  readonly neg: Unary;
  readonly leakyRelu: (x: Tensor, alpha: number) => Tensor;
  readonly sum: Reduce;
  readonly mean: Reduce;
  readonly softmax: (x: Tensor) => Tensor;
  readonly concat: (parts: readonly Tensor[], axis: number) => Tensor;
  readonly slice: (x: Tensor, begin: readonly number[], size: readonly number[]) => Tensor;
  readonly split: (x: Tensor, parts: number, axis: number) => Tensor[];
  readonly reshape: (x: Tensor, shape: readonly number[]) => Tensor;
  readonly transpose: (x: Tensor, order: readonly number[]) => Tensor;
  readonly gather: (x: Tensor, indices: Tensor) => Tensor;
  readonly oneHot: (indices: Tensor, depth: number) => Tensor;
  readonly matMul: (a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean) => Tensor;
  readonly fused: {
    readonly matMul: (operands: { a: Tensor; b: Tensor; bias: Tensor; activation: "linear" }) => Tensor;
  };
  readonly losses: { readonly softmaxCrossEntropy: (oneHot: Tensor, logits: Tensor) => Tensor };
  readonly train: {
    readonly adam: (rate: number, beta1: number, beta2: number, epsilon: number) => Optimizer;
  };
};

const moduleFolder = (folder: string): string => join(folder, "node_modules", "@tensorflow");
const isInstalled = (folder: string): boolean =>
  ["tfjs", "tfjs-backend-wasm"].every((name) => {
    const file = join(moduleFolder(folder), name, "package.json");
    return existsSync(file) && JSON.parse(readFileSync(file, "utf8")).version === version;
  });

/**
 * Installs it where it is not there yet: the one thing of the bench that needs a network.
 * @throws Error when npm cannot
 */
export const install = (folder: string, say: (line: string) => void): void => {
  if (isInstalled(folder)) return;
  say(`Installing TensorFlow.js ${version} into ${folder} (once; about 300 MB).`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const options = ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", ...packages];
  const { status, stderr } = spawnSync("npm", options, { cwd: folder, encoding: "utf8" });
  if (status === 0 && isInstalled(folder)) return;
  throw new Error(`Unexpected end of npm install in ${folder}, expected TensorFlow.js ${version} there.\n${stderr}`);
};

const isTensorFlow = (value: unknown): value is TensorFlow =>
  typeof value === "object" && value !== null && "setBackend" in value && "variableGrads" in value;

/** The library on one of its back ends. @throws Error when the back end does not start */
export const openTensorFlow = async (folder: string, backend: Backend): Promise<TensorFlow> => {
  const required = createRequire(join(folder, "package.json"));
  const tf: unknown = required("@tensorflow/tfjs");
  if (!isTensorFlow(tf)) throw new Error(`Unexpected contents of ${folder}, expected TensorFlow.js.`);
  // Production: without it some kernels look at every number for NaN.
  tf.env().set("PROD", true);
  if (backend === "wasm")
    required("@tensorflow/tfjs-backend-wasm").setWasmPaths(
      `${join(moduleFolder(folder), "tfjs-backend-wasm", "dist")}/`,
    );
  const started = await tf.setBackend(backend);
  await tf.ready();
  if (!started || tf.getBackend() !== backend)
    throw new Error(`Unexpected back end ${tf.getBackend()} of TensorFlow.js, expected ${backend}.`);
  return tf;
};
