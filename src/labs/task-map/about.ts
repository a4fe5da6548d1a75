import type { About } from "../kit/about.ts";

export const about: About = {
  slug: "task-map",
  title: "A map of tasks",
  question: "Which kind of model fits a task, if any, and who has measured it?",
  minutes: 10,
  description:
    "A table with ten kinds of input as rows and ten kinds of output as columns holds one mark for each of 47 tasks. The shape of a mark says what the quoted finding says: a dot speaks for the model, a diamond is divided, a cross speaks against it, a square compares nothing. Marks in the second color stand for tasks in which nothing is generated, such as every classification. More than half of the tasks take text, and the cell from text to text is the fullest. Nine constraints, on the answer, the time, the checker, an error, the data, the place, the probability, the evidence and the finding, make marks pale, and a count below each cell says how many are left. Under the map stand the tasks that fit, those with evidence from trials and daily work first, the reason for each that falls out, and one task in full, at first the reading of a mammogram, where the best-tested model generates nothing. A last list says how each family behaves.",
  tryThis: [
    "Open the reading of a screening image, then images from text. Who sees an error, what was it compared with, and which of the two would you let near a patient?",
    "Let the checker be a program alone, and let the finding speak for it. What do the tasks that are left have in common? Each can be run or held against something kept back.",
    "Let an answer take one pass. Language models and diffusion leave; where another family steps in, open the task and see whether the finding was about that family.",
    "Say that a missed error is dear. Then ask for a trial or daily work, and look at the findings that are left: several speak against the model.",
  ],
  teacher:
    "Ask before: name a task of your own; what goes in, what comes out, who notices an error? Let the class find its cell, or the nearest one, and set the constraints in turn, saying each time what leaves. Look for: the constraint that hurts most is seldom the technical one; who checks and what was measured rule out more than time does. Common surprises: a high rung of evidence can speak against the model; no finding on pictures, sound or video comes from a trial; the column of labels generates nothing. What a finding says, who sees an error and what has to be at hand are the book's judgments, row by row, and worth a dispute: which would the class change, and on what evidence? A cell without a task says nothing about the world.",
  still: "lab-atlas-map",
  chapter: "from-task-to-model",
};
