import { day, newAssociation } from "../support/association";
import { letterText } from "../support/pdf";
import { expect, test } from "../support/test";

/** Fills the form of a mandate with the keyboard's help alone: no script is needed. */
const FIRM: Record<string, string> = {
  name: "Gestimmo",
  legalForm: "SRL",
  enterpriseNumber: "0403.019.261",
  ipiNumber: "506.123",
  street: "Avenue Louise 5",
  postalCode: "1050",
  city: "Ixelles",
  phone: "02 512 34 56",
};

test("a mandate is recorded, reminded of before its end and renewed by an express decision only", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Mandat");
  const page = await as("syndic", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await page.goto(`/fr/a/${association.slug}`);
  await expect(page.locator("main")).toContainText("Aucun mandat de syndic ne court aujourd’hui.");
  await page.goto(`/fr/a/${association.slug}/mandates/new`);
  for (const [field, value] of Object.entries(FIRM)) await page.locator(`#field-${field}`).fill(value);
  await page.locator("#field-appointedOn").fill(day(-1000));
  await page.locator("#field-startsOn").fill(day(-1000));
  await page.locator("#field-endsOn").fill(day(200));
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page.locator(".error-summary")).toContainText("trois ans au plus");
  await page.locator("#field-endsOn").fill(day(30));
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page).toHaveURL(/\/mandates\/[0-9a-f-]+\?done=/);
  await page.goto(`/fr/a/${association.slug}`);
  await expect(page.locator(".banner.wait")).toContainText("se termine dans 30 jours");
  await page.getByRole("link", { name: "Renouveler" }).click();
  await page.locator("#field-appointedOn").fill(day(0));
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page.locator(".error-summary")).toContainText("rien ne se renouvelle tacitement");
  await page.locator("#field-appointment").fill("Point 4, à l’unanimité");
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page).toHaveURL(/\?done=property-mandate-created/);
  await page.goto(`/fr/a/${association.slug}/mandates`);
  await expect(page.locator(".timeline li")).toHaveCount(2);
  await page.goto(`/fr/a/${association.slug}`);
  await expect(page.locator("main")).not.toContainText("se termine dans 30 jours");
});

test("the notice at the entrance says what the law wants in the languages of the association", async ({ api, places }) => {
  const { viewer } = await api.ask(`{ viewer { associations(first: 100) { nodes { slug name(locale: "nl") entranceNoticePath syndic { name noticeDueOn } } } } }`);
  const found = viewer.associations.nodes.find((one: { slug: string }) => one.slug === places.slug);
  const text = await letterText(api, found.entranceNoticePath);
  for (const expected of [found.syndic.name, found.name, "Registre des décisions", "Register van de beslissingen", "0123.456.749"]) {
    expect(text).toContain(expected);
  }
});
