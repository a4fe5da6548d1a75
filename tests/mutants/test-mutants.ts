/**
 * `npm run test:mutants`: breaks the site and the sources one fault at a time, and demands of the test that each mutant names
 * that it turns red. A mutant that survives is a missing test.
 *
 * `npm run test:mutants -- softmax policy` takes those whose name, file or test holds one of the words; `-- --again` forgets
 * what an earlier run found out, which otherwise goes on where it stopped. Writes `.cache/tests/mutants.json`.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Sources, sourcesNow, sourcesOfSite } from "../../src/commands/sources.ts";
import { type Mutant, mutated } from "./mutant.ts";
import { siteMutants } from "./site-mutants.ts";
import { sourceMutants } from "./source-mutants.ts";

type End = "killed" | "survived" | "test did not run";
interface Result {
  readonly id: string;
  readonly test: string;
  readonly end: End;
  /** of the mutant, its file and its test: a result holds as long as they are what they were */
  readonly fingerprint: string;
  /** when it was tried */
  readonly sources: Sources;
  /** title of the first test that turned red */
  readonly by?: string;
}
interface Asked {
  readonly passed: number;
  readonly red: readonly string[];
}

const root = resolve(import.meta.dirname, "../..");
const work = join(root, ".cache/mutants");
const [tree, site, answer] = [join(work, "tree"), join(work, "site"), join(work, "answer.json")];
const reportFile = join(root, ".cache/tests/mutants.json");
const vitest = join(root, "node_modules/vitest/vitest.mjs");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** Lays every file into another folder by a hard link. A broken copy is written anew, never into the file itself. */
const lay = (names: readonly string[], from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  for (const name of names) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    linkSync(join(from, name), join(to, name));
  }
};

/** Does something while a file of the copy has another text, and puts the file back. */
const broken = <Answer>(name: string, from: string, to: string, text: string, act: () => Answer): Answer => {
  rmSync(join(to, name));
  writeFileSync(join(to, name), text);
  try {
    return act();
  } finally {
    rmSync(join(to, name));
    linkSync(join(from, name), join(to, name));
  }
};

const ask = (tests: readonly string[], titles: readonly string[], onSite: boolean): Asked => {
  rmSync(answer, { force: true });
  const narrowed = titles.length > 0 ? ["-t", titles.join("|")] : [];
  const options = ["--reporter=json", `--outputFile=${answer}`, ...narrowed];
  const { BASE: _base, SITE: _site, ...rest } = process.env;
  const { stderr } = spawnSync(process.execPath, [vitest, "run", ...options, ...tests], {
    cwd: onSite ? root : tree,
    env: { ...rest, ...(onSite ? { GROUNDWORK_SITE: site } : {}) },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (!existsSync(answer)) throw new Error(`Unexpected silence of ${tests.join(" ")}, expected a report:\n${stderr}`);
  const { testResults, numPassedTests, success } = JSON.parse(readFileSync(answer, "utf8")) as {
    success: boolean;
    numPassedTests: number;
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  const red = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  );
  return { passed: success || red.length > 0 ? numPassedTests : 0, red };
};

/** Name and text of the file that a mutant breaks: the first that holds what it replaces. @throws Error when none does */
const placeOf = ({ id, file, was }: Mutant, folder: string): { name: string; text: string } => {
  for (const name of file.includes("*") ? globSync(file, { cwd: folder }).sort() : [file]) {
    const text = readFileSync(join(folder, name), "utf8");
    if (typeof was === "string" ? text.includes(was) : text.search(was) >= 0) return { name, text };
  }
  throw new Error(`Unexpected ${file} without ${was}, expected it there: write the mutant ${id} anew.`);
};

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const again = process.argv.includes("--again");
const wanted = ({ id, file, test }: Mutant): boolean =>
  words.length === 0 || words.some((word) => `${id} ${file} ${test}`.includes(word));
const every = [...siteMutants, ...sourceMutants];
const doubled = every.map(({ id }) => id).filter((id, at, ids) => ids.indexOf(id) !== at);
if (doubled.length > 0) throw new Error(`Unexpected second mutant ${doubled.join(", ")}, expected every name once.`);
const dist = join(root, "dist");
if (!existsSync(dist))
  throw new Error("Unexpected absence of dist/, expected a built site: run `npm run build` first.");

lay(filesBelow(dist), dist, site);
const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  cwd: root,
  encoding: "utf8",
});
lay(
  listed.stdout.split("\0").filter((name) => name && existsSync(join(root, name))),
  root,
  tree,
);
symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "junction");

const known: readonly Result[] =
  existsSync(reportFile) && !again
    ? (JSON.parse(readFileSync(reportFile, "utf8")) as { results: Result[] }).results
    : [];
const results = new Map(known.filter(({ id }) => every.some((one) => one.id === id)).map((one) => [one.id, one]));
const save = (): void => {
  const ends = [...results.values()];
  const killed = ends.filter(({ end }) => end === "killed").length;
  mkdirSync(dirname(reportFile), { recursive: true });
  writeFileSync(
    reportFile,
    `${JSON.stringify({ mutants: every.length, tried: ends.length, killed, results: ends }, null, 2)}\n`,
  );
};

for (const { mutants, from, to, onSite, sources } of [
  { mutants: siteMutants.filter(wanted), from: dist, to: site, onSite: true, sources: sourcesOfSite() },
  { mutants: sourceMutants.filter(wanted), from: root, to: tree, onSite: false, sources: sourcesNow() },
]) {
  const open = mutants
    .map((mutant) => {
      const { name, text } = placeOf(mutant, from);
      const test = readFileSync(join(root, mutant.test), "utf8");
      const parts = [mutant.id, String(mutant.was), mutant.becomes, mutant.test, mutant.title ?? "", text, test];
      const fingerprint = createHash("sha256").update(parts.join("\0")).digest("hex").slice(0, 16);
      return { mutant, name, text: mutated(text, mutant), fingerprint };
    })
    .filter(({ mutant, fingerprint }) => {
      const before = results.get(mutant.id);
      return before?.fingerprint !== fingerprint || before.end !== "killed";
    });
  if (open.length === 0) continue;

  // What is red without any fault says nothing about one.
  for (const titled of [true, false]) {
    const group = open.map(({ mutant }) => mutant).filter(({ title }) => (title !== undefined) === titled);
    if (group.length === 0) continue;
    const tests = [...new Set(group.map(({ test }) => test))];
    console.log(`The tests of ${group.length} mutants, without a fault: ${tests.length} files.`);
    const { passed, red } = ask(tests, [...new Set(group.flatMap(({ title }) => title ?? []))], onSite);
    if (red.length > 0 || passed === 0)
      throw new Error(`Unexpected red tests without a fault: ${red.join("; ") || "none ran"}. Mend them first.`);
  }

  for (const [at, { mutant, name, text, fingerprint }] of open.entries()) {
    const started = performance.now();
    const { passed, red } = broken(name, from, to, text, () =>
      ask([mutant.test], mutant.title ? [mutant.title] : [], onSite),
    );
    const end: End = red.length > 0 ? "killed" : passed > 0 ? "survived" : "test did not run";
    const by = red[0] ? { by: red[0] } : {};
    results.set(mutant.id, { id: mutant.id, test: mutant.test, end, fingerprint, sources, ...by });
    save();
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(
      `${at + 1} of ${open.length}, ${seconds} s: ${mutant.id} ${end === "killed" ? `killed by “${red[0]}”` : end.toUpperCase()}`,
    );
  }
}

save();
const lost = every.filter((mutant) => wanted(mutant) && results.get(mutant.id)?.end !== "killed");
const asked = every.filter(wanted).length;
console.log(
  `${asked - lost.length} of ${asked} mutants killed${lost.length > 0 ? `; ${lost.map(({ id }) => id).join(", ")} not` : ""}.`,
);
process.exit(lost.length > 0 || asked === 0 ? 1 : 0);
