import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "few-shot",
  title: "Learning from examples in the prompt",
  question: "A model is shown a few examples of a rule. Does it learn the rule, or recognize it?",
  minutes: 9,
  description:
    "The first frame shows what our largest model of the small language, 270,648 parameters, reads: the machine turns two into four, six into twelve and five into. It has two examples of a rule, and the question. A table lists the likeliest next words: ten, which is right, has 94 percent of the model's probability, and all of that of one who knows the grammar, since only doubling fits both examples. Beside it stands a chart of right answers against the number of examples, as our experiment measured them. For rules that texts of the language follow, the largest model climbs from 28 percent without an example to 91 with one and stays at 88 or more; with examples by rules drawn anew it stays between 24 and 30. A dashed line is the truth: one who knows the language is right in 33 percent without an example, 88 with one and all with two or three. A flat line near 8 percent is a number guessed. The tables give the same for three sizes, for examples in earlier sentences and for rules that no text follows, which stay between 0 and 13 percent for the largest model.",
  tryThis: [
    "Take the examples away one by one and put them back. Without an example several rules fit and the model spreads its probability over them, as one who knows the language does; one example decides most of it.",
    "Let each example follow a rule drawn anew: that is the null, which has as many words and teaches nothing. Then put the examples into earlier sentences. In this language sentences do not depend on one another, so even the truth gains nothing from them; a model that gained would be wrong.",
    "Change to a rule that no text follows, such as add 4, and measure. More examples do not help, at any size. Then compare the sizes on a rule of the language: at which of them do examples begin to count?",
  ],
  teacher:
    "Ask before: what would show that a model learns a rule from the prompt, and not only picks one that it knows? Look for: the null has as many examples, so what it reaches is not the effect of length or of form; the truth is below one hundred percent while several rules fit; intervals from 120 questions are about nine points either way in the middle, so a difference of five points here is nothing. Common surprises: the smallest model answers no better with five examples than with none; the largest answers rules of the language nearly always and new rules hardly ever; examples in earlier sentences lift some counts a little although the language gives no reason to. What is measured are models a million times smaller than those whose learning in context is famous, on five rules: it shows how the question can be asked, and not how large models answer it. The largest size is a single run.",
  chapter: "prompting-and-retrieval",
};
