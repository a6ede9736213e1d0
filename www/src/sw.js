// The service worker: after the first visit the page needs no network. It keeps the files of one build and nothing
// else; `CACHE_NAME` and `CACHE_FILES` are written in by `build/service-worker.ts`.

const name = CACHE_NAME;
const files = CACHE_FILES;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((keys) => Promise.all(keys.filter((key) => key !== name && key.startsWith("undocs-")).map((key) => caches.delete(key))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || new URL(event.request.url).origin !== self.location.origin) return;
  const page = event.request.mode === "navigate";
  const cached = caches.open(name).then((cache) => cache.match(page ? "./" : event.request, { ignoreSearch: page }));
  event.respondWith(cached.then((response) => response ?? fetch(event.request)));
});
