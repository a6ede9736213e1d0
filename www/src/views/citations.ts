/**
 * The Citations view: a drawing of what the document builds on, and a table that can be sorted. The table is one by its
 * roles and not by its elements, because a browser lays out all rows of a `<table>`, in sight or not.
 */

import { h, link, type Child } from "../dom.ts";
import type { CitationRow, Graph } from "../model/citations.ts";
import { counted, spelled } from "../model/words.ts";
import { drawGraph } from "./graph.ts";
import { ListView, type Host } from "./view.ts";

type Key = "place" | "symbol" | "verb" | "where" | "date";

/** How many rows stand in a group. */
const GROUP = 100;

const COLUMNS: { key: Key; name: string }[] = [
  { key: "place", name: "Cited as" },
  { key: "symbol", name: "Symbol" },
  { key: "verb", name: "Verb" },
  { key: "where", name: "Where" },
  { key: "date", name: "Date" },
];

export class CitationsView extends ListView<CitationRow | Graph> {
  readonly #caption = h("p", { class: "caption", id: "citations-caption" });
  readonly #head = h("div", { class: "cells", role: "row" });
  readonly #body = h("div", { role: "presentation" });
  readonly #table = h("div", { class: "sortable", role: "table", "aria-labelledby": "citations-caption" }, h("div", { role: "rowgroup" }, this.#head), this.#body);
  #rows: { row: CitationRow; element: HTMLElement }[] = [];
  #sorted: { key: Key; up: boolean } = { key: "place", up: true };

  constructor(host: Host) {
    super("citations", host);
  }

  protected override begin(): void {
    super.begin();
    this.#rows = [];
    this.#body.replaceChildren();
    this.#sorted = { key: "place", up: true };
    this.#headings();
  }

  protected override slice(rows: (CitationRow | Graph)[]): void {
    for (const row of rows) {
      const drawn = this.draw(row);
      if (row.row === "graph") this.element.append(drawn, this.#caption, this.#table);
    }
    const citations = rows.filter((row) => row.row === "citation").length;
    this.#group(this.#rows.slice(this.#rows.length - citations));
    this.#caption.textContent = counted(this.#rows.length, "citation");
  }

  protected draw(row: CitationRow | Graph): Node {
    if (row.row === "graph") return drawGraph(row, this.shown);
    const date = row.date ?? (row.year ? `~ ${row.year}` : "");
    const cell = (attributes: Record<string, string | undefined>, ...children: Child[]) => h("div", { role: "cell", ...attributes }, ...children);
    const element = h("div", { class: "citation-row cells", role: "row" },
      cell({}, h("bdi", {}, row.text), row.pinpoint ? h("span", { class: "quiet pinpoint" }, ` ${row.pinpoint}`) : null,
        row.unresolved ? h("span", { class: "chip bad" }, row.unresolved) : null,
        row.from ? h("span", { class: "quiet from" }, row.from) : null),
      cell({ class: "symbol" }, row.symbol ? link(row.url, row.symbol, { "data-symbol": row.url && row.symbol }) : row.unresolved ? "–" : spelled(row.kind)),
      cell({ class: "verb", title: row.printed }, row.verb ?? ""),
      cell({ class: "where" }, row.place ?? (row.inFootnote ? "note" : "")),
      cell({ class: "date", title: row.date ? undefined : "The year its symbol tells" }, date),
    );
    this.#rows.push({ row, element });
    return this.shown.place(element, row.span);
  }

  /** Adds rows as a group of their own, which is laid out when it comes into sight. */
  #group(rows: { element: HTMLElement }[]): void {
    if (rows.length) this.#body.append(h("div", { class: "slice rows", role: "rowgroup" }, ...rows.map(({ element }) => element)));
  }

  #headings(): void {
    this.#head.replaceChildren(...COLUMNS.map(({ key, name }) => {
      const mine = this.#sorted.key === key;
      const button = h("button", { type: "button", class: "plain" }, name, h("span", { class: "arrow", "aria-hidden": "true" }, mine ? (this.#sorted.up ? " ↑" : " ↓") : ""));
      button.addEventListener("click", () => this.#sort(key));
      return h("div", { role: "columnheader", "aria-sort": mine ? (this.#sorted.up ? "ascending" : "descending") : "none" }, button);
    }));
  }

  #sort(key: Key): void {
    this.#sorted = { key, up: this.#sorted.key === key ? !this.#sorted.up : true };
    const way = this.#sorted.up ? 1 : -1;
    const value = ({ row }: { row: CitationRow }): string | number =>
      key === "place" ? row.span[0] : key === "symbol" ? (row.symbol ?? "") : key === "verb" ? (row.verb ?? "") : key === "where" ? (row.place ?? "") : (row.date ?? (row.year ? String(row.year) : ""));
    this.#rows.sort((one, other) => {
      const [a, b] = [value(one), value(other)];
      // What says nothing comes last, either way.
      if (a === "" || b === "") return Number(a === "") - Number(b === "");
      return way * (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", { numeric: true }));
    });
    this.#body.replaceChildren();
    for (let from = 0; from < this.#rows.length; from += GROUP) this.#group(this.#rows.slice(from, from + GROUP));
    const at = COLUMNS.findIndex((column) => column.key === key);
    this.#headings();
    this.#head.querySelectorAll("button")[at]?.focus();
  }
}
