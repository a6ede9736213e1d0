/** The models of the views, held against documents that the package reads. */

import { readFileSync } from "node:fs";
import { parse, toAkn, toText, type Document } from "undocs";
import { describe, expect, test } from "vitest";
import { cite, compare, lint, toCitations, toVotes } from "undocs/tools";
import { citationRows, graph, placeOf } from "../../src/model/citations.ts";
import { comparisonRows } from "../../src/model/comparison.ts";
import { jsonPieces, pieces } from "../../src/model/json.ts";
import { locate } from "../../src/model/locate.ts";
import { ADVICE, advice, noteRows } from "../../src/model/notes.ts";
import { outlineRows } from "../../src/model/outline.ts";
import { readingRows } from "../../src/model/reading.ts";
import { Calls, runs } from "../../src/model/runs.ts";
import { furniture, summarise } from "../../src/model/summary.ts";
import { tame } from "../../src/model/tables.ts";
import { voteRows } from "../../src/model/votes.ts";
import { elementsOf, xmlPieces } from "../../src/model/xml.ts";
import { blocks, documents } from "../../src/model/walk.ts";
import { yearOf } from "../../src/model/years.ts";

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const sample = (name: string) => file(`${name}.txt`);
const REPORT = sample("samples/en/report");
const ODD = sample("samples/en/notes");
const PDF = sample("tests/fixtures/en/pdf");

describe("the reading copy", () => {
  test("says every word of the reading text that the package writes", () => {
    for (const text of [REPORT, PDF, sample("samples/fr/resolution"), sample("tests/fixtures/ar/pdf")]) {
      // Who voted how stands in the Votes view.
      const shown = [...readingRows(parse(text), text), ...voteRows(parse(text))];
      const said = shown.map((row) => JSON.stringify(row)).join(" ");
      for (const word of new Set(toText(text).match(/\p{L}{7,}/gu))) {
        if (/^(Sponsors|Abstaining|Recorded|Footnotes|Adopted|Against)$/.test(word)) continue;
        expect(said.includes(word) || !text.includes(word), word).toBe(true);
      }
    }
  });

  test("has rows in the order of print, each at its place", () => {
    const rows = [...readingRows(parse(REPORT), REPORT)];
    const title = rows.find((row) => row.row === "title");
    expect(title?.span && REPORT.slice(...title.span)).toBe("Report of the Second Committee");
    const blocks = rows.filter((row) => row.row === "block");
    for (const [at, { span }] of blocks.entries()) expect(span![0]).toBeGreaterThanOrEqual(blocks[at - 1]?.span?.[0] ?? 0);
    expect(rows.filter((row) => row.row === "vote").map((row) => row.tally)).toEqual([{ in_favour: 24, against: 4, abstaining: 6 }]);
    expect(new Set(rows.map(({ of }) => of)).size).toBe(3);
  });

  test("joins calls to their footnotes", () => {
    const rows = [...readingRows(parse(PDF), PDF)];
    const calls = rows.flatMap((row) => (row.row === "block" ? row.runs : [])).filter((run) => run.run === "call");
    expect(calls.map(({ text, footnote }) => [text, footnote])).toEqual([["1", 0], ["2", 1]]);
  });
});

describe("runs of a paragraph", () => {
  const calls = () => new Calls({ footnotes: [{ marker: "1" }, { marker: "1" }, { marker: "*" }] } as Document);
  const span: [number, number] = [0, 1];

  test("their texts are the text", () => {
    const text = "Recalling its resolutions 1/1 and 1/1, and 1/2,";
    const cited = ["1/1", "1/1", "1/2"].map((words) => ({ text: words, kind: "resolution", span }));
    const found = runs(text, "Recalling", cited, [{ marker: "1", offset: 20, span }], calls());
    expect(found.filter(({ run }) => run !== "call").map(({ text: words }) => words).join("")).toBe(text);
    expect(found.map(({ run }) => run)).toEqual(["lead", "text", "call", "text", "citation", "text", "citation", "text", "citation", "text"]);
  });

  test("a mark that stands for several footnotes calls them in turn", () => {
    const found = runs("abc", undefined, [], [{ marker: "¹", offset: 1, span }, { marker: "(1)", offset: 2, span }, { marker: "1", offset: 3, span }, { marker: "2", offset: 3, span }], calls());
    expect(found.filter(({ run }) => run === "call").map((run) => "footnote" in run && run.footnote)).toEqual([0, 1, 1, undefined]);
  });

  test("a citation that is not in the text is left out, and the text stays whole", () => {
    const found = runs("Nothing here.", undefined, [{ text: "99/99", kind: "resolution", span }], [], calls());
    expect(found).toEqual([{ run: "text", text: "Nothing here." }]);
  });
});

test("the outline has every block once, inside what contains it", () => {
  const rows = [...outlineRows(parse(REPORT))];
  expect(rows[0]).toMatchObject({ level: 1, what: "Report", label: "A/91/418", position: [1, 1] });
  expect(rows.filter(({ what }) => what === "Draft resolution")).toHaveLength(2);
  for (const [at, row] of rows.entries()) {
    expect(row.level).toBeLessThanOrEqual((rows[at - 1]?.level ?? 0) + 1);
    expect(rows.slice(at + 1).findIndex(({ level }) => level <= row.level) !== 0 || row.inside === 0).toBe(true);
  }
});

describe("citations", () => {
  test("a year is that of the date, else that of the symbol", () => {
    expect(yearOf("A/RES/53/70", "1998-12-04")).toEqual({ year: 1998, bySession: false });
    expect(yearOf("A/RES/53/70", undefined)).toEqual({ year: 1998, bySession: true });
    expect(yearOf("S/RES/1325(2000)", undefined)).toEqual({ year: 2000, bySession: false });
    expect(yearOf("A/RES/2131(XX)", undefined)).toEqual({ year: 1965, bySession: true });
    expect(yearOf("S/2019/118", undefined)).toEqual({ year: 2019, bySession: false });
    expect(yearOf("A/C.1/75/L.4", undefined)).toEqual({ year: 2020, bySession: true });
    expect(yearOf("A/CONF.13/5", undefined)).toBeUndefined();
    expect(yearOf(undefined, undefined)).toBeUndefined();
  });

  test("the drawing has each document once, later years first", () => {
    const drawn = graph(parse(REPORT));
    expect(drawn.year).toBe(2036);
    const years = drawn.years.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    const symbols = drawn.years.flatMap(({ cited }) => cited.map(({ symbol }) => symbol));
    expect(new Set(symbols).size).toBe(symbols.length);
    expect(symbols).toContain("S/RES/2383(2017)");
    expect([...citationRows(parse(REPORT), cite(REPORT))].filter(({ row }) => row === "citation")).toHaveLength(cite(REPORT).length);
    // Its own symbol, in the masthead, is a citation in neither.
    expect(cite(REPORT).length).toBe(summarise(parse(REPORT)).counts.citations);
  });

  test("a row says with which verb, where, and which part", () => {
    const text = "89/1. Harbours\n\nThe General Assembly,\n\nRecalling paragraph 3 of its resolution 88/7 of 4 May 2034,\n\nNoting its previous resolutions,\n\n1. Decides.\n";
    const rows = [...citationRows(parse(text), cite(text))].filter((row) => row.row === "citation");
    expect(rows[0]).toMatchObject({ symbol: "A/RES/88/7", verb: "recalling", printed: "Recalling", place: "PP1", pinpoint: "paragraph 3", unresolved: undefined });
    expect(rows.find(({ unresolved }) => unresolved)).toMatchObject({ unresolved: "names no number", place: "PP2" });
    expect(placeOf({ type: "operative", path: "1.a", footnote: "4" })).toBe("OP1.a note 4");
    expect(placeOf({})).toBeUndefined();
  });
});

describe("votes", () => {
  test("a tally that agrees, with what was said later", () => {
    const [vote] = [...voteRows(parse(REPORT))];
    expect(vote!.mismatches).toEqual([]);
    expect(vote!.corrections).toMatchObject([{ state: "WSM", name: "Samoa", to: "in_favour" }]);
    expect(vote!.corrections[0]!.says).toContain("had intended to vote in favour");
  });

  test("a tally that does not", () => {
    expect([...voteRows(parse(ODD))][0]!.mismatches).toEqual(["in_favour"]);
  });
});

describe("notes", () => {
  test("every rule of the documentation has its advice", () => {
    const codes = [...file("docs/lint.md").matchAll(/^### `([a-z-]+)`/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(25);
    for (const code of codes) expect(ADVICE.get(code!)?.length, code).toBeGreaterThan(10);
    expect(advice("no table").size).toBe(0);
  });

  test("lines and columns are those of the text", () => {
    for (const { line, column, span, words } of noteRows(lint(ODD), ODD)) {
      const source = ODD.split("\n")[line - 1]!.slice(column - 1);
      expect(ODD.slice(span[0])).toMatch(new RegExp(`^${source.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
      expect(words.length).toBeGreaterThan(0);
    }
  });

  test("a blank too many is seen between its words", () => {
    const words = [...noteRows(lint(ODD), ODD)].filter(({ code }) => code === "stray-space").map(({ words }) => words);
    expect(words).toEqual(["record␣,"]);
  });
});

describe("JSON", () => {
  test("is what JSON.stringify gives, and places are where they are said to be", () => {
    for (const text of [REPORT, ODD, ""]) {
      const document = parse(text);
      const found = [...jsonPieces(document)];
      const code = found.map((piece) => piece.text).join("");
      expect(JSON.parse(code)).toEqual(document);
      const places = found.flatMap((piece) => piece.places);
      expect(places.length).toBeGreaterThanOrEqual(4);
      for (let at = 0; at < places.length; at += 4) {
        const [start, end, from, to] = places.slice(at, at + 4);
        expect(JSON.parse(code.slice(from, to)).span).toEqual([start, end]);
      }
    }
  });

  test("pieces are the whole", () => {
    const long = REPORT.repeat(60);
    expect([...pieces(long)].map(({ text }) => text).join("")).toBe(long);
    expect([...pieces(long)].length).toBeGreaterThan(1);
  });
});

test("furniture is in order and apart, and none of it is text", () => {
  const places = furniture(parse(PDF));
  expect(places.length).toBeGreaterThan(6);
  expect([...places]).toEqual([...places].sort((a, b) => a - b));
  expect(PDF.slice(places[0], places[1])).not.toBe("");
});

test("words are located over line breaks, and nowhere else", () => {
  const text = "Title of\n   two lines (a.b)\nTitle of two";
  expect(locate(text, "of two lines (a.b)", 0, text.length)).toEqual([6, 27]);
  expect(locate(text, "aXb", 0, text.length)).toBeUndefined();
  expect(locate(text, " ", 0, text.length)).toBeUndefined();
});

describe("tables", () => {
  test("have a line for each citation and each State", () => {
    expect(tame(toCitations(REPORT, "csv"))).toBe(toCitations(REPORT, "csv"));
    expect(toCitations(REPORT, "csv").trimEnd().split("\n")).toHaveLength(1 + cite(REPORT).length);
    expect(tame(toVotes(REPORT, "csv")).trimEnd().split("\n")).toHaveLength(1 + 34);
  });

  test("no cell is a formula, and nothing else changes", () => {
    const csv = 'a,"=HYPERLINK(""x""), ""y""",=1\n-2,"b,=c\n=d",\n+3,"@e"\n';
    expect(tame(csv)).toBe(`a,"'=HYPERLINK(""x""), ""y""",'=1\n'-2,"b,=c\n=d",\n'+3,"'@e"\n`);
  });
});

describe("the XML", () => {
  const letters = (text: string) => text.replace(/<num>[^<]*<\/num>|<authorialNote[\s\S]*?<\/authorialNote>/g, "").replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]+/gu, "");

  test.each([["samples/en/report"], ["samples/fr/resolution"], ["tests/fixtures/en/pdf"], ["tests/fixtures/ar/resolution"], ["tests/fixtures/zh/resolution"], ["tests/fixtures/en/table"], ["tests/fixtures/fr/vote"]])("of %s tells of every block where it says its words", (name) => {
    const text = sample(name);
    const document = parse(text);
    const xml = toAkn(text);
    const found = elementsOf(xml, document);
    const all = [...documents(document)].flatMap(({ document: each }) => [...blocks(each.body)]).filter((block) => block.text && letters(block.text));
    const missing = all.filter((block) => !found.some(({ span }) => span.join() === block.span.join()));
    expect(missing.map(({ type, text: words }) => `${type}: ${words}`)).toEqual([]);
    for (const block of all) {
      const { from, to } = found.find(({ span }) => span.join() === block.span.join())!;
      expect(letters(xml.slice(from, to)).includes(letters(block.text!).slice(0, 30)), block.text).toBe(true);
    }
  });

  test("of a vote tells of every State", () => {
    const document = parse(REPORT);
    const xml = toAkn(REPORT);
    const states = [...documents(document)].flatMap(({ document: each }) => each.votes ?? []).flatMap((vote) => [vote.in_favour, vote.against, vote.abstaining]).flatMap(({ states }) => states ?? []);
    const found = elementsOf(xml, document);
    for (const { name, span } of states) {
      const element = found.find((each) => each.span.join() === span.join());
      expect(element && xml.slice(element.from, element.to)).toContain(`>${name}<`);
    }
  });

  test("comes in pieces that are the whole, and the places with the first", () => {
    const xml = toAkn(REPORT);
    const all = [...xmlPieces(xml, parse(REPORT))];
    expect(all.map(({ text }) => text).join("")).toBe(xml);
    expect(all[0]!.places.length % 4).toBe(0);
    expect(all[0]!.places.length).toBeGreaterThan(100);
  });
});

describe("two texts beside each other", () => {
  const DRAFT = "Lamps\n\nThe General Assembly,\n\nNoting the report,\n\n1. Decides to meet in May 2030;\n\n2. Thanks the hosts.\n";
  const ADOPTED = DRAFT.replace("May", "June").replace("2. Thanks the hosts.", "2. Thanks the pilots, whose lamps burned;\n\n3. Thanks the hosts.");

  test("words and places are those of the texts", () => {
    const [head, ...rows] = [...comparisonRows(compare(DRAFT, ADOPTED), [false, true], ["one", "other"])];
    expect(head).toMatchObject({ row: "compared", names: ["one: Lamps", "other: Lamps"], basis: "words", counts: { reworded: 1, added: 1, renumbered: 1 } });
    const pairs = rows.filter((row) => row.row === "pair");
    for (const { before, after } of pairs) {
      expect(before?.span).toBeUndefined();
      if (after?.name !== "Title" && after) expect(ADOPTED.slice(...after.span!)).toContain(after.words.map(({ text }) => text).join(""));
      if (before) expect(DRAFT).toContain(before.words.map(({ text }) => text).join(""));
    }
    const reworded = pairs.find(({ change }) => change === "reworded")!;
    expect([reworded.before, reworded.after].map((half) => half!.words.find(({ kind }) => kind === "edit")!.text)).toEqual(["May", "June"]);
    expect(pairs.find(({ renumbered }) => renumbered)!.after!.name).toBe("Operative paragraph 3");
  });

  test("drafts of one text are found by their place", () => {
    const inside = summarise(parse(REPORT)).inside;
    expect(inside.map(({ value }) => value)).toEqual(["#1", "#2"]);
    expect(inside[0]!.name).toBe("Draft resolution I: Lighthouses and harbour lights");
    const rows = [...comparisonRows(compare(REPORT, REPORT, { before: "#1", after: "#2" }), [true, true], ["", ""])].filter((row) => row.row === "pair");
    expect(rows.some(({ before, after }) => before?.span && after?.span)).toBe(true);
  });
});
