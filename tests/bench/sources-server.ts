/** Serves the sources of this repository to a browser, types taken off: so a worker of it runs the very files. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";

const page = "<!doctype html><title>bench</title>";

/** On any free port of this machine alone. */
export const serveSources = (root: string): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const say = (status: number, type: string, body: string | Uint8Array): void => {
      response.writeHead(status, { "content-type": type }).end(body);
    };
    try {
      if (path === "/") say(200, "text/html", page);
      else if (path.endsWith(".ts"))
        say(200, "text/javascript", stripTypeScriptTypes(readFileSync(join(root, path), "utf8")));
      else if (path.startsWith("/src/small-language/weights/"))
        say(200, "application/octet-stream", readFileSync(join(root, path)));
      else say(404, "text/plain", "");
    } catch {
      say(404, "text/plain", "");
    }
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      done({ server, url: `http://127.0.0.1:${port}/` });
    });
  });
};
