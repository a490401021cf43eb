import { tilleuls } from "../support/association";
import { bare } from "../support/api";
import { expect, test } from "../support/test";

const UNITS = `query Q($id: ID!) { association(id: $id) { units(first: 2) { nodes { id reference ownerships { owner { name } } } } owners(first: 50) { nodes { id name } } } }`;

test("a donation is recorded, corrected and read back on a phone, by keyboard, without WASM", async ({ api, as }) => {
  const association = await tilleuls(api, "ACP Mutations");
  const { association: found } = await api.ask(UNITS, { id: association.id });
  const [unit] = found.units.nodes;
  const giver = unit.ownerships[0].owner.name;
  const taker = found.owners.nodes.find((one: { name: string }) => one.name !== giver).name;
  const page = await as("syndic", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });

  await page.goto(`/nl/a/${association.slug}/units/${bare(unit.id)}/transfer`);
  await page.locator("[name='effectiveOn']").fill("2026-02-01");
  await page.locator("[name='deed.kind']").selectOption("donation");
  await page.locator("[name='passing'][value='bare']").check();
  await page.locator("[name='to.0.owner']").selectOption({ label: taker });
  await page.locator("form.form button[type='submit']").press("Enter");
  await expect(page).toHaveURL(/done=property-title-transferred/);
  await expect(page.locator("main")).toContainText("Vruchtgebruik");
  await expect(page.locator("main")).toContainText("Stem geschorst");

  // The day was wrong: the correction stands beside what it replaces.
  await page.locator(".timeline a").first().press("Enter");
  await page.locator("[name='reason']").fill("Verkeerde dag");
  await page.locator("[name='effectiveOn']").fill("2026-02-03");
  await page.locator("form.form button[type='submit']").press("Enter");
  await expect(page).toHaveURL(/done=property-title-corrected/);
  await expect(page.locator(".timeline li")).toHaveCount(3);
  await expect(page.locator(".timeline")).toContainText("Verkeerde dag");

  // On the day before, the giver still had everything.
  await page.goto(`/nl/a/${association.slug}/units/${bare(unit.id)}?asOf=2026-02-02`);
  await expect(page.locator("table.data").first()).toContainText(giver);
  await expect(page.locator("table.data").first()).not.toContainText(taker);
});

test("what is not held cannot be sold, and the form keeps what was typed", async ({ api, as }) => {
  const association = await tilleuls(api, "ACP Excès");
  const { association: found } = await api.ask(UNITS, { id: association.id });
  const [unit] = found.units.nodes;
  const page = await as("syndic");
  await page.goto(`/fr/a/${association.slug}/units/${bare(unit.id)}/transfer`);
  await page.locator("[name='effectiveOn']").fill("2026-02-01");
  await page.locator("[name='deed.kind']").selectOption("sale");
  await page.locator("[name='from.0.part']").fill("5/4");
  await page.locator("form.form button[type='submit']").click();
  await expect(page.locator("#field-from-0-part-error")).toBeVisible();
  await expect(page.locator("[name='from.0.part']")).toHaveValue("5/4");
  await expect(page.locator("[name='deed.kind']")).toHaveValue("sale");
});
