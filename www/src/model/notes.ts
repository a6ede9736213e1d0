/** The Notes view: what is odd, where, and what to do about it. */

import type { Edit, Finding, Span } from "undocs/tools";
import rules from "../../../docs/lint.md?raw";

export interface NoteRow {
  code: string;
  level: Finding["level"];
  message: string;
  /** What to do: what the rule says of this one, else `docs/lint.md` of all; `code` between backticks. */
  advice: string | undefined;
  /** The repair, where there is only one, and the words it takes the place of. */
  fix: (Edit & { instead: string }) | undefined;
  /** Line and column of its beginning, from 1. */
  line: number;
  column: number;
  /** The words it stands at. */
  words: string;
  span: Span;
}

/** As many units of the text as are shown beside a note. */
const WORDS = 120;

/** What the documentation says to do, by rule: the paragraph that says so in the rule’s section. */
export function advice(markdown: string): Map<string, string> {
  const sections = markdown.split(/^### `([a-z-]+)`$/m).slice(1);
  const told = new Map<string, string>();
  for (let at = 0; at + 1 < sections.length; at += 2) {
    const what = /\*What to do\*: ([^]*?)(?:\n\n|$)/.exec(sections[at + 1]!)?.[1];
    if (what) told.set(sections[at]!, what.replace(/\s+/g, " ").trim().replace(/^./, (letter) => letter.toUpperCase()));
  }
  return told;
}

export const ADVICE = advice(rules);

/** Findings as they come from `lint`: by place. */
export function* noteRows(findings: Finding[], text: string): Generator<NoteRow> {
  // Lines are counted on from the note before, so that a thousand notes read the text once.
  let [line, begin, at] = [1, 0, 0];
  for (const { code, level, message, help, fix, span } of findings) {
    for (let next = text.indexOf("\n", at); next >= 0 && next < span[0]; next = text.indexOf("\n", at)) {
      line += 1;
      begin = at = next + 1;
    }
    const said = text.slice(span[0], Math.min(span[1], span[0] + WORDS)).replace(/\s+/g, " ").trim();
    const words = said || blanks(text, span);
    const advice = help ? help.charAt(0).toUpperCase() + help.slice(1) : ADVICE.get(code);
    yield { code, level, message, advice, fix: fix && { ...fix, instead: text.slice(...fix.span) }, line, column: span[0] - begin + 1, words: span[1] - span[0] > WORDS ? `${words} …` : words, span };
  }
}

/** Blanks that are said to be wrong, made visible between the words around them: `record␣,`. */
function blanks(text: string, [start, end]: Finding["span"]): string {
  const before = /\S{0,24}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? "";
  const after = /^\S{0,24}/u.exec(text.slice(end, end + 24))?.[0] ?? "";
  return `${before}${"␣".repeat(Math.max(1, end - start))}${after}`;
}
