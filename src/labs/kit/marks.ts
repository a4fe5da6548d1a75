/** Shapes of points in a picture. Kinds differ by shape and by color, so that neither alone has to be seen. */
export type Shape = "dot" | "diamond" | "square" | "cross";

/**
 * The outline of a mark, as the path of an SVG.
 * @param r half its width, in the units of the drawing
 */
export const mark = (shape: Shape, x: number, y: number, r: number): string => {
  const [cx, cy, size] = [x, y, r].map((value) => Math.round(100 * value) / 100);
  switch (shape) {
    case "dot":
      return `M${cx} ${cy}m-${size} 0a${size} ${size} 0 1 0 ${2 * (size ?? 0)} 0a${size} ${size} 0 1 0 -${2 * (size ?? 0)} 0z`;
    case "diamond":
      return `M${cx} ${cy}m-${size} 0l${size} -${size}l${size} ${size}l-${size} ${size}z`;
    case "square":
      return `M${cx} ${cy}m-${size} -${size}h${2 * (size ?? 0)}v${2 * (size ?? 0)}h-${2 * (size ?? 0)}z`;
    case "cross":
      return `M${cx} ${cy}m-${size} 0h${2 * (size ?? 0)}m-${size} -${size}v${2 * (size ?? 0)}`;
  }
};
