import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { violations } from "../support/axe";
import { pathTo } from "../support/mail";
import { Pdf } from "../support/pdf";
import { complaints, expect, test } from "../support/test";

const PHONE = { width: 360, height: 780 };

async function narrow(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(360);
}

/** Sends the form that holds this. */
async function send(page: Page, inside: string): Promise<void> {
  await page.locator(`form:has(${inside}) button[type='submit']`).first().click();
}

/** The syndic answers what is still open of a request, has the document made and sends it: in French, with the pages alone. */
async function answer(page: Page, slug: string, number: string): Promise<void> {
  await page.goto("/fr/transfers");
  await page.locator("main a", { hasText: number }).first().click();
  await expect(page.locator("h1")).toContainText(number);
  const file = new URL(page.url()).pathname;
  expect(file).toContain(`/fr/a/${slug}/transfers/`);
  const seen = new Set<string>();
  for (let round = 0; round < 40; round += 1) {
    await page.goto(`${file}/generate`);
    if ((await page.locator("form.form [name='referenceDate']").count()) > 0) break;
    const next = (await page.locator("main .banner a[href*='/sections/']").first().getAttribute("href"))!;
    await page.goto(next);
    // Nothing to tell, unless the registers themselves show that there is something.
    const none = page.locator("[name='outcome'][value='none']");
    const outcome = !seen.has(next) && (await none.count()) > 0 ? "none" : "given";
    seen.add(next);
    await page.locator(`[name='outcome'][value='${outcome}']`).check();
    await page.locator("[name='text']").fill("Vérifié dans les archives de l’association.");
    // Of a fund the law asks for the amount.
    if (outcome === "given" && next.endsWith("/reserve_fund")) {
      await page.locator("[name='items.0.label']").fill("Fonds de réserve");
      await page.locator("[name='items.0.total']").fill("12 500,00");
    }
    await send(page, "[name='outcome']");
  }
  for (const reservation of await page.locator("[name='reservations']").all()) await reservation.check();
  await page.locator("[name='language']").selectOption("nl");
  await send(page, "[name='referenceDate']");
  await expect(page).toHaveURL(/done=/);
  await expect(async () => {
    await page.goto(file);
    await expect(page.locator("form[action$='/deliver']")).toHaveCount(1, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.locator("form[action$='/deliver'] button[type='submit']").click();
  await expect(page.locator("main")).toContainText("Délivré");
}

test("from the notary's request without an account to the verified PDF, in Dutch on a telephone", async ({ as, browser, places, url }) => {
  test.setTimeout(180_000);
  const email = `griet.${Date.now()}@wouters.example`;
  const context = await browser.newContext({ baseURL: url, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  const said = complaints(page);

  await page.goto("/nl/notary");
  await expect(page.locator("h1")).toHaveText("Inlichtingen art. 3.94 BW (état daté)");
  await page.locator("main [name='q']").fill("tilleuls");
  await send(page, "[name='q'][id]");
  await narrow(page);
  await page.locator(`main a[href$='/notary/${places.association}']`).first().click();
  await expect(page.locator("h1")).toContainText("De Linden");
  await expect(page.locator("main")).toContainText("Kosten van het dossier");
  await narrow(page);
  await page.locator("[name='email']").fill("griet");
  await send(page, "[name='email']");
  await expect(page.locator(".error-summary")).toBeVisible();
  await page.locator("[name='email']").fill(email);
  await send(page, "[name='email']");
  await expect(page.locator("main")).toContainText("De link is verstuurd");

  const link = await pathTo(email, "/nl/notary/request/");
  await page.goto(link);
  await narrow(page);
  await page.locator("[name='unit']").fill("ZZ 99");
  await page.locator("[name='name']").fill("Mr. Griet Wouters");
  await page.locator("[name='office']").fill("Wouters & Maes");
  await page.locator("[name='note']").fill("<b>Dossier 77</b>");
  await send(page, "[name='unit']");
  await expect(page.locator("main")).toContainText("Geen kavel heeft de referentie “ZZ 99”");
  await page.locator("[name='unit']").fill("a 2a");
  await send(page, "[name='unit']");
  await expect(page).toHaveURL(/\/nl\/notary\/file\/[\w-]+\?done=transfer-portal-request-done$/);
  const number = /ED-\d{4}-\d{4}/.exec((await page.locator("h1").textContent())!)![0];
  await expect(page.locator("main")).toContainText("<b>Dossier 77</b>");
  await expect(page.locator("main")).toContainText("Antwoord uiterlijk op");
  await narrow(page);
  // The link by which she asked is used up; the acknowledgement has brought another one.
  expect((await page.goto(link))?.status()).toBe(404);
  const acknowledged = await pathTo(email, "/nl/notary/file/");
  await page.goto(acknowledged);
  await page.locator("[name='text']").fill("De akte is gepland op 15 juni.");
  await send(page, "[name='text']");
  await expect(page.locator("main")).toContainText("De akte is gepland op 15 juni.");
  await expect(page.locator("main")).toContainText("Er is nog niets afgeleverd");

  const desk = await as("syndic", { viewport: { width: 1280, height: 900 } });
  await answer(desk, places.slug, number);

  const delivered = await pathTo(email, "/nl/notary/file/", [acknowledged]);
  await page.goto(delivered);
  await expect(page.locator("main")).toContainText("Versie 1");
  await narrow(page);
  const fetched = page.waitForEvent("download");
  await send(page, "[name='what'][value='pdf']");
  const download = await fetched;
  expect(download.suggestedFilename()).toBe(`${number}-v1.pdf`);
  const bytes = readFileSync((await download.path())!);
  expect((await context.request.get(download.url())).status(), "a link works once").toBe(404);
  const pdf = new Pdf(bytes);
  try {
    pdf.check();
    const text = pdf.text();
    expect(text).toContain(number);
    expect(text).toContain("A2A");
  } finally {
    pdf.dispose();
  }
  await page.goto(delivered);
  await expect(page.locator("main")).toContainText("Wat u hebt gedownload");

  const verify = (await page.locator("main a[href*='/nl/verify/']").first().getAttribute("href"))!;
  await page.goto(verify);
  await page.locator("[name='file']").setInputFiles({ name: "inlichtingen.pdf", mimeType: "application/pdf", buffer: bytes });
  await send(page, "[name='file']");
  await expect(page.locator("main .banner").first()).toHaveClass(/good/);
  const altered = Buffer.from(bytes);
  altered[altered.length >> 1] = altered[altered.length >> 1]! ^ 1;
  await page.locator("[name='file']").setInputFiles({ name: "inlichtingen.pdf", mimeType: "application/pdf", buffer: altered });
  await send(page, "[name='file']");
  await expect(page.locator("main .banner").first()).toHaveClass(/bad/);
  await narrow(page);

  // The deed is signed, the seller contests; the syndic reads by when an attachment is notified.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(new Date());
  await page.goto(delivered);
  await page.locator("summary", { hasText: "De akte melden aan de syndicus" }).click();
  await page.locator("[name='deedOn']").fill("2019-01-01");
  const hostile = "\n</textarea><form id=\"x\">Luc & An <b>Maes</b>";
  await page.locator("[name='acquirers']").fill(hostile);
  await send(page, "[name='deedOn']");
  await expect(page.locator("#field-deedOn-error, [id$='deedOn-error']").first()).toContainText("niet vóór de aanvraag");
  await expect(page.locator("[name='acquirers']")).toHaveValue(hostile);
  await expect(page.locator("form#x")).toHaveCount(0);
  await page.locator("[name='acquirers']").fill("Luc Maes, Nieuwstraat 4, 1000 Brussel");
  await page.locator("[name='deedOn']").fill(today);
  await page.locator("[name='contestedOn']").fill(today);
  await send(page, "[name='deedOn']");
  await expect(page.locator("main")).toContainText("De syndicus weet dat de akte verleden is.");
  await expect(page.locator("main")).toContainText("Luc Maes, Nieuwstraat 4, 1000 Brussel");
  await narrow(page);
  await desk.reload();
  await expect(desk.locator("main")).toContainText("Faites notifier une saisie au notaire au plus tard le");
  await expect(desk.locator("main")).toContainText("Luc Maes, Nieuwstraat 4, 1000 Brussel");
  // What was refused on purpose is told in the console, and that nothing was made of what only scripts use: hers run none.
  expect(said.filter((line) => !/status of (404|422)|preloaded using link preload/.test(line))).toEqual([]);
  await context.close();
});

test("the pages without an account read well and say nothing of owners", async ({ browser, url, places }) => {
  const context = await browser.newContext({ baseURL: url, viewport: PHONE, reducedMotion: "reduce" });
  const page = await context.newPage();
  for (const path of [`/de/notary/file/${places.notaryFile}`, `/en/notary/request/${places.notaryRequest}`, `/fr/notary/${places.association}`]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(await violations(page), path).toEqual([]);
    await narrow(page);
    for (const name of ["Dubois", "Jan Peeters", "Amrani"]) await expect(page.locator("main"), path).not.toContainText(name);
  }
  expect((await page.request.get(`/fr/notary/file/${places.notaryFile}`)).headers()["cache-control"]).toBe("no-store");
  for (const name of ["Dubois", "A3D", "Peeters"]) {
    await page.goto(`/fr/notary?q=${name}`);
    await expect(page.locator("main")).toContainText("Aucune copropriété trouvée");
  }
  await context.close();
});
