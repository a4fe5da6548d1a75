/** What is used of a package that brings no types. */
declare module "speech-rule-engine" {
  /** Loads the rules of a language. */
  export const setupEngine: (features: Readonly<Record<string, string>>) => Promise<string>;
  /** What a screen reader says of a formula in MathML. */
  export const toSpeech: (mathml: string) => string;
}
