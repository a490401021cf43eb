// Mitoyen's service worker. The server fills in the hash of the build and the list of its files.
//
//   hashed files       from the cache, for ever
//   pages              from the network for three seconds, then the copy that this reader stored, then the offline page
//   their pictures     from the network, or the copy that was stored with the page: a payment code is wanted offline too
//   everything else    from the network; nothing that is sent is ever stored
//
// A page is stored only where the server says for whom (X-Mitoyen-Cache: an opaque tag of the signed-in person) and does not
// forbid it (Cache-Control: no-store). One person's pages are kept at a time: another tag, or "none", wipes the others'.
// @ts-check
/// <reference lib="webworker" />

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const BUILD = "__BUILD__";
/** @type {string[]} */
const PRECACHE = __PRECACHE__;

const LANGUAGES = ["fr", "nl", "de", "en"];
/** Holds the offline pages of one build. */
const BUILD_CACHE = `mitoyen-build-${BUILD}`;
const BUILD_PREFIX = "mitoyen-build-";
/** Holds the hashed files of this build, and those of earlier builds that a stored page still needs. */
const FILES_CACHE = "mitoyen-files";
/** The rest of the name is the tag of the person. */
const PAGES_PREFIX = "mitoyen-pages-";

const TAG_HEADER = "X-Mitoyen-Cache";
const STORED_AT_HEADER = "X-Mitoyen-Stored-At";
const NETWORK_LIMIT_MS = 3000;
const STORED_LIMIT_MS = 30 * 24 * 60 * 60 * 1000;
const STORED_LIMIT = 100;

// ── Life of the worker ──────────────────────────────────────────────────────────────────────────────────────────────

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("message", (event) => event.waitUntil(receive(event)));
worker.addEventListener("fetch", answer);
worker.addEventListener("push", (event) => event.waitUntil(show(event)));
worker.addEventListener("notificationclick", (event) => event.waitUntil(open(event)));

async function install() {
  const files = await caches.open(FILES_CACHE);
  await Promise.all(PRECACHE.map(async (path) => (await files.match(path)) ?? files.add(path)));
  const build = await caches.open(BUILD_CACHE);
  // Without cookies: the offline page is the same for everybody and names nobody.
  await build.addAll(LANGUAGES.map((language) => new Request(`/offline/${language}`, { credentials: "omit", cache: "reload" })));
}

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(BUILD_PREFIX) && name !== BUILD_CACHE) await caches.delete(name);
  }
  await forgetOldPages();
  await forgetUnusedFiles();
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

/** @param {ExtendableMessageEvent} event */
async function receive(event) {
  const { type, url } = event.data ?? {};
  if (type === "activate") await worker.skipWaiting();
  if (type === "wipe") await wipePages();
  if (type === "keep" && typeof url === "string") await keep(url);
}

// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** @param {FetchEvent} event */
function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(event));
  else if (url.pathname.startsWith("/pkg/") || PRECACHE.includes(url.pathname)) event.respondWith(answerFile(request));
  else if (request.destination === "image" && url.pathname.startsWith("/files/")) event.respondWith(answerPicture(request));
}

/**
 * A hashed file never changes, so that the first copy is as good as any.
 * @param {Request} request
 */
async function answerFile(request) {
  const files = await caches.open(FILES_CACHE);
  const stored = await files.match(request, { ignoreVary: true });
  if (stored) return stored;
  const response = await fetch(request);
  if (response.status === 200) await files.put(request, response.clone());
  return response;
}

/**
 * A picture belongs to the page that shows it, and so to the person whose pages are stored.
 * @param {Request} request
 */
async function answerPicture(request) {
  const [name] = await pageCaches();
  const cache = name ? await caches.open(name) : undefined;
  try {
    const response = await fetch(request);
    if (cache && response.status === 200 && !forbidsStoring(response)) await store(cache, request.url, response);
    return response;
  } catch {
    return (await cache?.match(request.url, { ignoreVary: true })) ?? Response.error();
  }
}

/** @param {FetchEvent} event */
async function answerPage(event) {
  const network = fromNetwork(event);
  // Even when the stored copy has been shown meanwhile, what arrives late is stored for the next time.
  event.waitUntil(network.catch(() => undefined));
  const first = await Promise.race([network.catch(() => null), after(NETWORK_LIMIT_MS)]);
  if (first && !isGatewayFailure(first)) return first;
  const stored = await fromStore(event.request);
  if (stored) return stored;
  try {
    return await network;
  } catch {
    return offlinePage(event.request);
  }
}

/**
 * The page as the server answers it, stored on the way where that is allowed.
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function fromNetwork(event) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  await remember(event.request.url, response);
  return response;
}

/** A proxy that answers in the server's place. @param {Response} response */
function isGatewayFailure(response) {
  return response.status >= 502 && response.status <= 504;
}

/**
 * @param {number} milliseconds
 * @returns {Promise<null>}
 */
function after(milliseconds) {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** @param {Request} request */
async function offlinePage(request) {
  const [, language = ""] = new URL(request.url).pathname.split("/");
  const build = await caches.open(BUILD_CACHE);
  const page = await build.match(`/offline/${LANGUAGES.includes(language) ? language : LANGUAGES[0]}`, { ignoreVary: true });
  return page ?? Response.error();
}

// ── Stored pages ────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Stores a page under the person that the server names, and wipes everybody else's.
 * @param {string} address
 * @param {Response} response
 */
async function remember(address, response) {
  const tag = response.headers.get(TAG_HEADER);
  // A server in trouble may not know who asks; that is no reason to forget anything.
  if (!tag || response.status >= 500) return;
  const name = PAGES_PREFIX + tag;
  await wipePages(name);
  if (tag === "none" || !mayBeStored(response)) return;
  await store(await caches.open(name), withoutFragment(address), response);
}

/**
 * Stores a copy with its date, and forgets the oldest one where there are too many.
 * @param {Cache} cache
 * @param {string} address
 * @param {Response} response
 */
async function store(cache, address, response) {
  const copy = response.clone();
  const headers = new Headers(copy.headers);
  // The body is already decoded, and there is one copy per address whatever it varied on.
  for (const header of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(header);
  headers.set(STORED_AT_HEADER, new Date().toISOString());
  await cache.put(address, new Response(await copy.blob(), { headers }));
  const addresses = await cache.keys();
  const [oldest] = addresses;
  if (oldest && addresses.length > STORED_LIMIT) await cache.delete(oldest);
}

/** @param {Response} response */
function mayBeStored(response) {
  return (
    response.status === 200 &&
    !response.redirected &&
    (response.headers.get("Content-Type") ?? "").startsWith("text/html") &&
    !forbidsStoring(response)
  );
}

/** @param {Response} response */
function forbidsStoring(response) {
  return /\bno-store\b/i.test(response.headers.get("Cache-Control") ?? "");
}

/**
 * The stored copy with its date written into it, so that the page can say how old it is.
 * @param {Request} request
 */
async function fromStore(request) {
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    const stored = await cache.match(withoutFragment(request.url), { ignoreVary: true });
    if (!stored) continue;
    if (isTooOld(stored)) {
      await cache.delete(withoutFragment(request.url));
      continue;
    }
    const date = storedAt(stored);
    const text = await stored.text();
    const dated = text.replace(/<head[^>]*>/i, (head) => `${head}<meta name="mitoyen-stored-at" content="${date.toISOString()}">`);
    return new Response(dated, { headers: stored.headers });
  }
  return undefined;
}

/** A page that was loaded before the worker was there. @param {string} address */
async function keep(address) {
  if (new URL(address).origin !== worker.location.origin) return;
  try {
    await remember(address, await fetch(address, { headers: { Accept: "text/html" } }));
  } catch (error) {
    console.warn("The page could not be stored.", error);
  }
}

async function pageCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PAGES_PREFIX));
}

/** Deletes the stored pages of everybody, or of everybody but one. @param {string} [except] */
async function wipePages(except) {
  for (const name of await pageCaches()) {
    if (name !== except) await caches.delete(name);
  }
}

async function forgetOldPages() {
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const stored = await cache.match(request);
      if (stored && isTooOld(stored)) await cache.delete(request);
    }
  }
}

/** @param {Response} stored */
function storedAt(stored) {
  return new Date(stored.headers.get(STORED_AT_HEADER) ?? 0);
}

/** @param {Response} stored */
function isTooOld(stored) {
  return Date.now() - storedAt(stored).getTime() > STORED_LIMIT_MS;
}

/** @param {string} address */
function withoutFragment(address) {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}

// ── Files of earlier builds ─────────────────────────────────────────────────────────────────────────────────────────

/** Deletes the files that neither this build nor a stored page names; a style sheet that is kept keeps its fonts. */
async function forgetUnusedFiles() {
  const files = await caches.open(FILES_CACHE);
  const requests = await files.keys();
  const texts = await storedTexts();
  for (const request of requests) {
    const path = new URL(request.url).pathname;
    if (path.endsWith(".css") && texts.some((text) => text.includes(path))) {
      texts.push((await (await files.match(request))?.text()) ?? "");
    }
  }
  for (const request of requests) {
    const path = new URL(request.url).pathname;
    if (!PRECACHE.includes(path) && !texts.some((text) => text.includes(path))) await files.delete(request);
  }
}

/** @returns {Promise<string[]>} */
async function storedTexts() {
  const texts = [];
  for (const name of await pageCaches()) {
    const cache = await caches.open(name);
    for (const stored of await cache.matchAll()) texts.push(await stored.text());
  }
  return texts;
}

// ── Notifications ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Shows what the server has sent. A message that cannot be read still shows that there is something: browsers withdraw the permission of a
 * server that wakes them for nothing.
 * @param {PushEvent} event
 */
async function show(event) {
  /** @type {{ title?: string, body?: string, path?: string, tag?: string, lang?: string }} */
  let said = {};
  try {
    said = event.data?.json() ?? {};
  } catch {
    // Not ours, or of a later build.
  }
  await worker.registration.showNotification(said.title || "Mitoyen", {
    body: said.body ?? "",
    tag: said.tag,
    lang: said.lang,
    icon: "/icon-192.png",
    badge: "/icon-192.png",
    data: { path: said.path },
  });
}

/**
 * Leads to the page that the notification is about, in a window that is open already where there is one.
 * @param {NotificationEvent} event
 */
async function open(event) {
  event.notification.close();
  const path = event.notification.data?.path;
  // Only pages of our own: what is sent is ours, but nothing follows an address that leads elsewhere.
  const url = new URL(typeof path === "string" && path.startsWith("/") ? path : "/", worker.location.origin);
  if (url.origin !== worker.location.origin) return;
  for (const client of await worker.clients.matchAll({ type: "window" })) {
    if (new URL(client.url).pathname === url.pathname) {
      await client.focus();
      return;
    }
  }
  await worker.clients.openWindow(url.href);
}
