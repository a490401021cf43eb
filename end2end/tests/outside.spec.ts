import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { day, newAssociation, tilleuls } from "../support/association";
import { letterText } from "../support/pdf";
import { expect, test } from "../support/test";

test("letters are prepared, printed, posted and followed, without WASM", async ({ api, as }) => {
  const association = await tilleuls(api, "ACP Courrier");
  const page = await as("syndic", { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto(`/fr/a/${association.slug}/letters/new`);
  // Nothing said: each field tells, and what was typed stays.
  await page.locator("[name='texts.fr.body']").fill("L’eau sera coupée lundi.\n\nMerci de votre compréhension.");
  await page.locator("main form button[type='submit']").first().click();
  await expect(page.locator("[name='texts.fr.subject']")).toHaveAttribute("aria-invalid", "true");
  await page.locator("[name='texts.fr.subject']").fill("Coupure d’eau");
  await page.locator("[name='audience'][value='all']").check();
  await page.locator("[name='dispatch'][value='receipt']").check();
  await page.locator("main form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=outside-letter-prepared-done/);
  const all = page.locator("a[href$='/all.pdf']");
  await expect(async () => {
    await page.reload();
    await expect(all).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });

  const text = await letterText(api, (await all.getAttribute("href"))!);
  expect(text).toContain("Coupure d’eau");
  expect(text).toContain("Recommandé avec accusé de réception");
  const list = await letterText(api, (await page.locator("a[href$='/list.pdf']").getAttribute("href"))!);
  expect(list).toContain("Numéro d’envoi");

  await page.locator("button[name='event'][value='print']").click();
  await expect(page).toHaveURL(/done=outside-letter-marked/);
  await page.locator("details:has([name='postedOn']) summary").click();
  await page.locator("[name='postedOn']").fill(day(0));
  await page.locator("button[name='event'][value='post']").click();
  await expect(page.locator("main")).toContainText(/postées sur/);

  await page.locator("a[href$='/numbers']").click();
  const first = page.locator("[name^='numbers.']").first();
  await first.fill("RR473124828BE");
  await page.locator("main form button[type='submit']").first().click();
  await expect(first).toHaveAttribute("aria-invalid", "true");
  await first.fill("rr 4731 2482 9 be");
  await page.locator("main form button[type='submit']").first().click();
  await expect(page.locator("main")).toContainText("RR473124829BE");

  await page.locator("[name='letters']").first().check();
  await page.locator("details:has([name='reason']) summary").click();
  await page.locator("[name='reason']").selectOption("moved");
  await page.locator("button[name='event'][value='return']").click();
  await expect(page.locator("main")).toContainText("A déménagé");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a calendar is followed by its address until that is taken back", async ({ api, as, stranger, url }) => {
  await newAssociation(api, "ACP Agenda");
  const page = await as("owner", { javaScriptEnabled: false });
  await page.goto("/fr/account/calendar");
  await page.locator("main form button[type='submit']").last().click();
  const address = (await page.locator("main code").first().textContent())!;
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
  // The address names the server as it is reached from outside.
  const path = new URL(address).pathname;
  const answer = await stranger.get(`${url}${path}`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).toContain("BEGIN:VTIMEZONE");
  expect(text).toContain("SUMMARY;LANGUAGE=fr:Payer");
  const again = await stranger.get(`${url}${path}`, { headers: { "If-None-Match": answer.headers()["etag"] } });
  expect(again.status()).toBe(304);

  await page.goto("/fr/account/calendar");
  await page.locator("form[action$='/revoke'] button").first().click();
  await expect(page).toHaveURL(/done=outside-calendar-revoked/);
  expect((await stranger.get(`${url}${path}`)).status()).toBe(404);
});

test("a program is told, and told again on request", async ({ as }) => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    request.resume();
    received.push(String(request.headers["webhook-id"]));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const page = await as("syndic", { javaScriptEnabled: false });
    await page.goto("/fr/firm/webhooks/new");
    await page.locator("[name='description']").fill("Essai");
    await page.locator("[name='url']").fill("https://10.0.0.1/");
    await page.locator("[name='events'][value='call.issued']").check();
    await page.locator("main form button[type='submit']").first().click();
    await expect(page.locator("[name='url']")).toHaveAttribute("aria-invalid", "true");
    await page.locator("[name='url']").fill(`http://127.0.0.1:${port}/`);
    await page.locator("main form button[type='submit']").first().click();
    await expect(page.locator("main code").first()).toContainText("whsec_");
    await page.goto("/fr/firm/webhooks");
    await page.getByRole("link", { name: "Essai" }).first().click();
    await page.locator("form[action$='/ping'] button").click();
    await expect(page).toHaveURL(/done=outside-webhook-asked/);
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(1);
    await page.locator("form[action*='/deliveries/'] button").first().click();
    await expect.poll(() => received.length, { timeout: 10_000 }).toBe(2);
    expect(received[0]).toBe(received[1]);
    await page.locator("details:has(form[action$='/archive']) summary").click();
    await page.locator("form[action$='/archive'] button").click();
    await expect(page).toHaveURL(/done=outside-webhook-archived/);
  } finally {
    server.close();
  }
});
