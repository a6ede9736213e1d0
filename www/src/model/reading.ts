/** The Document view: a reading copy, row by row, in the order of print. */

import type { Ballot, Block, BlockType, Document, DocumentKind, Language, Span } from "undocs";
import { locate } from "./locate.ts";
import { Calls, Citations, runs, type Run } from "./runs.ts";
import { tallyOf } from "./votes.ts";

/** Where a row stands: in which document, how deep, and where in the text. */
interface Place {
  /** The place of its document among all, and how many documents it stands in. */
  of: number;
  level: number;
  /** Of another language than the row before. */
  language: Language | "und";
  span?: Span;
}

export type ReadingRow = Place &
  (
    | { row: "masthead"; kind: DocumentKind; symbol: string | undefined; lines: string[] }
    | { row: "title"; number: string | undefined; runs: Run[] }
    | { row: "sponsors"; later: boolean; names: { name: string; span: Span }[] }
    | { row: "formula"; text: string }
    | { row: "block"; type: BlockType; depth: number; label: string | undefined; title: string | undefined; runs: Run[] }
    | { row: "table"; depth: number; cells: string[][] }
    | { row: "vote"; vote: number; tally: { in_favour: number; against: number; abstaining: number } }
    | { row: "closing"; lines: string[] }
    | { row: "footnote"; footnote: number; marker: string; called: boolean; runs: Run[] }
  );

/** The rows of a document and of those inside it. */
export function* readingRows(document: Document, text: string): Generator<ReadingRow> {
  yield* new Copy(text).document(document, 0);
}

class Copy {
  #documents = 0;
  #votes = 0;

  constructor(readonly text: string) {}

  *document(document: Document, level: number): Generator<ReadingRow> {
    const place = { of: this.#documents++, level, language: document.language };
    const of = { document, place, citations: new Citations(document), calls: new Calls(document), votes: this.#votes };
    this.#votes += document.votes?.length ?? 0;
    yield* this.#head(of);
    for (const block of document.body ?? []) yield* this.#block(of, block, 0);

    const shown = new Set<number>();
    const note = (block: Block): void => {
      block.votes?.forEach((vote) => shown.add(vote));
      block.blocks?.forEach(note);
    };
    document.body?.forEach(note);
    for (const vote of (document.votes ?? []).keys()) if (!shown.has(vote)) yield vote_(of, vote);

    const closing = [document.meeting, document.adopted_text].filter((line) => line !== undefined);
    if (closing.length) {
      const from = document.body?.at(-1)?.span[0] ?? document.span[0];
      const span = locate(this.text, closing[0]!, from, document.span[1] + 2000);
      yield { ...place, row: "closing", lines: closing, ...(span && { span }) };
    }
    for (const [footnote, { marker, text, span, called }] of (document.footnotes ?? []).entries()) {
      const found = runs(text, undefined, of.citations.ofFootnote(span), [], of.calls);
      yield { ...place, row: "footnote", footnote, marker, called, runs: found, span };
    }
  }

  *#head({ document, place, calls }: Of): Generator<ReadingRow> {
    const { masthead, title, organ, symbol } = document;
    const [from, to] = [document.span[0], document.body?.[0]?.span[0] ?? document.span[1]];
    const at = (words: string | undefined) => {
      const span = words === undefined ? undefined : locate(this.text, words, from, to);
      return span ? { span } : {};
    };
    const lines = [
      ...(masthead?.other ?? []), masthead?.organ, masthead?.distribution, masthead?.date_text, masthead?.language_text,
      masthead?.original_text, masthead?.session?.text, masthead?.committee, masthead?.agenda_item?.text, masthead?.agenda_title,
      masthead?.adoption, masthead?.report,
    ].filter((line) => line !== undefined);
    if (symbol !== undefined || lines.length) {
      yield { ...place, row: "masthead", kind: document.kind, symbol, lines, ...at(masthead?.symbol ?? lines[0]) };
    }
    for (const later of [false, true]) {
      const names = (document.sponsors ?? []).filter((sponsor) => (sponsor.later ?? false) === later).map(({ name, span }) => ({ name, span }));
      if (names.length) yield { ...place, row: "sponsors", later, names, span: [names[0]!.span[0], names.at(-1)!.span[1]] };
    }
    if (title !== undefined) {
      const found = runs(title, undefined, [], document.title_footnotes ?? [], calls);
      yield { ...place, row: "title", number: document.number, runs: found, ...at(title) };
    }
    if (organ !== undefined) yield { ...place, row: "formula", text: organ, ...at(organ) };
  }

  *#block(of: Of, block: Block, depth: number): Generator<ReadingRow> {
    const { place, citations, calls } = of;
    if (block.rows) {
      yield { ...place, row: "table", depth, cells: block.rows, span: block.span };
    } else {
      const text = block.text ?? (block.title === undefined ? "" : undefined);
      const words = text ?? block.title ?? "";
      const found = runs(words, block.lead, citations.ofBlock(block), block.footnotes ?? [], calls);
      const title = text === undefined ? undefined : block.title;
      const span: Span = block.document ? [block.span[0], Math.max(block.span[0], block.document.span[0])] : (block.text_span ? [block.span[0], block.text_span[1]] : block.span);
      const bare = found.length === 0 && !title && !block.label && !block.number;
      if (!bare) yield { ...place, row: "block", type: block.type, depth, label: block.label ?? block.number, title, runs: found, span };
    }
    for (const vote of block.votes ?? []) yield vote_(of, vote);
    if (block.document) yield* this.document(block.document, place.level + 1);
    const deeper = block.type === "section" || block.type === "annex" || block.type === "document" ? depth : depth + 1;
    for (const inner of block.blocks ?? []) yield* this.#block(of, inner, deeper);
  }
}

interface Of {
  document: Document;
  place: Place;
  citations: Citations;
  calls: Calls;
  /** How many votes stand in the documents before this one. */
  votes: number;
}

function vote_({ document, place, votes }: Of, number: number): ReadingRow {
  const vote = document.votes?.[number];
  const figure = (ballot: Ballot | undefined) => (ballot ? tallyOf(ballot) : 0);
  const tally = { in_favour: figure(vote?.in_favour), against: figure(vote?.against), abstaining: figure(vote?.abstaining) };
  return { ...place, row: "vote", vote: votes + number, tally, ...(vote && { span: vote.span }) };
}
