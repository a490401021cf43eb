import { type Browser, type Page } from "@playwright/test";

import { Api, bare } from "../support/api";
import { Keyboard, words } from "../support/keyboard";
import { linkTo } from "../support/mail";
import { type Language, LANGUAGES, PEOPLE } from "../support/people";
import { expect, test } from "../support/test";
import { totp } from "../support/totp";

const PASSWORD = "quatre chats sur un toit";
const OTHER = "cinq chiens sous la table";

/** A browser of one's own, without a mouse. */
async function open(browser: Browser, url: string, language: Language): Promise<[Page, Keyboard]> {
  const context = await browser.newContext({ baseURL: url, serviceWorkers: "block" });
  const page = await context.newPage();
  return [page, new Keyboard(page, language)];
}

/** Has somebody invited by mail who was given a role in the demonstration's association; answers the link of the mail. */
async function invited(api: Api, association: string, language: Language, email: string): Promise<string> {
  const id = Buffer.from(`Association:${association}`).toString("base64url");
  const input = { associationId: id, role: "OCCUPANT", email, displayName: "Nadia Amrani", language };
  const made = await api.make("roleGrant", input, "assignment { account { id } acceptedAt }");
  // Nobody has come in yet, so it waits.
  expect(made.assignment.acceptedAt).toBeNull();
  await api.make("invitationSend", { accountId: made.assignment.account.id }, "account { id }");
  return linkTo(email, "/join");
}

/** Signs in by keyboard, with a code of the second factor if there is one. */
async function signIn(page: Page, keys: Keyboard, language: Language, email: string, password: string, code?: string): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await keys.fill("email", email);
  await keys.fill("password", password);
  await keys.press("identity-sign-in-act");
  if (code) {
    await expect(page).toHaveURL(new RegExp(`/${language}/sign-in/code`));
    await keys.fill("code", code);
    await keys.press("identity-sign-in-act");
  }
}

for (const language of LANGUAGES) {
  test(`${language}: invitation, two steps, backup code, other devices, token and a new password, by keyboard alone`, async ({ api, browser, places, url }) => {
    test.setTimeout(90_000);
    const email = `nadia.keys.${language}@example.org`;
    const home = new RegExp(`/${language}$`);
    const [page, keys] = await open(browser, url, language);

    await page.goto(await invited(api, places.association, language, email));
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
    await keys.fill("password", PASSWORD);
    await keys.press("identity-join-act");
    await expect(page).toHaveURL(home);

    await page.goto(`/${language}/account/two-factor`);
    await keys.press("identity-factor-start");
    const secret = await page.locator("main code").first().innerText();
    await keys.fill("code", "000000");
    await keys.press("identity-factor-enable");
    await expect(page.locator("#field-code-error")).toBeVisible();
    await keys.fill("code", totp(secret));
    await keys.press("identity-factor-enable");
    const codes = await page.locator("main ol code").allInnerTexts();
    expect(codes).toHaveLength(10);

    await page.goto(`/${language}/sign-out`);
    await keys.press("shell-sign-out");
    // A wrong password is refused in the reader's words.
    await signIn(page, keys, language, email, "not mine at all");
    await expect(page.locator("main")).toContainText(words(language, "refusal-sign-in-failed"));
    await signIn(page, keys, language, email, PASSWORD, totp(secret, 1));
    await expect(page).toHaveURL(home);

    const [other, otherKeys] = await open(browser, url, language);
    await signIn(other, otherKeys, language, email, PASSWORD, codes[0]!);
    await expect(other).toHaveURL(home);
    await page.goto(`/${language}/account/sessions`);
    await keys.press("identity-sessions-end-others");
    await expect(page).toHaveURL(/done=identity-sessions-others-ended/);
    await other.goto(`/${language}/account`);
    await expect(other).toHaveURL(new RegExp(`/${language}/sign-in`));

    await page.goto(`/${language}/account/tokens`);
    await keys.fill("name", "Export");
    await keys.press("identity-token-create");
    const token = await page.locator("main code").innerText();
    const ask = (query: string) => other.request.post("/graphql", { headers: { authorization: `Bearer ${token}` }, data: { query } });
    expect((await (await ask("{ viewer { email } }")).json()).data.viewer.email).toBe(email);
    await page.goto(`/${language}/account/tokens`);
    await keys.press("identity-token-revoke");
    await expect(page).toHaveURL(/done=identity-token-revoked/);
    expect((await ask("{ __typename }")).status()).toBe(401);

    await other.goto(`/${language}/forgotten`);
    await otherKeys.fill("email", email);
    await otherKeys.press("identity-forgotten-act");
    await other.goto(await linkTo(email, "/reset"));
    await otherKeys.fill("password", OTHER);
    await otherKeys.press("identity-reset-act");
    await expect(other).toHaveURL(/done=identity-reset-done/);
    // Whoever was signed in is out, a spent backup code opens nothing, and another one does.
    await page.goto(`/${language}/account`);
    await expect(page).toHaveURL(new RegExp(`/${language}/sign-in`));
    await signIn(other, otherKeys, language, email, OTHER, codes[0]!);
    await expect(other.locator("#field-code-error")).toBeVisible();
    await otherKeys.fill("code", codes[1]!);
    await otherKeys.press("identity-sign-in-act");
    await expect(other).toHaveURL(home);
    expect(keys.nameless.concat(otherKeys.nameless)).toEqual([]);
    await page.context().close();
    await other.context().close();
  });

  test(`${language}: help is let in to a new organization, reads, and is sent away, by keyboard alone`, async ({ browser, url }) => {
    test.setTimeout(60_000);
    const [platform, root] = await open(browser, url, language);
    await platform.goto(`/${language}/sign-in`);
    await platform.locator("form", { hasText: PEOPLE.platform }).getByRole("button").press("Enter");
    await expect(platform).toHaveURL(new RegExp(`/${language}$`));

    const email = `syndic.help.${language}@example.org`;
    await platform.goto(`/${language}/organizations/new`);
    await root.fill("name", `Cabinet ${language}`);
    await root.fill("displayName", "Inès Lambert");
    await root.fill("email", email);
    await root.fill("password", PASSWORD);
    await root.press("identity-organization-create");
    await expect(platform).toHaveURL(/done=identity-organization-created/);
    const organization = new URL(platform.url()).pathname;

    const [syndic, keys] = await open(browser, url, language);
    await signIn(syndic, keys, language, email, PASSWORD);
    // The pages are in the language of her account.
    await syndic.goto(`/${language}/firm/support`);
    await keys.fill("reason", "Import");
    await keys.press("identity-support-grant");
    await expect(syndic).toHaveURL(/done=identity-support-granted/);

    await platform.goto(organization);
    await root.press("identity-support-enter");
    expect((await platform.goto(`/${language}/associations`))?.status()).toBe(200);
    await expect(platform.locator(".banner").first()).toBeVisible();
    const form = await platform.goto(`/${language}/associations/new`);
    expect(form?.status()).toBeGreaterThanOrEqual(400);

    await syndic.goto(`/${language}/firm/support`);
    await keys.press("identity-support-revoke");
    await expect(syndic).toHaveURL(/done=identity-support-revoked/);
    expect((await platform.goto(`/${language}/associations`))?.status()).toBeGreaterThanOrEqual(400);
    // Both acts stand in the trail of the organization.
    await syndic.goto(`/${language}/firm/audit`);
    await keys.choose("action", "support_enter");
    await keys.press("identity-audit-show");
    await expect(syndic.locator("main table")).toContainText(words(language, "identity-audit-action-support-enter"));
    await platform.context().close();
    await syndic.context().close();
  });

  test(`${language}: the trail of a firm, of a house and of the platform is filtered by keyboard alone`, async ({ as, places }) => {
    for (const [role, address] of [
      ["syndic", `/${language}/firm/audit`],
      ["council", `/${language}/a/${places.slug}/history`],
      ["platform", `/${language}/organizations/audit`],
    ] as const) {
      const page = await as(role, { serviceWorkers: "block" });
      const keys = new Keyboard(page, language);
      await page.goto(address);
      await expect(page.locator("main table tbody tr").first()).toBeVisible();
      await keys.choose("outcome", "done");
      await keys.press("identity-audit-show");
      await expect(page).toHaveURL(/outcome=done/);
      await expect(page.locator("main table tbody tr").first()).toBeVisible();
      await expect(page.locator("main table")).not.toContainText(words(language, "identity-audit-refused"));
      await page.goto(`${address}?from=1990-01-01&to=1990-01-02`);
      await expect(page.locator("main")).toContainText(words(language, "identity-audit-empty-title"));
      expect(keys.nameless).toEqual([]);
    }
  });
}

test("a role that another organization gives to an unproven address waits for its letter", async ({ api, browser, people, places, url }) => {
  // Somebody comes in by the paper of the demonstration's firm.
  const email = "nadia.waits@example.org";
  const association = Buffer.from(`Association:${places.association}`).toString("base64url");
  const input = { associationId: association, role: "OCCUPANT", email, displayName: "Nadia Amrani", language: "fr" };
  const made = await api.make("roleGrant", input, "assignment { account { id } }");
  const { code } = await api.make("invitationCodeCreate", { accountId: made.assignment.account.id }, "code");
  const [page, keys] = await open(browser, url, "fr");
  await page.goto("/fr/join");
  await keys.fill("code", code);
  await keys.press("identity-join-next");
  await keys.fill("password", PASSWORD);
  await keys.press("identity-join-act");
  await expect(page).toHaveURL(/\/fr$/);

  // Another firm, whose first syndic is let in by a password, gives the same address a role.
  const root = await Api.of(url, people.state("platform"));
  const syndic = { email: "syndic.waits@example.org", displayName: "Inès", language: "fr", password: PASSWORD };
  await root.make("organizationCreate", { name: "Cabinet Attente", plan: "STARTER", syndic }, "organization { id }");
  await root.dispose();
  const firm = await Api.of(url);
  const { login } = await firm.make("login", { email: syndic.email, password: PASSWORD }, "login { tokens { accessToken } }");
  const headers = { authorization: `Bearer ${login.tokens.accessToken}` };
  const grant = { role: "ACCOUNTANT", email, displayName: "Nadia", language: "fr" };
  const given = await firm.make("roleGrant", grant, "assignment { acceptedAt account { id } }", { headers });
  expect(given.assignment.acceptedAt).toBeNull();
  expect(bare(given.assignment.account.id)).toBe(bare(made.assignment.account.id));

  await page.goto("/fr/account/hats");
  await expect(page.locator("main")).toContainText(words("fr", "identity-hats-waiting-title"));
  await expect(page.getByRole("button", { name: /Cabinet Attente/ })).toHaveCount(0);
  await keys.fill("code", "AAAA-AAAA-AAAA-AAAA-AAAA");
  await keys.press("identity-hats-waiting-take");
  await expect(page.locator("#field-code-error")).toBeVisible();
  const letter = await firm.make("invitationCodeCreate", { accountId: given.assignment.account.id }, "code", { headers });
  await keys.fill("code", letter.code);
  await keys.press("identity-hats-waiting-take");
  await expect(page).toHaveURL(/done=identity-hats-taken/);
  await page.getByRole("button", { name: /Cabinet Attente/ }).press("Enter");
  await expect(page).toHaveURL(/\/fr(\?|$)/);
  await page.context().close();
  await firm.dispose();
});
