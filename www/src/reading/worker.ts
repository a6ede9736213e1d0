/**
 * Reads in the background. It keeps the document of the last text; the page gets what it shows, in slices, and nothing
 * else, so that a text of megabytes never keeps the page busy. Whatever belongs to a reading that is no longer the last
 * is dropped.
 */

import init, { parse, toAkn, toHtml, toMarkdown, toText, version, type Document, type Options } from "undocs";
import { citationRows } from "../model/citations.ts";
import { jsonPieces } from "../model/json.ts";
import { noteRows } from "../model/notes.ts";
import { outlineRows } from "../model/outline.ts";
import { readingRows } from "../model/reading.ts";
import { furniture, summarise } from "../model/summary.ts";
import { citationsCsv, votesCsv } from "../model/tables.ts";
import { voteRows } from "../model/votes.ts";
import { xmlPieces } from "../model/xml.ts";
import type { Answer, Form, Request, Rows, ViewName } from "./messages.ts";

interface Reading {
  reading: number;
  text: string;
  options: Options;
  document: Document;
}

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
    if (data.ask === "read") {
      last = read(data.reading, data.text, { language: data.language ?? null });
      await send(last, data.view);
    } else if (last?.reading === data.reading) {
      if (data.ask === "view") await send(last, data.view);
      else answer({ told: "form", reading: last.reading, form: data.form, content: content(last, data.form) });
    }
  } catch (error) {
    answer({ told: "failed", reading: data.reading, message: error instanceof Error ? error.message : String(error) });
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

/** The rows of a view, one after the other. */
const rows: { [V in ViewName]: (reading: Reading) => Iterable<Rows[V]> } = {
  document: ({ document, text }) => readingRows(document, text),
  outline: ({ document }) => outlineRows(document),
  citations: ({ document }) => citationRows(document),
  votes: ({ document }) => voteRows(document),
  notes: ({ document, text }) => noteRows(document, text),
  json: ({ document }) => jsonPieces(document),
  akn: ({ text, options, document }) => xmlPieces(toAkn(text, options), document),
};

/** How many rows make a slice: as many as are drawn in a few milliseconds. */
const SLICE: Record<ViewName, number> = { document: 80, outline: 100, citations: 100, votes: 1, notes: 60, json: 1, akn: 1 };

async function send({ reading, ...rest }: Reading, view: ViewName): Promise<void> {
  const mine = ++sending;
  let slice: Rows[ViewName][] = [];
  let first = true;
  for (const row of rows[view]({ reading, ...rest })) {
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

function content({ text, options, document }: Reading, form: Form): string {
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
      return citationsCsv(document);
    case "votes":
      return votesCsv(document);
  }
}

function answer(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
