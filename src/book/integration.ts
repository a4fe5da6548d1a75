import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import sirv from "sirv";
import { makeFonts } from "../fonts/make-fonts.ts";
import { drawMissing, isAllDrawn } from "../mermaid/draw-missing.ts";
import { mistakesOf } from "../rules/index.ts";
import { BookError } from "./book-error.ts";
import { currentBook, forgetBook } from "./current-book.ts";
import { recallFormulas } from "./kept-formulas.ts";

/** What must hold before a page is drawn: its faces and diagrams are there, and the content is sound. @throws BookError */
export const prepare = async (): Promise<void> => {
  const book = await currentBook();
  const mistakes = await mistakesOf(book);
  await makeFonts(book, process.cwd());
  if (!mistakes.some(({ rule }) => rule === "broken-diagram"))
    await drawMissing(book, process.cwd(), { tell: console.log });
  if (mistakes.length > 0) throw new BookError(mistakes);
};

/** Milliseconds without a change after which the whole book is held against the rules: they take longer than a page. */
const rest = 800;

/** Puts the book before Astro's build, and the same rules behind the preview of authors, as an overlay. */
export const groundwork = (): AstroIntegration => ({
  name: "groundwork",
  hooks: {
    "astro:config:setup": async ({ command, updateConfig, addClientDirective }) => {
      addClientDirective({ name: "seen", entrypoint: "./src/labs/kit/client-seen.ts" });
      // `npm run build` has prepared already, so that a mistake is told without the names of the machinery around it.
      if (command === "build" && !process.env["GROUNDWORK_PREPARED"]) await prepare();
      if (command === "dev") {
        recallFormulas(process.cwd());
        await prepare().catch((error: unknown) => console.error(String(error)));
      }
      updateConfig({ vite: { resolve: { alias: { "groundwork:fonts": resolve(".cache/fonts/fonts.css") } } } });
    },
    "astro:server:setup": ({ server }) => {
      let resting: NodeJS.Timeout | undefined;
      const changed = async (file: string): Promise<void> => {
        if (!/[\\/](content|src[\\/](maths|worked|figures))[\\/]/.test(file)) return;
        forgetBook();
        const tell = (error: unknown): void => {
          const message = error instanceof Error ? error.message : String(error);
          console.error(message);
          server.hot.send({ type: "error", err: { message, stack: "" } });
        };
        try {
          const book = await currentBook();
          // The page comes at once, and what is wrong with it when the author rests. What is not drawn yet cannot be shown.
          if (book.mistakes.length > 0 || !isAllDrawn(book, process.cwd())) await prepare();
          server.hot.send({ type: "full-reload" });
          clearTimeout(resting);
          resting = setTimeout(() => prepare().catch(tell), rest);
        } catch (error) {
          tell(error);
        }
      };
      // The full-text index is made of built pages: the preview searches those of the last build.
      server.middlewares.use(`${server.config.base}full-text`, sirv(resolve("dist/full-text"), { dev: true }));
      server.watcher.add(resolve("content"));
      for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, (file) => void changed(file));
    },
  },
});
