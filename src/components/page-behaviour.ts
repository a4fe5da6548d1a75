import { startWorker } from "../offline/start-worker.ts";
import { wireCopyButtons } from "./copy-formula.ts";
import { layOutRest } from "./lay-out-rest.ts";
import { wireNotes } from "./notes.ts";
import { showWay } from "./path-ways.ts";
import { wireQuizzes } from "./quiz.ts";
import { keepPlace } from "./reading-place.ts";
import { wireSearch } from "./search-open.ts";
import { wireTheme } from "./theme-switch.ts";

/** All that a page does beyond being read; each piece asks for its own elements and leaves when there are none. */
wireTheme();
wireSearch();
wireNotes();
wireQuizzes();
wireCopyButtons();
showWay(document, location.search);
keepPlace();
void startWorker();
layOutRest();

// Few pages have a list that can be asked: the rest fetch nothing for it.
if (document.querySelector("form[data-list-form]"))
  void import("./list-filter.ts").then(({ startLists }) => startLists());

addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
});
