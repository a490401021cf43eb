// Wakes the islands of a page: loads the WebAssembly module when the browser is idle, then walks the page and hands each
// <leptos-island> to the exported function that its data-component names.
//
// It does what Leptos 0.8.23 writes as an inline script (leptos/src/hydration/island_script.js), as a file of our own, so that
// the content security policy needs no inline script. Keep the two in step when Leptos is updated.
// @ts-check

/** @typedef {{ default: (init: { module_or_path: string }) => Promise<unknown>, hydrate: () => void } & Record<string, any>} Module */

/** The callbacks of the <leptos-children> elements around the node that is being visited, the nearest last. @type {unknown[]} */
const childrenCallbacks = [];

/** @param {() => void} task */
function whenIdle(task) {
  if ("requestIdleCallback" in window) window.requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task);
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Module} module
 */
async function hydrateIsland(element, name, module) {
  const island = module[name];
  if (!island) {
    console.warn(`Could not find WASM function for the island ${name}.`);
    return;
  }
  const callback = childrenCallbacks.at(-1);
  if (typeof callback === "function") callback();
  await island(element);
  tellWhatWasEntered(element);
}

/**
 * Tells an island that has just woken what somebody typed or chose while it slept, or what the browser has put back after a reload.
 *
 * @param {HTMLElement} island
 */
function tellWhatWasEntered(island) {
  for (const field of island.querySelectorAll("input, textarea")) {
    const typed = /** @type {HTMLInputElement | HTMLTextAreaElement} */ (field);
    if (typed.value !== typed.defaultValue) typed.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  for (const choice of island.querySelectorAll("select")) {
    const chosen = choice.selectedOptions[0];
    const before = [...choice.options].find((option) => option.defaultSelected) ?? choice.options[0];
    if (chosen !== before) choice.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/**
 * @param {Element} element
 * @param {Module} module
 */
async function visit(element, module) {
  const tag = element.localName;
  if (tag === "leptos-island" && element instanceof HTMLElement) {
    await hydrateIsland(element, element.dataset.component ?? "", module);
  }
  if (tag === "leptos-children") childrenCallbacks.push(/** @type {any} */ (element).$$on_hydrate);
  for (const child of element.children) await visit(child, module);
  if (tag === "leptos-children") childrenCallbacks.pop();
}

async function boot() {
  const script = document.querySelector("script[data-wasm]");
  if (!(script instanceof HTMLScriptElement)) return;
  const { js, wasm } = script.dataset;
  if (!js || !wasm) return;
  /** @type {Module} */
  const module = await import(js);
  await module.default({ module_or_path: wasm });
  module.hydrate();
  // Leptos calls this by name for islands that appear later.
  Object.assign(window, { __hydrateIsland: (/** @type {HTMLElement} */ element, /** @type {string} */ name) => hydrateIsland(element, name, module) });
  await visit(document.body, module);
  document.documentElement.dataset.hydrated = "";
}

whenIdle(() => {
  // The page reads and its forms work without islands, so that a failure here is told to the console and to nobody else.
  boot().catch((error) => console.warn("The islands could not be woken.", error));
});

export {};
