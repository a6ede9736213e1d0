/** An empty view, drawn. */

import { h } from "../dom.ts";
import type { Empty } from "./empty.ts";

export function emptyNotice({ title, why, sample }: Empty, open: (sample: string) => void): HTMLElement {
  const button = sample ? h("button", { type: "button" }, "Show a sample that has some") : null;
  button?.addEventListener("click", () => open(sample!));
  return h("div", { class: "empty" }, h("h2", {}, title), h("p", {}, why), button);
}
