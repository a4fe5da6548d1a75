import { excerptOf } from "./excerpt.ts";
import { type AboutTexts, inOneFile, mostWeight, type Posting, shardOf, unpackPostings } from "./postings.ts";
import { spelling } from "./spelling.ts";
import { type Text, unpackTexts } from "./texts.ts";

/** A section in which the words stand. `excerpt` is text in which matches lie between \u0001 and \u0002. */
export interface Hit extends Pick<Text, "title" | "url" | "where"> {
  readonly excerpt: string;
}

/** A word of a query, then its parts if it has some; each as it was typed, then as the book would spell it. */
export type Heard = readonly (readonly string[])[];

/** Words of the text that answer a piece of the query, each with its sections and how well it answers. */
type Answers = ReadonlyMap<string, { readonly worth: number; readonly posting: Posting }>;

export interface FullText {
  /**
   * Sections of the book whose text has the words, best first. Two questions go to the host: one for the words, one for
   * the sections that are shown.
   * @throws when a file of the index cannot be had
   */
  readonly search: (query: readonly Heard[], part: string, most?: number) => Promise<Hit[]>;
}

/** How much a section that has few of the words is worth, and what is shown beside the best. */
const [scattered, floor] = [0.35, 0.4];
/** What it says for a section that the words stand together in it. */
const together = 0.5;

/** @param read text of a file of the index, by its name */
export const fullText = (about: Omit<AboutTexts, "edition">, read: (name: string) => Promise<string>): FullText => {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, unpack: (packed: string) => T): Promise<T> => {
    const known = kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const asked = read(name).then(unpack);
    kept.set(name, asked);
    asked.catch(() => kept.delete(name));
    return asked;
  };
  const shardWith = (word: string) =>
    once(`words-${shardOf(word, about.shards)}.txt`, (packed) => {
      const postings = unpackPostings(packed);
      const holders = new Map([...postings].map(([one, posting]) => [one, posting.holders]));
      return { postings, read: spelling(holders) };
    });

  /** What is typed wins over what may have been meant, if the text has it. */
  const answersTo = async (forms: readonly string[], typing: boolean): Promise<Answers> => {
    const shards = await Promise.all(forms.map(shardWith));
    const answers = new Map<string, { worth: number; posting: Posting }>();
    for (const [at, form] of forms.entries()) {
      const shard = shards[at];
      for (const [word, worth] of shard?.read(form, typing) ?? []) {
        const posting = shard?.postings.get(word);
        if (posting && (answers.get(word)?.worth ?? 0) < worth) answers.set(word, { worth, posting });
      }
      if (answers.get(form)?.worth === 1) break;
    }
    return answers;
  };

  const rarity = (answers: Answers): number => {
    const sure = [...answers.values()].sort((a, b) => b.worth - a.worth)[0];
    return sure ? Math.log(1 + about.sections / sure.posting.holders) : 0;
  };
  const sectionsOf = (answers: Answers): Map<number, number> => {
    const found = new Map<number, number>();
    for (const { worth, posting } of answers.values())
      for (const [section, weight] of posting.sections)
        found.set(section, Math.max(found.get(section) ?? 0, (worth * weight) / mostWeight));
    return found;
  };

  const search: FullText["search"] = async (query, part, most = 8) => {
    const words = await Promise.all(
      query.map(async (pieces, at) => {
        const [whole, ...parts] = await Promise.all(pieces.map((forms) => answersTo(forms, at === query.length - 1)));
        const rarities = [whole, ...parts].map((answers) => (answers ? rarity(answers) : 0));
        const inSections = whole ? sectionsOf(whole) : new Map<number, number>();
        const apart = parts.map(sectionsOf);
        for (const section of new Set(apart.flatMap((one) => [...one.keys()]))) {
          const met = apart.reduce((sum, one) => sum + (one.get(section) ?? 0), 0) / apart.length;
          inSections.set(section, Math.max(met, inSections.get(section) ?? 0));
        }
        return { answers: [whole, ...parts], sections: inSections, rarity: Math.max(...rarities) };
      }),
    );
    const all = words.reduce((sum, { rarity: one }) => sum + one, 0);
    const bounds = Object.entries(about.parts).sort(([, a], [, b]) => a - b);
    const own = bounds.findIndex(([name]) => name === part);
    const from = part === "" ? 0 : (bounds[own]?.[1] ?? 0) * inOneFile;
    const to = part === "" ? Number.POSITIVE_INFINITY : (bounds[own + 1]?.[1] ?? Number.POSITIVE_INFINITY) * inOneFile;

    const scores = new Map<number, { score: number; met: number }>();
    for (const { sections, rarity: one } of words)
      for (const [section, share] of sections) {
        if (section < from || section >= to) continue;
        const { score, met } = scores.get(section) ?? { score: 0, met: 0 };
        scores.set(section, { score: score + one * share, met: met + one });
      }
    const ranked = [...scores]
      .map(([section, { score, met }]) => ({ section, score: score * (scattered + ((1 - scattered) * met) / all) }))
      .sort((a, b) => b.score - a.score || a.section - b.section);
    const shown = ranked.filter(({ score }) => score > floor * (ranked[0]?.score ?? 0)).slice(0, most);

    const worthOf = (word: string): { asked: number; worth: number } | undefined => {
      for (const [asked, { answers, rarity: one }] of words.entries()) {
        const worth = Math.max(...answers.map((answer) => answer?.get(word)?.worth ?? 0));
        if (worth > 0) return { asked, worth: (worth * one) / all };
      }
      return;
    };
    const hits = await Promise.all(
      shown.map(async ({ section, score }) => {
        const file = await once(`texts-${Math.floor(section / inOneFile)}.txt`, unpackTexts);
        const found = file[section % inOneFile];
        if (!found) throw new Error(`Unexpected absence of section ${section}, expected it in its file.`);
        const { title, url, where, text } = found;
        const excerpt = excerptOf(text, worthOf);
        return { title, url, where, excerpt: excerpt.text, score: score * (1 + together * excerpt.worth) };
      }),
    );
    return hits.sort((a, b) => b.score - a.score).map(({ score: _, ...hit }) => hit);
  };
  return { search };
};
