/** How the text and the code look. The colours are those of the page, which reach into a shadow root. */

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

export const look = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "transparent", fontSize: "0.75rem" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.65", overflow: "auto" },
  ".cm-content": { padding: "1rem 0 40vh", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1.25rem 0 0.5rem", unicodeBidi: "plaintext" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--quiet)", border: "none", paddingLeft: "0.5rem", fontSize: "0.6875rem" },
  ".cm-gutterElement": { lineHeight: "1.8" },
  ".cm-activeLine": { backgroundColor: "var(--line-active)" },
  ".cm-activeLineGutter": { backgroundColor: "transparent", color: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selected) !important" },
  ".cm-selectionMatch": { backgroundColor: "var(--lit)" },
  ".cm-furniture": { color: "var(--aside)", fontStyle: "italic" },
  ".cm-furniture *": { color: "var(--aside)" },
  ".cm-lit": { backgroundColor: "var(--lit)", borderRadius: "2px" },
  ".cm-placeholder": { color: "var(--quiet)" },
  ".cm-panels": { backgroundColor: "var(--raised)", color: "var(--ink)", borderBottom: "1px solid var(--rule) !important" },
  ".cm-panel input, .cm-panel button": { font: "inherit", color: "inherit", backgroundColor: "var(--paper)", backgroundImage: "none", border: "1px solid var(--rule)", borderRadius: "4px" },
});

export const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.propertyName, tags.tagName], color: "var(--code-name)" },
    { tag: [tags.attributeName], color: "var(--code-attribute)" },
    { tag: [tags.string, tags.attributeValue], color: "var(--code-string)" },
    { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
    { tag: [tags.punctuation, tags.bracket, tags.angleBracket, tags.processingInstruction], color: "var(--quiet)" },
  ]),
);
