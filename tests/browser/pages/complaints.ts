import { expect, type Page } from "@playwright/test";

/**
 * Listens, from before the page is opened, to what the browser complains of and which other hosts it asks.
 * @returns a check that there was none of either, and no cookie
 */
export const listen = (page: Page, baseURL: string): (() => Promise<void>) => {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return async () => {
    expect.soft(complaints, "the browser's complaints").toEqual([]);
    expect.soft(elsewhere, "asked of other hosts").toEqual([]);
    expect.soft(await page.context().cookies(), "cookies").toEqual([]);
  };
};
