import { expect, test } from "../support/test";

test("whoever runs the platform looks through the jobs with the keyboard, on a phone, without scripts", async ({ as }) => {
  const page = await as("platform", { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await page.goto("/fr/organizations");
  await page.getByRole("link", { name: "Tâches de fond" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tâches de fond");
  // The server's own workers have written down what recurs.
  await expect(page.locator("main")).toContainText("jobs.forget");
  await page.locator("#field-state").selectOption("dead");
  await page.getByRole("button", { name: "Filtrer" }).press("Enter");
  await expect(page).toHaveURL(/state=dead/);
  await expect(page.locator("#field-state")).toHaveValue("dead");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("nobody else sees them", async ({ as }) => {
  const page = await as("syndic", { javaScriptEnabled: false });
  expect((await page.goto("/fr/organizations/jobs"))?.status()).toBe(403);
});
