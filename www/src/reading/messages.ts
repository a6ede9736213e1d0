/** What the page and its workers say to each other. Every answer names the reading it belongs to. */

import type { Document, Explanation, Language } from "undocs/tools";
import type { CitationRow, Graph } from "../model/citations.ts";
import type { Against, ComparedRow, PairRow } from "../model/comparison.ts";
import type { NoteRow } from "../model/notes.ts";
import type { OutlineRow } from "../model/outline.ts";
import type { ReadingRow } from "../model/reading.ts";
import type { CodePiece } from "../model/json.ts";
import type { VoteRow } from "../model/votes.ts";
import type { Summary } from "../model/summary.ts";

/** What each view is made of. A view gets its rows in slices, so that no slice keeps the page busy. */
export interface Rows {
  document: ReadingRow;
  outline: OutlineRow;
  citations: CitationRow | Graph;
  votes: VoteRow;
  notes: NoteRow;
  compare: ComparedRow | PairRow;
  json: CodePiece;
  akn: CodePiece;
}

export type ViewName = keyof Rows;

/** The views that are made of more than the document: the worker of the tools makes them. */
export type ToolView = "citations" | "notes" | "compare";
export type ReadView = Exclude<ViewName, ToolView>;

/** A form that the worker that reads can give. */
export type ReadForm = "text" | "markdown" | "html" | "json" | "akn";

/** The other forms of what is cited. */
export type CitationForm = "citations-jsonl" | "graphml" | "dot" | "jsonld" | "bibtex";

/** A form that the worker of the tools gives. */
export type ToolForm = "citations" | CitationForm | "votes" | "votes-jsonl";

/** A form a text can be taken in. */
export type Form = ReadForm | ToolForm;

export type Request =
  /** A text, for all that is asked afterwards; the worker that reads gives the view with it. */
  | { ask: "read"; reading: number; text: string; language: Language | undefined; view: ViewName | undefined }
  | { ask: "view"; reading: number; view: ViewName; against: Against | undefined }
  | { ask: "form"; reading: number; form: Form }
  /** What the tabs count, of the tools. */
  | { ask: "look"; reading: number }
  | { ask: "symbol"; symbol: string };

/** A request, with the number under which its end is told. */
export type Asked = Request & { job: number };

export type Answer =
  | { told: "ready"; version: string }
  | { told: "read"; reading: number; summary: Summary; furniture: Uint32Array; bytes: number; ms: number }
  | { told: "rows"; reading: number; view: ViewName; rows: Rows[ViewName][]; first: boolean; last: boolean }
  /** What the tools found: a moment after the reading, when nobody types. */
  | { told: "found"; reading: number; citations: number; notes: number }
  | { told: "symbol"; symbol: string; explanation: Explanation | undefined }
  | { told: "form"; reading: number; form: Form; content: string }
  | { told: "failed"; reading: number; message: string }
  /** All that was asked under this number is done, however it went. */
  | { told: "done"; job: number };

export type { Document, Explanation, Language };
