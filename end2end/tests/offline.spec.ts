import type { BrowserContext, Page } from "@playwright/test";

import { tiles } from "../support/api";
import { PEOPLE, type Role, expect, test } from "../support/test";

/** The addresses of stored pages. */
function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith("mitoyen-pages-")) continue;
      for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
    }
    return found.sort();
  });
}

/** Enters by the tile with this browser, with a session that no other test has. */
async function enter(page: Page, role: Role): Promise<void> {
  await page.goto("/fr/sign-in");
  const action = tiles(await page.content()).get(PEOPLE[role]);
  await page.locator(`form[action="${action}"] button`).click();
  await expect(page.locator("h1")).toContainText(PEOPLE[role]);
}

/** A page that stays and asks for the caches; the tests look at what another page of the browser shows. */
async function browserOf(newContext: () => Promise<BrowserContext>, role: Role): Promise<{ context: BrowserContext; page: Page }> {
  const context = await newContext();
  const page = await context.newPage();
  await enter(page, role);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  return { context, page };
}

test("an owner's home is read offline after one visit, with its date", async ({ browser, url, places }) => {
  const { context, page } = await browserOf(() => browser.newContext({ baseURL: url }), "owner");
  await expect.poll(() => stored(page)).toContain("/fr");
  const amounts = await page.locator(".action-card h2").allInnerTexts();
  expect(amounts.length).toBeGreaterThan(0);
  await expect(page.locator("[data-stored-copy]")).toBeHidden();

  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("h1")).toContainText(PEOPLE.owner);
  expect(await page.locator(".action-card h2").allInnerTexts()).toEqual(amounts);
  await expect(page.locator("[data-stored-copy]")).toBeVisible();
  await expect(page.locator("[data-stored-copy] time")).toHaveAttribute("datetime", /^\d{4}-\d\d-\d\dT/);
  await expect(page.locator("[data-stored-copy] time")).toContainText(String(new Date().getFullYear()));
  // The style sheet is a hashed file and comes from the cache.
  expect(await page.evaluate(() => [...document.styleSheets].some((sheet) => sheet.href?.includes("/pkg/")))).toBe(true);
  await expect(page.locator(".connection")).toHaveClass(/offline/);

  // Never visited: the offline page, in the language of the address.
  await page.goto(`/nl/a/${places.slug}/calls`);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.locator("main")).not.toContainText(places.ownCall);
  await expect(page.locator("[data-stored-copy]")).toBeHidden();
  await expect(page.locator("h1")).toHaveCount(1);
  await context.close();
});

test("a call that was looked at keeps its payment code offline", async ({ browser, url, places }) => {
  const { context, page } = await browserOf(() => browser.newContext({ baseURL: url }), "owner");
  const address = `/fr/a/${places.slug}/calls/${places.ownCall}`;
  await page.goto(address);
  await expect.poll(() => stored(page)).toEqual(expect.arrayContaining([address]));
  await expect.poll(async () => (await stored(page)).some((path) => path.endsWith("/qr.svg"))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("[data-stored-copy]")).toBeVisible();
  await expect.poll(() => page.locator(".payment-code img").evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await context.close();
});

test("signing out wipes what was stored", async ({ browser, url }) => {
  const { context, page } = await browserOf(() => browser.newContext({ baseURL: url }), "owner");
  await page.goto("/fr");
  await expect.poll(() => stored(page)).toContain("/fr");
  await page.locator(".rail form[data-sign-out] button").click();
  await expect(page).toHaveURL(/\/fr\/sign-out$/);
  await expect.poll(() => stored(page)).toEqual([]);
  await context.setOffline(true);
  // The browser may have dropped the worker with everything else; then there is no page at all, which is as good.
  await page.goto("/fr").catch(() => undefined);
  await expect(page.locator("body")).not.toContainText(PEOPLE.owner);
  await context.close();
});

test("another person on the same browser does not see the first one's pages", async ({ browser, url, places }) => {
  const { context, page } = await browserOf(() => browser.newContext({ baseURL: url }), "owner");
  const call = `/fr/a/${places.slug}/calls/${places.ownCall}`;
  await page.goto(call);
  await expect.poll(() => stored(page)).toContain(call);

  // She has closed the browser without signing out, and her session has ended.
  await context.clearCookies();
  await enter(page, "dutchOwner");
  await expect.poll(() => stored(page)).not.toContain(call);
  await context.setOffline(true);
  await page.goto(call);
  await expect(page.locator("[data-stored-copy]")).toBeHidden();
  await expect(page.locator("body")).not.toContainText(PEOPLE.owner);
  await expect(page.locator(".payment-code")).toHaveCount(0);
  await context.close();
});
