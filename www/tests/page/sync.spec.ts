/** The light goes both ways, and a click jumps. */

import { expect, sample, test } from "./support.ts";

const text = sample("en/resolution");

test("the pointer on the text lights what was understood", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  for (const view of ["document", "outline"]) {
    const panel = await undocs.show(view);
    await undocs.text.getByText("Concerned that many bees").hover();
    await expect(panel.locator(".lit")).toContainText("Concerned that many bees no longer find blossom");
    await undocs.text.getByText("Nets, jars and notebooks").hover();
    await expect(panel.locator(".lit")).toContainText("Nets, jars and notebooks");
    await expect(panel.locator(".lit")).toHaveCount(1);
  }
});

test("the pointer on what was understood lights the text", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  const copy = await undocs.show("document");
  await copy.getByText("Field guides in the languages").hover();
  await expect(undocs.lit()).toContainText(["(i) Field guides in the languages of the country"]);
  await copy.locator("a.citation", { hasText: "93/271" }).hover();
  await expect(undocs.lit()).toHaveText("93/271");
  const citations = await undocs.show("citations");
  await citations.locator(".citation-row", { hasText: "95/244 A" }).first().hover();
  await expect(undocs.lit()).toHaveText("95/244 A");
});

test("what is lit is the span that the parser gives", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  const citations = await undocs.show("citations");
  const rows = await citations.locator(".citation-row").count();
  expect(rows).toBe(6);
  for (let row = 0; row < rows; row += 1) {
    const words = (await citations.locator(".citation-row").nth(row).locator("bdi").first().textContent())!;
    expect(text).toContain(words);
    await citations.locator(".citation-row").nth(row).hover();
    await expect(undocs.lit()).toHaveText(words);
  }
});

test("the caret lights the view and brings it into sight", async ({ undocs }) => {
  await undocs.open();
  await undocs.paste(sample("fr/report"));
  const copy = await undocs.show("document");
  await undocs.text.focus();
  await undocs.page.keyboard.press("ControlOrMeta+End");
  await undocs.page.keyboard.press("ArrowUp");
  for (let up = 0; up < 4; up += 1) await undocs.page.keyboard.press("ArrowUp");
  await expect(copy.locator(".lit")).toContainText("porter la présente résolution");
  await expect(copy.locator(".lit")).toBeInViewport();
});

test("a click jumps to the place in the text", async ({ undocs }) => {
  await undocs.open();
  await undocs.paste(sample("fr/report"));
  const outline = await undocs.show("outline");
  await outline.getByText("proclamer le 21 mars").click();
  await expect(undocs.text).toBeFocused();
  await expect(undocs.lit().first()).toBeInViewport();
  await expect(undocs.lit().first()).toContainText("Décide de proclamer le 21 mars");
});

test("JSON is lit too, and leads back", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  await undocs.show("json");
  await undocs.text.getByText("2. Requests the Food").click();
  await expect(undocs.page.locator("#view-json .cm-lit").first()).toBeInViewport();
  await expect(undocs.page.locator("#view-json .cm-lit", { hasText: "Requests the Food and Agriculture" })).toHaveCount(1);
  await undocs.page.locator("#view-json .cm-line", { hasText: '"lead": "Requests"' }).hover();
  await expect(undocs.lit().first()).toContainText("2. Requests the Food");
});

test("XML is lit too, and leads back", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  await undocs.show("akn");
  await undocs.text.getByText("2. Requests the Food").click();
  await expect(undocs.page.locator("#view-akn .cm-lit").first()).toBeInViewport();
  await expect(undocs.page.locator("#view-akn .cm-lit", { hasText: "Food and Agriculture" })).not.toHaveCount(0);
  await undocs.page.locator("#view-akn .cm-line", { hasText: "Field guides in the languages" }).hover();
  await expect(undocs.lit().first()).toContainText("(i) Field guides in the languages");
});

test("a footnote’s mark stands on the line of its word, however wide the page", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/pdf");
  for (const width of [1360, 1100, 900, 600, 450, 390, 340]) {
    await undocs.page.setViewportSize({ width, height: 800 });
    const apart = await undocs.page.locator("#view-document .kept").evaluateAll((all) => all.filter((each) => each.getClientRects().length > 1).length);
    expect(apart, `at ${width}`).toBe(0);
  }
  await expect(undocs.page.locator("#view-document .kept")).toHaveCount(2);
});

test("what is the page’s is grey in the text", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/pdf");
  const grey = undocs.page.locator("#editor .cm-furniture");
  expect(await grey.count()).toBeGreaterThan(3);
  await expect(grey.filter({ hasText: "40-23117" }).first()).toBeVisible();
});
