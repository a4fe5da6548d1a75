import { access, type Count, crawled, journeys, killed, landed, rebuilt, step, switchedOff, tests } from "./figure.ts";

/** A promise of the book, and what is counted of it. */
export interface Promised {
  readonly promise: string;
  readonly counts: readonly Count[];
  /** what no run on one machine can tell of it, and why */
  readonly beyond?: string;
}

const everyPage = /^browser\/pages\/every-page/;
const chapter = "^/(?:foundations|architectures|applications|scaling)/[^/]+/ ";
const promised = (promise: string, ...counts: readonly Count[]): Promised => ({ promise, counts });
const partly = (beyond: string, promise: Promised): Promised => ({ ...promise, beyond });

/** In the order of the test plan. */
export const promises: readonly Promised[] = [
  promised(
    "Read without JavaScript",
    tests("browser", "chapters", /pages\/without-javascript/, /is read whole/),
    tests("browser", "labs", /labs\//, /without JavaScript/),
  ),
  partly(
    "How readers with disabilities get on: a program sees a part of what WCAG asks, and nobody was asked to try.",
    promised("WCAG 2.2 AA, by machine, at three widths in two themes", tests("axe-sweep", "pages", everyPage)),
  ),
  promised(
    "The same while it is used",
    tests("browser", "labs", /labs\//, /axe finds while it is used/),
    access("states", /states of the page/),
  ),
  promised("Valid HTML", tests("site", "checks", /^site\/html/)),
  promised("Used by keyboard alone", access("stops and links", /stops|skip links|search opens/)),
  partly(
    "What NVDA, JAWS, VoiceOver and TalkBack say: none of them runs on the machine of the tests. Whether each formula has what they read from, and words by the rules that they share, is counted.",
    promised(
      "Formulas reach screen readers",
      tests("site", "checks", /^site\/formulas/),
      access("formulas", /read aloud/),
    ),
  ),
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
  partly(
    "GitHub Pages itself, which no test reaches: servers of our own answer as it is known to.",
    promised("Any host will do", tests("site", "checks", /^site\/(any-host|links)/)),
  ),
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
  promised("New editions arrive", tests("browser", "deployments", /^browser\/offline-updates/), switchedOff),
  promised(
    "Printed well",
    tests("browser", "chapters", everyPage, new RegExp(`${chapter}.*prints`)),
    tests("browser", "sheets", /^browser\/rubric/),
  ),
  promised(
    "Nothing jumps or flashes",
    tests("browser", "checks of the first frame", /^browser\/theme/),
    access("pages that stay where they are", /shift|stay/),
  ),
  promised("Small", tests("site", "budgets", /^site\/weight/)),
  promised("Links within a page land in view", access("places", /anchors that land/), landed),
  partly(
    "Safari on Apple’s machines, and telephones: WebKitGTK has the engine of Safari and is not Safari.",
    promised(
      "Engines agree",
      journeys(/(?:)/),
      crawled("errors", ({ errors }) => errors),
    ),
  ),
  promised("Built anew, byte for byte the same", rebuilt),
  partly(
    "Whether a weakness of a package became known, and whether signatures hold: npm’s registry is asked every week, by the workflow “packages”.",
    promised(
      "Packages are what they were",
      tests("content", "checks", /^content\/supply-chain/, /^(the lock file|updates) /),
    ),
  ),
  partly(
    "What zizmor and Scorecard would find: neither is an npm package, and neither was run.",
    promised("Workflows may little", tests("content", "checks", /^content\/supply-chain/, /^workflows /)),
  ),
  partly(
    "Whether pages of others that the book links to are still there: other hosts are asked every week, by the workflow “links”.",
    promised(
      "Clean text",
      step("every rule for authors over the whole book, and the spelling of all text", /^check: /),
      tests("content", "checks of the book", /^content\/book/),
      tests("content", "checks that misspelled words are found", /^content\/spelling/),
    ),
  ),
  promised("The tests can fail", killed),
];
