import type { Attachment } from "svelte/attachments";

/** Calls back when an element changes its size, the theme its colors, or the page goes to the printer and back. */
export const onRepaint =
  (tell: (printing: boolean) => void): Attachment =>
  (element) => {
    let printing = false;
    const report = (): void => tell(printing);
    const size = new ResizeObserver(report);
    size.observe(element);
    const theme = new MutationObserver(report);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const queries = ["(prefers-color-scheme: dark)", "(forced-colors: active)"].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", report);
    const before = (): void => {
      printing = true;
      report();
    };
    const after = (): void => {
      printing = false;
      report();
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      size.disconnect();
      theme.disconnect();
      for (const query of queries) query.removeEventListener("change", report);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  };
