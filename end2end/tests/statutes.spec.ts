import { newAssociation, tilleuls } from "../support/association";
import { expect, test } from "../support/test";

const SPACE = "[\\s\\u00a0\\u202f]";
const BASE = { kind: "BASE", datedOn: "1998-05-14", totalShares: 1000 };

test("a flat takes a garage in, and the shares of before can still be read, with the keyboard alone", async ({ as, api }) => {
  const association = await tilleuls(api, "ACP Acte modificatif");
  await api.make("deedCreate", { associationId: association.id, ...BASE }, "deed { id }");
  const page = await as("syndic", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await page.goto(`/fr/a/${association.slug}/deeds/amend`);
  await page.locator("#field-datedOn").fill("2021-03-01");
  const before = page.locator("#field-units tbody tr");
  const count = await before.count();
  const first = page.locator("#field-units-0-shares");
  const shares = Number(await first.inputValue());
  const last = page.locator(`#field-units-${count - 1}-shares`);
  const gone = Number(await last.inputValue());
  // "K2 · Cave": the reference stands before what the unit is.
  const reference = (await before.last().locator("th").innerText()).split(" · ")[0]!.trim();
  await page.locator(`input[name="units.${count - 1}.ceases"]`).focus();
  await page.keyboard.press("Space");
  // The flat gets one share too few: the difference is named, and nothing is lost of what was typed.
  await first.fill(String(shares + gone - 1));
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page.locator(".error-summary")).toContainText("il en manque 1");
  await expect(page.locator(`input[name="units.${count - 1}.ceases"]`)).toBeChecked();
  await first.fill(String(shares + gone));
  await page.locator("main form.form button[type=submit]").last().press("Enter");
  await expect(page).toHaveURL(/\/shares\?asOf=2021-03-01&done=/);
  await expect(page.locator("table.data tbody tr")).toHaveCount(count - 1);
  await expect(page.locator("table.data tfoot")).toHaveText(new RegExp(`1${SPACE}000`));
  await page.goto(`/fr/a/${association.slug}/shares?asOf=2021-02-28`);
  await expect(page.locator("table.data tbody tr")).toHaveCount(count);
  await expect(page.locator("table.data")).toContainText(reference);
});

test("a change of a key is seen before it is decided, and four fifths are asked for", async ({ as, places }) => {
  const page = await as("syndic", { javaScriptEnabled: false });
  await page.goto(`/fr/a/${places.slug}/keys/simulate?key=${places.generalKey}`);
  await page.locator("#field-amount").fill("1000");
  await page.locator("#field-compare").selectOption(places.specialKey);
  await page.locator("main form.form button[type=submit]").first().click();
  await expect(page.locator(".banner.wait")).toContainText("quatre cinquièmes");
  const sums = await page.locator("table.data tfoot td.figure").allInnerTexts();
  expect(sums.filter((sum) => new RegExp(`1${SPACE}000,00`).test(sum))).toHaveLength(2);
});

test("the table of keys is a PDF in the reader's language", async ({ api, places }) => {
  const { viewer } = await api.ask(`{ viewer { associations(first: 100) { nodes { slug keyTablePath } } } }`);
  const { keyTablePath } = viewer.associations.nodes.find((one: { slug: string }) => one.slug === places.slug);
  const file = await api.http.get(keyTablePath);
  expect(file.status()).toBe(200);
  expect(file.headers()["content-type"]).toBe("application/pdf");
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("storeys read from the top", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Étages");
  const building = association.buildings[0]!.id;
  for (const [reference, floor] of [["C1", "kelder"], ["A1", "RDC"], ["A3", "3e"], ["A10", "10"]]) {
    await api.make("unitCreate", { associationId: association.id, buildingId: building, reference, kind: "APARTMENT", floor, shares: 10 }, "unit { id }");
  }
  const page = await as("syndic", { viewport: { width: 360, height: 780 } });
  await page.goto(`/fr/a/${association.slug}/map`);
  expect(await page.locator(".storeys h3").allInnerTexts()).toEqual(["Étage 10", "Étage 3", "Rez-de-chaussée", "Sous-sol 1"]);
});
