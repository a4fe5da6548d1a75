import { chinchilla, chinchillaUnrounded, corrected, type ScalingConstants } from "../../maths/scaling-law.ts";

/**
 * The laws under which the lab draws its valleys. A law that somebody else measured, on models of their own, is one more row:
 * its constants, what to call it, and where it was fitted. Everything else follows.
 */
export type Law = {
  readonly id: string;
  readonly label: string;
  /** what stands behind the label, in one sentence */
  readonly note: string;
  readonly constants: ScalingConstants;
  /** budgets of the runs that it was fitted to, FLOP: outside it is an extrapolation */
  readonly fitted: readonly [number, number];
};

const runs = [6e18, 3e21] as const;

export const laws: readonly [Law, ...Law[]] = [
  {
    id: "corrected",
    label: "corrected",
    note: "The refit of Besiroglu et al. (2024) to runs read off the Chinchilla paper.",
    constants: corrected,
    fitted: runs,
  },
  {
    id: "unrounded",
    label: "Chinchilla, approach 3",
    note: "The fit of Hoffmann et al. (2022) before its exponents were rounded.",
    constants: chinchillaUnrounded,
    fitted: runs,
  },
  {
    id: "printed",
    label: "as printed, rounded",
    note: "The same fit with the two digits that the paper prints; rounding moves the best size by a fifth.",
    constants: chinchilla,
    fitted: runs,
  },
];
