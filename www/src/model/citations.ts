/** The Citations view: a row for each citation, and what the document builds on, by year. */

import type { Document, Span } from "undocs";
import { blocks, documents, nameOf } from "./walk.ts";
import { yearOf } from "./years.ts";

export interface CitationRow {
  row: "citation";
  symbol: string | undefined;
  text: string;
  kind: string;
  date: string | undefined;
  year: number | undefined;
  url: string | undefined;
  /** “art. 2, para. 4”, as far as the text says. */
  pinpoint: string | undefined;
  /** The document of the text it stands in, where there are several. */
  from: string | undefined;
  inFootnote: boolean;
  span: Span;
}

export interface Cited {
  symbol: string;
  kind: string;
  url: string | undefined;
  times: number;
  /** Where it is cited first. */
  span: Span;
}

export interface Graph {
  row: "graph";
  /** The document that cites. */
  name: string;
  year: number | undefined;
  /** Later years first. */
  years: { year: number; bySession: boolean; cited: Cited[] }[];
  /** What tells no year. */
  undated: Cited[];
  /** Documents that were left out of the drawing, because they are too many to be read. */
  more: number;
}

/** No one reads a drawing of more. */
const DRAWN = 400;

export function* citationRows(document: Document): Generator<CitationRow | Graph> {
  const all = [...documents(document)];
  if (all.some(({ document: each }) => each.citations?.length)) yield graph(document);
  for (const { document: each, index } of all) {
    const from = all.length > 1 ? (index === 0 ? nameOf(each) : (each.title ?? nameOf(each))) : undefined;
    for (const citation of each.citations ?? []) {
      const pinpoint = [citation.article && `art. ${citation.article}`, citation.paragraph && `para. ${citation.paragraph}`].filter(Boolean).join(", ");
      yield {
        row: "citation", symbol: citation.symbol, text: citation.text, kind: citation.kind, date: citation.date,
        year: yearOf(citation.symbol, citation.date)?.year, url: citation.url, pinpoint: pinpoint || undefined, from,
        inFootnote: citation.in_footnote ?? false, span: citation.span,
      };
    }
  }
}

/** What the whole text builds on: each symbol once, at its year. */
export function graph(document: Document): Graph {
  const bySymbol = new Map<string, Cited & { year: number | undefined; bySession: boolean }>();
  for (const { document: each } of documents(document)) {
    for (const { symbol, kind, url, span, date } of each.citations ?? []) {
      if (!symbol) continue;
      const known = bySymbol.get(symbol);
      const told = yearOf(symbol, date);
      if (known) {
        known.times += 1;
        if (told && !told.bySession && known.bySession) [known.year, known.bySession] = [told.year, false];
      } else {
        bySymbol.set(symbol, { symbol, kind, url, times: 1, span, year: told?.year, bySession: told?.bySession ?? true });
      }
    }
  }
  const own = [...documents(document)].map(({ document: each }) => each.symbol);
  const cited = [...bySymbol.values()].filter(({ symbol }) => symbol !== document.symbol || !own.includes(symbol));
  const drawn = cited.slice(0, DRAWN);
  const years = new Map<number, { year: number; bySession: boolean; cited: Cited[] }>();
  for (const { year, bySession, ...each } of drawn) {
    if (year === undefined) continue;
    const at = years.get(year) ?? { year, bySession: true, cited: [] };
    at.bySession &&= bySession;
    at.cited.push(each);
    years.set(year, at);
  }
  return {
    row: "graph",
    name: nameOf(document) ?? "This text",
    year: yearOf(document.symbol, document.adopted ?? document.masthead?.date)?.year,
    years: [...years.values()].sort((a, b) => b.year - a.year),
    undated: drawn.filter(({ year }) => year === undefined),
    more: cited.length - drawn.length,
  };
}

/** Whether anything is numbered in a document: an empty Citations view says different things of the two. */
export function hasParagraphs(document: Document): boolean {
  return !blocks(document.body).next().done;
}
