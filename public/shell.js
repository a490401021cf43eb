// What every page does without WebAssembly: shows the date of a stored copy, installs the service worker, offers a new build
// without losing what is being typed, wipes the stored pages at sign-out.
// @ts-check

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement | null} */ (document.querySelector(selector));

const storedAt = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="mitoyen-stored-at"]'));
const banner = find("[data-stored-copy]");
if (storedAt && banner) {
  const date = new Date(storedAt.content);
  const time = banner.querySelector("time");
  if (time) {
    time.dateTime = storedAt.content;
    time.textContent = date.toLocaleString(`${document.documentElement.lang}-BE`, { dateStyle: "long", timeStyle: "short" });
  }
  banner.hidden = false;
}

// A refused form is read from its summary.
find(".error-summary")?.focus();

const more = /** @type {HTMLDetailsElement | null} */ (find("[data-close-outside]"));
if (more) {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !more.contains(event.target)) more.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    more.open = false;
    more.querySelector("summary")?.focus();
  });
}

// Without scripts a button that prints would do nothing, so it comes hidden.
for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-print]"))) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

const workers = navigator.serviceWorker;
if (workers) {
  const controlled = workers.controller !== null;

  document.addEventListener("submit", (event) => {
    if (event.target instanceof HTMLFormElement && event.target.matches("[data-sign-out]")) workers.controller?.postMessage({ type: "wipe" });
  });

  workers.register("/sw.js").then(async (registration) => {
    const toast = find("[data-update]");
    const offer = () => {
      // The first worker of a browser replaces nothing.
      if (toast && registration.waiting && workers.controller) toast.hidden = false;
    };
    offer();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    toast?.querySelector("[data-dismiss]")?.addEventListener("click", () => (toast.hidden = true));
    toast?.querySelector("[data-update-apply]")?.addEventListener("click", () => {
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      registration.waiting?.postMessage({ type: "activate" });
    });
    // This page came before the worker did, so the worker is asked to store it.
    if (!controlled) (await workers.ready).active?.postMessage({ type: "keep", url: location.href });
  }).catch((error) => console.warn("The service worker could not be installed.", error));
}

export {};
