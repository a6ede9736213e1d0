/** The Compare view: this text beside another, paragraph by paragraph and word by word. */

import type { Change } from "undocs/tools";
import { h } from "../dom.ts";
import { decoded } from "../files.ts";
import type { Against, ComparedRow, Half, PairRow, Words } from "../model/comparison.ts";
import type { Inside } from "../model/summary.ts";
import { LANGUAGES } from "../model/words.ts";
import { SAMPLES } from "../samples.ts";
import { ListView, type Host } from "./view.ts";

const CHANGES: Record<Change, string> = {
  unchanged: "unchanged",
  scanning: "scanning only",
  reworded: "reworded",
  aligned: "other language",
  added: "added",
  dropped: "dropped",
};

export class CompareView extends ListView<ComparedRow | PairRow> {
  readonly #own = h("select", { id: "compare-own" });
  readonly #other = h("select", { id: "compare-other" });
  readonly #paste = h("textarea", { id: "compare-text", rows: 5, spellcheck: "false", dir: "auto", placeholder: "Paste the other text here, or drop a file on this box" });
  readonly #said = h("p", { class: "quiet", role: "status" });
  readonly #later = h("input", { type: "checkbox", id: "compare-later" });
  readonly #same = h("input", { type: "checkbox", id: "compare-same" });
  readonly #scanning = h("input", { type: "checkbox", id: "compare-scanning", checked: true });
  readonly #rows = h("div", { class: "pairs" });
  readonly #ownField = h("label", { class: "field" }, h("span", {}, "Of this text"), this.#own);
  #inside: Inside[] = [];
  /** The draft of this text was not chosen by anybody: it goes with the draft it was put beside. */
  #beside = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, readonly against: (against: Against | undefined) => void) {
    super("compare", host);
    const file = h("input", { type: "file", accept: ".txt,.md,.html,.htm,text/*", hidden: true });
    const open = h("button", { type: "button" }, "Open…");
    open.addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      void this.#take(file.files?.[0]);
      file.value = "";
    });
    this.element.append(
      h("div", { class: "choose" },
        h("div", { class: "line" }, h("label", { class: "field" }, h("span", {}, "Compare with"), this.#other), open, file, this.#ownField),
        h("label", { class: "paste" }, h("span", {}, "The other text"), this.#paste),
        h("div", { class: "line" },
          h("label", { class: "check-box" }, this.#later, " It is the later one"),
          h("label", { class: "check-box" }, this.#same, " Show what did not change"),
          h("label", { class: "check-box" }, this.#scanning, " Mark what a scanner did"))),
      this.#said, this.#rows);
    this.#fill();
    this.#other.addEventListener("change", () => void this.#chosen());
    this.#own.addEventListener("change", () => {
      this.#beside = false;
      void this.#chosen();
    });
    this.#later.addEventListener("change", () => void this.#chosen());
    this.#paste.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#chosen(), 200);
    });
    this.#paste.addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      // The page takes what is dropped anywhere else for the text itself.
      event.preventDefault();
      event.stopPropagation();
      document.body.classList.remove("drop");
      void this.#take(event.dataTransfer.files[0]);
    });
    for (const [box, name] of [[this.#same, "all"], [this.#scanning, "scanned"]] as const) {
      const set = () => this.element.classList.toggle(name, box.checked);
      box.addEventListener("change", set);
      set();
    }
  }

  /** The page shows it: what to compare with is asked first. */
  ask(): void {
    this.#other.focus();
  }

  /** Offers the documents inside the text that was read. */
  offer(inside: Inside[]): void {
    if (JSON.stringify(inside) === JSON.stringify(this.#inside)) return;
    this.#inside = inside;
    const chosen = [this.#other.value, this.#own.value];
    this.#fill();
    if (chosen.join() !== [this.#other.value, this.#own.value].join()) void this.#chosen();
  }

  protected override begin(): void {
    this.#rows.replaceChildren();
  }

  protected override slice(rows: (ComparedRow | PairRow)[]): void {
    this.#rows.append(h("div", { class: "slice" }, ...rows.map((row) => this.draw(row))));
  }

  protected draw(row: ComparedRow | PairRow): Node {
    return row.row === "compared" ? this.#head(row) : this.#pair(row);
  }

  #head({ counts, names, languages, basis }: ComparedRow): HTMLElement {
    const said = (Object.entries(counts) as [string, number][]).filter(([, count]) => count).map(([name, count]) => `${count} ${CHANGES[name as Change] ?? name}`);
    const same = said.length === 1 && counts.unchanged > 0;
    return h("div", { class: "compared" },
      h("p", { class: "counts" }, same ? "Both say the same." : said.join(" · ") || "There are no paragraphs to compare."),
      basis === "structure" ? h("p", { class: "quiet" }, `${LANGUAGES[languages[0] as keyof typeof LANGUAGES] ?? "One language"} beside ${LANGUAGES[languages[1] as keyof typeof LANGUAGES] ?? "another"}: paragraphs are aligned by numbers, figures and citations; their wording is not compared.`) : null,
      h("div", { class: "sides" }, h("p", {}, h("bdi", {}, names[0])), h("p", {}, h("bdi", {}, names[1]))));
  }

  #pair({ change, moved, renumbered, before, after, only }: PairRow): HTMLElement {
    const said = [CHANGES[change], moved ? "moved" : "", renumbered ? "renumbered" : ""].filter(Boolean).join(", ");
    const name = before && after && before.name !== after.name ? `${before.name} → ${after.name}` : ((after ?? before)?.name ?? "");
    const quiet = change === "unchanged" && !moved && !renumbered;
    return h("div", { role: "group", class: `pair ${change}${quiet ? " quiet-pair" : ""}`, "aria-label": `${name}: ${said}` },
      h("p", { class: "meta" }, h("span", { class: "what" }, name), h("span", { class: `chip ${change}` }, said)),
      only.length ? h("p", { class: "only" }, only.join("; ")) : null,
      h("div", { class: "sides" }, this.#half(before, "before"), this.#half(after, "after")));
  }

  #half(half: Half | undefined, side: "before" | "after"): HTMLElement {
    if (!half) return h("p", { class: `half ${side} none` }, h("span", { class: "quiet" }, "–"));
    return this.shown.place(h("p", { class: `half ${side}`, dir: "auto" }, ...half.words.map((words) => drawn(words, side))), half.span);
  }

  #fill(): void {
    const [other, own] = [this.#other.value, this.#own.value];
    this.#other.replaceChildren(
      h("option", { value: "" }, "Pasted or opened text"),
      ...(this.#inside.length > 1 ? [h("optgroup", { label: "A draft in this text" }, ...this.#inside.map(({ value, name }) => h("option", { value }, name)))] : []),
      ...Object.entries(LANGUAGES).map(([code, name]) => h("optgroup", { label: `Sample: ${name}` }, ...SAMPLES.filter((each) => each.language === code).map((each) => h("option", { value: each.name }, each.title)))));
    this.#own.replaceChildren(
      h("option", { value: "" }, "What is most like it"), h("option", { value: "whole" }, "All of it"),
      ...this.#inside.map(({ value, name }) => h("option", { value }, name)));
    this.#ownField.hidden = !this.#inside.length;
    for (const [select, value] of [[this.#other, other], [this.#own, own]] as const) {
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
  }

  async #take(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      this.#paste.value = await decoded(file);
      this.#other.value = "";
      this.#said.textContent = `Opened ${file.name}.`;
    } catch (error) {
      this.#said.textContent = error instanceof Error ? error.message : String(error);
    }
    await this.#chosen();
  }

  async #chosen(): Promise<void> {
    const value = this.#other.value;
    const draft = value.startsWith("#");
    (this.#paste.parentElement as HTMLElement).hidden = value !== "";
    // A draft is not compared with itself, unless somebody wants it.
    if (this.#beside) this.#own.value = "";
    this.#beside = draft && !this.#own.value;
    if (this.#beside) this.#own.value = this.#inside.find((inside) => inside.value !== value)?.value ?? "";
    const text = draft ? undefined : value ? await SAMPLES.find(({ name }) => name === value)?.load() : this.#paste.value;
    if (this.#other.value !== value) return;
    if (text === "") return this.against(undefined);
    const own = this.#own.value || undefined;
    this.against({ later: this.#later.checked, ...(text !== undefined && { text }), ...(own && { own }), ...(draft && { other: value }) });
  }
}

/** A piece of a text: what only this one has is marked as its side’s, what a scanner did apart. */
function drawn({ kind, text }: Words, side: "before" | "after"): Node {
  if (kind === "same") return document.createTextNode(text);
  if (kind === "scanning") return h("span", { class: "scan", title: "A scanner, or a text layer, made the difference" }, text);
  return side === "before" ? h("del", {}, text) : h("ins", {}, text);
}
