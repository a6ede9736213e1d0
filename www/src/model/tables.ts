/** Citations and votes as tables, for a spreadsheet: CSV after RFC 4180. */

import type { Document } from "undocs";
import { citationRows } from "./citations.ts";
import { LISTS, voteRows } from "./votes.ts";

export function citationsCsv(document: Document): string {
  const lines = [["symbol", "kind", "date", "year", "pinpoint", "url", "text", "in", "start", "end"]];
  for (const row of citationRows(document)) {
    if (row.row !== "citation") continue;
    const { symbol, kind, date, year, pinpoint, url, text, from, span } = row;
    lines.push([symbol, kind, date, year, pinpoint, url, text, from, ...span].map((cell) => String(cell ?? "")));
  }
  return csv(lines);
}

export function votesCsv(document: Document): string {
  const lines = [["vote", "subject", "choice", "iso3", "state"]];
  for (const { vote, subject, lists } of voteRows(document)) {
    for (const choice of LISTS) {
      for (const { iso3, name } of lists[choice].states) lines.push([String(vote + 1), subject, choice, iso3 ?? "", name]);
    }
  }
  return csv(lines);
}

function csv(lines: string[][]): string {
  return lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet would take for a formula is kept a text. */
function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
