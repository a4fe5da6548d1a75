import type { Engine } from "../engine.ts";
import type { Host } from "../host.ts";

export type Visit = { readonly engine: Engine; readonly host: Host };

/** What a reader does, written once for all engines. */
export type Journey = {
  readonly title: string;
  /** @throws Error when the reader does not get there; @returns figures worth telling, if there are any */
  readonly go: (visit: Visit) => Promise<Readonly<Record<string, number>> | undefined>;
};

/** Opens a page of the book. @param path below the base path */
export const open = ({ engine, host }: Visit, path: string): Promise<void> => engine.goto(`${host.url}${path}`);
