import { expect, it } from "vitest";
import { packTexts, type Text, unpackTexts } from "../../../src/search/texts.ts";

const texts: Text[] = [
  { title: "Laws", url: "/a/", where: "Scaling 4.1 Laws", text: "One." },
  { title: "> 2", url: "/a/#two", where: "Scaling 4.1 Laws", text: "> Two." },
  { title: "About", url: "/about/", where: "About", text: "" },
];

it("sections come back as they were packed, page and place said once", () => {
  expect(unpackTexts(packTexts(texts))).toEqual(texts);
  expect(packTexts(texts).match(/4\.1/g)).toHaveLength(1);
});
