/** What a text is, in a line; and what it took to read it. */

import { h } from "./dom.ts";
import type { Summary } from "./model/summary.ts";
import { KINDS, LANGUAGES, counted } from "./model/words.ts";
import type { Read } from "./reading/reader.ts";

export function summaryLine({ kind, symbol, language, counts }: Summary): Node[] {
  const inside = counts.documents > 1 ? `, ${counted(counts.documents - 1, "document")} inside` : "";
  const facts = [
    language === "und" ? "language unknown" : LANGUAGES[language],
    counts.preambular ? `${counts.preambular} preambular` : "",
    counts.operative ? `${counts.operative} operative` : "",
    counts.sponsors ? counted(counts.sponsors, "sponsor") : "",
    counts.footnotes ? counted(counts.footnotes, "footnote") : "",
  ].filter(Boolean);
  return [
    h("strong", {}, KINDS[kind]),
    ...(symbol ? [document.createTextNode(" "), h("bdi", { class: "symbol" }, symbol)] : []),
    h("span", { class: "quiet" }, `${inside} · ${facts.join(" · ")}`),
  ];
}

/** “80.9 kB · 3.1 ms · 26 MB/s · undocs 0.1.0” */
export function figures({ bytes, ms }: Pick<Read, "bytes" | "ms">, version: string | undefined): string {
  const size = bytes < 1000 ? `${bytes} B` : bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
  // The clock of a browser is coarse: what it calls nought is not.
  const speed = ms > 0 ? ` · ${(bytes / 1e3 / ms).toFixed(1)} MB/s` : "";
  return `${size} · ${ms < 0.1 ? "< 0.1" : ms.toFixed(1)} ms${speed}${version ? ` · undocs ${version}` : ""}`;
}
