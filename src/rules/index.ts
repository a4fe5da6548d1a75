import type { Book } from "../book/book.ts";
import type { Mistake } from "../book/book-error.ts";
import { brokenDiagram } from "./broken-diagram.ts";
import { brokenFormula } from "./broken-formula.ts";
import { brokenRedirect } from "./broken-redirect.ts";
import { chapterContract } from "./chapter-contract.ts";
import { chapterOrder } from "./chapter-order.ts";
import { citationWithoutPlace } from "./citation-without-place.ts";
import { codeFence } from "./code-fence.ts";
import { codeInContent } from "./code-in-content.ts";
import { dateForm } from "./date-form.ts";
import { deadLink } from "./dead-link.ts";
import { diagramWithoutWords } from "./diagram-without-words.ts";
import { duplicateHeading } from "./duplicate-heading.ts";
import { duplicateId } from "./duplicate-id.ts";
import { duplicateSlug } from "./duplicate-slug.ts";
import { equationWithoutFormula } from "./equation-without-formula.ts";
import { equationWithoutTwin } from "./equation-without-twin.ts";
import { figureWithoutWords } from "./figure-without-words.ts";
import { foreignCharacterInFormula } from "./foreign-character-in-formula.ts";
import { headingLevel } from "./heading-level.ts";
import { hiddenCharacter } from "./hidden-character.ts";
import { largeDiagram } from "./large-diagram.ts";
import { linkWithoutWords } from "./link-without-words.ts";
import { looseFootnote } from "./loose-footnote.ts";
import { lostAddress } from "./lost-address.ts";
import { mojibake } from "./mojibake.ts";
import { moneyAsFormula } from "./money-as-formula.ts";
import { numberByHand } from "./number-by-hand.ts";
import { numberWithoutSource } from "./number-without-source.ts";
import { partFigure } from "./part-figure.ts";
import { privateText } from "./private-text.ts";
import { quiz } from "./quiz.ts";
import { readingRules } from "./reading.ts";
import { readingPath } from "./reading-path.ts";
import { reservedAnchor } from "./reserved-anchor.ts";
import type { Rule } from "./rule.ts";
import { symbolNotInFormula } from "./symbol-not-in-formula.ts";
import { tableShape } from "./table-shape.ts";
import { tagAttributes } from "./tag-attributes.ts";
import { uncitedWork } from "./uncited-work.ts";
import { unfinishedText } from "./unfinished-text.ts";
import { unfitPicture } from "./unfit-picture.ts";
import { unknownCitation } from "./unknown-citation.ts";
import { unknownLab } from "./unknown-lab.ts";
import { unknownReference } from "./unknown-reference.ts";
import { unknownTag } from "./unknown-tag.ts";
import { unusedPicture } from "./unused-picture.ts";
import { unusedTerm } from "./unused-term.ts";
import { workWithoutPlace } from "./work-without-place.ts";

/** Every rule that content must keep. */
export const rules: readonly Rule[] = [
  brokenDiagram,
  brokenFormula,
  brokenRedirect,
  chapterContract,
  chapterOrder,
  citationWithoutPlace,
  codeFence,
  codeInContent,
  dateForm,
  deadLink,
  diagramWithoutWords,
  duplicateHeading,
  duplicateId,
  duplicateSlug,
  equationWithoutFormula,
  equationWithoutTwin,
  figureWithoutWords,
  foreignCharacterInFormula,
  headingLevel,
  hiddenCharacter,
  largeDiagram,
  linkWithoutWords,
  looseFootnote,
  lostAddress,
  mojibake,
  moneyAsFormula,
  numberByHand,
  numberWithoutSource,
  partFigure,
  privateText,
  quiz,
  readingPath,
  reservedAnchor,
  symbolNotInFormula,
  tableShape,
  tagAttributes,
  uncitedWork,
  unfinishedText,
  unfitPicture,
  unknownCitation,
  unknownLab,
  unknownReference,
  unknownTag,
  unusedPicture,
  unusedTerm,
  workWithoutPlace,
];

/** Rules that compare files with each other. While a file cannot be read they would blame the sound ones. */
const wholeBook: ReadonlySet<Rule> = new Set([
  brokenRedirect,
  chapterContract,
  chapterOrder,
  deadLink,
  lostAddress,
  partFigure,
  readingPath,
  uncitedWork,
  unknownCitation,
  unknownReference,
  unusedPicture,
  unusedTerm,
]);

/**
 * All mistakes of a book: those found while reading it, and those that the rules find.
 * @param kept the rules to keep: all of them, but for a book that is no whole handbook, such as a test's
 */
export const mistakesOf = async (book: Book, kept = rules): Promise<Mistake[]> => {
  const mistakes = [...book.mistakes];
  const hidden = mistakes.some(({ rule }) => readingRules.some(({ id, hides }) => hides && id === rule));
  for (const rule of kept)
    if (!hidden || !wholeBook.has(rule))
      for (const finding of await rule.check(book)) mistakes.push({ rule: rule.id, ...finding });
  return mistakes;
};
