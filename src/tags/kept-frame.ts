import { keptText } from "../book/kept.ts";

/**
 * The frame that a training lab shows before anybody has touched it, kept from one build to the next: training takes seconds.
 * @param lab its folder in `src/labs`, whose `first.ts` makes the frame
 */
export const keptFrame = async (lab: string, make: () => string): Promise<string> => {
  const file = `src/labs/${lab}/first.ts`;
  const frame = await keptText({ root: process.cwd(), kind: "frames", name: lab, file }, async () => make());
  return frame ?? make();
};
