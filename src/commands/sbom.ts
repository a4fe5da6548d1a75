import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** A bill of materials in the form of CycloneDX, as far as it is changed or counted here. */
export interface Bill {
  serialNumber?: string;
  readonly metadata: {
    timestamp?: string;
    readonly component: { name: string; [field: string]: unknown };
    [field: string]: unknown;
  };
  /** each with `name@version` as its reference; the name alone may be an alias */
  readonly components: readonly { readonly "bom-ref": string }[];
  readonly [field: string]: unknown;
}

/** `name@version` of every package of a lock file; the sources themselves are none. */
const packagesOf = (lock: { packages: Record<string, { name?: string; version?: string }> }): string[] =>
  Object.entries(lock.packages)
    .filter(([path]) => path !== "")
    .map(([path, { name, version }]) => `${name ?? path.slice(path.lastIndexOf("node_modules/") + 13)}@${version}`);

/**
 * A bill that depends on the lock file alone: without the number and the time of its making, under the name of the book
 * instead of that of its folder.
 * @throws Error when a package of the lock file is not on the bill
 */
export const steadyBill = (bill: Bill, lock: Parameters<typeof packagesOf>[0], name: string): Bill => {
  const { serialNumber: _number, ...rest } = bill;
  const { timestamp: _time, component, ...metadata } = bill.metadata;
  const listed = new Set(bill.components.map((one) => one["bom-ref"]));
  const missing = packagesOf(lock).filter((one) => !listed.has(one));
  if (missing.length > 0)
    throw new Error(
      `Unexpected absence of ${missing.join(", ")}, expected every package of the lock file on the bill.`,
    );
  return { ...rest, metadata: { ...metadata, component: { ...component, name } }, components: bill.components };
};

/** `npm run sbom`: every package that builds the site, with version, license and hash, to `.cache/sbom.json`. */
if (import.meta.main) {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  // Of the lock file, so that it names packages of other systems too and comes out alike on all of them.
  const npm = spawnSync("npm sbom --package-lock-only --sbom-format cyclonedx", {
    shell: true,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (npm.status !== 0) {
    console.error(npm.stderr);
    process.exit(1);
  }
  const bill = steadyBill(JSON.parse(npm.stdout), read("package-lock.json"), read("package.json").name);
  const file = resolve(process.argv[2] ?? ".cache/sbom.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  console.log(`${bill.components.length} packages in ${file}`);
}
