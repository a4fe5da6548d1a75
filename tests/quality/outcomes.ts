import { z } from "zod";

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
  readonly specs: readonly {
    readonly title: string;
    readonly file: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    specs: z.array(z.object({ title: z.string(), file: z.string(), tests: z.array(z.object({ status: z.string() })) })),
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
      // A test that was skipped, or not reached when the run was stopped, has not passed.
      passed: spec.tests.length > 0 && spec.tests.every((test) => test.status === "expected"),
    })),
    ...suites.flatMap((inner) => inSuite(inner, [...above, title])),
  ];
  return playwright.parse(report).suites.flatMap((one) => inSuite(one, []));
};
