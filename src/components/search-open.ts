const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Opens the search on its link, on / and on Ctrl/Cmd-K. Its code and its first index are fetched side by side at the first
 * opening. After a new publication the code that an open page knows may be gone: the dialog then says so.
 */
export const wireSearch = (): void => {
  const dialog = document.querySelector<HTMLDialogElement>("[data-search]");
  if (!dialog) return;
  let index: Promise<Response> | undefined;
  const open = async (): Promise<void> => {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")?.focus();
    index ??= fetch(`${document.documentElement.dataset["base"] ?? "/"}search-index.txt`);
    index.catch(() => undefined); // who reads it hears of it
    try {
      const { startSearch } = await import("../search/dialog.ts");
      startSearch(dialog, index);
    } catch {
      dialog.querySelector(".search-lost")?.removeAttribute("hidden");
    }
  };
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest("[data-search-open]") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      void open();
    }
    if (event.target.closest("[data-search-close]") || event.target === dialog) dialog.close();
  });
  // WebKit keeps Escape to its search field, even an empty one, and the dialog would never hear of it.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || dialog.querySelector("input")?.value !== "") return;
    event.preventDefault();
    dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const shortcut =
      (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !isTyping(event.target));
    if (!shortcut || event.altKey) return;
    event.preventDefault();
    void open();
  });
};
