/** Symbols and what they are called where they cannot be typed. */
const greek =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho . sigma tau upsilon phi chi psi omega";
const called: Readonly<Record<string, string>> = {
  ...Object.fromEntries(greek.split(" ").map((name, at) => [String.fromCodePoint(0x3b1 + at), name])),
  ς: "sigma",
  ϵ: "epsilon",
  ϕ: "phi",
  "∇": "nabla",
  "√": "sqrt",
  "∑": "sum",
  "∂": "partial",
};

/** British spellings, plurals: one form for all of them. */
const oneForm = (word: string): string => {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const american = word
    .replace(/(?<=.{3})is(?=(ing|e|es|ed|ations?|er|ers)$)/, "iz")
    .replace(/(?<=.{2})our(?=(s|al|ed|ing)?$)/, "or")
    .replace(/ll(?=(ed|ing|er|ers)$)/, "l");
  return american
    .replace(/ies$/, "y")
    .replace(/(?<=s|x|z|ch|sh)es$/, "")
    .replace(/(?<![siu]|ia)s$/, "");
};

/** Words in which questions are put, and which say nothing about their subject. */
const asking = new Set(
  "a all an and any are as at be better between by can could did difference differences do does explain explained for from get give happen happens has have how i if in into is it its make makes many me mean meaning means much my need no not of on or own owns should tell than that the their them there they this to us use used uses using versus via vs was we what whats when where which who why will with work works would you your"
    .split(" ")
    .map(oneForm),
);

/** In small Latin letters, as far as that goes. */
const spelledOut = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[α-ωϵϕ∇√∑∂]/gu, (sign) => ` ${called[sign] ?? ""} `)
        .replace(/ ?_ ?/g, "_");

/** A word as it is compared, then its parts, if it is made of several: "VQ-VAE" is ["vqvae", "vq", "vae"]. */
export type Word = readonly [whole: string, ...parts: string[]];

/**
 * The words of a text in the form in which they are compared: lower case, without accents, plural or British spelling,
 * Greek letters by their names.
 */
export const wordsOf = (text: string): Word[] =>
  spelledOut(text)
    .replace(/['’](s\b|(?=\s|$))/gu, "")
    .split(/[\s;,:()[\]{}|/\\?!"“”‘’'<>=+*^$&#~`]+/)
    .flatMap((word): Word[] => {
      const parts = word
        .split(/[-–—._]+/)
        .filter((part) => /[\p{L}\p{N}]/u.test(part))
        .map(oneForm);
      const [only] = parts;
      if (only === undefined) return [];
      return parts.length > 1 ? [[parts.join(word.includes("_") ? "_" : ""), ...parts]] : [[only]];
    });

/** The words of a query that say what it is about; all of them when none does. */
export const subjectOf = (query: string): Word[] => {
  const all = wordsOf(query).filter(([word], at, words) => words.findIndex(([other]) => other === word) === at);
  const subject = all.filter(([word]) => !asking.has(word));
  return subject.length > 0 ? subject : all;
};
