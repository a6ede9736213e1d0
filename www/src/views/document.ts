/** The Document view: a clean reading copy, typeset. */

import { h, link } from "../dom.ts";
import type { ReadingRow } from "../model/reading.ts";
import type { Run } from "../model/runs.ts";
import { counted, KINDS } from "../model/words.ts";
import { tallyBar } from "./tally.ts";
import { ListView } from "./view.ts";

type Row<K extends ReadingRow["row"]> = Extract<ReadingRow, { row: K }>;

export class DocumentView extends ListView<ReadingRow> {
  /** The document whose footnotes were begun last: a rule goes before the first of them. */
  #noted = -1;

  protected override begin(): void {
    super.begin();
    this.#noted = -1;
  }

  protected draw(row: ReadingRow): Node {
    const element = this.#row(row);
    this.shown.place(element, row.span);
    element.classList.add("row", ...(row.level ? ["inner"] : []));
    const rtl = row.language === "ar";
    if (row.language === "und") element.dir = "auto";
    else [element.lang, element.dir] = [row.language, rtl ? "rtl" : "ltr"];
    return element;
  }

  #row(row: ReadingRow): HTMLElement {
    switch (row.row) {
      case "masthead":
        return this.#masthead(row);
      case "title":
        return h(row.level ? "h3" : "h2", { class: "title" }, row.number ? h("span", { class: "number" }, row.number) : null, ...this.#runs(row, row.runs));
      case "sponsors":
        return this.#sponsors(row);
      case "formula":
        return h("p", { class: "formula" }, row.text);
      case "block":
        return this.#block(row);
      case "table":
        return h("div", { class: "scroll" }, h("table", { class: "cells" }, h("tbody", {}, ...row.cells.map((cells) => h("tr", {}, ...cells.map((cell) => h("td", {}, cell)))))));
      case "vote":
        return this.#vote(row);
      case "closing":
        return h("div", { class: "closing" }, ...row.lines.map((line) => h("p", {}, line)));
      case "footnote":
        return this.#footnote(row);
    }
  }

  #masthead({ symbol, lines, kind, level }: Row<"masthead">): HTMLElement {
    return h("div", { class: "masthead" },
      h("p", { class: "symbol" }, h("span", { class: "kind" }, KINDS[kind]), symbol ? h("bdi", {}, symbol) : null),
      lines.length && !level ? h("ul", {}, ...lines.map((line) => h("li", { dir: "auto" }, line))) : null,
    );
  }

  #sponsors({ names, later }: Row<"sponsors">): HTMLElement {
    const list = names.flatMap(({ name, span }, at) => [at ? ", " : "", this.shown.place(h("span", { class: "state" }, name), span)]);
    return h("p", { class: "sponsors" }, h("span", { class: "heading" }, later ? "Joined later" : "Sponsors"), ...list);
  }

  #block(row: Row<"block">): HTMLElement {
    const heads = row.type === "section" || row.type === "heading" || row.type === "annex" || row.type === "document";
    const label = row.label ? h("span", { class: "label" }, row.label) : null;
    const title = row.title ? h("strong", {}, row.title, " ") : null;
    const text = h("span", { class: "words" }, title, ...this.#runs(row, row.runs));
    const element = h(heads ? (row.level ? "h4" : "h3") : "p", { class: `block ${row.type} depth-${Math.min(row.depth, 5)}` }, label, text);
    if (!heads && label) element.classList.add("labelled");
    return element;
  }

  #vote({ vote, tally }: Row<"vote">): HTMLElement {
    const words = `${counted(tally.in_favour, "vote")} in favour, ${tally.against} against, ${tally.abstaining} abstaining`;
    const more = h("button", { type: "button", class: "plain" }, "See who voted how");
    more.addEventListener("click", () => this.host.show("votes", undefined));
    return h("div", { class: "vote-line", "data-vote": vote }, tallyBar(tally), h("p", {}, words, " · ", more));
  }

  #footnote(row: Row<"footnote">): HTMLElement {
    const id = noteId(row.of, row.footnote);
    const begins = this.#noted !== row.of;
    this.#noted = row.of;
    const mark = h("span", { class: "label" }, row.marker);
    return h("p", { class: `footnote${begins ? " begins" : ""}`, id, role: "note", title: row.called ? undefined : "No mark in the text calls this note" }, mark, h("span", { class: "words" }, ...this.#runs(row, row.runs)));
  }

  #runs(row: ReadingRow, runs: Run[]): Node[] {
    const nodes: Node[] = [];
    for (const run of runs) {
      switch (run.run) {
        case "text":
          nodes.push(document.createTextNode(run.text));
          break;
        case "lead":
          nodes.push(h("em", { class: "lead" }, run.text));
          break;
        case "citation":
          nodes.push(this.#citation(run));
          break;
        case "call":
          nodes.push(...kept(nodes.pop(), this.#call(row, run.text, run.footnote)));
      }
    }
    return nodes;
  }

  #citation({ text, url, symbol, span }: Extract<Run, { run: "citation" }>): HTMLElement {
    const element = link(url, text, { class: "citation", "data-symbol": symbol });
    return this.shown.place(element, span);
  }

  #call(row: ReadingRow, mark: string, footnote: number | undefined): HTMLElement {
    // A mark that is printed raised would be raised twice.
    const marker = mark.normalize("NFKC");
    if (footnote === undefined) return h("sup", { class: "call" }, marker);
    const call = h("button", { type: "button", class: "plain", "aria-label": `Footnote ${marker}` }, marker);
    call.addEventListener("click", () => {
      const note = this.element.querySelector<HTMLElement>(`#${noteId(row.of, footnote)}`);
      note?.scrollIntoView({ block: "center" });
      note?.focus();
    });
    return h("sup", { class: "call" }, call);
  }
}

/** A footnote’s mark with the word before it, on one line: a browser would break before what is a button. */
function kept(before: Node | undefined, call: HTMLElement): Node[] {
  if (!before) return [call];
  if (!(before instanceof Text)) {
    const short = (before.textContent?.length ?? 0) <= WORD;
    return short ? [h("span", { class: "kept" }, before, call)] : [before, call];
  }
  const words = before.data;
  let from = words.search(/\S+$/);
  if (from < 0) return [before, call];
  // Without spaces between words, a character is kept.
  if (words.length - from > WORD) from = words.length - (/[\uDC00-\uDFFF]$/.test(words) ? 2 : 1);
  return [document.createTextNode(words.slice(0, from)), h("span", { class: "kept" }, words.slice(from), call)];
}

/** The longest word that is kept whole. */
const WORD = 24;

function noteId(document: number, footnote: number): string {
  return `note-${document}-${footnote}`;
}
