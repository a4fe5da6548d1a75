import { currentBook } from "../book/current-book.ts";
import { pack } from "../search/entry.ts";
import { firstIndex, fitting } from "../search/first-index.ts";

export const GET = async (): Promise<Response> => {
  const book = await currentBook();
  return new Response(pack(fitting(firstIndex(book, book.foundBy))), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
