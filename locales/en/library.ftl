# Documents of the co-ownership.

## The pages

library-title = Documents
library-lead = The papers of the co-ownership: each is shown to those who may read it, and to nobody else.
library-lead-own = The papers of the co-ownership that you may read, and those about you.
library-caption = Documents
library-in-use = In use
library-archived = Put away
library-add = Add a document
library-empty-title = No documents yet
library-empty-reason = Here you keep the base deed, the by-laws, minutes, accounts, contracts and certificates: what the owners may consult and a notary asks for.
library-empty-own = As soon as a document is open to you, you will find it here.
library-none = No document meets these criteria.
library-none-archived = No document has been put away.
library-search = Search in titles and texts
library-search-hint = The beginning of a word is enough; accents do not matter.
library-filter-kind = Kind
library-filter-year = Year
library-filter-language = Language
library-filter-every = All
library-show-all = Show everything
library-about = Documents about { $name }
library-of-this = Documents about this

## A document

library-document-title = Title
library-document-title-hint = Left empty, the name of the file is used.
library-document-kind = Kind of document
library-document-kind-choose = Choose
library-document-date = Date of the document
library-document-date-hint = The day of the document itself, such as that of the meeting. Left empty: today.
library-document-language = Language
library-document-file = File
library-document-size = Size
library-document-pages = Pages
library-document-added = Added
library-document-open = Open
library-document-save = Download
library-document-edit-title = Change the document
library-document-beginning = First lines
library-new-title = Add a document
library-new-lead = PDF, pictures, texts and office documents.
library-new-save = Add
library-new-notify = Tell those who may read it
library-new-about = About
library-new-about-nothing = The whole co-ownership
library-new-file-chosen = This file is here already: { $name }
library-edit-save = Save
library-kept = Kept
library-kept-until = Keep longer, until
library-kept-until-hint = The term that the law asks for counts by itself; enter a day only to keep the document longer.
library-kept-always = As long as the co-ownership exists
library-kept-to = Until { $date }
library-kept-free = As long as it is of use
library-text-waiting = Its text is being read; it will soon be found by it.
library-text-nothing = No text: it is found by its title and kind.
library-text-unreadable = No text: the file is encrypted, damaged or too large to be read. It can be opened and downloaded all the same.
library-erased = The content of this document was deleted on { $date }. That it existed remains recorded.
library-is-archived = This document was put away: { $reason }

## Who may read

library-visibility = Who may read it
library-visibility-usual = As usual for its kind
library-visibility-managers = The syndic and the accountant
library-visibility-council = The council too
library-visibility-owners = Every co-owner
library-visibility-unit_owners = The council and the owners of the lots concerned
library-visibility-named = The owners concerned and those with whom it is shared
library-personal = Personal
library-held = On hold

## Kinds

library-kind-base_deed = Base deed
library-kind-by_laws = Co-ownership rules
library-kind-internal_rules = Internal rules
library-kind-convocation = Notice of meeting
library-kind-minutes = Minutes
library-kind-annual_accounts = Annual accounts
library-kind-balance_sheet = Balance sheet
library-kind-charge_statement = Statement of charges
library-kind-call_for_funds = Call for funds
library-kind-budget = Budget
library-kind-invoice = Invoice
library-kind-bank_statement = Bank statement
library-kind-quote = Quote
library-kind-contract = Contract
library-kind-insurance_policy = Insurance policy
library-kind-insurance_claim = Insurance claim
library-kind-inspection_report = Inspection report
library-kind-post_intervention_file = Post-intervention file (DIU)
library-kind-energy_certificate = Energy performance certificate
library-kind-asbestos_certificate = Asbestos certificate
library-kind-tank_certificate = Fuel tank certificate
library-kind-court_file = Court case
library-kind-notice = Notice to residents
library-kind-correspondence = Correspondence
library-kind-plan = Plan
library-kind-photo = Photograph
library-kind-other = Other

## Versions

library-versions = Versions
library-version-number = Version { $number }
library-version-current = In force
library-version-note = What is new
library-version-add = New version
library-version-add-lead = The versions before stay where they are.
library-version-restore = Take this version up again

## Links

library-links = What it is about
library-links-none = The whole co-ownership.
library-link-add = Add
library-link-remove = Remove
library-link-what = Lot or co-owner
library-link-choose = Choose
library-object-building = Building
library-object-entrance = Entrance
library-object-unit = Lot
library-object-owner = Co-owner
library-object-call_for_funds = Call for funds
library-object-deed = Deed
library-object-distribution_key = Distribution key
library-object-mandate = Mandate of the syndic
library-object-handover = Handover

## Shares

library-shares = Shared with
library-shares-none = With nobody besides those who may read it anyway.
library-shares-personal = This document is about a person, so it is shared with nobody else.
library-share-whom = With whom
library-share-choose = Choose
library-share-circle-council = The council
library-share-circle-owners = Every co-owner
library-share-circle-residents = Everybody who lives in the building
library-share-starts = From (today if empty)
library-share-ends = Until (no end if empty)
library-share-add = Share
library-share-period = Period
library-share-from = From { $date }
library-share-from-to = From { $start } to { $end }
library-share-state = State
library-share-open = Open
library-share-over = Over
library-share-coming = Not yet
library-share-revoked = Taken back on { $date }
library-share-revoke = Take back
library-passes = Given without an account
library-passes-none = To nobody.
library-pass-recipient = For whom
library-pass-recipient-hint = A name that says later who was given the document.
library-pass-made = Made on
library-pass-state = State
library-pass-open = Open until { $until }
library-pass-used = Downloaded on { $at }
library-pass-expired = Expired
library-pass-revoked = Taken back
library-pass-revoke = Take back
library-pass-days = Days valid (30 at most)
library-pass-consequence = The link downloads the current version once, without an account. Whoever has the link has the document.
library-pass-add = Make a one-time link
library-pass-fresh = This is the link. It is shown only once: copy it now.
library-pass-taken-back = The link no longer works.
library-pass-fetch = Download
library-pass-from = Given by
library-pass-until = To be downloaded before
library-pass-lead = This link works once.

## Holds and putting away

library-hold = Put on hold
library-hold-consequence = As long as it is on hold, the document can be neither put away nor deleted, whatever its term says: because of a court case or an inquiry, for instance.
library-hold-since = On hold since { $date }: { $reason }
library-hold-lift = Lift the hold
library-hold-lift-consequence = The term of the document counts again from now on.
library-reason = Reason
library-archive = Put away
library-archive-consequence = Only the syndic and the accountant will still see the document. Its content is deleted thirty days later, unless something keeps it.
library-management = Keeping

## What was done

library-added = The document has been added.
library-saved = The document has been changed.
library-version-added = The new version is in force.
library-shared = The document has been shared.
library-share-taken-back = The share has been taken back.
library-put-away = The document has been put away.

## The audit trail

identity-audit-action-document-add = Document added
identity-audit-action-document-archive = Document put away
identity-audit-action-document-erase = Content of a document deleted
identity-audit-action-document-hold = Document put on hold
identity-audit-action-document-hold-lift = Hold of a document lifted
identity-audit-action-document-link-add = Document linked
identity-audit-action-document-link-remove = Link of a document removed
identity-audit-action-document-pass-create = One-time link made
identity-audit-action-document-pass-fetch = Document downloaded by a link
identity-audit-action-document-pass-revoke = One-time link taken back
identity-audit-action-document-share = Document shared
identity-audit-action-document-share-revoke = Share of a document taken back
identity-audit-action-document-update = Document changed
identity-audit-action-document-version-add = New version of a document
identity-audit-action-document-version-restore = Older version of a document taken up again
