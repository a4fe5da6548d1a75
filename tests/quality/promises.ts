import { access, type Count, crawled, journeys, killed, rebuilt, tests } from "./figure.ts";

/** A promise of the book, and what is counted of it. */
export interface Promised {
  readonly promise: string;
  readonly counts: readonly Count[];
}

const everyPage = /^browser\/pages\/every-page/;
const promised = (promise: string, ...counts: readonly Count[]): Promised => ({ promise, counts });

/** In the order of the test plan. */
export const promises: readonly Promised[] = [
  promised(
    "Read without JavaScript",
    tests("browser", "chapters", /pages\/without-javascript/, /is read whole/),
    tests("browser", "labs", /labs\//, /without JavaScript/),
  ),
  promised("WCAG 2.2 AA, by machine, at three widths in two themes", tests("axe-sweep", "pages", everyPage)),
  promised(
    "The same while it is used",
    tests("browser", "labs", /labs\//, /axe finds while it is used/),
    access("states", /states of the page/),
  ),
  promised("Valid HTML", tests("site", "checks", /^site\/html/)),
  promised("Used by keyboard alone", access("stops and links", /stops|skip links|search opens/)),
  promised("Formulas reach screen readers", tests("site", "checks", /^site\/formulas/)),
  promised("Drawings have words", tests("site", "checks", /^site\/diagrams/)),
  promised(
    "Contrast, forced colors, reduced motion",
    tests("unit", "checks of color pairs", /^unit\/styles/),
    access("marks in forced colors", /forced colors/),
  ),
  promised(
    "No page is wider than its window",
    access("widths", /widths from 320/),
    access("windows of twice the text", /200 %/),
    tests("browser", "pages at four widths", everyPage),
  ),
  promised(
    "The security policy holds, in the page and as header",
    tests("site", "checks", /^site\/policy/),
    crawled("violations", ({ violations }) => violations),
  ),
  promised(
    "No third party",
    tests("site", "checks", /^site\/third-party/),
    tests("browser", "pages that ask nobody else", everyPage),
  ),
  promised(
    "No dead link, also below a base path",
    tests("site", "checks at /", /^site\/links/),
    tests("links", "checks below a base path", /^site\/links/),
  ),
  promised("Any host will do", tests("site", "checks", /^site\/(any-host|links)/)),
  promised(
    "The search finds, and is not fooled",
    tests("site", "checks of suggestions", /^site\/search/),
    tests("browser", "journeys", /^browser\/search/),
    journeys(/search|hostile/),
  ),
  promised(
    "Labs take any input",
    tests("unit", "checks with 5,000 made-up states", /^unit\/labs\/[^/]+\//, /5,000/),
    tests("browser", "labs", /labs\//, /takes hostile input/),
  ),
  promised("Labs and equations are right", tests("unit", "checks of mathematics", /^unit\/maths/)),
  promised("Mistakes of authors are caught", tests("content", "mistakes and near misses", /^content\/author-mistakes/)),
  promised("Nothing is silently wrong", tests("site", "checks", /^site\/nothing-wrong/)),
  promised("Style and formulas fit each other", tests("unit", "checks", /^unit\/fonts/), journeys(/formulas/)),
  promised("Read offline", tests("browser", "journeys", /^browser\/offline\.spec/), journeys(/server has stopped/)),
  promised("New editions arrive", tests("browser", "deployments", /^browser\/offline-updates/)),
  promised(
    "Printed well",
    tests("browser", "chapters", everyPage, /prints/),
    tests("browser", "sheets", /^browser\/rubric/),
  ),
  promised(
    "Nothing jumps or flashes",
    tests("browser", "checks of the first frame", /^browser\/theme/),
    access("pages that stay where they are", /shift|stay/),
  ),
  promised("Small", tests("site", "budgets", /^site\/weight/)),
  promised(
    "Links within a page land in view",
    access("places", /anchors that land/),
    crawled("targets out of sight", ({ hidden }) => hidden),
  ),
  promised(
    "Engines agree",
    journeys(/(?:)/),
    crawled("errors", ({ errors }) => errors),
  ),
  promised("Built anew, byte for byte the same", rebuilt),
  promised("Packages are what they were", tests("content", "checks", /^content\/supply-chain/)),
  promised(
    "Workflows may little",
    tests("content", "checks", /^content\/supply-chain/, /workflow|action|token|secret/i),
  ),
  promised("Clean text", tests("content", "checks", /^content\/(spelling|book|house)/)),
  promised("The tests can fail", killed),
];
