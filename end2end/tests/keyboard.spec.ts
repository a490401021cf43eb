import type { Page } from "@playwright/test";

import { awake, expect, test } from "../support/test";

interface Stop {
  name: string;
  visible: boolean;
  covered: boolean;
  primary: boolean;
}

/** What has the focus, and whether a reader sees that it does. */
function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const outlined = (style: CSSStyleDeclaration) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    // Fields in a frame of their own show the focus on the frame, and links that fill a card show it around the card.
    const shown = [element, element.closest(".affix, .drop")].some((one) => one && outlined(getComputedStyle(one))) || outlined(getComputedStyle(element, "::after"));
    const box = element.getBoundingClientRect();
    const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y] as const));
    const covered = !points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element));
    });
    const name = `${element.localName}${element.id ? `#${element.id}` : ""} "${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 40)}"`;
    // The calendar button inside a date field is the browser's own: it draws its focus itself, and the field only knows that it is within.
    const inside = element.matches("input[type=date]:focus-within:not(:focus)");
    const visible = inside || (element.matches(":focus") && shown);
    return { name, visible, covered, primary: element.matches("main .button.primary, main .action-card .go") };
  });
}

/** Walks with Tab until the primary action has the focus; tells where the focus was not to be seen. */
async function walk(page: Page, limit = 60): Promise<{ reached: boolean; lost: string[]; stops: string[] }> {
  const lost: string[] = [];
  const stops: string[] = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    stops.push(stop.name);
    if (!stop.visible) lost.push(`${stop.name} does not show the focus`);
    if (stop.covered) lost.push(`${stop.name} is covered`);
    if (stop.primary) return { reached: true, lost, stops };
  }
  return { reached: false, lost, stops };
}

test("the skip link comes first and leads past the navigation", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  await page.goto(`/fr/a/${places.slug}/units`);
  await page.keyboard.press("Tab");
  const skip = page.locator("a.skip");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")!.contains(document.activeElement))).toBe(true);
});

for (const width of [360, 1280]) {
  for (const [role, name, path] of [
    ["syndic", "unit list", "/units"],
    ["syndic", "list of calls", "/calls"],
    ["syndic", "new unit", "/units/new"],
    ["syndic", "new call", "/calls/new"],
    ["owner", "home", null],
  ] as const) {
    test(`the primary action of the ${role}'s ${name} is reached by Tab at ${width} px, the focus always in sight`, async ({ as, places }) => {
      const page = await as(role, { serviceWorkers: "block", viewport: { width, height: 780 } });
      await page.goto(path === null ? "/fr" : `/fr/a/${places.slug}${path}`);
      await awake(page);
      const { reached, lost, stops } = await walk(page);
      expect.soft(lost).toEqual([]);
      expect(reached, stops.join(" → ")).toBe(true);
    });
  }
}

test("the heads of the unit list sort by keyboard", async ({ as, places }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  await page.goto(`/fr/a/${places.slug}/units`);
  await awake(page);
  const head = page.locator("th", { has: page.locator("button") }).last();
  const first = () => page.locator("table.data tbody tr").first().innerText();
  const before = await first();
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  await expect(head).toHaveAttribute("aria-sort", /ascending|descending/);
  const direction = await head.getAttribute("aria-sort");
  const sorted = await first();
  await page.keyboard.press("Space");
  await expect(head).toHaveAttribute("aria-sort", direction === "ascending" ? "descending" : "ascending");
  await expect(head.locator("button")).toBeFocused();
  // The unit with the most shares happens to be the first of the deed, so one of the two orders moves it.
  expect([sorted, await first()]).not.toEqual([before, before]);
});

test("signing in takes nothing but a keyboard, and a wrong password is told", async ({ page }) => {
  await page.goto("/fr/sign-in");
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.id === "field-email")) break;
  }
  await expect(page.locator("#field-email")).toBeFocused();
  await page.keyboard.type("personne@example.be");
  await page.keyboard.press("Tab");
  await expect(page.locator("#field-password")).toBeFocused();
  await page.keyboard.type("un mauvais mot de passe");
  await page.keyboard.press("Enter");
  await expect(page.locator(".error-summary")).toBeFocused();
  await expect(page.locator("#field-email")).toHaveValue("personne@example.be");
  await expect(page.locator("#field-password")).toHaveValue("");
});

test("more places open and close by keyboard on a phone", async ({ as }) => {
  const page = await as("syndic", { serviceWorkers: "block", viewport: { width: 360, height: 780 } });
  await page.goto("/fr");
  await page.locator(".bar summary").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".bar .sheet")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".bar .sheet")).toBeHidden();
  await expect(page.locator(".bar summary")).toBeFocused();
});
