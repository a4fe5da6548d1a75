/** What a fork changes. `SITE` and `BASE` in the environment win over what stands here. */
export const site = {
  title: "Groundwork",
  tagline: "The fundamentals of generative AI and large language models",
  description:
    "An open handbook of generative AI and large language models: every fact sourced, every number computed or quoted from data, every key equation with tested code.",
  /** origin of the published site, without a path */
  origin: "https://groundwork.example",
  /** path under which it is served; "/" for the root of a host */
  base: "/",
  /** where its sources are read and edited; undefined hides the links */
  repository: undefined as string | undefined,
  /** whether browsers keep copies of visited pages; once false is published, they remove those that they have */
  offline: true as boolean,
  author: "The Groundwork contributors",
  licence: { text: "CC BY 4.0", code: "MIT" },
} as const;

const base = import.meta.env?.BASE_URL ?? "/";

/** An address inside the site with the base path in front: `href("/glossary/#softmax")`. */
export const href = (path: string): string => `${base.replace(/\/$/, "")}${path}`;
