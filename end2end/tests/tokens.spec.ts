import { expect, test } from "../support/test";

test("a token is made with the keyboard, shown once, opens the API and nothing else, and is taken back", async ({ as, browser, url }) => {
  const syndic = await as("syndic", { javaScriptEnabled: false });
  await syndic.goto("/fr/account/tokens");
  await syndic.locator("[name='name']").focus();
  await syndic.keyboard.type("Export");
  await syndic.keyboard.press("Tab");
  await syndic.keyboard.type("nas");
  await syndic.locator("main form.form button[type='submit']").focus();
  await syndic.keyboard.press("Enter");
  const token = (await syndic.locator("main code").textContent()) ?? "";
  expect(token).toMatch(/^mit_[\w-]{43}$/);
  expect(syndic.url()).not.toContain("mit_");

  const program = await browser.newContext({ baseURL: url });
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (query: string) => program.request.post("/graphql", { headers, data: { query } });
  expect((await (await ask("{ viewer { roles { role } } }")).json()).data.viewer.roles).not.toHaveLength(0);
  expect((await ask("mutation { sessionsRevokeOthers(input: {}) { replayed } }")).status()).toBe(403);
  const page = await program.request.get("/fr/account", { headers, maxRedirects: 0 });
  expect(page.status()).toBe(303);

  await syndic.goto("/fr/account/tokens");
  await expect(syndic.locator("main")).toContainText("Export · nas");
  await expect(syndic.locator("main")).not.toContainText("mit_");
  await syndic.locator("main form[action$='/revoke'] button").first().click();
  await expect(syndic).toHaveURL(/done=identity-token-revoked/);
  expect((await ask("{ __typename }")).status()).toBe(401);
  await program.close();
});
