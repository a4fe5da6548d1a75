/**
 * The page with its islands numbered in order. Astro names them by a hash of what they are and of the folder on the machine
 * that built them: the same page would differ from machine to machine, and nothing looks an island up by that name.
 */
export const withNumberedIslands = (html: string): string => {
  let count = 0;
  return html.replaceAll(/<astro-island uid="[^"]*"/g, () => {
    count += 1;
    return `<astro-island uid="${count}"`;
  });
};
