/** The Votes view: what was voted on, the tally, the three lists, and whether they agree. */

import type { Ballot, Document, Footnote, Span, State, Vote } from "undocs";
import { documents, nameOf } from "./walk.ts";
import { spelled } from "./words.ts";

/** The lists that a tally counts. */
export const CHOICES = ["in_favour", "against", "abstaining"] as const;
export type Choice = (typeof CHOICES)[number];

/** All lists there can be. */
export const LISTS = [...CHOICES, "absent", "not_participating"] as const;
export type List = (typeof LISTS)[number];

export interface VoteRow {
  /** Its place among all votes of the text, from 0. */
  vote: number;
  /** “A/C.1/75/L.8/Rev.1, operative paragraph 3”. */
  subject: string;
  text: string | undefined;
  lists: Record<List, { tally: number | undefined; states: State[] }>;
  /** The lists that do not hold as many names as the tally says. */
  mismatches: Choice[];
  /** States in more than one list, by code. */
  twice: string[];
  corrections: { state: string; name: string; to: List; footnote: string | undefined; says: string | undefined; span: Span }[];
  span: Span;
}

export function* voteRows(document: Document): Generator<VoteRow> {
  let vote = 0;
  for (const { document: each } of documents(document)) {
    for (const one of each.votes ?? []) yield row(one, vote++, each);
  }
}

/** What a list counts: the figure the text gives, else its names. */
export function tallyOf(ballot: Ballot): number {
  return ballot.tally ?? ballot.states?.length ?? 0;
}

function row(vote: Vote, number: number, document: Document): VoteRow {
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, { tally: vote[list]?.tally, states: vote[list]?.states ?? [] }]),
  ) as VoteRow["lists"];
  const mismatches = CHOICES.filter((choice) => {
    const { tally, states } = lists[choice];
    return tally !== undefined && tally !== states.length;
  });
  const codes = LISTS.flatMap((list) => lists[list].states.flatMap(({ iso3 }) => iso3 ?? []));
  const named = new Map(LISTS.flatMap((list) => lists[list].states.map(({ iso3, name }) => [iso3, name] as const)));
  const { symbol, part, text } = vote.subject;
  const what = part && part.kind !== "whole" ? `${spelled(part.kind)}${part.number ? ` ${part.number}` : ""}` : undefined;
  const subject = [symbol ?? nameOf(document), what].filter(Boolean).join(", ") || "Recorded vote";
  return {
    vote: number, subject, text, lists, mismatches, span: vote.span,
    twice: [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))],
    corrections: (vote.corrections ?? []).map(({ state, to, footnote, span }) => ({
      state, name: named.get(state) ?? state, to, footnote, span, says: saying(document.footnotes, footnote, span),
    })),
  };
}

/** The footnote that says so: the one with that mark at that place. */
function saying(footnotes: Footnote[] | undefined, marker: string | undefined, span: Span): string | undefined {
  const same = (footnotes ?? []).filter((footnote) => footnote.marker === marker);
  return (same.find((footnote) => footnote.span[0] <= span[0] && span[1] <= footnote.span[1]) ?? same[0])?.text;
}
