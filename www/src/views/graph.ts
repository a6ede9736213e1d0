/**
 * What a document builds on, drawn: years on a line, later ones above, what it cites beside its year, and an arc from
 * the document to each year, the wider the more it cites of it.
 */

import { scaleSqrt } from "d3-scale";
import { h, s } from "../dom.ts";
import type { Cited, Graph } from "../model/citations.ts";
import { counted } from "../model/words.ts";
import type { Shown } from "./view.ts";

export function drawGraph(graph: Graph, shown: Shown): HTMLElement {
  const root = h("li", { class: "root" }, h("span", { class: "year" }, graph.year ? String(graph.year) : "now"), h("bdi", { class: "name" }, graph.name));
  const pill = ({ symbol, times, span, kind }: Cited) =>
    h("li", {}, shown.place(h("button", { type: "button", class: `pill ${kind}`, "data-symbol": symbol }, h("bdi", {}, symbol), times > 1 ? h("span", { class: "times" }, ` ×${times}`) : null), span));
  const rows = graph.years.map(({ year, bySession, cited }) => ({
    count: cited.length,
    year,
    element: h("li", {}, h("span", { class: "year", title: bySession ? "By the session in the symbol" : undefined }, bySession ? `~${year}` : String(year)), h("ul", { class: "pills" }, ...cited.map(pill))),
  }));
  const undated = graph.undated.length
    ? h("li", { class: "undated" }, h("span", { class: "year" }, "undated"), h("ul", { class: "pills" }, ...graph.undated.map(pill)))
    : null;
  const arcs = s("svg", { class: "arcs", "aria-hidden": "true" });
  const line = h("ol", { class: "years" }, root, ...rows.map(({ element }) => element), undated);
  const figure = h("figure", { class: "graph" },
    h("figcaption", {}, `Builds on ${counted(graph.years.reduce((sum, { cited }) => sum + cited.length, graph.undated.length), "document")}`,
      graph.more ? `; ${graph.more} more in the table` : ""),
    h("div", { class: "drawing" }, arcs, line));

  // Gaps between years tell time: years far apart stand apart.
  for (const [at, row] of rows.entries()) {
    const gap = (rows[at - 1]?.year ?? graph.year ?? row.year) - row.year;
    row.element.classList.add(`gap-${Math.min(4, Math.floor(Math.log2(Math.max(1, gap)))).toFixed()}`);
  }
  const draw = () => drawArcs(arcs, root, rows);
  new ResizeObserver(draw).observe(line);
  return figure;
}

function drawArcs(arcs: SVGSVGElement, root: HTMLElement, rows: { count: number; element: HTMLElement }[]): void {
  const width = arcs.clientWidth;
  const middle = (element: HTMLElement) => element.offsetTop + Math.min(14, element.offsetHeight / 2);
  const top = middle(root);
  const height = Math.max(1, ...rows.map(({ element }) => middle(element)));
  const reach = scaleSqrt([0, height - top || 1], [8, width - 4]);
  const thick = scaleSqrt([1, Math.max(2, ...rows.map(({ count }) => count))], [1.2, 5]);
  arcs.setAttribute("height", String(height + 20));
  arcs.replaceChildren(...rows.map(({ count, element }) => {
    const y = middle(element);
    const out = width - reach(y - top) * 1.3;
    return s("path", { d: `M ${width} ${top} C ${out} ${top}, ${out} ${y}, ${width} ${y}`, "stroke-width": thick(count), fill: "none" });
  }));
}
