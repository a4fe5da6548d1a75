/** The one error that experiments show: where, what was found and expected, how to mend it. */
export class ExperimentError extends Error {
  /**
   * @param file path from the project's root
   * @param message "Unexpected X, expected Y."
   * @param hint how to mend it, in one sentence
   */
  constructor(file: string, message: string, hint: string) {
    super(`${file}\n  ${message}\n  Hint: ${hint}`);
    this.name = "ExperimentError";
  }
}

/** What went wrong, in one line. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
