/** A language of the United Nations. */
export type Language = "ar" | "zh" | "en" | "fr" | "ru" | "es";

/** What a caller may ask for. A name that is no option is an error. */
export interface Options {
  /** Reads the text in this language, whatever it looks like. Without it the text tells. */
  language?: Language | null;
  /**
   * What positions count: `"utf16"`, the units of a JavaScript string, so that `text.slice(start, end)` is right, or
   * `"bytes"` of the text in UTF-8. `"utf16"` where nothing is said.
   */
  positions?: "utf16" | "bytes" | null;
}

/** `[start, end)`, counted in what `Options.positions` says, from the beginning of the text. */
export type Span = [start: number, end: number];

/** A document, or a draft set out inside one. What is absent is left out. */
export interface Document {
  /** Version of this form. */
  version: 1;
  kind: DocumentKind;
  /** The language it was read in; `"und"` where it could not be told. */
  language: Language | "und";
  /** Its document symbol, normalised: `A/C.1/75/L.4`; derived from number and organ where it is not printed. */
  symbol?: string;
  /** The number before the title: `78/237`. */
  number?: string;
  title?: string;
  /** The footnotes called in the title. */
  title_footnotes?: FootnoteCall[];
  /** The enacting formula as printed, without its comma. */
  organ?: string;
  /** Where the fields stand that have no span beside them, and the lines of `masthead.other` in their order. */
  spans?: FieldSpan[];
  /** The footnotes called in them and in the lists of votes, but for the title; `offset` is 0. */
  field_footnotes?: FootnoteCall[];
  masthead?: Masthead;
  sponsors?: Sponsor[];
  /** The list of sponsors before the title, as printed. */
  sponsors_text?: string;
  /** Its paragraphs, sections and headings, in order. */
  body?: Block[];
  /** Its footnotes, in order of print. */
  footnotes?: Footnote[];
  /** What it cites, in order. What a document set out inside it cites stands there. */
  citations?: Citation[];
  votes?: Vote[];
  /** The meeting that adopted it, as printed. */
  meeting?: string;
  /** The date of adoption, ISO 8601. */
  adopted?: string;
  /** The date of adoption, as printed. */
  adopted_text?: string;
  /** Lines of the page that are no lines of the text. */
  furniture?: Furniture[];
  /** What is odd. */
  diagnostics?: Diagnostic[];
  /** The file it was read from, where that is no text in UTF-8: spans count in the text that was made of it. */
  source?: Source;
  /** All of it. */
  span: Span;
}

/** A file that is no text in UTF-8. */
export interface Source {
  /** What it is: `docx`, `html`, `akn`, `pdf`, or `text` in another encoding. */
  format: string;
  /** What it is called, without folders. */
  name: string;
  /** The encoding it was decoded from. */
  encoding?: string;
}

export type DocumentKind =
  | "resolution"
  | "draft-resolution"
  | "decision"
  | "draft-decision"
  | "presidential-statement"
  | "report"
  | "letter"
  | "record"
  | "collection"
  | "fragment"
  | "other";

/** Where a field stands: `number` (before a title), `title` (with that number), `organ`, `meeting`, `masthead.session` … */
export interface FieldSpan {
  field: string;
  span: Span;
}

/** What the masthead says, as printed; dates also as ISO. */
export interface Masthead {
  symbol?: string;
  organ?: string;
  session?: { number: number; text: string };
  agenda_item?: { number: string; text: string };
  agenda_title?: string;
  distribution?: string;
  /** Date of issuance, ISO 8601. */
  date?: string;
  date_text?: string;
  language_text?: string;
  /** The language of the original, two letters. */
  original_language?: string;
  /** The same, as printed. */
  original_text?: string;
  committee?: string;
  /** The line that says which organ adopted the text, and when. */
  adoption?: string;
  /** The report on which it was adopted. */
  report?: string;
  job_number?: string;
  /** Its other lines. */
  other?: string[];
}

export type BlockType =
  | "preambular"
  | "operative"
  | "subparagraph"
  | "paragraph"
  | "heading"
  | "section"
  | "item"
  | "document"
  | "annex"
  | "table";

/** A paragraph, a heading, a section with what it contains. */
export interface Block {
  type: BlockType;
  /** Its number without punctuation: `1`, `a`, `IV`. */
  number?: string;
  /** Its label as printed: `a)`. */
  label?: string;
  /** The leading phrase: `Expressing concern`. */
  lead?: string;
  /** Title of a section, an annex, a draft. */
  title?: string;
  /** Its own text, as one would read it aloud. */
  text?: string;
  /** All of it, with its label and what it contains. */
  span: Span;
  /** Its own text. */
  text_span?: Span;
  /** What it contains, in order. */
  blocks?: Block[];
  /** The footnotes called in its own text. */
  footnotes?: FootnoteCall[];
  /** The recorded votes whose lists follow its text: places in the document's `votes`. */
  votes?: number[];
  /** The cells of a table. */
  rows?: string[][];
  /** Where they stand. */
  cell_spans?: Span[][];
  /** The document set out here. */
  document?: Document;
}

/** A footnote called in a text; `offset` counts in that `text`. */
export interface FootnoteCall {
  marker: string;
  /** Where in the text of what calls it. */
  offset: number;
  /** Where the mark stands. */
  span: Span;
}

export interface Footnote {
  marker: string;
  text: string;
  span: Span;
  /** Its mark as printed, which may stand apart from its text. */
  marker_span?: Span;
  /** Whether a mark in the text answers to it. */
  called: boolean;
}

export interface Citation {
  /** The words that cite. */
  text: string;
  /** The symbol, normalised: `A/RES/53/70`. */
  symbol?: string;
  /** The letter of the part that is meant, where the symbol does not have it: `A` of 217 A (III), `A/RES/217(III)`. */
  part?: string;
  /** Where to read it. */
  url?: string;
  /** The date the text gives it, ISO 8601. */
  date?: string;
  /** `resolution`, `decision`, `document`, `charter-article`, `treaty` … */
  kind: string;
  /** The article of the Charter or of a treaty. */
  article?: string;
  /** The paragraph of the article, or a pinpoint. */
  paragraph?: string;
  /** The verb that introduces it, as printed: the leading phrase of its paragraph, or the last that begins a clause. */
  verb?: string;
  span: Span;
  /** The block it stands in. */
  block_span?: Span;
  in_footnote?: boolean;
}

/** A State in a list: the name as printed, and its ISO 3166-1 alpha-3 code. */
export interface State {
  name: string;
  iso3?: string;
  span: Span;
}

export interface Sponsor extends State {
  /** Whether it joined after the draft was submitted. */
  later?: boolean;
  /** The draft's symbol, where the document speaks of several. */
  of?: string;
}

/** A recorded vote. */
export interface Vote {
  subject: { symbol?: string; part?: { kind: string; number?: string }; text?: string };
  in_favour: Ballot;
  against: Ballot;
  abstaining: Ballot;
  /** Where the text names them; no tally counts them. */
  absent?: Ballot;
  not_participating?: Ballot;
  /** What States said later they had intended; the tally stays. */
  corrections?: Correction[];
  span: Span;
}

/** A list of a recorded vote. */
export type Choice = "in_favour" | "against" | "abstaining" | "absent" | "not_participating";

/** One list of a recorded vote. */
export interface Ballot {
  /** Its heading, as printed: "In favour:". */
  label?: string;
  /** The list as printed: the names and what stands between them. */
  text?: string;
  /** Its heading and its names. */
  span?: Span;
  /** The figure, where the text gives it. */
  tally?: number;
  states?: State[];
}

export interface Correction {
  /** ISO 3166-1 alpha-3 code. */
  state: string;
  to: "in_favour" | "against" | "abstaining" | "not_participating";
  /** The mark of the footnote that says so. */
  footnote?: string;
  span: Span;
}

export interface Furniture {
  /** `running-head`, `folio`, `job-number`, `recycling`, `rule` … */
  kind: string;
  span: Span;
}

export interface Diagnostic {
  /** A word that does not change from release to release. */
  code: string;
  severity: "warning" | "note";
  message: string;
  span: Span;
}

/**
 * Reads a text. Text of any kind gives a document, never an error: what is not understood is a plain paragraph, and what
 * is odd stands in `diagnostics`.
 *
 * @throws Error when `text` is no string or an option is wrong.
 */
export function parse(text: string, options?: Options | null): Document;

/** The text as AKN4UN, the UN's profile of Akoma Ntoso XML. */
export function toAkn(text: string, options?: Options | null): string;

/** The text as a page that stands alone and runs nothing; every word of it is escaped. */
export function toHtml(text: string, options?: Options | null): string;

/** The text as Markdown. */
export function toMarkdown(text: string, options?: Options | null): string;

/** The text as a clean reading copy. */
export function toText(text: string, options?: Options | null): string;

/** The version of undocs. */
export function version(): string;

/** A part of a document, as the events name it. */
export type ElementName =
  | "document"
  | "draft"
  | "masthead"
  | "title"
  | "sponsors"
  | "enacting-formula"
  | "preambular-paragraph"
  | "operative-paragraph"
  | "subparagraph"
  | "paragraph"
  | "item"
  | "heading"
  | "section"
  | "annex"
  | "table"
  | "row"
  | "cell"
  | "footnote"
  | "recorded-vote"
  | "ballot"
  | "meeting"
  | "adopted";

/** The organ whose enacting formula it is. */
export type Organ =
  | "general-assembly"
  | "security-council"
  | "economic-and-social-council"
  | "human-rights-council"
  | "commission-on-human-rights"
  | "other";

/** A part begins. */
export type StartEvent = { kind: "start"; span: Span } & (
  | { element: "draft"; document: DocumentKind; number?: string }
  | {
      element: "masthead";
      /** What the line says: `symbol`, `date`, `session`, `agenda-item` … */
      field: string;
    }
  | { element: "enacting-formula"; organ: Organ }
  | {
      element: "subparagraph" | "section";
      /** Depth, from 1. */
      level: number;
    }
  | { element: "ballot"; choice: Choice }
  | { element: Exclude<ElementName, "draft" | "masthead" | "enacting-formula" | "subparagraph" | "section" | "ballot"> }
);

/**
 * What the reader met, and where; the words are yours to slice.
 *
 * `start` and `end` balance. `text`, `break`, `label`, `call`, `markup` and `furniture` cover every letter of the text
 * once, in order; the others say something of a stretch of text that follows them.
 */
export type ParserEvent =
  | StartEvent
  | { kind: "end"; element: ElementName; span: Span }
  | { kind: "text"; span: Span }
  /** A line ends inside a block; for reading it is joined to the next with a space, or with nothing. */
  | { kind: "break"; join: "space" | "nothing"; span: Span }
  /** A label as printed: `1.`, `(a)`. */
  | { kind: "label"; label: string; span: Span }
  /**
   * A footnote is called here. Where `certain` is false the mark is a plain digit, and a call only if a footnote of its
   * number is in the text: a `Parser` gives events before that is known, `parse` has settled it.
   */
  | { kind: "call"; marker: string; certain: boolean; span: Span }
  /** Markup of a Markdown or HTML source. */
  | { kind: "markup"; span: Span }
  /** A line of the page: `running-head`, `folio`, `job-number` … */
  | { kind: "furniture"; furniture: string; span: Span }
  /** The leading phrase of the paragraph that has just begun. */
  | { kind: "lead"; span: Span }
  /** See `Citation`; without its address. */
  | { kind: "citation"; citation: string; symbol?: string; part?: string; date?: string; article?: number; paragraph?: number; span: Span }
  /** A State in a list; its code where we know it. */
  | { kind: "state"; iso3?: string; span: Span }
  /** A list of sponsors begins. */
  | { kind: "sponsors"; later: boolean; span: Span }
  /** The figures of a recorded vote. */
  | { kind: "tally"; in_favour: number; against: number; abstaining: number; span: Span }
  | { kind: "language"; language: Language; span: Span }
  /** What kind of document the one is that is open; just before its end. */
  | { kind: "kind"; document: DocumentKind; span: Span }
  | { kind: "diagnostic"; code: string; severity: "warning" | "note"; message: string; span: Span };

/**
 * Reads a text that comes in chunks, cut anywhere, even inside a character, and gives what can be told so far: the same
 * events however it is cut.
 *
 * Keeps the paragraph that is not at its end, and no more: a text may be larger than memory. Positions count from the
 * beginning of the text. The first events come when some four kilobytes have told the language, or at once where
 * `language` names it. Its memory is given back at `free()`, at the end of a `using` block, or when the garbage collector
 * finds it.
 */
export class Parser {
  constructor(options?: Options | null);
  /**
   * Adds a chunk: bytes of UTF-8, or a piece of a string. Half a surrogate pair that never gets its other half is read as
   * U+FFFD.
   *
   * @throws Error at bytes that are no UTF-8, with their place, and when a paragraph has no end within a megabyte: once the
   * events before it have been given, and again until `finish()`.
   */
  push(chunk: Uint8Array | string): ParserEvent[];
  /**
   * Gives the rest. The next chunk begins another text.
   *
   * @throws Error where `push` did, and where the last bytes are half a character.
   */
  finish(): ParserEvent[];
  free(): void;
  [Symbol.dispose](): void;
}
