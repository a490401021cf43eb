import { violations } from "../support/axe";
import { LANGUAGES, type Role, expect, test } from "../support/test";
import type { Places } from "../support/places";

const FORMS: [string, Role | "nobody", (places: Places) => string][] = [
  ["sign-in", "nobody", () => "/sign-in"],
  ["association", "syndic", () => "/associations/new"],
  ["building", "syndic", (places) => `/a/${places.slug}/buildings/new`],
  ["settings", "syndic", (places) => `/a/${places.slug}/settings`],
  ["partial association", "syndic", (places) => `/a/${places.emptySlug}/partial?parent=${places.association}`],
  ["mandate", "syndic", (places) => `/a/${places.slug}/mandates/new`],
  ["renewal", "syndic", (places) => `/a/${places.slug}/mandates/new?renew=${places.mandate}`],
  ["end of a mandate", "syndic", (places) => `/a/${places.slug}/mandates/${places.mandate}/end`],
  ["entrance", "syndic", (places) => `/a/${places.slug}/buildings/${places.building}/entrances/new`],
  ["unit", "syndic", (places) => `/a/${places.slug}/units/new`],
  ["transfer", "syndic", (places) => `/a/${places.slug}/units/${places.unit}/transfer`],
  ["correction", "syndic", (places) => `/a/${places.slug}/units/${places.unit}/history/${places.change}/correct`],
  ["annulment", "syndic", (places) => `/a/${places.slug}/units/${places.unit}/history/${places.change}/annul`],
  ["owner", "syndic", (places) => `/a/${places.slug}/owners/new`],
  ["key", "syndic", (places) => `/a/${places.slug}/keys/new`],
  ["deed", "syndic", (places) => `/a/${places.slug}/deeds/new`],
  ["amendment of the shares", "syndic", (places) => `/a/${places.slug}/deeds/amend`],
  ["simulation", "syndic", (places) => `/a/${places.slug}/keys/simulate`],
  ["import", "syndic", (places) => `/a/${places.slug}/import`],
  ["call", "syndic", (places) => `/a/${places.slug}/calls/new`],
  ["cancelled call", "syndic", (places) => `/a/${places.slug}/calls/${places.call}/cancel`],
  ["organization", "platform", () => "/organizations/new"],
];

for (const [name, role, path] of FORMS) {
  test(`the form "${name}", sent empty, says what is missing in every language`, async ({ browser, url, people, places }) => {
    test.setTimeout(60_000);
    const context = await browser.newContext({ baseURL: url, serviceWorkers: "block", storageState: role === "nobody" ? undefined : people.state(role), viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    const summaries = new Set<string>();
    for (const language of LANGUAGES) {
      const address = `/${language}${path(places)}`;
      await page.goto(address);
      const send = page.locator("main form.form button[type=submit]:not([form])").first();
      const form = send.locator("xpath=ancestor::form");
      await form.evaluate((element: HTMLFormElement) => {
        for (const field of element.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea")) field.value = "";
      });
      const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST" && new URL(response.url()).pathname === address.split("?")[0]), send.click()]);
      expect(answer.status(), language).toBe(422);
      const summary = page.locator(".error-summary");
      await expect(summary, language).toBeFocused();
      summaries.add(await summary.innerText());
      // Every link of the summary leads to a field that is there.
      const dangling = await summary.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href")!).filter((href) => !document.querySelector(href)));
      expect.soft(dangling, language).toEqual([]);
      expect.soft(await page.locator("body").innerText(), language).not.toMatch(/\b(refusal|shell|identity|property|charges)-[a-z]+-?[a-z-]*\b/);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${language}: horizontal scroll`).toBeLessThanOrEqual(0);
      if (language === "fr" || language === "de") expect.soft(await violations(page), `${language}: axe`).toEqual([]);
    }
    expect(summaries.size).toBe(LANGUAGES.length);
    await context.close();
  });
}
