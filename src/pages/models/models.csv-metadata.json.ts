import type { APIContext } from "astro";
import { csvMetadata } from "../../book/model-csv.ts";
import { href, site } from "../../site.ts";

export const GET = (context: APIContext): Response =>
  Response.json(csvMetadata(new URL(href("/models/models.csv"), context.site).href, site.licence.text));
