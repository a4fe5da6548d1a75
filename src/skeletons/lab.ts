import { chapterProblem, proseProblem, slugProblem } from "./checks.ts";
import { labFiles } from "./lab-files.ts";
import { type Kind, one, type Read, type SkeletonFile } from "./skeleton.ts";
import { wordsOfSlug } from "./slug.ts";

const indexFile = "src/labs/index.ts";
const tagFile = "src/tags/Lab.astro";

/** A line put after the last of the lines that match; undefined when none does. */
const afterLast = (text: string, pattern: RegExp, line: string): string | undefined => {
  const last = [...text.matchAll(pattern)].at(-1);
  if (!last) return undefined;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
};

/** An import put among those of the same kind, in the order of their paths; undefined when there is none of the kind. */
const withImport = (text: string, pattern: RegExp, line: string, path: string): string | undefined => {
  if (!pattern.test(text)) return undefined;
  const imports = [...text.matchAll(/^import .* from "(\.[^"]+)";$/gm)];
  const next = imports.find(([, other = ""]) => other.toLowerCase() > path.toLowerCase());
  if (next) return `${text.slice(0, next.index)}${line}\n${text.slice(next.index)}`;
  return afterLast(text, /^import .* from "\.[^"]+";$/gm, line);
};

/** `src/labs/index.ts` with the lab at the end of its list; undefined when it has another shape. */
export const withLabInIndex = (text: string, lab: string, name: string): string | undefined => {
  const path = `./${lab}/about.ts`;
  const known = /^import \{ about as \w+ \} from "\.\/[a-z0-9-]+\/about\.ts";$/m;
  const imported = withImport(text, known, `import { about as ${name} } from "${path}";`, path);
  const added = imported?.replace(
    /(labAbouts = \[)([^\]]*?),?\s*\]/,
    (_all, open: string, names: string) => `${open}${names}, ${name}]`,
  );
  return added === imported ? undefined : added;
};

/** `src/tags/Lab.astro` that knows the lab; undefined when it has another shape. */
export const withLabInTag = (text: string, lab: string, component: string): string | undefined => {
  const path = `../labs/${lab}/${component}.svelte`;
  const known = /^import \w+ from "\.\.\/labs\/[^"]+\.svelte";$/m;
  const shown = /^ *\{name === "[a-z0-9-]+" && <\w+ client:seen \/>\}$/gm;
  const imported = withImport(text, known, `import ${component} from "${path}";`, path);
  return imported && afterLast(imported, shown, `    {name === "${lab}" && <${component} client:seen />}`);
};

const edits = (read: Read, lab: string, name: string, component: string): { files: SkeletonFile[]; next: string[] } => {
  const index = read(indexFile);
  const tag = read(tagFile);
  const newIndex = index && withLabInIndex(index, lab, name);
  const newTag = tag && withLabInTag(tag, lab, component);
  return {
    files: [
      ...(index && newIndex ? [{ path: indexFile, text: newIndex, before: index }] : []),
      ...(tag && newTag ? [{ path: tagFile, text: newTag, before: tag }] : []),
    ],
    next: [
      ...(newIndex
        ? []
        : [`Add to ${indexFile}: import { about as ${name} } from "./${lab}/about.ts"; and ${name} in labAbouts.`]),
      ...(newTag
        ? []
        : [
            `Add to ${tagFile}: import ${component} from "../labs/${lab}/${component}.svelte"; and {name === "${lab}" && <${component} client:seen />}.`,
          ]),
    ],
  };
};

/** A lab: `src/labs/<lab>/`, its unit test, and its lines in the list of labs and in the tag. */
export const lab: Kind = {
  questions: (book) => [
    {
      name: "lab",
      asks: "Slug: folder, tag name and address of the lab",
      check: (value) =>
        slugProblem(value) ??
        (book.labs.includes(value) || value === "kit"
          ? `Unexpected lab \`${value}\`, expected a name that no folder of src/labs has.`
          : undefined) ??
        (/^[a-z]/.test(value)
          ? undefined
          : `Unexpected \`${value}\`, expected a letter first: a component has its name.`),
    },
    {
      name: "title",
      asks: "Title, in sentence case",
      initial: (answers) => wordsOfSlug(one(answers, "lab")) || undefined,
      check: (value) => proseProblem(value, 1, 80),
    },
    {
      name: "question",
      asks: "The question that it answers, in one sentence",
      check: (value) =>
        value.endsWith("?")
          ? proseProblem(value, 10, 200)
          : `Unexpected end of \`${value}\`, expected a question mark.`,
    },
    {
      name: "minutes",
      asks: "Minutes that a first visit takes",
      initial: () => "5",
      check: (value) => (/^[1-9]\d?$/.test(value) ? undefined : `Unexpected \`${value}\`, expected 1 to 99 minutes.`),
    },
    { name: "chapter", asks: "Slug of the chapter where it stands", check: (value) => chapterProblem(book, value) },
  ],
  write: (answers, _book, read) => {
    const slug = one(answers, "lab");
    const component = slug
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join("");
    const name = component.charAt(0).toLowerCase() + component.slice(1);
    const { files, next } = edits(read, slug, name, component);
    return {
      files: [...labFiles(answers, component), ...files],
      next: [
        ...next,
        `Write \`<Lab name="${slug}"> Predict first: ... </Lab>\` in the chapter ${one(answers, "chapter")}, with the question that it answers there.`,
        `Put your knobs into src/labs/${slug}/model.ts, say in about.ts what the first frame shows, and write tests/browser/labs/${slug}.spec.ts.`,
      ],
    };
  },
};
