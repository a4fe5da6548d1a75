/** A worker of a browser that writes sentences with the small transformer, and tells how many tokens a second. */
import { aSecond, measure } from "./measure.ts";
import { ourSentences, weightsFile } from "./tasks/our-sentences.ts";

export type WritingOrder = {
  readonly places: number;
  readonly warmUp: number;
  readonly slice: number;
  readonly rounds: number;
};

const write = async ({ places, warmUp, slice, rounds }: WritingOrder): Promise<number[]> => {
  const response = await fetch(new URL(`/${weightsFile}`, location.href));
  if (!response.ok) throw new Error(`Unexpected answer ${response.status} for ${weightsFile}, expected weights.`);
  const runner = ourSentences(new Uint8Array(await response.arrayBuffer()), places);
  measure(runner, warmUp);
  return Array.from({ length: rounds }, () => aSecond(measure(runner, slice)));
};

addEventListener("message", (event: MessageEvent<WritingOrder>) => {
  void write(event.data).then(
    (paces) => postMessage({ paces }),
    (error: unknown) => postMessage({ failure: String(error) }),
  );
});
