import { serverAudits } from "graphql-http";

import type { UserError } from "../support/api";
import { newAssociation } from "../support/association";
import { complaints, expect, test } from "../support/test";

const BUILDING = { name: "Bloc", street: "Rue Haute 1", postalCode: "1000", city: "Bruxelles" };

/** Strangers may not ask for the schema (it is published as a file), which these two audits do. */
const INTROSPECTING = ["BF61", "28B9"];

for (const signedIn of [true, false]) {
  test(`GraphQL over HTTP: no MUST fails for ${signedIn ? "the syndic" : "a stranger"}`, async ({ url, people }, info) => {
    test.setTimeout(60_000);
    const cookies = signedIn ? people.state("syndic").cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; ") : "";
    const fetchFn = (input: string, init: RequestInit = {}) => fetch(input, { ...init, headers: { ...(init.headers as Record<string, string>), ...(cookies && { cookie: cookies }) } });
    const audits = serverAudits({ url: `${url}/graphql`, fetchFn });
    const failed: string[] = [];
    for (const audit of audits) {
      const result = await audit.fn();
      if (result.status === "ok" || (!signedIn && INTROSPECTING.includes(result.id))) continue;
      const told = `${result.name} [${result.id}]: ${result.reason}`;
      if (result.status === "error") failed.push(told);
      else info.annotations.push({ type: result.status, description: told });
    }
    for (const { type, description } of info.annotations) console.log(`  ${type}: ${description}`);
    expect(audits.length).toBeGreaterThan(50);
    expect(failed).toEqual([]);
  });
}

test("a mutation that is sent twice with one key is done once; another one under the same key is refused", async ({ api }) => {
  const association = await newAssociation(api, "ACP Clé répétée");
  const input = { ...BUILDING, associationId: association.id };
  const headers = { "Idempotency-Key": `end2end-${association.id}` };
  const first = await api.make("buildingCreate", input, "building { id }", { headers });
  expect(first.replayed).toBe(false);
  const second = await api.make("buildingCreate", input, "building { id }", { headers });
  expect(second.replayed).toBe(true);
  expect(second.building.id).toBe(first.building.id);
  const altered = await api.mutate("buildingCreate", { ...input, name: "Autre" }, "building { id }", { headers });
  expect(altered.building).toBeNull();
  expect(altered.userErrors.map((error: UserError) => error.code)).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
  const { association: after } = await api.ask(`query Q($id: ID!) { association(id: $id) { buildings { id } } }`, { id: association.id });
  expect(after.buildings).toHaveLength(2);
});

test("a stale version is refused and shows the row as it stands", async ({ api }) => {
  const association = await newAssociation(api, "ACP Version dépassée");
  const [building] = association.buildings;
  const input = { ...BUILDING, id: building!.id, expectedVersion: building!.version };
  await api.make("buildingUpdate", { ...input, name: "Premier" }, "building { name }");
  const late = await api.mutate("buildingUpdate", { ...input, name: "Second" }, "building { name } current { name version }");
  expect(late.userErrors.map((error: UserError) => error.code)).toEqual(["STALE_VERSION"]);
  expect(late.building).toBeNull();
  expect(late.current).toMatchObject({ name: "Premier" });
  expect(late.current.version).not.toBe(building!.version);
});

test("a request from another site changes and reads nothing", async ({ api }) => {
  const foreign: Record<string, string>[] = [{ Origin: "https://elsewhere.example" }, { "Sec-Fetch-Site": "cross-site" }];
  for (const headers of foreign) {
    const answer = await api.send("{ viewer { email } }", {}, { headers });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.text()).not.toContain("syndic@");
    const form = await api.http.post("/fr/associations/new", { form: { name: "x" }, headers });
    expect(form.status(), JSON.stringify(headers)).toBe(403);
  }
});

test("what is asked of the server is limited and told", async ({ api }) => {
  const answer = await api.ask("{ viewer { account { displayName } } }");
  expect(answer.viewer.account.displayName).toBe("Anne Peeters");
  const body = await (await api.send("{ viewer { email } }")).json();
  expect(body.extensions.requestId).toMatch(/\w{8}/);
  expect(body.extensions).toHaveProperty("cost");
  const wide = await api.send(`{ viewer { associations(first: 200) { nodes { units(first: 200) { nodes { ownerships { owner { contributions(first: 200) { nodes { id } } } } } } } } } }`);
  expect(wide.status()).toBeGreaterThanOrEqual(400);
  expect((await wide.json()).errors[0].extensions).toHaveProperty("code");
});

test("the schema is published and matches the server's own", async ({ stranger, api }) => {
  const published = await (await stranger.get("/graphql/schema.graphql")).text();
  expect(published).toContain("type Query");
  expect(published).not.toMatch(/\bFloat\b/);
  const { __schema } = await api.ask("{ __schema { types { name } } }");
  for (const { name } of __schema.types.filter((type: { name: string }) => !type.name.startsWith("__") && type.name !== "Float")) {
    expect(published, name).toMatch(new RegExp(`\\b${name}\\b`));
  }
});

test("the playground runs its first example and asks nobody but us", async ({ as, url }) => {
  const page = await as("syndic", { serviceWorkers: "block" });
  const said = complaints(page);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) elsewhere.push(request.url());
  });
  await page.goto("/playground");
  await page.locator("button.graphiql-execute-button").click();
  await expect(page.locator(".result-window")).toContainText("Anne Peeters", { timeout: 15_000 });
  await expect(page.locator(".result-window")).not.toContainText('"errors"');
  expect(elsewhere).toEqual([]);
  expect(said).toEqual([]);
});

test("the playground sends strangers to sign in and brings them back", async ({ stranger }) => {
  const answer = await stranger.get("/playground", { maxRedirects: 0, headers: { "Accept-Language": "nl" } });
  expect([answer.status(), answer.headers()["location"]]).toEqual([303, "/nl/sign-in?next=/playground"]);
});
