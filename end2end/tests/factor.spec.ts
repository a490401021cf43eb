import { bare } from "../support/api";
import { linkTo } from "../support/mail";
import { expect, test } from "../support/test";
import { totp } from "../support/totp";

const PASSWORD = "quatre chats sur un toit";

test("somebody sets two-step sign-in up, signs in with a code and with a backup code, and takes it off, without WASM", async ({ api, as, browser, places, url }) => {
  const email = "lea.factor@example.org";
  const association = Buffer.from(`Association:${places.association}`).toString("base64url");
  const input = { associationId: association, role: "OCCUPANT", email, displayName: "Léa Factor", language: "en" };
  const made = await api.make("roleGrant", input, "assignment { account { id } }");
  const syndic = await as("syndic", { javaScriptEnabled: false });
  await syndic.goto(`/en/invitations/${bare(made.assignment.account.id)}`);
  await syndic.locator("main form button").first().click();

  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  const page = await context.newPage();
  const submit = () => page.locator("main form.form button[type='submit']").first().click();
  await page.goto(await linkTo(email, "/join"));
  await page.locator("[name='password']").fill(PASSWORD);
  await submit();
  await expect(page).toHaveURL(/\/en$/);

  await page.goto("/en/account/two-factor");
  await submit();
  await expect(page.locator("img[src^='data:image/svg+xml']")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const secret = await page.locator("main code").first().innerText();
  await page.locator("[name='code']").fill("AAAA-AAAA");
  await submit();
  await expect(page.locator("#field-code-error")).toBeVisible();
  const spent = totp(secret, -1);
  await page.locator("[name='code']").fill(spent);
  await submit();
  const codes = await page.locator("main ol code").allInnerTexts();
  expect(codes).toHaveLength(10);
  expect(codes[0]).toMatch(/^[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}$/);
  expect(await page.locator("a[download='mitoyen-codes.txt']").getAttribute("href")).toContain(codes[9]!);

  const signIn = async () => {
    await context.clearCookies();
    await page.goto("/en/sign-in?next=%2Faccount%2Ftwo-factor");
    await page.locator("[name='email']").fill(email);
    await page.locator("[name='password']").fill(PASSWORD);
    await submit();
    await expect(page).toHaveURL(/\/en\/sign-in\/code\?next=/);
  };
  await signIn();
  // The step of the first code is spent, and with it every older one.
  await page.locator("[name='code']").fill(spent);
  await submit();
  await expect(page.locator("#field-code-error")).toBeVisible();
  await page.locator("[name='code']").fill(totp(secret, 1));
  await submit();
  await expect(page).toHaveURL(/\/en\/account\/two-factor$/);
  expect((await context.cookies()).map((cookie) => cookie.name)).not.toContain("challenge");
  await expect(page.locator("main")).toContainText("10");

  await signIn();
  await page.locator("[name='code']").fill(codes[0]!.toLowerCase());
  await submit();
  await expect(page).toHaveURL(/\/en\/account\/two-factor$/);
  await page.goto("/en/account/two-factor/off");
  await page.locator("[name='password']").fill(PASSWORD);
  await page.locator("[name='code']").fill(codes[1]!);
  await submit();
  await expect(page).toHaveURL(/done=identity-factor-off-done/);
  await context.clearCookies();
  await page.goto("/en/sign-in");
  await page.locator("[name='email']").fill(email);
  await page.locator("[name='password']").fill(PASSWORD);
  await submit();
  await expect(page).toHaveURL(/\/en$/);
  await context.close();
});
