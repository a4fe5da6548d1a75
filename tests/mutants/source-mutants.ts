import type { Mutant } from "./mutant.ts";

/** Mutants of one source, held by the unit test that mirrors it, or by another that is named. */
const of = (
  source: string,
  mutants: readonly (readonly [id: string, was: string | RegExp, becomes: string])[],
  test = `tests/unit/${source.replace(/\.\w+$/, "")}.test.ts`,
  title?: string,
): Mutant[] =>
  mutants.map(([id, was, becomes]) => ({ id, file: `src/${source}`, was, becomes, test, ...(title ? { title } : {}) }));

const mistakes = "tests/content/author-mistakes.test.ts";

/** Faults of the mathematics: signs, factors, normalizations, ends of ranges. */
const maths: readonly Mutant[] = [
  ...of("maths/softmax.ts", [
    ["softmax-not-normalized", "weight / total)", "weight)"],
    ["softmax-overflows", "(score - largest) / temperature", "score / temperature"],
  ]),
  ...of("maths/divergence.ts", [
    ["divergence-turned-round", "x * Math.log(x / (q[i] ?? 0))", "(q[i] ?? 0) * Math.log((q[i] ?? 0) / x)"],
    ["half-of-variation-lost", "Math.abs(x - (q[i] ?? 0)), 0) / 2", "Math.abs(x - (q[i] ?? 0)), 0)"],
  ]),
  ...of("maths/entropy.ts", [["entropy-in-nats", 'unit === "bits" ? Math.log2', 'unit === "bits" ? Math.log']]),
  ...of("maths/cross-entropy.ts", [["cross-entropy-sign", "sum - share * Math.log", "sum + share * Math.log"]]),
  ...of("maths/attention.ts", [
    ["scores-not-scaled", "product / scale", "product"],
    ["mask-hides-the-word-itself", "j <= i ? 0", "j < i ? 0"],
  ]),
  ...of("maths/normalization.ts", [
    ["variance-of-a-sample", "(x - mean) ** 2, 0) / values.length", "(x - mean) ** 2, 0) / (values.length - 1)"],
    ["root-mean-square-centered", "sum + x * x, 0) / values.length", "sum + Math.abs(x), 0) / values.length"],
  ]),
  ...of("maths/adam.ts", [["adam-without-correction", "rate / (1 - beta1 ** state.steps)", "rate"]]),
  ...of("maths/gaussian-kl.ts", [["kl-of-bells-sign", "ratio - 1 - Math.log(ratio)", "ratio - 1 + Math.log(ratio)"]]),
  ...of("maths/positions.ts", [["rotation-turned-round", "cosine * x - sine * y", "cosine * x + sine * y"]]),
  ...of("maths/quantization.ts", [["one-level-too-many", "2 ** (bits - 1) - 1", "2 ** (bits - 1)"]]),
  ...of("maths/scaling-law.ts", [["epochs-off-by-one", "const repeats = epochs - 1", "const repeats = epochs"]]),
  ...of("maths/diffusion.ts", [
    ["noise-not-weighed", "Math.sqrt(1 - signal) * noise;", "(1 - signal) * noise;"],
    ["posterior-variance", "((1 - lower) / (1 - signal)) * (1 - kept)", "1 - kept"],
  ]),
  ...of("maths/noise-schedule.ts", [
    ["schedule-starts-late", "share = levels === 1 ? 1 : (t - 1) /", "share = levels === 1 ? 1 : t /"],
  ]),
  ...of("maths/byte-pair-encoding.ts", [["ties-by-the-last", "pair < best)", "pair > best)"]]),
  ...of("maths/token-sampling.ts", [
    ["one-token-too-many", ".slice(0, k)", ".slice(0, k + 1)"],
    [
      "nucleus-without-its-last",
      "kept.size > 0 && mass >= limit",
      "kept.size > 0 && mass + (probabilities[index] ?? 0) > limit",
    ],
  ]),
  ...of("maths/beam-search.ts", [["length-not-divided", '(length, "length") ** alpha', '(length, "length") ** 0']]),
  ...of("maths/speculative-sampling.ts", [["surplus-of-the-draft", "p - (draft[x] ?? 0))", "(draft[x] ?? 0) - p)"]]),
  ...of("maths/wilson-interval.ts", [["interval-not-shrunk", "share + shrink / 2", "share"]]),
  ...of("maths/gan-loss.ts", [["generator-pushed-away", "softplus(-score)", "softplus(score)"]]),
  ...of("maths/training-memory.ts", [["gradients-split-too-early", "/ from(2)", "/ from(1)"]]),
  ...of("maths/training-compute.ts", [["backward-costs-as-forward", "backward = 2 * forward", "backward = forward"]]),
  ...of("maths/attention-cost.ts", [["pairs-counted-once", "2 * (2 * n * n * width)", "2 * n * n * width"]]),
  ...of("maths/text-perplexity.ts", [
    ["perplexity-of-the-whole", "textBits(probabilities) / probabilities.length", "textBits(probabilities)"],
  ]),
  ...of("maths/low-rank-update.ts", [["update-not-divided", "weight + (scale / rank) *", "weight + scale *"]]),
  ...of("maths/run-cost.ts", [["electricity-by-the-megawatt-hour", "1000 * power[side]", "power[side]"]]),
];

/** Faults of labs, of the search, of what makes pages. */
const site: readonly Mutant[] = [
  ...of(
    "labs/decoding/model.ts",
    [["sentence-one-word-short", "prefix.length >= longest", "prefix.length >= longest - 1"]],
    "tests/unit/labs/decoding/model.test.ts",
  ),
  ...of(
    "labs/footprint/model.ts",
    [["grid-in-grams", "state.grid / 1000", "state.grid"]],
    "tests/unit/labs/footprint/model.test.ts",
  ),
  ...of(
    "labs/attention/model.ts",
    [["one-word-too-many", ".slice(0, mostTokens)", ".slice(0, mostTokens + 1)"]],
    "tests/unit/labs/attention/model.test.ts",
  ),
  ...of(
    "labs/scaling-law/model.ts",
    [["waste-without-its-six", "(6 * parameters * tokens) / least", "(parameters * tokens) / least"]],
    "tests/unit/labs/scaling-law/model.test.ts",
  ),
  ...of(
    "labs/quantization/model.ts",
    [["outliers-among-the-usual", "!places.has(index)", "places.has(index)"]],
    "tests/unit/labs/quantization/model.test.ts",
  ),
  ...of(
    "labs/training-memory/model.ts",
    [["masks-doubled", "2 * half - maskBytes(state, recomputation)", "2 * half"]],
    "tests/unit/labs/training-memory/model.test.ts",
  ),
  ...of(
    "labs/few-shot/model.ts",
    [
      [
        "example-gives-the-answer",
        "const [asked = 1, ...rest] = order",
        "const [asked = 1] = order; const rest = order",
      ],
    ],
    "tests/unit/labs/few-shot/model.test.ts",
  ),
  ...of("labs/kit/knobs.ts", [
    ["knob-above-its-end", "Math.min(knob.max, Math.max(knob.min, number))", "Math.max(knob.min, number)"],
  ]),
  ...of("labs/kit/url-state.ts", [
    ["another-labs-state-lost", "if (name.startsWith(`${slug}.`)) parameters", "parameters"],
  ]),
  ...of("search/words.ts", [["accents-count", '.replace(/\\p{M}/gu, "")', ""]]),
  ...of("search/slips.ts", [
    [
      "swap-costs-two",
      "least = Math.min(least, (before[j - 2] ?? 0) + 1)",
      "least = Math.min(least, (before[j - 2] ?? 0) + 2)",
    ],
  ]),
  ...of("search/postings.ts", [
    ["shard-of-one-form-alone", "word.slice(0, 4)", "word"],
    ["sections-mixed-up", "section += distance", "section = distance"],
  ]),
  ...of(
    "search/page-sections.ts",
    [["formula-said-twice", "|katex-html", ""]],
    "tests/unit/search/formula-text.test.ts",
  ),
  ...of("search/text-index.ts", [["lists-without-end", ".slice(0, mostListed)", ""]]),
  ...of("search/entry.ts", [["places-mixed-up", "url: page + anchor", "url: anchor + page"]]),
  ...of("plugins/remark-add-base.ts", [["base-not-added", 'node.url.startsWith("/"))', 'node.url.startsWith("//"))']]),
  ...of("plugins/remark-link-citations.ts", [
    ["locator-dropped", "return locator ? [link, ", "return !locator ? [link, "],
  ]),
  ...of("book/quantity-text.ts", [
    ["currency-behind", "`${unit}${number}`;", "`${number} ${unit}`;"],
    ["thousand-millions", "value >= 1e6 ? Number(value.toPrecision(4)) : value", "value"],
  ]),
  ...of("offline/page-parts.ts", [["styles-not-kept", "(?:script|link)", "(?:script)"]]),
  ...of("delivery/content-security-policy.ts", [
    ["styles-not-hashed", "styles.add(hash(text))", "styles.size"],
    ["forms-may-send", "\"form-action 'none'\",", ""],
    ["base-may-change", "\"base-uri 'none'\",", ""],
    ["policy-comes-late", "/<script|<style|<link/i", "/<object/i"],
  ]),
  ...of(
    "delivery/headers-file.ts",
    [["frames-may-hold-it", "; frame-ancestors 'none'", ""]],
    "tests/unit/delivery/content-security-policy.test.ts",
  ),
  ...of("delivery/checksums.ts", [["hash-of-the-name", "update(readFileSync(file))", "update(file)"]]),
  ...of(
    "styles/prose.css",
    [["focus-unseen", /:focus-visible \{ outline: 2px solid [^}]*\}/, ":focus-visible { outline: none; }"]],
    "tests/content/focus.test.ts",
  ),
  ...of(
    "styles/labs/kit.css",
    [["focus-unseen-in-labs", "outline: 2px solid var(--focus);", "outline: none;"]],
    "tests/content/focus.test.ts",
  ),
];

/** Rules that look away or point elsewhere. */
const rules: readonly Mutant[] = [
  ...of(
    "rules/rule.ts",
    [["mistake-a-line-below", "node.position?.start.line ?? 1", "(node.position?.start.line ?? 0) + 1"]],
    mistakes,
    "is told with its place",
  ),
  ...of(
    "rules/heading-level.ts",
    [["levels-may-be-skipped", "heading.depth > depth + 1", "heading.depth > depth + 2"]],
    mistakes,
    "is told with its place",
  ),
  ...of("rules/money-as-formula.ts", [["money-set-as-formula", "words !== undefined &&", "words === undefined &&"]]),
  ...of(
    "rules/mojibake.ts",
    [["wrong-encoding-passes", "pattern: /\\uFFFD/", "pattern: /\\uFFFC/"]],
    mistakes,
    "is told with its place",
  ),
];

/** A report of quality that says more than was counted. */
const quality: readonly Mutant[] = [
  {
    id: "uncommitted-run-counts",
    file: "tests/quality/runs.ts",
    was: 'if (changed || commit === "")',
    becomes: 'if (commit === "")',
    test: "tests/content/quality.test.ts",
  },
  {
    id: "skipped-test-counts",
    file: "tests/quality/outcomes.ts",
    was: 'test.status === "expected"',
    becomes: 'test.status !== "unexpected"',
    test: "tests/content/quality.test.ts",
  },
  {
    id: "two-engines-for-three",
    file: "tests/quality/figure.ts",
    was: "engines.length < 3",
    becomes: "engines.length < 2",
    test: "tests/content/quality.test.ts",
  },
  {
    id: "untold-copies",
    file: "tests/rebuild/switched-off.ts",
    was: "|data-offline-",
    becomes: "",
    test: "tests/content/rebuild.test.ts",
  },
];

export const sourceMutants: readonly Mutant[] = [...maths, ...site, ...rules, ...quality];
