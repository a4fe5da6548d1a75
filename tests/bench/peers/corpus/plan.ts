/** Where the chapters of a made-up book stand: in parts that grow with the book, since no one reads a thousand in a row. */
export interface Place {
  /** the chapter's number in the book, from 1 */
  readonly number: number;
  /** the part's number, from 1, and the chapter's in it */
  readonly part: number;
  readonly order: number;
  /** names of folders and pieces of addresses: "part-01", "ch-0003" */
  readonly partSlug: string;
  readonly slug: string;
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, "0");

export const plan = (chapters: number): readonly Place[] => {
  const each = Math.max(5, Math.ceil(Math.sqrt(chapters)));
  return Array.from({ length: chapters }, (_, index) => {
    const part = Math.floor(index / each) + 1;
    return {
      number: index + 1,
      part,
      order: (index % each) + 1,
      partSlug: `part-${padded(part, 2)}`,
      slug: `ch-${padded(index + 1, 4)}`,
    };
  });
};

/** The chapter whose page is measured: one with neighbors on both sides. */
export const measured = 3;
