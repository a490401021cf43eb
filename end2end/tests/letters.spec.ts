import { readFileSync } from "node:fs";
import path from "node:path";

import { type Api, bare } from "../support/api";
import { type Association, issue, tilleuls } from "../support/association";
import { Pdf } from "../support/pdf";
import { LANGUAGES, type Language, expect, test } from "../support/test";

const TOTAL = "1234.56";
const CALL = `query Call($id: ID!) { node(id: $id) { ... on CallForFunds {
  total { amount }
  contributions(first: 10) { totalCount nodes {
    id
    amount { amount formatted }
    communication
    owner { name language }
    details { amount { amount } }
    payment { beneficiary iban communication epc amount { amount } }
  } }
} } }`;
/** What a letter of 1 234,56 € by the shares of `samples/tilleuls.csv` comes to, unit by unit. */
const UNITS = [17284, 14815, 14815, 15432, 15432, 16049, 16049, 7408, 2222, 2222, 864, 864];

interface Contribution {
  id: string;
  amount: { amount: string; formatted: string };
  communication: string;
  owner: { name: string; language: string };
  details: { amount: { amount: string } }[];
  payment: { beneficiary: string; iban: string; communication: string; epc: string; amount: { amount: string } };
}

let api: Api;
let association: Association;
let call: string;
let contributions: Contribution[];

test.describe.configure({ mode: "default" });

test.beforeAll(async ({ api: syndic }) => {
  api = syndic;
  association = await tilleuls(api, "ACP Lettres");
  call = await issue(api, association, TOTAL);
  contributions = (await api.ask(CALL, { id: call })).node.contributions.nodes;
});

const cents = (amount: string) => Math.round(Number(amount) * 100);
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
const file = (contribution: Contribution) => `/files/calls/${bare(call)}/contributions/${bare(contribution.id)}.pdf`;
const folded = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, " ");

/** A message of a language that has no variables. */
function word(language: Language, id: string): string {
  const text = readFileSync(path.join(__dirname, `../../locales/${language}/document.ftl`), "utf8");
  const found = new RegExp(`^${id} = (.+)$`, "m").exec(text)?.[1];
  if (!found) throw new Error(`${id} has no words in ${language}`);
  return found;
}

/** An amount as the letter of that language writes it. */
function written(amount: string, language: Language): string {
  const [euros = "", decimals] = amount.split(".");
  const group = { fr: " ", nl: ".", de: ".", en: "," }[language];
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, group);
  return language === "en" ? `€${grouped}.${decimals}` : `${grouped},${decimals} €`;
}

test("the amounts add up to the call in the API and on the page", async ({ as }) => {
  expect(contributions).toHaveLength(8);
  expect(sum(contributions.map((one) => cents(one.amount.amount)))).toBe(cents(TOTAL));
  expect(contributions.flatMap((one) => one.details.map((detail) => cents(detail.amount.amount))).sort()).toEqual([...UNITS].sort());
  for (const one of contributions) expect(sum(one.details.map((detail) => cents(detail.amount.amount)))).toBe(cents(one.amount.amount));

  const page = await as("syndic", { serviceWorkers: "block" });
  await page.goto(`/fr/a/${association.slug}/calls/${bare(call)}`);
  const table = page.locator("table.data").last();
  const shown = (await table.locator("tbody tr td:nth-last-child(2)").allInnerTexts()).map((text) => cents(text.replace(/[^\d,]/g, "").replace(",", ".")));
  expect(shown).toHaveLength(8);
  expect(sum(shown)).toBe(cents(TOTAL));
  expect(shown.sort()).toEqual(contributions.map((one) => cents(one.amount.amount)).sort());
});

for (const language of LANGUAGES) {
  test(`the letter of an owner who reads ${language} says and codes what the API says`, async () => {
    const one = contributions.find((contribution) => contribution.owner.language.toLowerCase().startsWith(language))!;
    const pdf = await Pdf.download(api, file(one));
    const text = folded(pdf.text());
    const amount = written(one.amount.amount, language);
    for (const id of ["detail", "payment", "communication", "due"]) expect(text).toContain(word(language, `document-call-label-${id}`));
    expect(text).toContain(one.owner.name);
    expect(text).toContain(amount);
    expect(text.replaceAll(" ", "")).toContain(one.payment.iban.replaceAll(" ", ""));
    expect(text).toContain(one.communication);
    // The rows of the letter add up to its total.
    for (const detail of one.details) expect(text).toContain(written(detail.amount.amount, language));

    expect(pdf.check()).toContain("No syntax or stream encoding errors found");
    expect(pdf.metadata()).toMatch(/pdfaid:part/);
    expect(pdf.metadata()).toMatch(/pdfuaid:part/);
    expect(pdf.info()).toMatch(/^Tagged:\s+yes/m);

    const [code, ...more] = pdf.codes();
    expect(more).toEqual([]);
    expect(code).toBe(one.payment.epc);
    const lines = code!.split("\n");
    expect(lines.slice(0, 4)).toEqual(["BCD", "002", "1", "SCT"]);
    expect(lines[6]).toBe(one.payment.iban.replaceAll(" ", ""));
    expect(lines[7]).toBe(`EUR${one.amount.amount}`);
    expect(lines.slice(8).join("").replace(/\D/g, "")).toContain(one.communication.replace(/\D/g, ""));
    pdf.dispose();
  });
}

test("the file of the whole call has every letter, every code and the whole amount", async () => {
  const pdf = await Pdf.download(api, `/files/calls/${bare(call)}.pdf`);
  expect(pdf.check()).toContain("No syntax or stream encoding errors found");
  expect(pdf.metadata()).toMatch(/pdfaid:part[\s\S]*pdfuaid:part|pdfuaid:part[\s\S]*pdfaid:part/);
  expect(pdf.pages()).toBeGreaterThanOrEqual(contributions.length);
  const text = folded(pdf.text());
  for (const one of contributions) {
    expect(text).toContain(one.owner.name);
    expect(text).toContain(one.communication);
  }
  const codes = pdf.codes();
  expect(codes.sort()).toEqual(contributions.map((one) => one.payment.epc).sort());
  expect(sum(codes.map((code) => cents(code.split("\n")[7]!.slice(3))))).toBe(cents(TOTAL));
  pdf.dispose();
});

test("a letter is for its owner and the syndic, and for nobody else", async ({ stranger, ownerApi, places }) => {
  const [one] = contributions;
  const anonymous = await stranger.get(file(one!), { maxRedirects: 0 });
  expect(anonymous.status()).toBe(303);
  expect(anonymous.headers()["location"]).toContain("/sign-in");
  expect((await ownerApi.http.get(file(one!))).status()).toBe(404);
  expect((await ownerApi.http.get(`/files/calls/${places.ownCall}.pdf`)).status()).toBe(403);
  const own = await ownerApi.http.get(`/files/calls/${places.ownCall}/contributions/${places.ownContribution}.pdf`);
  expect(own.status()).toBe(200);
  expect(own.headers()["cache-control"]).toContain("private");
});

test("the code on a letter leads to a page that says it is genuine, and that it no longer is once the call is cancelled", async ({ page }) => {
  const own = await issue(api, association, "100", "Appel retiré");
  const { node } = await api.ask(CALL.replace("total", "version total"), { id: own });
  const pdf = await Pdf.download(api, `/files/calls/${bare(own)}/contributions/${bare(node.contributions.nodes[0].id)}.pdf`);
  const code = /\/verify\/([\w-]+)/.exec(pdf.text())?.[1];
  pdf.dispose();
  await page.goto(`/en/verify/${code}`);
  await expect(page.locator(".banner.good")).toBeVisible();
  await api.make("callForFundsCancel", { id: own, expectedVersion: node.version, reason: "Essai" }, "callForFunds { status }");
  await page.reload();
  await expect(page.locator(".banner.bad")).toBeVisible();
});
