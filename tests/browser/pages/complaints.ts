import { expect, type Page } from "@playwright/test";
import { complaints } from "../complaints.ts";

/**
 * Listens, from before the page is opened, to what the browser complains of and which other hosts it asks.
 * @returns a check that there was none of either, and no cookie
 */
export const listen = (page: Page, baseURL: string): (() => Promise<void>) => {
  const list = complaints(page);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) list.push(`${response.status()} ${response.url()}`);
  });
  return async () => {
    expect.soft(list, "the browser's complaints").toEqual([]);
    expect.soft(elsewhere, "asked of other hosts").toEqual([]);
    expect.soft(await page.context().cookies(), "cookies").toEqual([]);
  };
};
