/**
 * Reads in the background. It keeps the document of the last text; the page gets what it shows, in slices, and nothing
 * else, so that a text of megabytes never keeps the page busy. Whatever belongs to a reading that is no longer the last
 * is dropped. What is made of a document beyond that, `tools.ts` does, in a worker of its own.
 */

import init, { parse, toAkn, toHtml, toMarkdown, toText, version, type Document, type Options } from "undocs";
import { jsonPieces } from "../model/json.ts";
import { outlineRows } from "../model/outline.ts";
import { readingRows } from "../model/reading.ts";
import { furniture, summarise } from "../model/summary.ts";
import { voteRows } from "../model/votes.ts";
import { xmlPieces } from "../model/xml.ts";
import type { ReadForm, ReadView, Rows } from "./messages.ts";
import { answer, send, serve } from "./serve.ts";

interface Reading {
  reading: number;
  text: string;
  options: Options;
  document: Document;
}

let last: Reading | undefined;

async function begin(): Promise<string> {
  await init();
  // A browser compiles what is called first; a first text should not pay for that in the figures.
  parse("The General Assembly,\n\nRecalling its resolution 75/1 of 21 September 2020,\n\n1. Decides to remain seized.\n");
  return version();
}

serve(begin(), async (asked) => {
  if (asked.ask === "read") {
    last = read(asked.reading, asked.text, { language: asked.language ?? null });
    if (asked.view) await show(last, asked.view as ReadView);
  } else if (asked.ask === "view" && asked.reading === last?.reading) {
    await show(last, asked.view as ReadView);
  } else if (asked.ask === "form" && asked.reading === last?.reading) {
    answer({ told: "form", reading: last.reading, form: asked.form, content: content(last, asked.form as ReadForm) });
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
const rows: { [V in ReadView]: (reading: Reading) => Iterable<Rows[V]> } = {
  document: ({ document, text }) => readingRows(document, text),
  outline: ({ document }) => outlineRows(document),
  votes: ({ document }) => voteRows(document),
  json: ({ document }) => jsonPieces(document),
  akn: ({ text, options, document }) => xmlPieces(toAkn(text, options), document),
};

function show(reading: Reading, view: ReadView): Promise<void> {
  return send(reading.reading, view, rows[view](reading) as Iterable<Rows[typeof view]>);
}

function content({ text, options, document }: Reading, form: ReadForm): string {
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
  }
}
