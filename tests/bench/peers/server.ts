/** A host of static files as hosts are: brotli at its best, addresses without index.html, long memory for files; it counts what it sends. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const kinds = {
  ".html": ["html", "text/html; charset=utf-8"],
  ".css": ["css", "text/css"],
  ".js": ["js", "text/javascript"],
  ".mjs": ["js", "text/javascript"],
  ".woff2": ["font", "font/woff2"],
  ".woff": ["font", "font/woff"],
  ".ttf": ["font", "font/ttf"],
  ".png": ["image", "image/png"],
  ".jpg": ["image", "image/jpeg"],
  ".webp": ["image", "image/webp"],
  ".avif": ["image", "image/avif"],
  ".svg": ["image", "image/svg+xml"],
  ".ico": ["image", "image/x-icon"],
  ".json": ["other", "application/json"],
  ".xml": ["other", "application/xml"],
  ".txt": ["other", "text/plain; charset=utf-8"],
  ".wasm": ["other", "application/wasm"],
} as const;
export type FileKind = (typeof kinds)[keyof typeof kinds][0];

const known = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);
const kindOf = (path: string): readonly [FileKind, string] => {
  const ending = extname(path);
  return known(ending) ? kinds[ending] : ["other", "application/octet-stream"];
};

/** One answer. */
export interface Sent {
  readonly url: string;
  readonly status: number;
  readonly kind: FileKind;
  /** bytes of its body as sent, and before compression */
  readonly bytes: number;
  readonly raw: number;
}

export interface Host {
  readonly origin: string;
  /** answers since it was last emptied */
  readonly sent: Sent[];
  /** milliseconds since the last answer went out; 0 while one is under way */
  readonly still: () => number;
  /** files compressed since the start: they made someone wait */
  readonly compressed: () => number;
  /** a connection that all answers share; undefined for one without limit */
  link: { readonly latency: number; readonly bytesPerSecond: number } | undefined;
  readonly close: () => void;
}

const compressible = /text|javascript|json|xml|wasm|ttf|octet-stream/;
const compress = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

/** The file that an address names; undefined when there is none. */
const fileOf = (root: string, address: string): string | undefined => {
  const path = normalize(decodeURIComponent(address.split(/[?#]/)[0] ?? "/")).replace(/^(\.\.[/\\])+/, "");
  const candidates = [path.endsWith("/") ? `${path}index.html` : path, `${path}.html`, `${path}/index.html`];
  return candidates.map((name) => join(root, name)).find((file) => existsSync(file) && statSync(file).isFile());
};

/** Serves a folder on a free port of this machine. Compressed files are kept beside it. */
export const host = async (root: string): Promise<Host> => {
  const sent: Sent[] = [];
  let [under, last, free, compressed] = [0, Date.now(), 0, 0];
  const squeezed = (file: string, raw: Buffer): Buffer => {
    const kept = `${file}.sent-as-br`;
    if (existsSync(kept)) return readFileSync(kept);
    compressed += 1;
    const bytes = compress(raw);
    writeFileSync(kept, bytes);
    return bytes;
  };
  const self: Host = {
    origin: "",
    sent,
    link: undefined,
    still: () => (under > 0 ? 0 : Date.now() - last),
    compressed: () => compressed,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = createServer({ keepAliveTimeout: 60_000 }, ({ url = "/", headers }, response) => {
    const found = fileOf(root, url);
    // A browser asks for an icon that no page names: neither an error nor a request of the site.
    if (!found && url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    under += 1;
    const file = found ?? fileOf(root, "/404.html");
    const [kind, type] = file ? kindOf(file) : (["other", "text/plain"] as const);
    const raw = file ? readFileSync(file) : Buffer.from("not found");
    const small =
      file && raw.length > 200 && compressible.test(type) && /\bbr\b/.test(String(headers["accept-encoding"]));
    const body = small ? squeezed(file, raw) : raw;
    const status = found ? 200 : 404;
    sent.push({ url, status, kind: found ? kind : "other", bytes: body.length, raw: raw.length });
    const send = (): void => {
      response.writeHead(status, {
        "content-type": type,
        "content-length": body.length,
        "cache-control": kind === "html" ? "public, max-age=600" : "public, max-age=31536000, immutable",
        vary: "accept-encoding",
        ...(small ? { "content-encoding": "br" } : {}),
      });
      response.end(body, () => {
        under -= 1;
        last = Date.now();
      });
    };
    if (!self.link) return send();
    // An answer leaves after the delay, and waits until those before it have gone through.
    free = Math.max(Date.now() + self.link.latency, free) + (1000 * body.length) / self.link.bytesPerSecond;
    setTimeout(send, free - Date.now());
    return undefined;
  });
  await new Promise<void>((ready) => server.listen(0, "localhost", ready));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("Unexpected server without a port, expected one.");
  return Object.assign(self, { origin: `http://localhost:${address.port}` });
};
