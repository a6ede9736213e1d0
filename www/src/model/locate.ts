/** Finding the words of the reading text again in the source, for what the tree gives no place of its own. */

import type { Span } from "undocs";

/** The first place of the words between two positions, whatever blanks and line breaks stand between them there. */
export function locate(text: string, words: string, from: number, to: number): Span | undefined {
  const parts = words.trim().split(/\s+/).slice(0, 40);
  if (!parts[0]) return undefined;
  const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"));
  const found = pattern.exec(text.slice(from, Math.min(to, from + 20_000)));
  return found ? [from + found.index, from + found.index + found[0].length] : undefined;
}
