import { type Item, inOrder, isShown, type Wish, writeQuery } from "./list-query.ts";

/** How long a reader must rest before the address follows: browsers refuse many changes a second. */
const rest = 300;

type Control = HTMLInputElement | HTMLSelectElement;
type Shown = Item & { readonly element: HTMLElement };

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

/** A control accepts what a browser would let a reader enter; an unknown choice is left alone. */
const accept = (control: Control, value: string): void => {
  const before = control.value;
  control.value = value;
  if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = before;
};

const wishOf = ({ name, value, dataset }: Control): Wish[] => {
  const kind = dataset["ask"];
  if (kind === "words") return [{ kind, value }];
  if (kind === "has" || kind === "from" || kind === "to") return [{ kind, fact: dataset["of"] ?? name, value }];
  return [];
};

/**
 * A form (components/ListFilter.astro) asks its list: `data-list-form` names the element with that `data-list`, whose
 * `data-list-item`s carry their facts as data attributes. Groups without a shown item hide. The address keeps what is asked, and
 * the form's output says how many are shown. A heading with `data-order` becomes a button that sorts by it.
 */
export const startList = (form: HTMLFormElement): void => {
  const list = document.querySelector<HTMLElement>(`[data-list="${form.dataset["listForm"]}"]`);
  const said = form.querySelector("output");
  if (!list || !said) return;
  const controls = [...form.elements].filter(isControl).filter(({ name }) => name !== "");
  const first = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
  const items = [...list.querySelectorAll<HTMLElement>("[data-list-item]")].map((element): Shown => {
    let words: string | undefined;
    let facts: Item["facts"] | undefined;
    // Read when they are asked for: long lists open sooner.
    return {
      element,
      get words() {
        words ??= (element.textContent ?? "").toLowerCase();
        return words;
      },
      get facts() {
        facts ??= { ...element.dataset };
        return facts;
      },
    };
  });
  const groups = list.querySelectorAll<HTMLElement>("[data-list-group]");
  const order = controls.find(({ dataset }) => dataset["ask"] === "order");
  const heads = [...list.querySelectorAll<HTMLElement>("th[data-order]")];
  let placed = order?.value ?? "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const place = (): void => {
    if (!order || order.value === placed) return;
    placed = order.value;
    for (const { element } of inOrder(items, placed)) element.parentElement?.append(element);
  };
  const markHeads = (): void => {
    for (const head of heads) {
      const name = head.dataset["order"];
      const way = placed === name ? "ascending" : placed === `-${name}` ? "descending" : undefined;
      if (way) head.setAttribute("aria-sort", way);
      else head.removeAttribute("aria-sort");
    }
  };
  const show = (): void => {
    const wishes = controls.flatMap(wishOf);
    let count = 0;
    for (const item of items) {
      item.element.hidden = !isShown(item, wishes);
      if (!item.element.hidden) count += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-list-item]:not([hidden])");
    place();
    markHeads();
    said.value = `${count} of ${items.length} ${form.dataset["noun"] ?? ""}`;
  };
  const remember = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const values = Object.fromEntries(controls.map(({ name, value }) => [name, value]));
      const query = writeQuery(values, first, location.search);
      if (query !== location.search) history.replaceState(history.state, "", location.pathname + query + location.hash);
    }, rest);
  };
  const ask = (): void => {
    show();
    remember();
  };

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const name = head.dataset["order"] ?? "";
      const begin = head.dataset["first"] === "descending" ? `-${name}` : name;
      const turned = placed.startsWith("-") ? name : `-${name}`;
      if (order) accept(order, placed.replace(/^-/, "") === name ? turned : begin);
      ask();
    });
  }
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = controls.find((one) => one.name === name);
    if (control) accept(control, value);
  }
  form.addEventListener("input", ask);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-list-all]")?.addEventListener("click", () => {
    for (const control of controls) control.value = first[control.name] ?? "";
    ask();
  });
  show();
};

/** Wires every list of the page that can be asked. */
export const startLists = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-list-form]")) startList(form);
};
