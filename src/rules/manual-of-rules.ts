/** A rule as the manual tells it. */
export interface RuleEntry {
  readonly id: string;
  readonly asks: string;
}

/** A book that breaks a rule: what its author reads, and the line that is wrong. */
export interface BrokenExample {
  /** name of its folder in tests/fixtures/broken-books */
  readonly name: string;
  /** what is told of it: mistakes as `printMistake` prints them */
  readonly told: string;
  /** text of a file of that book; undefined for one that is no text, or a folder */
  readonly read: (file: string) => string | undefined;
}

const place = /^(\S+):(\d+):(\d+) ([a-z0-9-]+)$/gm;

interface Told {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** the mistake as its author reads it */
  readonly text: string;
}

/** The mistakes of a report, one by one. */
const mistakesIn = (told: string): Told[] =>
  [...told.matchAll(place)].map((match) => {
    const [, file = "", line = "", , rule = ""] = match;
    const text = told.slice(match.index).split("\n\n")[0]?.trimEnd() ?? "";
    return { file, line: Number(line), rule, text };
  });

/** Characters that cannot be seen, as escapes. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{C}\n]|[\u2028\u2029\uFFFD]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

/** The example that shows a rule best: of its own name, else with the fewest mistakes and the shortest report. */
export const exampleOf = (id: string, examples: readonly BrokenExample[]): BrokenExample | undefined =>
  examples
    .filter(({ told }) => mistakesIn(told).some(({ rule }) => rule === id))
    .sort(
      (a, b) =>
        Number(b.name === id) - Number(a.name === id) ||
        mistakesIn(a.told).length - mistakesIn(b.told).length ||
        a.told.length - b.told.length ||
        a.name.localeCompare(b.name, "en"),
    )[0];

const section = ({ id, asks }: RuleEntry, examples: readonly BrokenExample[]): string => {
  const example = exampleOf(id, examples);
  const mistake = mistakesIn(example?.told ?? "").find(({ rule }) => rule === id);
  const found = mistake && example?.read(mistake.file)?.split("\n")[mistake.line - 1]?.trim();
  const line = found === "---" ? undefined : found; // the top of a chapter stands for the whole of it
  const others = examples.filter(
    ({ name, told }) => name !== example?.name && mistakesIn(told).some(({ rule }) => rule === id),
  );
  return [
    `## ${id}`,
    asks,
    ...(line ? [`This line breaks it:`, ["````text", visible(line), "````"].join("\n")] : []),
    ...(mistake ? ["Its author reads:", ["````text", visible(mistake.text), "````"].join("\n")] : []),
    ...(others.length > 0 ? [`Also caught: ${others.map(({ name }) => name.replaceAll("-", " ")).join("; ")}.`] : []),
  ].join("\n\n");
};

/** The manual of all rules: what each asks, the smallest book that breaks it, and what its author reads. */
export const manualOfRules = (rules: readonly RuleEntry[], examples: readonly BrokenExample[]): string => {
  const asked = new Map<string, string[]>();
  for (const { id, asks } of rules) asked.set(id, [...(asked.get(id) ?? []), asks]);
  const entries = [...asked].map(([id, sentences]) => ({ id, asks: sentences.join(" ") }));
  return [
    "# The rules of the content",
    "Written by `npm run manual` from the rules (`src/rules/`) and from the smallest books that break them (`tests/fixtures/broken-books/`): it is not edited by hand. `npm run check:content` keeps all of them, and so do the preview and the build.",
    ...entries.sort((a, b) => a.id.localeCompare(b.id, "en")).map((entry) => section(entry, examples)),
  ]
    .join("\n\n")
    .concat("\n");
};
