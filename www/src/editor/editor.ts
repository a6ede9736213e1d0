/**
 * The text, in CodeMirror. It stands in a shadow root, because CodeMirror then brings its style as constructed sheets,
 * which the strict policy of the page allows, and not as `<style>` elements, which it does not.
 */

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, dropCursor, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { furniture, lit, setFurniture, setLit, type Range } from "./marks.ts";
import { look } from "./look.ts";

export interface EditorListener {
  /** The text is another one now. */
  changed(): void;
  /** The pointer or the caret is at a place; nowhere, when the pointer has left. */
  at(position: number | undefined, by: "pointer" | "caret"): void;
  /** The way to the view was asked for. */
  across(position: number): void;
}

export class Editor {
  readonly #view: EditorView;
  readonly #direction = new Compartment();

  constructor(host: HTMLElement, listener: EditorListener) {
    const root = host.attachShadow({ mode: "open" });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        extensions: [
          keymap.of([{ key: "Mod-Enter", run: (view) => (listener.across(view.state.selection.main.head), true) }]),
          lineNumbers(), highlightActiveLine(), highlightActiveLineGutter(), drawSelection(), dropCursor(), history(),
          search({ top: true }), highlightSelectionMatches(),
          keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
          EditorView.lineWrapping,
          EditorView.perLineTextDirection.of(true),
          placeholder("Paste a document here, or drop a file"),
          furniture, lit, look, this.#direction.of(labelled("auto")),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) listener.changed();
            else if (update.selectionSet && update.view.hasFocus) listener.at(update.state.selection.main.head, "caret");
          }),
          EditorView.domEventHandlers({
            mousemove: (event, view) => {
              // A browser also says so when the text moves under a pointer that rests.
              if (!event.movementX && !event.movementY) return;
              const target = event.target instanceof Element && event.target.closest(".cm-line");
              listener.at((target && view.posAtCoords({ x: event.clientX, y: event.clientY })) || undefined, "pointer");
            },
            mouseleave: () => listener.at(undefined, "pointer"),
            // Files are taken by the page.
            drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Another text, from its beginning. */
  set text(text: string) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  grey(places: Uint32Array): void {
    this.#view.dispatch({ effects: setFurniture.of(places) });
  }

  /** Lights a place; nothing, when none is named. */
  light(range: Range | undefined, scroll = false): void {
    const seen = scroll && range && !this.#isSeen(range.from);
    this.#view.dispatch({ effects: [setLit.of(range), ...(seen ? [EditorView.scrollIntoView(Math.min(range.from, this.#view.state.doc.length), { y: "center" })] : [])] });
  }

  /** Puts the caret at a place, and the place into sight. */
  jump(range: Range): void {
    const at = Math.min(range.from, this.#view.state.doc.length);
    this.#view.dispatch({ selection: { anchor: at }, effects: [setLit.of(range), EditorView.scrollIntoView(at, { y: "center" })] });
    this.#view.focus();
  }

  /** Changes a place; the change can be undone like any other. */
  edit({ from, to }: Range, insert: string): void {
    const length = this.#view.state.doc.length;
    this.#view.dispatch({ changes: { from: Math.min(from, length), to: Math.min(to, length), insert }, userEvent: "input" });
  }

  focus(): void {
    this.#view.focus();
  }

  /** Arabic is written from right to left. */
  direct(language: string): void {
    this.#view.dispatch({ effects: this.#direction.reconfigure(labelled(language === "ar" ? "rtl" : "ltr")) });
  }

  #isSeen(position: number): boolean {
    const box = this.#view.scrollDOM.getBoundingClientRect();
    const at = this.#view.coordsAtPos(Math.min(position, this.#view.state.doc.length));
    return at !== null && at.top >= box.top && at.bottom <= box.bottom;
  }
}

function labelled(dir: string) {
  return EditorView.contentAttributes.of({ "aria-label": "Text of the document", spellcheck: "false", tabindex: "0", dir });
}
