import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** How a command ended, and what it took. */
export interface Ended {
  readonly outcome: "done" | "out of memory" | "too slow" | "failed";
  readonly seconds: number;
  /** seconds for which the processor worked for it and all that it started; NaN where it was stopped */
  readonly processor: number;
  /** MB of its largest process at its largest; NaN where it was stopped */
  readonly memory: number;
}

const timeProgram = "/usr/bin/time";
const spent = /heap out of memory|Allocation failed|Cannot allocate memory|out of memory|ENOMEM/i;

/** Whether a command that ended badly ended for want of memory, by its words and by how it was ended. */
export const lacksMemory = (words: string, code: number | null, signal: string | null): boolean =>
  spent.test(words) || signal === "SIGKILL" || code === 137 || code === 134 || /terminated by signal 9/.test(words);

/**
 * Runs a command under GNU time, all its words into a file. It and all that it started are stopped at the limit.
 * @param minutes the limit
 * @throws Error where GNU time is not installed
 */
export const run = async (
  command: readonly [string, ...string[]],
  folder: string,
  log: string,
  minutes: number,
): Promise<Ended> => {
  if (!existsSync(timeProgram))
    throw new Error(`Unexpected absence of ${timeProgram}, expected GNU time: \`apt-get install time\`.`);
  mkdirSync(dirname(log), { recursive: true });
  const measured = `${log}.time`;
  rmSync(measured, { force: true });
  const words = createWriteStream(log);
  await new Promise((ready) => words.once("open", ready));
  const path = [dirname(process.execPath), join(folder, "node_modules/.bin"), process.env["PATH"]].join(":");
  const {
    GROUNDWORK_PREPARED: _prepared,
    GROUNDWORK_OUT: _out,
    SITE: _site,
    BASE: _base,
    NODE_OPTIONS: _options,
    ...rest
  } = process.env;
  const env = {
    ...rest,
    PATH: path,
    CI: "1",
    NODE_ENV: "production",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_UPDATE_NOTIFIER: "1",
  };
  const started = performance.now();
  const child = spawn(timeProgram, ["-v", "-o", measured, ...command], {
    cwd: folder,
    env,
    detached: true,
    stdio: ["ignore", words, words],
  });
  let late = false;
  const stop = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, minutes * 60_000);
  process.once("exit", stop);
  const [code, signal] = await new Promise<[number | null, string | null]>((ended) => {
    child.once("error", () => ended([1, null]));
    child.once("close", (...how) => ended(how));
  });
  process.removeListener("exit", stop);
  clearTimeout(timer);
  words.close();
  const seconds = (performance.now() - started) / 1000;
  const told = existsSync(measured) ? readFileSync(measured, "utf8") : "";
  const figure = (name: string): number => Number(told.split(`${name}: `)[1]?.split("\n")[0] ?? Number.NaN);
  const took = {
    seconds,
    processor: figure("User time (seconds)") + figure("System time (seconds)"),
    memory: figure("Maximum resident set size (kbytes)") / 1024,
  };
  if (late) return { outcome: "too slow", ...took };
  if (code === 0) return { outcome: "done", ...took };
  const said = `${readFileSync(log, "utf8").slice(-100_000)}\n${told}`;
  return { outcome: lacksMemory(said, code, signal) ? "out of memory" : "failed", ...took };
};
