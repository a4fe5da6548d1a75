import { expect, it } from "vitest";
import { inRange, textFaceCss, textFaces, unicodeRange } from "../../../src/fonts/text-faces.ts";

it("puts what nearly every page sets into one file, accents and other scripts into files of their own", () => {
  const faces = textFaces("aéîš漢");
  expect(faces.map(({ name }) => name)).toEqual([
    "text-roman",
    "text-roman-more",
    "text-roman-extended",
    "text-italic",
    "text-italic-more",
    "text-italic-extended",
  ]);
  expect(faces.map(({ characters }) => characters).slice(1, 3)).toEqual(["î", "š"]);
  expect(faces[3]?.characters).not.toContain("é");
  expect(faces[4]?.characters).toBe("éî");
  expect(faces[0]?.characters).toContain("–");
});
it("writes no file for letters that nobody uses, and leaves what the face lacks to the fallback", () => {
  expect(textFaces("a漢").map(({ name }) => name)).toEqual(["text-roman", "text-italic"]);
});
it("never gives one letter to two files", () => {
  const roman = textFaces("aAéÉîš ±’ł").filter(({ style }) => style === "normal");
  const letters = roman.flatMap(({ characters }) => [...characters]);
  expect(letters).toHaveLength(new Set(letters).size);
});
it("tells browsers the letters of a file as ranges", () => {
  expect(unicodeRange("cabé")).toBe("U+61-63, U+E9");
  expect(textFaceCss(textFaces("š").at(-1) ?? expect.fail())).toContain("unicode-range: U+161;");
});
it("reads ranges as their list gives them", () => {
  expect(inRange("U+0131,U+0152-0153", "œ")).toBe(true);
  expect(inRange("U+0131,U+0152-0153", "é")).toBe(false);
});
