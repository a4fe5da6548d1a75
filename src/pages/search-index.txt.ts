import { currentBook } from "../book/current-book.ts";
import { readFoundBy } from "../book/found-by.ts";
import { pack } from "../search/entry.ts";
import { firstIndex } from "../search/first-index.ts";

export const GET = async (): Promise<Response> => {
  const book = await currentBook();
  return new Response(pack(firstIndex(book, readFoundBy(book))), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
