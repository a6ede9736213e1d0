/** Every view shows what the parser says, for each sample and each seed: held against the package in Node. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { cite, lint, parse, toAkn, type Block, type Document } from "undocs/tools";
import { SEEDS, expect, sample, test, type Undocs } from "./support.ts";

const SAMPLES = [
  ...["ar", "zh", "en", "es", "ru"].flatMap((language) => [`${language}/resolution`, `${language}/council`, `${language}/pdf`]),
  "fr/resolution", "fr/report", "fr/sponsors", "fr/decision", "fr/citations", "fr/flat",
  "en/report", "en/draft", "en/decision", "en/statement", "en/notes",
];

for (const name of SAMPLES) {
  test(`sample ${name}`, async ({ undocs }) => {
    await undocs.open();
    await undocs.choose(name);
    await holds(undocs, sample(name));
  });
}

for (const path of SEEDS) {
  test(`seed ${basename(path)}`, async ({ undocs }) => {
    const text = readFileSync(path, "utf8");
    await undocs.open();
    await undocs.paste(text);
    await holds(undocs, text);
  });
}

async function holds(undocs: Undocs, text: string): Promise<void> {
  const document = parse(text);
  const all = [...everyDocument(document)];
  const blocks = all.flatMap((each) => [...everyBlock(each.body)]);
  const sum = (of: (each: Document) => unknown[] | undefined) => all.reduce((count, each) => count + (of(each)?.length ?? 0), 0);
  const counts = {
    preambular: blocks.filter(({ type }) => type === "preambular").length,
    operative: blocks.filter(({ type }) => type === "operative").length,
    subparagraphs: blocks.filter(({ type }) => type === "subparagraph").length,
    footnotes: sum((each) => each.footnotes),
    citations: cite(text).length,
    votes: sum((each) => each.votes),
    notes: lint(text).length,
  };

  const copy = await undocs.show("document");
  await expect(copy.locator(".preambular")).toHaveCount(counts.preambular);
  await expect(copy.locator(".operative")).toHaveCount(counts.operative);
  await expect(copy.locator(".subparagraph")).toHaveCount(counts.subparagraphs);
  await expect(copy.locator(".footnote")).toHaveCount(counts.footnotes);
  await expect(copy.locator(".vote-line")).toHaveCount(counts.votes);
  if (document.title) await expect(copy.locator(".title").first()).toContainText(document.title.slice(0, 20));

  const outline = await undocs.show("outline");
  const groups = all.reduce((count, each) => count + Number(Boolean(each.footnotes?.length)) + Number(Boolean(each.votes?.length)), 0);
  await expect(outline.getByRole("treeitem")).toHaveCount(blocks.length + all.length + groups + counts.footnotes + counts.votes);

  const citations = await undocs.show("citations");
  await expect(citations.locator(".citation-row")).toHaveCount(counts.citations);
  await expect(undocs.page.locator("#tab-citations .count")).toHaveText(counts.citations ? ` ${counts.citations}` : "");
  if (!counts.citations) await expect(citations.getByRole("heading", { name: "No citations" })).toBeVisible();
  const symbols = new Set(all.flatMap((each) => each.citations ?? []).flatMap(({ symbol }) => symbol ?? []));
  const own = all.map(({ symbol }) => symbol);
  const drawn = [...symbols].filter((symbol) => symbol !== document.symbol || !own.includes(symbol));
  await expect(citations.locator(".pill")).toHaveCount(Math.min(400, drawn.length));

  const votes = await undocs.show("votes");
  await expect(votes.locator("article.vote")).toHaveCount(counts.votes);
  if (!counts.votes) await expect(votes.getByRole("heading", { name: "No recorded vote" })).toBeVisible();
  for (const [at, vote] of all.flatMap((each) => each.votes ?? []).entries()) {
    for (const choice of ["in_favour", "against", "abstaining"] as const) {
      const states = vote[choice].states ?? [];
      await expect(votes.locator("article.vote").nth(at).locator(`.states.${choice} li`)).toHaveCount(states.length);
      await expect(votes.locator("article.vote").nth(at).locator(`.tile.vote-${choice}`)).toHaveCount(states.filter(({ iso3 }) => iso3 && !["EUE"].includes(iso3)).length);
    }
  }

  const notes = await undocs.show("notes");
  await expect(notes.locator(".note")).toHaveCount(counts.notes);
  if (!counts.notes) await expect(notes.getByRole("heading", { name: "Nothing odd" })).toBeVisible();

  await undocs.show("json");
  await expect(undocs.page.locator("#view-json .cm-line").nth(1)).toHaveText('  "version": 1,');
  expect(JSON.parse((await undocs.download("json")).content)).toEqual(document);

  await undocs.show("akn");
  await expect(undocs.page.locator("#view-akn .cm-content")).toContainText("<akomaNtoso");
  expect((await undocs.download("akn")).content).toBe(toAkn(text));
}

function* everyBlock(body: Block[] = []): Generator<Block> {
  for (const block of body) {
    yield block;
    yield* everyBlock(block.blocks);
  }
}

function* everyDocument(document: Document): Generator<Document> {
  yield document;
  for (const block of everyBlock(document.body)) if (block.document) yield* everyDocument(block.document);
}
