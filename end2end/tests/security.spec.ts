import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { request } from "@playwright/test";

import { tiles } from "../support/api";
import { SITE, Server, freePort } from "../support/server";
import { expect, test } from "../support/test";

test("a page comes with its protections", async ({ stranger }) => {
  const answer = await stranger.get("/fr/sign-in");
  const headers = answer.headers();
  const policy = headers["content-security-policy"] ?? "";
  for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "style-src 'self'"]) {
    expect(policy).toContain(part);
  }
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-mitoyen-cache"]).toBe("none");
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  const again = (await stranger.get("/fr/sign-in")).headers()["content-security-policy"];
  expect(nonce).toMatch(/^[\w-]{16,}/);
  expect(again).not.toContain(nonce!);
  const html = await answer.text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/\sstyle="|<style\b|\son[a-z]+="/);
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ url }) => {
  const http = await request.newContext({ baseURL: url });
  const [action] = tiles(await (await http.get("/fr/sign-in")).text()).values();
  const answer = await http.post(action!, { form: { next: "" }, maxRedirects: 0 });
  const cookie = answer.headers()["set-cookie"] ?? "";
  expect(cookie).toMatch(/^session=[\w-]{40,}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  const page = await http.get("/fr");
  expect(page.headers()["cache-control"]).toContain("private");
  expect(page.headers()["x-mitoyen-cache"]).toMatch(/^(?!none)\w+$/);
  const out = await http.post("/fr/sign-out", { maxRedirects: 0 });
  expect(out.status()).toBe(303);
  expect(out.headers()["clear-site-data"]).toContain("storage");
  expect(out.headers()["set-cookie"]).toMatch(/^session=; .*Max-Age=0/);
  expect(new URL((await http.get("/fr")).url()).pathname).toBe("/fr/sign-in");
  await http.dispose();
});

test("a sign-in cannot lead to another site", async ({ url }) => {
  const http = await request.newContext({ baseURL: url });
  const [action] = tiles(await (await http.get("/fr/sign-in")).text()).values();
  for (const next of ["//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example"]) {
    const answer = await http.post(action!, { form: { next }, maxRedirects: 0 });
    expect(answer.headers()["location"], next).toBe("/fr");
  }
  await http.dispose();
});

test("nothing of the demonstration works on a server that is none", async ({}, info) => {
  const server = new Server({ port: await freePort(), demo: true, log: info.outputPath("server.log") });
  try {
    server.fill();
    await server.start();
    const http = await request.newContext({ baseURL: server.url });
    const known = [...tiles(await (await http.get("/fr/sign-in")).text()).values()];
    expect(known.length).toBeGreaterThan(5);

    await server.restart(false);
    const html = await (await http.get("/fr/sign-in")).text();
    expect(html).toContain("field-email");
    expect(html).not.toContain("/demo/");
    // The accounts are in the database all the same, so the refusal is not that they are missing.
    for (const action of known) {
      const answer = await http.post(action, { form: { next: "" }, maxRedirects: 0 });
      expect([403, 404]).toContain(answer.status());
      expect(answer.headers()["set-cookie"]).toBeUndefined();
    }
    const password = await http.post("/fr/sign-in", { form: { email: "syndic@demo.invalid", password: "" }, maxRedirects: 0 });
    expect(password.status()).toBe(422);
    await http.dispose();
    expect(server.failures()).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("the bundle of the browser holds islands and no page", () => {
  const manifest = JSON.parse(readFileSync(path.join(SITE, "manifest.json"), "utf8"));
  for (const file of [manifest.wasm, manifest.js] as string[]) {
    const bytes = readFileSync(path.join(SITE, file)).toString("latin1");
    for (const marker of ["/files/calls/", "INSERT INTO", "SELECT ", "sea_orm", "property-unit-list-title", "field-postalCode"]) {
      expect(bytes.includes(marker), `${marker} in ${file}`).toBe(false);
    }
  }
});

test("hashed files are kept for ever, compressed, and the rest is not", async ({ stranger, url }) => {
  const manifest = JSON.parse(readFileSync(path.join(SITE, "manifest.json"), "utf8"));
  for (const file of [manifest.js, manifest.wasm, manifest.css] as string[]) {
    const answer = await stranger.get(file, { headers: { "Accept-Encoding": "br" } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()["cache-control"], file).toContain("immutable");
    expect(answer.headers()["content-encoding"], file).toBe("br");
  }
  const worker = await stranger.get("/sw.js");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  expect(await worker.text()).not.toMatch(/__BUILD__|__PRECACHE__/);
  expect((await stranger.get("/manifest.json")).status()).toBe(404);
  const web = await (await stranger.get("/manifest.webmanifest")).json();
  for (const icon of web.icons) expect((await stranger.get(new URL(icon.src, url).href)).status(), icon.src).toBe(200);
  expect(readdirSync(path.join(SITE, "pkg")).length).toBeGreaterThan(3);
});

test("the server says that it lives", async ({ stranger }) => {
  expect((await stranger.get("/health/live")).status()).toBe(200);
  expect((await stranger.get("/health/ready")).status()).toBe(200);
  expect(await (await stranger.get("/metrics")).text()).toMatch(/^# TYPE /m);
});
