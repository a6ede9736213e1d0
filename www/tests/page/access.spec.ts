/** axe finds nothing in any view, light or dark, wide or narrow. */

import AxeBuilder from "@axe-core/playwright";
import { expect, sample as text, test } from "./support.ts";

const VIEWS: Record<string, string> = {
  document: "en/report", outline: "fr/report", citations: "fr/citations", votes: "en/report", notes: "en/notes", json: "zh/resolution", akn: "en/resolution",
};

for (const colorScheme of ["light", "dark"] as const) {
  for (const [view, sample] of Object.entries(VIEWS)) {
    test(`${view}, ${colorScheme}`, async ({ undocs }) => {
      const { page } = undocs;
      await page.emulateMedia({ colorScheme });
      await undocs.open();
      await undocs.choose(sample);
      await undocs.show(view);
      expect(await violations(undocs.page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations(undocs.page), "on a phone").toEqual([]);
    });
  }

  test(`compare, and a symbol explained, ${colorScheme}`, async ({ undocs }) => {
    const { page } = undocs;
    await page.emulateMedia({ colorScheme });
    await undocs.open();
    await undocs.choose("en/report");
    await page.locator("#compare").click();
    await page.locator("#compare-other").selectOption("#1");
    await expect(page.locator(".pair.added").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.locator("#compare-other").selectOption("");
    await page.locator("#compare-text").fill(text("en/report").replace("Encourages all", "Urges a11"));
    await expect(page.locator(".pair.reworded")).toBeVisible();
    expect(await violations(page), "words").toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page), "on a phone").toEqual([]);
    await page.setViewportSize({ width: 1360, height: 850 });
    const copy = await undocs.show("document");
    await copy.locator("a.citation").first().hover();
    await expect(page.locator("#explanation")).toBeVisible();
    expect(await violations(page), "explained").toEqual([]);
  });

  test(`empty, Arabic, lit, in a dialog, ${colorScheme}`, async ({ undocs }) => {
    const { page } = undocs;
    await page.emulateMedia({ colorScheme });
    await undocs.open();
    await undocs.choose("ar/pdf");
    await undocs.show("votes");
    expect(await violations(page), "empty").toEqual([]);
    const copy = await undocs.show("document");
    await copy.locator(".operative").first().hover();
    await expect(undocs.lit().first()).toBeVisible();
    expect(await violations(page), "lit").toEqual([]);
    await page.locator("#share").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violations(page), "dialog").toEqual([]);
  });
}

async function violations(page: import("@playwright/test").Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`).join("; ")}`);
}
