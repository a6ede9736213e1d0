// Takes the screenshots of docs/screenshots: every view, at desktop and phone width, light and dark.
// node tests/shoot.mjs FOLDER [name…], while the page is served at PAGE.
import { chromium } from "@playwright/test";
import { mkdirSync, readFileSync } from "node:fs";

const [folder, ...only] = process.argv.slice(2);
const page_ = process.env.PAGE ?? "http://localhost:4179/some/where/";
mkdirSync(folder, { recursive: true });

// What was adopted, as it might have been drafted and scanned.
const draft = readFileSync(new URL("../../tests/fixtures/en/resolution.txt", import.meta.url), "utf8")
  .replace("Concerned that many bees no longer", "Concerned that some bees do not")
  .replace("Nets, jars and notebooks", "Nets, jars and n0tebooks")
  .replace("in the dry weeks of summer", "in summer");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const views = { document: "en/pdf", outline: "en/report", citations: "fr/citations", votes: "en/report", notes: "en/notes", json: "en/resolution", akn: "en/resolution" };
const sizes = { desktop: { width: 1360, height: 850 }, phone: { width: 390, height: 844 } };

for (const colorScheme of ["light", "dark"]) {
  for (const [size, viewport] of Object.entries(sizes)) {
    const context = await browser.newContext({ viewport, colorScheme, locale: "en-US" });
    const page = await context.newPage();
    await page.goto(page_);
    for (const [view, sample] of [...Object.entries(views), ["text", "en/pdf"], ["compare", "en/resolution"], ["arabic", "ar/resolution"]]) {
      const name = `${view}-${size}-${colorScheme}`;
      if (only.length && !only.some((each) => name.includes(each))) continue;
      if (view === "text" && size === "desktop") continue;
      const tab = view === "arabic" ? "document" : view;
      await page.locator("#sample").selectOption(sample);
      await page.locator(tab === "compare" ? "#compare" : `#tab-${tab}`).click();
      if (tab === "compare") await page.locator("#compare-text").fill(draft);
      await page.waitForTimeout(400);
      if (view === "document") await page.locator("#view-document .operative").first().hover();
      await page.waitForTimeout(200);
      await page.screenshot({ path: `${folder}/${name}.png` });
    }
    await context.close();
  }
}
await browser.close();
