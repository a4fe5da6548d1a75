import type { LedgerRow } from "../kit/ledger-row.ts";
import { numeral } from "../kit/numeral.ts";
import type { LayerStep, PointSteps } from "./flow.ts";

/** A number that follows a plus sign. */
const added = (value: number): string => (numeral(value).startsWith("−") ? `(${numeral(value)})` : numeral(value));
const other = ({ kept }: LayerStep): "x" | "y" => (kept === "x" ? "y" : "x");

/** One row for each layer: what its network reads, stretch and shift, and where the other coordinate goes. */
export const layerRows = ({ steps }: PointSteps): LedgerRow[] =>
  steps.map((step, index) => ({
    id: String(index + 1),
    name: `layer ${index + 1}`,
    detail: `keeps ${step.kept}, moves ${other(step)}`,
    cells: [step.read, step.logScale, step.shift, step.to].map((value) => numeral(value)),
  }));

export const layerWorkings = ({ steps }: PointSteps, row: string, column: number): string => {
  const step = steps[Number(row) - 1];
  if (!step) return "";
  const stretch = `e^(${numeral(step.logScale)}) = ${numeral(Math.exp(step.logScale))}`;
  switch (column) {
    case 0:
      return `The network of layer ${row} reads ${step.kept} = ${numeral(step.read)} and nothing else. ${step.kept} stays as it is.`;
    case 1:
      return `It answers s = ${numeral(step.logScale)}: where ${step.kept} = ${numeral(step.read)}, lengths along ${other(step)} are multiplied by ${stretch}.`;
    case 2:
      return `It answers t = ${numeral(step.shift)}: so far is ${other(step)} shifted after the stretch.`;
    default:
      return `${other(step)} was ${numeral(step.from)} and becomes ${added(step.from)} × e^(${numeral(step.logScale)}) + ${added(step.shift)} = ${numeral(step.to)}.`;
  }
};

/** The sum that gives the density. @param known log-density of the data themselves at the point */
export const densityRows = ({ ofNoise, logDeterminant, logDensity }: PointSteps, known: number): LedgerRow[] => [
  { id: "noise", name: "log-density of its noise", cells: [numeral(ofNoise)] },
  { id: "stretch", name: "sum of all s", cells: [numeral(logDeterminant)] },
  { id: "density", name: "log-density of the point", cells: [numeral(logDensity)], strong: true },
  { id: "known", name: "true one of the data", cells: [numeral(known)] },
];

export const densityWorkings = (
  { steps, noise, ofNoise, logDeterminant, logDensity }: PointSteps,
  row: string,
): string => {
  switch (row) {
    case "noise":
      return `The noise is (${noise.map((value) => numeral(value)).join(", ")}), so −log 2π − (${added(noise[0])}^2 + ${added(noise[1])}^2) / 2 = −1.84 − ${numeral((noise[0] ** 2 + noise[1] ** 2) / 2)} = ${numeral(ofNoise)}.`;
    case "stretch":
      return `${steps.map(({ logScale }, index) => (index === 0 ? numeral(logScale) : added(logScale))).join(" + ")} = ${numeral(logDeterminant)}: on the way to the noise, a small area here becomes e^(${numeral(logDeterminant)}) = ${numeral(Math.exp(logDeterminant))} times as large.`;
    case "density":
      return `${numeral(ofNoise)} + ${added(logDeterminant)} = ${numeral(logDensity)}: a density of e^(${numeral(logDensity)}) = ${numeral(Math.exp(logDensity), 3)} points on each unit of area, of one point in all.`;
    default:
      return "The data are a mixture of Gaussians that somebody wrote down, so their true density is known: here the flow can be held against it.";
  }
};
