/** What out-of-sight.css may have put off: blocks of a text, entries of lists. */
const blocks =
  ".prose > *, .entry, .equation-list > li, .source-list > li, .notation tr, .models tr, [data-list-item], .index-list > li, .index-letter";
/** Milliseconds after loading in which readers look around and labs come alive: this would be in their way. */
const arrival = 5000;
/** Milliseconds of layout at a time, so that with the frame after it no long task comes of it. */
const slice = 4;
/** Letters that are laid out at once, some paragraphs or entries: each time the browser walks over all their neighbors. */
const portion = 2000;

/**
 * Lays out what out-of-sight.css has put off, portion by portion whenever the browser is idle: whoever jumps to a place later
 * finds every height true, and scrolling is light again, since what is put off has the browser ask in every frame whether it
 * comes near.
 */
export const layOutRest = (): void => {
  const root = document.documentElement;
  // Where a browser is never said to be idle (WebKit), nothing has been put off either.
  if (!root.classList.contains("later") || !("requestIdleCallback" in window)) return;
  let waiting: IteratorObject<HTMLElement> | undefined;
  const layOutSome = (): void => {
    const end = performance.now() + slice;
    let letters = 0;
    // All are asked before the first class is set: each class has the browser work out styles anew for the next who asks.
    waiting ??= [...document.querySelectorAll<HTMLElement>(blocks)]
      .filter((block) => getComputedStyle(block).contentVisibility === "auto")
      .values();
    for (const block of waiting) {
      block.classList.add("laid-out");
      letters += block.textContent.length;
      if (letters < portion) continue;
      letters = 0;
      // Asking for its height has it laid out here and now, so that the clock tells what it took.
      if (block.offsetHeight >= 0 && performance.now() > end) {
        requestIdleCallback(layOutSome);
        return;
      }
    }
    root.classList.remove("later");
  };
  setTimeout(() => requestIdleCallback(layOutSome), arrival);
};
