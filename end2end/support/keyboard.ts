import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { expect, type Page } from "@playwright/test";

import type { Language } from "./people";

const LOCALES = path.join(__dirname, "../../locales");
/** No page of the product has as many stops as this. */
const LIMIT = 250;

/** What the interface calls something; only messages on one line without a variable are asked for. */
export function words(language: Language, id: string): string {
  for (const name of readdirSync(path.join(LOCALES, language))) {
    const found = readFileSync(path.join(LOCALES, language, name), "utf8").match(new RegExp(`^${id} = (.+)$`, "m"));
    if (found) return found[1]!.trim();
  }
  throw new Error(`${language} has no message ${id}`);
}

/** The day, month and year of a date field in the order in which this browser asks for them. */
type Order = (day: string, month: string, year: string) => string;
const ORDERS: Order[] = [(day, month, year) => day + month + year, (day, month, year) => month + day + year, (day, month, year) => year + month + day];

/** Somebody who has no pointer: everything is reached with Tab and done with keys. */
export class Keyboard {
  /** How often Tab was pressed. */
  tabs = 0;
  /** Which fields were met without a visible name. */
  readonly nameless: string[] = [];
  private order?: Order;

  constructor(
    readonly page: Page,
    private readonly language: Language,
  ) {}

  /** Goes to what a CSS selector matches, or says where it went instead. */
  async reach(selector: string): Promise<void> {
    const met: string[] = [];
    for (let step = 0; step < LIMIT; step += 1) {
      if (await this.isAt(selector)) return;
      await this.page.keyboard.press("Tab");
      this.tabs += 1;
      met.push(await this.page.evaluate(() => `${document.activeElement?.localName} ${document.activeElement?.getAttribute("name") ?? ""} ${document.activeElement?.textContent?.trim().slice(0, 30) ?? ""}`));
    }
    throw new Error(`${selector} is not reached by Tab on ${this.page.url()}: ${[...new Set(met)].join(" → ")}`);
  }

  /** Writes into a field, over what stands in it. */
  async fill(name: string, text: string): Promise<void> {
    await this.at(name);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(text);
    await expect(this.field(name)).toHaveValue(text);
  }

  /** Pastes into a field, over what stands in it. */
  async paste(name: string, text: string): Promise<void> {
    await this.at(name);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
    await expect(this.field(name)).toHaveValue(text);
  }

  /** Writes a date, `1998-05-14`, in the order of the browser's own field. */
  async date(name: string, iso: string): Promise<void> {
    const [year, month, day] = iso.split("-") as [string, string, string];
    await this.at(name);
    for (const order of this.order ? [this.order] : ORDERS) {
      for (let part = 0; part < 3; part += 1) await this.page.keyboard.press("ArrowLeft");
      await this.page.keyboard.type(order(day, month, year));
      if ((await this.field(name).inputValue()) === iso) {
        this.order = order;
        return;
      }
    }
    await expect(this.field(name)).toHaveValue(iso);
  }

  /** Chooses in a list with the arrow keys. */
  async choose(name: string, value: string): Promise<void> {
    await this.at(name);
    await this.page.keyboard.press("Home");
    for (let down = 0; down < 500 && (await this.field(name).inputValue()) !== value; down += 1) await this.page.keyboard.press("ArrowDown");
    await expect(this.field(name)).toHaveValue(value);
  }

  /** Ticks a box. */
  async tick(name: string): Promise<void> {
    await this.at(name);
    await this.page.keyboard.press("Space");
    await expect(this.field(name)).toBeChecked();
  }

  /** Opens what is folded away. */
  async open(selector: string): Promise<void> {
    await this.reach(selector);
    await this.page.keyboard.press("Enter");
  }

  /** Follows a link of the page's own part whose address has this end. */
  async follow(end: string): Promise<void> {
    await this.go(`main a[href*="${end}"]`);
  }

  /** Presses the button with the words of a message. */
  async press(id: string): Promise<void> {
    const name = words(this.language, id);
    const marked = await this.page.locator("main button").evaluateAll((buttons, name) => {
      const wanted = buttons.filter((button) => (button.textContent ?? "").trim() === name);
      wanted.forEach((button) => button.setAttribute("data-wanted", ""));
      return wanted.length;
    }, name);
    expect(marked, `a button "${name}" on ${this.page.url()}`).toBeGreaterThan(0);
    await this.go("[data-wanted]");
  }

  private async go(selector: string): Promise<void> {
    await this.reach(selector);
    const before = await this.page.evaluate(() => performance.timeOrigin);
    await this.page.keyboard.press("Enter");
    // Another document has come, and is ready.
    await this.page.waitForFunction((before) => performance.timeOrigin !== before && document.readyState === "complete", before);
  }

  private field(name: string) {
    return this.page.locator(`main [name="${name}"]`);
  }

  private async at(name: string): Promise<void> {
    await this.reach(`main [name="${name}"]`);
    const named = await this.page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent?.trim());
    if (!named) this.nameless.push(`${name} on ${this.page.url()}`);
  }

  private isAt(selector: string): Promise<boolean> {
    return this.page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector);
  }
}
