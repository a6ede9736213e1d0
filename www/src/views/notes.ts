/** The Notes view: what is odd, at its place, with what to do. */

import { h } from "../dom.ts";
import type { NoteRow } from "../model/notes.ts";
import { ListView } from "./view.ts";

export class NotesView extends ListView<NoteRow> {
  protected draw({ code, severity, message, advice, line, column, words, span }: NoteRow): Node {
    return this.shown.place(
      h("article", { class: `note ${severity}` },
        h("p", { class: "meta" }, h("span", { class: "severity" }, severity), h("code", {}, code), h("span", { class: "where" }, `line ${line}, column ${column}`)),
        h("p", { class: "message" }, message),
        words ? h("blockquote", { dir: "auto" }, words) : null,
        advice ? h("p", { class: "advice" }, ...marked(advice)) : null),
      span,
    );
  }
}

/** Words between backticks are code. */
function marked(text: string): (Node | string)[] {
  return text.split("`").map((part, at) => (at % 2 ? h("code", {}, part) : part));
}
