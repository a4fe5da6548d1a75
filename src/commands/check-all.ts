import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/**
 * `npm run check`: what can be said in seconds, without a build or a browser, in two lanes of about the same length.
 * `npm test` adds the types of components, which take as long as all of this.
 */
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const lanes = [
  ["check:types", "check:dead", "check:code"],
  ["check:content", "spelling"],
];
const PATH = [resolve("node_modules/.bin"), process.env["PATH"]].join(delimiter);

interface Outcome {
  readonly name: string;
  readonly good: boolean;
  readonly output: string;
}

const run = (name: string): Promise<Outcome> =>
  new Promise((done) => {
    const child = spawn(scripts[name] ?? name, {
      shell: true,
      env: { ...process.env, PATH, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => {
        output += data.toString();
      });
    child.on("close", (code) => done({ name, good: code === 0, output }));
  });

const started = performance.now();
const ends = await Promise.all(
  lanes.map(async (lane) => {
    const done: Outcome[] = [];
    for (const name of lane) done.push(await run(name));
    return done;
  }),
);
const outcomes = ends.flat();
for (const { name, good, output } of outcomes) {
  console.log(`── ${name}: ${good ? "good" : "failed"}`);
  if (!good || name === "check:content") console.log(output.trim());
}
console.log(`Checked in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
if (outcomes.some(({ good }) => !good)) process.exit(1);
