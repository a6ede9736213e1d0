/** The Notes view: what is odd, at its place, with what to do. */

import { h } from "../dom.ts";
import type { NoteRow } from "../model/notes.ts";
import { ListView } from "./view.ts";

/** What the levels of the linter are called. */
const LEVELS: Record<NoteRow["level"], string> = { note: "note", warn: "warning", deny: "error" };

export class NotesView extends ListView<NoteRow> {
  protected draw({ code, level, message, advice, fix, line, column, words, span }: NoteRow): Node {
    return this.shown.place(
      h("article", { class: `note ${level}` },
        h("p", { class: "meta" }, h("span", { class: "severity" }, LEVELS[level]), h("code", {}, code), h("span", { class: "where" }, `line ${line}, column ${column}`)),
        h("p", { class: "message" }, message),
        words ? h("blockquote", { dir: "auto" }, words) : null,
        advice ? h("p", { class: "advice" }, ...marked(advice)) : null,
        fix ? this.#repair(fix) : null),
      span,
    );
  }

  /** A button that makes the one repair there is, in the text; Ctrl+Z there takes it back. */
  #repair({ span: [from, to], text, instead }: NonNullable<NoteRow["fix"]>): HTMLElement {
    const what = !instead ? ["Put in ", seen(text)] : !text ? ["Take out ", seen(instead)] : ["Replace ", seen(instead), " with ", seen(text)];
    const button = h("button", { type: "button", class: "repair" }, ...what);
    button.addEventListener("click", () => this.host.edit({ from, to }, text));
    return h("p", {}, button);
  }
}

/** Words to be replaced; blanks can be seen. */
function seen(words: string): HTMLElement {
  return h("code", {}, words.replaceAll(" ", "␣").replaceAll("\u00A0", "⍽").replaceAll("\n", "⏎"));
}

/** Words between backticks are code. */
function marked(text: string): (Node | string)[] {
  return text.split("`").map((part, at) => (at % 2 ? h("code", {}, part) : part));
}
