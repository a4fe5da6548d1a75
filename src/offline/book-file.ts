/** A file of the published book. */
export interface BookFile {
  /** address below the base path; a page's ends in a slash */
  readonly path: string;
  readonly bytes: number;
}
