/**
 * The page’s side of the workers: one reads, the other makes what is made of a document. One reading is under way at a
 * time; of what is typed meanwhile only the last is read, and answers to older readings are dropped.
 *
 * No worker is waited for: the one that reads is ended when another text waits and it does not come to it, the other when
 * it is still at an older text; either when it says nothing for too long. What it was at is told.
 */

import type { Against } from "../model/comparison.ts";
import type { Answer, Explanation, Form, Language, Rows, ToolForm, ToolView, ViewName } from "./messages.ts";
import { Helper, type Port } from "./helper.ts";
import type { Summary } from "../model/summary.ts";

export interface Read {
  summary: Summary;
  furniture: Uint32Array;
  bytes: number;
  ms: number;
}

/** Why a worker was ended: it said nothing for too long, or another text waits. */
export type Why = "limit" | "text";

export interface Listener {
  ready(version: string): void;
  read(read: Read): void;
  /** How much the tools found. */
  found(found: { citations: number; notes: number }): void;
  explained(symbol: string, explanation: Explanation | undefined): void;
  rows<V extends ViewName>(view: V, rows: Rows[V][], first: boolean, last: boolean): void;
  failed(message: string): void;
  /** What was under way was stopped. */
  stopped(what: string, why: Why): void;
}

/** How long a text waits for the one before it, in milliseconds. */
export const PATIENCE = 500;

/** After so long without another text, in milliseconds, it is looked for what the tools find. */
export const BEAT = 150;

/** What a worker is at, for a person. */
const READING = "Reading the text";
const EXPLAINING = "Explaining a symbol";
const LOOKING = "Looking for citations and notes";
const VIEWS: Record<ViewName, string> = {
  document: READING, outline: "Making the outline", citations: "Looking for citations", votes: "Making the tables of votes",
  notes: "Looking for what is odd", compare: "Comparing the texts", json: "Writing JSON", akn: "Writing XML",
};

const TOOL_VIEWS: ReadonlySet<ViewName> = new Set<ToolView>(["citations", "notes", "compare"]);
const TOOL_FORMS: ReadonlySet<Form> = new Set<ToolForm>(["citations", "citations-jsonl", "graphml", "dot", "jsonld", "bibtex", "votes", "votes-jsonl"]);

interface Wanted {
  text: string;
  language: Language | undefined;
}

interface Waiting {
  helper: Helper;
  resolve: (content: string) => void;
  reject: (error: Error) => void;
}

export class Reader {
  /** The reading that was asked for last. */
  reading = 0;
  #busy = false;
  #wanted: Wanted | undefined;
  #waiting: Wanted | undefined;
  /** The view that was asked for with the reading that is under way. */
  #asked: ViewName | undefined;
  #against: Against | undefined;
  #hurry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setTimeout> | undefined;
  readonly #symbols = new Set<string>();
  readonly #forms = new Map<string, Waiting>();
  readonly #reads: Helper;
  readonly #tools: Helper;

  constructor(
    open: { worker: () => Port; tools: () => Port },
    readonly listener: Listener,
    public view: ViewName,
  ) {
    const overran = (what: string) => {
      this.listener.stopped(what, "limit");
      this.#refuse(this.#reads, "it took too long");
      this.#busy = false;
      this.#next();
    };
    this.#reads = new Helper(open.worker, (answer) => this.#answered(answer), overran);
    this.#tools = new Helper(open.tools, (answer) => this.#answered(answer), (what) => {
      this.listener.stopped(what, "limit");
      if (what === EXPLAINING) this.#symbols.clear();
      this.#ended();
    });
  }

  /** Reads a text: at once, or as soon as the reading that is under way has ended or was ended. */
  read(text: string, language: Language | undefined): void {
    this.#waiting = { text, language };
    if (this.#busy) this.#hasten();
    else this.#next();
  }

  /** Shows another view of the text that was read last. */
  show(view: ViewName): void {
    this.view = view;
    if (this.#busy || !this.#wanted) return;
    const helper = this.#with(TOOL_VIEWS.has(view) ? this.#tools : this.#reads);
    helper.ask({ ask: "view", reading: this.reading, view, against: view === "compare" ? this.#against : undefined }, VIEWS[view]);
  }

  /** Says what the text is compared with. */
  against(against: Against | undefined): void {
    this.#against = against;
  }

  /** Asks what a symbol says. */
  explain(symbol: string): void {
    this.#symbols.add(symbol);
    this.#tools.ask({ ask: "symbol", symbol }, EXPLAINING);
  }

  /** The text in another form. */
  form(form: Form): Promise<string> {
    return new Promise((resolve, reject) => {
      const helper = this.#with(TOOL_FORMS.has(form) ? this.#tools : this.#reads);
      this.#forms.set(`${this.reading} ${form}`, { helper, resolve, reject });
      helper.ask({ ask: "form", reading: this.reading, form }, "Writing the text in another form");
    });
  }

  #next(): void {
    const wanted = this.#waiting;
    if (!wanted) return;
    [this.#waiting, this.#wanted, this.#asked, this.#busy] = [undefined, wanted, this.view, true];
    clearTimeout(this.#beat);
    this.#refuse(undefined, "the text has changed");
    // It may still be at a view of the text before.
    if (this.#reads.working) this.#hasten();
    this.#reads.has = ++this.reading;
    const view = TOOL_VIEWS.has(this.view) ? undefined : this.view;
    this.#reads.ask({ ask: "read", reading: this.reading, ...wanted, view }, READING);
  }

  /** Ends the worker that reads, unless it comes to the text that waits within a moment. */
  #hasten(): void {
    this.#hurry ??= setTimeout(() => {
      this.#hurry = undefined;
      if (!this.#busy) return;
      if (!this.#reads.begun) return this.#hasten();
      this.#waiting ??= this.#wanted;
      this.listener.stopped(this.#reads.stop() ?? READING, "text");
      this.#next();
    }, PATIENCE);
  }

  /** A helper that has the text that was read last. */
  #with(helper: Helper): Helper {
    // While it loads it is at nothing yet.
    if (helper === this.#tools && helper.has && helper.has !== this.reading && helper.working && helper.begun) this.#end();
    if (this.#wanted && helper.has !== this.reading) {
      helper.has = this.reading;
      helper.ask({ ask: "read", reading: this.reading, ...this.#wanted, view: undefined }, READING);
    }
    return helper;
  }

  /** Looks for what the tabs count, and for the view where it is one of the tools’, once nobody has typed for a moment. */
  #look(): void {
    clearTimeout(this.#beat);
    this.#beat = setTimeout(() => {
      if (TOOL_VIEWS.has(this.view)) this.show(this.view);
      this.#with(this.#tools).ask({ ask: "look", reading: this.reading }, LOOKING);
    }, BEAT);
  }

  /** Ends the worker of the tools: it is still at an older text. */
  #end(): void {
    this.#tools.stop();
    this.#ended();
  }

  #ended(): void {
    this.#refuse(this.#tools, "it took too long");
    // Somebody points at a symbol and waits.
    const symbols = [...this.#symbols];
    for (const symbol of symbols) this.explain(symbol);
  }

  #refuse(helper: Helper | undefined, why: string): void {
    for (const [name, form] of this.#forms) {
      if (helper && form.helper !== helper) continue;
      form.reject(new Error(why));
      this.#forms.delete(name);
    }
  }

  #answered(answer: Answer): void {
    if (answer.told === "ready") return this.listener.ready(answer.version);
    if (answer.told === "symbol") {
      this.#symbols.delete(answer.symbol);
      return this.listener.explained(answer.symbol, answer.explanation);
    }
    if (answer.told === "done" || answer.reading !== this.reading) return;
    switch (answer.told) {
      case "read":
        clearTimeout(this.#hurry);
        this.#hurry = undefined;
        this.#busy = false;
        if (this.#waiting) return this.#next();
        this.listener.read(answer);
        // Another view was chosen while it read.
        if (this.#asked !== this.view && !TOOL_VIEWS.has(this.view)) this.show(this.view);
        this.#asked = this.view;
        return this.#look();
      case "rows":
        if (answer.view === this.view && !this.#waiting) this.listener.rows(answer.view, answer.rows as never[], answer.first, answer.last);
        return;
      case "found":
        if (!this.#waiting) this.listener.found(answer);
        return;
      case "form":
        this.#forms.get(`${answer.reading} ${answer.form}`)?.resolve(answer.content);
        this.#forms.delete(`${answer.reading} ${answer.form}`);
        return;
      case "failed":
        clearTimeout(this.#hurry);
        this.#hurry = undefined;
        this.#busy = false;
        this.listener.failed(answer.message);
        return this.#next();
    }
  }
}
