/**
 * `npm run test:rebuild`: builds what is committed twice, in clones that share nothing but their packages, and holds the two
 * sites against each other byte for byte. The clones differ in folder, time zone, language, clock, home and file rights; both
 * begin without a cache. Then builds it once more, as an owner does who switches copies for reading offline off, and looks whether
 * a page speaks of them. Takes as long as three builds; writes `.cache/tests/rebuild.json`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Sources, sourcesNow } from "../../src/commands/sources.ts";
import { checksums } from "../../src/delivery/checksums.ts";
import { differencesOf, firstDifference } from "./differences.ts";
import { faultsOfSwitchedOff } from "./switched-off.ts";

interface Surroundings {
  /** below a folder of its own */
  readonly path: string;
  /** days between the clock of the build and the true one */
  readonly days: number;
  /** rights that new files lack */
  readonly mask: string;
  readonly environment: Readonly<Record<string, string>>;
}

const surroundings: readonly Surroundings[] = [
  { path: "one", days: 0, mask: "022", environment: { TZ: "UTC", LANG: "C", LC_ALL: "C" } },
  // Another day and year, another order of the alphabet, another decimal sign, and a folder that a careless path breaks at.
  {
    path: "another place/zwei-größer",
    days: 400,
    mask: "077",
    environment: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  },
];

const root = resolve(import.meta.dirname, "../..");
const work = mkdtempSync(join(tmpdir(), "groundwork-rebuild-"));

/** Runs a command; its output is shown when it fails, and ends all. */
const run = (command: string, args: readonly string[], cwd: string, env = process.env): void => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status === 0) return;
  console.error(`${command} ${args.join(" ")} in ${cwd}:\n${stdout}${stderr}`);
  process.exit(1);
};
const output = (command: string, ...args: readonly string[]): string =>
  spawnSync(command, args, { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";

// What is not committed is not cloned.
const sources: Sources = { ...sourcesNow(), changed: false };
const clock = spawnSync("faketime", ["--version"]).status === 0;

/** A clone with packages by hard links where the disk allows it, and without what an earlier build left in them. */
const clone = (folder: string): void => {
  mkdirSync(dirname(folder), { recursive: true });
  run("git", ["clone", "--quiet", "--no-hardlinks", root, folder], work);
  run("git", ["checkout", "--quiet", "--detach", sources.commit], folder);
  const packages = [join(root, "node_modules"), join(folder, "node_modules")];
  if (spawnSync("cp", ["-al", ...packages]).status !== 0) {
    rmSync(join(folder, "node_modules"), { recursive: true, force: true });
    run("cp", ["-a", ...packages], work);
  }
  for (const cache of [".astro", ".vite", ".cache"])
    rmSync(join(folder, "node_modules", cache), { recursive: true, force: true });
};

/** What a build is told of its surroundings, but for where, when and in which language it is. */
const builderAt = (home: string): NodeJS.ProcessEnv => {
  const { SITE: _site, BASE: _base, GROUNDWORK_OUT: _out, GROUNDWORK_PREPARED: _prepared, ...rest } = process.env;
  return { ...rest, HOME: home, ASTRO_TELEMETRY_DISABLED: "1" };
};

const build = ({ path, days, mask, environment }: Surroundings): string => {
  const folder = join(work, path);
  const home = join(work, `home-${days}`);
  mkdirSync(home);
  clone(folder);
  const started = performance.now();
  const shifted = clock ? `faketime -f '+${days}d' ` : "";
  run("sh", ["-c", `umask ${mask}; exec ${shifted}npm run --silent build`], folder, {
    ...builderAt(home),
    // The clock by which a program measures how long it waits goes on as it is.
    ...(clock ? { FAKETIME_DONT_FAKE_MONOTONIC: "1" } : {}),
    ...environment,
  });
  console.log(`Built in ${folder} in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  return join(folder, "dist");
};

if (output("git", "status", "--porcelain")) console.log("What is not committed is not built.");
if (!clock) console.log("No faketime here (Debian: apt-get install faketime): both builds go by the true clock.");
const sites = surroundings.map(build);
const [first = "", second = ""] = sites;
const { compared, differing } = differencesOf(checksums(first), checksums(second));
for (const path of differing) {
  const [one, other] = [join(first, path), join(second, path)];
  if (!existsSync(one) || !existsSync(other)) console.log(`${path}: only in ${existsSync(one) ? one : other}`);
  else {
    const at = firstDifference(readFileSync(one, "latin1"), readFileSync(other, "latin1"));
    console.log(`${path}:\n  ${at?.map((text) => JSON.stringify(text)).join("\n  ")}`);
  }
}
/** The sources of the first clone with one word of `src/site.ts` changed. */
const switchedOff = (): { readonly files: number; readonly faults: readonly string[] } => {
  const folder = join(work, surroundings[0]?.path ?? "");
  const settings = join(folder, "src/site.ts");
  const text = readFileSync(settings, "utf8");
  const off = text.replace(/\boffline: true\b/, "offline: false");
  if (off === text) throw new Error(`Unexpected ${settings} without \`offline: true\`, expected it there.`);
  writeFileSync(settings, off);
  run("npm", ["run", "--silent", "build", "--", ".build/off"], folder, builderAt(work));
  const site = join(folder, ".build/off");
  const files = checksums(site)
    .split("\n")
    .filter(Boolean)
    .map((line) => line.slice(66));
  return { files: files.length, faults: faultsOfSwitchedOff(site, files) };
};
const off = switchedOff();
for (const fault of off.faults) console.log(`With copies switched off: ${fault}`);

const report = join(root, ".cache/tests/rebuild.json");
mkdirSync(dirname(report), { recursive: true });
writeFileSync(
  report,
  `${JSON.stringify({ sources, clock, surroundings, compared, differing, switchedOff: off }, null, 2)}\n`,
);
console.log(
  `${compared} files compared, ${differing.length} differ. ${off.faults.length} faults with copies switched off.`,
);
if (differing.length > 0) console.log(`Both sites are left in ${work}.`);
else rmSync(work, { recursive: true });
process.exit(differing.length + off.faults.length > 0 || compared < 100 ? 1 : 0);
