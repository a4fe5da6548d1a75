import type { Mutant } from "./mutant.ts";

const chapter = "architectures/attention/index.html";
const on = (
  test: string,
  mutants: readonly (readonly [string, string, string | RegExp, string, string?])[],
): Mutant[] =>
  mutants.map(([id, file, was, becomes, title]) => ({
    id,
    file,
    was,
    becomes,
    test: `tests/site/${test}.test.ts`,
    ...(title ? { title } : {}),
  }));

/** Faults of a finished site, put into a copy of `dist/`. */
export const siteMutants: readonly Mutant[] = [
  ...on("links", [
    ["link-to-nowhere", chapter, 'href="/glossary/"', 'href="/glosary/"'],
    ["link-in-wrong-case", chapter, 'href="/glossary/"', 'href="/Glossary/"'],
    ["link-without-slash", chapter, 'href="/glossary/"', 'href="/glossary"'],
    ["link-to-no-anchor", chapter, 'href="#equation-softmax"', 'href="#equation-soft-max"'],
    ["id-lost", chapter, 'id="equation-softmax"', ""],
    ["link-without-scheme-allowed", chapter, 'href="/glossary/"', 'href="ftp://groundwork.example/glossary/"'],
    ["font-lost", "_astro/*.css", /url\(\/_astro\/text-roman\.[^)]+\)/, "url(/_astro/text-roman.woff2)"],
    ["page-not-in-sitemap", "sitemap.xml", /<url><loc>[^<]+\/architectures\/attention\/<\/loc>.*?<\/url>/, ""],
    ["feed-to-no-anchor", "changes/rss.xml", /(?<=<guid[^>]*>[^<]+)#reading-paths/, "#no-such-change"],
    ["robots-without-sitemap", "robots.txt", /Sitemap: .*\n/, ""],
    ["suggestion-to-nowhere", "search-index.txt", ">/architectures/attention/\t", ">/architectures/attentions/\t"],
    ["module-lost", "_astro/*.js", /from"\.\/[\w.-]+\.js"/, 'from"./gone.js"'],
    ["stylesheet-lost", chapter, /href="\/_astro\/[\w.-]+\.css"/, 'href="/_astro/gone.css"'],
  ]),
  ...on("any-host", [
    ["relative-stylesheet", "404.html", /href="\/(?=_astro\/[\w.-]+\.css")/, 'href="'],
    ["relative-link", chapter, 'href="/glossary/"', 'href="../../glossary/"'],
    ["page-lost-for-wrong-addresses", "404.html", 'href="/search/"', 'href="/searching/"'],
  ]),
  ...on("metadata", [
    ["wrong-canonical", chapter, /(?<=rel="canonical" href="[^"]+)attention\//, "transformer/"],
    ["no-description", chapter, /<meta name="description"[^>]*>/, ""],
    ["zoom-forbidden", chapter, "initial-scale=1", "initial-scale=1, maximum-scale=1"],
    ["picture-lost", chapter, "/social.png", "/sociable.png"],
    [
      "chapter-hidden",
      chapter,
      '<meta name="color-scheme"',
      '<meta name="robots" content="noindex"><meta name="color-scheme"',
    ],
    ["wrong-address-for-machines", chapter, /(?<="url":"[^"]+)attention\//, "transformer/"],
    ["feed-not-well-formed", "changes/rss.xml", "</item>", ""],
    ["missing-page-listed", "404.html", /<meta name="robots"[^>]*>/, ""],
    ["crawlers-shut-out", "robots.txt", "Allow: /", "Disallow: /"],
  ]),
  ...on("policy", [
    ["hash-dropped", chapter, / 'sha256-[^']+'/, ""],
    ["policy-lost", chapter, /<meta http-equiv="Content-Security-Policy"[^>]*>/, ""],
    ["script-before-policy", chapter, "<head>", "<head><script>1</script>"],
    ["any-inline-script", chapter, "script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    ["any-host", chapter, "connect-src 'self'", "connect-src *"],
    ["handler-in-attribute", chapter, '<main id="main"', '<main onclick="alert(1)" id="main"'],
    ["hash-dropped-from-header", "_headers", / 'sha256-[^']+'/, ""],
    ["frames-allowed", "_headers", "; frame-ancestors 'none'", ""],
  ]),
  ...on("third-party", [
    ["script-of-others", chapter, "</main>", '<script src="https://scripts.example/count.js"></script></main>'],
    ["connection-to-others", chapter, "<title>", '<link rel="preconnect" href="https://fonts.example/"><title>'],
    ["font-of-others", "_astro/BaseLayout*.css", /url\(\/_astro\//, "url(https://fonts.example/"],
    ["picture-of-others", chapter, "</main>", '<img src="//count.example/p.png" alt="" width="1" height="1"></main>'],
  ]),
  ...on("html", [
    ["id-twice", chapter, 'id="equation-softmax"', 'id="main"', "unique ids"],
    ["second-h1", chapter, "</h2>", "</h2><h1>Again</h1>", "unique ids"],
    ["level-skipped", chapter, /<h2 /, "<h4 ", "unique ids"],
    ["language-lost", chapter, '<html lang="en"', "<html", "unique ids"],
    ["label-to-no-id", chapter, /aria-labelledby="chart-title/, 'aria-labelledby="no-title', "refers to by id"],
    [
      "link-in-link",
      chapter,
      '<span class="visually-hidden">',
      '<a href="/">x</a><span class="visually-hidden">',
      "nests no link",
    ],
    [
      "one-title-twice",
      "glossary/index.html",
      /<title>[^<]*<\/title>/,
      "<title>Notation · Groundwork</title>",
      "one title",
    ],
    ["frame", chapter, "</main>", '<iframe src="/" title="x"></iframe></main>', "no frame"],
    ["section-not-in-contents", chapter, /<h2 id="/, '<h2 id="another-', "contents list"],
  ]),
  ...on("formulas", [
    ["formula-without-mathml", chapter, /<math .*?<\/math>/s, ""],
    ["mathml-emptied", chapter, /(?<=<semantics>)<mrow>.*?<\/mrow>(?=<annotation)/s, "<mrow></mrow>"],
    ["layout-read-aloud", chapter, '<span class="katex-html" aria-hidden="true">', '<span class="katex-html">'],
    ["formula-failed", chapter, '<span class="katex-display">', '<span class="katex-display katex-error">'],
    ["equation-without-number", chapter, 'class="equation-number"', 'class="equation-nr"'],
  ]),
  ...on("diagrams", [
    ["diagram-without-words", chapter, /<title id="chart-title-[^"]*">[^<]*<\/title><desc[^>]*>[^<]*<\/desc>/, ""],
    ["figure-without-number", chapter, '<span class="label-number">Figure ', '<span class="label-number">Fig. '],
    ["style-in-diagram", chapter, /(?<=<svg role="img"[^>]*>)/, "<style>a{}</style>"],
    ["image-without-alt", chapter, "</main>", '<img src="/icon.svg" width="1" height="1"></main>'],
  ]),
  ...on("nothing-wrong", [
    ["not-a-number", chapter, "</article>", "<p>The loss is NaN here.</p></article>"],
    ["object-as-text", chapter, "</article>", "<p>[object Object]</p></article>"],
    ["latex-as-text", chapter, "</article>", "<p>so \\frac{1}{2} of it</p></article>"],
    ["text-lost", chapter, /(?<=<article[^>]*>).*(?=<\/article>)/s, "<h1>Attention</h1>"],
    ["chapter-lost", chapter, 'class="chapter', 'class="page'],
  ]),
  ...on("models", [
    ["row-lost", "models/models.csv", /\r\n(?!$)[^\r]*\r\n/, "\r\n"],
    ["status-hidden", "models/index.html", /(?<=<\/a>)<span class="status/, '<span class="note'],
  ]),
  ...on("paths", [
    ["path-leads-astray", chapter, /(?<=data-path="one-week".*?)rel="next"/s, 'rel="prev"'],
    ["next-chapter-skipped", chapter, /(?<=rel="next" href="\/architectures\/)transformer\//, "families/"],
    ["previous-chapter-lost", chapter, 'rel="prev"', 'rel="help"'],
  ]),
  ...on("search", [["part-not-found", "search-index.txt", /^>\/architectures\/[\s\S]*?(?=^>\/applications\/)/m, ""]]),
  ...on("checksums", [["file-changed-afterwards", "icon.svg", "<svg", "<svg "]]),
];
