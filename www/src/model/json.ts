/** The JSON view: the form as text, and which of its lines tell of which place. */

import type { Document } from "undocs";

export interface CodePiece {
  text: string;
  /** `start, end, from, to` by turns: a place in the source, and where in all the code it is told of. */
  places: number[];
}

/** As much as is sent at once. */
const PIECE = 64 * 1024;

/** `JSON.stringify(document, null, 2)`, with spans on one line, in pieces. */
export function* jsonPieces(document: Document): Generator<CodePiece> {
  let [text, sent] = ["", 0];
  let places: number[] = [];
  const take = (): CodePiece => {
    const piece = { text, places };
    sent += text.length;
    [text, places] = ["", []];
    return piece;
  };

  function* value(node: unknown, indent: string): Generator<CodePiece> {
    if (text.length > PIECE) yield take();
    if (typeof node !== "object" || node === null) {
      text += JSON.stringify(node);
    } else if (isSpan(node)) {
      text += `[${node[0]}, ${node[1]}]`;
    } else {
      const [open, close] = Array.isArray(node) ? ["[", "]"] : ["{", "}"];
      const span = (node as { span?: unknown }).span;
      const from = sent + text.length;
      text += open;
      const fields = Object.entries(node);
      for (const [at, [key, field]] of fields.entries()) {
        text += `${at ? "," : ""}\n${indent}  ${Array.isArray(node) ? "" : `${JSON.stringify(key)}: `}`;
        yield* value(field, `${indent}  `);
      }
      text += fields.length ? `\n${indent}${close}` : close;
      if (isSpan(span)) places.push(span[0], span[1], from, sent + text.length);
    }
  }
  yield* value(document, "");
  yield take();
}

function isSpan(node: unknown): node is [number, number] {
  return Array.isArray(node) && node.length === 2 && typeof node[0] === "number" && typeof node[1] === "number";
}

/** Any text in pieces. */
export function* pieces(text: string): Generator<CodePiece> {
  for (let at = 0; at < text.length; at += PIECE) yield { text: text.slice(at, at + PIECE), places: [] };
}
