/** The Notes view: what is odd, where, and what to do about it. */

import type { Document, Span } from "undocs";
import table from "../../../docs/diagnostics.md?raw";
import { documents } from "./walk.ts";

export interface NoteRow {
  code: string;
  severity: "warning" | "note";
  message: string;
  /** What to do, from `docs/diagnostics.md`; `code` between backticks. */
  advice: string | undefined;
  /** Line and column of its beginning, from 1. */
  line: number;
  column: number;
  /** The words it stands at. */
  words: string;
  span: Span;
}

/** As many units of the text as are shown beside a note. */
const WORDS = 120;

/** What the documentation says to do, by code: the fourth cell of its table. */
export function advice(markdown: string): Map<string, string> {
  const rows = markdown.matchAll(/^\| `([a-z-]+)` \|[^|]*\|[^|]*\|\s*([^|]+?)\s*\|$/gm);
  return new Map([...rows].map(([, code, what]) => [code!, what!]));
}

export const ADVICE = advice(table);

export function* noteRows(document: Document, text: string): Generator<NoteRow> {
  const all = [...documents(document)].flatMap(({ document: each }) => each.diagnostics ?? []);
  all.sort((a, b) => a.span[0] - b.span[0]);
  // Lines are counted on from the note before, so that a thousand notes read the text once.
  let [line, begin, at] = [1, 0, 0];
  for (const { code, severity, message, span } of all) {
    for (let next = text.indexOf("\n", at); next >= 0 && next < span[0]; next = text.indexOf("\n", at)) {
      line += 1;
      begin = at = next + 1;
    }
    const words = text.slice(span[0], Math.min(span[1], span[0] + WORDS)).replace(/\s+/g, " ").trim();
    yield { code, severity, message, advice: ADVICE.get(code), line, column: span[0] - begin + 1, words: span[1] - span[0] > WORDS ? `${words} …` : words, span };
  }
}
