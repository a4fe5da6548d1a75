import { createHash } from "node:crypto";

/** What a page complained of. */
export type Complaint = { readonly kind: "violation" | "error"; readonly text: string };

/** Where the page keeps them: for the time that its tab is open, so that they outlast a click on a link. */
export const complaintsKey = "groundwork-tests:complaints";

/** Runs in each page before all else: keeps what browsers without a log of their own would tell nobody. */
const listen = (key: string): void => {
  const note = (kind: string, text: string): void => {
    const list = JSON.parse(sessionStorage.getItem(key) ?? "[]") as object[];
    sessionStorage.setItem(key, JSON.stringify([...list, { kind, text: `${text} (${location.pathname})` }]));
  };
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    note("violation", `${effectiveDirective} forbids ${blockedURI}, asked for at ${sourceFile}:${lineNumber}`),
  );
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      const address = target instanceof Element ? (target.getAttribute("src") ?? target.getAttribute("href")) : null;
      note("error", address === null ? `${event.message}` : `could not load ${address}`);
    },
    true,
  );
  addEventListener("unhandledrejection", ({ reason }) => note("error", `rejected: ${reason}`));
  for (const level of ["error", "warn"] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      note("error", words.map(String).join(" "));
      say(...words);
    };
  }
};

const source = `(${listen.toString()})(${JSON.stringify(complaintsKey)})`;

/** The policy of a header must name it; that of the page does not govern what stands before it. */
export const listenerHash = `'sha256-${createHash("sha256").update(source).digest("base64")}'`;

/** The page with the listener as the first thing in it. */
export const withListener = (html: string): string =>
  html.replace(/<head>|^<!doctype html>/i, (start) => `${start}<script>${source}</script>`);
