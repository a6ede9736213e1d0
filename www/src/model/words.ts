/** The field's words for what the form names in code. */

import type { BlockType, DocumentKind, Language } from "undocs";

export const KINDS: Record<DocumentKind, string> = {
  resolution: "Resolution",
  "draft-resolution": "Draft resolution",
  decision: "Decision",
  "draft-decision": "Draft decision",
  "presidential-statement": "Presidential statement",
  report: "Report",
  letter: "Letter",
  record: "Record of a meeting",
  collection: "Collection",
  fragment: "Fragment",
  other: "Text",
};

export const LANGUAGES: Record<Language, string> = {
  ar: "Arabic",
  zh: "Chinese",
  en: "English",
  fr: "French",
  ru: "Russian",
  es: "Spanish",
};

export const BLOCKS: Record<BlockType, string> = {
  preambular: "Preambular paragraph",
  operative: "Operative paragraph",
  subparagraph: "Sub-paragraph",
  paragraph: "Paragraph",
  heading: "Heading",
  section: "Section",
  item: "Item",
  document: "Document",
  annex: "Annex",
  table: "Table",
};

/** `charter-article` as one reads it: “Charter article”. */
export function spelled(code: string): string {
  const words = code.replaceAll("-", " ").replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “1 vote”, “5 votes”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
