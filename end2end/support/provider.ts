import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from "node:http";

import { freePort } from "./server";

/** What the provider calls the server that is tested. */
const CLIENT = "mitoyen";
const SECRET = "of the provider and of us";

interface Grant {
  subject: string;
  nonce: string;
  challenge: string;
  redirect: string;
}

/**
 * A provider of identities of its own (OpenID Connect Core 1.0): it asks for a name, sends the browser back with a code, and exchanges the code,
 * once and with the verifier that belongs to it, for an ID token signed with ES256.
 */
export class Provider {
  /** How often somebody came to its door. */
  asked = 0;
  private readonly grants = new Map<string, Grant>();
  private readonly key: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync("ec", { namedCurve: "P-256" });

  private constructor(
    readonly issuer: string,
    private readonly http: HttpServer,
  ) {}

  static async start(): Promise<Provider> {
    const port = await freePort();
    const http = createServer();
    const provider = new Provider(`http://127.0.0.1:${port}`, http);
    http.on("request", (request, response) => {
      provider.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
    return provider;
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  /** The table of the server's configuration that names it. */
  configuration(): string {
    return `[[oidc]]\nname = "example"\ntitle = "Example ID"\nissuer = "${this.issuer}"\nclient_id = "${CLIENT}"\nclient_secret = "${SECRET}"\n`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.issuer);
    switch (`${request.method} ${url.pathname}`) {
      case "GET /.well-known/openid-configuration":
        return json(response, 200, {
          issuer: this.issuer,
          authorization_endpoint: `${this.issuer}/authorize`,
          token_endpoint: `${this.issuer}/token`,
          jwks_uri: `${this.issuer}/jwks`,
          response_types_supported: ["code"],
          subject_types_supported: ["public"],
          id_token_signing_alg_values_supported: ["ES256"],
        });
      case "GET /jwks":
        return json(response, 200, { keys: [{ ...this.key.publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "ES256" }] });
      case "GET /authorize":
        return this.door(url.searchParams, response);
      case "POST /login":
        return this.login(await form(request), response);
      case "POST /token":
        return this.exchange(await form(request), request.headers.authorization ?? "", response);
      default:
        response.writeHead(404).end();
    }
  }

  /** Its own page, which asks who one is. */
  private door(asked: URLSearchParams, response: ServerResponse): void {
    this.asked += 1;
    const well =
      asked.get("response_type") === "code" &&
      asked.get("client_id") === CLIENT &&
      asked.get("code_challenge_method") === "S256" &&
      asked.get("code_challenge")?.length === 43 &&
      (asked.get("scope") ?? "").split(" ").includes("openid") &&
      Boolean(asked.get("nonce")) &&
      Boolean(asked.get("state"));
    if (!well) {
      response.writeHead(400).end("The request is not one of OpenID Connect with PKCE.");
      return;
    }
    const hidden = ["nonce", "code_challenge", "redirect_uri", "state"]
      .map((name) => `<input type="hidden" name="${name}" value="${escaped(asked.get(name) ?? "")}">`)
      .join("");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="en"><title>Example ID</title><h1>Example ID</h1><form method="post" action="/login">${hidden}<label>Name <input name="subject" required></label><button>Continue</button></form></html>`,
    );
  }

  private login(given: URLSearchParams, response: ServerResponse): void {
    const code = randomBytes(16).toString("base64url");
    const of = (name: string) => given.get(name) ?? "";
    this.grants.set(code, { subject: of("subject"), nonce: of("nonce"), challenge: of("code_challenge"), redirect: of("redirect_uri") });
    const back = new URL(of("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", of("state"));
    back.searchParams.set("iss", this.issuer);
    response.writeHead(303, { location: back.href }).end();
  }

  private exchange(given: URLSearchParams, authorization: string, response: ServerResponse): void {
    const name = (text: string) => new URLSearchParams({ t: text }).toString().slice(2);
    const basic = `Basic ${Buffer.from(`${name(CLIENT)}:${name(SECRET)}`).toString("base64")}`;
    if (authorization !== basic) return json(response, 401, { error: "invalid_client" });
    const code = given.get("code") ?? "";
    const grant = this.grants.get(code);
    // A code is good for once.
    this.grants.delete(code);
    const shown = createHash("sha256").update(given.get("code_verifier") ?? "").digest("base64url");
    if (!grant || grant.challenge !== shown || grant.redirect !== given.get("redirect_uri")) return json(response, 400, { error: "invalid_grant" });
    json(response, 200, { access_token: "of no use here", token_type: "Bearer", expires_in: 300, id_token: this.idToken(grant) });
  }

  private idToken(grant: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: this.issuer, sub: grant.subject, aud: CLIENT, iat: now, exp: now + 300, nonce: grant.nonce, email: `${grant.subject}@id.example` };
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const message = `${part({ alg: "ES256", kid: "one", typ: "JWT" })}.${part(claims)}`;
    const signature = sign("sha256", Buffer.from(message), { key: this.key.privateKey, dsaEncoding: "ieee-p1363" });
    return `${message}.${signature.toString("base64url")}`;
  }
}

function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

async function form(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
