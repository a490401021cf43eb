import { test as base, request, type APIRequestContext, type BrowserContext, type Page } from "@playwright/test";

import { Api, type People, signIn } from "./api";
import type { Role } from "./people";
import { type Places, discover } from "./places";

export { expect } from "@playwright/test";
export * from "./people";

interface TestFixtures {
  /** Keeps everybody's session confirmed. */
  fresh: void;
  /** A browser of its own for somebody: `await as("owner")`. */
  as: (role: Role, options?: Parameters<import("@playwright/test").Browser["newContext"]>[0]) => Promise<Page>;
}

interface WorkerFixtures {
  url: string;
  people: People;
  /** GraphQL as the demonstration's syndic. */
  api: Api;
  /** GraphQL as the owner who reads French. */
  ownerApi: Api;
  /** Requests without a session. */
  stranger: APIRequestContext;
  /** Addresses of things that the demonstration holds. */
  places: Places;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  fresh: [
    async ({ people, url }, use) => {
      await people.stayFresh(url);
      await use();
    },
    { auto: true },
  ],
  url: [
    async ({}, use) => {
      const url = process.env.MITOYEN_BASE_URL;
      if (!url) throw new Error("MITOYEN_BASE_URL is not set: the global setup starts the server and names it");
      await use(url);
    },
    { scope: "worker" },
  ],
  baseURL: async ({ url }, use) => use(url),
  people: [async ({ url }, use) => use(await signIn(url)), { scope: "worker" }],
  api: [
    async ({ url, people }, use) => {
      const api = await Api.of(url, people.state("syndic"));
      await use(api);
      await api.dispose();
    },
    { scope: "worker" },
  ],
  ownerApi: [
    async ({ url, people }, use) => {
      const api = await Api.of(url, people.state("owner"));
      await use(api);
      await api.dispose();
    },
    { scope: "worker" },
  ],
  stranger: [
    async ({ url }, use) => {
      const context = await request.newContext({ baseURL: url });
      await use(context);
      await context.dispose();
    },
    { scope: "worker" },
  ],
  places: [
    async ({ url, people, api, ownerApi }, use) => {
      const platformApi = await Api.of(url, people.state("platform"));
      const places = await discover(api, ownerApi, platformApi);
      await platformApi.dispose();
      await use(places);
    },
    { scope: "worker", timeout: 60_000 },
  ],
  as: async ({ browser, url, people }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, options = {}) => {
      const context = await browser.newContext({ baseURL: url, storageState: people.state(role), ...options });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** What the browser complains about on a page. */
export function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    // The service worker is switched off in most tests, which Playwright and then the page say as a warning.
    const ours = message.type() === "error" || (message.type() === "warning" && !/service worker/i.test(message.text()));
    if (ours) said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  return said;
}

/** Waits until every island of the page is awake. */
export async function awake(page: Page): Promise<void> {
  await page.locator("html[data-hydrated]").waitFor({ state: "attached", timeout: 15_000 });
}
