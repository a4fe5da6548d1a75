import { readBook } from "../book/book.ts";
import { makeFonts } from "../fonts/make-fonts.ts";
import { drawMissing } from "../mermaid/draw-missing.ts";

/** `npm run diagrams`: draws what is new or changed, forgets what the book no longer has. */
const root = process.cwd();
const book = await readBook(root);
await makeFonts(book, root);
console.log(await drawMissing(book, root, { forget: true, tell: console.log }));
