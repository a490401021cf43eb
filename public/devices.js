// Lets the server wake this browser: asks the person, has the browser subscribe (Push API), and sends what it says with the page's own form.
// @ts-check

/** @param {string} key */
function bytes(key) {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/").padEnd(Math.ceil(key.length / 4) * 4, "="));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** @param {ArrayBuffer | null} buffer */
function letters(buffer) {
  const text = String.fromCharCode(...new Uint8Array(buffer ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} value
 */
function fill(form, name, value) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} key
 */
async function subscribe(form, key) {
  const said = form.querySelector("[data-devices-denied]");
  const deny = () => {
    if (said instanceof HTMLElement) said.textContent = said.dataset.devicesDenied ?? "";
  };
  if ((await Notification.requestPermission()) !== "granted") return deny();
  try {
    const registration = await navigator.serviceWorker.ready;
    const wanted = bytes(key);
    const held = await registration.pushManager.getSubscription();
    // One that was made for another key would be refused by its maker.
    if (held && letters(held.options.applicationServerKey) !== letters(wanted.buffer)) await held.unsubscribe();
    const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: wanted });
    fill(form, "endpoint", subscription.endpoint);
    fill(form, "p256dh", letters(subscription.getKey("p256dh")));
    fill(form, "auth", letters(subscription.getKey("auth")));
  } catch {
    return deny();
  }
  form.submit();
}

const form = document.querySelector("form[data-devices]");
const able = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
if (form instanceof HTMLFormElement && able) {
  form.hidden = false;
  document.querySelector("[data-devices-unable]")?.remove();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void subscribe(form, form.dataset.devices ?? "");
  });
}
