/** Where the focus is after Tab, and what is wrong with how it shows. */
export interface Stop {
  /** number of the stop in the order of the document; undefined outside the page, or at what was not there before */
  readonly at?: number;
  readonly name: string;
  readonly faults: readonly string[];
}

/**
 * Numbers everything that Tab should reach, in the order of the document; of a group of radio buttons it reaches one.
 * Runs in the page.
 * @param within selector of what holds the stops, "body" or an open dialog
 * @returns how many there are
 */
export const numberStops = (within: string): number => {
  const groups = new Map<string, number>();
  let count = 0;
  for (const old of document.querySelectorAll<HTMLElement>("[data-stop]")) delete old.dataset["stop"];
  const selector = "a[href], button, input, select, textarea, summary, [tabindex]";
  for (const element of document.querySelectorAll<HTMLElement | SVGElement>(`${within} :is(${selector})`)) {
    if (element.tabIndex < 0 || element.matches(":disabled")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const group = element instanceof HTMLInputElement && element.type === "radio" ? element.name : "";
    const at = (group && groups.get(group)) || count;
    if (at === count) count += 1;
    if (group) groups.set(group, at);
    element.dataset["stop"] = String(at);
  }
  return count;
};

/** Looks at what has the focus: is it in view, uncovered, and marked so that it is seen? Runs in the page. */
export const lookAtFocus = (): Stop => {
  const { paint, over, contrast, ground, name } = window.access;
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { name: "", faults: [] };
  const number = element instanceof HTMLElement || element instanceof SVGElement ? element.dataset["stop"] : undefined;
  const faults: string[] = [];

  // A field that is not drawn itself is drawn by its label.
  const small = element.getBoundingClientRect();
  const undrawn = getComputedStyle(element).opacity === "0" || small.width < 2 || small.height < 2;
  const shown = (undrawn && element.closest("label")) || element;
  const boxes = [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [edge, depth] = [document.documentElement.clientWidth, innerHeight];
  const inView = boxes.find(
    ({ top, bottom, left, right }) => bottom > 4 && top < depth - 4 && right > 0 && left < edge,
  );
  if (!inView) faults.push("is out of view");
  else {
    const { top, bottom, left, right } = inView;
    const tall = bottom - top > depth * 0.8;
    if (!tall && (top < -1 || bottom > depth + 1)) faults.push(`is cut by the window: ${top} to ${bottom} of ${depth}`);
    const y = (Math.max(top, 0) + Math.min(bottom, depth)) / 2;
    const [from, to] = [Math.max(left, 0), Math.min(right, edge)];
    const hits = [0.5, 0.1, 0.9].map((share) => document.elementFromPoint(from + (to - from) * share, y));
    if (!hits.some((hit) => hit && (shown.contains(hit) || hit.contains(shown))))
      faults.push(`is covered by ${hits[0] ? name(hits[0]) : "nothing"}`);
  }

  const marked = [element, shown, element.closest("label"), element.parentElement].find((owner) => {
    const style = owner && getComputedStyle(owner);
    return style && style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1.5;
  });
  if (!marked)
    return { ...(number ? { at: Number(number) } : {}), name: name(element), faults: [...faults, "no mark"] };
  const style = getComputedStyle(marked);
  const reach = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
  const behind = ground(Number.parseFloat(style.outlineOffset) < 0 ? marked : (marked.parentElement ?? marked));
  const ratio = contrast(over(paint(style.outlineColor), behind), behind);
  if (ratio < 3) faults.push(`has a mark of contrast ${ratio.toFixed(2)}`);

  // Of the mark's four sides two at least must not be cut off by what scrolls or clips.
  const box = marked.getBoundingClientRect();
  const sides = { top: box.top - reach, bottom: box.bottom + reach, left: box.left - reach, right: box.right + reach };
  const clip = { top: 0, bottom: depth, left: 0, right: edge };
  for (let above = marked.parentElement; above && above !== document.body; above = above.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(above);
    const frame = above.getBoundingClientRect();
    if (overflowX !== "visible") {
      clip.left = Math.max(clip.left, frame.left);
      clip.right = Math.min(clip.right, frame.right);
    }
    if (overflowY !== "visible") {
      clip.top = Math.max(clip.top, frame.top);
      clip.bottom = Math.min(clip.bottom, frame.bottom);
    }
  }
  const seen = [
    sides.top >= clip.top - 1,
    sides.bottom <= clip.bottom + 1,
    sides.left >= clip.left - 1,
    sides.right <= clip.right + 1,
  ].filter(Boolean).length;
  if (seen < 2) faults.push(`has a mark of which ${seen} of 4 sides are seen`);
  return { ...(number ? { at: Number(number) } : {}), name: name(element), faults };
};
