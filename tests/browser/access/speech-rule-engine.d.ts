/** What is used of a package that brings no types. */
declare module "speech-rule-engine" {
  const engine: {
    /** Loads the rules of a language. */
    readonly setupEngine: (features: Readonly<Record<string, string>>) => Promise<string>;
    /** What a screen reader says of a formula in MathML. */
    readonly toSpeech: (mathml: string) => string;
  };
  export default engine;
}
