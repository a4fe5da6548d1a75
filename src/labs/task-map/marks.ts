import type { Shape } from "../kit/marks.ts";
import type { Finding } from "./row.ts";

/** The mark of a task by what its finding says. */
export const shapes: Readonly<Record<Finding, Shape>> = {
  for: "dot",
  divided: "diamond",
  against: "cross",
  open: "square",
};

export const legend = [
  { label: "finding for it", look: "lab-pip lab-pip-for", shape: shapes.for },
  { label: "divided", look: "lab-pip lab-pip-divided", shape: shapes.divided },
  { label: "against", look: "lab-pip lab-pip-against", shape: shapes.against },
  { label: "nothing compared", look: "lab-pip lab-pip-open", shape: shapes.open },
  { label: "no generative model", look: "lab-pip lab-pip-for lab-pip-plain", shape: shapes.for },
  { label: "falls out", look: "lab-pip lab-pip-for lab-pip-out", shape: shapes.for },
] as const;
