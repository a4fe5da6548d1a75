import { type Entry, shownTitle, unpack } from "./entry.ts";
import type { FullText, Hit } from "./full-text.ts";
import { type AboutTexts, textFolder } from "./postings.ts";
import { suggester } from "./suggest.ts";

const base = document.documentElement.dataset["base"] ?? "/";
const inBook = (url: string): string =>
  url.startsWith(base) && base !== "/" ? url : `${base.replace(/\/$/, "")}${url}`;

const piece = (tag: string, className: string, text: string): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

const bodyOf = (response: Response): Promise<string> =>
  response.ok ? response.text() : Promise.reject(new Error(`Unexpected status ${response.status} of ${response.url}.`));

/** The full text, whose code and files are asked for apart, so that the first suggestions need not wait for them. */
const openTexts = async (): Promise<FullText> => {
  const folder = `${base}${textFolder}/`;
  const [{ fullText }, about] = await Promise.all([
    import("./full-text.ts"),
    // Copies of an older edition would name files that are gone.
    fetch(`${folder}about.json`, { cache: "no-cache" }).then(bodyOf),
  ]);
  const known = JSON.parse(about) as AboutTexts;
  return fullText(known, async (name) => bodyOf(await fetch(`${folder}${known.edition}/${name}`)));
};

/** Text with its matches marked, built from text nodes alone. */
const marked = (text: string): HTMLElement => {
  const element = piece("span", "excerpt", "");
  for (const [index, part] of text.replaceAll("\u0002", "\u0001").split("\u0001").entries())
    element.append(index % 2 === 1 ? piece("mark", "", part) : document.createTextNode(part));
  return element;
};

const row = (id: string, title: string, where: string, url: string, excerpt?: string): HTMLElement => {
  // The link itself is the option: what stands inside an option is not told to screen readers as a link.
  const item = document.createElement("li");
  item.setAttribute("role", "presentation");
  const link = document.createElement("a");
  link.id = id;
  link.href = url;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  link.append(piece("span", "found", title), piece("span", "where", where));
  if (excerpt) link.append(marked(excerpt));
  item.append(link);
  return item;
};

let started = false;

/**
 * Wires the opened dialog: suggestions at once, the full text after a short pause, arrows to choose, Enter to go.
 * @param index the first index, on its way
 */
export const startSearch = (dialog: HTMLDialogElement, index: Promise<Response>): void => {
  if (started) return;
  started = true;
  const input = dialog.querySelector<HTMLInputElement>("input[type=search]");
  const list = dialog.querySelector<HTMLElement>(".search-results");
  const said = dialog.querySelector<HTMLElement>(".search-said");
  const lost = dialog.querySelector<HTMLElement>(".search-lost");
  const form = dialog.querySelector("form");
  if (!input || !list || !said || !lost || !form) return;
  const suggestions = index
    .then(bodyOf)
    .then((packed) => suggester(unpack(packed)))
    .catch(() => suggester([]));
  let texts: Promise<FullText> | undefined;
  const fullTexts = (): Promise<FullText> => {
    texts ??= openTexts();
    return texts;
  };
  void suggestions.then(fullTexts).catch(() => undefined);
  let turn = 0;
  let chosen = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];
  const choose = (at: number): void => {
    const all = options();
    chosen = all.length === 0 ? -1 : (at + all.length) % all.length;
    for (const [index, option] of all.entries()) option.setAttribute("aria-selected", String(index === chosen));
    const option = all[chosen];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const show = (entries: readonly Entry[], hits: readonly Hit[]): void => {
    const seen = new Set(entries.map(({ url }) => inBook(url)));
    const rows = [
      ...entries.map((entry) => ({
        title: shownTitle(entry),
        where: entry.where,
        url: inBook(entry.url),
        excerpt: undefined,
      })),
      ...hits.filter(({ url }) => !seen.has(inBook(url))).map((hit) => ({ ...hit, url: inBook(hit.url) })),
    ];
    list.replaceChildren(
      ...rows.map(({ title, where, url, excerpt }, index) => row(`found-${index}`, title, where, url, excerpt)),
    );
    input.setAttribute("aria-expanded", String(rows.length > 0));
    choose(rows.length > 0 ? Math.max(0, chosen) : -1);
  };

  const search = async (): Promise<void> => {
    const mine = ++turn;
    const query = input.value.trim().slice(0, 200);
    const part = dialog.querySelector<HTMLInputElement>("input[name=part]:checked")?.value ?? "";
    chosen = -1;
    if (query === "") {
      show([], []);
      said.textContent = "";
      return;
    }
    const first = await suggestions;
    const entries = first.suggest(query, part);
    if (mine !== turn) return;
    show(entries, []);
    await new Promise((resolve) => setTimeout(resolve, 120));
    if (mine !== turn) return;
    const hits = await fullTexts()
      .then((open) => open.search(first.heard(query), part))
      .catch(() => {
        texts = undefined; // after a new publication its files have another address: the next query asks for it
      });
    if (mine !== turn) return;
    if (hits) show(entries, hits);
    const count = options().length;
    const results = count === 1 ? "1 result" : `${count} results`;
    said.textContent = hits
      ? count > 0
        ? results
        : `Nothing found for “${query}”. The index lists every heading and term.`
      : count > 0
        ? `${results}; the full text could not be searched.`
        : "";
    lost.hidden = Boolean(hits) || count > 0;
  };

  input.addEventListener("input", () => void search());
  dialog.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === "part") void search();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    options()[chosen]?.click();
  });
  list.addEventListener("click", () => dialog.close());
  if (input.value) void search();
};
