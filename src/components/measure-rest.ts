/** The blocks of a text, among which are those that out-of-sight.css puts off. Entries of lists are alike: they wait until they come near. */
export const blocks = ".prose > *";
/** Milliseconds of layout at a time, with what the frame after it costs no long task. */
const slice = 4;
/** Milliseconds after loading in which readers look around, and labs come alive: measuring would be in their way. */
const arrival = 5000;

/** The height of what is in a block, as contain-intrinsic-size wants it: without padding and border. Layout happens here. */
const innerHeightOf = (block: HTMLElement): number => {
  const style = getComputedStyle(block);
  const around = [
    style.paddingBlockStart,
    style.paddingBlockEnd,
    style.borderBlockStartWidth,
    style.borderBlockEndWidth,
  ];
  return around.reduce((height, part) => height - Number.parseFloat(part), Number.parseFloat(style.blockSize));
};

/**
 * Measures what out-of-sight.css has put off, block by block when the reader has arrived and the browser is idle, then gives
 * every block its height: whoever jumps to a place finds it where it stays. The blocks stay put off. Each that is laid out
 * for good makes every frame after it dearer until it is as dear as the whole text, which on a slow phone is felt. In a window
 * that gets wider or narrower the heights are no longer true, and the page is laid out as a whole.
 */
export const measureRest = (): void => {
  const root = document.documentElement;
  const all = document.querySelectorAll<HTMLElement>(blocks);
  // Where a browser is never said to be idle (WebKit), nothing has been put off either.
  if (all.length === 0 || !root.classList.contains("later") || !("requestIdleCallback" in window)) return;
  const waiting = all.values();
  const heights = new Map<HTMLElement, number>();
  const measureSome = (): void => {
    const end = performance.now() + slice;
    for (const block of waiting) {
      if (getComputedStyle(block).contentVisibility === "auto") {
        block.classList.add("laid-out");
        heights.set(block, innerHeightOf(block));
        block.classList.remove("laid-out");
      }
      if (performance.now() > end) {
        requestIdleCallback(measureSome);
        return;
      }
    }
    for (const [block, height] of heights) block.style.containIntrinsicBlockSize = `auto ${height}px`;
    root.classList.add("measured");
    const width = innerWidth;
    addEventListener("resize", () => {
      if (innerWidth !== width) root.classList.remove("later");
    });
  };
  // Faces that come later would change what was measured. To ask for them lays the page out: not before it is painted.
  setTimeout(() => void document.fonts.ready.then(() => requestIdleCallback(measureSome)), arrival);
};
