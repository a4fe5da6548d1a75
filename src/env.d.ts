/// <reference types="astro/client" />

declare module "subset-font" {
  /**
   * Cuts a font to the given characters; variation axes may be narrowed to a range or pinned to a value, features of type and
   * tables left out. With `keepAllGlyphs` and no characters it only writes the font in another format.
   */
  const subsetFont: (
    font: Uint8Array,
    characters: string | undefined,
    options: {
      targetFormat: "woff2" | "truetype";
      variationAxes?: Record<string, { min: number; max: number } | number>;
      keepFeatures?: string[];
      keepAllGlyphs?: boolean;
      dropTables?: string[];
      noHinting?: boolean;
    },
  ) => Promise<Buffer>;
  export default subsetFont;
}
