import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The runs that leave a report below `.cache/tests/`, and the command of each. */
export const commands = {
  unit: "npm test",
  content: "npm test",
  site: "npm test",
  links: "npm test",
  browser: "npm test",
  "axe-sweep": "npm run test:axe",
  access: "npm run test:access",
  engines: "npm run test:engines",
  rebuild: "npm run test:rebuild",
  mutants: "npm run test:mutants",
} as const;
export type RunName = keyof typeof commands;

/** One test of a run. */
export interface Outcome {
  /** path below `tests/` */
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
}

const vitest = z.object({
  testResults: z.array(
    z.object({ name: z.string(), assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) }),
  ),
});

interface Suite {
  readonly title: string;
  readonly specs: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), file: z.string(), ok: z.boolean() })),
    suites: z.array(suite).optional(),
  }),
);
const playwright = z.object({ suites: z.array(suite) });

const belowTests = (path: string): string => path.replaceAll("\\", "/").replace(/^.*?\btests\//, "");

/** The tests in a report of Vitest or of Playwright, in the order in which it tells them. */
export const outcomesOf = (report: unknown): Outcome[] => {
  const ours = vitest.safeParse(report);
  if (ours.success)
    return ours.data.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({
        file: belowTests(name),
        title: fullName,
        passed: status === "passed",
      })),
    );
  const inSuite = ({ title, specs, suites = [] }: Suite, above: readonly string[]): Outcome[] => [
    ...specs.map((spec) => ({
      file: `browser/${spec.file}`,
      title: [...above, title, spec.title].slice(1).join(" "),
      passed: spec.ok,
    })),
    ...suites.flatMap((inner) => inSuite(inner, [...above, title])),
  ];
  return playwright.parse(report).suites.flatMap((one) => inSuite(one, []));
};

/** The reports that there are, and are not older than the newest commit. */
export class Runs {
  readonly #folder: string;
  readonly #since: number;

  /** @param since milliseconds since 1970 before which a report tells of other sources */
  constructor(folder: string, since: number) {
    this.#folder = folder;
    this.#since = since;
  }

  /** The report of a run; undefined when it was not run on these sources. */
  report(run: RunName): unknown {
    const file = join(this.#folder, `${run}.json`);
    if (!existsSync(file) || statSync(file).mtimeMs < this.#since) return undefined;
    return JSON.parse(readFileSync(file, "utf8"));
  }

  /** Tests of a run whose file and title match. */
  tests(run: RunName, file: RegExp, title = /(?:)/): Outcome[] | undefined {
    const report = this.report(run);
    if (report === undefined) return undefined;
    return outcomesOf(report).filter((outcome) => file.test(outcome.file) && title.test(outcome.title));
  }
}
