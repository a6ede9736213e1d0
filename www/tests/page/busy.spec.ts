/** A text that keeps a worker busy holds up nobody: another one is read, and what was under way is told. */

import type { Page } from "@playwright/test";
import { pack } from "../../src/share.ts";
import { expect, test, type Undocs } from "./support.ts";

/** How long somebody waits for a sample. */
const WAIT = 2000;

/** A note of one citation after another, 98 KB: resolving them took minutes once. As a link it has 292 bytes. */
const NOTE = `The General Assembly,\n\n1. Decides.\n\n___\n¹ See ${"No. 17 ".repeat(14_000)}`;

/**
 * Puts words before a worker’s own: what it would tell when `busy` is true of it and of the text it has keeps it busy for
 * ever instead.
 */
async function makeBusy(page: Page, name: string, busy: string): Promise<void> {
  const prelude = `{
    let text = "";
    const post = self.postMessage.bind(self);
    self.addEventListener("message", ({ data }) => (text = data.text ?? text));
    self.postMessage = (told, ...rest) => { if (${busy}) for (;;); post(told, ...rest); };
  }\n`;
  await page.route(new RegExp(`/assets/${name}-[^/]*\\.js$`), async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: prelude + (await answer.text()) });
  });
}

/** Chooses a sample, and waits until it is shown, in milliseconds. */
async function shown({ page }: Undocs, name: string, words: string): Promise<number> {
  const begun = Date.now();
  await page.locator("#sample").selectOption(name);
  await expect(page.locator("#view-document")).toContainText(words, { timeout: 20_000 });
  return Date.now() - begun;
}

// What the service worker has kept would be taken before what the test puts in its place.
test.use({ serviceWorkers: "block" });
// The machine does other things too: of three times, one must do.
test.describe.configure({ retries: 2 });

test("a link with a note of 98 KB, and a sample chosen after it", async ({ undocs }) => {
  const { page } = undocs;
  const fragment = await pack({ text: NOTE });
  expect(fragment.length).toBeLessThan(400);
  await page.goto(`./#${fragment}`);
  await expect(page.locator("#view-document")).toContainText("No. 17 No. 17");
  await page.waitForTimeout(3000);
  expect(await shown(undocs, "en/resolution", "Recalling")).toBeLessThan(WAIT);
  await expect(page.locator("#tab-citations")).toContainText(/\d/);
});

test("tools that never end hold up no text", async ({ undocs }) => {
  const { page } = undocs;
  await makeBusy(page, "tools", `told.told === "done" && text.includes("No. 17 No. 17")`);
  await page.goto(`./#${await pack({ text: NOTE })}`);
  await expect(page.locator("#view-document")).toContainText("No. 17 No. 17");
  await page.waitForTimeout(1000);
  // Other views of the same text are shown all the same.
  await page.locator("#tab-outline").click();
  await undocs.settled();
  await page.locator("#tab-document").click();
  expect(await shown(undocs, "en/resolution", "Recalling")).toBeLessThan(WAIT);
  // And the tools are there again.
  await expect(page.locator("#tab-citations")).toContainText(/\d/);
  expect(await (await undocs.show("citations")).textContent()).toContain("/");
});

test("a reading that never ends is stopped for the next text, and that is told", async ({ undocs }) => {
  const { page } = undocs;
  await makeBusy(page, "worker", `told.told === "read" && text.includes("No. 17 No. 17")`);
  await page.goto(`./#${await pack({ text: NOTE })}`);
  await expect(undocs.text).toContainText("No. 17");
  await page.waitForTimeout(1000);
  expect(await shown(undocs, "en/resolution", "Recalling")).toBeLessThan(WAIT);
  await expect(page.locator("#said")).toHaveText("Reading the text had not ended, and was stopped for this text.");
});

test("what takes too long is stopped after half a minute, and that is told", async ({ undocs }) => {
  test.setTimeout(90_000);
  const { page } = undocs;
  await makeBusy(page, "tools", `told.told === "found"`);
  await undocs.open();
  await expect(page.locator("#said")).toHaveText(/^Looking for citations and notes took longer than 30 seconds and was stopped\./, { timeout: 45_000 });
  await expect(undocs.understood).toHaveAttribute("aria-busy", "false");
});
