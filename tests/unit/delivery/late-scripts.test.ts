import { expect, it } from "vitest";
import { withLateScripts } from "../../../src/delivery/late-scripts.ts";

it("lets files of scripts wait for what the first picture needs, and leaves scripts in the page and data alone", () => {
  const inline = '<script>go()</script><script type="module">go()</script><script type="application/json">{}</script>';
  expect(withLateScripts(`${inline}<script type="module" src="/book/_astro/a.js"></script>`)).toBe(
    `${inline}<script type="module" fetchpriority="low" src="/book/_astro/a.js"></script>`,
  );
});
