/**
 * Has Shiki color every line to its end. It gives up on a line after half a second otherwise, and the rest of that line stays
 * gray: what a page shows would depend on how busy the machine was that built it.
 */
export const highlightWholeCode = {
  name: "highlight-whole-code",
  preprocess: (code: string, options: { tokenizeTimeLimit?: number }): string => {
    options.tokenizeTimeLimit = 0;
    return code;
  },
};
