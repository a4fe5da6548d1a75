import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tagForms } from "../../../src/rules/tag-forms.ts";

const files = readdirSync("src/tags").filter(
  (name) => name.endsWith(".astro") && !["Diagram.astro", "Picture.astro"].includes(name),
);
const propsOf = (name: string): string[] => {
  const text = readFileSync(`src/tags/${name}.astro`, "utf8");
  const [, inside = ""] = /interface Props \{([\s\S]*?)\n\}/.exec(text) ?? [];
  return [...inside.matchAll(/^ {2}(\w+)\??:/gm)].flatMap((match) => match[1] ?? []);
};

describe("tagForms", () => {
  it("has a form for every tag of src/tags, and no other", () => {
    expect(Object.keys(tagForms).sort()).toEqual(files.map((name) => name.replace(".astro", "")).sort());
  });
  it.each(Object.entries(tagForms))(
    "gives %s the attributes that its component takes",
    (name, { required, optional }) => {
      expect([...Object.keys(required), ...Object.keys(optional)].sort()).toEqual(
        propsOf(name)
          .filter((prop) => prop !== "chapter")
          .sort(),
      );
    },
  );
  it("is what the manual shows: every tag of it stands there", () => {
    const manual = readFileSync("content/README.md", "utf8");
    expect(Object.keys(tagForms).filter((name) => !manual.includes(`<${name}`))).toEqual([]);
  });
});
