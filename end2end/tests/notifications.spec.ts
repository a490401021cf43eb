import { expect, test } from "../support/test";

/** How the interface writes an identifier. */
const opaque = (kind: string, id: string) => Buffer.from(`${kind}:${id}`).toString("base64url");

test("the badge of an open page goes up within a second, and the list tells the same without scripts", async ({ api, as, places }) => {
  const open = await as("owner", { viewport: { width: 360, height: 780 } });
  await open.goto("/fr");
  const bell = open.locator("a.bell");
  await expect(bell).toBeVisible();
  // The page listens once it has been told how many are unread.
  const listening = open.waitForResponse((answer) => new URL(answer.url()).pathname === "/live");
  await open.reload();
  expect((await listening).status()).toBe(200);
  await open.waitForTimeout(300);
  const before = Number((await open.locator("[data-unread]").textContent()) ?? 0);

  const line = { label: "Essai", nature: "ORDINARY", fund: "WORKING", keyId: opaque("DistributionKey", places.generalKey), amount: "10.00" };
  const input = { associationId: opaque("Association", places.association), title: "Appel des notifications", calledOn: "2026-03-02", dueOn: "2026-03-31", lines: [line] };
  const issued = await api.make("callForFundsIssue", input, "callForFunds { id version }");
  const badge = open.locator("[data-unread]");
  await expect(badge).toHaveText(String(before + 1), { timeout: 2000 });
  await expect(bell).toHaveAttribute("aria-label", new RegExp(`: ${before + 1}$`));
  await expect(open.locator("[data-live-said]")).toHaveText(/Appel des notifications/);
  expect(await open.title()).toMatch(new RegExp(`^\\(${before + 1}\\) `));

  const plain = await as("owner", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await plain.goto("/fr/notifications?show=unread");
  await expect(plain.locator("[data-unread]")).toHaveText(String(before + 1));
  const row = plain.locator("tr", { hasText: "Appel des notifications" });
  await expect(row).toHaveCount(1);
  expect(await plain.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await row.locator("form[action$='/open'] button").click();
  await expect(plain).toHaveURL(new RegExp(`/fr/a/${places.slug}/calls/`));
  await plain.goto("/fr/notifications");
  await expect(plain.locator("tr", { hasText: "Appel des notifications" }).locator("form[action$='/read']")).toHaveCount(0);
  // The other page hears that there is one less.
  await expect(open.locator("[data-unread]")).toHaveText(String(before), { timeout: 2000 });
  const { id, version } = issued.callForFunds;
  await api.make("callForFundsCancel", { id, expectedVersion: version, reason: "Essai" }, "callForFunds { id }");
});

test("somebody chooses how she is told and finds what she cannot switch off", async ({ as }) => {
  const page = await as("owner", { viewport: { width: 360, height: 780 }, javaScriptEnabled: false });
  await page.goto("/fr/account/notifications");
  await page.locator("select[name='documents.email']").selectOption("weekly");
  await page.locator("[name='quietFrom']").fill("22:00");
  await page.locator("[name='quietUntil']").fill("25:00");
  await page.locator("main form.form button[type='submit']").click();
  await expect(page.locator("#field-quietUntil-error")).toBeVisible();
  await expect(page.locator("select[name='documents.email']")).toHaveValue("weekly");
  await page.locator("[name='quietUntil']").fill("07:00");
  await page.locator("main form.form button[type='submit']").click();
  await expect(page).toHaveURL(/done=messaging-preferences-saved/);
  await expect(page.locator("select[name='documents.email']")).toHaveValue("weekly");
  await expect(page.locator("main dl.facts")).toContainText("Code civil, art. 3.87");
});

test("nobody in particular opens no stream", async ({ stranger }) => {
  expect((await stranger.get("/live")).status()).toBe(401);
});
