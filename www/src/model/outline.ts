/** The Outline view: the tree, a row a node, each before what it contains. */

import type { Block, Document, Span } from "undocs";
import { BLOCKS, KINDS, counted } from "./words.ts";

export interface OutlineRow {
  /** From 1. */
  level: number;
  /** What it is: “Operative paragraph”. */
  what: string;
  label: string | undefined;
  /** How its own text begins. */
  words: string;
  /** How many words stand at the beginning of `words` as leading phrase. */
  lead: number;
  /** How many nodes it has directly inside. */
  inside: number;
  /** Place among its siblings, from 1, and their number. */
  position: [number, number];
  span: Span;
  language: string;
}

/** As much of a paragraph as fits on a line. */
const WORDS = 110;

interface Node {
  what: string;
  label?: string | undefined;
  words: string;
  lead?: number;
  span: Span;
  inside: () => Node[];
}

export function* outlineRows(document: Document): Generator<OutlineRow> {
  yield* rows([documentNode(document)], 1, document.language);
}

function* rows(nodes: Node[], level: number, language: string): Generator<OutlineRow> {
  for (const [at, node] of nodes.entries()) {
    const inside = node.inside();
    yield {
      level, what: node.what, label: node.label, words: node.words, lead: node.lead ?? 0, inside: inside.length,
      position: [at + 1, nodes.length], span: node.span, language,
    };
    yield* rows(inside, level + 1, language);
  }
}

function documentNode(document: Document): Node {
  return {
    what: KINDS[document.kind],
    label: document.symbol ?? document.number,
    words: shortened(document.title ?? ""),
    span: document.span,
    inside: () => [...(document.body ?? []).map(blockNode), ...group("Footnotes", document.footnotes, (footnote) => ({
      what: "Footnote", label: footnote.marker, words: shortened(footnote.text), span: footnote.span, inside: none,
    })), ...group("Recorded votes", document.votes, (vote) => ({
      what: "Recorded vote", label: vote.subject.symbol, words: shortened(vote.subject.text ?? ""), span: vote.span, inside: none,
    }))],
  };
}

function blockNode(block: Block): Node {
  const words = block.title ?? block.text ?? "";
  return {
    what: BLOCKS[block.type],
    label: block.label ?? block.number,
    words: shortened(words),
    lead: block.lead && words.startsWith(block.lead) ? block.lead.length : 0,
    span: block.span,
    inside: () => [...(block.document ? [documentNode(block.document)] : []), ...(block.blocks ?? []).map(blockNode)],
  };
}

function group<T extends { span: Span }>(what: string, things: T[] | undefined, node: (thing: T) => Node): Node[] {
  const [first, last] = [things?.[0], things?.at(-1)];
  if (!things || !first || !last) return [];
  return [{ what, words: counted(things.length, "entry", "entries"), span: [first.span[0], last.span[1]], inside: () => things.map(node) }];
}

const none = (): Node[] => [];

function shortened(text: string): string {
  if (text.length <= WORDS) return text;
  const cut = text.lastIndexOf(" ", WORDS);
  return `${text.slice(0, cut > WORDS / 2 ? cut : WORDS)} …`;
}
