# Programs: tokens, signed-in programs, and identities of other providers.

## Tokens

identity-tokens-title = Programs and tokens
identity-tokens-detail = Let a program read or change on your behalf
identity-tokens-lead = A program that has a token sees what you see, in the organization that you are working in now. Give each program its own.
identity-tokens-none = You have no personal token.
identity-token-new = Make a token
identity-token-name = Name
identity-token-name-hint = What it is for, such as: export to the accounting program
identity-token-device = Program or machine
identity-token-scope = May
identity-token-scope-hint = Money, bank details and roles stay closed to every personal token.
identity-token-scope-read = Read
identity-token-scope-write = Read and change
identity-token-expires = Last day
identity-token-expires-hint = A year from today at most
identity-token-last-used = Last used
identity-token-never = Never
identity-token-act = Action
identity-token-create = Make the token
identity-token-revoke = Take back
identity-token-revoked = The token is taken back. It opens nothing any more.
identity-token-fresh-title = Your new token
identity-token-fresh-lead = This is the only time that you see it. Copy it to where the program keeps its secrets.
identity-token-fresh-use = The program sends it with each request, in the header “Authorization: Bearer …”.
identity-token-fresh-kept = I have kept it

## Programs

identity-programs-title = Programs that are signed in
identity-program-name = Program
identity-program-nameless = Program without a name
identity-program-since = Since
identity-program-revoke = Sign out
identity-program-revoked = The program is signed out.

## Identities

identity-identities-title = Sign in with another provider
identity-identities-detail = Link the identity of another provider
identity-identities-lead = A linked identity opens your account without your password. Your two-step sign-in is still asked for.
identity-identities-none = No identity is linked to your account.
identity-identities-no-provider = This server knows no other provider.
identity-identities-provider = Provider
identity-identities-name = Known there as
identity-identities-nameless = Without a name
identity-identities-since = Linked on
identity-identities-link = Link { $provider }
identity-identities-linked = The identity is linked. You can sign in with it from now on.
identity-identities-unlink = Take off
identity-identities-unlinked = The identity is taken off. It opens your account no more.
identity-mail-provider-linked-subject = An identity can now open your account
identity-mail-provider-linked-body =
    Hello,

    An identity of another provider has just been linked to your account. From now on it opens it without a password.

    If that was not you, ask for a new password on the sign-in page at once: every linked identity is then taken off. Tell your syndic as well.
identity-sign-in-with = Sign in with { $provider }
identity-leaving-title = You are going to { $provider }
identity-leaving-lead = You sign in there and come back here. If nothing happens, follow the link.
identity-leaving-action = Go to { $provider }
