import type { Api, UserError } from "../support/api";
import { type Association, FIELDS, day, enterpriseNumber, newAssociation, sampleBytes, sampleText, tilleuls } from "../support/association";
import { LANGUAGES, expect, test } from "../support/test";

const NOTHING = { units: 0, owners: 0 };
const HEADINGS = "Lot;Type;Quotités;Propriétaire;Part\n";

async function counted(api: Api, id: string): Promise<unknown> {
  return (await api.ask(`query Q($id: ID!) { association(id: $id) { overview { units owners } } }`, { id })).association.overview;
}

/** Refused in every language: the same code and field, and a sentence that is not the same in all of them. */
async function refusedInWords(ask: (language: string) => Promise<UserError[]>, code: string, field: string): Promise<void> {
  const messages: string[] = [];
  for (const language of LANGUAGES) {
    const errors = await ask(language);
    const told = errors.find((error) => error.code === code);
    expect(told, `${code} in ${language}, among ${JSON.stringify(errors)}`).toBeTruthy();
    expect(told!.path?.join("."), code).toBe(field);
    expect(told!.message).not.toMatch(/refusal-|\{|\}/);
    messages.push(told!.message);
  }
  expect(new Set(messages).size, messages.join(" | ")).toBe(LANGUAGES.length);
}

test("numbers of an association are refused with their field and reason", async ({ api }) => {
  const good = { ...FIELDS, name: "ACP Chiffres", enterpriseNumber: enterpriseNumber() };
  const create = (change: object) => async (language: string) => (await api.mutate("associationCreate", { ...good, ...change }, "association { id }", { language })).userErrors;
  await refusedInWords(create({ totalShares: 0 }), "TOTAL_SHARES_NOT_POSITIVE", "input.totalShares");
  await refusedInWords(create({ enterpriseNumber: "0123.456.788" }), "ENTERPRISE_NUMBER_CHECK_DIGITS", "input.enterpriseNumber");
  await refusedInWords(create({ workingIban: "BE68 5390 0754 7035" }), "IBAN_CHECK_DIGITS", "input.workingIban");
  await refusedInWords(create({ postalCode: "12" }), "POSTAL_CODE_MALFORMED", "input.postalCode");
});

test("fractions of ownership must come to one", async ({ api }) => {
  const association = await tilleuls(api, "ACP Fractions");
  const { association: found } = await api.ask(
    `query Q($id: ID!) { association(id: $id) { units(first: 1) { nodes { id ownerships { owner { id } } } } owners(first: 2) { nodes { id } } } }`,
    { id: association.id },
  );
  const [unit] = found.units.nodes;
  const [one, two] = found.owners.nodes;
  const set = (parts: object[]) => async (language: string) => (await api.mutate("ownershipSet", { unitId: unit.id, startsOn: day(0), parts }, "unit { id }", { language })).userErrors;
  await refusedInWords(set([{ ownerId: one.id, part: "3/2" }]), "FRACTION_ABOVE_ONE", "input.parts.0.part");
  await refusedInWords(set([{ ownerId: one.id, part: "2/3" }, { ownerId: two.id, part: "1/2" }]), "OWNERSHIP_FRACTIONS_NOT_ONE", "input.parts");
});

test("a call by a key that is none is refused", async ({ api }) => {
  const association = await tilleuls(api, "ACP Clé inconnue");
  const lines = [{ label: "x", nature: "ORDINARY", fund: "WORKING", keyId: "00000000-0000-7000-8000-000000000000", amount: "10" }];
  const input = { associationId: association.id, title: "x", calledOn: day(0), dueOn: day(30), lines };
  await refusedInWords(async (language) => (await api.mutate("callForFundsIssue", input, "callForFunds { id }", { language })).userErrors, "KEY_UNKNOWN", "input.lines.0.keyId");
});

test("999 of 1000 shares are refused in four languages, naming the difference", async ({ api }) => {
  const association = await newAssociation(api, "ACP Mille moins une");
  const input = { associationId: association.id, text: sampleText("tilleuls-999.csv"), startsOn: day(-10) };
  const messages = new Set<string>();
  for (const language of LANGUAGES) {
    const { userErrors, report } = await api.mutate("importApply", input, "report { units }", { language });
    const mismatch = userErrors.find((error: UserError) => error.code === "SHARES_SUM_MISMATCH");
    expect(report).toBeNull();
    expect(mismatch?.message, language).toMatch(/\b999\b/);
    expect(mismatch?.message, language).toMatch(/(?<![\d.,\s])\s1\b(?![\d.,\u00a0\u202f ]*\d)/);
    messages.add(mismatch!.message);
  }
  expect(messages.size).toBe(4);
  expect(await counted(api, association.id)).toEqual(NOTHING);
});

test("the form that agrees to a refused list is refused as well", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Accord forcé");
  const page = await as("syndic", { serviceWorkers: "block" });
  await page.goto(`/fr/a/${association.slug}/import`);
  await page.locator("#field-text").fill(sampleText("tilleuls-999.csv"));
  await page.locator("button[value=check]").click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.locator("button[value=check]").evaluate((button: HTMLButtonElement) => (button.value = "apply"));
  const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === "POST" && /\/import\/[0-9a-f-]{36}$/.test(response.url())), page.locator("button[value=apply]").click()]);
  expect(answer.status()).toBe(422);
  await expect(page.locator("main")).toContainText("999");
  expect(await counted(api, association.id)).toEqual(NOTHING);
});

interface Problem {
  row: number;
  column: string | null;
  severity: string;
  error: { code: string; message: string };
}

async function problems(api: Api, association: Association, text: string, language = "fr"): Promise<Problem[]> {
  const query = `query Q($id: ID!, $input: ImportInput!) { association(id: $id) { importPreview(input: $input) {
    plan { acceptable problems { row column severity error { code message } } } userErrors { code path message legalRef } } } }`;
  const { plan, userErrors } = (await api.ask(query, { id: association.id, input: { text } }, { language })).association.importPreview;
  return plan ? plan.problems : userErrors.map((error: UserError) => ({ row: 0, column: null, severity: "ERROR", error }));
}

test("formulas in cells are refused with their row and column, telephone numbers are not", async ({ api }) => {
  const association = await newAssociation(api, "ACP Formules");
  const found = await problems(api, association, sampleText("formulas.csv"));
  const formulas = found.filter((problem) => problem.error.code === "CELL_FORMULA");
  expect(formulas.map(({ row, column, severity }) => [row, column, severity])).toEqual([
    [3, "Quotités", "ERROR"],
    [4, "Propriétaire", "ERROR"],
  ]);
  const refused = await api.mutate("importApply", { associationId: association.id, text: sampleText("formulas.csv") }, "report { units }");
  expect(refused.userErrors.length).toBeGreaterThan(0);
  expect(await counted(api, association.id)).toEqual(NOTHING);
});

test("a malformed table is refused with its row", async ({ api }) => {
  const association = await newAssociation(api, "ACP Tableau abîmé");
  const cases: [string, string, string][] = [
    ["a quote that never ends", `${HEADINGS}A1;Appartement;1000;"Anne;1\n`, "CELL_QUOTE_UNCLOSED"],
    ["fractions above one", `${HEADINGS}A1;Appartement;1000;Anne;2/3\nA1;;;Luc;2/3\n`, "OWNERSHIP_FRACTIONS_NOT_ONE"],
    ["a share that is a word", `${HEADINGS}A1;Appartement;beaucoup;Anne;1\n`, "SHARE_MALFORMED"],
    ["no rows at all", HEADINGS, "IMPORT_NO_ROWS"],
    ["no column of shares", "Lot;Propriétaire\nA1;Anne\n", "IMPORT_COLUMN_MISSING"],
  ];
  for (const [what, text, code] of cases) {
    const found = await problems(api, association, text);
    expect(found.map((problem) => problem.error.code), what).toContain(code);
  }
});

test("a file may be UTF-8 or Windows-1252; a spreadsheet file is told apart", async ({ as, api }) => {
  const association = await newAssociation(api, "ACP Encodages");
  const page = await as("syndic", { serviceWorkers: "block" });
  const check = async (name: string, buffer: Buffer) => {
    await page.goto(`/fr/a/${association.slug}/import`);
    await page.locator("#field-file").setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.locator("button[value=check]").click();
  };
  const utf8 = Buffer.from(sampleText("tilleuls.csv"), "utf8");
  for (const bytes of [sampleBytes("tilleuls.csv"), utf8, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])]) {
    await check("tilleuls.csv", bytes);
    await expect(page.locator("button[value=apply]")).toBeVisible();
    await expect(page.locator("main")).toContainText("François Lefèvre");
  }
  await check("tilleuls.xlsx", Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(2000, 7)]));
  await expect(page.locator(".error-summary")).toBeVisible();
  await expect(page.locator("button[value=apply]")).toHaveCount(0);
  expect(await counted(api, association.id)).toEqual(NOTHING);
});

test("a file of 100 MB is refused in words, and the server lives on", async ({ api }) => {
  test.setTimeout(60_000);
  const association = await newAssociation(api, "ACP Cent mégaoctets");
  const answer = await api.http.post(`/fr/a/${association.slug}/import`, {
    multipart: { step: "check", file: { name: "grand.csv", mimeType: "text/csv", buffer: Buffer.alloc(100 * 1024 * 1024, "A1;Appartement;1;Anne\n") } },
    headers: { Accept: "text/html" },
    timeout: 50_000,
  });
  expect([413, 422]).toContain(answer.status());
  const html = await answer.text();
  expect(html).toContain("<h1");
  expect(html).not.toMatch(/refusal-[a-z]/);
  expect(await counted(api, association.id)).toEqual(NOTHING);
});

test("too large a GraphQL request is refused as such", async ({ api }) => {
  const answer = await api.send("{ __typename }", { filler: "x".repeat(8 * 1024 * 1024) });
  expect(answer.status()).toBe(413);
});
