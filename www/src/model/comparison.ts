/** The Compare view: two texts beside each other, a row a paragraph. */

import type { Change, Comparison, ComparedParagraph, Piece, Span } from "undocs/tools";
import { BLOCKS } from "./words.ts";

/** What the text is compared with: another text, or a draft set out in one of the two; `#2` is the second. */
export interface Against {
  /** Absent: this text itself, of which two drafts are compared. */
  text?: string;
  /** Which document of this text. */
  own?: string;
  /** Which document of the other. */
  other?: string;
  /** The other is the later one. */
  later: boolean;
}

export interface Words {
  kind: Piece["kind"];
  text: string;
}

export interface Half {
  /** “operative 3”. */
  name: string;
  words: Words[];
  /** Where it stands in this text, if it does. */
  span: Span | undefined;
}

export interface PairRow {
  row: "pair";
  change: Change;
  moved: boolean;
  renumbered: boolean;
  before: Half | undefined;
  after: Half | undefined;
  /** What only one of two languages has. */
  only: string[];
}

export interface ComparedRow {
  row: "compared";
  names: [before: string, after: string];
  languages: [before: string, after: string];
  counts: Comparison["counts"];
  basis: Comparison["basis"];
}

/** Whether the first and the second text are this one, which the light and the jumps lead to. */
export function* comparisonRows(comparison: Comparison, [first, second]: [boolean, boolean], names: [string, string]): Generator<ComparedRow | PairRow> {
  const { before, after, counts, basis, rows } = comparison;
  yield { row: "compared", names: [called(names[0], before), called(names[1], after)], languages: [before.language, after.language], counts, basis };
  for (const { change, moved, renumbered, before, after, pieces, only_before, only_after } of rows) {
    yield {
      row: "pair", change, moved: moved ?? false, renumbered: renumbered ?? false,
      before: before && half(before, first, pieces, "before"),
      after: after && half(after, second, pieces, "after"),
      only: [...(only_before ?? []).map((fact) => `only in the first: ${fact}`), ...(only_after ?? []).map((fact) => `only in the second: ${fact}`)],
    };
  }
}

/** “This text: A/RES/78/1”. */
function called(name: string, { symbol, title }: Comparison["before"]): string {
  return [name, symbol ?? title].filter(Boolean).join(": ");
}

function half(paragraph: ComparedParagraph, own: boolean, pieces: Piece[] | undefined, side: "before" | "after"): Half {
  const { type, number, text, span } = paragraph;
  const kind = type === "title" ? "Title" : type === "footnote" ? "Footnote" : BLOCKS[type];
  const words = pieces?.map((piece) => ({ kind: piece.kind, text: piece[side] })).filter((piece) => piece.text) ?? [{ kind: "same" as const, text }];
  return { name: [kind, number].filter(Boolean).join(" "), words, span: own ? span : undefined };
}
