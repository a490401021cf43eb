import { type Api, bare } from "../support/api";
import { linkTo } from "../support/mail";
import { Pdf } from "../support/pdf";
import { expect, test } from "../support/test";

const PASSWORD = "quatre chats sur un toit";
const OTHER = "cinq chiens sous la table";

/** Gives somebody a role in the demonstration's association; answers her account. */
async function guest(api: Api, association: string, email: string): Promise<string> {
  const id = Buffer.from(`Association:${association}`).toString("base64url");
  const input = { associationId: id, role: "OCCUPANT", email, displayName: "Nadia Amrani", language: "nl" };
  const made = await api.make("roleGrant", input, "assignment { account { id } }");
  return bare(made.assignment.account.id);
}

test("somebody who was invited by mail comes in, sees her devices and replaces a forgotten password, without WASM", async ({ api, as, browser, places, url }) => {
  const email = "nadia.mail@example.org";
  const account = await guest(api, places.association, email);
  const syndic = await as("syndic", { javaScriptEnabled: false });
  await syndic.goto(`/fr/invitations/${account}`);
  await expect(syndic.locator("h1")).toContainText("Nadia Amrani");
  await syndic.locator("main form[action$='/invitations/" + account + "'] button").first().click();
  await expect(syndic).toHaveURL(/done=identity-invitation-sent/);

  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const invitation = await linkTo(email, "/join");
  expect(invitation).toMatch(/^\/nl\/join\?link=/);
  await page.goto(invitation);
  await expect(page.locator("[name='displayName']")).toHaveValue("Nadia Amrani");
  await page.locator("[name='password']").fill("kort");
  await page.locator("main form.form button[type='submit']").click();
  await expect(page.locator("#field-password-error")).toBeVisible();
  await page.locator("[name='password']").fill(PASSWORD);
  await page.locator("main form.form button[type='submit']").click();
  await expect(page).toHaveURL(/\/nl$/);
  await page.goto("/nl/account/sessions");
  await expect(page.locator("main")).toContainText("Dit toestel");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await page.goto(invitation);
  await expect(page.locator("[name='password']")).toHaveCount(0);

  const other = await browser.newContext({ baseURL: url, javaScriptEnabled: false });
  const forgotten = await other.newPage();
  await forgotten.goto("/nl/sign-in");
  await forgotten.locator("a[href='/nl/forgotten']").click();
  await forgotten.locator("[name='email']").fill(email);
  await forgotten.locator("main form.form button[type='submit']").click();
  await expect(forgotten).toHaveURL(/done=identity-forgotten-sent/);
  await forgotten.goto(await linkTo(email, "/reset"));
  await forgotten.locator("[name='password']").fill(OTHER);
  await forgotten.locator("main form.form button[type='submit']").click();
  await expect(forgotten).toHaveURL(/done=identity-reset-done/);
  // The first browser is out.
  await page.goto("/nl/account");
  await expect(page).toHaveURL(/\/nl\/sign-in/);
  await forgotten.locator("[name='email']").fill(email);
  await forgotten.locator("[name='password']").fill(OTHER);
  await forgotten.locator("main form.form button[type='submit']").click();
  await expect(forgotten).toHaveURL(/\/nl$/);
  await context.close();
  await other.close();
});

test("somebody who was invited by letter types its code, by keyboard alone", async ({ api, as, browser, places, url }) => {
  const account = await guest(api, places.association, "nadia.letter@example.org");
  const syndic = await as("syndic");
  const answer = await syndic.request.post(`/files/invitations/${account}`, { headers: { origin: url } });
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const text = new Pdf(await answer.body()).text();
  const code = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){4}\b/.exec(text)?.[0];
  expect(code, text).toBeTruthy();
  expect(text).toContain("/nl/join");

  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/nl/join");
  await page.locator("[name='code']").focus();
  await page.keyboard.type(code!.toLowerCase().replaceAll("-", " "));
  await page.keyboard.press("Enter");
  await expect(page.locator("[name='displayName']")).toHaveValue("Nadia Amrani");
  // The code is a secret, so it stays out of the address.
  expect(page.url()).not.toContain("code");
  await page.locator("[name='password']").focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/nl$/);
  await context.close();
});
