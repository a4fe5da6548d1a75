import { inFreshBrowser, stillness } from "./browsing.ts";
import type { ValueOf } from "./record.ts";
import type { FileKind, Host, Sent } from "./server.ts";

/** Bytes and requests of answers, by kind. */
export const summed = (sent: readonly Sent[]) => {
  const of = (kind: FileKind): number =>
    sent.filter((one) => one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    requests: sent.length,
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    html: of("html"),
    css: of("css"),
    js: of("js"),
    font: of("font"),
    image: of("image"),
    other: of("other"),
    jsRaw: sent.filter(({ kind }) => kind === "js").reduce((sum, { raw }) => sum + raw, 0),
  };
};

/** A page on a phone, loaded and scrolled to its end by someone who was never there before. */
export const lookAtPage = (host: Host, path: string): Promise<ValueOf<"page">> =>
  inFreshBrowser("phone", async (page) => {
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text().slice(0, 160)));
    page.on("pageerror", (error) => problems.push(String(error).slice(0, 160)));
    page.on("request", (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(host.origin))
        problems.push(`asks ${request.url()}`);
    });
    const inside = await page.context().newCDPSession(page);
    // The processor's own time: what else the machine does meanwhile does not count.
    await inside.send("Performance.enable", { timeDomain: "threadTicks" });
    host.sent.length = 0;
    await page.goto(host.origin + path, { waitUntil: "load" });
    await stillness(host, 1200);
    await page.evaluate(async () => {
      for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight * 0.7) {
        scrollTo(0, at);
        await new Promise((later) => setTimeout(later, 60));
      }
      scrollTo(0, document.documentElement.scrollHeight);
    });
    await stillness(host, 1200);
    const { metrics } = await inside.send("Performance.getMetrics");
    const drawn = await page.evaluate(() => ({
      formulas: document.querySelectorAll(".katex, mjx-container").length,
      diagrams: document.querySelectorAll("figure.diagram svg, svg[aria-roledescription^=flowchart]").length,
    }));
    const task = metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    return { outcome: "page", ...summed(host.sent), mainThread: 1000 * task, ...drawn, problems };
  });
