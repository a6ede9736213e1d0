/** The logic of the page that needs no page. */

import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LIMIT } from "../../src/reading/helper.ts";
import type { Answer, Asked, ViewName } from "../../src/reading/messages.ts";
import { BEAT, PATIENCE, Reader, type Listener } from "../../src/reading/reader.ts";
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
  /** A worker that answers what the test has it answer. */
  class Fake {
    readonly asked: Asked[] = [];
    ended = false;
    #tell: (event: { data: Answer }) => void = () => {};
    postMessage(message: Asked): void {
      this.asked.push(message);
    }
    addEventListener(_: "message", listen: (event: { data: Answer }) => void): void {
      this.#tell = listen;
    }
    terminate(): void {
      this.ended = true;
    }
    tell(data: Answer): void {
      this.#tell({ data });
    }
    done(): void {
      for (const { job } of this.asked) this.tell({ told: "done", job });
    }
    read(reading: number, bytes: number): void {
      this.tell({ told: "read", reading, bytes, ms: 1, furniture: new Uint32Array(), summary: {} as Summary });
    }
    rows(reading: number, view: ViewName): void {
      this.tell({ told: "rows", reading, view, rows: [], first: true, last: true });
    }
    texts(): string[] {
      return this.asked.flatMap((each) => (each.ask === "read" ? [each.text] : []));
    }
  }

  function reading(view: ViewName = "document") {
    const opened: { worker: Fake[]; tools: Fake[] } = { worker: [], tools: [] };
    const heard: string[] = [];
    const listener: Listener = {
      ready: (version) => heard.push(`ready ${version}`),
      read: ({ bytes }) => heard.push(`read ${bytes}`),
      found: ({ notes }) => heard.push(`found ${notes}`),
      explained: (symbol) => heard.push(symbol),
      rows: (view, rows, first, last) => heard.push(`${view} ${rows.length} ${first} ${last}`),
      failed: (message) => heard.push(message),
      stopped: (what, why) => heard.push(`${what}: ${why}`),
    };
    const open = (list: Fake[]) => () => {
      list.push(new Fake());
      return list.at(-1)!;
    };
    const reader = new Reader({ worker: open(opened.worker), tools: open(opened.tools) }, listener, view);
    return { heard, reader, opened, worker: () => opened.worker.at(-1)!, tools: () => opened.tools.at(-1)! };
  }

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("of what is typed while it reads, only the last is read", () => {
    const { heard, reader, worker } = reading();
    for (const text of ["a", "b", "c", "d"]) reader.read(text, undefined);
    expect(worker().texts()).toEqual(["a"]);
    worker().read(1, 1);
    expect(worker().texts()).toEqual(["a", "d"]);
    expect(heard, "what is stale already is not shown").toEqual([]);
    worker().read(2, 4);
    expect(heard).toEqual(["read 4"]);
  });

  test("answers to older readings, and rows of another view, are dropped", () => {
    const { heard, reader, worker } = reading();
    reader.read("a", "fr");
    worker().read(1, 1);
    reader.read("b", "fr");
    worker().rows(1, "document");
    worker().read(2, 2);
    worker().rows(2, "json");
    worker().rows(2, "document");
    expect(heard).toEqual(["read 1", "read 2", "document 0 true true"]);
  });

  test("a view that is chosen while it reads is asked for afterwards", () => {
    const { heard, reader, worker } = reading();
    reader.read("a", undefined);
    reader.show("json");
    expect(worker().asked).toHaveLength(1);
    worker().read(1, 1);
    expect(worker().asked[1]).toMatchObject({ ask: "view", reading: 1, view: "json" });
    worker().rows(1, "document");
    worker().rows(1, "json");
    expect(heard).toEqual(["read 1", "json 0 true true"]);
  });

  test("a form that is waited for when the text changes is refused", async () => {
    const { reader, worker } = reading();
    reader.read("a", undefined);
    worker().read(1, 1);
    const json = reader.form("json");
    worker().tell({ told: "form", reading: 1, form: "json", content: "{}" });
    expect(await json).toBe("{}");
    const xml = reader.form("akn");
    reader.read("b", undefined);
    await expect(xml).rejects.toThrow("the text has changed");
  });

  test("after a failure it goes on", () => {
    const { heard, reader, worker } = reading();
    reader.read("a", undefined);
    reader.read("b", undefined);
    worker().tell({ told: "failed", reading: 1, message: "no memory" });
    expect(heard).toEqual(["no memory"]);
    expect(worker().asked).toHaveLength(2);
  });

  test("a text that waits ends the reading before it, and is read anew", () => {
    const { heard, reader, opened, worker } = reading();
    reader.read("for ever", undefined);
    worker().tell({ told: "ready", version: "1" });
    vi.advanceTimersByTime(10_000);
    expect(opened.worker, "as long as nothing waits").toHaveLength(1);
    reader.read("a sample", undefined);
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(opened.worker[0]!.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(opened.worker[0]!.ended).toBe(true);
    expect(worker().texts()).toEqual(["a sample"]);
    // What the old one said last counts no more.
    opened.worker[0]!.read(1, 1);
    worker().read(2, 2);
    expect(heard).toEqual(["ready 1", "Reading the text: text", "read 2"]);
    vi.advanceTimersByTime(LIMIT);
    expect(opened.worker).toHaveLength(2);
  });

  test("so does one that waits for a view of the text before", () => {
    const { heard, reader, opened, worker } = reading("akn");
    reader.read("a", undefined);
    worker().tell({ told: "ready", version: "1" });
    worker().read(1, 1);
    reader.read("b", undefined);
    expect(worker().texts()).toEqual(["a", "b"]);
    vi.advanceTimersByTime(PATIENCE);
    expect(opened.worker).toHaveLength(2);
    expect(worker().texts(), "what was handed to the one that was ended").toEqual(["b"]);
    worker().read(3, 2);
    expect(heard.at(-1)).toBe("read 2");
  });

  test("a worker that is loading is not ended: that is the network’s affair", () => {
    const { reader, opened, worker } = reading();
    reader.read("a", undefined);
    reader.read("b", undefined);
    vi.advanceTimersByTime(10 * LIMIT);
    expect(opened.worker).toHaveLength(1);
    worker().tell({ told: "ready", version: "1" });
    vi.advanceTimersByTime(PATIENCE);
    expect(worker().texts()).toEqual(["b"]);
  });

  test("what says nothing for too long is ended, and what it was at is told", async () => {
    const { heard, reader, opened, worker } = reading();
    reader.read("for ever", undefined);
    worker().tell({ told: "ready", version: "1" });
    vi.advanceTimersByTime(LIMIT);
    expect(opened.worker[0]!.ended).toBe(true);
    expect(heard).toEqual(["ready 1", "Reading the text: limit"]);
    reader.read("a", undefined);
    worker().read(2, 1);
    expect(heard.at(-1)).toBe("read 1");
    worker().done();
    // A form that is not written in time; afterwards the new worker has the text again.
    const form = reader.form("akn");
    worker().tell({ told: "ready", version: "1" });
    vi.advanceTimersByTime(LIMIT);
    await expect(form).rejects.toThrow("too long");
    reader.show("json");
    expect(opened.worker).toHaveLength(3);
    expect(worker().asked.map(({ ask }) => ask)).toEqual(["read", "view"]);
  });

  test("each slice that comes begins the count anew", () => {
    const { reader, opened, worker } = reading();
    reader.read("long", undefined);
    for (let slice = 0; slice < 10; slice += 1) {
      vi.advanceTimersByTime(LIMIT - 1);
      worker().tell({ told: "rows", reading: 1, view: "document", rows: [], first: slice === 0, last: false });
    }
    expect(opened.worker).toHaveLength(1);
  });

  test("the tools begin when nobody has typed for a moment, and hold up nobody", () => {
    const { heard, reader, opened, worker, tools } = reading();
    for (const [at, text] of ["a", "b", "c"].entries()) {
      reader.read(text, undefined);
      worker().read(at + 1, 1);
      worker().done();
      vi.advanceTimersByTime(BEAT - 1);
    }
    expect(opened.tools).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(tools().texts()).toEqual(["c"]);
    tools().tell({ told: "ready", version: "1" });
    // It hangs; a text that comes is read all the same, and the tools begin anew with it.
    reader.read("d", undefined);
    worker().read(4, 4);
    expect(heard.at(-1)).toBe("read 4");
    vi.advanceTimersByTime(BEAT);
    expect(opened.tools.map(({ ended }) => ended)).toEqual([true, false]);
    expect(tools().texts()).toEqual(["d"]);
    tools().tell({ told: "found", reading: 4, citations: 0, notes: 7 });
    expect(heard.at(-1)).toBe("found 7");
  });

  test("a symbol that is asked for is explained although the tools were ended", () => {
    const { heard, reader, worker, tools } = reading();
    reader.read("a", undefined);
    worker().read(1, 1);
    worker().done();
    vi.advanceTimersByTime(BEAT);
    tools().tell({ told: "ready", version: "1" });
    tools().done();
    reader.show("notes");
    reader.explain("A/RES/88/1");
    vi.advanceTimersByTime(LIMIT);
    expect(heard.at(-1)).toBe("Looking for what is odd: limit");
    expect(tools().asked.map(({ ask }) => ask)).toEqual(["symbol"]);
    tools().tell({ told: "symbol", symbol: "A/RES/88/1", explanation: undefined });
    expect(heard.at(-1)).toBe("A/RES/88/1");
    reader.show("notes");
    expect(tools().asked.map(({ ask }) => ask)).toEqual(["symbol", "read", "view"]);
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
