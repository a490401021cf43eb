# Why something about accounts, roles and access is not done.

## accounts

refusal-confirm-required = First confirm that it is you.
refusal-confirm-failed = This password is not right.
refusal-ticket-invalid = This link or code is not valid, or no longer. Ask for a new one. If you already have an account, sign in.
refusal-mail-unavailable = This server sends no e-mails.
refusal-password-current-wrong = The current password is not right.
refusal-demo-account-fixed = The accounts of the demonstration are shared: their password and address do not change.
refusal-email-same = This is your sign-in address already.
refusal-session-unknown = This device is not signed in to your account.
refusal-password-breached = This password is in a list of stolen passwords. Choose another one.

## factor

refusal-code-wrong = This code is not right. Look at the app again; a new one appears every thirty seconds.
refusal-code-used = This code has been used already. Wait for the next one.
refusal-challenge-over = This sign-in took too long. Sign in again.
refusal-second-factor-required = Your organization asks for two-step sign-in. Set it up first.
refusal-second-factor-on = Two-step sign-in is on already.
refusal-second-factor-off = Two-step sign-in is not on.
refusal-second-factor-not-started = Begin with the picture for the app.
refusal-second-factor-own = You turn off your own two-step sign-in on the page of your account, with a code.
refusal-second-factor-own-first = Set two-step sign-in up for yourself first, then require it of the others.
refusal-second-factor-revoke-platform = Only the people who run the platform can help with this account.
refusal-keys-not-set-up = This server has no keys to protect secrets with. Whoever runs it must set them up first.

## audit

refusal-audit-export-too-long = There are more than { $max } acts: one file does not hold them all. Choose a shorter period.

## api

refusal-token-scope-unknown = This is not a thing that a token may do. Choose read or write.
refusal-token-expiry-out-of-range = The last day lies between today and { $last }.
refusal-token-too-many = You have { $max } tokens already, which is as many as there may be. Take one back first.
refusal-token-unknown = There is no such token.
refusal-program-unknown = There is no such program.
refusal-refresh-token-invalid = The refresh token is not valid, or no longer. Sign in again.
refusal-oidc-start-unknown = This sign-in took too long, was used already, or began in another browser. Begin again.
refusal-oidc-not-linked = This identity opens no account here. Sign in with your password first, then link it on the page of your account.
refusal-oidc-failed = Signing in with this provider did not work. Try again later, or sign in with your password.
refusal-oidc-cancelled = You came back without signing in.
refusal-identity-linked-elsewhere = This identity opens another account already.
refusal-identity-too-many = { $max } identities are linked to your account already, which is as many as there may be.
refusal-linked-identity-unknown = There is no such identity.
refusal-identity-last-way-in = This identity is the only way into your account. Choose a password first.

## hats

refusal-plan-unknown = “{ $value }” is not a plan. Choose one from the list.
refusal-plan-associations-limit = Your plan allows { $limit } co-ownerships and { $used } are in use. Archive one or ask for a larger plan.
refusal-plan-people-limit = Your plan allows { $limit } people and { $used } work there already. End a role or ask for a larger plan.
refusal-plan-below-use = This plan is too small: there are { $associations } co-ownerships and { $people } people already. Reduce their number first.
refusal-role-term-reversed = The last day comes before the first. Correct one of them.
refusal-role-term-over = This role would be over already. Choose a last day that is still to come.
refusal-role-required = Choose a role.
refusal-role-needs-association = This role is given in a co-ownership. Open the co-ownership and give it there.
refusal-role-takes-no-owner = Only a co-owner and a member of the council are linked to the register. Remove the link or choose another role.
refusal-role-held-already = This person holds this role on these days already.
refusal-role-unknown = There is no such role.
refusal-role-ended = This role has ended already.
refusal-role-ends-in-past = That day is past. Leave it empty to end the role at once, or choose a day to come.
refusal-last-syndic = This is the last syndic of the organization: nobody could give roles any more. Give this role to somebody else first.
refusal-organization-slug-malformed = “{ $value }” is not a short name. Write small letters, digits and dashes, { $max } characters at most.
refusal-organization-slug-taken = Another organization has the short name “{ $value }” already. Choose another one.
refusal-organization-suspended = “{ $name }” is suspended: { $reason }
refusal-organization-suspended-already = This organization is suspended already.
refusal-organization-active-already = This organization is active already.
refusal-switch-needs-session = One can switch to another organization only in a browser that is signed in.
refusal-account-closes-itself = You cannot close your own account.
refusal-account-closed = This account is closed already.
refusal-account-open = This account is open already.
refusal-support-term = The permission lasts from today for at most { $max } days. Choose a nearer day.
refusal-support-running = A permission is running already. Take it back before you give another one.
refusal-support-unknown = There is no such permission.
refusal-support-over = This permission is over already.
refusal-support-not-granted = No permission is running in this organization.
refusal-support-reads-only = Whoever helps may read but change nothing.
refusal-view-as-reads-only = You are looking as a co-owner: nothing can be changed. Go back to your own pages first.
refusal-view-as-not-running = You are not looking as a co-owner.
refusal-email-confirm-sign-in = Sign in to your account in this browser first, then open the link again. If you did not ask for a link, do not open it.
