/** The tabs over the views, after the pattern of the ARIA practices: one is in the order of Tab, arrows go among them. */

import { byId, h } from "./dom.ts";
import type { ViewName } from "./reading/messages.ts";

/** On a narrow screen the text is one of them. */
export type Tab = ViewName | "text";

const NAMES: Record<Tab, string> = {
  text: "Text",
  document: "Document",
  outline: "Outline",
  citations: "Citations",
  votes: "Votes",
  notes: "Notes",
  json: "JSON",
  akn: "XML",
  compare: "Compare",
};

/** Tabs that are there when they were asked for. */
const ASKED: Tab[] = ["compare"];

export class Tabs {
  readonly #tabs: Record<Tab, { tab: HTMLButtonElement; count: HTMLElement }>;
  readonly #panels: Record<ViewName, HTMLElement>;
  #chosen: Tab = "document";

  constructor(readonly choose: (tab: Tab) => void) {
    const list = byId("tabs");
    const names = Object.keys(NAMES) as Tab[];
    this.#tabs = Object.fromEntries(names.map((name) => {
      const count = h("span", { class: "count" });
      const tab = h("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": name === "text" ? "editor" : `view-${name}`, class: name === "text" ? "tab text" : "tab", hidden: ASKED.includes(name) }, NAMES[name], count);
      tab.addEventListener("click", () => this.choose(name));
      return [name, { tab, count }];
    })) as Record<Tab, { tab: HTMLButtonElement; count: HTMLElement }>;
    list.append(...names.map((name) => this.#tabs[name].tab));
    const views = names.filter((name) => name !== "text");
    this.#panels = Object.fromEntries(views.map((name) => [name, h("div", { role: "tabpanel", id: `view-${name}`, "aria-labelledby": `tab-${name}`, class: "view", hidden: true, tabindex: 0 })])) as unknown as Record<ViewName, HTMLElement>;
    byId("views").append(...views.map((name) => this.#panels[name]));
    list.addEventListener("keydown", (event) => this.#key(event, names));
  }

  panel(view: ViewName): HTMLElement {
    return this.#panels[view];
  }

  show(chosen: Tab): void {
    this.#chosen = chosen;
    this.#tabs[chosen].tab.hidden = false;
    for (const [name, { tab }] of Object.entries(this.#tabs)) {
      tab.setAttribute("aria-selected", String(name === chosen));
      tab.tabIndex = name === chosen ? 0 : -1;
    }
    if (chosen !== "text") for (const [name, panel] of Object.entries(this.#panels)) panel.hidden = name !== chosen;
    this.#tabs[chosen].tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  count(view: ViewName, count: number): void {
    this.#tabs[view].count.textContent = count ? ` ${count.toLocaleString("en")}` : "";
  }

  #key(event: KeyboardEvent, names: Tab[]): void {
    const shown = names.filter((name) => this.#tabs[name].tab.checkVisibility());
    const at = shown.indexOf(this.#chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const name = shown[(to + shown.length) % shown.length];
    if (!name) return;
    this.choose(name);
    this.#tabs[name].tab.focus();
  }
}
