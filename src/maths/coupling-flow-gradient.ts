/** The training of a coupling flow: its loss, and the backward pass through its layers, written out by hand. */
import { type CouplingFlow, type FlowBench, flowLogDensity, normalize } from "./coupling-flow.ts";
import { backward } from "./multilayer-perceptron.ts";

/**
 * After `normalize`: from `bench.gradient`, the slopes by the result, back through the layers. Adds to the gradients of
 * the networks and leaves the slopes by the given points in `bench.gradient`.
 * @param byLogDeterminant slope of the loss by the log-determinant of each point
 */
export const backwardFlow = ({ nets, reach }: CouplingFlow, bench: FlowBench, byLogDeterminant: number): void => {
  const { gradient } = bench;
  for (let layer = nets.length - 1; layer >= 0; layer--) {
    const [net, from, scales, work] = [nets[layer], bench.places[layer], bench.logScales[layer], bench.benches[layer]];
    if (!net || !from || !scales || !work) return;
    const kept = layer % 2 === 0 ? 0 : 1;
    const slopes = work.outputGradient.data;
    for (let row = 0; row < bench.rows; row++) {
      const moved = 2 * row + 1 - kept;
      const logScale = scales[row] ?? 0;
      const pull = gradient[moved] ?? 0;
      const stretched = pull * Math.exp(logScale);
      slopes[2 * row] = (stretched * (from[moved] ?? 0) + byLogDeterminant) * (1 - (logScale / reach) ** 2);
      slopes[2 * row + 1] = pull;
      gradient[moved] = stretched;
    }
    backward(net, work, "both");
    const { data, stride } = work.inputGradient;
    for (let row = 0; row < bench.rows; row++)
      gradient[2 * row + kept] = (gradient[2 * row + kept] ?? 0) + (data[row * stride] ?? 0);
  }
};

/**
 * The loss of a batch in `places[0]`, and its gradients, as the training of a flow needs them in every step.
 * @returns mean of minus the log-density, in nats
 */
export const flowLoss = (flow: CouplingFlow, bench: FlowBench): number => {
  for (const net of flow.nets) net.gradient.fill(0);
  normalize(flow, bench);
  let loss = 0;
  for (let row = 0; row < bench.rows; row++) loss -= flowLogDensity(bench, row) / bench.rows;
  const noise = bench.places.at(-1) ?? bench.gradient;
  for (let i = 0; i < bench.gradient.length; i++) bench.gradient[i] = (noise[i] ?? 0) / bench.rows;
  backwardFlow(flow, bench, -1 / bench.rows);
  return loss;
};
