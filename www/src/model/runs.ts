/**
 * A paragraph cut into what stands in it: its leading phrase, its citations, the calls of its footnotes.
 *
 * The tree tells where a citation stands in the source, and a view shows the reading text; so a citation is found again
 * by its words, each after the one before it. `src/write/inline.rs` does the same for the HTML form.
 */

import type { Block, Citation, Document, FootnoteCall, Span } from "undocs";

export type Run =
  | { run: "text" | "lead"; text: string }
  | { run: "citation"; text: string; span: Span; url?: string; symbol?: string }
  | { run: "call"; text: string; footnote: number | undefined };

/** Citations of a document by the block they stand in. */
export class Citations {
  readonly #ofBlocks = new Map<string, Citation[]>();
  readonly #ofFootnotes: Citation[] = [];

  constructor(document: Document) {
    for (const citation of document.citations ?? []) {
      if (citation.in_footnote) {
        this.#ofFootnotes.push(citation);
      } else if (citation.block_span) {
        const key = citation.block_span.join();
        const same = this.#ofBlocks.get(key);
        if (same) same.push(citation);
        else this.#ofBlocks.set(key, [citation]);
      }
    }
    this.#ofFootnotes.sort((a, b) => a.span[0] - b.span[0]);
  }

  ofBlock(block: Block): Citation[] {
    return this.#ofBlocks.get(block.span.join()) ?? this.#ofBlocks.get(block.text_span?.join() ?? "") ?? [];
  }

  ofFootnote(span: Span): Citation[] {
    let [low, high] = [0, this.#ofFootnotes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ofFootnotes[middle]!.span[0] < span[0]) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#ofFootnotes.length && this.#ofFootnotes[end]!.span[0] < span[1]) end += 1;
    return this.#ofFootnotes.slice(low, end);
  }
}

/**
 * Which footnote a call calls. A mark that stands for several, because the numbering starts again on every page, calls
 * them in turn; the last one keeps the calls that are left.
 */
export class Calls {
  readonly #queues = new Map<string, { footnotes: number[]; next: number }>();

  constructor(document: Document) {
    for (const [place, footnote] of (document.footnotes ?? []).entries()) {
      const queue = this.#queues.get(plain(footnote.marker)) ?? { footnotes: [], next: 0 };
      queue.footnotes.push(place);
      this.#queues.set(plain(footnote.marker), queue);
    }
  }

  call(marker: string): number | undefined {
    const queue = this.#queues.get(plain(marker));
    if (!queue) return undefined;
    return queue.footnotes[Math.min(queue.next++, queue.footnotes.length - 1)];
  }
}

function plain(marker: string): string {
  return marker.normalize("NFKC").replace(/[()[\]\\ ]/g, "");
}

/** A paragraph of a million citations that are not found must not be searched a million times. */
const MISSES = 8;

export function runs(text: string, lead: string | undefined, citations: Citation[], footnotes: FootnoteCall[], calls: Calls): Run[] {
  const leads = lead && text.startsWith(lead) ? lead.length : 0;
  const stretches: { from: number; to: number; run: Run }[] = [];
  if (leads) stretches.push({ from: 0, to: leads, run: { run: "lead", text: text.slice(0, leads) } });
  let [after, misses] = [leads, 0];
  for (const { text: words, span, url, symbol } of citations) {
    const from = words ? text.indexOf(words, after) : -1;
    if (from < 0) {
      misses += 1;
      if (misses === MISSES) break;
      continue;
    }
    after = from + words.length;
    stretches.push({ from, to: after, run: { run: "citation", text: words, span, ...(url && { url }), ...(symbol && { symbol }) } });
  }
  for (const { marker, offset } of footnotes) {
    stretches.push({ from: offset, to: offset, run: { run: "call", text: marker, footnote: calls.call(marker) } });
  }
  stretches.sort((a, b) => a.from - b.from || a.to - b.to);

  const found: Run[] = [];
  let at = 0;
  for (const { from, to, run } of stretches) {
    // A call inside the words of a citation comes after them.
    if (from > at) found.push({ run: "text", text: text.slice(at, from) });
    found.push(run);
    at = Math.max(at, to);
  }
  if (at < text.length) found.push({ run: "text", text: text.slice(at) });
  return found;
}
