# Signing in, roles, organizations, and what pages say when something is not there.

## Signing in and out

identity-sign-in-title = Sign in
identity-email = E-mail address
identity-password = Password
identity-sign-in-act = Sign in

## The demonstration: who one can be

identity-demo-title = Choose a person of the demonstration
identity-demo-lead = Each person has a role of their own and sees something else. No password is asked for.
identity-demo-syndic = Syndic of four co-ownerships: in Brussels, Antwerp, Liège and Eupen
identity-demo-accountant = Accountant in Brussels: reads everything and issues calls for funds
identity-demo-council = Member of the council of co-ownership in Brussels: reads everything, changes nothing
identity-demo-anne-dubois = Co-owner in Brussels, in French
identity-demo-jan-peeters = Co-owner in Brussels, in Dutch
identity-demo-occupant = Tenant in Brussels
identity-demo-contractor = Contractor: sees only the works entrusted to them
identity-demo-notary = Notary: sees only the files entrusted to them
identity-demo-platform = Runs the platform: sees the organizations, never their data

## Roles

identity-role-superadmin = Platform administration
identity-role-syndic = Syndic
identity-role-accountant = Accountant
identity-role-council-member = Council of co-ownership
identity-role-owner = Co-owner
identity-role-occupant = Occupant
identity-role-contractor = Contractor
identity-role-notary = Notary

## Organizations of the platform

identity-place-organizations = Organizations
identity-organizations-title = Organizations
identity-organizations-lead = The syndics’ firms and self-managed co-ownerships that use this platform. Their data are not visible here.
identity-organizations-empty-title = No organizations
identity-organizations-empty-reason = An organization holds the co-ownerships of one syndic. Create the first with its syndic’s account.
identity-organization-new-action = Create an organization
identity-organization-new-title = New organization
identity-organization-name = Name of the organization
identity-organization-created-on = Created on
identity-organization-first = First account
identity-organization-first-hint = This person will be syndic of all co-ownerships of the organization. Once the organization is there, its page lets you invite the person, by e-mail or by a letter to print.
identity-organization-first-password-hint = Leave it empty if you invite the person, who then chooses one. Otherwise at least fifteen characters.
identity-display-name = First and last name
identity-language = Language
identity-language-fr = French
identity-language-nl = Dutch
identity-language-de = German
identity-language-en = English
identity-first-password = First password
identity-first-password-hint = At least fifteen characters. A sentence of a few words will do.
identity-organization-create = Create the organization and the account
identity-organization-created = The organization and its first account have been created. Invite the person in the list below, unless you have given a password.

## Lists of several pages

identity-pages = Pages of the list
identity-page-before = Previous page
identity-page-after = Next page
identity-page-number = Page { $number }

## When a form or an address is not accepted

identity-stale-title = Somebody else has changed this in the meantime
identity-stale-body = Nothing was saved. Reload the page to see the present version, then make your change again.
identity-stale-action = See the present version
identity-refused-title = This was not done
identity-method-title = This address cannot be opened like this
identity-method-body = It expects a form to be sent. Go back to the page that holds the form.
identity-too-large-title = What was sent is too large
identity-too-large-body = Nothing was saved. Send a smaller file.
identity-bad-request-title = We did not understand this request
identity-bad-request-body = Nothing was saved. Go back to the previous page and try again.

## What works without a connection

identity-offline-works = What stays readable
identity-offline-home = Your home page, as you last saw it
identity-offline-visited = The pages that you have opened on this device
identity-offline-letters = The date of each copy, written above the page
identity-offline-waits = What waits for the connection
identity-offline-forms = Sending forms: nothing is saved until then
identity-offline-new = Pages that you have not opened yet, and letters as PDF
