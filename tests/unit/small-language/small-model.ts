/** What tests of the model share: the small transformer whose figures PyTorch gave. */

import type { Engine } from "../../../src/maths/block.ts";
import { makeWorkbench, type Workbench } from "../../../src/small-language/training-step.ts";
import { transformerLayout } from "../../../src/small-language/transformer-layout.ts";
import oracle from "../../oracles/transformer.json" with { type: "json" };

export const { model: figures, adamw: adamFigures } = oracle.cases;

export const batch = { tokens: Int32Array.from(figures.tokens), targets: Int32Array.from(figures.targets) };

/** The model of the oracle, with its weights. */
export const oracleBench = (engine: Engine): Workbench => {
  const bench = makeWorkbench(transformerLayout(figures.config), figures.sequences, figures.length, engine);
  bench.model.parameters.set(figures.parameters);
  return bench;
};
