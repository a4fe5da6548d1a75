import { writePages } from "./peer-content.ts";
import type { Tool } from "./tool.ts";

/** Starlight with mathematics by remark-math and rehype-katex, Mermaid by astro-mermaid in the browser, and its own search, Pagefind. */
export const starlight: Tool = {
  name: "starlight",
  title: "Starlight 0.42.4",
  setup: {
    "package.json": `{
  "private": true,
  "type": "module",
  "dependencies": {
    "@astrojs/markdown-remark": "^7.3.0",
    "@astrojs/starlight": "0.42.4",
    "astro": "7.3.5",
    "astro-mermaid": "2.1.0",
    "katex": "^0.16.0",
    "mermaid": "^11.17.2",
    "rehype-katex": "7.0.1",
    "remark-math": "6.0.0",
    "sharp": "*"
  }
}
`,
    "astro.config.mjs": `import { defineConfig } from "astro/config";
import starlight from "@astrojs/starlight";
import mermaid from "astro-mermaid";
import { unified } from "@astrojs/markdown-remark";
import remarkMath from "remark-math";
import rehypeKatex from "rehype-katex";

export default defineConfig({
  site: "http://localhost",
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) },
  integrations: [
    mermaid({ enableLog: false }),
    starlight({ title: "Generative AI", customCss: ["katex/dist/katex.min.css"] }),
  ],
});
`,
    "src/content.config.ts": `import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    "public/favicon.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>
`,
  },
  write: (folder, chapters) =>
    writePages(folder, chapters, {
      folder: "src/content/docs",
      extension: "mdx",
      titled: false,
      link: ({ partSlug, slug }) => `/${partSlug}/${slug}/`,
    }),
  build: ["astro", "build"],
  out: "dist",
  stored: ["dist", ".astro", "node_modules/.astro", "node_modules/.vite"],
  address: ({ partSlug, slug }) => `/${partSlug}/${slug}/`,
  search: {
    open: "button[data-open-modal]",
    field: ".pagefind-ui__search-input",
    result: ".pagefind-ui__result-link",
  },
};
