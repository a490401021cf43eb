import { type Page } from "@playwright/test";

import { type Association, newAssociation } from "../support/association";
import { expect, test } from "../support/test";

/** A PDF of some length; nobody opens it. */
const pdf = (length: number) => {
  const bytes = Buffer.alloc(length, 0x20);
  bytes.write("%PDF-1.7\n");
  // No two runs bring the same bytes.
  bytes.write(String(process.hrtime.bigint()), 20);
  return bytes;
};

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

let association: Association;

test.beforeAll(async ({ api }) => {
  association = await newAssociation(api, "Fichiers");
});

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`/fr/a/${association.slug}/documents/new`);
  await page.locator("input[type=file]").setInputFiles(file(name, buffer));
}

const send = (page: Page) => page.locator("form[data-upload] [type=submit]").click();

test("a file is brought in pieces and the page goes on with it", async ({ as }) => {
  const page = await as("syndic", { viewport: { width: 360, height: 780 } });
  const pieces: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") pieces.push(request.headers()["upload-offset"] ?? "none");
  });
  await choose(page, "procès-verbal.pdf", pdf(20 * 1024 * 1024));
  await send(page);
  await page.waitForURL(/[?&]upload=/);
  expect(pieces).toEqual(["0", String(8 * 1024 * 1024), String(16 * 1024 * 1024)]);
  await expect(page.locator("input[type=file]")).toHaveCount(0);
  await expect(page.locator("main")).toContainText("procès-verbal.pdf");
});

test("an upload whose connection breaks off goes on by itself", async ({ as }) => {
  const page = await as("syndic");
  let broken = 0;
  await page.route("**/uploads/*", async (route) => {
    if (route.request().method() === "PATCH" && route.request().headers()["upload-offset"] !== "0" && broken++ < 2) await route.abort("connectionreset");
    else await route.continue();
  });
  await choose(page, "devis.pdf", pdf(12 * 1024 * 1024));
  await send(page);
  await page.waitForURL(/[?&]upload=/);
  expect(broken).toBeGreaterThanOrEqual(2);
  await expect(page.locator("main")).toContainText("devis.pdf");
});

test("a disguised file is refused and another one can be chosen", async ({ as }) => {
  const page = await as("syndic");
  await choose(page, "facture.pdf", Buffer.from("MZ this is a program"));
  await send(page);
  await page.waitForURL(/[?&]upload=/);
  await expect(page.locator(".field.invalid")).toContainText("pdf");
  await page.locator("input[type=file]").setInputFiles(file("facture.pdf", pdf(2_000)));
  await send(page);
  await expect(page.locator("input[type=file]")).toHaveCount(0);
});

test("a type that is not kept is refused before anything is sent", async ({ as }) => {
  const page = await as("syndic");
  await choose(page, "programme.exe", Buffer.from("MZ"));
  await send(page);
  await expect(page.locator("[data-upload-status]")).toContainText("exe");
  await expect(page.locator("form[data-upload] [type=submit]")).toBeEnabled();
});

test("without JavaScript the same form brings the file", async ({ as }) => {
  const page = await as("syndic", { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
  await choose(page, "plan.pdf", pdf(300_000));
  await send(page);
  await expect(page).toHaveURL(/[?&]upload=/);
  await expect(page.locator("main")).toContainText("plan.pdf");
  await choose(page, "plan.pdf", Buffer.from("MZ this is a program"));
  await send(page);
  await expect(page.locator(".field.invalid")).toContainText("pdf");
});
