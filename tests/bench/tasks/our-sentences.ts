import { settleState, shapeOf } from "../../../src/labs/train-a-language-model/model.ts";
import { longest } from "../../../src/labs/train-a-language-model/trainer.ts";
import { sampleIndex, seededRandom } from "../../../src/maths/random.ts";
import { dequantizeWeights, unpackWeights } from "../../../src/small-language/quantize-weights.ts";
import { sentenceRows } from "../../../src/small-language/sentence-rows.ts";
import { smallLanguage } from "../../../src/small-language/small-language.ts";
import { writingModel } from "../../../src/small-language/trained-model.ts";
import { modelWriter, type Writer, writeSentences } from "../../../src/small-language/writers.ts";
import type { Runner } from "../task.ts";

/** Weights of the size that the lab begins with, trained to the end by our experiments. */
export const weightsFile = "src/small-language/weights/w16-l2.int8";

/** The weights of such a file. */
export const weightsOf = (bytes: Uint8Array): Float32Array => {
  const quantized = unpackWeights(bytes);
  const weights = new Float32Array(quantized.layout.count);
  dequantizeWeights(quantized, weights);
  return weights;
};

/**
 * Sentences drawn one group after another, as the lab draws them, from one seed for all sides. What sides must find alike is
 * how surprised they are by the words of a text of the language: -ln p of every word after those before it.
 */
export const sentenceRunner = (writer: Writer): Runner => {
  const random = seededRandom(7);
  const openings = Array.from({ length: writer.places }, () => []);
  return {
    run: () => writeSentences(writer, openings, (p) => sampleIndex(Array.from(p), random), longest).flat().length,
    found: () => {
      const { tokens } = sentenceRows(smallLanguage(), writer.places, longest, 8);
      const at = (place: number, word: number): number => tokens[place * (longest + 1) + word] ?? 0;
      writer.begin();
      return Array.from({ length: longest }, (_, word) => word).flatMap((word) =>
        writer
          .read(openings.map((__, place) => at(place, word)))
          .map((p, place) => -Math.log(p[at(place, word + 1)] ?? 0)),
      );
    },
  };
};

/** Our side, which a worker of a browser can run too. @param places sentences side by side */
export const ourSentences = (bytes: Uint8Array, places: number): Runner =>
  sentenceRunner(modelWriter(writingModel(shapeOf(settleState({})), weightsOf(bytes), places), places));
