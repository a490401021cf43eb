import { newAssociation, sampleBytes, sampleText, tilleuls } from "../support/association";
import { bare } from "../support/api";
import { expect, test } from "../support/test";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

test("a syndic's workbook is looked at, its mistakes are named, and come back as a file", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Classeur");
  const page = await as("syndic", { serviceWorkers: "block", viewport: { width: 360, height: 780 } });
  await page.goto(`/fr/a/${association.slug}/import`);
  await page.locator("#field-file").setInputFiles({ name: "beffroi.xlsx", mimeType: XLSX, buffer: sampleBytes("syndic-beffroi.xlsx") });
  await page.locator("#field-makesBuildings").check();
  await page.locator("button[value=check]").click();
  await expect(page.locator(".banner.bad")).toBeVisible();
  const problems = page.locator("main table.data").first();
  for (const told of ["Surface (m²)", "Quotités", "E-mail"]) await expect(problems).toContainText(told);
  await expect(page.locator("button[value=apply]")).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Excel/ }).click()]);
  expect(download.suggestedFilename()).toBe("beffroi - à corriger.xlsx");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
});

test("columns are said once and known the next time; an import is undone as one", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Colonnes");
  const heading = `Poids ${Date.now().toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!)}`;
  const list = `Objet;${heading};Qui\nA1;600;Anne Peeters\nA2;400;Luc Maes\n`;
  const page = await as("syndic", { serviceWorkers: "block" });
  const give = async () => {
    await page.goto(`/nl/a/${association.slug}/import`);
    await page.locator("#field-text").fill(list);
    await page.locator("button[value=check]").click();
    await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  };
  await give();
  await page.locator("a[href$='/columns']").first().click();
  for (const [position, meaning] of ["reference", "shares", "owner_name"].entries()) await page.locator(`[name="columns.${position}.meaning"]`).selectOption(meaning);
  await page.locator("[name=headerRow]").fill("1");
  await page.locator("button[value=columns]").click();
  await expect(page.locator("button[value=apply]")).toBeVisible();
  await give();
  await page.locator("button[value=apply]").click();
  await expect(page).toHaveURL(/\/import\/result/);
  await page.goto(`/nl/a/${association.slug}/imports`);
  await page.locator("tbody summary").first().click();
  await page.locator("tbody button.danger").first().click();
  await expect(page.locator(".banner.good")).toBeVisible();
  const { association: now } = await api.ask(`query Q($id: ID!) { association(id: $id) { overview { units owners } } }`, { id: association.id });
  expect(now.overview).toEqual({ units: 0, owners: 0 });
});

test("what was exported is imported into an empty association and exported the same", async ({ api }) => {
  const first = await tilleuls(api, "ACP Aller");
  const second = await newAssociation(api, "ACP Retour");
  const table = async (id: string, kind: string) => {
    const query = `query Q($id: ID!, $table: ImportTable!) { association(id: $id) { exportTable(table: $table) { file { text csvPath xlsxPath } } } }`;
    return (await api.ask(query, { id, table: kind })).association.exportTable.file;
  };
  for (const kind of ["UNITS", "OWNERS", "OWNERSHIPS"]) {
    const { text, csvPath } = await table(first.id, kind);
    await api.make("importApply", { associationId: second.id, text, makesBuildings: true }, "report { units owners ownerships }");
    expect((await table(second.id, kind)).text, kind).toBe(text);
    expect(await (await api.http.get(csvPath)).text()).toBe(text);
  }
  const workbook = await api.http.get(`/files/associations/${bare(first.id)}/export.xlsx`);
  expect(workbook.headers()["content-type"]).toBe(XLSX);
  expect((await workbook.body()).subarray(0, 2).toString()).toBe("PK");
  expect(sampleText("tilleuls.csv")).toContain("Pain Doré");
});
