import type { Attachment } from "svelte/attachments";

/** Tells the width of an element, in pixels, whenever it changes: after the layout, where asking for it would force one. */
export const onWidth =
  (tell: (width: number) => void): Attachment =>
  (element) => {
    const observer = new ResizeObserver(() => tell(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  };
