/**
 * Previews: a citation shows its source, a term its definition, a number what it measures, on hover and focus; Escape closes.
 * The words are already in the page (the list of sources, or the element's `data-note`), so nothing is fetched.
 */
export const wireNotes = (): void => {
  const note = document.createElement("div");
  note.className = "note";
  note.id = "note";
  note.setAttribute("role", "tooltip");
  note.hidden = true;
  document.body.append(note);
  let owner: Element | undefined;

  const words = (element: HTMLElement): Node[] => {
    if (element.dataset["note"]) return [document.createTextNode(element.dataset["note"])];
    const target =
      element instanceof HTMLAnchorElement && element.hash ? document.getElementById(element.hash.slice(1)) : null;
    return [...(target?.querySelector(".source-text")?.childNodes ?? [])].map((node) => node.cloneNode(true));
  };

  const close = (): void => {
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    note.hidden = true;
  };

  const open = (element: HTMLElement): void => {
    const content = words(element);
    if (content.length === 0) return;
    close();
    owner = element;
    note.replaceChildren(...content);
    note.hidden = false;
    element.setAttribute("aria-describedby", "note");
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - note.offsetWidth - 8));
    const above = box.bottom + note.offsetHeight + 12 > innerHeight && box.top > note.offsetHeight + 12;
    note.style.left = `${left + scrollX}px`;
    note.style.top = `${(above ? box.top - note.offsetHeight - 6 : box.bottom + 6) + scrollY}px`;
  };

  const noted = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>("a.cite, [data-note]") : null;
  for (const type of ["pointerover", "focusin"])
    document.addEventListener(type, ({ target }) => {
      const element = noted(target);
      if (element) open(element);
      // When focus scrolls the page, a pointer that rests has other things beneath it; what has the focus keeps its note.
      else if (owner !== document.activeElement && !(target instanceof Node && note.contains(target))) close();
    });
  document.addEventListener("focusout", close);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
};
