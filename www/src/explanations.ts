/** What a symbol says, beside whatever carries it: while the pointer rests on it, or while it has the focus. */

import { h } from "./dom.ts";
import type { Explanation } from "./reading/messages.ts";

/** How long a pointer rests before it asks. */
const REST = 250;

export class Explanations {
  #at: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #known = new Map<string, Explanation | undefined>();

  constructor(
    readonly element: HTMLElement,
    readonly ask: (symbol: string) => void,
  ) {
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.hide());
    // Focus scrolls what it goes to into sight: what is said goes along.
    document.addEventListener("scroll", () => this.#at && !this.element.hidden && this.#place(this.#at), { capture: true, passive: true });
  }

  /** Explains whatever carries `data-symbol` in an element. */
  watch(root: HTMLElement): void {
    const over = (wait: number) => (event: Event) => {
      const at = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-symbol]") : null;
      if (at === (this.#at ?? null)) return;
      this.hide();
      if (!at) return;
      this.#at = at;
      this.#timer = setTimeout(() => this.#want(at), wait);
    };
    root.addEventListener("pointerover", over(REST));
    root.addEventListener("pointerleave", () => this.hide());
    // A click moves the focus too, and has not asked.
    root.addEventListener("focusin", (event) => event.target instanceof Element && event.target.matches(":focus-visible") && over(REST)(event));
    root.addEventListener("focusout", () => this.hide());
  }

  explained(symbol: string, explanation: Explanation | undefined): void {
    this.#known.set(symbol, explanation);
    if (this.#at?.dataset["symbol"] === symbol) this.#show(this.#at, explanation);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#at?.removeAttribute("aria-describedby");
    this.#at = undefined;
    this.element.hidden = true;
  }

  #want(at: HTMLElement): void {
    const symbol = at.dataset["symbol"]!;
    if (this.#known.has(symbol)) this.#show(at, this.#known.get(symbol));
    else this.ask(symbol);
  }

  #show(at: HTMLElement, explanation: Explanation | undefined): void {
    if (!explanation || !at.isConnected) return;
    const { symbol, number, explanation: words, earliest, latest, addresses } = explanation;
    this.element.replaceChildren(
      h("p", { class: "name" }, h("bdi", {}, symbol ?? number ?? "")),
      h("p", {}, `${words}.`),
      earliest || latest ? h("p", { class: "quiet" }, earliest && latest ? `Of ${earliest} to ${latest}` : earliest ? `Not before ${earliest}` : `Not after ${latest}`) : "",
      addresses?.[0] ? h("p", { class: "quiet" }, addresses[0].replace(/^https:\/\//, "")) : "",
    );
    this.element.hidden = false;
    at.setAttribute("aria-describedby", this.element.id);
    this.#place(at);
  }

  /** Below what it explains, or above where there is no room. */
  #place(at: HTMLElement): void {
    const [box, own] = [at.getClientRects()[0] ?? at.getBoundingClientRect(), this.element.getBoundingClientRect()];
    const below = box.bottom + 6 + own.height < innerHeight;
    this.element.style.top = `${below ? box.bottom + 6 : Math.max(4, box.top - 6 - own.height)}px`;
    this.element.style.left = `${Math.max(8, Math.min(box.left, innerWidth - own.width - 8))}px`;
  }
}
