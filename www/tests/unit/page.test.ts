/** The logic of the page that needs no page. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Answer, Request } from "../../src/reading/messages.ts";
import { Reader, type Listener } from "../../src/reading/reader.ts";
import { pack, unpack } from "../../src/share.ts";
import { figures } from "../../src/status.ts";
import { Places } from "../../src/sync.ts";
import { emptiness } from "../../src/views/empty.ts";
import type { Summary } from "../../src/model/summary.ts";
import { MAP, TILES } from "../../src/views/tiles.ts";

describe("the link", () => {
  test("carries any text there and back", async () => {
    for (const text of ["", "a", "é🕊 & # ? + / = % \u0000 \n", "L’Assemblée générale,\n".repeat(5000)]) {
      const fragment = await pack({ text, language: "fr", view: "votes" });
      expect(fragment).toMatch(/^[\w.=&%+-]*$/);
      expect(await unpack(`#${fragment}`)).toEqual({ text, language: "fr", view: "votes" });
    }
  });

  test("is short for what repeats itself", async () => {
    expect((await pack({ text: "Rappelant sa résolution 53/70,\n".repeat(1000) })).length).toBeLessThan(600);
  });

  test("without a text is none, and a damaged one throws", async () => {
    expect(await unpack("")).toBeUndefined();
    expect(await unpack("#elsewhere")).toBeUndefined();
    await expect(unpack("#text=AAAA")).rejects.toThrow();
    await expect(unpack("#text=%%%")).rejects.toThrow();
    const bomb = (await pack({ text: "0".repeat(17 * 1024 * 1024) })).slice(0);
    await expect(unpack(bomb)).rejects.toThrow("too much");
  });
});

describe("places", () => {
  test("the innermost that holds a position", () => {
    const places = new Places<string>();
    places.add(0, 100, "section");
    places.add(10, 40, "paragraph");
    places.add(20, 30, "citation");
    places.add(50, 90, "next");
    const at = (position: number) => places.at(position)?.shown;
    expect([5, 15, 25, 30, 35, 45, 60, 90, 95, 101].map(at)).toEqual(["section", "paragraph", "citation", "citation", "paragraph", "section", "next", "next", "section", undefined]);
  });

  test("in whatever order they come", () => {
    const places = new Places<number>();
    for (const from of [50, 10, 30, 0]) places.add(from, from + 10, from);
    expect([55, 12, 33, 4].map((position) => places.at(position)?.shown)).toEqual([50, 10, 30, 0]);
    places.clear();
    expect(places.at(5)).toBeUndefined();
  });
});

describe("the reader", () => {
  function reading() {
    const asked: Request[] = [];
    const heard: string[] = [];
    let tell: (event: { data: Answer }) => void = () => {};
    const listener: Listener = {
      ready: (version) => heard.push(`ready ${version}`),
      read: ({ bytes }) => heard.push(`read ${bytes}`),
      found: ({ notes }) => heard.push(`found ${notes}`),
      explained: (symbol) => heard.push(symbol),
      rows: (view, rows, first, last) => heard.push(`${view} ${rows.length} ${first} ${last}`),
      failed: (message) => heard.push(message),
    };
    const port = { postMessage: (message: Request) => void asked.push(message), addEventListener: (_: "message", listen: typeof tell) => void (tell = listen) };
    const reader = new Reader(port, listener, "document");
    const read = (reading: number, bytes: number) => tell({ data: { told: "read", reading, bytes, ms: 1, furniture: new Uint32Array(), summary: {} as Summary } });
    const rows = (reading: number, view: "document" | "json") => tell({ data: { told: "rows", reading, view, rows: [], first: true, last: true } });
    return { asked, heard, reader, read, rows, tell: (data: Answer) => tell({ data }) };
  }

  test("of what is typed while it reads, only the last is read", () => {
    const { asked, heard, reader, read } = reading();
    for (const text of ["a", "b", "c", "d"]) reader.read(text, undefined);
    expect(asked.map((each) => each.ask === "read" && each.text)).toEqual(["a"]);
    read(1, 1);
    expect(asked.map((each) => each.ask === "read" && each.text)).toEqual(["a", "d"]);
    expect(heard, "what is stale already is not shown").toEqual([]);
    read(2, 4);
    expect(heard).toEqual(["read 4"]);
  });

  test("answers to older readings, and rows of another view, are dropped", () => {
    const { heard, reader, read, rows } = reading();
    reader.read("a", "fr");
    read(1, 1);
    reader.read("b", "fr");
    rows(1, "document");
    read(2, 2);
    rows(2, "json");
    rows(2, "document");
    expect(heard).toEqual(["read 1", "read 2", "document 0 true true"]);
  });

  test("a view that is chosen while it reads is asked for afterwards", () => {
    const { asked, heard, reader, read, rows } = reading();
    reader.read("a", undefined);
    reader.show("json");
    expect(asked).toHaveLength(1);
    read(1, 1);
    expect(asked[1]).toEqual({ ask: "view", reading: 1, view: "json" });
    rows(1, "document");
    rows(1, "json");
    expect(heard).toEqual(["read 1", "json 0 true true"]);
  });

  test("a form that is waited for when the text changes is refused", async () => {
    const { reader, read, tell } = reading();
    reader.read("a", undefined);
    read(1, 1);
    const json = reader.form("json");
    tell({ told: "form", reading: 1, form: "json", content: "{}" });
    expect(await json).toBe("{}");
    const xml = reader.form("akn");
    reader.read("b", undefined);
    await expect(xml).rejects.toThrow("the text has changed");
  });

  test("after a failure it goes on", () => {
    const { asked, heard, reader, tell } = reading();
    reader.read("a", undefined);
    reader.read("b", undefined);
    tell({ told: "failed", reading: 1, message: "no memory" });
    expect(heard).toEqual(["no memory"]);
    expect(asked).toHaveLength(2);
  });
});

test("the figures are bytes, milliseconds and megabytes a second", () => {
  expect(figures({ bytes: 80_935, ms: 4 }, "0.1.0")).toBe("80.9 kB · 4.0 ms · 20.2 MB/s · undocs 0.1.0");
  expect(figures({ bytes: 12, ms: 0 }, undefined)).toBe("12 B · < 0.1 ms");
  expect(figures({ bytes: 2_000_000, ms: 100 }, undefined)).toBe("2.00 MB · 100.0 ms · 20.0 MB/s");
});

test("an empty view says why, and one that is not says nothing", () => {
  const counts = { documents: 1, preambular: 0, operative: 0, citations: 0, votes: 0, footnotes: 0, sponsors: 0 };
  const summary: Summary = { kind: "resolution", language: "und", symbol: undefined, title: undefined, counts, inside: [] };
  expect(emptiness("citations", summary, 9)?.why).toContain("The language could not be told");
  expect(emptiness("votes", { ...summary, kind: "report" }, 9)?.why).toContain("This report tells of none");
  expect(emptiness("notes", summary, 9)).toBeUndefined();
  expect(emptiness("notes", summary, 9, { citations: 0, notes: 0 })?.title).toBe("Nothing odd");
  expect(emptiness("citations", summary, 9, { citations: 1, notes: 0 })).toBeUndefined();
  for (const view of ["document", "outline", "citations", "votes"] as const) expect(emptiness(view, summary, 0)?.title).toBe("There is no text yet");
  expect(emptiness("citations", { ...summary, counts: { ...counts, citations: 1 } }, 9)).toBeUndefined();
  expect(emptiness("json", summary, 0)).toBeUndefined();
});

test("the map has every Member once, and the two observers", () => {
  const source = readFileSync(new URL("../../../src/lexicon/states.rs", import.meta.url), "utf8");
  const members = [...source.matchAll(/\bmember\("([A-Z]{3})"/g)].map(([, iso3]) => iso3!);
  expect(members).toHaveLength(193);
  expect(TILES.map(({ iso3 }) => iso3).sort()).toEqual([...members, "PSE", "VAT"].sort());
  const widths = new Set(MAP.trim().split("\n").map((line) => line.trim().split(/\s+/).length));
  expect(widths.size, "no place is missing in a line").toBe(1);
});
