/** The Citations view: a row for each citation, and what the document builds on, by year. */

import type { Document, Reference, Span } from "undocs/tools";
import { blocks, documents, nameOf } from "./walk.ts";
import { spelled } from "./words.ts";
import { yearOf } from "./years.ts";

export interface CitationRow {
  row: "citation";
  symbol: string | undefined;
  text: string;
  kind: string;
  date: string | undefined;
  year: number | undefined;
  url: string | undefined;
  /** “Article 2, paragraph 4”, as far as the text says. */
  pinpoint: string | undefined;
  /** The verb that introduces it, in English: “recalling”; and as printed. */
  verb: string | undefined;
  printed: string | undefined;
  /** Where it stands, in the way of delegations: “PP3”, “OP1.a”. */
  place: string | undefined;
  /** The document of the text it stands in, where there are several. */
  from: string | undefined;
  inFootnote: boolean;
  /** What one would not see from the words: “Ibid.”, “and Corr.1”. */
  form: Reference["form"];
  /** Why nobody can tell what is cited. */
  unresolved: string | undefined;
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

const REASONS: Record<NonNullable<Reference["reason"]>, string> = {
  "no-number": "names no number",
  "nothing-before": "nothing cited before it",
  "no-footnote-before": "no footnote before it",
  "no-series": "of an organ without symbols",
};

export function* citationRows(document: Document, references: Reference[]): Generator<CitationRow | Graph> {
  const all = [...documents(document)];
  if (references.length) yield graph(document);
  const several = new Set(references.map(({ from }) => from)).size > 1 || all.length > 1;
  for (const { symbol, text, kind, date, url, work, verb, act, pinpoints, place, from, form, state, reason, span } of references) {
    const pinpoint = (pinpoints ?? []).map(({ type, number, to }) => [spelled(type).toLowerCase(), number && (to ? `${number}–${to}` : number)].filter(Boolean).join(" ")).join(", ");
    yield {
      row: "citation", symbol: symbol ?? work, text, kind, date, year: yearOf(symbol, date)?.year, url, pinpoint: pinpoint || undefined,
      verb: act && spelled(act).toLowerCase(), printed: verb, place: placeOf(place), from: several ? from : undefined,
      inFootnote: place.footnote !== undefined, form, unresolved: state === "unresolved" ? (reason ? REASONS[reason] : "unresolved") : undefined, span,
    };
  }
}

/** “PP3”, “OP1.a”, “annex-II.3”, “OP2 note 4”: as `Display` of the crate’s `Place`. */
export function placeOf({ type, path, ordinal, footnote }: Reference["place"]): string | undefined {
  const prefix = type === "preambular" ? "PP" : type === "operative" ? "OP" : "";
  const place = prefix + [ordinal, path].filter((part) => part !== undefined && part !== "").join(".");
  return [place, footnote && `note ${footnote}`].filter(Boolean).join(" ") || undefined;
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
