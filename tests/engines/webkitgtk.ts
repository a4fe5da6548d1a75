import { globSync } from "node:fs";
import { z } from "zod";
import { clickActions, keyActions } from "./actions.ts";
import { asText, type Engine, type Open, pause, until } from "./engine.ts";
import { findProgram, freePort, need, start, stop } from "./programs.ts";

const packages = ["webkit2gtk-driver", "xvfb", "xauth", "dbus"];
const session = z.object({ sessionId: z.string(), capabilities: z.object({ browserVersion: z.string() }) });
const outcome = z.object({ text: z.string().optional(), error: z.string().optional() });

/** WebKitGTK's MiniBrowser, by WebDriver. It is of Safari's family, and is not Safari. */
export const openWebKitGtk: Open = async () => {
  need(["WebKitWebDriver", "xvfb-run", "xauth", "dbus-run-session"], packages);
  const [binary] = globSync("/usr/lib/*/webkit2gtk-4.*/MiniBrowser");
  if (!binary) throw new Error("Unexpected absence of WebKitGTK's MiniBrowser, expected it in /usr/lib.");
  const port = await freePort();
  const display = ["-a", "-s", "-screen 0 1400x1000x24", "dbus-run-session", "--"];
  const driver = [findProgram("WebKitWebDriver") ?? "", `--port=${port}`];
  const child = start(findProgram("xvfb-run") ?? "", [...display, ...driver], { GTK_THEME: "Adwaita" });
  const ask = async (method: "POST" | "DELETE", path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = z.object({ value: z.unknown() }).parse(await response.json());
    if (!response.ok) throw new Error(z.object({ message: z.string() }).parse(value).message);
    return value;
  };
  const wish = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
  const begin = async (tries: number): Promise<unknown> => {
    try {
      return await ask("POST", "", { capabilities: { alwaysMatch: wish } });
    } catch (error) {
      if (tries === 0 || !(error instanceof TypeError)) throw error;
      await pause(250);
      return begin(tries - 1);
    }
  };
  const { sessionId, capabilities } = session.parse(await begin(120));
  const send = (path: string, body: object): Promise<unknown> => ask("POST", `/${sessionId}/${path}`, body);
  await send("timeouts", { script: 120_000, pageLoad: 120_000 });
  await send("window/rect", { x: 0, y: 0, width: 1280, height: 960 });
  const evaluate: Engine["evaluate"] = async (work, ...words) => {
    const script = `const [words, done] = arguments;
      (${asText(work)})(words).then((text) => done({ text }), (error) => done({ error: String(error) }));`;
    const { text, error } = outcome.parse(await send("execute/async", { script, args: [JSON.stringify(words)] }));
    if (text === undefined) throw new Error(error);
    return JSON.parse(text);
  };
  const perform = (actions: unknown[]): Promise<void> => send("actions", { actions }).then(() => undefined);
  const engine: Engine = {
    name: "WebKitGTK",
    version: capabilities.browserVersion,
    // The driver may answer while the page before still stands, or before modules of the new one have run.
    goto: async (url) => {
      await evaluate(() => void Object.assign(window, { left: true }));
      await send("url", { url });
      await until(engine, `${url}, loaded`, () => !("left" in window) && document.readyState === "complete");
    },
    evaluate,
    press: (key, held) => perform(keyActions(key, held)),
    clickAt: (x, y) => perform(clickActions(x, y)),
    heard: () => [],
    close: async () => {
      await ask("DELETE", `/${sessionId}`).catch(() => undefined);
      await stop(child);
    },
  };
  return engine;
};
