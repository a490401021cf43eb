import type { Page } from "@playwright/test";

import { Api } from "../support/api";
import { issue, newAssociation, sampleText, tilleuls } from "../support/association";
import { expect, test } from "../support/test";

const PASSWORD = "quatre chats sur un toit";
const SPACE = "[\\s\\u00a0\\u202f]";

/** A browser in which no WebAssembly arrives. */
async function withoutWasm(page: Page): Promise<Page> {
  await page.context().route(/\.wasm(\?|$)/, (route) => route.abort());
  return page;
}

test("signing in by a tile and reading pages", async ({ browser, url, places }) => {
  const context = await browser.newContext({ baseURL: url, serviceWorkers: "block" });
  const page = await withoutWasm(await context.newPage());
  await page.goto("/fr/sign-in");
  await page.locator("form", { hasText: "Anne Peeters" }).getByRole("button").first().click();
  await expect(page).toHaveURL(/\/fr$/);
  await expect(page.locator("h1")).toContainText("Anne Peeters");
  for (const path of ["", "/units", "/owners", "/keys", "/calls", `/calls/${places.call}`]) {
    await page.goto(`/fr/a/${places.slug}${path}`);
    await expect(page.locator("h1")).toBeVisible();
    expect(await page.locator("html").getAttribute("data-hydrated")).toBeNull();
  }
  // Printing takes a script, but no WebAssembly.
  await page.goto(`/fr/a/${places.slug}/map`);
  await expect(page.locator("[data-print]")).toBeVisible();
  await context.close();
});

test("without any script an owner signs in with her password and reads what she owes, at home and on the call", async ({ api, browser, url }) => {
  const association = await tilleuls(api, "ACP Sans scripts");
  await issue(api, association, "1234.56", "Provision sans scripts");
  const { owners } = (await api.ask("query Q($id: ID!) { association(id: $id) { owners(first: 20) { nodes { id name } } } }", { id: association.id })).association;
  const owner = owners.nodes.find((one: { name: string }) => one.name === "Amélie Desmedt");
  const email = `amelie.${Date.now()}@example.org`;
  const role = { associationId: association.id, role: "OWNER", ownerId: owner.id, email, displayName: owner.name, language: "fr" };
  const { assignment } = await api.make("roleGrant", role, "assignment { account { id } }");
  const { code } = await api.make("invitationCodeCreate", { accountId: assignment.account.id }, "code");
  const invited = await Api.of(url);
  await invited.make("invitationAccept", { means: "CODE", secret: code, displayName: owner.name, language: "fr", password: PASSWORD }, "accepted");
  await invited.dispose();

  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  await page.goto("/fr/sign-in");
  await page.locator("#field-email").fill(email);
  await page.locator("#field-password").fill(PASSWORD);
  await page.locator("main form.form button[type=submit]").click();
  await expect(page).toHaveURL(/\/fr$/);
  await expect(page.locator("h1")).toContainText("Amélie Desmedt");
  // Of 1 234,56 € she bears 120 thousandths for her flat and 18 for her garage, each to the cent.
  const owed = new RegExp(`170,37${SPACE}€`);
  await expect(page.locator(".action-card h2")).toHaveText(owed);
  await page.locator(".action-card a").click();
  await expect(page.locator("h1")).toHaveText("Provision sans scripts");
  await expect(page.locator(".money.large")).toHaveText(owed);
  for (const figure of [`148,15${SPACE}€`, `22,22${SPACE}€`, `BE68${SPACE}5390${SPACE}0754${SPACE}7034`]) {
    await expect(page.locator("main")).toContainText(new RegExp(figure));
  }
  // What a script alone can do is not offered.
  await page.goto(`/fr/a/${association.slug}/map`);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("[data-print]")).toBeHidden();
  await context.close();
});

test("the unit list is filtered and sorted by the server", async ({ as, places }) => {
  const page = await withoutWasm(await as("syndic", { serviceWorkers: "block" }));
  await page.goto(`/fr/a/${places.slug}/units`);
  const rows = page.locator("table.data tbody tr:not([hidden])");
  await expect(rows).toHaveCount(24);
  await page.locator("#unit-search").fill("Dubois");
  await page.locator("#unit-filter button.button[type=submit]").click();
  await expect(page).toHaveURL(/search=Dubois/);
  await expect(rows).toHaveCount(3);
  await expect(page.locator("#unit-search")).toHaveValue("Dubois");
  await page.locator("th button").last().click();
  await expect(page).toHaveURL(/sort=/);
  await expect(page.locator("th[aria-sort]")).toHaveCount(1);
  await expect(rows).toHaveCount(3);
});

test("making a building, and a refused one keeps what was typed", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Sans WASM");
  const page = await withoutWasm(await as("syndic", { serviceWorkers: "block" }));
  await page.goto(`/fr/a/${association.slug}/buildings/new`);
  await page.locator("#field-name").fill("");
  await page.locator("#field-street").fill("Quai aux Briques 7");
  await page.locator("#field-postalCode").fill("10");
  await page.locator("#field-city").fill("Bruxelles");
  const [refused] = await Promise.all([page.waitForResponse((answer) => answer.request().method() === "POST"), page.locator(".form-actions .primary").click()]);
  expect(refused.status()).toBe(422);
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator("#field-name-error")).toBeVisible();
  await expect(page.locator("#field-postalCode-error")).toBeVisible();
  await expect(page.locator("#field-street")).toHaveValue("Quai aux Briques 7");
  await expect(page.locator("#field-postalCode")).toHaveValue("10");
  await expect(page.locator("#field-street-error")).toHaveCount(0);

  await page.locator("#field-name").fill("Bloc B");
  await page.locator("#field-postalCode").fill("1000");
  await page.locator(".form-actions .primary").click();
  await expect(page).toHaveURL(/\/buildings\?done=/);
  await expect(page.locator("main")).toContainText("Bloc B");
  await expect(page.locator(".banner.good")).toBeVisible();
});

test("an import with 999 of 1000 shares is refused naming the difference, the corrected one is accepted", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Import collé");
  const count = async () => (await api.ask(`query Q($id: ID!) { association(id: $id) { overview { units owners } } }`, { id: association.id })).association.overview;
  const page = await withoutWasm(await as("syndic", { serviceWorkers: "block" }));
  await page.goto(`/fr/a/${association.slug}/import`);
  await page.locator("#field-text").fill(sampleText("tilleuls-999.csv"));
  await page.locator("button[value=check]").click();
  await expect(page.locator(".banner.bad")).toContainText(new RegExp(`999 sur 1${SPACE}000${SPACE}: il manque 1 quotité`));
  await expect(page.locator("button[value=apply]")).toHaveCount(0);
  expect(await count()).toEqual({ units: 0, owners: 0 });

  await page.locator("#field-text").fill(sampleText("tilleuls.csv"));
  await page.locator("button[value=check]").click();
  await expect(page.locator("button[value=apply]")).toBeVisible();
  expect(await count()).toEqual({ units: 0, owners: 0 });
  await page.locator("button[value=apply]").click();
  await expect(page).toHaveURL(/\/import\/result/);
  expect(await count()).toEqual({ units: 12, owners: 8 });
});

test("a call for funds is previewed by its button, then issued", async ({ as, api }) => {
  const association = await tilleuls(api, "ACP Appel sans WASM");
  const page = await withoutWasm(await as("syndic", { serviceWorkers: "block" }));
  await page.goto(`/fr/a/${association.slug}/calls/new`);
  await page.locator("#field-title").fill("Provision à la main");
  await page.locator("#field-lines-0-label").fill("Assurance");
  await page.locator("#field-lines-0-amount").fill("1 234,56");
  await page.locator("button[value=preview]").click();
  await expect(page.locator(".preview tbody tr")).toHaveCount(8);
  await expect(page.locator(".preview tfoot")).toContainText(new RegExp(`1${SPACE}234,56${SPACE}€`));
  await expect(page.locator("#field-title")).toHaveValue("Provision à la main");
  await page.locator("button[value=issue]").click();
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]{36}\?done=/);
  await expect(page.locator("h1")).toHaveText("Provision à la main");
  await expect(page.locator(".money.large")).toHaveText(new RegExp(`1${SPACE}234,56${SPACE}€`));
});
