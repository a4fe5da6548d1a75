import { expect, test } from "vitest";
import { attribute, files, origin, pages, read } from "./built-site.ts";

const foreign = (address: string): boolean =>
  URL.canParse(address, origin) &&
  !["data:", "blob:"].includes(new URL(address, origin).protocol) &&
  new URL(address, origin).origin !== origin;

test("no page loads a script, sheet, face, image or frame from another host, or warms a connection to one", () => {
  const loads = new Set([
    "script",
    "img",
    "iframe",
    "source",
    "video",
    "audio",
    "track",
    "embed",
    "object",
    "image",
    "use",
    "input",
  ]);
  const found = pages.flatMap((page) =>
    page.elements.flatMap(({ node }) => {
      const rel = (attribute(node, "rel") ?? "").split(" ");
      const fetched =
        loads.has(node.tagName) ||
        (node.tagName === "link" && !["canonical", "alternate", "license", "author"].some((one) => rel.includes(one)));
      const addresses = ["src", "href", "data", "poster", "xLinkHref", "srcSet"].flatMap(
        (name) => attribute(node, name) ?? [],
      );
      return fetched ? addresses.filter(foreign).map((address) => `${page.path}: <${node.tagName}> ${address}`) : [];
    }),
  );
  expect(found).toEqual([]);
});

test("no sheet and no script names another host to load from", () => {
  const harmless = /^https?:\/\/(www\.w3\.org|svelte\.dev|developer\.mozilla\.org)\b/;
  const found = [...files]
    .filter((file) => /\.(css|js|mjs)$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/(?:url\(|fetch\(|import\(|from\s*)["']?(https?:\/\/[^"')\s]+)/g)].map(
        ([, address = ""]) => `${file}: ${address}`,
      ),
    )
    .filter((line) => !harmless.test(line.split(": ")[1] ?? ""));
  expect(found).toEqual([]);
});
