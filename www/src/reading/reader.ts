/**
 * The page’s side of the worker. One reading is under way at a time; of what is typed meanwhile only the last is read,
 * and answers to older readings are dropped.
 */

import type { Against } from "../model/comparison.ts";
import type { Answer, Explanation, Form, Language, Request, Rows, ViewName } from "./messages.ts";
import type { Summary } from "../model/summary.ts";

export interface Read {
  summary: Summary;
  furniture: Uint32Array;
  bytes: number;
  ms: number;
}

export interface Listener {
  ready(version: string): void;
  read(read: Read): void;
  /** How much the tools found. */
  found(found: { citations: number; notes: number }): void;
  explained(symbol: string, explanation: Explanation | undefined): void;
  rows<V extends ViewName>(view: V, rows: Rows[V][], first: boolean, last: boolean): void;
  failed(message: string): void;
}

/** What a worker does, as far as it is needed here. */
export interface Port {
  postMessage(message: Request): void;
  addEventListener(type: "message", listener: (event: { data: Answer }) => void): void;
}

interface Wanted {
  text: string;
  language: Language | undefined;
}

export class Reader {
  /** The reading that was asked for last. */
  reading = 0;
  #busy = false;
  #waiting: Wanted | undefined;
  /** The view that was asked for with the reading that is under way. */
  #asked: ViewName | undefined;
  readonly #forms = new Map<string, { resolve: (content: string) => void; reject: (error: Error) => void }>();

  constructor(
    readonly port: Port,
    readonly listener: Listener,
    public view: ViewName,
  ) {
    port.addEventListener("message", ({ data }) => this.#answered(data));
  }

  /** Reads a text, as soon as the reading that is under way has ended. */
  read(text: string, language: Language | undefined): void {
    this.#waiting = { text, language };
    if (!this.#busy) this.#next();
  }

  /** Shows another view of the text that was read last. */
  show(view: ViewName): void {
    this.view = view;
    if (!this.#busy) this.port.postMessage({ ask: "view", reading: this.reading, view });
  }

  /** Says what the text is compared with. */
  against(against: Against | undefined): void {
    this.port.postMessage({ ask: "against", against });
  }

  /** Asks what a symbol says. */
  explain(symbol: string): void {
    this.port.postMessage({ ask: "symbol", symbol });
  }

  /** The text in another form. */
  form(form: Form): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#forms.set(`${this.reading} ${form}`, { resolve, reject });
      this.port.postMessage({ ask: "form", reading: this.reading, form });
    });
  }

  #next(): void {
    const wanted = this.#waiting;
    if (!wanted) return;
    this.#waiting = undefined;
    this.#busy = true;
    for (const { reject } of this.#forms.values()) reject(new Error("the text has changed"));
    this.#forms.clear();
    this.port.postMessage({ ask: "read", reading: ++this.reading, ...wanted, view: this.view });
    this.#asked = this.view;
  }

  #answered(answer: Answer): void {
    if (answer.told === "ready") return this.listener.ready(answer.version);
    if (answer.told === "symbol") return this.listener.explained(answer.symbol, answer.explanation);
    if (answer.reading !== this.reading) return;
    switch (answer.told) {
      case "read":
        this.#busy = false;
        if (this.#waiting) return this.#next();
        this.listener.read(answer);
        // Another view was chosen while it read.
        if (this.#asked !== this.view) this.show(this.view);
        return;
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
        this.#busy = false;
        this.listener.failed(answer.message);
        return this.#next();
    }
  }
}
