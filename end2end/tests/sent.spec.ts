import { expect, test } from "../support/test";

test("a syndic finds what was sent, with its evidence", async ({ as, places }) => {
  const page = await as("syndic");
  await page.goto(`/fr/a/${places.slug}/sent`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Envois");
  await page.goto(`/fr/a/${places.slug}/sent/${places.delivery}`);
  await page.getByText("Ce qui le prouve").click();
  await expect(page.locator("code").first()).toHaveText(/^[0-9a-f]{64}$/);
});

test("a forged link stops nothing, and opening a link changes nothing", async ({ stranger }) => {
  const forged = await stranger.post("/unsubscribe/fr?link=forged", { form: { "List-Unsubscribe": "One-Click" } });
  expect(forged.status()).toBe(410);
  const opened = await stranger.get("/unsubscribe/fr?link=forged", { maxRedirects: 0 });
  expect(opened.status()).toBe(303);
  expect(opened.headers().location).toBe("/fr/unsubscribe?link=forged");
});
