{
  // What is far below the window is laid out later (out-of-sight.css) when a page is read from its beginning. Who comes to a
  // place in it, by a link, by going back or by loading it again, gets it whole: heights that are guessed would miss the place.
  const root = document.documentElement;
  const [opening] = performance.getEntriesByType("navigation");
  if (location.hash === "" && opening?.type === "navigate") {
    root.classList.add("later");
    const layOut = () => {
      root.classList.remove("later");
      document.querySelector(":target")?.scrollIntoView();
    };
    addEventListener("hashchange", layOut, { once: true });
  }
}
