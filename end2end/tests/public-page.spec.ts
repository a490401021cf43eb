import { newAssociation } from "../support/association";
import { violations } from "../support/axe";
import { LANGUAGES, complaints, expect, test } from "../support/test";

const INPUT = {
  enabled: true,
  texts: [
    { language: "fr", openingHours: "Du lundi au vendredi, de 9 h à 12 h", rulesAt: "Au bureau du syndic" },
    { language: "de", note: "Die Sperrgutabholung ist am ersten Dienstag." },
  ],
  numbers: [{ kind: "LIFT", name: "Ascenseurs Mosan", phone: "+32 4 555 01 12" }],
};
const NUMBERS: Record<string, string> = { fr: "Numéros d’urgence", nl: "Noodnummers", de: "Notrufnummern", en: "Emergency numbers" };

test("a stranger reads it in four languages on a phone, and nothing runs in her browser that she does not need", async ({ api, browser, url }) => {
  const association = await newAssociation(api, "ACP Affichage");
  const slug = `affichage-${Date.now().toString(36)}`;
  await api.make("publicPageUpdate", { associationId: association.id, slug, ...INPUT }, "publicPage { slug }");
  const context = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 780 }, locale: "nl-BE", serviceWorkers: "block" });
  const page = await context.newPage();
  const said = complaints(page);
  // The address on the notice board leads to the reader's language.
  await page.goto(`/p/${slug}`);
  await expect(page).toHaveURL(`${url}/nl/p/${slug}`);
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/p/${slug}`);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("h1")).toContainText("ACP Affichage");
    await expect(page.locator("h2").first()).toContainText(NUMBERS[language]!);
    await expect(page.getByRole("link", { name: /555 01 12/ })).toHaveAttribute("href", "tel:+3245550112");
    await expect(page.locator("main")).toContainText("Du lundi au vendredi");
    await expect(page.locator("main")).toContainText("Sperrgutabholung");
    await expect(page.locator(`link[rel="canonical"]`)).toHaveAttribute("href", `${url}/${language}/p/${slug}`);
    await expect(page.locator(`link[rel="alternate"][hreflang]`)).toHaveCount(LANGUAGES.length + 1);
    expect((await page.locator(`meta[name="description"]`).getAttribute("content"))?.length).toBeGreaterThan(40);
    await expect(page.locator(`meta[name="robots"]`)).toHaveCount(0);
    // What somebody wrote in another language is said to be in it.
    if (language !== "fr") await expect(page.locator(`[lang="fr"]`).first()).toContainText("Du lundi");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page), language).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
  expect(said).toEqual([]);
  await context.close();
});

test("switched off it is gone, and a former name leads to the present one", async ({ api, as, stranger }) => {
  const association = await newAssociation(api, "ACP Discrète");
  const stamp = Date.now().toString(36);
  const [former, present] = [`discrete-${stamp}`, `discrete-bis-${stamp}`];
  const status = async (slug: string) => (await stranger.get(`/fr/p/${slug}`, { maxRedirects: 0 })).status();
  const page = await as("syndic", { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const settings = `/fr/a/${association.slug}/public`;
  await page.goto(settings);
  await page.locator("[name='slug']").fill(former);
  await page.locator("[name='enabled']").check();
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=property-public-saved/);
  expect(await status(former)).toBe(200);

  await page.locator("[name='slug']").fill(present);
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=property-public-saved/);
  const moved = await stranger.get(`/fr/p/${former}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([301, `/fr/p/${present}`]);
  expect(await status(present)).toBe(200);

  await page.locator("[name='enabled']").uncheck();
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=property-public-saved/);
  for (const slug of [former, present, `never-${stamp}`]) expect(await status(slug), slug).toBe(404);
  // The preview is still there for whoever writes it.
  await page.goto(`${settings}/preview`);
  await expect(page.locator("h1")).toContainText("ACP Discrète");
});

test("what is wrong on the form is said beside it, and what was typed stays", async ({ api, as }) => {
  const association = await newAssociation(api, "ACP Mal remplie");
  const page = await as("syndic", { javaScriptEnabled: false });
  await page.goto(`/fr/a/${association.slug}/public`);
  await page.locator("[name='slug']").fill("!");
  await page.locator("[name='numbers.0.kind']").selectOption("lift");
  await page.locator("[name='numbers.0.phone']").fill("demain");
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page.locator("#field-slug-error")).toBeVisible();
  await expect(page.locator("#field-numbers-0-phone-error")).toBeVisible();
  await expect(page.locator("[name='slug']")).toHaveValue("!");
  await expect(page.locator("[name='numbers.0.phone']")).toHaveValue("demain");
});
