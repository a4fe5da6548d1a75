import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import AgreementHeads from "./AgreementHeads.astro";
import Calibration from "./Calibration.astro";
import Compression from "./Compression.astro";
import Decoding from "./Decoding.astro";
import Emergence from "./Emergence.astro";
import FewShot from "./FewShot.astro";
import Memorization from "./Memorization.astro";
import Scaling from "./Scaling.astro";

/** What is written about each experiment, by its slug. */
export const bodies: Readonly<Record<string, AstroComponentFactory>> = {
  scaling: Scaling,
  calibration: Calibration,
  decoding: Decoding,
  emergence: Emergence,
  compression: Compression,
  "agreement-heads": AgreementHeads,
  "few-shot": FewShot,
  memorization: Memorization,
};
