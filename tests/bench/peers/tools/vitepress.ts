import { writePages } from "./peer-content.ts";
import type { Tool } from "./tool.ts";

/** VitePress with mathematics as it documents it (MathJax, as SVG), Mermaid by a plugin in the browser, and its own local search. */
export const vitepress: Tool = {
  name: "vitepress",
  title: "VitePress 1.6.4",
  setup: {
    "package.json": `{
  "private": true,
  "type": "module",
  "dependencies": {
    "markdown-it-mathjax3": "^4.3.2",
    "mermaid": "^11.17.2",
    "vitepress": "1.6.4",
    "vitepress-plugin-mermaid": "2.0.17"
  }
}
`,
    ".vitepress/config.mjs": `import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withMermaid } from "vitepress-plugin-mermaid";

const root = process.cwd();
const title = (file) => /^title: "?(.*?)"?$/m.exec(readFileSync(file, "utf8"))[1];
const sidebar = readdirSync(root)
  .filter((name) => /^part-\\d+$/.test(name))
  .sort()
  .map((part) => ({
    text: part,
    collapsed: true,
    items: readdirSync(join(root, part)).sort().map((file) => ({
      text: title(join(root, part, file)),
      link: \`/\${part}/\${file.replace(/\\.md$/, "")}\`,
    })),
  }));

export default withMermaid({
  title: "Generative AI",
  description: "Made-up chapters, for measuring.",
  markdown: { math: true },
  themeConfig: { search: { provider: "local" }, sidebar },
});
`,
  },
  write: (folder, chapters) =>
    writePages(folder, chapters, {
      folder: ".",
      extension: "md",
      titled: true,
      link: ({ partSlug, slug }, from) => `${from === "chapter" ? ".." : "."}/${partSlug}/${slug}.md`,
    }),
  build: ["vitepress", "build"],
  out: ".vitepress/dist",
  stored: [".vitepress/dist", ".vitepress/cache"],
  address: ({ partSlug, slug }) => `/${partSlug}/${slug}.html`,
  search: {
    open: ".VPNavBarSearch button, .DocSearch-Button",
    field: "#localsearch-input",
    result: ".VPLocalSearchBox .result",
  },
  hopeless: { from: 1000, because: "1.6.4 ran out of 14 GB of memory when it was tried on 2026-11-22" },
};
