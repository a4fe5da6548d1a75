import { drawnShape, type ShapeName, shapeNames } from "../../maths/drawn-shapes.ts";
import { type Knob, type LabState, settleAll } from "../kit/knobs.ts";

/** Pictures that are trained on: a grid over both causes. */
export const causesASide = 24;
/** of these, pictures whose codes are shown: every third on both axes */
export const shownASide = 8;
/** examples that can be opened one by one */
export const examples = 12;
/** pictures on a side of the map of codes, and how far it reaches from the middle */
export const mapSide = 9;
export const reach = 3;
/** steps behind the frame that the page is built with */
export const firstSteps = 2500;
export const mostSteps = 20_000;
/** standard deviation of the decoder's pixels */
export const pixelNoise = 0.2;

export const knobs = [
  {
    kind: "choice",
    id: "shapes",
    label: "Shapes",
    options: [
      { value: "disc", label: "discs: two causes" },
      { value: "bar", label: "bars: two causes, one goes round" },
      { value: "ring", label: "rings: one cause" },
    ],
    initial: "disc",
  },
  {
    kind: "number",
    id: "beta",
    label: "Weight of the KL, β",
    min: 0.1,
    max: 100,
    step: 0.1,
    initial: 1,
    scale: "log",
  },
  { kind: "number", id: "example", label: "Example", min: 1, max: examples, step: 1, initial: 1 },
  { kind: "number", id: "z1", label: "Code, z₁", min: -reach, max: reach, step: 0.05, initial: 0.5 },
  { kind: "number", id: "z2", label: "Code, z₂", min: -reach, max: reach, step: 0.05, initial: -0.5 },
  { kind: "number", id: "seed", label: "Seed", min: 1, max: 9999, step: 1, initial: 1 },
  { kind: "number", id: "steps", label: "Training steps", min: 0, max: mostSteps, step: 1, initial: firstSteps },
] as const satisfies readonly Knob[];
export type State = LabState<typeof knobs>;

/** Any values, settled: what the lab works with. */
export const settleState = (given: Readonly<Record<string, unknown>>): State => settleAll(knobs, given);

/** What training depends on. */
export const trainingKey = ({ shapes, beta, seed }: State): string => [shapes, beta, seed].join("|");
/** Nothing besides: all views are computed in the page, from the trained parameters. */
export const viewKey = (): string => "";

const nameOf = (name: string): ShapeName => shapeNames.find((known) => known === name) ?? "disc";

/** A picture and the two causes, from 0 to 1, that it was drawn from. */
export type Drawn = { readonly causes: readonly [first: number, second: number]; readonly pixels: Float64Array };
/** Pictures over an even grid of both causes, the first cause fastest. */
export const drawnGrid = (shapes: string, side: number): Drawn[] =>
  Array.from({ length: side ** 2 }, (_, i) => {
    const causes = [((i % side) + 0.5) / side, (Math.floor(i / side) + 0.5) / side] as const;
    return { causes, pixels: drawnShape(nameOf(shapes), ...causes) };
  });

/** The examples that can be opened: pictures of the shown grid, spread over both causes. */
export const exampleOf = (shown: readonly Drawn[], example: number): Drawn => {
  const found = shown[(5 * example + 3 * (example % 4)) % shown.length] ?? shown[0];
  if (!found) throw new RangeError("Unexpected list without a picture, expected one or more.");
  return found;
};

/** Which corner of the square of causes a picture is from: 0 to 3, first cause small or large, then second. */
export const cornerOf = ({ causes: [first, second] }: Drawn): number => (first < 0.5 ? 0 : 1) + (second < 0.5 ? 0 : 2);
