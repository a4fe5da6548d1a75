import { parse } from "yaml";
import { z } from "zod";

const permissionsSchema = z.union([z.string(), z.record(z.string(), z.string())]);
const stepSchema = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema.optional(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      if: z.string().optional(),
      "runs-on": z.string().optional(),
      "timeout-minutes": z.number().optional(),
      permissions: permissionsSchema.optional(),
      steps: z.array(stepSchema).optional(),
      uses: z.string().optional(),
    }),
  ),
});

type Step = z.infer<typeof stepSchema>;

/** Kinds of event that run with the rights of this repository on what a stranger wrote. */
const privileged = ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion"];
const ofMainAlone = /^(?:\$\{\{\s*)?github\.ref == 'refs\/heads\/main'(?:\s*\}\}| && [^|]+)?$/;
const secret = /\$\{\{[^}]*\b(?:secrets\b|github\.token\b)/;

const faultsOfStep = ({ uses, run, with: given }: Step): string[] => [
  ...(uses && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) ? [`${uses} is not pinned by its commit`] : []),
  ...(uses?.startsWith("actions/checkout@") && given?.["persist-credentials"] !== false
    ? ["the checkout leaves its token on disk"]
    : []),
  ...(uses?.startsWith("actions/checkout@") && given?.["ref"] !== undefined ? ["the checkout asks for a ref"] : []),
  ...(uses?.startsWith("actions/setup-node@") && given?.["package-manager-cache"] !== false
    ? ["packages come from a cache that other runs can write to"]
    : []),
  ...(run?.includes("${{") ? [`text of an event or a step is pasted into the command “${run.trim()}”`] : []),
  ...(run && /\bnpm (?:i|install|add|update)\b/.test(run)
    ? [`“${run.trim()}” does not install from the lock file`]
    : []),
];

/**
 * What is unsafe in a workflow, a line per fault: actions that somebody can move, more rights than needed, rights or secrets
 * in what runs for a pull request, caches and text that a stranger writes.
 * @param text of the YAML file
 */
export const faultsOfWorkflow = (text: string): string[] => {
  const { on, permissions, jobs } = workflowSchema.parse(parse(text));
  const unnamed = text.match(/uses: \S+@[0-9a-f]{40}(?! # v\d+\.\d+\.\d+$).*$/gm) ?? [];
  return [
    ...privileged.filter((kind) => kind in on).map((kind) => `it runs on ${kind}`),
    ...(typeof permissions === "object" && Object.keys(permissions).length === 0
      ? []
      : ["its token can do something by default, expected `permissions: {}`"]),
    ...unnamed.map((line) => `“${line}” does not say which release it is`),
    ...Object.entries(jobs).flatMap(([name, job]) => {
      const steps = job.steps ?? [];
      const guarded = ofMainAlone.test(job.if ?? "");
      const writes = typeof job.permissions === "object" && Object.values(job.permissions).includes("write");
      return [
        ...(typeof job.permissions === "object" ? [] : ["does not list what its token may do"]),
        ...(writes && !guarded ? ["may write in runs that are not of main"] : []),
        ...(!guarded && secret.test(JSON.stringify(job)) ? ["reads a secret in runs that are not of main"] : []),
        ...(job["timeout-minutes"] ? [] : ["may run for hours"]),
        ...(job["runs-on"]?.startsWith("ubuntu-") ? [] : ["runs on a machine that is not made anew for it"]),
        ...(job.uses ? [`${job.uses} is a workflow of somebody else's`] : []),
        // What holds rights to sign or publish runs none of the packages.
        ...(writes && steps.some(({ run }) => /\bnpm ci\b(?!.*--ignore-scripts)|\bnpx\b/.test(run ?? ""))
          ? ["runs code of packages with rights to write"]
          : []),
        ...steps.flatMap(faultsOfStep),
      ].map((fault) => `job ${name}: ${fault}`);
    }),
  ];
};
