# Roles, organizations, plans, help, and seeing as a co-owner.

## My roles

identity-hats-title = My roles
identity-hats-detail = What you are in each co-ownership, and going from one organization to another
identity-hats-lead = One account may have several roles. You work in one organization at a time.
identity-hats-empty-title = No roles
identity-hats-empty-reason = A syndic gives the roles. Ask the syndic to add you.
identity-hats-firm-wide = { $role } · { $organization }, all co-ownerships
identity-hats-from = from { $first }
identity-hats-until = until { $last }
identity-hats-from-to = from { $first } to { $last }
identity-hats-here = You are working here
identity-hats-switch = Switch to { $organization }
identity-hats-switched = You have switched to another organization.
identity-hats-elsewhere-title = This page is in another of your organizations
identity-hats-elsewhere-lead = Switch to that organization to open it.
identity-hats-waiting-title = These roles wait until you show that you are the right person
identity-hats-waiting-lead = Somebody gave a role to your address, { $email }, which is not confirmed yet. Confirm it by a link, or copy the code from your syndic’s letter.
identity-hats-waiting-prove = Confirm my address
identity-hats-waiting-take = Accept with this code
identity-hats-taken = The roles count now.
identity-hats-waiting = waiting

## People and roles

identity-people-title = People and access
identity-people-manage-detail = Who signs in for this co-ownership, and in which role
identity-people-lead-firm = Everybody who holds a role, in the organization or in one of its co-ownerships.
identity-people-lead-association = Those who hold a role in this co-ownership. The people of the firm, who have access to all of them, are in the list of the organization.
identity-people-add = Give a role
identity-people-person = Person
identity-people-role = Role
identity-people-term = Term
identity-people-act = What to do
identity-people-no-end = no end date
identity-people-end = End
identity-people-end-of = End the role of { $name }
identity-people-end-title = End the role of { $name }?
identity-people-last-day = Last day
identity-people-last-day-hint = Leave it empty to end the role at once.
identity-people-ended = The end of this role has been recorded.
identity-people-invite = Invite
identity-people-lost = owns no unit any more
identity-people-waiting = not accepted yet
identity-people-lost-lead = Some co-owners in this list own no unit any more. Their access does not end by itself: end it once the accounts are settled.
identity-people-new-title = Give a role
identity-people-new-lead = An account is made if the address has none yet. Then invite the person from the list.
identity-people-linked = This account will see what belongs to { $name }: units and statements.
identity-people-starts-on = From
identity-people-ends-on = Until
identity-people-ends-on-hint = This day still counts. Leave it empty if no end is planned.
identity-people-decision = Decision
identity-people-decision-hint = For example: general meeting of 14 May 2026, item 7.
identity-people-grant = Give this role
identity-people-granted = The role has been given.
identity-owner-access = Access
identity-owner-access-none = Nobody signs in as this co-owner.
identity-owner-access-give = Give access

## The organization

identity-place-firm = Organization
identity-firm-title = My organization
identity-firm-lead = Your plan, how much of it is used, and who has access to what.
identity-firm-people = People and access
identity-firm-people-detail = Who holds which role, since when and until when
identity-firm-support = Help from the platform
identity-firm-support-detail = Let somebody look at your data for a few days, and stop it
identity-plan = Plan
identity-plan-free = Free
identity-plan-starter = Starter
identity-plan-professional = Professional
identity-plan-enterprise = Enterprise
identity-plan-associations = Co-ownerships
identity-plan-people = People who work there
identity-plan-used = { $used }, no limit
identity-plan-used-of = { $used } of { $limit }

## Administration of organizations

identity-organizations-find = Find an organization by its name
identity-organizations-none = No organization found
identity-organizations-none-reason = No name holds this text. Try fewer letters.
identity-organization-state = State
identity-organization-active = active
identity-organization-suspended = suspended
identity-organization-suspended-why = Reason
identity-organization-suspended-bar = “{ $name }” is suspended: { $reason } Your data are kept, but can be neither read nor changed for now.
identity-organization-slug = Short name
identity-organization-slug-hint = Small letters, digits and dashes. Leave it empty to make it from the name.
identity-organization-contact-email = Contact e-mail
identity-organization-contact-phone = Contact telephone
identity-organization-edit = Name, plan and contact
identity-organization-saved = The organization has been changed.
identity-organization-suspension = Suspension
identity-organization-suspend-lead = From the next page on, its people can read and change nothing. Nothing is erased.
identity-organization-suspend-why = Reason
identity-organization-suspend-why-hint = One sentence: the people of the organization will read it.
identity-organization-suspend = Suspend the organization
identity-organization-was-suspended = The organization has been suspended.
identity-organization-activate = Activate the organization again
identity-organization-was-activated = The organization is active again.

## Accounts of the platform

identity-accounts-title = Accounts
identity-accounts-lead = Who can sign in, and in which organizations.
identity-accounts-find = Find an account by its address
identity-accounts-none = No account found
identity-accounts-none-reason = No address holds this text. Try fewer letters.
identity-account-since = Created on
identity-account-state = State
identity-account-open = open
identity-account-closed = closed
identity-account-roles = Roles
identity-account-no-roles = This account holds no role.
identity-account-deactivate = Close the account
identity-account-deactivate-consequence = { $name } will be signed out everywhere and can no longer sign in. The roles stay recorded.
identity-account-was-closed = The account has been closed.
identity-account-activate = Open the account again
identity-account-activate-consequence = { $name } will be able to sign in again, with the roles.
identity-account-was-opened = The account is open again.

## Help from the platform

identity-support-title = Help from the platform
identity-support-lead = Without your permission, those who run the platform see none of your data. With it they may read, never change them, and every visit is written in the audit trail.
identity-support-ends-on = Until
identity-support-ends-on-hint = At most { $max } days, today included. You can stop it earlier.
identity-support-reason = Why
identity-support-grant = Let them read
identity-support-granted = The permission has been given.
identity-support-list = Permissions given
identity-support-given-on = Given on
identity-support-used = Last visit
identity-support-unused = no visit
identity-support-state = State
identity-support-revoke = Take back
identity-support-revoked = The permission has been taken back.
identity-support-taken-back = taken back
identity-support-over = over
identity-support-running = Those who run the platform may read your data until { $day }.
identity-support-see = See it or take it back
identity-support-none = Nobody of this organization has asked for help: its data are not visible.
identity-support-open = A syndic lets you read until { $day }. Reason: { $reason }
identity-support-enter = Go in to read
identity-support-role = Help · { $organization }
identity-support-bar = You are reading here to help, until { $day }. You can change nothing, and your visit is written in the audit trail.
identity-support-leave = Leave

## Seeing as a co-owner

identity-view-as-begin = See the pages as this co-owner does
identity-view-as-bar = You see the pages as { $name } does. Nothing can be changed, and this look is written in the audit trail.
identity-view-as-end = Back to my own pages
identity-demo-several = Three roles in two organizations: council of co-ownership in Brussels, accountant in Liège, volunteer syndic of the own house
