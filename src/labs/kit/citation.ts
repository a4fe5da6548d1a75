/** A work that a lab names as its source: the words, where the bibliography lists it, and the place in it. */
export type Citation = {
  /** authors and year */
  readonly label: string;
  /** address of its entry in the bibliography */
  readonly href: string;
  readonly locator: string;
};
