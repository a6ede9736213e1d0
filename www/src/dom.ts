/**
 * Elements. Words only ever become text nodes and attributes: nothing of a document is read as HTML, because there is
 * no way to say so here.
 */

export type Child = Node | string | null | undefined | false;
type Value = string | number | boolean | null | undefined;

/** An HTML element. An attribute that is `false`, `null` or `undefined` is left out; `true` stands without a value. */
export function h<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
export function s<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, Value> = {}, ...children: Child[]): SVGElementTagNameMap[K] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Record<string, Value>, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) {
    if (child) element.append(child);
  }
  return element;
}

/** The element of the page with this id, which stands in `index.html`. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element as E;
}

/** A link out of the page, if the address is one of the web's; else its words alone. */
export function link(url: string | undefined, words: string, attributes: Record<string, Value> = {}): HTMLElement {
  const safe = url && /^https?:\/\//.test(url);
  return safe
    ? h("a", { ...attributes, href: url, target: "_blank", rel: "noopener noreferrer" }, words)
    : h("span", attributes, words);
}
