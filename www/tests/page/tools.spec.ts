/** What the second module gives: repairs, another text beside this one, what a symbol says. */

import { compare, lint } from "undocs/tools";
import { expect, sample, test } from "./support.ts";

const WRONG = "78/9. Lamps\n\nThe General Assembly,\n\nRecalling its resolution 77/3 of 2 May 2031,\n\n1. Decides to keep the lamps lit..\n";

test("a note says what to do, and its button makes the one repair there is", async ({ undocs }) => {
  await undocs.open();
  await undocs.paste(WRONG);
  const notes = await undocs.show("notes");
  const found = lint(WRONG);
  expect(found.map(({ code }) => code)).toContain("double-punctuation");
  await expect(notes.locator(".note")).toHaveCount(found.length);
  await expect(undocs.page.locator("#tab-notes .count")).toHaveText(` ${found.length}`);
  const note = notes.locator(".note", { hasText: "double-punctuation" });
  await expect(note.locator(".where")).toHaveText("line 7, column 33");
  await expect(note.locator(".advice")).not.toBeEmpty();
  await note.getByRole("button", { name: "Take out ." }).click();
  await undocs.settled();
  await expect(notes.locator(".note")).toHaveCount(found.length - 1);
  await expect(undocs.text).toContainText("keep the lamps lit.");
  await expect(undocs.text).not.toContainText("lit..");
  await undocs.text.focus();
  await undocs.page.keyboard.press("ControlOrMeta+z");
  await expect(notes.locator(".note")).toHaveCount(found.length);
});

test("another text beside this one: words, filters, light and jumps", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  const text = sample("en/resolution");
  const draft = text.replace("Concerned that many", "Concerned that some").replace("Nets, jars and notebooks", "Nets, jars and n0tebooks");
  await expect(undocs.page.locator("#tab-compare")).toBeHidden();
  await undocs.page.locator("#compare").click();
  await expect(undocs.page.locator("#compare-other")).toBeFocused();
  const panel = undocs.page.locator("#view-compare");
  await panel.locator("#compare-text").fill(draft);
  const { counts, rows } = compare(draft, text);
  await expect(panel.locator(".pair")).toHaveCount(rows.length);
  await expect(panel.locator(".pair:visible")).toHaveCount(counts.reworded + counts.scanning);
  await expect(panel.locator(".pair.reworded del")).toHaveText("some");
  await expect(panel.locator(".pair.reworded ins")).toHaveText("many");
  await panel.getByLabel("Mark what a scanner did").uncheck();
  await expect(panel.locator(".pair:visible")).toHaveCount(counts.reworded);
  await panel.getByLabel("Show what did not change").check();
  await expect(panel.locator(".pair.unchanged:visible")).toHaveCount(counts.unchanged);
  await panel.locator(".pair.reworded .after").hover();
  await expect(undocs.lit().first()).toContainText("Concerned that many bees");
  await panel.locator(".pair.reworded .after").click();
  await expect(undocs.text).toBeFocused();
  await panel.getByLabel("It is the later one").check();
  await expect(panel.locator(".pair.reworded del")).toHaveText("many");
});

test("two drafts of one report", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/report");
  await undocs.page.locator("#compare").click();
  const panel = undocs.page.locator("#view-compare");
  await panel.locator("#compare-other").selectOption("#1");
  await expect(panel.getByLabel("Of this text")).toHaveValue("#2");
  const text = sample("en/report");
  await expect(panel.locator(".pair")).toHaveCount(compare(text, text, { before: "#1", after: "#2" }).rows.length);
  await panel.locator(".pair.dropped .before").nth(1).hover();
  await expect(undocs.lit().first()).toBeVisible();
  // Another text has no such drafts: the choice is made anew, and nothing goes wrong.
  await undocs.choose("en/resolution");
  await expect(panel.locator("#compare-other")).toHaveValue("");
  await expect(undocs.page.locator("#said")).not.toContainText("could not");
});

test("a symbol is explained to the pointer, and to who has none", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  const copy = await undocs.show("document");
  const told = undocs.page.locator("#explanation");
  await copy.locator("a.citation", { hasText: "93/271" }).hover();
  await expect(told).toBeVisible();
  await expect(told).toContainText("Resolution 93/271 of the General Assembly, ninety-third session");
  await expect(copy.locator("a.citation", { hasText: "93/271" })).toHaveAttribute("aria-describedby", "explanation");
  await undocs.page.keyboard.press("Escape");
  await expect(told).toBeHidden();
  const citations = await undocs.show("citations");
  await citations.getByRole("button", { name: "Date" }).focus();
  await undocs.page.keyboard.press("Tab");
  for (let step = 0; step < 4 && !(await told.isVisible()); step += 1) {
    await undocs.page.keyboard.press("Tab");
    await undocs.page.waitForTimeout(400);
  }
  await expect(told).toContainText("General Assembly");
});
