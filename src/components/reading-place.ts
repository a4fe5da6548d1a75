/** Notes which chapter was opened last, for this book alone: the cover offers to go on there (resume-first.js). */
export const keepPlace = (): void => {
  const base = document.documentElement.dataset["base"] ?? "/";
  const title = document.querySelector("main.chapter h1")?.textContent;
  if (!title) return;
  const path = new URLSearchParams(location.search).get("path");
  const query = path ? `?${new URLSearchParams({ path })}` : "";
  try {
    localStorage.setItem(`groundwork:${base}:place`, JSON.stringify({ url: location.pathname + query, title }));
  } catch {
    // without storage the cover begins at the beginning
  }
};
