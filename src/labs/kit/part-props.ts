import type { Snippet } from "svelte";

export interface PartProps {
  /** classes of its element */
  look?: string;
  /** while false, it stays as the book was built with it */
  awake?: boolean;
  /** drawn once more for the width that it has, rather than adopted as the book was built with it and then drawn once more */
  anew?: boolean;
  /** is told that width, in pixels; undefined while the book is built and where a part is adopted */
  children: Snippet<[width: number | undefined]>;
}
