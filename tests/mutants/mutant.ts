/** One way to break the book, and the narrowest test that must notice. */
export interface Mutant {
  /** names it on the command line */
  readonly id: string;
  /** file below the site or the sources; `*` stands for what a build puts into a name: the first file that holds the text */
  readonly file: string;
  /** what is replaced, once: the text itself, or its pattern where a build writes hashes and numbers into it */
  readonly was: string | RegExp;
  readonly becomes: string;
  readonly test: string;
  /** the part of the file's tests that is asked, where the others take long */
  readonly title?: string;
}

/**
 * The text with the mutant's one replacement.
 * @throws Error when the text has nothing to replace, or does not change: the mutant is to be written anew
 */
export const mutated = (text: string, { id, file, was, becomes }: Mutant): string => {
  const after = text.replace(was, () => becomes);
  if (after === text) throw new Error(`Unexpected ${file} without ${was}, expected it there for the mutant ${id}.`);
  return after;
};
