import { request, type APIRequestContext, type APIResponse } from "@playwright/test";

import { PEOPLE, type Role } from "./people";

type State = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** The sessions of the demonstration's people, by role. */
export class People {
  private confirmedAt = Date.now();

  constructor(private readonly states: ReadonlyMap<string, State>) {}

  /** Money, roles and bank details are for whoever has shown within a quarter of an hour that it is she; a whole run takes longer. */
  async stayFresh(url: string): Promise<void> {
    if (Date.now() - this.confirmedAt < 5 * 60_000) return;
    for (const [name, state] of this.states) {
      const api = await Api.of(url, state);
      const answer = await api.send(`mutation { sessionConfirm(input: { password: "" }) { userErrors { code } } }`);
      // A test may have signed somebody out; whoever needs her will say so.
      if (answer.status() !== 401 && (await answer.json()).data?.sessionConfirm?.userErrors.length !== 0) {
        throw new Error(`${name} cannot confirm: ${await answer.text()}`);
      }
      await api.dispose();
    }
    this.confirmedAt = Date.now();
  }

  state(role: Role): State {
    const state = this.states.get(PEOPLE[role]);
    if (!state) throw new Error(`The sign-in page has no tile for ${PEOPLE[role]}`);
    return state;
  }
}

/** The demo accounts on the sign-in page: name to address of the tile's form. */
export function tiles(html: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [tile] of html.matchAll(/<form[^>]+\/demo\/.*?<\/form>/gs)) {
    const name = /<strong>([^<]+)<\/strong>/.exec(tile)?.[1];
    const action = /action="([^"]+\/demo\/[^"]+)"/.exec(tile)?.[1];
    if (name && action) found.set(name, action);
  }
  return found;
}

/** Enters every tile once. */
export async function signIn(url: string): Promise<People> {
  const stranger = await request.newContext({ baseURL: url });
  const found = tiles(await (await stranger.get("/fr/sign-in")).text());
  await stranger.dispose();
  const states = new Map<string, State>();
  for (const [name, action] of found) {
    const context = await request.newContext({ baseURL: url });
    const answer = await context.post(action, { form: { next: "" }, maxRedirects: 0 });
    if (answer.status() !== 303) throw new Error(`The tile of ${name} answers ${answer.status()}: ${await answer.text()}`);
    states.set(name, await context.storageState());
    await context.dispose();
  }
  return new People(states);
}

/** The identifier that stands in addresses, out of the API's, which names the kind as well: `CallForFunds:0190…` in base64. */
export function bare(id: string): string {
  return Buffer.from(id, "base64url").toString("utf8").split(":").pop()!;
}

export interface UserError {
  code: string;
  path: string[] | null;
  message: string;
  legalRef: string | null;
}

interface Sent {
  language?: string;
  headers?: Record<string, string>;
}

/** GraphQL as one person. */
export class Api {
  private constructor(
    readonly url: string,
    readonly http: APIRequestContext,
  ) {}

  static async of(url: string, storageState?: State): Promise<Api> {
    return new Api(url, await request.newContext({ baseURL: url, storageState }));
  }

  dispose(): Promise<void> {
    return this.http.dispose();
  }

  /** The answer as it came. */
  send(query: string, variables: object = {}, { language = "fr", headers = {} }: Sent = {}): Promise<APIResponse> {
    return this.http.post("/graphql", {
      data: { query, variables },
      headers: { Accept: "application/graphql-response+json", "Accept-Language": language, ...headers },
    });
  }

  /** The data; throws where there are errors of the request itself. */
  async ask<T = any>(query: string, variables: object = {}, sent: Sent = {}): Promise<T> {
    const answer = await this.send(query, variables, sent);
    const body = await answer.json();
    if (!answer.ok() || body.errors) throw new Error(`GraphQL answers ${answer.status()}: ${JSON.stringify(body.errors ?? body)}\n${query}`);
    return body.data as T;
  }

  /** One mutation: the payload, whatever it says. */
  async mutate<T = any>(name: string, input: object, selection: string, sent: Sent = {}): Promise<T & { userErrors: UserError[]; replayed: boolean }> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation Do($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path message legalRef } replayed } }`;
    return (await this.ask(query, { input }, sent))[name];
  }

  /** One mutation that must succeed. */
  async make<T = any>(name: string, input: object, selection: string, sent: Sent = {}): Promise<T> {
    const payload = await this.mutate<T>(name, input, selection, sent);
    if (payload.userErrors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(payload.userErrors)}`);
    return payload;
  }
}
