/** What a text is and how much is in it: the line over the views, and the counts on the tabs. */

import type { Document, DocumentKind, Language } from "undocs";
import { blocks, documents, nameOf } from "./walk.ts";
import { KINDS } from "./words.ts";

export interface Counts {
  documents: number;
  preambular: number;
  operative: number;
  citations: number;
  votes: number;
  footnotes: number;
  sponsors: number;
}

/** A document set out inside the text: `#2`, and what to call it. */
export interface Inside {
  value: string;
  name: string;
}

export interface Summary {
  kind: DocumentKind;
  language: Language | "und";
  symbol: string | undefined;
  title: string | undefined;
  counts: Counts;
  inside: Inside[];
}

export function summarise(document: Document): Summary {
  const counts: Counts = { documents: 0, preambular: 0, operative: 0, citations: 0, votes: 0, footnotes: 0, sponsors: 0 };
  for (const { document: each } of documents(document)) {
    counts.documents += 1;
    counts.citations += each.citations?.length ?? 0;
    counts.votes += each.votes?.length ?? 0;
    counts.footnotes += each.footnotes?.length ?? 0;
    counts.sponsors += each.sponsors?.length ?? 0;
    for (const block of blocks(each.body)) {
      if (block.type === "preambular") counts.preambular += 1;
      if (block.type === "operative") counts.operative += 1;
    }
  }
  return { kind: document.kind, language: document.language, symbol: document.symbol, title: document.title, counts, inside: inside(document) };
}

function inside(document: Document): Inside[] {
  const drafts = [...blocks(document.body)].filter((block) => block.document);
  return drafts.map(({ document: each, title, text, number }, at) => {
    const name = title ?? text ?? (each && [KINDS[each.kind], number].filter(Boolean).join(" "));
    return { value: `#${at + 1}`, name: shortened([name, each && nameOf(each)].filter(Boolean).join(": ")) };
  });
}

function shortened(name: string): string {
  return name.length > 60 ? `${name.slice(0, 58)} …` : name;
}

/** Where the page’s furniture stands: starts and ends by turns, in order and apart. */
export function furniture(document: Document): Uint32Array {
  const spans = [...documents(document)].flatMap(({ document: each }) => (each.furniture ?? []).map((line) => line.span));
  spans.sort((a, b) => a[0] - b[0]);
  let end = 0;
  const apart = spans.filter(([from, to]) => {
    const after = from >= end && to > from;
    if (after) end = to;
    return after;
  });
  return Uint32Array.from(apart.flat());
}
