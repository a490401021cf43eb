import { readFileSync } from "node:fs";
import path from "node:path";

import type { Api } from "./api";

const SAMPLES = path.join(__dirname, "../../samples");

/** A sample file as a browser would send it. */
export function sampleBytes(name: string): Buffer {
  return readFileSync(path.join(SAMPLES, name));
}

/** A sample file as somebody would paste it. French Excel saves Windows-1252. */
export function sampleText(name: string): string {
  const bytes = sampleBytes(name);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** An enterprise number with right check digits that no other test uses. */
export function enterpriseNumber(): string {
  // The first digit is 0 or 1; the last two are 97 less the remainder of the first eight.
  const first = 10_000_000 + Math.floor(Math.random() * 9_000_000);
  const digits = `${first}${String(97 - (first % 97)).padStart(2, "0")}`;
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
}

export interface Association {
  id: string;
  slug: string;
  version: number;
  buildings: { id: string; version: number }[];
  distributionKeys: { id: string }[];
}

export const FIELDS = {
  language: "fr",
  street: "Rue des Tilleuls 12",
  postalCode: "1030",
  city: "Schaerbeek",
  totalShares: 1000,
  workingIban: "BE68 5390 0754 7034",
  reserveIban: "BE43 0689 9999 9501",
};

/** An association that belongs to one test alone, so that tests do not see each other's units. */
export async function newAssociation(api: Api, name: string): Promise<Association> {
  const input = { ...FIELDS, name: `${name} ${Date.now().toString(36)}`, enterpriseNumber: enterpriseNumber() };
  const made = await api.make("associationCreate", input, "association { id slug version buildings { id version } distributionKeys { id } }");
  return made.association;
}

/** An association with the twelve units of `samples/tilleuls.csv`. */
export async function tilleuls(api: Api, name: string): Promise<Association> {
  const association = await newAssociation(api, name);
  const source = { associationId: association.id, text: sampleText("tilleuls.csv"), startsOn: "2020-01-01" };
  await api.make("importApply", source, "report { units owners }");
  return association;
}

/** The date that many days from today. */
export function day(distance: number): string {
  // The day is that of Belgium, as the server counts it; Sweden writes days as ISO 8601 does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format(new Date());
  return new Date(Date.parse(today) + distance * 86_400_000).toISOString().slice(0, 10);
}

/** A call for funds by the general key. */
export async function issue(api: Api, association: Association, amount: string, title = "Provision d'essai"): Promise<string> {
  const keyId = association.distributionKeys[0]!.id;
  const lines = [{ label: "Assurance", nature: "ORDINARY", fund: "WORKING", keyId, amount }];
  const input = { associationId: association.id, title, calledOn: day(0), dueOn: day(30), lines };
  return (await api.make("callForFundsIssue", input, "callForFunds { id }")).callForFunds.id;
}

/** A list that somebody has given and is looking at: the last part of its address. */
export async function importDraft(api: Api, slug: string, text: string): Promise<string> {
  const form = { idempotencyKey: `draft-${Date.now()}-${Math.random()}`, text };
  const answer = await api.http.post(`/fr/a/${slug}/import`, { form, maxRedirects: 0 });
  const draft = /\/import\/([0-9a-f-]{36})$/.exec(answer.headers().location ?? "")?.[1];
  if (!draft) throw new Error(`The list was not kept: ${answer.status()}`);
  return draft;
}
