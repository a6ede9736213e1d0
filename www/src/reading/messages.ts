/** What the page and its worker say to each other. Every answer names the reading it belongs to. */

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

/** A form a text can be taken in. */
export type Form = "text" | "markdown" | "html" | "json" | "akn" | "citations" | CitationForm | "votes" | "votes-jsonl";

/** The other forms of what is cited. */
export type CitationForm = "citations-jsonl" | "graphml" | "dot" | "jsonld" | "bibtex";

export type Request =
  | { ask: "read"; reading: number; text: string; language: Language | undefined; view: ViewName }
  | { ask: "view"; reading: number; view: ViewName }
  | { ask: "form"; reading: number; form: Form }
  /** What the text is compared with from now on. */
  | { ask: "against"; against: Against | undefined }
  | { ask: "symbol"; symbol: string };

export type Answer =
  | { told: "ready"; version: string }
  | { told: "read"; reading: number; summary: Summary; furniture: Uint32Array; bytes: number; ms: number }
  | { told: "rows"; reading: number; view: ViewName; rows: Rows[ViewName][]; first: boolean; last: boolean }
  /** What the tools found: a moment after the reading, since they are loaded by themselves. */
  | { told: "found"; reading: number; citations: number; notes: number }
  | { told: "symbol"; reading: number; symbol: string; explanation: Explanation | undefined }
  | { told: "form"; reading: number; form: Form; content: string }
  | { told: "failed"; reading: number; message: string };

export type { Document, Explanation, Language };
