import { communication, type Stage, selectiveOverhead } from "../../maths/training-memory.ts";
import { asPrinted, inBytes } from "../kit/large-number.ts";
import { numeral, percent } from "../kit/numeral.ts";
import { maskBytes, type PartId, statesTotal, type View } from "./model.ts";

const whole = (value: number): string => numeral(value, 0);
/** The first stage of ZeRO that divides a part. */
export const dividedFrom: Readonly<Record<PartId, Stage | undefined>> = {
  optimizer: 1,
  gradients: 2,
  weights: 3,
  activations: undefined,
  logits: undefined,
};
const isState = (id: PartId): id is "weights" | "gradients" | "optimizer" => dividedFrom[id] !== undefined;

/** N, or the share of it that a device has with tensor and pipeline parallelism. */
const heldWords = ({ state, held }: View): string =>
  state.tensor * state.pipeline === 1
    ? `${asPrinted(held)} parameters`
    : `${asPrinted(state.parameters)} parameters / (${state.tensor} × ${state.pipeline})`;

const activationWords = (view: View): string => {
  const { layers, width, heads, length, batch, tensor, sequence } = view.state;
  const one = `${layers} layers × ${whole(length)} tokens × ${batch} × width ${whole(width)}`;
  const spread = sequence ? tensor : 1;
  const over = (number: number, by: number): string => (by === 1 ? String(number) : `${number}/${by}`);
  const twice =
    view.precision === "full"
      ? `; at 32 bits twice that${view.recomputation === "full" ? "" : `, but for ${inBytes(maskBytes(view.state, view.recomputation))} of masks`}`
      : "";
  const sum = inBytes(view.now.activations);
  if (view.recomputation === "full") return `${one} × ${over(2, spread)} bytes${twice}: ${sum}`;
  const scores =
    view.recomputation === "selective"
      ? ""
      : ` + 5 × ${heads} heads × ${whole(length)} / ${whole(width)}${tensor === 1 ? "" : ` / ${tensor}`}`;
  const plain = spread === 1 && tensor === 1 ? "34" : `${over(10, spread)} + ${over(24, tensor)}`;
  return `${one} × (${plain}${scores}) bytes${twice}: ${sum}`;
};

const logitWords = ({ state, now }: View): string =>
  state.pipeline > 1
    ? "none on the first pipeline stage, which is the fullest: the last stage has them"
    : `4 bytes × ${whole(state.length)} tokens × ${state.batch} × ${whole(state.vocabulary)} entries${state.tensor === 1 ? "" : ` / ${state.tensor}`} = ${inBytes(now.logits)}`;

/** How the number in a column of a row comes about; the columns are the four stages. */
export const arithmetic = (view: View, row: string, stage: number): string => {
  const memory = view.memory[stage] ?? view.now;
  const id = (["weights", "gradients", "optimizer", "activations", "logits"] as const).find((one) => one === row);
  if (id === undefined)
    return `${inBytes(statesTotal(memory))} of states + ${inBytes(memory.activations + memory.logits)} of activations and logits = ${inBytes(memory.total)}`;
  if (isState(id)) {
    const divided = stage >= (dividedFrom[id] ?? 4);
    const kept = `${view.bytes[id]} bytes × ${heldWords(view)}`;
    const detail = id === "optimizer" ? optimizerWords(view) : "";
    return `${kept}${divided ? ` / ${whole(view.state.devices)} devices` : ""} = ${inBytes(memory[id])}${detail}`;
  }
  const words = id === "activations" ? activationWords(view) : logitWords(view);
  return `${words}; ZeRO does not divide them`;
};

const optimizerWords = ({ bytes, precision }: View): string => {
  const copy = precision === "mixed" ? 4 : 0;
  return copy === 0
    ? `; ${bytes.optimizer} bytes of averages`
    : `; a 32-bit copy of the weight (4) and ${bytes.optimizer - copy} bytes of averages`;
};

/** What the state means, in the sentence below the table. */
export const verdictWords = (view: View): string => {
  const { now, capacity, room, least, state, stage } = view;
  const fits =
    now.total <= capacity
      ? `It fits: ${inBytes(now.total)} of ${inBytes(capacity)} are taken.`
      : `It does not fit: ${inBytes(now.total)} are needed, ${inBytes(capacity)} are there.`;
  const remedy =
    room <= 0
      ? " The activations alone are more than a device has: compute some again, shorten the sequence, or share layers among devices."
      : least === undefined
        ? ` At stage ${stage} no number of devices up to 16,384 is enough.`
        : least === state.devices || (least === 1 && now.total <= capacity)
          ? ""
          : ` At stage ${stage} a data-parallel degree of ${whole(least)} would ${now.total <= capacity ? "do" : "be enough"}.`;
  return fits + remedy;
};

/** What the saving costs. */
export const priceWords = ({ stage, recomputation, state }: View): string => {
  const times = communication(stage);
  const traffic =
    times === 1
      ? "each step sends as much data as plain data parallelism"
      : `each step sends ${numeral(times, 1)} times the data of plain data parallelism`;
  if (recomputation === "none") return `The price: ${traffic}; nothing is computed twice.`;
  return recomputation === "full"
    ? `The price: ${traffic}, and the forward pass is done twice, about a third more operations.`
    : `The price: ${traffic}, and attention’s inside is computed twice, about ${percent(selectiveOverhead(state.length, state.width))} more operations.`;
};

/** The state in one sentence. */
export const sentence = (view: View): string =>
  `${asPrinted(view.state.parameters)} parameters, stage ${view.stage}, data-parallel degree ${whole(view.state.devices)}: ${inBytes(view.now.total)} on each device, of these ${inBytes(view.now.activations + view.now.logits)} activations. ${view.now.total <= view.capacity ? "It fits" : "It does not fit"} in ${inBytes(view.capacity)}.`;
