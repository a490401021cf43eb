import type { Page } from "@playwright/test";

import { newAssociation, sampleText, tilleuls } from "../support/association";
import { scan } from "../support/pdf";
import { awake, complaints, expect, test } from "../support/test";

const SPACE = "[\\s\\u00a0\\u202f]";
const WITH_ISLANDS: [string, string[]][] = [
  ["", ["ConnectionState"]],
  ["/units", ["ConnectionState", "UnitList"]],
  ["/import", ["ConnectionState", "ImportPreview"]],
  ["/calls/new", ["ConnectionState", "CallPreview"]],
];

/** The figure in a text such as `1 234,56 €`, in cents. */
function cents(text: string): number {
  return Math.round(Number(text.replace(/[^\d,-]/g, "").replace(",", ".")) * 100);
}

/** The whole number in a text such as `1 000`. */
function whole(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

async function opened(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await awake(page);
  return page;
}

test("every island of a page is an export of the bundle and wakes without a word", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  const said = complaints(page);
  for (const [path, expected] of WITH_ISLANDS) {
    await opened(page, `/fr/a/${places.slug}${path}`);
    const names = await page.locator("leptos-island").evaluateAll((islands) => islands.map((island) => (island as HTMLElement).dataset.component ?? ""));
    const exported = await page.evaluate(async () => {
      const script = document.querySelector<HTMLScriptElement>("script[data-js]");
      return Object.keys(await import(script!.dataset.js!));
    });
    expect(exported).toEqual(expect.arrayContaining(names));
    // The name carries a hash of where the island is declared.
    for (const name of expected) expect(names.some((found) => found.startsWith(name)), `${name} on ${path || "the overview"}: ${names}`).toBe(true);
  }
  expect(said).toEqual([]);
});

test("the unit list filters and adds up while one types", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  await opened(page, `/fr/a/${places.slug}/units`);
  const address = page.url();
  const rows = page.locator("table.data tbody tr:not([hidden])");
  const shares = async () => (await rows.locator("td.figure").allInnerTexts()).map(whole);
  const total = page.locator("table.data tfoot td.figure");
  await expect(rows).toHaveCount(24);
  expect((await shares()).reduce((sum, share) => sum + share, 0)).toBe(1000);
  await expect(total).toHaveText(new RegExp(`1${SPACE}000`));

  await page.locator("#unit-search").pressSequentially("Dubois");
  await expect(rows).toHaveCount(3);
  expect(whole(await total.innerText())).toBe((await shares()).reduce((sum, share) => sum + share, 0));
  await expect(page.locator(".tally")).toContainText("84");
  await page.locator("#unit-search").fill("");
  await page.locator("#unit-kind").selectOption("garage");
  await expect(rows).toHaveCount(5);
  await page.locator("#unit-search").fill("introuvable");
  await expect(rows).toHaveCount(0);
  await expect(total).toHaveText("0");
  expect(page.url(), "no request was needed").toBe(address);
});

test("what was typed before the island woke is not lost", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  let wake = () => {};
  const held = new Promise<void>((resolve) => (wake = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/fr/a/${places.slug}/units`);
  await page.locator("#unit-search").fill("Dubois");
  await page.locator("#unit-kind").selectOption("garage");
  const rows = page.locator("table.data tbody tr:not([hidden])");
  await expect(rows).toHaveCount(24);
  wake();
  await expect(rows).not.toHaveCount(24);
  await expect(rows).not.toHaveCount(0);
  for (const row of await rows.allInnerTexts()) expect(row).toContain("Dubois");
});

test("the unit list sorts by its heads", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  await opened(page, `/fr/a/${places.slug}/units`);
  const head = page.locator("th", { has: page.locator("button") }).last();
  const shares = async () => (await page.locator("table.data tbody td.figure").allInnerTexts()).map(whole);
  await head.locator("button").click();
  const direction = await head.getAttribute("aria-sort");
  expect(["ascending", "descending"]).toContain(direction);
  const sign = direction === "ascending" ? 1 : -1;
  expect(await shares()).toEqual([...(await shares())].sort((left, right) => sign * (left - right)));
  await head.locator("button").click();
  await expect(head).not.toHaveAttribute("aria-sort", direction!);
  expect(await shares()).toEqual([...(await shares())].sort((left, right) => sign * (right - left)));
});

test("a pasted list is checked at once", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Import vivant");
  const page = await as("syndic", { serviceWorkers: "block" });
  await opened(page, `/fr/a/${association.slug}/import`);
  const card = page.locator("section.card", { has: page.locator("#import-live-title") });
  await expect(card).toBeVisible();
  await page.locator("#field-text").fill(sampleText("tilleuls-999.csv"));
  await expect(card.locator("[role=status]")).toContainText(new RegExp(`999 sur 1${SPACE}000${SPACE}: il manque 1 quotité`));
  await page.locator("#field-text").fill(sampleText("formulas.csv"));
  await expect(card.locator("tbody tr")).toHaveCount(await card.locator("tbody tr").count());
  await expect(card.locator("tbody")).toContainText("3");
  await page.locator("#field-text").fill(sampleText("tilleuls.csv"));
  await expect(card.locator("[role=status]")).toContainText(new RegExp(`1${SPACE}000 sur 1${SPACE}000`));
  await expect(card.locator("tbody tr.bad")).toHaveCount(0);
});

test("a call is previewed while it is being written, to the cent", async ({ as, api }) => {
  const association = await tilleuls(api, "ACP Appel vivant");
  const page = await as("syndic", { serviceWorkers: "block" });
  await opened(page, `/fr/a/${association.slug}/calls/new`);
  await page.locator("#field-title").fill("Provision vivante");
  await page.locator("#field-lines-0-label").fill("Assurance");
  await page.locator("#field-lines-0-amount").fill("1.234,56");
  const preview = page.locator(".preview");
  await expect(preview.locator("tfoot td.figure").last()).toHaveText(new RegExp(`1${SPACE}234,56${SPACE}€`));
  await expect(preview.locator("tbody tr")).toHaveCount(8);
  const amounts = (await preview.locator("tbody tr > td.figure:last-child").allInnerTexts()).map(cents);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(123456);
  await page.locator("#field-lines-0-amount").fill("beaucoup");
  await expect(preview.locator("table")).toHaveCount(0);
  await expect(preview.locator("li")).not.toHaveCount(0);
  await page.locator("#field-lines-0-amount").fill("1 234.56");
  await expect(preview.locator("tbody tr")).toHaveCount(8);
  await page.locator("button[value=issue]").click();
  await expect(page).toHaveURL(/\/calls\/[0-9a-f-]{36}\?done=/);
});

test("the state of the connection follows the browser", async ({ as }) => {
  const page = await as("owner", { serviceWorkers: "block" });
  await opened(page, "/fr");
  await expect(page.locator(".connection")).toHaveClass(/online/);
  await page.context().setOffline(true);
  await expect(page.locator(".connection")).toHaveClass(/offline/);
  await expect(page.locator(".connection")).toContainText(/\d\d:\d\d/);
  await page.context().setOffline(false);
  await expect(page.locator(".connection")).toHaveClass(/online/);
});

test("the code on an owner's page is the payment that the API tells", async ({ as, places }, info) => {
  const page = await as("owner", { serviceWorkers: "block", deviceScaleFactor: 2 });
  await page.goto(`/fr/a/${places.slug}/calls/${places.ownCall}`);
  const code = page.locator(".payment-code img");
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
  const picture = info.outputPath("code.png");
  await page.locator(".payment-code").screenshot({ path: picture });
  expect(scan(picture)).toEqual([places.ownPayment]);
});
