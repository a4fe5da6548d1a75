import Answer from "./Answer.astro";
import Aside from "./Aside.astro";
import Claim from "./Claim.astro";
import Code from "./Code.astro";
import Computed from "./Computed.astro";
import Derivation from "./Derivation.astro";
import Diagram from "./Diagram.astro";
import Equation from "./Equation.astro";
import Exercise from "./Exercise.astro";
import FamilyTable from "./FamilyTable.astro";
import Figure from "./Figure.astro";
import Given from "./Given.astro";
import Hint from "./Hint.astro";
import Lab from "./Lab.astro";
import Picture from "./Picture.astro";
import Quiz from "./Quiz.astro";
import Ref from "./Ref.astro";
import Steps from "./Steps.astro";
import TaskMap from "./TaskMap.astro";
import Term from "./Term.astro";
import Value from "./Value.astro";

/** What a chapter's text may use, by name; `Diagram` and `Picture` are written by plugins alone. */
export const tags = {
  Answer,
  Aside,
  Claim,
  Code,
  Computed,
  Derivation,
  Diagram,
  Equation,
  Exercise,
  FamilyTable,
  Figure,
  Given,
  Hint,
  Lab,
  Picture,
  Quiz,
  Ref,
  Steps,
  TaskMap,
  Term,
  Value,
};
