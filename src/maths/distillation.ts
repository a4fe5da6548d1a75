import type { Vector } from "./matrix.ts";
import { softmax } from "./softmax.ts";

const softened = (logits: Vector, temperature: number): number[] => softmax(logits.map((o) => o / temperature));

const check = (student: Vector, teacher: Vector, temperature: number): void => {
  if (student.length !== teacher.length || student.length === 0)
    throw new RangeError(`Unexpected ${student.length} and ${teacher.length} logits, expected as many of both.`);
  if (!(temperature > 0)) throw new RangeError(`Unexpected temperature ${temperature}, expected a positive number.`);
};

// #region distillation-loss
/**
 * Distance of a student from its teacher on one token: the cross-entropy of the softened distributions, times the
 * temperature squared (equation `distillation-loss`; hinton2015distilling, section 2).
 * @param temperature tau > 0; 1 compares the plain distributions
 * @returns nats times tau squared; least where both distributions are equal
 * @throws RangeError for other counts of logits, or a temperature that is not positive
 */
export const distillationLoss = (student: Vector, teacher: Vector, temperature: number): number => {
  check(student, teacher, temperature);
  const target = softened(teacher, temperature);
  const answer = softened(student, temperature);
  return -(temperature ** 2) * target.reduce((sum, p, i) => sum + (p > 0 ? p * Math.log(answer[i] ?? 0) : 0), 0);
};

/** Its slope by each logit of the student: the temperature times the difference of the softened probabilities. */
export const distillationGradient = (student: Vector, teacher: Vector, temperature: number): number[] => {
  check(student, teacher, temperature);
  const target = softened(teacher, temperature);
  return softened(student, temperature).map((q, i) => temperature * (q - (target[i] ?? 0)));
};
// #endregion distillation-loss

/**
 * What the slope nears at a high temperature: differences of centered logits, shared among all
 * (hinton2015distilling, section 2.1).
 */
export const matchedLogitsGradient = (student: Vector, teacher: Vector): number[] => {
  check(student, teacher, 1);
  const mean = (values: Vector): number => values.reduce((a, b) => a + b, 0) / values.length;
  const [mine, theirs] = [mean(student), mean(teacher)];
  return student.map((o, i) => (o - mine - ((teacher[i] ?? 0) - theirs)) / student.length);
};
