/**
 * Reads in the background. It keeps the document of the last text; the page gets what it shows, in slices, and nothing
 * else, so that a text of megabytes never keeps the page busy. Whatever belongs to a reading that is no longer the last
 * is dropped.
 */

import init, { parse, toAkn, toHtml, toMarkdown, toText, version, type Document, type Options } from "undocs";
import type { Explanation, Finding, Reference } from "undocs/tools";
import { citationRows } from "../model/citations.ts";
import { comparisonRows, type Against } from "../model/comparison.ts";
import { jsonPieces } from "../model/json.ts";
import { noteRows } from "../model/notes.ts";
import { outlineRows } from "../model/outline.ts";
import { readingRows } from "../model/reading.ts";
import { furniture, summarise } from "../model/summary.ts";
import { tame } from "../model/tables.ts";
import { voteRows } from "../model/votes.ts";
import { xmlPieces } from "../model/xml.ts";
import type { Answer, Form, Request, Rows, ViewName } from "./messages.ts";

interface Reading {
  reading: number;
  text: string;
  options: Options;
  document: Document;
  /** What the tools say of it, once somebody has asked. */
  findings?: Finding[];
  references?: Reference[];
}

type Tools = typeof import("undocs/tools");

/** The second module is large, and a text can be read without it: it is loaded when the first has shown something. */
let loading: Promise<Tools> | undefined;

function tools(): Promise<Tools> {
  loading ??= import("undocs/tools").then(async (tools) => {
    await tools.default();
    return tools;
  });
  return loading;
}

let against: Against | undefined;
const explained = new Map<string, Explanation | undefined>();

let last: Reading | undefined;
/** The view that is being sent; another one, or another reading, ends it. */
let sending = 0;

const ready = begin();

async function begin(): Promise<void> {
  await init();
  // A browser compiles what is called first; a first text should not pay for that in the figures.
  parse("The General Assembly,\n\nRecalling its resolution 75/1 of 21 September 2020,\n\n1. Decides to remain seized.\n");
  answer({ told: "ready", version: version() });
}

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  try {
    await ready;
    if (data.ask === "against") {
      against = data.against;
    } else if (data.ask === "symbol") {
      answer({ told: "symbol", reading: last?.reading ?? 0, symbol: data.symbol, explanation: await explanation(data.symbol) });
    } else if (data.ask === "read") {
      const reading = (last = read(data.reading, data.text, { language: data.language ?? null }));
      await send(reading, data.view);
      await look(reading);
    } else if (last?.reading === data.reading) {
      if (data.ask === "view") await send(last, data.view);
      else answer({ told: "form", reading: last.reading, form: data.form, content: await content(last, data.form) });
    }
  } catch (error) {
    answer({ told: "failed", reading: "reading" in data ? data.reading : (last?.reading ?? 0), message: error instanceof Error ? error.message : String(error) });
  }
});

function read(reading: number, text: string, options: Options): Reading {
  const { document, ms } = timed(text, options);
  const marks = furniture(document);
  const bytes = new TextEncoder().encode(text).length;
  answer({ told: "read", reading, summary: summarise(document), furniture: marks, bytes, ms }, [marks.buffer]);
  return { reading, text, options, document };
}

/** How often, and how long at most, a short text is read again: the first time, much of it is the browser’s compiling. */
const AGAIN = { times: 4, ms: 12 };

/** Reads a text, and tells how long that takes: the shortest of a few times, where they are short. */
function timed(text: string, options: Options): { document: Document; ms: number } {
  const begun = performance.now();
  let document = parse(text, options);
  let ms = performance.now() - begun;
  for (let times = 1; times < AGAIN.times && performance.now() - begun < AGAIN.ms; times += 1) {
    const again = performance.now();
    document = parse(text, options);
    ms = Math.min(ms, performance.now() - again);
  }
  return { document, ms };
}

async function findings(reading: Reading): Promise<Finding[]> {
  const { lint } = await tools();
  return (reading.findings ??= lint(reading.text, reading.options));
}

async function references(reading: Reading): Promise<Reference[]> {
  const { cite } = await tools();
  return (reading.references ??= cite(reading.text, { ...reading.options, source: SOURCE }));
}

/** What a text without a symbol is called. */
const SOURCE = "This text";

/** Looks for what the tabs count, unless another text has come meanwhile. */
async function look(reading: Reading): Promise<void> {
  await tools();
  await new Promise((resolve) => setTimeout(resolve));
  if (reading !== last) return;
  const cited = (await references(reading)).length;
  answer({ told: "found", reading: reading.reading, citations: cited, notes: (await findings(reading)).length });
}

async function explanation(symbol: string): Promise<Explanation | undefined> {
  if (!explained.has(symbol)) {
    const read = await tools();
    try {
      explained.set(symbol, read.symbol(symbol));
    } catch {
      // It is no symbol: the name of a work, or one of a form that is not known.
      explained.set(symbol, undefined);
    }
  }
  return explained.get(symbol);
}

async function compared({ text, options }: Reading): Promise<Rows["compare"][]> {
  if (!against) return [];
  const { compare } = await tools();
  const { text: other = text, own, other: drafts, later } = against;
  const [before, after] = later ? [text, other] : [other, text];
  const [first, second] = later ? [own, drafts] : [drafts, own];
  let comparison;
  try {
    comparison = compare(before, after, { ...options, before: first ?? null, after: second ?? null });
  } catch {
    // The draft that was chosen was one of another text; the page chooses anew when it has this one.
    return [];
  }
  const both = against.text === undefined;
  const names: [string, string] = both ? [SOURCE, SOURCE] : later ? [SOURCE, "The other text"] : ["The other text", SOURCE];
  return [...comparisonRows(comparison, [later || both, !later || both], names)];
}

/** The rows of a view, one after the other. */
const rows: { [V in ViewName]: (reading: Reading) => Iterable<Rows[V]> | Promise<Iterable<Rows[V]>> } = {
  document: ({ document, text }) => readingRows(document, text),
  outline: ({ document }) => outlineRows(document),
  citations: async (reading) => citationRows(reading.document, await references(reading)),
  votes: ({ document }) => voteRows(document),
  notes: async (reading) => noteRows(await findings(reading), reading.text),
  compare: compared,
  json: ({ document }) => jsonPieces(document),
  akn: ({ text, options, document }) => xmlPieces(toAkn(text, options), document),
};

/** How many rows make a slice: as many as are drawn in a few milliseconds. */
const SLICE: Record<ViewName, number> = { document: 80, outline: 100, citations: 100, votes: 1, notes: 60, compare: 40, json: 1, akn: 1 };

async function send(of: Reading, view: ViewName): Promise<void> {
  const mine = ++sending;
  const { reading } = of;
  let slice: Rows[ViewName][] = [];
  let first = true;
  const all = await rows[view](of);
  if (mine !== sending) return;
  for (const row of all) {
    if (slice.length === SLICE[view]) {
      answer({ told: "rows", reading, view, rows: slice, first, last: false });
      [slice, first] = [[], false];
      // Lets in what came meanwhile; it may be that nobody waits for the rest.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== sending) return;
    }
    slice.push(row);
  }
  answer({ told: "rows", reading, view, rows: slice, first, last: true });
}

async function content({ text, options, document }: Reading, form: Form): Promise<string> {
  const of = { ...options, source: SOURCE };
  switch (form) {
    case "text":
      return toText(text, options);
    case "markdown":
      return toMarkdown(text, options);
    case "html":
      return toHtml(text, options);
    case "json":
      return `${JSON.stringify(document, null, 2)}\n`;
    case "akn":
      return toAkn(text, options);
    case "citations":
      return tame((await tools()).toCitations(text, "csv", of));
    case "citations-jsonl":
      return (await tools()).toCitations(text, "jsonl", of);
    case "graphml":
    case "dot":
    case "jsonld":
    case "bibtex":
      return (await tools()).toCitations(text, form, of);
    case "votes":
      return tame((await tools()).toVotes(text, "csv", of));
    case "votes-jsonl":
      return (await tools()).toVotes(text, "jsonl", of);
  }
}

function answer(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
