// Brings the file of a form in pieces, with progress, and goes on where it broke off. Without this module the browser sends the same form whole,
// to the same address, and is led to the same page.
// @ts-check

/** Bytes that are sent at a time. */
const PIECE = 8 * 1024 * 1024;
/** How often it is tried again, with pauses that grow to half a minute, before somebody has to press the button again. */
const TRIES = 8;

/** @typedef {{ id: string, url: string }} Upload */

/** What is answered: how far it is, and what became of it. @typedef {{ status: number, offset: number, said: any }} Answer */

/**
 * @param {string} method
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {Blob | string | null} body
 * @param {(sent: number) => void} [progress]
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>}
 */
function ask(method, url, headers, body, progress, signal) {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about how much of a body has been sent.
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("accept", "application/json");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (progress) request.upload.onprogress = (event) => progress(event.loaded);
    request.onload = () => {
      let said = null;
      try {
        said = request.responseText ? JSON.parse(request.responseText) : null;
      } catch {
        // A proxy may answer in its own words; the status is enough.
      }
      resolve({ status: request.status, offset: Number(request.getResponseHeader("upload-offset") ?? 0), said });
    };
    request.onerror = () => reject(new Error("the connection broke off"));
    request.onabort = () => reject(new DOMException("given up", "AbortError"));
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

/** @param {number} tries */
const pause = (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** tries)));

/** Whether an answer says that the server is in trouble, which passes. @param {number} status */
const passes = (status) => status >= 500 || status === 429;

/** Where the browser remembers an upload of this file, so that it goes on after the page was left. @param {File} file */
const place = (file) => `upload:${file.name}:${file.size}:${file.lastModified}`;

/** @param {File} file @returns {Upload | null} */
function remembered(file) {
  try {
    return JSON.parse(sessionStorage.getItem(place(file)) ?? "null");
  } catch {
    return null;
  }
}

/** A refusal in words of the server. */
class Refused extends Error {}

/** @param {File} file @param {string} purpose @returns {Promise<Upload>} */
async function begin(file, purpose) {
  const body = JSON.stringify({ purpose, name: file.name, size: file.size });
  const answer = await ask("POST", "/uploads", { "content-type": "application/json" }, body);
  if (answer.status !== 201) throw new Refused(answer.said?.refusals?.map((/** @type {any} */ one) => one.message).join(" ") ?? "");
  const upload = { id: answer.said.id, url: answer.said.url };
  sessionStorage.setItem(place(file), JSON.stringify(upload));
  return upload;
}

/**
 * Sends what is still missing. Answers once the upload has ended, whichever way: its page says which.
 * @param {File} file
 * @param {Upload} upload
 * @param {{ sent: (bytes: number) => void, waits: () => void, signal: AbortSignal }} watch
 */
async function send(file, upload, watch) {
  /** @type {number | null} */
  let offset = null;
  for (let tries = 0; ; ) {
    try {
      if (offset === null) {
        const found = await ask("HEAD", upload.url, {}, null, undefined, watch.signal);
        if (passes(found.status)) throw new Error(`status ${found.status}`);
        if (found.status !== 200) return;
        offset = found.offset;
        if (offset >= file.size) return;
      }
      const from = offset;
      const piece = file.slice(from, from + PIECE);
      const headers = { "upload-offset": String(from), "content-type": "application/offset+octet-stream" };
      const answer = await ask("PATCH", upload.url, headers, piece, (sent) => watch.sent(from + sent), watch.signal);
      if (passes(answer.status)) throw new Error(`status ${answer.status}`);
      if (answer.status === 204 || answer.status === 409) {
        // Pieces that were counted put the pauses back to the beginning.
        if (answer.offset > from) tries = 0;
        offset = answer.offset;
        watch.sent(offset);
        continue;
      }
      return;
    } catch (error) {
      if (watch.signal.aborted || tries >= TRIES) throw error;
      watch.waits();
      await pause(tries++);
      offset = null;
    }
  }
}

/** @param {HTMLFormElement} form */
function enhance(form) {
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector("[data-upload-status]");
  const bar = form.querySelector("progress");
  const cancel = form.querySelector("[data-upload-cancel]");
  const button = form.querySelector("[type=submit]");
  const next = form.querySelector("input[name=next]");
  const purpose = form.querySelector("input[name=purpose]");
  if (!(input instanceof HTMLInputElement && next instanceof HTMLInputElement && purpose instanceof HTMLInputElement)) return;
  if (!(status instanceof HTMLElement && bar instanceof HTMLProgressElement && cancel instanceof HTMLButtonElement && button instanceof HTMLButtonElement)) return;
  const words = form.dataset;

  /** @param {string | undefined} text */
  const say = (text) => (status.textContent = text ?? "");
  /** @param {boolean} busy */
  const show = (busy) => {
    bar.hidden = cancel.hidden = !busy;
    button.disabled = input.disabled = busy;
  };

  form.addEventListener("submit", async (event) => {
    const file = input.files?.[0];
    if (!file) return;
    event.preventDefault();
    const stop = new AbortController();
    const giveUp = () => stop.abort();
    cancel.addEventListener("click", giveUp, { once: true });
    show(true);
    bar.max = Math.max(1, file.size);
    const sent = (/** @type {number} */ bytes) => {
      bar.value = Math.min(bytes, file.size);
      say(bytes >= file.size ? words.checking : words.sending?.replace("%", String(Math.floor((100 * bytes) / bar.max))));
    };
    sent(0);
    /** @type {Upload | null} */
    let upload = null;
    try {
      upload = remembered(file) ?? (await begin(file, purpose.value));
      await send(file, upload, { sent, waits: () => say(words.waiting), signal: stop.signal });
      sessionStorage.removeItem(place(file));
      const address = new URL(next.value, location.origin);
      // One that was refused before is spoken of no more.
      address.searchParams.set("upload", upload.id);
      location.assign(address.pathname + address.search);
    } catch (error) {
      show(false);
      if (stop.signal.aborted) {
        say("");
        sessionStorage.removeItem(place(file));
        if (upload) ask("DELETE", upload.url, {}, null).catch(() => {});
      } else say(error instanceof Refused && error.message ? error.message : words.failed);
    } finally {
      cancel.removeEventListener("click", giveUp);
    }
  });
}

for (const form of document.querySelectorAll("form[data-upload]")) if (form instanceof HTMLFormElement) enhance(form);

export {};
