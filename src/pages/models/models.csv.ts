import type { APIContext } from "astro";
import { currentBook } from "../../book/current-book.ts";
import { modelsCsv } from "../../book/model-csv.ts";
import { modelsDownload } from "../../book/model-downloads.ts";
import { href, site } from "../../site.ts";

export const GET = async (context: APIContext): Promise<Response> => {
  const { data, works } = await currentBook();
  const page = new URL(href("/models/"), context.site).href;
  const text = modelsCsv(modelsDownload(data.models, works, page, site.licence.text));
  return new Response(text, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
