/** What all views have in common: rows that come in slices, light, and a place in the text for what they show. */

import type { Span } from "undocs";
import type { Range } from "../editor/marks.ts";
import { h } from "../dom.ts";
import { Places } from "../sync.ts";

/** What a view asks of the page. */
export interface Host {
  /** Lights a place in the text; `scroll` brings it into sight. */
  light(range: Range | undefined, scroll?: boolean): void;
  /** Goes to a place in the text. */
  jump(range: Range): void;
  /** Changes a place of the text. */
  edit(range: Range, text: string): void;
  /** Shows another view. */
  show(view: string, at?: Range): void;
}

export interface View<Row> {
  readonly element: HTMLElement;
  /** Takes the next rows; with `first`, those before are gone. */
  rows(rows: Row[], first: boolean, last: boolean): void;
  /** Lights what stands at a place of the text, and says what of the text that is; `scroll` brings it into sight. */
  light(position: number | undefined, scroll: boolean): Range | undefined;
  /** Moves the focus to what is lit, or to the first thing there is. */
  focus(): void;
}

/** What is shown in a view at places of the text: the pointer, the focus and the keys work the same in all of them. */
export class Shown {
  readonly #places = new Places<HTMLElement>();
  readonly #ranges = new WeakMap<Element, Range>();
  #lit: HTMLElement | undefined;
  #current: HTMLElement | undefined;

  constructor(
    readonly element: HTMLElement,
    readonly host: Host,
  ) {
    element.addEventListener("pointerover", (event) => host.light(this.#of(event.target)?.range));
    element.addEventListener("pointerleave", () => host.light(undefined));
    element.addEventListener("focusin", (event) => {
      const found = this.#of(event.target);
      if (!found) return;
      this.#makeCurrent(found.element);
      if (found.element.matches(":focus-visible")) host.light(found.range, true);
    });
    element.addEventListener("click", (event) => {
      const found = this.#of(event.target);
      const selects = getSelection()?.isCollapsed === false;
      const acts = event.target instanceof Element && event.target.closest("a, button, summary, input");
      if (found && !selects && (!acts || acts === found.element)) host.jump(found.range);
    });
    element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Begins again with nothing. */
  clear(): void {
    this.#places.clear();
    this.#lit = this.#current = undefined;
  }

  /** Says that an element shows a place of the text. */
  place<E extends HTMLElement>(element: E, span: Span | undefined): E {
    if (!span) return element;
    element.classList.add("placed");
    element.tabIndex = this.#current ? -1 : 0;
    this.#current ??= element;
    this.#ranges.set(element, { from: span[0], to: span[1] });
    this.#places.add(span[0], span[1], element);
    return element;
  }

  light(position: number | undefined, scroll: boolean): Range | undefined {
    const place = position === undefined ? undefined : this.#places.at(position);
    const found = place?.shown;
    if (found !== this.#lit) {
      this.#lit?.classList.remove("lit");
      found?.classList.add("lit");
      this.#lit = found;
    }
    if (found && scroll) found.scrollIntoView({ block: "nearest" });
    return place;
  }

  focus(): void {
    const target = this.#lit ?? this.#current;
    if (!target) return this.element.focus();
    this.#makeCurrent(target);
    target.focus();
  }

  #of(target: EventTarget | null): { element: HTMLElement; range: Range } | undefined {
    for (let element = target instanceof Element ? target : null; element && element !== this.element; element = element.parentElement) {
      const range = this.#ranges.get(element);
      if (range) return { element: element as HTMLElement, range };
    }
    return undefined;
  }

  /** One thing in a view takes part in the order of Tab: the one that had the focus last. */
  #makeCurrent(element: HTMLElement): void {
    if (this.#current) this.#current.tabIndex = -1;
    element.tabIndex = 0;
    this.#current = element;
  }

  #key(event: KeyboardEvent): void {
    const found = this.#of(event.target);
    if (!found || event.target !== found.element || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") {
      if (found.element instanceof HTMLAnchorElement) return;
      event.preventDefault();
      return this.host.jump(found.range);
    }
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.element.querySelectorAll<HTMLElement>(".placed")].filter((each) => each.checkVisibility({ contentVisibilityAuto: false }));
    const to = Math.min(all.length - 1, Math.max(0, all.indexOf(found.element) + step));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: "nearest" });
  }
}

/** Rows one under the other. What is out of sight is not laid out. */
export abstract class ListView<Row> implements View<Row> {
  readonly element: HTMLElement;
  protected readonly shown: Shown;

  constructor(
    name: string,
    protected readonly host: Host,
  ) {
    this.element = h("div", { class: `list ${name}` });
    this.shown = new Shown(this.element, host);
  }

  rows(rows: Row[], first: boolean): void {
    if (first) {
      this.shown.clear();
      this.begin();
    }
    if (rows.length) this.slice(rows);
  }

  /** Empties the view for another text. */
  protected begin(): void {
    this.element.replaceChildren();
  }

  protected slice(rows: Row[]): void {
    this.element.append(h("div", { class: "slice" }, ...rows.map((row) => this.draw(row))));
  }

  protected abstract draw(row: Row): Node;

  light(position: number | undefined, scroll: boolean): Range | undefined {
    return this.shown.light(position, scroll);
  }

  focus(): void {
    this.shown.focus();
  }
}
