/**
 * Made-up chapters, the same for every tool: about 1,500 words, 8 formulas on lines of their own and 15 within lines, 2 diagrams,
 * 2 listings and 1 table each. The same number gives the same chapter on every machine.
 */
import { seededRandom } from "../../../../src/maths/random.ts";
import { type Draw, drawFrom } from "./draw.ts";
import { displayed, inLineFormulas } from "./formulas.ts";
import { type Listing, twoListings } from "./listings.ts";
import { sentences } from "./sentences.ts";
import { beginnings, endings, flows, headings, subheadings, terms, words } from "./words.ts";

/** A piece of a chapter. Text has the marks that all tools share: `$a$`, `**a**`, `*a*`, and `[a](chapter:7)` for a link to another. */
export type Block =
  | { readonly kind: "heading"; readonly depth: 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "diagram"; readonly name: string; readonly caption: string; readonly source: string }
  | ({ readonly kind: "listing" } & Listing)
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface MadeChapter {
  /** its number, from 1 */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly question: string;
  readonly blocks: readonly Block[];
  /** words of its paragraphs and lists, without formulas */
  readonly words: number;
}

/** What a chapter has of each. */
export const share = { words: 1500, displayed: 8, inLine: 15, diagrams: 2, listings: 2, tables: 1 } as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const without = (term: string): string => term.replace(/^(?:the|an?) /, "");
const isList = (gap: string): gap is keyof typeof words => Object.hasOwn(words, gap);

/** Fills the gaps of sentences with the words of one chapter, and counts what it has written. */
const writer = ({ whole, one, some }: Draw) => {
  const names = Array.from({ length: 6 }, () => `${one(beginnings)}${one(endings)}-${whole(1, 99)}`);
  const own = some(terms, 8);
  let written = 0;
  const fill = (gap: string): string => {
    const name = gap.toLowerCase();
    if (isList(name)) return one(words[name]);
    if (name === "term") return whole(1, 9) < 5 ? one(own) : one(terms);
    if (name === "model") return one(names);
    if (name === "share") return `0.${whole(1, 99)}`;
    return String(name === "few" ? whole(3, 48) : whole(20, 99));
  };
  const sentence = (formulas: string[] = []): string => {
    const text = one(sentences)
      .replace(/\{(\w+)\}/g, (_, gap: string) => (/^[A-Z]/.test(gap) ? capital(fill(gap)) : fill(gap)))
      .replace(/\b([Aa]) (?=[aeio])/g, "$1n ");
    written += text.split(/\s+/).length;
    const formula = formulas.pop();
    return formula ? `${text.slice(0, -1)} (here $${formula}$).` : text;
  };
  /** Some sentences; every second has one of the formulas, while there are any. */
  const paragraph = (count: number, formulas: string[] = []): string =>
    Array.from({ length: count }, (_, index) => sentence(index % 2 === 0 ? formulas : [])).join(" ");
  return { names, own, sentence, paragraph, written: () => written };
};

const diagram = ({ one }: Draw, number: number, turn: 0 | 1, nodes: readonly string[]): Block => {
  const arrows = nodes
    .slice(1)
    .map((label, at) => `  n${at}${at === 0 ? `[${nodes[0]}]` : ""} --> n${at + 1}[${label}]`);
  const [first = "", last = ""] = [nodes[0], nodes.at(-1)].map((node) => node?.toLowerCase());
  const [asked, judged] = [one(words.noun), one(words.adjective)];
  return {
    kind: "diagram",
    name: `chapter-${number}-${turn === 0 ? "first" : "second"}`,
    caption: `From ${first} to ${last}, judged by ${asked}.`,
    source: [
      turn === 0 ? "flowchart LR" : "flowchart TB",
      `  accTitle: From ${first} to ${last}`,
      `  accDescr: ${nodes.join(", then ")}; what is not ${judged} goes back to the second.`,
      ...arrows,
      `  n${nodes.length - 1} -->|${asked}| d{${capital(judged)}?}`,
      "  d -->|no| n1",
      "  d -->|yes| e[Done]",
    ].join("\n"),
  };
};

/** A chapter of a book of so many. @param number from 1 */
export const madeChapter = (number: number, of: number): MadeChapter => {
  const draw = drawFrom(seededRandom(number * 7919 + 17));
  const { whole, one, some } = draw;
  const about = terms[(number - 1) % terms.length] ?? "";
  const round = Math.ceil(number / terms.length);
  const title = `${capital(without(about))} ${round === 1 ? "explained" : `in ${one(words.task)}, part ${round}`}`;
  const { names, own, sentence, paragraph, written } = writer(draw);
  const formulas = inLineFormulas(share.inLine, draw);
  const display = some(displayed, share.displayed);
  const listings = twoListings(draw, one(names));
  const drawn = some(flows, share.diagrams);
  const blocks: Block[] = [{ kind: "paragraph", text: paragraph(4, formulas) }];
  for (const [index, text] of some(headings, display.length).entries()) {
    blocks.push({ kind: "heading", depth: 2, text }, { kind: "paragraph", text: paragraph(4, formulas) });
    blocks.push({ kind: "formula", tex: display[index] ?? "" }, { kind: "paragraph", text: paragraph(3) });
    const link = `[${one(own)}](chapter:${1 + ((number + index * index * 3) % of)})`;
    blocks.push({ kind: "paragraph", text: `See also ${link} for **${one(words.noun)}** and *${one(words.noun)}*.` });
    if (index % 2 === 0)
      blocks.push(
        { kind: "heading", depth: 3, text: subheadings[index / 2] ?? "" },
        { kind: "paragraph", text: paragraph(2) },
      );
    if (index === 1) blocks.push(diagram(draw, number, 0, drawn[0] ?? []));
    if (index === 5) blocks.push(diagram(draw, number, 1, drawn[1] ?? []));
    if (index === 2 || index === 6)
      blocks.push(
        ...listings
          .slice(index === 2 ? 0 : 1)
          .slice(0, 1)
          .map((one) => ({ kind: "listing", ...one }) as const),
      );
    if (index === 3)
      blocks.push({
        kind: "table",
        head: ["Model", "Method", "Task", "Score"],
        rows: names.map((name) => [name, one(terms), one(words.task), (whole(10, 99) / 10).toFixed(1)]),
      });
    if (index === 4) blocks.push({ kind: "list", items: Array.from({ length: 4 }, () => sentence()) });
  }
  while (written() < share.words - 20) blocks.push({ kind: "paragraph", text: paragraph(3) });
  return {
    number,
    title,
    summary: `Notes on ${about}: ${one(words.noun)}, ${one(words.noun)}, and what both mean for ${one(words.task)}.`,
    question: `What does ${about} change?`,
    blocks,
    words: written(),
  };
};
