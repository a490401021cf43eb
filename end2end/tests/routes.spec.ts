import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { expect, test } from "@playwright/test";

import { PAGES, addressOf } from "../support/list";
import type { Places } from "../support/places";

const ROOMS = path.join(__dirname, "../../app/src/page");
/** Addresses that `pages.spec.ts` does not look at, each with the reason. */
const EXCEPT: Record<string, string> = {
  "/": "leads to the home page in the reader's language",
  "/p/{slug}": "leads to the public page in the reader's language",
  "/verify/{code}": "leads to the page about a letter in the reader's language",
};
/** Stands for whatever is found in the demonstration, so that nothing has to run for this. */
const ANYTHING = new Proxy({} as Places, { get: (_, name) => `<${String(name)}>` });

/** The text of a constant, in the file that uses it or in the one beside it that it is taken from. */
function constant(file: string, name: string): string {
  const text = readFileSync(file, "utf8");
  const told = new RegExp(`const ${name}: &str = "([^"]*)"`).exec(text)?.[1];
  if (told !== undefined) return told;
  const [, beside, there] = new RegExp(`use (\\w+)::[^;]*\\b(\\w+) as ${name}\\b`).exec(text) ?? [];
  if (!beside || !there) throw new Error(`${file} adds a page at ${name}, and nothing says which address that is`);
  return constant(path.join(path.dirname(file), `${beside}.rs`), there);
}

/** The addresses at which the product answers with a page, as its tables of routes write them. */
function patterns(): Set<string> {
  const found = new Set<string>();
  for (const name of readdirSync(ROOMS, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".rs"))) {
    const file = path.join(ROOMS, name);
    const text = readFileSync(file, "utf8");
    for (const [, literal, named] of text.matchAll(/\.(?:page|form_page|list_page)\(\s*(?:"([^"]*)"|(\w+)),/g)) {
      found.add(`/{lang}${literal ?? constant(file, named!)}`);
    }
    // Pages whose address is made without the language stand in tables of axum's own.
    for (const [, literal] of text.matchAll(/\.route\(\s*"([^"]*)",\s*get\(/g)) found.add(literal!);
  }
  return found;
}

const parts = (address: string) => address.split("/").slice(1);
const isOpen = (part: string) => part.startsWith("{");

/** The route that answers at an address. Where several could, words go before what is open, from left to right, as in axum. */
function routeOf(address: string, among: Set<string>): string | undefined {
  const asked = parts(address);
  const fits = (pattern: string) => {
    const written = parts(pattern);
    return written.length === asked.length && written.every((part, position) => isOpen(part) || part === asked[position]);
  };
  const rank = (pattern: string) => parts(pattern).map((part) => (isOpen(part) ? "1" : "0")).join("");
  return [...among].filter(fits).sort((one, other) => rank(one).localeCompare(rank(other)))[0];
}

test("every page of the product is in the list of the pages that are looked at", () => {
  const all = patterns();
  expect(all.size, "the tables of routes are read").toBeGreaterThan(150);
  const looked = new Set<string>();
  const nowhere: string[] = [];
  for (const page of PAGES) {
    const [address] = addressOf(page, ANYTHING, "fr").split("?") as [string];
    const route = routeOf(address, all);
    // What somebody may not see, or what is not there, says nothing about the page itself.
    const refused = page.status === 403 || page.status === 404;
    if (route && !refused) looked.add(route);
    if (!route && !refused) nowhere.push(`${page.role} ${page.name}: ${address}`);
  }
  expect(nowhere, "in the list, but no route").toEqual([]);
  expect([...all].filter((route) => !looked.has(route) && !(route in EXCEPT)).sort(), "not in support/list.ts").toEqual([]);
  expect(Object.keys(EXCEPT).filter((route) => looked.has(route) || !all.has(route)), "excepted without need").toEqual([]);
});
