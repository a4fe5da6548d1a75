import { z } from "zod";

/** What the lock file says of a package, as far as it decides what is installed and what may run. */
const lockSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const manifestSchema = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  allowScripts: z.record(z.string(), z.boolean()),
});

/** A range of versions, perhaps of a package under another name: no address, no folder, no tag such as `latest`. */
const range = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[\^~]?\d+\.\d+\.\d+$/;
const strong = /^sha512-[A-Za-z0-9+/]{86}==$/;
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/**
 * What is wrong with a lock file and its manifest, a line per fault.
 *
 * No package may name a place to be fetched from: npm then asks the registry that is configured, for all of them the same
 * one, and the hash decides whether what came is what was meant.
 */
export const faultsOfLock = (lock: unknown, manifest: unknown): string[] => {
  const { lockfileVersion, packages } = lockSchema.parse(lock);
  const { allowScripts, ...kinds } = manifestSchema.parse(manifest);
  const installed = Object.entries(packages).filter(([path]) => path !== "");
  const wanted = Object.values(kinds).flatMap((kind) => Object.entries(kind ?? {}));
  const scripted = new Set(
    installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path)),
  );
  return [
    ...(lockfileVersion >= 3 ? [] : [`version ${lockfileVersion} of the lock file, expected 3 or later`]),
    ...wanted.filter(([, version]) => !range.test(version)).map(([name, at]) => `${name} is wanted as ${at}`),
    ...installed.flatMap(([path, { version, resolved, integrity, link }]) => [
      ...(version ? [] : [`${path} has no version`]),
      ...(strong.test(integrity ?? "") ? [] : [`${path} has no SHA-512 of what is installed`]),
      ...(resolved === undefined && !link ? [] : [`${path} comes from a place of its own`]),
    ]),
    ...[...scripted]
      .filter((name) => allowScripts[name] !== true)
      .map((name) => `${name} has an install script that package.json does not allow`),
    ...Object.keys(allowScripts)
      .filter((name) => allowScripts[name] && !scripted.has(name))
      .map((name) => `${name} may run an install script but has none`),
  ];
};
