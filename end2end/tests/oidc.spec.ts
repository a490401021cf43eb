import { type Browser, type Page } from "@playwright/test";

import { Keyboard, words } from "../support/keyboard";
import { type Language, LANGUAGES, PEOPLE } from "../support/people";
import { Provider } from "../support/provider";
import { Server, freePort } from "../support/server";
import { expect, test } from "../support/test";

const PASSWORD = "quatre chats sur un toit";

let provider: Provider;
let server: Server;

// One provider and one server that knows it, for all four languages; the server that the other tests share knows none.
test.describe.configure({ mode: "serial" });

test.beforeAll(async ({}, info) => {
  provider = await Provider.start();
  server = new Server({ port: await freePort(), demo: true, log: info.outputPath("server.log"), configuration: provider.configuration() });
  server.fill();
  await server.start();
});

test.afterAll(async () => {
  await server.stop();
  await provider.stop();
  expect(server.failures()).toEqual([]);
});

/** Somebody in a browser of her own. */
async function open(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.url, serviceWorkers: "block" });
  return context.newPage();
}

/** Presses the button of the provider, says there who one is, and comes back; by keyboard alone. */
async function through(page: Page, keys: Keyboard, subject: string): Promise<void> {
  const before = provider.asked;
  await keys.reach("main form[action*='/oidc/example'] button");
  await page.keyboard.press("Enter");
  // The page between leads on by itself.
  await page.waitForURL(`${provider.issuer}/authorize**`);
  expect(provider.asked).toBe(before + 1);
  await keys.reach("[name='subject']");
  await page.keyboard.type(subject);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${server.url}/**`);
}

/** Has the platform make somebody with a password: an identity is taken off only where there is another way in. */
async function newcomer(browser: Browser, language: Language): Promise<string> {
  const page = await open(browser);
  const keys = new Keyboard(page, language);
  const email = `oidc.${language}@example.org`;
  await page.goto(`/${language}/sign-in`);
  await page.locator("form", { hasText: PEOPLE.platform }).getByRole("button").press("Enter");
  await page.waitForURL(new RegExp(`/${language}$`));
  await page.goto(`/${language}/organizations/new`);
  await keys.fill("name", `Cabinet ${language}`);
  await keys.fill("displayName", "Anne Lambert");
  await keys.fill("email", email);
  await keys.fill("password", PASSWORD);
  await keys.press("identity-organization-create");
  await expect(page).toHaveURL(/done=identity-organization-created/);
  await page.context().close();
  return email;
}

async function signOut(page: Page, keys: Keyboard, language: Language): Promise<void> {
  await page.goto(`/${language}/sign-out`);
  await keys.press("shell-sign-out");
}

for (const language of LANGUAGES) {
  test(`${language}: an identity of a provider opens an account once it was linked by whoever is signed in there, by keyboard alone`, async ({ browser }) => {
    test.setTimeout(60_000);
    const page = await open(browser);
    const keys = new Keyboard(page, language);
    const subject = `anne-${language}`;
    // Nobody's yet: it opens nothing, and says how to link it.
    await page.goto(`/${language}/sign-in`);
    await through(page, keys, subject);
    await expect(page.locator("main")).toContainText(words(language, "refusal-oidc-not-linked"));
    expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain("session");

    const email = await newcomer(browser, language);
    await page.goto(`/${language}/sign-in`);
    await keys.fill("email", email);
    await keys.fill("password", PASSWORD);
    await keys.press("identity-sign-in-act");
    await page.waitForURL(/\/(fr|nl|de|en)$/);
    await page.goto(`/${language}/account/identities`);
    await through(page, keys, subject);
    await expect(page).toHaveURL(/done=identity-identities-linked/);
    await expect(page.locator("main table")).toContainText(`${subject}@id.example`);

    await signOut(page, keys, language);
    await page.goto(`/${language}/sign-in?next=%2Faccount`);
    await through(page, keys, subject);
    await expect(page).toHaveURL(/\/account$/);

    // Somebody else's account is not opened by linking the same identity again.
    const other = await open(browser);
    const otherKeys = new Keyboard(other, language);
    await other.goto(`/${language}/sign-in`);
    await other.locator("form", { hasText: PEOPLE.dutchOwner }).getByRole("button").press("Enter");
    await other.waitForURL(new RegExp(`/${language}$`));
    await other.goto(`/${language}/account/identities`);
    await through(other, otherKeys, subject);
    await expect(other.locator("main")).toContainText(words(language, "refusal-identity-linked-elsewhere"));
    await other.context().close();

    await page.goto(`/${language}/account/identities`);
    await keys.press("identity-identities-unlink");
    await expect(page).toHaveURL(/done=identity-identities-unlinked/);
    await signOut(page, keys, language);
    await page.goto(`/${language}/sign-in`);
    await through(page, keys, subject);
    await expect(page.locator("main")).toContainText(words(language, "refusal-oidc-not-linked"));
    await page.context().close();
  });
}
