/** What is shown in the text: the page’s furniture greyed, and the place that is lit. */

import { StateEffect, StateField, RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, type DecorationSet } from "@codemirror/view";

export interface Range {
  from: number;
  to: number;
}

export const setFurniture = StateEffect.define<Uint32Array>();
export const setLit = StateEffect.define<Range | undefined>();

const grey = Decoration.mark({ class: "cm-furniture", attributes: { title: "Set aside: the page’s, not the text’s" } });
const light = Decoration.mark({ class: "cm-lit" });
const lightLine = Decoration.line({ class: "cm-lit-line" });

export const furniture = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setFurniture)) marks = greyed(effect.value, transaction.newDoc.length);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function greyed(places: Uint32Array, length: number): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [from, to] = [places[at]!, Math.min(places[at + 1]!, length)];
    if (from < to) builder.add(from, to, grey);
  }
  return builder.finish();
}

export const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    marks = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setLit)) continue;
      const { doc } = transaction.state;
      const [from, to] = [Math.min(effect.value?.from ?? 0, doc.length), Math.min(effect.value?.to ?? 0, doc.length)];
      // Light on a whole report would be no light.
      marks = from < to ? Decoration.set([lightLine.range(doc.lineAt(from).from), light.range(from, to)], true) : Decoration.none;
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});
