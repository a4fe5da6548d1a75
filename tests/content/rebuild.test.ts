import { expect, it } from "vitest";
import { differencesOf, firstDifference } from "../rebuild/differences.ts";
import { speakingOfCopies } from "../rebuild/switched-off.ts";

const line = (hash: string, path: string): string => `${hash.repeat(64)}  ${path}`;

it("compares two sites by their lists of hashes, and counts what one of them lacks", () => {
  const one = [line("a", "index.html"), line("b", "only-here.txt"), line("c", "same.css")].join("\n");
  const other = [line("d", "index.html"), line("c", "same.css")].join("\n");
  expect(differencesOf(one, other)).toEqual({ compared: 3, differing: ["index.html", "only-here.txt"] });
  expect(differencesOf(one, one).differing).toEqual([]);
});

it("shows where two texts part", () => {
  expect(firstDifference("on Monday", "on Sunday", 3)).toEqual(["on Mon", "on Sun"]);
  expect(firstDifference("same", "same")).toBeUndefined();
});

it("hears a page that speaks of keeping the book, and none that says that it is not kept", () => {
  const pages = [
    [
      "offline/index.html",
      '<link rel="canonical" href="https://b.org/offline/"><p>This copy of the book is not kept for reading offline.</p>',
    ],
    ["index.html", '<a href="/groundwork/offline/">Reading offline</a>'],
    ["about/index.html", "<button data-offline-keep>Keep the whole book</button>"],
  ] as const;
  expect(speakingOfCopies(pages)).toEqual([
    'index.html: href="/groundwork/offline/"',
    "about/index.html: data-offline-",
    "about/index.html: Keep the whole book",
  ]);
});
