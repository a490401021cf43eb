import { type Browser, type Page } from "@playwright/test";

import { PEOPLE, type Role, expect, test } from "../support/test";

/** A session of one's own: what these tests do to a session must not be felt by other tests. */
async function enter(browser: Browser, url: string, role: Role, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, ...options });
  const page = await context.newPage();
  await page.goto("/fr/sign-in");
  await page.locator("form", { hasText: PEOPLE[role] }).getByRole("button").press("Enter");
  await expect(page).toHaveURL(/\/fr$/);
  return page;
}

test("somebody with several hats goes from one organization to the other with the keyboard alone", async ({ browser, url, places }) => {
  const page = await enter(browser, url, "several", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await page.goto("/fr/account/hats");
  await expect(page.locator("main")).toContainText("Conseil de copropriété");
  await expect(page.locator("main")).toContainText("ACP Clos des Lilas");
  // The address of the house is not here, but in the other organization: it is offered there.
  const missing = await page.goto(`/fr/a/${places.otherSlug}`);
  expect(missing?.status()).toBe(404);
  await page.getByRole("button", { name: "Passer à ACP Clos des Lilas" }).press("Enter");
  await expect(page).toHaveURL(new RegExp(`/fr/a/${places.otherSlug}$`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // And back, from the list.
  await page.goto("/fr/account/hats");
  await page.getByRole("button", { name: /^Passer à Cabinet Peeters/ }).press("Enter");
  await page.goto(`/fr/a/${places.slug}`);
  await expect(page.locator("h1")).toHaveCount(1);
  await page.context().close();
});

test("an address in another organization is offered to nobody without a hat there", async ({ as, places }) => {
  const page = await as("owner", { javaScriptEnabled: false });
  const foreign = await page.goto(`/fr/a/${places.otherSlug}`);
  const told = await page.locator("main").innerText();
  const unknown = await page.goto("/fr/a/nowhere-at-all");
  expect([foreign?.status(), unknown?.status()]).toEqual([404, 404]);
  expect(await page.locator("main").innerText()).toBe(told);
});

test("a syndic sees the pages as an owner does, changes nothing, and comes back", async ({ browser, url, places }) => {
  const page = await enter(browser, url, "syndic", { javaScriptEnabled: false });
  await page.goto(`/fr/a/${places.slug}/owners/${places.owner}`);
  await page.getByRole("button", { name: "Voir les pages comme ce copropriétaire" }).press("Enter");
  await expect(page.locator(".banner")).toContainText("Rien ne peut être modifié");
  const people = await page.goto(`/fr/a/${places.slug}/people`);
  expect(people?.status()).toBe(422);
  const form = await page.goto(`/fr/a/${places.slug}/units/new`);
  expect(form?.status()).toBe(422);
  await expect(page.locator("main")).toContainText("Vous regardez comme un copropriétaire");
  await page.getByRole("button", { name: "Revenir à mes propres pages" }).first().press("Enter");
  expect((await page.goto(`/fr/a/${places.slug}/people`))?.status()).toBe(200);
  await page.context().close();
});

test("help is let in for a few days, reads, and is sent away", async ({ browser, url, places }) => {
  const syndic = await enter(browser, url, "syndic", { javaScriptEnabled: false });
  const platform = await enter(browser, url, "platform", { javaScriptEnabled: false });
  expect((await platform.goto(`/fr/a/${places.slug}`))?.status()).toBeGreaterThanOrEqual(403);
  await syndic.goto("/fr/firm/support");
  await syndic.locator("#field-reason").fill("Un import qui ne passe pas");
  await syndic.getByRole("button", { name: "Permettre de lire" }).press("Enter");
  await expect(syndic).toHaveURL(/done=identity-support-granted/);
  await platform.goto(`/fr/organizations/${places.organization}`);
  await platform.getByRole("button", { name: "Entrer pour lire" }).press("Enter");
  expect((await platform.goto(`/fr/a/${places.slug}/owners`))?.status()).toBe(200);
  await expect(platform.locator(".banner").first()).toContainText("Vous ne pouvez rien modifier");
  await syndic.getByRole("button", { name: "Retirer" }).press("Enter");
  await expect(syndic).toHaveURL(/done=identity-support-revoked/);
  expect((await platform.goto(`/fr/a/${places.slug}/owners`))?.status()).toBeGreaterThanOrEqual(403);
  await syndic.context().close();
  await platform.context().close();
});
