/** A small part of the experiments done anew, from seeds, and held against what is committed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longest, type Shape, shapes, stepCounts } from "../small-language/models.ts";
import { differences, type Tolerance } from "./differences.ts";
import type { Finding, Unit } from "./experiment.ts";
import { type RunOptions, runUnits } from "./run-units.ts";
import { lookName, trainingName, truthUnit } from "./training-units.ts";

/**
 * On one engine of JavaScript the same plan gives the same bits. Another version may round a logarithm differently, and
 * training then takes another path to a model that is as good: that is what these tolerances are for.
 */
export const retrainTolerance: Tolerance = { absolute: 0.025, relative: 0.05 };

/** Members that such a path may change by more: counts in bins, texts, and training losses of single stretches. */
const unsteady = new Set(["counts", "stated", "actual", "faults", "examples", "curve", "excessError"]);

/** Names of the units that are done anew: about a minute on two cores. */
export const retrained = (): string[] => {
  const [short = 0, second = 0] = stepCounts;
  const small: Shape = shapes[1] ?? { width: 8, layers: 1, heads: 1 };
  const trained = { shape: small, steps: longest, seed: 0 };
  return [
    truthUnit.name,
    ...shapes.slice(0, 5).map((shape) => trainingName(shape, short, 0)),
    ...shapes.slice(0, 3).map((shape) => trainingName(shape, second, 1)),
    trainingName(small, longest, 0),
    ...["calibration", "compression", "few-shot", "emergence"].map((slug) => lookName(slug, trained)),
    "compression/student-w16-l2/text/seed-0",
    "compression/student-w16-l2/truth/seed-0",
  ];
};

/**
 * Does units anew in a folder of its own and says where they differ from what was found before.
 * @param before committed findings
 * @throws RangeError when a unit is not in the plan
 */
export const differencesAnew = async (
  units: readonly Unit[],
  names: readonly string[],
  before: readonly Finding[],
  options: Omit<RunOptions, "root">,
): Promise<string[]> => {
  const some = names.map((name) => {
    const unit = units.find((one) => one.name === name);
    if (!unit) throw new RangeError(`Unexpected unit ${name}, expected one of the plan.`);
    return unit;
  });
  const root = mkdtempSync(join(tmpdir(), "experiments-"));
  try {
    const found = await runUnits(some, { ...options, root });
    return some.flatMap(({ name }) =>
      differences(
        found.get(name)?.measures,
        before.find(({ unit }) => unit === name)?.measures,
        retrainTolerance,
        unsteady,
        name,
      ),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
