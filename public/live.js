// Keeps the badge of an open page up to date: listens to /live and shows how many notifications are unread, in the top bar and
// in the title, and says a new one to screen readers. Loaded for people who are signed in, and for nobody else. Without it the
// badge is as old as the page.
// @ts-check

const bell = /** @type {HTMLElement | null} */ (document.querySelector("[data-live]"));

/** Beyond this, the server does not count. */
const MOST = 100;
/** The first pause before a broken connection is tried again, and the longest, in milliseconds. */
const PAUSE = 2000;
const LONGEST = 120_000;

/** @param {HTMLElement} bell */
function listen(bell) {
  const badge = /** @type {HTMLElement | null} */ (bell.querySelector("[data-unread]"));
  const said = /** @type {HTMLElement | null} */ (document.querySelector("[data-live-said]"));
  const { live = "", none = "", some = "" } = bell.dataset;
  const title = document.title;
  let pause = PAUSE;
  /** @type {EventSource | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @param {number} unread */
  const show = (unread) => {
    const number = unread >= MOST ? `${MOST - 1}+` : String(unread);
    if (badge) {
      badge.textContent = number;
      badge.hidden = unread === 0;
    }
    bell.setAttribute("aria-label", unread === 0 ? none : some.replace("#", number));
    document.title = unread === 0 ? title : `(${number}) ${title}`;
  };

  const close = () => {
    clearTimeout(waiting);
    source?.close();
    source = undefined;
  };

  const open = () => {
    if (source) return;
    source = new EventSource(live);
    source.addEventListener("open", () => (pause = PAUSE));
    source.addEventListener("unread", (event) => show(JSON.parse(event.data).unread));
    source.addEventListener("notification", (event) => {
      const news = JSON.parse(event.data);
      show(news.unread);
      if (said) said.textContent = news.title;
    });
    // The session is over; the next click says so.
    source.addEventListener("ended", close);
    source.addEventListener("error", () => {
      // Browsers try again at once and for ever; a server that restarts is given time, each page its own.
      close();
      waiting = setTimeout(open, pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, LONGEST);
    });
  };

  // A page that nobody sees keeps nothing open.
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => {
    if (event.persisted) open();
  });
  if (!document.hidden) open();
}

// A stored copy listens to nobody: it may be another day's, and the server is away.
if (bell && !document.querySelector('meta[name="mitoyen-stored-at"]')) listen(bell);

export {};
