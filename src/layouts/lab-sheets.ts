/** Addresses of the style sheets in src/styles/labs, by file. */
const addresses = import.meta.glob<string>("../styles/labs/*.css", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

/** Sheets for what several labs draw alike, and these labs. What nearly all labs have is in kit.css. */
export const sharedSheets: Readonly<Record<string, readonly string[]>> = {
  bits: ["emergence", "few-shot", "quantization", "train-a-language-model"],
  cloud: ["adversarial-training", "coupling-flow", "diffusion", "variational-autoencoder"],
  distribution: ["attention", "byte-pair-encoding", "decoding", "few-shot"],
  field: ["fit-a-distribution", "generative-or-discriminative"],
  matrix: ["attention", "quantization"],
};

/** Names of the sheets that labs need, in the order in which they must be loaded. A lab may have no sheet of its own. */
export const sheetNames = (labs: readonly string[]): string[] =>
  labs.length === 0
    ? []
    : [
        "kit",
        ...Object.keys(sharedSheets).filter((name) => sharedSheets[name]?.some((lab) => labs.includes(lab))),
        ...labs.toSorted(),
      ].filter((name) => `../styles/labs/${name}.css` in addresses);

/** Addresses of the sheets that a page with these labs loads; a finished site has them joined (delivery/join-sheets.ts). */
export const labSheets = (labs: readonly string[]): string[] =>
  sheetNames(labs).map((name) => addresses[`../styles/labs/${name}.css`] ?? "");
