import { expect, it, vi } from "vitest";
import { fileOfPage, indexPages } from "../../../src/search/index-pages.ts";

type Hook = NonNullable<ReturnType<typeof indexPages>["hooks"]["astro:build:start"]>;
type SetPrerenderer = Parameters<Hook>[0]["setPrerenderer"];
type Wrap = Extract<Parameters<SetPrerenderer>[0], (own: never) => unknown>;
type Prerenderer = ReturnType<Wrap>;

const page = (type: string): Response => new Response("<p>a</p>", { headers: { "content-type": type } });

/** What is handed to the index of a site under `/book/` when Astro draws an address. */
const handed = async (address: string, answer: Awaited<ReturnType<Prerenderer["render"]>>) => {
  const add = vi.fn();
  const own = { name: "own", getStaticPaths: vi.fn(), render: async () => answer };
  let wrapped: Prerenderer | undefined;
  const setPrerenderer: SetPrerenderer = (wrap) => {
    if (typeof wrap === "function") wrapped = wrap(own);
  };
  const start = indexPages({ add, write: vi.fn() }, "/book/").hooks["astro:build:start"];
  start?.({ setPrerenderer } as Parameters<Hook>[0]);
  const request = new Request(`https://a.example${address}`);
  const drawn = await wrapped?.render(request, {} as Parameters<Prerenderer["render"]>[1]);
  return { drawn, calls: add.mock.calls };
};

it("knows the file of a page by its address", () => {
  expect(fileOfPage("/book/", "/book/")).toBe("index.html");
  expect(fileOfPage("/glossary/", "/")).toBe("glossary/index.html");
  expect(fileOfPage("/book/sums/total/", "/book/")).toBe("sums/total/index.html");
  expect(fileOfPage("/book/404/", "/book/")).toBe("404.html");
  expect(fileOfPage("/sums/404/", "/")).toBe("sums/404/index.html");
});
it("hands over a page, and lets Astro have it whole", async () => {
  const { drawn, calls } = await handed("/book/sums/", page("text/html"));
  expect(calls).toEqual([["sums/index.html", "<p>a</p>"]]);
  expect(drawn instanceof Response && (await drawn.text())).toBe("<p>a</p>");
});
it("hands over a page that comes with what Astro noted of it", async () => {
  const answer = { response: page("text/html; charset=utf-8") };
  const { drawn, calls } = await handed("/book/sums/", answer);
  expect(calls).toEqual([["sums/index.html", "<p>a</p>"]]);
  expect(drawn).toBe(answer);
});
it("leaves files that are no pages", async () => {
  expect((await handed("/book/robots.txt", page("text/plain"))).calls).toEqual([]);
});
