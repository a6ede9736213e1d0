/**
 * The XML view: the form as text, and which of its elements tell of which place.
 *
 * The writer does not say where an element comes from, and need not: elements stand in the order of the blocks, and each
 * begins with the words of its block. Documents that are set out inside another come after it, in their order.
 */

import type { Block, Document, Span } from "undocs";
import { pieces, type CodePiece } from "./json.ts";
import { blocks, documents } from "./walk.ts";

interface Element {
  name: string;
  from: number;
  to: number;
  /** The letters it begins with, its number and its footnotes left out. */
  key: string;
}

/** The elements that are a paragraph, a heading, a note, a vote or a State, and those that hold a document. */
const NAMES = /^(section|paragraph|container|formula|point|indent|item|crossHeading|table|attachment|authorialNote|docTitle|voting|organization|component|block|p)$/;
/** As many letters tell an element from its neighbours. */
const LETTERS = 40;
/** How many elements may stand between those of two blocks: an annex that is a page of tables, the cover. */
const AHEAD = 400;

/** `toAkn`, in pieces; the places come with the first. */
export function* xmlPieces(xml: string, document: Document): Generator<CodePiece> {
  const places = elementsOf(xml, document).flatMap(({ span, from, to }) => [...span, from, to]);
  for (const piece of pieces(xml)) yield { ...piece, places: places.splice(0) };
}

export function elementsOf(xml: string, document: Document): { span: Span; from: number; to: number }[] {
  const all = elements(xml);
  const found: { span: Span; from: number; to: number }[] = [];
  const put = (span: Span, element: Element | undefined) => element && found.push({ span, from: element.from, to: element.to });

  const components = all.filter(({ name }) => name === "component");
  const notes = all.filter(({ name }) => name === "authorialNote");
  const votings = all.filter(({ name }) => name === "voting");
  const texts = all.filter(({ name }) => !/^(component|authorialNote|voting|organization)$/.test(name));
  let [next, nextNote, nextVote] = [0, 0, 0];
  for (const { document: each, index } of documents(document)) {
    if (index > 0) {
      const component = components[index - 1];
      put(each.span, component);
      if (component) while (texts[next] && texts[next]!.from < component.from) next += 1;
    }
    for (const block of blocks(each.body)) {
      const key = letters(words(block));
      const at = key ? texts.slice(next, next + AHEAD).findIndex((element) => element.key && (element.key.startsWith(key) || key.startsWith(element.key))) : -1;
      if (at < 0) continue;
      put(block.span, texts[next + at]);
      next += at + 1;
    }
    for (const { text, span } of each.footnotes ?? []) {
      const key = letters(text);
      const at = notes.slice(nextNote).findIndex((element) => key && element.key.startsWith(key));
      if (at < 0) continue;
      put(span, notes[nextNote + at]);
      nextNote += at + 1;
    }
    for (const vote of each.votes ?? []) {
      const voting = votings[nextVote++];
      put(vote.span, voting);
      const states = [vote.in_favour, vote.against, vote.abstaining, vote.absent, vote.not_participating].flatMap((ballot) => ballot?.states ?? []);
      const named = voting ? all.filter(({ name, from, to }) => name === "organization" && from > voting.from && to < voting.to) : [];
      let state = 0;
      for (const element of named) {
        const own = letters(reading(xml, element.from, element.to));
        const at = states.slice(state).findIndex(({ name }) => letters(name) === own);
        if (at < 0) continue;
        put(states[state + at]!.span, element);
        state += at + 1;
      }
    }
  }
  return found;
}

/** The words an element of a block begins with. */
function words(block: Block): string {
  return block.title ?? block.text ?? block.rows?.[0]?.join(" ") ?? "";
}

/** The elements by the place where they begin. What is written is well-formed, so tags tell all. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: (Element | undefined)[] = [];
  for (const tag of xml.matchAll(/<(\/?)([A-Za-z0-9:]+)(?:"[^"]*"|[^">])*?(\/?)>/g)) {
    const [whole, closes, name, alone] = tag;
    if (closes) {
      const element = open.pop();
      if (element) element.to = tag.index + whole.length;
      continue;
    }
    const element = NAMES.test(name!) && name !== "p" ? { name: name!, from: tag.index, to: tag.index + whole.length, key: "" } : undefined;
    if (element) {
      element.key = letters(reading(xml, tag.index + whole.length));
      found.push(element);
    }
    if (!alone) open.push(element);
  }
  return found;
}

/** What one reads from a place of the XML on, as far as it is needed. */
function reading(xml: string, from: number, to = from + 1500): string {
  return xml.slice(from, to)
    .replace(/<num>[^<]*<\/num>/g, "")
    .replace(/<authorialNote[\s\S]*?<\/authorialNote>/g, "")
    .replace(/<(?:authorialNote[\s\S]*|[^>]*)$/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos);/g, " ");
}

/** The first letters and digits; a character that XML escapes is neither. */
function letters(text: string): string {
  return text.slice(0, 400).replace(/[^\p{L}\p{N}]+/gu, "").slice(0, LETTERS);
}
