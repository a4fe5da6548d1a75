/**
 * The rules of the game may change while it is played: that is how a collapse is cured. So that a link leads to the same
 * picture, the lab keeps what was played before as a short text: "n0-1-10@900_d3@900" = up to round 900 the rules were
 * non-saturating loss, no bound, one step of the discriminator and ten of the generator; then the discriminator alone
 * made three steps.
 */
export const losses = ["minimax", "non-saturating", "wasserstein"] as const;
export type Loss = (typeof losses)[number];
/** What holds the discriminator's slope: nothing, a penalty on slopes that are not one, R1, or clipped weights. */
export const bounds = ["none", "slope-one", "slope-zero", "clip"] as const;
export type Bound = (typeof bounds)[number];
export const mostSteps = 10;

export type Rules = {
  readonly loss: Loss;
  readonly bound: Bound;
  /** steps of each player in a round, 1 to 10 */
  readonly discriminator: number;
  readonly generator: number;
};
export type Player = "discriminator" | "generator";
/** What was played up to a round, or single steps that one player made at a round. */
export type Event =
  | { readonly kind: "rules"; readonly at: number; readonly rules: Rules }
  | { readonly kind: "steps"; readonly at: number; readonly player: Player; readonly count: number };

const letters = { m: "minimax", n: "non-saturating", w: "wasserstein" } as const;
const letterOf = (loss: Loss): string => (loss === "minimax" ? "m" : loss === "wasserstein" ? "w" : "n");
/** events kept; the oldest are forgotten */
const longest = 24;

const written = (event: Event): string => {
  if (event.kind === "steps") return `${event.player === "generator" ? "g" : "d"}${event.count}@${event.at}`;
  const { loss, bound, discriminator, generator } = event.rules;
  return `${letterOf(loss)}${bounds.indexOf(bound)}-${discriminator}-${generator}@${event.at}`;
};

/** The events of a text, in its order; what is not one, or goes back in time, is dropped. */
export const readEvents = (text: string): Event[] => {
  const events: Event[] = [];
  for (const part of text.split("_").slice(-longest)) {
    const at = Number(/@(\d{1,5})$/.exec(part)?.[1] ?? NaN);
    if (!(at >= (events.at(-1)?.at ?? 0))) continue;
    const rules = /^([mnw])([0-3])-(\d|10)-(\d|10)@/.exec(part);
    const steps = /^([dg])(\d{1,3})@/.exec(part);
    if (rules) {
      const [, letter = "n", bound = "0", discriminator, generator] = rules;
      const loss = letter === "m" || letter === "w" ? letters[letter] : letters.n;
      const count = (digits: string | undefined): number => Math.max(1, Number(digits));
      events.push({
        kind: "rules",
        at,
        rules: {
          loss,
          bound: bounds[Number(bound)] ?? "none",
          discriminator: count(discriminator),
          generator: count(generator),
        },
      });
    } else if (steps)
      events.push({
        kind: "steps",
        at,
        player: steps[1] === "g" ? "generator" : "discriminator",
        count: Number(steps[2]),
      });
  }
  return events;
};

/** The text with one more event; single steps of one player at one round are counted together. */
export const withEvent = (text: string, event: Event): string => {
  const events = readEvents(text);
  const last = events.at(-1);
  const joins =
    event.kind === "steps" && last?.kind === "steps" && last.player === event.player && last.at === event.at;
  if (joins) events.pop();
  const count = joins && event.kind === "steps" && last?.kind === "steps" ? last.count + event.count : 0;
  const added: Event = event.kind === "steps" && count > 0 ? { ...event, count: Math.min(999, count) } : event;
  return [...events, added].slice(-longest).map(written).join("_");
};
