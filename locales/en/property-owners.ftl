# Owners: who they are, how to reach them, what they agreed to; the directory; occupants.

## The owner herself

property-owner-identity = Who it is
property-owner-letter-name = Name on letters
property-owner-letter-name-hint = As on the envelope: “Anne Peeters”, “Immo Sun Ltd”. Leave it empty if you fill in the persons: the name is made from them.
property-owner-persons = Persons
property-owner-persons-hint = For a couple or heirs who are one owner together: one row per person. For one person the name on letters is enough.
property-owner-person-row = Person { $row }
property-owner-person-more = Add a person
property-owner-given-name = Given name
property-owner-family-name = Family name
property-owner-salutation = Title
property-owner-salutation-hint = Optional, for example “Ms” or “Mr”.
property-owner-company = Legal person
property-owner-company-hint = Fill this in for a company, an association or a public body.
property-owner-legal-form = Legal form
property-owner-legal-form-hint = For example BV, NV or non-profit.
property-owner-representative = Represented by
property-owner-representative-hint = Permanent representative of a company, administrator of a protected person.
property-owner-contact-hint = The address, telephone and e-mail that letters use. Other means are added on the owner’s page.

## Narrowing the list

property-owner-only = Show
property-owner-only-all = Everybody
property-owner-only-without-consent = Without consent to e-mail
property-owner-only-abroad = Address abroad
property-owner-only-duplicates = Possible duplicates
property-owner-only-none = No owner fits this choice.

## Periods of which one end or both may be unknown

property-period-from-to = from { $from } to { $to }
property-period-from = since { $from }
property-period-to = until { $to }
property-period-unknown = without dates

## Means of contact

property-contact-none = No means of contact is known.
property-contact-caption = Means of contact
property-contact-caption-other = Past or later means of contact
property-contact-other = Past or later means of contact
property-contact-abroad = Letters go abroad: allow several more days.
property-contact-add = Add a means of contact
property-contact-new-title = New means of contact of { $name }
property-contact-edit-title = Means of contact of { $name }
property-contact-saved = The means of contact is saved.
property-contact-what = What it is
property-contact-how = What it is for
property-contact-value = Address or number
property-contact-value-hint = An e-mail address, a telephone number, or street and number.
property-contact-post = Rest of the postal address
property-contact-post-hint = For a postal address only.
property-contact-purpose = Use
property-contact-visibility = Visible to
property-contact-visibility-hint = Owners may ask for each other’s address (Civil Code art. 3.89 § 5 14°); telephone and e-mail are shown to them only if the person wishes it.
property-contact-visibility-usual = As usual
property-contact-label = What it is called
property-contact-label-hint = For example “holiday home” or “office”.
property-contact-starts-on = From
property-contact-ends-on = Until
property-contact-ends-on-hint = Leave it empty while it serves.
property-contact-is-primary = Use this first
property-contact-is-primary-hint = Letters, e-mails and calls go there first. The first one of its kind does so by itself.
property-contact-primary = first
property-contact-period = Period
property-contact-act = Edit
property-contact-kind-email = E-mail
property-contact-kind-phone = Telephone
property-contact-kind-mobile = Mobile
property-contact-kind-post = Postal address
property-contact-purpose-all = Everything
property-contact-purpose-charges = Charges
property-contact-purpose-meetings = Meetings
property-contact-purpose-emergencies = Emergencies
property-contact-visibility-syndic = the syndic only
property-contact-visibility-council = the syndic and the council
property-contact-visibility-owners = every owner

## Delivery and consents

property-delivery-title = How things are sent
property-delivery-meetings = Notices of meeting
property-delivery-charges = Calls for funds and statements
property-delivery-usual = by default
property-delivery-by-consent = with written consent
property-delivery-no-address = The consent is about e-mail, but no e-mail address is known. Add one.
property-delivery-channel-registered = Registered mail
property-delivery-channel-post = Ordinary mail
property-delivery-channel-email = E-mail
property-delivery-channel-by_hand = By hand against a receipt
property-delivery-scope-all = for everything
property-delivery-scope-meetings = for meetings
property-delivery-scope-charges = for charges
property-consent-add = Record a consent
property-consent-new-title = Consent of { $name }
property-consent-lead = A notice of meeting goes by registered mail, unless the addressee has accepted another means individually, explicitly and in writing ({ $law }).
property-consent-channel = Means accepted
property-consent-scope = For which things
property-consent-given-on = Given on
property-consent-given-on-hint = The date of the writing.
property-consent-proof = Proof
property-consent-proof-hint = Where the writing is, for example “letter of 2 March 2026, folder 4”.
property-consent-record = Record the consent
property-consent-recorded = The consent is recorded.
property-consent-said = { $channel } { $scope }, given on { $date }
property-consent-withdrawn-on = Withdrawn from { $date }.
property-consent-withdraw = Withdraw the consent
property-consent-withdrawn-from = No longer stands from
property-consent-withdraw-consequence = From that day on things are sent in the usual way again. What was sent before stays valid.
property-consent-withdrawn = The withdrawal is recorded.
property-consent-count = Written consents

## Duplicates and merging

property-duplicate-title = Possible duplicates
property-duplicate-lead = Owners who have something in common. People of one household may share a telephone: compare before you merge.
property-duplicate-none = No duplicate was found.
property-duplicate-shared = In common: { $what }
property-duplicate-by-name = the name
property-duplicate-by-email = the e-mail address
property-duplicate-by-phone = the telephone
property-duplicate-by-enterprise_number = the enterprise number
property-duplicate-compare = Compare the possible duplicates
property-merge-action = Merge
property-merge-compare = Compare
property-merge-title = Merge two entries
property-merge-lead = The same person recorded twice becomes one owner.
property-merge-with = The other entry
property-merge-nobody = There is no other owner.
property-merge-caption = Both entries side by side
property-merge-what = Item
property-merge-entry = Entry no. { $number }
property-merge-differs = differs
property-merge-keep = Keep { $name } (no. { $number })
property-merge-consequence = The other entry is archived. Its units, means of contact, consents and access pass to the one you keep; letters already sent do not change. This cannot be undone.
property-merge-done = The two entries are now one.
property-merge-note = This entry was merged with that of { $name }.

## The directory of owners

property-directory-title = List of owners
property-directory-lead = The names, addresses, units and shares that every owner may know ({ $law }).
property-directory-none = No unit has an owner yet.

## Occupants

property-occupant = Occupant
property-occupant-list-title = Occupants
property-occupant-list-lead = Who lives in the units or uses them. These data serve notices and emergencies.
property-occupant-now = Today
property-occupant-all = All
property-occupant-to-erase = To erase
property-occupant-to-erase-lead = These people left more than a year ago: their data are no longer needed.
property-occupant-none-to-erase = There is nothing to erase.
property-occupant-add = Add an occupant
property-occupant-empty-title = No occupant
property-occupant-empty-reason = Occupants are told of meetings and of decisions that bind them.
property-occupant-new-title = New occupant
property-occupant-edit-title = Occupant
property-occupant-saved = The occupant is saved.
property-occupant-kind-tenant = Tenant
property-occupant-kind-user = User
property-occupant-kind-family = Owner’s family
property-occupant-kind-owner = Owner in person
property-occupant-choose = Choose…
property-occupant-nobody = Nobody
property-occupant-where = The unit and the period
property-occupant-ends-on-hint = The last day of the contract or the stay, if it is known.
property-occupant-whole = Occupies the whole unit
property-occupant-whole-hint = Untick for a room or a part of the unit.
property-occupant-person-hint = For a tenant, a user or a member of the family.
property-occupant-name-hint = The name is enough: write down nothing that is not needed.
property-occupant-herself = The owner occupies the unit
property-occupant-herself-hint = Choose who, if the kind is “owner in person”.
property-occupant-rights = The lease and the notices
property-occupant-lease-registered = The lease is registered
property-occupant-lease-registered-on = Lease registered on
property-occupant-told-of-meetings = Tell of general meetings
property-occupant-told-of-meetings-hint = The date is posted in the common parts (Civil Code art. 3.89 § 5 6°).
property-occupant-told-of-decisions = Tell of decisions that bind the occupant
property-occupant-told-of-decisions-hint = A decision binds the occupant once it was communicated (Civil Code art. 3.93 § 5).
property-occupant-kept-until = Data kept until
property-occupant-kept-note = An occupant’s data are kept until a year after the departure.
property-occupant-kept-until-note = These data may be kept until { $date }.
property-occupant-erase = Erase the data
property-occupant-erase-consequence = The name and contact data, kept until { $date }, disappear for good. The dates of the stay remain.
property-occupant-erased-done = The data are erased.
property-occupant-erased = Data erased
property-occupant-erased-note = This person’s data were erased; only the dates remain.
property-occupant-read-only = Your role lets you read occupants, but not change them.
property-occupant-of-unit = Who occupies this unit
property-occupant-none-known = No occupant is known today.
property-occupant-line = { $name } ({ $kind }), { $period }
property-occupant-overlap = check the dates
property-occupant-overlap-when = This unit is said to be occupied by its owner and let as a whole at the same time, { $period }. One of the dates is probably wrong.
property-occupant-overlaps =
    { $count ->
        [one] One unit is said to be occupied by its owner and let as a whole at the same time: check the dates.
       *[other] { $count } units are said to be occupied by their owners and let as a whole at the same time: check the dates.
    }
