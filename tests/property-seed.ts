import fc from "fast-check";

/**
 * Generated inputs are the same in every run, so that a commit which passed passes again. `PROPERTY_SEED=7 npx vitest run …`
 * looks at others, and `PROPERTY_RUNS=2000` at more of them: do so before you trust a new property.
 */
const asked = (name: string, usual: number): number => {
  const text = process.env[name];
  if (text === undefined || text === "") return usual;
  if (!/^\d{1,9}$/.test(text)) throw new Error(`Unexpected ${name}=${text}, expected a whole number below 1e9.`);
  return Number(text);
};

const usualSeed = 1913;
const usualRuns = 100;
fc.configureGlobal({ seed: asked("PROPERTY_SEED", usualSeed), numRuns: asked("PROPERTY_RUNS", usualRuns) });
