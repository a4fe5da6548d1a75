/** The blocks of a text, among which are those that out-of-sight.css puts off. Entries of lists are alike: they wait until they come near. */
export const blocks = ".prose > *";
/** Milliseconds of layout at a time, with what the frame after it costs no long task. */
const slice = 8;

/**
 * Lays out what out-of-sight.css has put off, block by block whenever the browser is idle, so that whoever jumps to a place
 * a moment later finds every height true.
 */
export const layOutRest = (): void => {
  // Where a browser is never said to be idle (WebKit), nothing has been put off either.
  if (!document.documentElement.classList.contains("later") || !("requestIdleCallback" in window)) return;
  const waiting = document.querySelectorAll<HTMLElement>(blocks).values();
  const layOutSome = (): void => {
    const end = performance.now() + slice;
    for (const block of waiting) {
      if (getComputedStyle(block).contentVisibility === "auto") block.classList.add("laid-out");
      // Asking for its height has it laid out here and now, so that the clock tells what it took.
      if (block.offsetHeight >= 0 && performance.now() > end) {
        requestIdleCallback(layOutSome);
        return;
      }
    }
  };
  requestIdleCallback(layOutSome);
};
