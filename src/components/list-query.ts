/**
 * What a reader asks of a long list: words, facts, a range of years, an order. Pure: the page reads the items and draws the answer.
 */
export type Item = {
  /** all that can be read in the item, in lower case */
  readonly words: string;
  /** facts by name, several separated by spaces: `{ family: "decoder", modality: "text image", year: "2020" }` */
  readonly facts: Readonly<Record<string, string | undefined>>;
};

/** One thing that a control asks: words of the text, a fact to be had, or a number at least or at most. */
export type Wish =
  | { readonly kind: "words"; readonly value: string }
  | { readonly kind: "has" | "from" | "to"; readonly fact: string; readonly value: string };

const grants = (item: Item, wish: Wish): boolean => {
  if (wish.value.trim() === "") return true;
  if (wish.kind === "words")
    return wish.value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => item.words.includes(word));
  const fact = item.facts[wish.fact] ?? "";
  if (wish.kind === "has") return fact.split(" ").includes(wish.value);
  const [given, limit] = [Number(fact), Number(wish.value)];
  // A limit that is no number asks nothing.
  if (Number.isNaN(limit)) return true;
  return fact !== "" && (wish.kind === "from" ? given >= limit : given <= limit);
};

/** Whether an item grants every wish. */
export const isShown = (item: Item, wishes: readonly Wish[]): boolean => wishes.every((wish) => grants(item, wish));

const compare = (a: string, b: string): number => {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true, sensitivity: "base" }) : x - y;
};

/**
 * Items by one fact, equal ones in the order given; what lacks the fact stands last, whatever the direction.
 * @param order name of the fact; with a minus in front, the largest first
 */
export const inOrder = <Of extends Item>(items: readonly Of[], order: string): Of[] => {
  const name = order.replace(/^-/, "");
  const sign = order.startsWith("-") ? -1 : 1;
  return items.toSorted((one, other) => {
    const [a, b] = [one.facts[name] ?? "", other.facts[name] ?? ""];
    if (a === "" || b === "") return Number(a === "") - Number(b === "");
    return sign * compare(a, b);
  });
};

/**
 * The query of an address that says what is asked; parameters that are not of the list stay as they are.
 * @param values of all controls by name; what equals its first value is not written
 * @returns "" when nothing is left, else a query with its question mark
 */
export const writeQuery = (
  values: Readonly<Record<string, string>>,
  first: Readonly<Record<string, string>>,
  query: string,
): string => {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value.trim() === "" || value === first[name]) parameters.delete(name);
    else parameters.set(name, value.trim());
  }
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
};
