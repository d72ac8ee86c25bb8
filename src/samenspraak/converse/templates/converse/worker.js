{% load sheet %}// Keeps the note sheet on this device. Made by the server: a list of files with the hash of each.
const VERSION = {{ version|as_json }};
const FILES = {{ files|as_json }};

const hashOf = async (response) => {
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

// All or nothing, and only what is ours: a login page of a hotel's network has another hash.
const keep = async () => {
  const cache = await caches.open(VERSION);
  await Promise.all(
    FILES.map(async ([url, hash]) => {
      const response = await fetch(url, { cache: "no-cache", credentials: "omit", redirect: "error" });
      if (!response.ok || (await hashOf(response.clone())) !== hash) throw new Error(`not ours: ${url}`);
      await cache.put(url, response);
    }),
  );
};

const family = (name) => name.slice(0, name.lastIndexOf(" "));

const forgetOlder = async () => {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== VERSION && family(name) === family(VERSION)).map((name) => caches.delete(name)),
  );
};

self.addEventListener("install", (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlder().then(() => self.clients.claim())));

// What is kept is served from here first, with or without a network. Everything else (notes) goes to the network.
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !FILES.some(([kept]) => kept === url.pathname)) return;
  event.respondWith(
    caches
      .open(VERSION)
      .then((cache) => cache.match(url.pathname))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
