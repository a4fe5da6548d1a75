import { homedir } from "node:os";
import { join } from "node:path";

/** Where benches put what they install and make, outside this repository: GROUNDWORK_BENCH_CACHE, else the user's folder of caches. */
export const cacheFolder = (): string =>
  process.env["GROUNDWORK_BENCH_CACHE"] ??
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "groundwork-bench");
