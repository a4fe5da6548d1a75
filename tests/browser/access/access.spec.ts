import { expect, test } from "@playwright/test";
import { chapterPages } from "../built-pages.ts";
import { laidOut, restLaidOut } from "../laid-out.ts";
import { landsInView } from "./anchors.ts";
import { showsInForcedColors } from "./forced-colors.ts";
import { takeTools } from "./in-page.ts";
import { opensAndCloses, skips, walks, walksDialog } from "./keyboard.ts";
import { growsByRoot } from "./large-text.ts";
import { watchShifts } from "./shift.ts";
import { dialogPassesAxe, emptyListPassesAxe, notePassesAxe } from "./states.ts";
import { isSweep, visited } from "./visited.ts";

test.describe.configure({ timeout: 600_000 });

for (const path of visited)
  test(`/${path} stays where it is, is walked by keyboard, lands in view, and holds in forced colors and large text`, async ({
    page,
    baseURL,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    const stays = await watchShifts(page);
    await page.goto(path);
    await restLaidOut(page);
    for (const lab of await page.locator(".lab[data-lab]").all()) {
      await lab.scrollIntoViewIfNeeded();
      await expect(lab).toHaveAttribute("data-live");
    }
    await page.evaluate(() => document.fonts.ready);
    await stays();
    await takeTools(page);
    await skips(page);
    await walks(page, isSweep);
    await opensAndCloses(page);
    await landsInView(page, path, baseURL ?? "");
    await laidOut(page);
    await showsInForcedColors(page);
    await growsByRoot(page);
    if (chapterPages.includes(path)) await notePassesAxe(page);
    if (["models/", "claims/"].includes(path)) await emptyListPassesAxe(page);
    if (path === "") {
      await walksDialog(page);
      await dialogPassesAxe(page);
    }
  });
