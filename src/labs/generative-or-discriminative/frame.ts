import { scaleLinear } from "d3-scale";
import { plane } from "./baskets.ts";

/** Measures of the drawing of the plane, in its own units; a centimeter is as long across as up. */
export const frame = { width: 380, height: 404, left: 34, right: 372, top: 28, bottom: 366 } as const;
export const x = scaleLinear([plane.min, plane.max], [frame.left, frame.right]);
export const y = scaleLinear([plane.min, plane.max], [frame.bottom, frame.top]);
/** units of the drawing in a centimeter */
export const unit = (frame.right - frame.left) / (plane.max - plane.min);
