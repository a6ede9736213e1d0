/** What both workers do alike: they answer one request after another, and give the rows of a view in slices. */

import type { Answer, Asked, Rows, ViewName } from "./messages.ts";

export function answer(message: Answer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** Answers requests once the module is loaded; whatever becomes of one, its end is told. */
export function serve(ready: Promise<string>, handle: (asked: Asked) => Promise<void>): void {
  void ready.then((version) => answer({ told: "ready", version }));
  // While the module loads, several texts may come: only the last is looked at.
  let newest = 0;
  self.addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
    if (data.ask === "read") newest = data.reading;
    try {
      await ready;
      if (!("reading" in data) || data.reading === newest) await handle(data);
    } catch (error) {
      answer({ told: "failed", reading: "reading" in data ? data.reading : 0, message: error instanceof Error ? error.message : String(error) });
    } finally {
      answer({ told: "done", job: data.job });
    }
  });
}

/** How many rows make a slice: as many as are drawn in a few milliseconds. */
const SLICE: Record<ViewName, number> = { document: 80, outline: 100, citations: 100, votes: 1, notes: 60, compare: 40, json: 1, akn: 1 };

/** The view that is being sent; another one, or another reading, ends it. */
let sending = 0;

export async function send<V extends ViewName>(reading: number, view: V, made: Iterable<Rows[V]> | Promise<Iterable<Rows[V]>>): Promise<void> {
  const mine = ++sending;
  let slice: Rows[ViewName][] = [];
  let first = true;
  const rows = await made;
  if (mine !== sending) return;
  for (const row of rows) {
    if (slice.length === SLICE[view]) {
      answer({ told: "rows", reading, view, rows: slice, first, last: false });
      [slice, first] = [[], false];
      // Lets in what came meanwhile; it may be that nobody waits for the rest.
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== sending) return;
    }
    slice.push(row);
  }
  answer({ told: "rows", reading, view, rows: slice, first, last: true });
}
