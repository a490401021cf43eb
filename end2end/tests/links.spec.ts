import { request } from "@playwright/test";

import { LANGUAGES, PEOPLE, type Role, expect, test } from "../support/test";

/** Enough for every page of the demonstration, and an end for a page that would make new addresses for ever. */
const LIMIT = 400;

for (const role of Object.keys(PEOPLE) as Role[]) {
  test(`whatever a page offers to ${role} leads somewhere`, async ({ url, people }) => {
    test.setTimeout(120_000);
    const http = await request.newContext({ baseURL: url, storageState: people.state(role) });
    const seen = new Set<string>();
    const shapes = new Map<string, number>();
    const queue: [string, string][] = [["/fr", "start"]];
    const broken: string[] = [];
    while (queue.length > 0 && seen.size < LIMIT) {
      const [address, from] = queue.shift()!;
      if (seen.has(address)) continue;
      // Three pages of one kind show what the fourth shows; letters cost more than pages.
      const shape = address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}").replace(/\/a\/[^/?]+/, "/a/{slug}").replace(/\?.*/, "?");
      const alike = shapes.get(shape) ?? 0;
      if (alike >= (shape.endsWith(".pdf") ? 1 : 3)) continue;
      shapes.set(shape, alike + 1);
      seen.add(address);
      const answer = await http.get(address, { headers: { Accept: "text/html" } });
      if (!answer.ok()) broken.push(`${answer.status()} ${address} (offered by ${from})`);
      if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
      if (new URL(answer.url()).pathname.endsWith("/sign-in") && !address.includes("sign-in")) broken.push(`${address} asks to sign in (offered by ${from})`);
      for (const next of addresses(await answer.text(), address)) queue.push([next, address]);
    }
    await http.dispose();
    expect(broken).toEqual([]);
  });
}

/** The addresses of links, pictures and files in a page, on this server and in French. */
function addresses(html: string, base: string): string[] {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1]!.replaceAll("&amp;", "&"));
  return found
    .map((address) => new URL(address, `http://here${base}`))
    .filter((address) => address.host === "here")
    .map((address) => address.pathname + address.search)
    .filter((address) => !LANGUAGES.some((language) => language !== "fr" && (address === `/${language}` || address.startsWith(`/${language}/`) || address.startsWith(`/${language}?`))));
}
