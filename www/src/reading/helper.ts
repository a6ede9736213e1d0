/**
 * A worker that can be done without: what it is at is known, it is ended when it says nothing for too long, and the next
 * thing that is asked of it begins a new one.
 */

import type { Answer, Asked, Request } from "./messages.ts";

/** How long a worker may say nothing while it is at something, in milliseconds. A text of 16 MB is read in two seconds. */
export const LIMIT = 30_000;

/** What a worker does, as far as it is needed here. */
export interface Port {
  postMessage(message: Asked): void;
  addEventListener(type: "message", listener: (event: { data: Answer }) => void): void;
  terminate(): void;
}

export class Helper {
  /** The reading whose text it has. */
  has = 0;
  /** Whether it is loaded: how long that takes is the network’s affair. */
  begun = false;
  #port: Port | undefined;
  #job = 0;
  readonly #jobs = new Map<number, string>();
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly open: () => Port,
    readonly answered: (answer: Answer) => void,
    /** It was ended: `what` took too long. */
    readonly overran: (what: string) => void,
  ) {}

  get working(): boolean {
    return this.#jobs.size > 0;
  }

  /** Asks for something; `what` it is, for a person. */
  ask(request: Request, what: string): void {
    this.#port ??= this.#begin();
    this.#jobs.set(++this.#job, what);
    this.#port.postMessage({ ...request, job: this.#job });
    if (this.#jobs.size === 1) this.#watch();
  }

  /** Ends it, whatever it is at, and says what that was. */
  stop(): string | undefined {
    const [what] = this.#jobs.values();
    this.#port?.terminate();
    this.#port = undefined;
    [this.has, this.begun] = [0, false];
    this.#jobs.clear();
    this.#watch();
    return what;
  }

  #begin(): Port {
    const port = this.open();
    port.addEventListener("message", ({ data }) => {
      // What an ended worker said last may come after its end.
      if (port !== this.#port) return;
      this.begun = true;
      if (data.told === "done") this.#jobs.delete(data.job);
      this.#watch();
      if (data.told !== "done") this.answered(data);
    });
    return port;
  }

  /** Counts the silence anew. */
  #watch(): void {
    clearTimeout(this.#silence);
    if (!this.begun || !this.working) return;
    this.#silence = setTimeout(() => {
      const what = this.stop();
      if (what) this.overran(what);
    }, LIMIT);
  }
}
