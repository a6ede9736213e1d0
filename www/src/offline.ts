/** After the first visit the page needs no network. */

import { own } from "./workers.ts";

export function workOffline(): void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    navigator.serviceWorker.register(own("./sw.js")).catch(() => {
      // A browser that keeps nothing, or a page opened from a file: it works, but not offline.
    });
  }
}
