/** What people do: another script, another light, only keys, dropped files, links, forms to take away. */

import { expect, sample, test } from "./support.ts";

test("Arabic runs from right to left", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("ar/resolution");
  const copy = await undocs.show("document");
  const paragraph = copy.locator(".preambular").first();
  await expect(paragraph).toHaveAttribute("dir", "rtl");
  await expect(paragraph).toHaveCSS("direction", "rtl");
  const [box, column] = [await paragraph.boundingBox(), await copy.locator(".copy").boundingBox()];
  const words = await paragraph.locator(".lead").boundingBox();
  expect(words!.x, "it begins on the right").toBeGreaterThan(column!.x + column!.width / 2);
  expect(box!.width).toBeGreaterThan(0);
  await expect(undocs.text).toHaveAttribute("dir", "rtl");
  await undocs.choose("en/resolution");
  await expect(undocs.text).toHaveAttribute("dir", "ltr");
});

test("a language can be forced, and is found again", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("en/resolution");
  await undocs.page.locator("#language").selectOption("fr");
  await undocs.settled();
  await expect(undocs.page.locator("#summary")).toContainText("French");
  await undocs.page.locator("#language").selectOption("");
  await undocs.settled();
  await expect(undocs.page.locator("#summary")).toContainText("English");
});

test("it is dark where the system is, and where one says so", async ({ undocs }) => {
  const { page } = undocs;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await undocs.open();
  const light = await ground();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.locator("#theme").click();
  expect(await ground()).toBe(light);
  await page.reload();
  expect(await ground(), "the choice is kept").toBe(light);
  await page.locator("#theme").click();
  expect(await ground()).toBe(dark);
});

test("all can be done with keys alone", async ({ undocs }) => {
  const { page } = undocs;
  const press = (key: string) => page.keyboard.press(key);
  await undocs.open();
  await press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  for (const id of ["sample", "open", "language", "compare", "share", "keys", "theme"]) {
    await press("Tab");
    await expect(page.locator(`#${id}`)).toBeFocused();
  }
  await press("Tab");
  await expect(undocs.text).toBeFocused();

  // From the text to what was understood there, on to the next, and back to its place.
  await press("ControlOrMeta+a");
  await press("Delete");
  await page.keyboard.type("The General Assembly,\n\n1. Decides to wait;\n\n2. Requests patience.\n");
  await undocs.settled();
  for (let up = 0; up < 3; up += 1) await press("ArrowUp");
  await press("ControlOrMeta+Enter");
  const copy = page.locator("#view-document");
  await expect(copy.locator(".operative").first()).toBeFocused();
  await press("ArrowDown");
  await expect(copy.locator(".operative").nth(1)).toBeFocused();
  await expect(undocs.lit()).toContainText("2. Requests patience.");
  await press("Enter");
  await expect(undocs.text).toBeFocused();
  await page.keyboard.type("0");
  await expect(undocs.text).toContainText("02. Requests patience.");

  // Out of the text, along the tabs, into the outline, which folds.
  await press("Tab");
  await expect(page.locator("#tab-document")).toBeFocused();
  await press("ArrowRight");
  await expect(page.locator("#tab-outline")).toBeFocused();
  await undocs.settled();
  await press("Tab");
  await press("Tab");
  const items = page.locator("#view-outline [role=treeitem]");
  await expect(items.first()).toBeFocused();
  const all = await items.count();
  await press("ArrowLeft");
  await expect(items.first()).toHaveAttribute("aria-expanded", "false");
  await expect(page.locator("#view-outline [role=treeitem]:visible")).toHaveCount(1);
  await press("ArrowRight");
  await expect(page.locator("#view-outline [role=treeitem]:visible")).toHaveCount(all);
  await press("ArrowRight");
  await expect(items.nth(1)).toBeFocused();
});

test("a file is dropped, another is opened", async ({ undocs }) => {
  const { page } = undocs;
  await undocs.open();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "report.txt", { type: "text/plain" }));
    return transfer;
  }, sample("fr/report"));
  await page.dispatchEvent("#editor", "dragover", { dataTransfer: data });
  await expect(page.locator(".dropping").first()).toBeVisible();
  await page.dispatchEvent("#editor .cm-content", "drop", { dataTransfer: data });
  await expect(page.locator("#said")).toHaveText("Opened report.txt.");
  await undocs.settled();
  await expect(page.locator("#summary")).toContainText("A/88/455");

  await page.locator("#file").setInputFiles({ name: "utf16.txt", mimeType: "text/plain", buffer: Buffer.from(`\ufeff${sample("ru/resolution")}`, "utf16le") });
  await expect(page.locator("#summary")).toContainText("Russian");

  await page.locator("#file").setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from([37, 80, 68, 70, 0, 1, 2]) });
  await expect(page.locator("#said")).toContainText("scan.pdf is not a text");
});

test("a link carries the text, the language and the view", async ({ undocs, browser }) => {
  const { page } = undocs;
  const requests: string[] = [];
  await undocs.open();
  page.on("request", (request) => requests.push(request.url()));
  const text = `${sample("ar/resolution")}\n🕊 “quotes” & <tags>`;
  await undocs.paste(text);
  await undocs.show("citations");
  await page.locator("#language").selectOption("ar");
  await page.locator("#share").click();
  await expect(page.getByRole("dialog")).toContainText("no server ever sees that part");
  const link = await page.locator("#link").inputValue();
  expect(link).toContain("/some/where/#text=");
  expect(requests.filter((url) => !/\/assets\/([\w-]+\.woff2|tools[\w-]*\.(js|wasm))$/.test(url)), "nothing is sent, and nothing fetched but the page’s own").toEqual([]);

  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.locator("#tab-citations")).toHaveAttribute("aria-selected", "true");
  await expect(other.locator("#language")).toHaveValue("ar");
  await expect(other.locator(".citation-row")).toHaveCount(await page.locator(".citation-row").count());
  await expect(other.locator("#editor .cm-content")).toContainText("🕊 “quotes” & <tags>");
  await other.close();
});

test("a damaged link is said to be one", async ({ undocs }) => {
  await undocs.open("#text=AAAA");
  await expect(undocs.page.locator("#said")).toContainText("The link is damaged");
  await expect(undocs.page.locator("#summary")).toContainText("A/RES/97/318");
});

test("every form is downloaded, and copied, under a name that tells", async ({ undocs, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await undocs.open();
  await undocs.choose("en/report");
  const begins: Record<string, [string, string]> = {
    text: ["A_91_418.txt", "United Nations"],
    markdown: ["A_91_418.md", ""],
    html: ["A_91_418.html", "<!DOCTYPE html>"],
    json: ["A_91_418.json", "{\n"],
    akn: ["A_91_418.xml", "<?xml"],
    citations: ["A_91_418-citations.csv", "source,from,state,"],
    "citations-jsonl": ["A_91_418-citations.jsonl", '{"source":'],
    graphml: ["A_91_418-citations.graphml", "<?xml"],
    dot: ["A_91_418-citations.dot", "digraph"],
    jsonld: ["A_91_418-citations.jsonld", "{"],
    bibtex: ["A_91_418-citations.bib", "@misc{"],
    votes: ["A_91_418-votes.csv", "text,document,vote_number,"],
    "votes-jsonl": ["A_91_418-votes.jsonl", '{"text":'],
  };
  for (const [form, [name, begin]] of Object.entries(begins)) {
    const download = await undocs.download(form);
    expect(download.name).toBe(name);
    expect(download.content.slice(0, begin.length), form).toBe(form === "text" ? download.content.slice(0, begin.length) : begin);
    expect(download.content.toLowerCase(), form).toContain(form.startsWith("votes") ? "iceland" : name.includes("-citations") ? "a/res/79/126" : "lighthouses");
    await undocs.page.locator("#copy").click();
    await expect(undocs.page.locator("#said")).toContainText("copied");
    expect(await undocs.page.evaluate(() => navigator.clipboard.readText())).toBe(download.content);
  }
  expect((await undocs.download("votes")).content.trimEnd().split("\n")).toHaveLength(1 + 24 + 4 + 6);
});

test("the citations are sorted by each column, either way", async ({ undocs }) => {
  await undocs.open();
  await undocs.choose("fr/citations");
  const citations = await undocs.show("citations");
  const dates = () => citations.locator(".citation-row .date").allTextContents();
  const before = await dates();
  const value = (date: string) => date.replace("~ ", "");
  await citations.getByRole("button", { name: "Date" }).click();
  await expect(citations.getByRole("columnheader", { name: "Date" })).toHaveAttribute("aria-sort", "ascending");
  const up = (await dates()).map(value).filter(Boolean);
  expect(up).toEqual([...up].sort());
  expect(await dates()).not.toEqual(before);
  await citations.getByRole("button", { name: "Date" }).click();
  const down = (await dates()).map(value).filter(Boolean);
  expect(down).toEqual([...down].sort().reverse());
});

test("the corner tells what the parse took", async ({ undocs }) => {
  await undocs.open();
  await undocs.paste(sample("fr/report"));
  const bytes = Buffer.byteLength(sample("fr/report"));
  await expect(undocs.page.locator("#figures")).toHaveText(new RegExp(`^${(bytes / 1000).toFixed(1)} kB · (< )?[\\d.]+ ms( · [\\d.]+ MB/s)? · undocs \\d+\\.\\d+\\.\\d+$`));
});

test("on a phone the text is a tab, and a click in a view goes there", async ({ undocs }) => {
  await undocs.page.setViewportSize({ width: 390, height: 844 });
  await undocs.open();
  await undocs.choose("en/resolution");
  await expect(undocs.text).toBeHidden();
  const copy = undocs.page.locator("#view-document");
  await copy.getByText("Nets, jars and notebooks").click();
  await expect(undocs.page.locator("#tab-text")).toHaveAttribute("aria-selected", "true");
  await expect(undocs.lit().first()).toBeInViewport();
  const wide = await undocs.page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "nothing stands over the edge").toBeLessThanOrEqual(390);
});
