/** Toy pictures with one cause: a bright spot on a strip of pixels. */

/**
 * Brightness of every pixel when the spot is at a place: a bell of height 1.
 * @param place where the middle of the spot is, in pixels; pixel i is centered at i
 * @param pixels length of the strip
 * @param width standard deviation of the bell, in pixels, > 0
 */
export const spotPicture = (place: number, pixels: number, width: number): number[] =>
  Array.from({ length: pixels }, (_, pixel) => Math.exp(-((pixel - place) ** 2) / (2 * width ** 2)));

/** Mean place of the light: for a spot away from the ends of the strip, the place that `spotPicture` was given. */
export const placeOfSpot = (picture: readonly number[]): number =>
  picture.reduce((sum, brightness, pixel) => sum + pixel * brightness, 0) /
  picture.reduce((sum, brightness) => sum + brightness, 0);
