{
  // Stands behind its link and runs before the page is painted, so that nothing moves.
  const link = document.querySelector("[data-resume]");
  const base = document.documentElement.dataset.base;
  try {
    const { url, title } = JSON.parse(localStorage.getItem(`groundwork:${base}:place`));
    const goal = new URL(url, location.href);
    if (goal.origin === location.origin && goal.pathname.startsWith(base) && typeof title === "string") {
      link.href = goal.href;
      link.textContent = `Go on: ${title}`;
      link.hidden = false;
    }
  } catch {
    // no chapter was opened yet, or storage is closed to us
  }
}
