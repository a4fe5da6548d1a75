/** What may stand in an attribute: a pattern, and in words what it asks for. */
export interface Shape {
  readonly pattern: RegExp;
  readonly words: string;
}

/** What a writer may type: a tag's attributes, those that it needs and those that it may have, each with its shape. */
export interface TagForm {
  readonly required: Readonly<Record<string, Shape>>;
  readonly optional: Readonly<Record<string, Shape>>;
}

const text: Shape = { pattern: /\S/, words: "some text" };
const id: Shape = { pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, words: "small letters, digits and hyphens" };
const digit: Shape = { pattern: /^\d$/, words: "one digit" };
const nothing: Shape = { pattern: /^$/, words: "no value" };
// `alt` may be missed only by diagrams, which a rule of its own looks at.
const any: Shape = { pattern: /^/, words: "some text" };

const form = (required: TagForm["required"] = {}, optional: TagForm["optional"] = {}): TagForm => ({
  required,
  optional,
});

export const tagForms: Readonly<Record<string, TagForm>> = {
  Answer: form(),
  Aside: form(),
  Claim: form({ id: text }),
  Code: form({ region: text }, { caption: text }),
  Computed: form({ id: text }, { digits: digit }),
  Derivation: form({ title: text }),
  Equation: form({ id, words: text }, { symbols: text, code: text }),
  Exercise: form({ id, title: text }),
  FamilyTable: form({ show: { pattern: /^(mechanics|judgment)$/, words: "`mechanics` or `judgment`" } }),
  Figure: form({ id, caption: text }, { alt: any, draw: text, src: text }),
  Given: form({ reason: text }),
  Hint: form(),
  Lab: form({ name: text }),
  Quiz: form(),
  Ref: form({ to: text }),
  Steps: form(),
  TaskMap: form(),
  Term: form({}, { id: text }),
  Value: form({ id: text }, { bare: nothing }),
};
