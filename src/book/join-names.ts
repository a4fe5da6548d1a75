const letters = '(?:<mi mathvariant="normal">[A-Za-z]</mi>){2,}';

/** Finds MathML in which there may be letters to join. */
export const spelledOut = new RegExp(letters);

const part = new RegExp(`${letters}|<(/?)(\\w+)([^>]*)>`, "g");

/**
 * MathML with the upright letters joined that stand together in a row: KaTeX writes the word of `N_{\mathrm{said}}` as four variables,
 * and so it would be read aloud. Letters that are places of a script stay apart.
 * Input: `<mi mathvariant="normal">a</mi><mi mathvariant="normal">c</mi>`. Output: `<mi>ac</mi>`, which is upright by itself.
 */
export const joinNames = (mathml: string): string => {
  const open: string[] = [];
  return mathml.replaceAll(part, (found: string, closing?: string, name?: string, attributes = "") => {
    if (name === undefined) return open.at(-1) === "mrow" ? `<mi>${found.replaceAll(/<[^>]*>/g, "")}</mi>` : found;
    if (closing) open.pop();
    else if (!attributes.endsWith("/")) open.push(name);
    return found;
  });
};
