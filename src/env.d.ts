/// <reference types="astro/client" />

declare module "subset-font" {
  /** Cuts a font to the given characters; variation axes may be narrowed to a range or pinned to a value, features of type left out. */
  const subsetFont: (
    font: Uint8Array,
    characters: string,
    options: {
      targetFormat: "woff2";
      variationAxes?: Record<string, { min: number; max: number } | number>;
      keepFeatures?: string[];
      noHinting?: boolean;
    },
  ) => Promise<Uint8Array>;
  export default subsetFont;
}
