import { Api } from "../support/api";
import { words } from "../support/keyboard";
import { linkTo } from "../support/mail";
import { LANGUAGES } from "../support/people";
import { expect, test } from "../support/test";
import { totp } from "../support/totp";

const PASSWORD = "quatre chats sur un toit";
const OTHER = "cinq chiens sous la table";
const TOKENS = "tokens { accessToken refreshToken }";

/** The secret of a link in a mail. */
function secret(link: string): string {
  return new URL(link, "http://mail").searchParams.get("link")!;
}

for (const language of LANGUAGES) {
  test(`${language}: a program is invited, signs in, rotates its tokens, shows two factors and replaces a password`, async ({ api, places, url }) => {
    const email = `program.${language}@example.org`;
    const association = Buffer.from(`Association:${places.association}`).toString("base64url");
    const person = { associationId: association, role: "OCCUPANT", email, displayName: "Programme", language };
    const made = await api.make("roleGrant", person, "assignment { account { id } }");
    await api.make("invitationSend", { accountId: made.assignment.account.id }, "account { id }");

    const program = await Api.of(url);
    const sent = { language };
    const join = { means: "LINK", secret: secret(await linkTo(email, "/join")), displayName: "Programme", language, password: PASSWORD };
    expect((await program.make("invitationAccept", join, "accepted", sent)).accepted).toBe(true);
    const replayed = await program.mutate("invitationAccept", join, "accepted", sent);
    expect(replayed.userErrors[0]).toMatchObject({ code: "TICKET_INVALID", message: words(language, "refusal-ticket-invalid") });

    // Sign-in: refused in the reader's words, then two tokens.
    const wrong = await program.mutate("login", { email, password: "not mine at all" }, "login { challengeToken }", sent);
    expect(wrong.userErrors[0]).toMatchObject({ code: "SIGN_IN_FAILED", message: words(language, "refusal-sign-in-failed") });
    const { login } = await program.make("login", { email, password: PASSWORD, deviceName: "NAS" }, `login { ${TOKENS} challengeToken }`, sent);
    expect(login.challengeToken).toBeNull();
    const bearer = (token: string) => ({ language, headers: { authorization: `Bearer ${token}` } });
    const mine = await program.ask("{ viewer { email emailProven language programs { deviceName } standing { kind } } }", {}, bearer(login.tokens.accessToken));
    expect(mine.viewer).toMatchObject({ email, emailProven: true, language, programs: [{ deviceName: "NAS" }], standing: { kind: "FULL" } });

    // Rotation: the next pair works, the access token before does not, and a spent refresh token buys nothing.
    const next = (await program.make("tokenRefresh", { refreshToken: login.tokens.refreshToken }, TOKENS, sent)).tokens;
    expect((await program.send("{ __typename }", {}, bearer(login.tokens.accessToken))).status()).toBe(401);
    expect((await program.send("{ __typename }", {}, bearer(next.accessToken))).status()).toBe(200);
    const spent = await program.mutate("tokenRefresh", { refreshToken: login.tokens.refreshToken }, TOKENS, sent);
    expect(spent.userErrors[0]).toMatchObject({ code: "REFRESH_TOKEN_INVALID", message: words(language, "refusal-refresh-token-invalid") });
    const last = (await program.make("tokenRefresh", { refreshToken: next.refreshToken }, TOKENS, sent)).tokens;

    // A personal token that only reads, and its end.
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const personal = await program.make("personalTokenCreate", { name: "Export", scope: "READ", expiresOn: day }, "personalToken { secret token { id } }", bearer(last.accessToken));
    const reader = bearer(personal.personalToken.secret);
    expect((await program.ask("{ viewer { email } }", {}, reader)).viewer.email).toBe(email);
    expect((await program.send("mutation { sessionsRevokeOthers(input: {}) { replayed } }", {}, reader)).status()).toBe(403);
    await program.make("personalTokenRevoke", { tokenId: personal.personalToken.token.id }, "personalToken { id }", bearer(last.accessToken));
    expect((await program.send("{ __typename }", {}, reader)).status()).toBe(401);

    // Two factors: a code of the app to switch them on, a backup code to sign in, once.
    const { setUp } = await program.make("secondFactorSetUp", {}, "setUp { secret }", bearer(last.accessToken));
    const bad = await program.mutate("secondFactorEnable", { code: "000000" }, "backupCodes { codes }", bearer(last.accessToken));
    expect(bad.userErrors[0]).toMatchObject({ code: "CODE_WRONG", message: words(language, "refusal-code-wrong") });
    const { backupCodes } = await program.make("secondFactorEnable", { code: totp(setUp.secret) }, "backupCodes { codes }", bearer(last.accessToken));
    expect(backupCodes.codes).toHaveLength(10);
    const second = await program.make("login", { email, password: PASSWORD }, `login { ${TOKENS} challengeToken }`, sent);
    expect(second.login.tokens).toBeNull();
    const answer = { challengeToken: second.login.challengeToken, code: backupCodes.codes[0] };
    const opened = (await program.make("loginChallengeAnswer", answer, TOKENS, sent)).tokens;
    expect((await program.mutate("loginChallengeAnswer", answer, TOKENS, sent)).userErrors).not.toEqual([]);

    // Revoking ends one sign-in and leaves the other.
    await program.make("tokenRevoke", { token: opened.accessToken }, "revoked", sent);
    expect((await program.send("{ __typename }", {}, bearer(opened.accessToken))).status()).toBe(401);
    expect((await program.send("{ __typename }", {}, bearer(last.accessToken))).status()).toBe(200);

    // A new password by mail ends them all.
    await program.make("passwordResetRequest", { email }, "accepted", sent);
    const reset = secret(await linkTo(email, "/reset"));
    await program.make("passwordReset", { secret: reset, password: OTHER }, "accepted", sent);
    expect((await program.send("{ __typename }", {}, bearer(last.accessToken))).status()).toBe(401);
    const again = await program.mutate("passwordReset", { secret: reset, password: PASSWORD }, "accepted", sent);
    expect(again.userErrors[0]).toMatchObject({ code: "TICKET_INVALID" });
    await program.dispose();
  });

  test(`${language}: help is given, used, seen and taken back through the API`, async ({ stranger, url }) => {
    // A session of its own: what it does is not felt by other tests.
    const tile = await stranger.get(`/${language}/sign-in`);
    const action = new RegExp(`action="([^"]+/demo/[^"]+)"(?:(?!</form>)[^])*<strong>Mitoyen</strong>`).exec(await tile.text())?.[1];
    expect(action).toBeTruthy();
    const platform = await Api.of(url);
    await platform.http.post(action!, { form: { next: "" }, maxRedirects: 0 });
    const email = `help.${language}@example.org`;
    const syndic = { email, displayName: "Inès", language, password: PASSWORD };
    const { organization } = await platform.make("organizationCreate", { name: `Cabinet API ${language}`, syndic }, "organization { id }", { language });
    const enter = () => platform.mutate("supportEnter", { organizationId: organization.id }, "viewer { email }", { language });
    const refused = await enter();
    expect(refused.userErrors[0]).toMatchObject({ code: "SUPPORT_NOT_GRANTED", message: words(language, "refusal-support-not-granted") });

    const firm = await Api.of(url);
    const { login } = await firm.make("login", { email, password: PASSWORD }, `login { ${TOKENS} }`, { language });
    const sent = { language, headers: { authorization: `Bearer ${login.tokens.accessToken}` } };
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const { grant } = await firm.make("supportGrant", { endsOn: day, reason: "Import" }, "grant { id running }", sent);
    expect(grant.running).toBe(true);
    expect((await enter()).userErrors).toEqual([]);
    const standing = "{ viewer { standing { kind readsOnly } organization { name } } }";
    expect((await platform.ask(standing, {}, { language })).viewer).toEqual({ standing: { kind: "SUPPORT", readsOnly: true }, organization: { name: `Cabinet API ${language}` } });
    const written = await platform.mutate("supportGrant", { endsOn: day, reason: "Encore" }, "grant { id }", { language }).catch((error: Error) => error.message);
    expect(JSON.stringify(written)).toMatch(/SUPPORT_READS_ONLY|FORBIDDEN|STEP_UP/);

    await firm.make("supportRevoke", { grantId: grant.id }, "grant { id revokedAt }", sent);
    expect((await platform.ask(standing, {}, { language })).viewer.organization).toBeNull();
    const trail = await firm.ask(
      "query Q($id: ID!) { node(id: $id) { ... on Organization { auditTrail(first: 20) { nodes { action title } } supportGrants { nodes { usedAt revokedAt } } } } }",
      { id: organization.id },
      sent,
    );
    const entered = trail.node.auditTrail.nodes.find((entry: { action: string }) => entry.action === "support_enter");
    expect(entered.title).toBe(words(language, "identity-audit-action-support-enter"));
    expect(trail.node.supportGrants.nodes[0].usedAt).toBeTruthy();
    await firm.dispose();
    await platform.dispose();
  });
}
