import type { ConsoleMessage, Page } from "@playwright/test";

/** The tests keep the service worker out, and Playwright says so to the page. */
const blocked = "Service Worker registration blocked by Playwright";

const isComplaint = (message: ConsoleMessage): boolean =>
  ["error", "warning"].includes(message.type()) && message.text().trim() !== blocked;

/** Everything that the browser complains about while a test runs; the list grows as it does. */
export const complaints = (page: Page): string[] => {
  const list: string[] = [];
  page.on("console", (message) => {
    if (isComplaint(message)) list.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => list.push(error.message));
  return list;
};
