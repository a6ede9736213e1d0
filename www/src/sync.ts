/** Where what a view shows stands in the text: the light goes both ways. */

/** Something a view shows, with its place. */
export interface Placed<T> {
  from: number;
  to: number;
  shown: T;
}

/** Places in the order of the text, those that contain others before them. */
export class Places<T> {
  #places: Placed<T>[] = [];
  #sorted = true;

  add(from: number, to: number, shown: T): void {
    const last = this.#places.at(-1);
    if (last && (last.from > from || (last.from === from && last.to < to))) this.#sorted = false;
    this.#places.push({ from, to, shown });
  }

  clear(): void {
    this.#places = [];
    this.#sorted = true;
  }

  get size(): number {
    return this.#places.length;
  }

  /** The innermost place that holds a position, or ends there: a caret after the last word is still at it. */
  at(position: number): Placed<T> | undefined {
    if (!this.#sorted) {
      this.#places.sort((a, b) => a.from - b.from || b.to - a.to);
      this.#sorted = true;
    }
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle]!.from <= position) low = middle + 1;
      else high = middle;
    }
    // What holds the position begins before it; of those that begin last, the first that reaches it is the innermost.
    for (let at = low - 1; at >= 0 && at >= low - LOOK; at -= 1) {
      const place = this.#places[at]!;
      if (place.to >= position) return place;
    }
    return undefined;
  }
}

/** How many places are looked back through: a paragraph may stand after this many in the same section. */
const LOOK = 2000;
