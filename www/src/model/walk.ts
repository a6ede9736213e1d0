/** Going through a document and the documents set out inside it. */

import type { Block, Document } from "undocs";

/** A document, what it stands in (drafts of a report have the report before them), and what it is called there. */
export interface Placed {
  document: Document;
  /** Its place among all documents of the text, from 0. */
  index: number;
  level: number;
}

/** The document and those inside it, in order. */
export function* documents(document: Document, level = 0, counter = { next: 0 }): Generator<Placed> {
  yield { document, index: counter.next++, level };
  for (const block of blocks(document.body)) {
    if (block.document) yield* documents(block.document, level + 1, counter);
  }
}

/** All blocks, each before what it contains; not those of documents inside. */
export function* blocks(body: Block[] | undefined): Generator<Block> {
  for (const block of body ?? []) {
    yield block;
    yield* blocks(block.blocks);
  }
}

/** What a document is called: its symbol, else its number, else its title. */
export function nameOf(document: Document): string | undefined {
  return document.symbol ?? document.number ?? document.title;
}
