import { seededRandom } from "./random.ts";

/** A text to learn merges from. */
export type Corpus = { readonly value: string; readonly label: string; readonly text: string };

/** The four words by which sennrich2016neural, section 3.2, explains the algorithm, as often as there. */
const words = [..."low ".repeat(5), ..."lower ".repeat(2), ..."newest ".repeat(6), ..."widest ".repeat(3)]
  .join("")
  .trim();

const page =
  "The ferry at the old bridge runs when the river lets it. In spring the river is higher than the road, and the ferryman ties the ferry to the tallest tree and waits. In summer the water is lower, the days are longer, and everyone who lives on the other side comes over for the market: the baker with the warmest bread, the widow with the newest songs, the children with the loudest questions. “Is the river older than the town?” they ask. “Older than the oldest house, older than the oldest name,” the ferryman answers. “The town is where the river was slow enough to be crossed.” In autumn the leaves fall faster than he can count them, and in winter, when the water is as hard as the road, the ferry rests, and the ferryman reads the letters that came in the summer, slower than the river, but further than the sea.";

/** First sentence of article 1 of the Universal Declaration of Human Rights (1948), in the words of the United Nations' translations. */
export const languages: readonly { readonly name: string; readonly code: string; readonly text: string }[] = [
  { name: "English", code: "en", text: "All human beings are born free and equal in dignity and rights." },
  { name: "German", code: "de", text: "Alle Menschen sind frei und gleich an Würde und Rechten geboren." },
  {
    name: "Greek",
    code: "el",
    text: "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.",
  },
  { name: "Russian", code: "ru", text: "Все люди рождаются свободными и равными в своем достоинстве и правах." },
  { name: "Arabic", code: "ar", text: "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق." },
  {
    name: "Hindi",
    code: "hi",
    text: "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।",
  },
  { name: "Chinese", code: "zh", text: "人人生而自由，在尊严和权利上一律平等。" },
  {
    name: "Japanese",
    code: "ja",
    text: "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。",
  },
  { name: "Korean", code: "ko", text: "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다." },
];

/** Sums of numbers up to forty, one a line. */
const sums = (): string => {
  const random = seededRandom(1);
  const number = (): number => 1 + Math.floor(40 * random());
  return Array.from({ length: 84 }, () => {
    const [a, b] = [number(), number()];
    return `${a} + ${b} = ${a + b}`;
  }).join("\n");
};

export const corpora: readonly Corpus[] = [
  { value: "words", label: "four words", text: words },
  { value: "page", label: "a page of English", text: page },
  { value: "languages", label: "one sentence in nine languages", text: languages.map(({ text }) => text).join("\n") },
  { value: "sums", label: "sums", text: sums() },
];

/** Numbers to compare: small and large, dates, a fraction, separators. */
export const numbers: readonly string[] = ["7", "42", "43", "100", "1914", "2026", "3.14159", "12,345", "1000000"];
