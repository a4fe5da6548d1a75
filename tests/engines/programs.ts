import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";

/** Full path of a program, if it is installed. */
export const findProgram = (name: string): string | undefined =>
  (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/**
 * Has Debian's packages installed when a program is missing.
 * @throws Error that says what to install, where this cannot be done for the caller
 */
export const need = (programs: readonly string[], packages: readonly string[]): void => {
  const missing = (): string[] => programs.filter((name) => !findProgram(name));
  if (missing().length === 0) return;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(" ")}.`);
    const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  if (missing().length > 0)
    throw new Error(
      `Unexpected absence of ${missing().join(", ")}, expected in PATH.\nDebian and Ubuntu: sudo apt-get install ${packages.join(" ")}`,
    );
};

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Starts a program as the head of a group of its own, so that `stop` ends what it starts, too. */
export const start = (program: string, words: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess => {
  const child = spawn(program, words, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...more },
  });
  running.add(child);
  return child;
};

const running = new Set<ChildProcess>();

export const stop = async (child: ChildProcess): Promise<void> => {
  if (!running.delete(child) || child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once("exit", done));
  process.kill(-child.pid, "SIGTERM");
  const force = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), 5000);
  await ended;
  clearTimeout(force);
};

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await Promise.all([...running].map(stop));
    process.exit(1);
  });
