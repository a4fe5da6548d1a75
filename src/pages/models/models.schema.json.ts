import type { APIContext } from "astro";
import { modelsJsonSchema } from "../../book/model-downloads.ts";
import { href } from "../../site.ts";

export const GET = (context: APIContext): Response =>
  Response.json(modelsJsonSchema(new URL(href("/models/models.schema.json"), context.site).href));
