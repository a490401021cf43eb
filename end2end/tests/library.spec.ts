import type { Page } from "@playwright/test";

import { type Association, tilleuls } from "../support/association";
import { expect, test } from "../support/test";

let association: Association;

test.beforeAll(async ({ api }) => {
  association = await tilleuls(api, "Documents");
});

const at = (rest: string) => `/fr/a/${association.slug}/documents${rest}`;
const size = { width: 360, height: 780 };

/** Brings a text and fills in what it is. */
async function add(page: Page, title: string, visibility: string, text: string): Promise<string> {
  await page.goto(at("/new"));
  await page.locator("input[type=file]").setInputFiles({ name: "document.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator("form[data-upload] [type=submit]").click();
  await page.waitForURL(/[?&]upload=/);
  await page.locator("[name='title']").fill(title);
  await page.locator("[name='kind']").selectOption("quote");
  await page.locator("[name='visibility']").selectOption(visibility);
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=library-added/);
  return new URL(page.url()).pathname;
}

test("a document is added, found by its text and gets a new version, without JavaScript", async ({ as }) => {
  const page = await as("syndic", { javaScriptEnabled: false, viewport: size });
  const path = await add(page, "Devis corniche", "owners", `Réfection de la corniche ${Date.now()}`);
  await expect(async () => {
    await page.goto(at("?search=corni+refec"));
    await expect(page.locator("main mark")).toHaveText(["Réfection", "corniche"], { timeout: 500 });
  }).toPass();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.goto(`${path}/versions/new`);
  await page.locator("input[type=file]").setInputFiles({ name: "devis-2.txt", mimeType: "text/plain", buffer: Buffer.from(`Nouveau prix ${Date.now()}`) });
  await page.locator("form[data-upload] [type=submit]").click();
  await page.locator("[name='note']").fill("Prix revu");
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=library-version-added/);
  await expect(page.locator("main")).toContainText("Version 2");
  await expect(page.locator("main")).toContainText("Prix revu");
  const download = page.waitForEvent("download");
  await page.locator("main a[href*='save=1']").first().click();
  expect((await download).suggestedFilename()).toBe("devis-2.txt");
});

test("a hold keeps a document from being put away, and says why", async ({ as }) => {
  const page = await as("syndic", { viewport: size });
  const path = await add(page, "Litige", "managers", `Pièces du litige ${Date.now()}`);
  await page.goto(`${path}/edit`);
  await page.locator("[name='kind']").selectOption("other");
  await page.locator("form.form button[type='submit']").first().click();
  const act = (name: string) => page.locator(`details:has([name='act'][value='${name}'])`);
  await act("hold").locator("summary").click();
  await act("hold").locator("[name='reason']").fill("Procès en cours");
  await act("hold").locator("button[type='submit']").click();
  await expect(page.locator("main")).toContainText("Procès en cours");
  await act("archive").locator("summary").click();
  await act("archive").locator("[name='reason']").fill("Doublon");
  await act("archive").locator("button[type='submit']").click();
  await expect(page.locator("main")).toContainText("La suppression du document est bloquée");
});

test("an owner finds her documents, and none of the syndic's", async ({ as, places }) => {
  const page = await as("owner", { viewport: size });
  await page.goto(`/fr/a/${places.slug}/documents`);
  await expect(page.locator("main")).toContainText("Règlement d'ordre intérieur");
  await expect(page.locator("main a[href$='/documents/new']")).toHaveCount(0);
  await page.goto(`/fr/a/${places.slug}/documents/${places.document}`);
  await expect(page.locator("main")).not.toContainText("Partagé avec");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a document is given once to somebody without an account", async ({ as, stranger, url }) => {
  const page = await as("syndic", { javaScriptEnabled: false, viewport: size });
  const at = await add(page, "Plan du toit", "managers", `Plan ${Date.now()}`);
  await page.goto(at);
  const form = page.locator("details:has([name='act'][value='pass'])");
  await form.locator("summary").click();
  await form.locator("[name='recipient']").fill("Me Fontaine");
  await form.locator("button[type='submit']").click();
  const link = new URL((await page.locator("main code.break").textContent())!);
  const shown = await stranger.get(`${url}${link.pathname}`);
  expect(await shown.text()).toContain("Plan du toit");
  const fetched = await stranger.post(`${url}/files/shared/${link.pathname.split("/").pop()}`);
  expect(fetched.headers()["content-disposition"]).toContain("attachment");
  expect((await stranger.get(`${url}${link.pathname}`)).status()).toBe(404);
  await page.goto(at);
  await expect(page.locator("main")).toContainText("Me Fontaine");
  await expect(page.locator("main")).toContainText("Téléchargé le");
  await expect(page.locator("main code.break")).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
