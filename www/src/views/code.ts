/** JSON and XML, as code: read-only, and where its places are known, lit like any other view. */

import { json } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { foldGutter } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { defaultKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, drawSelection, keymap, lineNumbers } from "@codemirror/view";
import { h } from "../dom.ts";
import { colours, look } from "../editor/look.ts";
import { lit, setLit, type Range } from "../editor/marks.ts";
import type { CodePiece } from "../model/json.ts";
import { Places } from "../sync.ts";
import type { Host, View } from "./view.ts";

const LANGUAGES = { json: { extension: json, name: "JSON" }, akn: { extension: xml, name: "AKN4UN XML" } };

export class CodeView implements View<CodePiece> {
  readonly element: HTMLElement;
  readonly #view: EditorView;
  readonly #extensions;
  /** Where a place of the text is told of in the code, and the other way round. */
  readonly #toCode = new Places<Range>();
  readonly #toText = new Places<Range>();
  #lit: Range | undefined;

  constructor(language: keyof typeof LANGUAGES, host: Host) {
    const { extension, name } = LANGUAGES[language];
    this.element = h("div", { class: `code ${language}` });
    const root = this.element.attachShadow({ mode: "open" });
    const at = (position: number | null) => (position === null ? undefined : this.#toText.at(position)?.shown);
    this.#extensions = [
      EditorState.readOnly.of(true), lineNumbers(), foldGutter(), drawSelection(), search({ top: true }),
      keymap.of([{ key: "Enter", run: (view) => this.#jump(host, view.state.selection.main.head) }, ...defaultKeymap, ...searchKeymap]),
      EditorView.lineWrapping, extension(), look, colours, lit,
      EditorView.contentAttributes.of({ "aria-label": name, "aria-readonly": "true", spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.selectionSet && update.view.hasFocus) host.light(at(update.state.selection.main.head), true);
      }),
      EditorView.domEventHandlers({
        mousemove: (event, view) => host.light(at(view.posAtCoords({ x: event.clientX, y: event.clientY }))),
        mouseleave: () => host.light(undefined),
        dblclick: (event, view) => this.#jump(host, view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? -1),
      }),
    ];
    this.#view = new EditorView({ root, parent: root, state: this.#state("") });
  }

  rows(pieces: CodePiece[], first: boolean): void {
    for (const [n, { text, places }] of pieces.entries()) {
      if (first && n === 0) {
        this.#toCode.clear();
        this.#toText.clear();
        this.#lit = undefined;
        this.#view.setState(this.#state(text));
      } else {
        this.#view.dispatch({ changes: { from: this.#view.state.doc.length, insert: text } });
      }
      for (let at = 0; at + 3 < places.length; at += 4) {
        const [start, end, from, to] = places.slice(at, at + 4) as [number, number, number, number];
        this.#toCode.add(start, end, { from, to });
        this.#toText.add(from, to, { from: start, to: end });
      }
    }
  }

  light(position: number | undefined, scroll: boolean): Range | undefined {
    const place = position === undefined ? undefined : this.#toCode.at(position);
    const range = place?.shown;
    if (range?.from === this.#lit?.from && range?.to === this.#lit?.to && !scroll) return place;
    this.#lit = range;
    const into = range && scroll ? [EditorView.scrollIntoView(Math.min(range.from, this.#view.state.doc.length), { y: "nearest", yMargin: 60 })] : [];
    this.#view.dispatch({ effects: [setLit.of(range), ...into] });
    return place;
  }

  focus(): void {
    if (this.#lit) this.#view.dispatch({ selection: { anchor: Math.min(this.#lit.from, this.#view.state.doc.length) } });
    this.#view.focus();
  }

  #jump(host: Host, position: number): boolean {
    const range = this.#toText.at(position)?.shown;
    if (range) host.jump(range);
    return range !== undefined;
  }

  #state(doc: string): EditorState {
    return EditorState.create({ doc, extensions: this.#extensions });
  }
}
