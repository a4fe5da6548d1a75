import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { faultsOfLock } from "./lock-file.ts";
import { faultsOfWorkflow } from "./workflow.ts";

const text = (file: string): string => readFileSync(file, "utf8");
const json = (file: string): unknown => JSON.parse(text(file));

const integrity = `sha512-${"A".repeat(86)}==`;
const manifest = { devDependencies: { one: "^1.0.0", other: "npm:@it/self@~2.3.4" }, allowScripts: { one: true } };
const sound = {
  lockfileVersion: 3,
  packages: {
    "": {},
    "node_modules/one": { version: "1.0.0", integrity, hasInstallScript: true },
    "node_modules/one/node_modules/other": { version: "2.3.4", integrity },
  },
};
const withPackage = (fields: object): unknown => ({
  ...sound,
  packages: { ...sound.packages, "node_modules/third": { version: "3.0.0", integrity, ...fields } },
});

describe("the lock file", () => {
  test("binds every package by hash, to one registry, and lets scripts run for those that package.json allows", () => {
    expect(faultsOfLock(json("package-lock.json"), json("package.json"))).toEqual([]);
    expect(faultsOfLock(sound, manifest)).toEqual([]);
  });

  test.each([
    ["without a hash", withPackage({ integrity: undefined }), manifest, /third has no SHA-512/],
    ["with a weak hash", withPackage({ integrity: "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=" }), manifest, /no SHA-512/],
    [
      "from another host",
      withPackage({ resolved: "https://packages.example/third.tgz" }),
      manifest,
      /place of its own/,
    ],
    ["from a repository", withPackage({ resolved: "git+ssh://git@host.example/third.git" }), manifest, /of its own/],
    ["that is a folder", withPackage({ link: true, resolved: "elsewhere" }), manifest, /place of its own/],
    ["without a version", withPackage({ version: undefined }), manifest, /no version/],
    ["with a script of its own", withPackage({ hasInstallScript: true }), manifest, /third has an install script/],
    ["allowed what it does not do", sound, { ...manifest, allowScripts: { one: true, gone: true } }, /gone may run/],
    ["denied and yet with a script", sound, { ...manifest, allowScripts: { one: false } }, /one has an install script/],
    ["wanted by a tag", sound, { ...manifest, devDependencies: { one: "latest" } }, /one is wanted as latest/],
    ["wanted from an address", sound, { ...manifest, dependencies: { two: "github:it/self" } }, /wanted as github/],
    ["of an old format", { ...sound, lockfileVersion: 1 }, manifest, /version 1 of the lock file/],
  ])("is refused with a package %s", (_, lock, wanted, fault) => {
    expect(faultsOfLock(lock, wanted)).toEqual([expect.stringMatching(fault)]);
  });
});

const workflows = readdirSync(".github/workflows").map((name) => join(".github/workflows", name));
const commit = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const safe = `on:
  pull_request:
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${commit} # v7.0.1
        with:
          persist-credentials: false
      - run: npm ci
  publish:
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      pages: write
    steps:
      - run: echo "$TOKEN"
        env:
          TOKEN: \${{ secrets.TOKEN }}
`;

describe("workflows", () => {
  test.each(workflows)("%s gives strangers nothing to move, to read or to write", (file) => {
    expect(faultsOfWorkflow(text(file))).toEqual([]);
  });

  test("that are safe pass", () => expect(faultsOfWorkflow(safe)).toEqual([]));

  test.each([
    [`@${commit} # v7.0.1`, "@v7", /not pinned by its commit/],
    [`@${commit}`, `@${commit.slice(0, 12)}`, /not pinned by its commit/],
    [" # v7.0.1", "", /which release/],
    ["  pull_request:", "  pull_request_target:", /runs on pull_request_target/],
    ["permissions: {}\n", "", /by default/],
    ["permissions: {}", "permissions: write-all", /by default/],
    ["permissions:\n      contents: read", "permissions: read-all", /does not list/],
    ["contents: read", "contents: write", /may write in runs that are not of main/],
    ["if: github.ref == 'refs/heads/main'", "if: github.ref == 'refs/heads/main' || true", /may write|secret/],
    ["persist-credentials: false", "persist-credentials: true", /token on disk/],
    ["persist-credentials: false", "persist-credentials: false\n          ref: some", /asks for a ref/],
    ["run: npm ci", "run: npm ci\n        env:\n          KEY: ${{ secrets.KEY }}", /reads a secret/],
    ["run: npm ci", "run: echo ${{ github.event.pull_request.title }}", /pasted into the command/],
    ["run: npm ci", "run: npm install", /lock file/],
    ['run: echo "$TOKEN"', "run: npm ci", /code of packages with rights to write/],
    ["    timeout-minutes: 5\n", "", /for hours/],
    ["runs-on: ubuntu-latest", "runs-on: self-hosted", /made anew/],
    ["actions/checkout", "actions/setup-node", /cache/],
  ])("are refused when “%s” becomes “%s”", (was, becomes, fault) => {
    expect(safe).toContain(was);
    expect(faultsOfWorkflow(safe.replace(was, becomes)).join("\n")).toMatch(fault);
  });
});

describe("updates", () => {
  test("wait seven days, whether a program or a person asks for them", () => {
    const { updates } = parse(text(".github/dependabot.yml")) as { updates: { cooldown: Record<string, number> }[] };
    expect(updates.length).toBeGreaterThan(1);
    for (const { cooldown } of updates) expect(cooldown["default-days"]).toBeGreaterThanOrEqual(7);
    expect(Number(/^min-release-age=(\d+)$/m.exec(text(".npmrc"))?.[1])).toBeGreaterThanOrEqual(7);
  });

  test("name no place in the lock file", () => {
    expect(text(".npmrc")).toMatch(/^omit-lockfile-registry-resolved=true$/m);
    expect(text(".npmrc")).not.toMatch(/^[^#]*(?:registry=|_auth|ignore-scripts=false)/m);
  });
});
