import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { cleanDrawing } from "./clean-drawing.ts";
import type { Diagram } from "./diagram.ts";

const require = createRequire(import.meta.url);

/** The headless shell comes first: it draws and tests alike, and opens a page in a third of the time. */
const places = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium or Chrome: `CHROMIUM` in the environment, Playwright's own, or the system's; undefined when there is none. */
export const findChromium = (): string | undefined => {
  const named = process.env["CHROMIUM"];
  const candidates = [...(named ? [named] : []), chromium.executablePath(), ...places];
  return candidates.find((path) => path && existsSync(path));
};

/** Milliseconds after which a diagram, or what it needs, is given up. */
const patience = 10_000;

const config = {
  startOnLoad: false,
  securityLevel: "strict",
  htmlLabels: false,
  flowchart: { htmlLabels: false, curve: "basis", padding: 12, nodeSpacing: 36, rankSpacing: 44, useMaxWidth: false },
  sequence: { useMaxWidth: false, mirrorActors: false },
  theme: "base",
  fontFamily: "Groundwork Serif",
  fontSize: 15,
  deterministicIds: true,
} as const;

interface Drawn {
  readonly diagram: Diagram;
  readonly svg: string;
}

/** Draws one diagram after the other, and is closed at the end. */
export interface Drawer {
  /** @returns Mermaid's SVG */
  readonly draw: (diagram: Diagram) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A diagram that was given up: its drawing did not come to an end. */
export class DiagramHangs extends Error {
  readonly diagram: Diagram;

  constructor(diagram: Diagram, limit: number) {
    super(`Unexpected diagram that is not drawn after ${limit / 1000} seconds, expected a drawing.`);
    this.name = "DiagramHangs";
    this.diagram = diagram;
  }
}

/** @throws DiagramHangs when the drawing takes longer than the limit, in milliseconds */
const drawWithin = async ({ draw }: Drawer, diagram: Diagram, limit: number): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new DiagramHangs(diagram, limit)), limit);
  });
  return Promise.race([draw(diagram), hangs]).finally(() => clearTimeout(timer));
};

/** A browser with Mermaid in it. @param fonts folder of the book's faces: labels must be measured with the face that readers get */
export const openBrowser = async (executablePath: string, fonts: string): Promise<Drawer> => {
  const browser = await chromium.launch({
    executablePath,
    // Without hints a headless shell measures labels as a whole browser does; with them it breaks more lines.
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--font-render-hinting=none"],
  });
  const close = () => browser.close();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    const face = readFileSync(join(fonts, "text-roman.woff2")).toString("base64");
    await page.setContent(
      `<style>@font-face{font-family:"Groundwork Serif";src:url(data:font/woff2;base64,${face})}</style><p style="font-family:'Groundwork Serif'">x</p>`,
    );
    await page.addScriptTag({ path: join(require.resolve("mermaid/package.json"), "../dist/mermaid.min.js") });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const draw = ({ hash, source }: Diagram): Promise<string> =>
      page.evaluate(
        async ([source, name, options]) => {
          // biome-ignore lint/suspicious/noExplicitAny: Mermaid is a global of this page alone
          const { mermaid } = globalThis as any;
          mermaid.initialize(options);
          const { svg } = await mermaid.render(name, source);
          return String(svg);
        },
        [source, `d${hash.slice(0, 8)}`, config] as const,
      );
    return { draw, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/**
 * Draws diagrams one after the other; whatever happens, the drawer is closed.
 * @param limit milliseconds after which a diagram is given up
 * @throws DiagramHangs
 */
export async function* drawDiagrams(
  diagrams: readonly Diagram[],
  drawer: Drawer,
  limit = patience,
): AsyncGenerator<Drawn> {
  try {
    for (const diagram of diagrams) yield { diagram, svg: cleanDrawing(await drawWithin(drawer, diagram, limit)) };
  } finally {
    await drawer.close();
  }
}
