import { mkdirSync } from "node:fs";
import path from "node:path";

import { Api } from "../support/api";
import { enterpriseNumber } from "../support/association";
import { Keyboard } from "../support/keyboard";
import { complaints, expect, test } from "../support/test";

const PICTURES = path.join(__dirname, "../screenshots");
const PASSWORD = "zeven tamme ganzen bij de vijver";
/** What somebody copies out of a spreadsheet. The third row has no shares that can be read. */
const ROWS = [
  ["Kavel", "Soort", "Verdieping", "Aandelen", "Eigenaar", "Deel", "Taal", "Adres", "Postcode", "Gemeente"],
  ["A1", "Appartement", "1e verdieping", "300", "Lotte Maes", "1", "nl", "Dorpsstraat 7", "9000", "Gent"],
  ["A2", "Appartement", "2e verdieping", "3OO", "Wim De Backer", "1", "nl", "Dorpsstraat 7", "9000", "Gent"],
  ["A3", "Appartement", "3e verdieping", "340", "Hilde Goossens", "1/2", "nl", "Dorpsstraat 7", "9000", "Gent"],
  ["A3", "Appartement", "3e verdieping", "340", "Koen Goossens", "1/2", "nl", "Dorpsstraat 7", "9000", "Gent"],
  ["G1", "Garage", "Kelder", "60", "Lotte Maes", "1", "nl", "Dorpsstraat 7", "9000", "Gent"],
];
const WRONG = ROWS.map((row) => row.join("\t")).join("\n");
const RIGHT = WRONG.replace("3OO", "300");
const YEAR = new Date().getFullYear();

test("a new syndic comes from nothing to an open association by keyboard alone, in Dutch, on a telephone", async ({ browser, url, people }, info) => {
  test.setTimeout(180_000);
  mkdirSync(PICTURES, { recursive: true });
  const stamp = Date.now().toString(36);
  const email = `lies.${stamp}@example.org`;
  const platform = await Api.of(url, people.state("platform"));
  const syndic = { email, displayName: "Lies Claes", language: "nl", password: PASSWORD };
  await platform.make("organizationCreate", { name: `Syndicus Claes ${stamp}`, syndic }, "organization { id }");
  await platform.dispose();

  const context = await browser.newContext({ baseURL: url, locale: "nl-BE", viewport: { width: 360, height: 780 }, reducedMotion: "reduce", serviceWorkers: "block" });
  const page = await context.newPage();
  const said = complaints(page);
  let pages = 0;
  page.on("framenavigated", () => (pages += 1));
  const keys = new Keyboard(page, "nl");
  const wide: string[] = [];
  const look = async (name: string) => {
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${name} is ${over} px too wide`);
    await page.screenshot({ path: path.join(PICTURES, `journey-${name}.png`), fullPage: true });
  };
  const started = Date.now();

  await test.step("sign in", async () => {
    await page.goto("/nl/sign-in");
    await keys.fill("email", email);
    await keys.fill("password", PASSWORD);
    await keys.press("identity-sign-in-act");
    await look("01-home");
  });

  await test.step("make the association", async () => {
    await keys.follow("/associations/new");
    await keys.fill("name", `VME Dorpsstraat ${stamp}`);
    await keys.fill("enterpriseNumber", enterpriseNumber());
    await keys.choose("language", "nl");
    await keys.fill("street", "Dorpsstraat 7");
    await keys.fill("postalCode", "9000");
    await keys.fill("city", "Gent");
    await keys.fill("totalShares", "1000");
    await keys.fill("workingIban", "BE68 5390 0754 7034");
    await keys.fill("reserveIban", "BE43 0689 9999 9501");
    await look("02-association");
    await keys.press("property-association-create");
    await look("03-overview");
    await keys.follow("/readiness");
    await look("04-readiness");
  });

  await test.step("record the deeds", async () => {
    for (const [kind, day] of [
      ["base", "1998-05-14"],
      ["rules", "1998-05-14"],
      ["internal_rules", "2019-05-21"],
    ] as const) {
      await keys.follow(`/deeds/new?kind=${kind}&`);
      await keys.date("datedOn", day);
      if (kind === "base") await keys.fill("notary", "Mr. Griet Wouters");
      await look(`05-deed-${kind}`);
      await keys.press("property-deed-create");
      await expect(page).toHaveURL(/\/readiness\?done=/);
    }
  });

  await test.step("say how it is run", async () => {
    await keys.follow("/settings");
    await keys.choose("meetingMonth", "5");
    await keys.fill("meetingDay", "8");
    await look("06-settings");
    await keys.press("shell-save");
    await expect(page).toHaveURL(/\/readiness\?done=/);
  });

  await test.step("record the mandate", async () => {
    await keys.follow("/mandates/new");
    await keys.fill("name", "Syndicus Claes");
    await keys.fill("legalForm", "BV");
    await keys.fill("enterpriseNumber", "0456.789.133");
    await keys.fill("ipiNumber", "505.918");
    await keys.fill("street", "Kouter 12");
    await keys.fill("postalCode", "9000");
    await keys.fill("city", "Gent");
    await keys.fill("phone", "09 555 01 40");
    await keys.date("appointedOn", `${YEAR - 1}-01-10`);
    await keys.date("startsOn", `${YEAR - 1}-02-01`);
    await keys.date("endsOn", `${YEAR + 1}-12-31`);
    await look("07-mandate");
    await keys.press("property-mandate-create");
    await expect(page).toHaveURL(/\/readiness\?done=/);
  });

  await test.step("paste the list, with a mistake first", async () => {
    await keys.follow("/import");
    await keys.paste("text", WRONG);
    await look("08-import");
    await keys.press("property-import-check");
    await expect(page.locator(".banner.bad").first()).toBeVisible();
    const problem = page.locator("main tr", { hasText: "“3OO”" });
    await expect(problem.locator("th, td").filter({ hasText: /^3$/ }), "the problem names its row").toHaveCount(1);
    await expect(page.locator("button[value=apply]")).toHaveCount(0);
    await look("09-import-refused");
    await keys.paste("text", RIGHT);
    await keys.press("property-import-check-again");
    await look("10-import-ready");
    await keys.reach("button[value=apply]");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/import\/result/);
    await look("11-imported");
  });

  await test.step("designate who votes for the couple", async () => {
    await keys.follow("/readiness");
    await look("12-readiness");
    await keys.follow("/titles");
    await look("13-titles");
    const undivided = page.locator("main table a[href*='/units/']", { hasText: /^A3$/ }).first();
    await keys.follow(new URL((await undivided.getAttribute("href"))!, url).pathname);
    await look("14-unit");
    await keys.follow("/designation");
    await keys.fill("evidence", "Brief van beide echtgenoten");
    await look("15-designation");
    await keys.press("property-title-designation-save");
  });

  await test.step("open the association", async () => {
    const slug = /\/a\/([^/]+)\//.exec(page.url())![1]!;
    await keys.reach(`a[href="/nl/a/${slug}"]`);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/nl/a/${slug}`);
    await keys.follow("/readiness");
    await look("16-ready");
    await keys.press("property-ready-open");
    await expect(page.locator(".banner.good").first()).toBeVisible();
    await look("17-open");
  });

  const address = await test.step("show the public page", async () => {
    const slug = /\/a\/([^/?]+)/.exec(page.url())![1]!;
    await keys.open("nav summary");
    await keys.reach(`a[href="/nl/a/${slug}/manage"]`);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/manage/);
    await look("18-manage");
    await keys.follow("/public");
    await keys.tick("enabled");
    await keys.fill("texts.0.openingHours", "Elke werkdag van 9 tot 12 uur");
    await look("19-public-settings");
    await keys.press("shell-save");
    const link = page.locator("main a[href*='/nl/p/']").first();
    return (await link.getAttribute("href"))!;
  });
  const seconds = (Date.now() - started) / 1000;

  await test.step("read it without a session", async () => {
    const stranger = await browser.newContext({ baseURL: url, locale: "nl-BE", viewport: { width: 360, height: 780 }, serviceWorkers: "block" });
    const reader = await stranger.newPage();
    const answer = await reader.goto(address);
    expect(answer!.status()).toBe(200);
    await expect(reader.locator("main")).toContainText("Syndicus Claes");
    await expect(reader.locator("main")).toContainText("Elke werkdag van 9 tot 12 uur");
    await expect(reader.locator("body")).not.toContainText("Goossens");
    await reader.screenshot({ path: path.join(PICTURES, "journey-20-public.png"), fullPage: true });
    await stranger.close();
  });

  const measured = `${pages} pages, ${keys.tabs} times Tab, ${seconds.toFixed(1)} s`;
  info.annotations.push({ type: "journey", description: measured });
  console.log(`The journey took ${measured}.`);
  await context.close();
  expect.soft(wide).toEqual([]);
  expect.soft(keys.nameless).toEqual([]);
  expect.soft(said).toEqual([]);
});
