/** The Outline view: the tree, foldable, after the pattern of trees of the ARIA practices. */

import { h } from "../dom.ts";
import type { OutlineRow } from "../model/outline.ts";
import { ListView, type Host } from "./view.ts";

interface Item {
  element: HTMLElement;
  level: number;
  folded: boolean;
}

export class OutlineView extends ListView<OutlineRow> {
  #items: Item[] = [];

  constructor(host: Host) {
    super("outline", host);
    this.element.setAttribute("role", "tree");
    this.element.setAttribute("aria-label", "Outline of the document");
    this.element.addEventListener("keydown", (event) => this.#fold(event));
  }

  protected override begin(): void {
    super.begin();
    this.#items = [];
  }

  protected override slice(rows: OutlineRow[]): void {
    this.element.append(h("div", { class: "slice", role: "presentation" }, ...rows.map((row) => this.draw(row))));
  }

  protected draw(row: OutlineRow): Node {
    const inside = row.inside > 0;
    const twist = h("span", { class: "twist", "aria-hidden": "true" }, inside ? "▾" : "");
    const dir = row.language === "ar" ? "rtl" : row.language === "und" ? "auto" : "ltr";
    const element = h("div",
      {
        class: `item level-${Math.min(row.level, 9)}`, role: "treeitem", "aria-level": row.level, "aria-posinset": row.position[0],
        "aria-setsize": row.position[1], "aria-expanded": inside ? "true" : undefined, "aria-selected": "false",
      },
      twist,
      h("span", { class: "what" }, row.what),
      row.label ? h("bdi", { class: "label" }, row.label) : null,
      h("span", { class: "words", dir, lang: row.language === "und" ? undefined : row.language },
        row.lead ? h("em", { class: "lead" }, row.words.slice(0, row.lead)) : null,
        row.words.slice(row.lead)),
    );
    const item = { element, level: row.level, folded: false };
    twist.addEventListener("click", (event) => {
      event.stopPropagation();
      this.#toggle(item);
    });
    this.#items.push(item);
    return this.shown.place(element, row.span);
  }

  #toggle(item: Item, fold = !item.folded): void {
    if (!item.element.hasAttribute("aria-expanded")) return;
    item.folded = fold;
    item.element.setAttribute("aria-expanded", String(!fold));
    // Everything below it, but what stands in something folded stays hidden.
    let hidden = fold ? item.level : Infinity;
    for (const each of this.#items.slice(this.#items.indexOf(item) + 1)) {
      if (each.level <= item.level) break;
      if (each.level <= hidden) hidden = Infinity;
      each.element.hidden = fold || each.level > hidden;
      if (!each.element.hidden && each.folded) hidden = each.level;
    }
  }

  #fold(event: KeyboardEvent): void {
    const at = this.#items.findIndex(({ element }) => element === event.target);
    const item = this.#items[at];
    if (!item || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    const opens = event.key === "ArrowRight";
    const inside = item.element.hasAttribute("aria-expanded");
    if (inside && item.folded === opens) {
      this.#toggle(item, !opens);
    } else if (opens) {
      if (inside) this.#items[at + 1]?.element.focus();
    } else {
      this.#items.slice(0, at).findLast(({ level }) => level < item.level)?.element.focus();
    }
  }
}
