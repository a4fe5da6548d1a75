{
  // What is far below the window is not laid out (out-of-sight.css) when a page is read from its beginning. Who comes to a
  // place in it, by a link, by going back or by loading it again, gets it whole: heights that are guessed would miss the place.
  // So does who jumps within it before its heights are measured (measure-rest.ts).
  const root = document.documentElement;
  const [opening] = performance.getEntriesByType("navigation");
  if (location.hash === "" && opening?.type === "navigate") {
    root.classList.add("later");
    addEventListener("hashchange", () => {
      if (root.classList.contains("measured")) return;
      root.classList.remove("later");
      document.querySelector(":target")?.scrollIntoView();
    });
  }
}
