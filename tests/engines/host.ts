import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { extname, join, resolve } from "node:path";
import { basePath } from "../browser/built-pages.ts";
import { listenerHash, withListener } from "./listener.ts";
import { freePort } from "./programs.ts";

/** How the pages' policy reaches the browser: in the page alone, as from a host without headers of ours, or also as a header. */
export type Delivery = "meta" | "header";

export type Host = {
  /** address of the cover */
  readonly url: string;
  /** a page that shows another in a frame 320 px wide: narrower than some engines make a window */
  readonly frameOf: (page: string) => string;
  /** violations that the browser itself reported, those of workers among them */
  readonly reports: string[];
  readonly stop: () => Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** What `_headers` says of a path: of each block whose pattern fits, its lines. */
export const headersOf = (text: string, path: string): [name: string, value: string][] =>
  text
    .split(/\n(?=\S)/)
    .filter((block) => path.startsWith(block.slice(0, block.indexOf("*"))))
    .flatMap((block) =>
      [...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = "", value = ""]): [string, string] => [name, value]),
    );

const frame = "frame-of-a-page";
const reportPath = "reports-of-violations";

/** `_headers` as it was built, and in its policy leave for the listener and a place for reports: neither changes what it forbids the book. */
const sendHeaders = (response: ServerResponse, folder: string, path: string): void => {
  for (const [name, value] of headersOf(readFileSync(join(folder, "_headers"), "utf8"), path))
    response.setHeader(
      name,
      name === "Content-Security-Policy"
        ? `${value.replace("script-src ", `script-src ${listenerHash} `)}; report-uri ${basePath}${reportPath}`
        : value,
    );
};

/** Serves a built site as a plain host would, on a port of its own, hence to the browser as an origin of its own. */
export const openHost = async (delivery: Delivery, folder = resolve("dist")): Promise<Host> => {
  const reports: string[] = [];
  const answer: RequestListener = (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
    if (path === `${basePath}${reportPath}`) {
      request.on("data", (report: Buffer) => reports.push(report.toString())).on("end", () => response.end());
      return;
    }
    if (path === `${basePath}${frame}`) {
      const page = new URL(request.url ?? "/", "http://host").searchParams.get("of") ?? "";
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(
        `<!doctype html><iframe width="320" height="800" style="border: 0" src="${basePath}${encodeURI(page)}"></iframe>`,
      );
      return;
    }
    const named = join(folder, path.startsWith(basePath) ? path.slice(basePath.length) : "404.html");
    const file = existsSync(named) && statSync(named).isDirectory() ? join(named, "index.html") : named;
    const found = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    const sent = found ? file : join(folder, "404.html");
    // Without a network nothing may come from the browser's own store: what is read then, the book has kept.
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", types[extname(sent)] ?? "application/octet-stream");
    if (delivery === "header") sendHeaders(response, folder, path);
    response.statusCode = found ? 200 : 404;
    response.end(sent.endsWith(".html") ? withListener(readFileSync(sent, "utf8")) : readFileSync(sent));
  };
  const port = await freePort();
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(port, done));
  const url = `http://localhost:${port}${basePath}`;
  return {
    url,
    frameOf: (page) => `${url}${frame}?of=${encodeURIComponent(page)}`,
    reports,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
