import { readFileSync } from "node:fs";
import type { APIRoute } from "astro";
import { experiments } from "../../experiments/experiments.ts";
import { resultsFile } from "../../experiments/results.ts";

export const getStaticPaths = () => experiments.map(({ slug }) => ({ params: { slug } }));

/** The results file itself: plan, versions, every measure, and what was made of them. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(resultsFile(params["slug"] ?? "")), { headers: { "Content-Type": "application/json" } });
