/** How loud a rule speaks. */
export type Level = "allow" | "note" | "warn" | "deny";

export interface LintOptions extends Options {
  /** Levels by rule: `{ "stray-space": "allow" }`; `all` and `warnings` speak of many. A rule there is not is an error. */
  rules?: Record<string, Level> | null;
}

/** Something a rule found; the project's `docs/lint.md` tells of every rule. */
export interface Finding {
  /** The stable word of its rule. */
  code: string;
  level: Exclude<Level, "allow">;
  span: Span;
  /** What is wrong, in a sentence. */
  message: string;
  /** What to do about it. */
  help?: string;
  /** The repair, where there is only one. */
  fix?: Edit;
  /** Other places it has to do with. */
  related?: Span[];
}

/** A change of the text: `text.slice(0, span[0]) + edit.text + text.slice(span[1])`. */
export interface Edit {
  span: Span;
  text: string;
}

export interface CompareOptions extends Options {
  /**
   * Which document of the first text: `"whole"`, or one set out inside it, by number (`"I"`), symbol or place (`"#2"`).
   * Where nothing is said, the one most like the other text.
   */
  before?: string | null;
  /** The same of the second. */
  after?: string | null;
  /** Whether what a scanner does is told from edits; `"apart"` where nothing is said. */
  scanning?: "apart" | "edit" | null;
}

/** Two documents beside each other. */
export interface Comparison {
  /** Texts of two languages are aligned by their structure, and their wording is not compared. */
  basis: "words" | "structure";
  before: Side;
  after: Side;
  /** How many rows are what; one that was moved or renumbered counts there too. */
  counts: Record<Change | "moved" | "renumbered", number>;
  /** The paragraphs in the order of the second document; what was dropped stands where it stood. */
  rows: ComparisonRow[];
}

export interface Side {
  symbol?: string;
  title?: string;
  language: Language | "und";
}

/** `scanning`: the same but for what a scanner does; `aligned`: in another language. */
export type Change = "unchanged" | "scanning" | "reworded" | "aligned" | "added" | "dropped";

export interface ComparisonRow {
  change: Change;
  moved?: true;
  renumbered?: true;
  before?: ComparedParagraph;
  after?: ComparedParagraph;
  /** Both texts in pieces, of what was reworded or scanned. */
  pieces?: Piece[];
  /** What only the first of two languages has: symbols, and figures of four digits. */
  only_before?: string[];
  only_after?: string[];
}

export interface ComparedParagraph {
  type: BlockType | "title" | "footnote";
  /** Its number, after those of what it stands in: `2.a`. */
  number?: string;
  text: string;
  span: Span;
}

export interface Piece {
  kind: "same" | "scanning" | "edit";
  before: string;
  after: string;
}

export interface CiteOptions extends Options {
  /** What to call a text that has no symbol: the name of its file. `"text"` where nothing is said. */
  source?: string | null;
}

/** A citation, resolved as far as the document tells; the project's `docs/cite.md` has more. */
export interface Reference {
  source: string;
  /** Who cites: a symbol, else `source`; `OUTER#NUMBER` of a document inside another. */
  from: string;
  state: "resolved" | "unresolved";
  /** Why not. */
  reason?: "no-number" | "nothing-before" | "no-footnote-before" | "no-series";
  /** How the text names it: in full, as “and Corr.1”, “Ibid.”, “the said resolution”, “its previous resolutions”. */
  form: "printed" | "elided" | "ibid" | "said" | "group";
  text: string;
  /** `resolution`, `decision`, `document`, `charter-article`, `treaty`, `publication`. */
  kind: string;
  symbol?: string;
  /** The letter of the part of it that is meant, where the symbol does not have it. */
  part?: string;
  url?: string;
  date?: string;
  /** Of what has no symbol, its name. */
  work?: string;
  /** The verb that introduces it, as printed. */
  verb?: string;
  /** The same in English, whatever the language: `recalling`, `noting`. */
  act?: string;
  /** The parts of it that are meant. */
  pinpoints?: { type: string; number?: string; to?: string }[];
  place: { type?: BlockType; path?: string; ordinal?: number; footnote?: string };
  span: Span;
}

/** Which vote a row is about. */
export interface Question {
  document?: string;
  /** From 1, among all votes of the text. */
  vote_number: number;
  symbol?: string;
  /** `whole`, `operative-paragraph` … */
  part?: string;
  part_number?: string;
}

/** A State and how it voted. */
export interface Cast extends Question {
  /** As printed. */
  name: string;
  iso3?: string;
  iso2?: string;
  m49?: string;
  /** The year in which a former State ceased to be. */
  until?: number;
  vote?: Choice;
  /** How it had intended to vote. */
  corrected?: string;
  /** Of a name of no State we know, the one that is nearest. */
  nearest?: { name: string; iso3: string; distance: number };
  span: Span;
}

/** A list of a vote: its figure, and how many names it has. */
export interface Count extends Question {
  vote: Choice;
  tally?: number;
  names: number;
  mismatch: boolean;
  span: Span;
}

export interface Votes {
  cast: Cast[];
  counts: Count[];
  diagnostics: Diagnostic[];
}

/** What a symbol says. */
export interface Explanation {
  /** The normalised form; of a bare number `number`. */
  symbol?: string;
  number?: string;
  /** The letters of a part that the symbol does not have: `A` of 217 A (III). */
  part?: string;
  /** In words: “Limited document 8 of the First Committee …”. */
  explanation: string;
  parts: { text: string; role: string; value?: number; words: string }[];
  addresses?: string[];
  /** The days it can be of, ISO 8601. */
  earliest?: string;
  latest?: string;
  /** What a bare number may be the number of. */
  readings?: { kind: string; symbol: string; explanation: string; address: string | null; earliest?: string; latest?: string }[];
}

/** What the rules find in a text, sorted by place. */
export function lint(text: string, options?: LintOptions | null): Finding[];

/** Two texts paragraph by paragraph: what stayed, was moved, reworded, renumbered, added, dropped. */
export function compare(before: string, after: string, options?: CompareOptions | null): Comparison;

/** What a text cites, resolved: which verb, which part, which paragraph; “Ibid.” and its like too. */
export function cite(text: string, options?: CiteOptions | null): Reference[];

/** The same as a table or as lines of JSON; or the graph of it, in which nodes are documents. */
export function toCitations(text: string, format: "csv" | "jsonl" | "graphml" | "dot" | "jsonld" | "bibtex", options?: CiteOptions | null): string;

/** The recorded votes of a text as rows, and what is odd about them. */
export function votes(text: string, options?: Options | null): Votes;

/** Who voted how, a line a State and vote. */
export function toVotes(text: string, format: "csv" | "jsonl", options?: CiteOptions | null): string;

/**
 * What a document symbol or the number of a resolution says, in words, with its addresses.
 *
 * @throws Error where the text is neither.
 */
export function symbol(text: string): Explanation;
