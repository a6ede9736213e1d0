/**
 * What is made of a document: findings, citations resolved, tables of votes, comparisons, what symbols say. A worker of
 * its own with the second module, which is large: a text is read and shown without it, and however long it takes, nobody
 * who reads waits for it.
 */

import init, { cite, compare, lint, parse, symbol, toCitations, toVotes, version, type Document, type Explanation, type Finding, type Options, type Reference } from "undocs/tools";
import { citationRows } from "../model/citations.ts";
import { comparisonRows, type Against } from "../model/comparison.ts";
import { noteRows } from "../model/notes.ts";
import { tame } from "../model/tables.ts";
import type { Rows, ToolForm, ToolView } from "./messages.ts";
import { answer, send, serve } from "./serve.ts";

/** A text, and what was found in it once somebody has asked. */
class Reading {
  #document: Document | undefined;
  #findings: Finding[] | undefined;
  #references: Reference[] | undefined;

  constructor(
    readonly reading: number,
    readonly text: string,
    readonly options: Options,
  ) {}

  get document(): Document {
    return (this.#document ??= parse(this.text, this.options));
  }

  get findings(): Finding[] {
    return (this.#findings ??= lint(this.text, this.options));
  }

  get references(): Reference[] {
    return (this.#references ??= cite(this.text, { ...this.options, source: SOURCE }));
  }
}

/** What a text without a symbol is called. */
const SOURCE = "This text";

let last: Reading | undefined;
const explained = new Map<string, Explanation | undefined>();

serve(init().then(version), async (asked) => {
  if (asked.ask === "symbol") {
    answer({ told: "symbol", symbol: asked.symbol, explanation: explanation(asked.symbol) });
  } else if (asked.ask === "read") {
    last = new Reading(asked.reading, asked.text, { language: asked.language ?? null });
  } else if (last?.reading !== asked.reading) {
    return;
  } else if (asked.ask === "look") {
    // Between the two whatever came meanwhile has its turn.
    const citations = last.references.length;
    await new Promise((resolve) => setTimeout(resolve));
    answer({ told: "found", reading: asked.reading, citations, notes: last.findings.length });
  } else if (asked.ask === "view") {
    const view = asked.view as ToolView;
    await send(asked.reading, view, rows(last, view, asked.against));
  } else {
    answer({ told: "form", reading: asked.reading, form: asked.form, content: content(last, asked.form as ToolForm) });
  }
});

function explanation(name: string): Explanation | undefined {
  if (!explained.has(name)) {
    try {
      explained.set(name, symbol(name));
    } catch {
      // It is no symbol: the name of a work, or one of a form that is not known.
      explained.set(name, undefined);
    }
  }
  return explained.get(name);
}

function rows(reading: Reading, view: ToolView, against: Against | undefined): Iterable<Rows[ToolView]> {
  switch (view) {
    case "citations":
      return citationRows(reading.document, reading.references);
    case "notes":
      return noteRows(reading.findings, reading.text);
    case "compare":
      return against ? compared(reading, against) : [];
  }
}

function compared({ text, options }: Reading, against: Against): Rows["compare"][] {
  const { text: other = text, own, other: drafts, later } = against;
  const [before, after] = later ? [text, other] : [other, text];
  const [first, second] = later ? [own, drafts] : [drafts, own];
  let comparison;
  try {
    comparison = compare(before, after, { ...options, before: first ?? null, after: second ?? null });
  } catch {
    // The draft that was chosen was one of another text; the page chooses anew when it has this one.
    return [];
  }
  const both = against.text === undefined;
  const names: [string, string] = both ? [SOURCE, SOURCE] : later ? [SOURCE, "The other text"] : ["The other text", SOURCE];
  return [...comparisonRows(comparison, [later || both, !later || both], names)];
}

function content({ text, options }: Reading, form: ToolForm): string {
  const of = { ...options, source: SOURCE };
  switch (form) {
    case "citations":
      return tame(toCitations(text, "csv", of));
    case "citations-jsonl":
      return toCitations(text, "jsonl", of);
    case "votes":
      return tame(toVotes(text, "csv", of));
    case "votes-jsonl":
      return toVotes(text, "jsonl", of);
    default:
      return toCitations(text, form, of);
  }
}
