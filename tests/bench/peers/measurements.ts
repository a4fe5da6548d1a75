import type { Kind, Options } from "./options.ts";
import type { ToolName } from "./tools/tool.ts";

/** What readers of a handbook of generative AI look for; each stands in every book of 20 chapters and more. */
export const queries = [
  "attention",
  "latent space",
  "diffusion transformer",
  "tokenizer",
  "reinforcement learning from human feedback",
  "variational autoencoder",
  "classifier-free guidance",
  "embedding matrix",
  "noise schedule",
  "prompt injection",
] as const;

/** How the reader is connected: as fast as the machine allows, or by 1.6 Mbit/s with 150 ms of delay and a processor a quarter as fast. */
export const links = ["fast", "slow"] as const;
export type Link = (typeof links)[number];

/** The smallest thing that is measured at once and kept: a run that is stopped loses at most one. */
export type Measurement = {
  readonly tool: ToolName;
  readonly chapters: number;
  readonly kind: Kind;
  /** its file, without ending */
  readonly name: string;
} & (
  | { readonly step: "draw" | "cold" | "warm" | "page" | "lighthouse" }
  | { readonly step: "search"; readonly query: string; readonly link: Link }
);

/** Small books are built several times, large ones once: they take minutes, and vary less. */
const buildsOf = (chapters: number): number => (chapters <= 50 ? 3 : 1);

/** All that is to be measured, in the order in which it is: the tools take turns, so that what the machine does else meets all of them. */
export const measurementsOf = ({ tools, chapters: sizes, kinds, runs }: Options): readonly Measurement[] => {
  const turns = (count: number): string[] => Array.from({ length: count }, (_, run) => `${run + 1}`);
  const inTurn = (count: number, of: (run: string, tool: ToolName) => Measurement[]): Measurement[] =>
    turns(count).flatMap((run) => tools.flatMap((tool) => of(run, tool)));
  return sizes.flatMap((chapters) => {
    const all: Record<Kind, () => Measurement[]> = {
      build: () => [
        ...tools
          .filter((tool) => tool === "groundwork")
          .map((tool): Measurement => ({ tool, chapters, kind: "build", name: "draw", step: "draw" })),
        ...inTurn(runs ?? buildsOf(chapters), (run, tool) =>
          (["cold", "warm"] as const).map((step) => ({ tool, chapters, kind: "build", name: `${step}-${run}`, step })),
        ),
      ],
      page: () =>
        inTurn(runs ?? 3, (run, tool) => [{ tool, chapters, kind: "page", name: `page-${run}`, step: "page" }]),
      lighthouse: () =>
        inTurn(runs ?? 3, (run, tool) => [
          { tool, chapters, kind: "lighthouse", name: `lighthouse-${run}`, step: "lighthouse" },
        ]),
      search: () =>
        queries.flatMap((query) =>
          links.flatMap((link) =>
            tools.map((tool): Measurement => {
              const name = `search-${link}-${query.replaceAll(/[^a-z]+/g, "-")}`;
              return { tool, chapters, kind: "search", name, step: "search", query, link };
            }),
          ),
        ),
    };
    return kinds.flatMap((kind) => all[kind]());
  });
};
