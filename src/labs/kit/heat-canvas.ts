import { type Heat, heatPixels, type Rgb } from "./heat.ts";

/** opacity of a full shade */
const most = 0.55;
/** canvases that a picture passes through on its way to a larger one, by side */
const rooms = new Map<number, CanvasRenderingContext2D>();
const roomOf = (side: number): CanvasRenderingContext2D | undefined => {
  const known = rooms.get(side);
  if (known) return known;
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const made = canvas.getContext("2d", { willReadFrequently: true }) ?? undefined;
  if (made) rooms.set(side, made);
  return made;
};

/** A color of the style sheet in numbers, however it is written there. */
export const rgbOf = (color: string): Rgb => {
  const room = roomOf(1);
  if (!room) return [0, 0, 0];
  room.clearRect(0, 0, 1, 1);
  room.fillStyle = color;
  room.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = room.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
};

/** Paints shades over a whole canvas, smoothly from grid point to grid point. */
export const paintHeat = (context: CanvasRenderingContext2D, heat: Heat, high: Rgb, low: Rgb): void => {
  const { side } = heat;
  const room = roomOf(side);
  if (!room) return;
  const pixels = heatPixels(heat, high, low, most);
  room.putImageData(new ImageData(pixels, side, side), 0, 0);
  context.globalAlpha = 1;
  context.imageSmoothingEnabled = true;
  // The outermost points lie on the border, so that half of their pixels is outside.
  const { width, height } = context.canvas;
  context.drawImage(room.canvas, 0.5, 0.5, side - 1, side - 1, 0, 0, width, height);
};
