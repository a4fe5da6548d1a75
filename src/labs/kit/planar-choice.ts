import { drawnData, type PlanarData, type PlanarName, planarData, planarNames } from "../../maths/planar-data.ts";
import { drawingKnob, firstDrawing, pointsOf } from "./drawing.ts";
import type { ChoiceKnob } from "./knobs.ts";

const labels: Readonly<Record<PlanarName, string>> = {
  ring: "ring of eight",
  moons: "two moons",
  spiral: "two spirals",
  "swiss-roll": "Swiss roll",
  letter: "letter g",
};

/** The choice of data in the plane, the first one in front, and the drawing that is one of them. */
export const planarKnobs = <const Name extends PlanarName>(first: Name) => {
  const names = [first, ...planarNames.filter((name) => name !== first)];
  const choice = {
    kind: "choice",
    id: "data",
    label: "Data",
    options: [...names.map((value) => ({ value, label: labels[value] })), { value: "drawn", label: "your drawing" }],
    initial: first,
  } as const satisfies ChoiceKnob;
  return [choice, drawingKnob] as const;
};

type Chosen = { readonly data: string; readonly drawing: string };
const named = (name: string): name is PlanarName => planarNames.some((known) => known === name);

/** The data that were chosen; a drawing without a point gives the one that stood on the pad first. */
export const chosenData = ({ data, drawing }: Chosen): PlanarData => {
  if (named(data)) return planarData(data);
  const points = pointsOf(drawing);
  return drawnData(points.length > 0 ? points : pointsOf(firstDrawing));
};

/** The choice as one text; the drawing counts only while it is the data. */
export const choiceKey = ({ data, drawing }: Chosen): string => (data === "drawn" ? `drawn ${drawing}` : data);
