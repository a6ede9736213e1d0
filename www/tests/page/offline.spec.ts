/** After the first visit the page needs no network, and before it nothing but its own files. */

import { expect, test } from "./support.ts";

test("it loads again without a network, and reads", async ({ undocs, context }) => {
  const { page } = undocs;
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await undocs.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  expect(requests.length).toBeGreaterThan(4);
  expect(requests.filter((url) => !url.startsWith("http://localhost:4179/some/where/"))).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await undocs.settled();
  await expect(page.locator("#summary")).toContainText("A/RES/97/318");
  await undocs.choose("ar/council");
  await expect(page.locator("#summary")).toContainText("S/RES/3044(2039)");
  await undocs.show("votes");
  await expect(page.getByRole("heading", { name: "No recorded vote" })).toBeVisible();
});
