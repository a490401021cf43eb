import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";

import { violations } from "../support/axe";
import { PAGES, addressOf } from "../support/list";
import { LANGUAGES, awake, complaints, expect, test } from "../support/test";

const SCREENSHOTS = path.join(__dirname, "../screenshots");
const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"] as const;
/** Pages that are photographed in every language. */
const HANDFUL = ["syndic home", "syndic units", "syndic call-new", "syndic call", "owner home", "owner call", "nobody sign-in"];
const LOCALE = path.join(__dirname, "../../locales/fr");
/** What the identifiers of messages begin with, as the messages themselves say it, so that no room is forgotten. */
const ROOMS = new Set(readdirSync(LOCALE).flatMap((name) => [...readFileSync(path.join(LOCALE, name), "utf8").matchAll(/^([a-z]+)-/gm)].map(([, room]) => room!)));
/** A message that has no words in a language shows its identifier. Of two words, such as `property-based`, anybody's text may be. */
const UNTRANSLATED = new RegExp(`\\b(${[...ROOMS].join("|")})-[a-z]+-[a-z-]+\\b`);

for (const listed of PAGES) {
  const title = `${listed.role} ${listed.name}`;
  test(`${title}: every language, width and colour scheme`, async ({ browser, url, people, places }) => {
    test.setTimeout(90_000);
    const storageState = listed.role === "nobody" ? undefined : people.state(listed.role);
    const context = await browser.newContext({ baseURL: url, storageState, serviceWorkers: "block", reducedMotion: "reduce" });
    const page = await context.newPage();
    const said = complaints(page);
    for (const language of LANGUAGES) {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.emulateMedia({ colorScheme: "light" });
      const answer = await page.goto(addressOf(listed, places, language));
      expect.soft(answer?.status(), `${language}: status`).toBe(listed.status ?? 200);
      await awake(page);
      await expect.soft(page.locator("html"), `${language}: lang`).toHaveAttribute("lang", language);
      expect.soft(await page.locator("h1").count(), `${language}: one h1`).toBe(1);
      expect.soft(await words(page), `${language}: words`).not.toMatch(UNTRANSLATED);

      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: width === 360 ? 780 : 900 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          expect.soft(await overflowing(page), `${language} ${width} ${colorScheme}: horizontal scroll`).toEqual([]);
          // The dark colours are the same in every language.
          if (language === "fr" && colorScheme === "dark") {
            expect.soft(await violations(page), `${language} ${width} ${colorScheme}: axe`).toEqual([]);
          }
        }
        await page.emulateMedia({ colorScheme: "light" });
        // In French at both widths; in the others, where only words differ, at one.
        if (language === "fr" || width === (LANGUAGES.indexOf(language) % 2 === 0 ? 1280 : 360)) {
          expect.soft(await violations(page), `${language} ${width} light: axe`).toEqual([]);
        }
        if (language === "fr" || HANDFUL.includes(title)) {
          await page.screenshot({ path: path.join(SCREENSHOTS, `${listed.role}-${listed.name}-${language}-${width}.png`), fullPage: true });
        }
      }
    }
    // A document that answers 404 or 403 on purpose is told in the console as well.
    const unexpected = said.filter((line) => !(listed.status && line.includes(`status of ${listed.status}`)));
    expect.soft(unexpected, "console").toEqual([]);
    await context.close();
  });
}

/** Everything that is read or read aloud. */
function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = ["aria-label", "alt", "placeholder", "title", "value"].flatMap((name) => [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)));
    return [document.title, document.body.innerText, ...named].join("\n");
  });
}

/** Nothing where the page fits; else how much it does not, and the elements that stick out. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const outside = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
    const named = outside.slice(-4).map((element) => `${element.localName}.${element.getAttribute("class") ?? ""} "${(element.textContent ?? "").trim().slice(0, 40)}"`);
    return [`${root.scrollWidth} > ${root.clientWidth}`, ...named];
  });
}
