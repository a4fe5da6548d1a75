import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { clickActions, keyActions } from "./actions.ts";
import { openBidi } from "./bidi.ts";
import { asText, type Engine, type Open, pause } from "./engine.ts";
import { findProgram, freePort, need, start, stop } from "./programs.ts";

const session = z.object({ capabilities: z.object({ browserVersion: z.string() }) });
const context = z.object({ context: z.string() });
const answer = z.union([
  z.object({ type: z.literal("success"), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal("exception"), exceptionDetails: z.object({ text: z.string() }) }),
]);
const entry = z.object({ level: z.string(), text: z.string().nullable() });

/** A profile that is light whatever the desk is, and asks nobody for anything. */
const preferences = `user_pref("layout.css.prefers-color-scheme.content-override", 1);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
`;

/** Firefox lays a page out while it arrives and says this of a formula of which half is there; `tests/site/formulas.test.ts` counts the children in the files. */
const halfThere = /^Invalid markup: Incorrect number of children for <\w+\/> tag\.$/;

/** Firefox, by WebDriver BiDi, which it speaks without another program. */
export const openFirefox: Open = async () => {
  if (!findProgram("firefox")) need(["firefox-esr"], ["firefox-esr"]);
  const program = findProgram("firefox-esr") ?? findProgram("firefox") ?? "";
  const profile = mkdtempSync(join(tmpdir(), "groundwork-firefox-"));
  writeFileSync(join(profile, "user.js"), preferences);
  const port = await freePort();
  const words = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", String(port)];
  const child = start(program, words, { HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" });
  const said: string[] = [];
  const hear = (method: string, params: unknown): void => {
    if (method !== "log.entryAdded") return;
    const { level, text } = entry.parse(params);
    if (["error", "warn"].includes(level) && !halfThere.test(text ?? "")) said.push(text ?? "");
  };
  const connect = async (tries: number): Promise<Awaited<ReturnType<typeof openBidi>>> => {
    try {
      return await openBidi(`ws://127.0.0.1:${port}/session`, hear);
    } catch (error) {
      if (tries === 0) throw error;
      await pause(250);
      return connect(tries - 1);
    }
  };
  const bidi = await connect(240);
  const { capabilities } = session.parse(await bidi.send("session.new", { capabilities: {} }));
  const page = context.parse(await bidi.send("browsingContext.create", { type: "tab" })).context;
  await bidi.send("browsingContext.setViewport", { context: page, viewport: { width: 1280, height: 900 } });
  await bidi.send("session.subscribe", { events: ["log.entryAdded"], contexts: [page] });
  const evaluate: Engine["evaluate"] = async (work, ...words) => {
    const result = answer.parse(
      await bidi.send("script.callFunction", {
        functionDeclaration: asText(work),
        arguments: [{ type: "string", value: JSON.stringify(words) }],
        target: { context: page },
        awaitPromise: true,
      }),
    );
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result.value);
  };
  const perform = (actions: unknown[]): Promise<void> =>
    bidi.send("input.performActions", { context: page, actions }).then(() => undefined);
  return {
    name: program.endsWith("esr") ? "Firefox ESR" : "Firefox",
    version: capabilities.browserVersion,
    goto: async (url) => void (await bidi.send("browsingContext.navigate", { context: page, url, wait: "complete" })),
    evaluate,
    press: (key, held) => perform(keyActions(key, held)),
    clickAt: (x, y) => perform(clickActions(x, y)),
    heard: () => said.splice(0),
    close: async () => {
      await bidi.send("browser.close", {}).catch(() => undefined);
      bidi.close();
      await stop(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};
