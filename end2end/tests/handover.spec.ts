import { day, newAssociation } from "../support/association";
import { letterText } from "../support/pdf";
import { expect, test } from "../support/test";

test("a new syndic starts a handover, ticks off what arrives and asks for the rest by letter, without WASM", async ({ api, as }) => {
  const association = await newAssociation(api, "ACP Reprise");
  const page = await as("syndic", { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto(`/fr/a/${association.slug}/handover/new`);
  await page.locator("[name='name']").fill("Gestion Marchal SRL");
  await page.locator("[name='street']").fill("Rue Neuve 4");
  await page.locator("[name='postalCode']").fill("1000");
  await page.locator("[name='city']").fill("Bruxelles");
  await page.locator("[name='language']").selectOption("nl");
  await page.locator("[name='mandateEndedOn']").fill(day(-40));
  await page.locator("form.form button[type='submit']").first().click();
  await expect(page).toHaveURL(/done=property-handover-started/);
  await expect(page.locator("main")).toContainText("Délai dépassé de 10 jours");

  const boxes = page.locator("[type='checkbox'][name='items']");
  const owed = await boxes.count();
  expect(owed).toBe(20);
  // Nothing ticked: said, and nothing lost.
  await page.locator("button[name='event'][value='receive']").click();
  await expect(page.locator("#field-items")).toBeVisible();
  await page.locator("[name='items'][value='keys']").check();
  await page.locator("[name='items'][value='plans']").check();
  await page.locator("button[name='event'][value='receive']").click();
  await expect(page).toHaveURL(/done=property-saved/);
  await expect(boxes).toHaveCount(18);

  await page.locator("form[action$='/demand'] button[type='submit']").click();
  await expect(page).toHaveURL(/done=property-handover-demanded/);
  const letter = await page.locator("a[href*='/demands/1.pdf']").first().getAttribute("href");
  const text = await letterText(api, letter!);
  expect(text).toContain("Gestion Marchal SRL");
  expect(text).toMatch(/3\.89,\s+§\s+5,\s+7°/);
  expect(text).toContain("18. ");
  expect(text).not.toContain("19. ");
  expect(text).not.toContain("Sleutels");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
