import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeGroundworkBook } from "./groundwork-book.ts";

/** `node tests/bench/peers/make-book.ts --chapters 200 --into folder`: a Groundwork book of made-up chapters, to build and to measure. */
const usage = `node tests/bench/peers/make-book.ts --chapters 200 --into folder
  --chapters   how many, 1 to 3,000
  --into       a folder that is empty, new, or such a book`;

try {
  const { values } = parseArgs({ options: { chapters: { type: "string" }, into: { type: "string" } } });
  const chapters = Number(values.chapters);
  if (!Number.isInteger(chapters) || chapters < 1 || chapters > 3000 || !values.into)
    throw new Error(`Unexpected ${process.argv.slice(2).join(" ") || "absence of options"}, expected:\n${usage}`);
  const folder = resolve(values.into);
  makeGroundworkBook(resolve(import.meta.dirname, "../../.."), folder, chapters);
  console.log(
    `${chapters} chapters in ${folder}. There, \`npm run diagrams\` draws their diagrams and \`npm run build\` builds them.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
