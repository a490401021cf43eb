# The words of the property register: co-ownerships, buildings, units, owners, keys and imports.

## Words that come back on many pages

property-enterprise-number = Enterprise number
property-address = Address
property-name = Name
property-language = Language
property-street = Street and number
property-postal-code = Postal code
property-city = Municipality
property-country = Country
property-country-hint = Two letters: BE, FR, NL, DE, LU…
property-building = Building
property-unit = Unit
property-owner = Owner
property-owners = Owners
property-kind = Kind
property-floor = Floor
property-shares = Shares
property-part = Part
property-since = Since
property-total = Total
property-archived = Archived
property-list-tabs = Choose the list
property-list-active = In use
property-list-archived = Archived
property-pages = Pages of the list
property-page-previous = Previous page
property-page-next = Next page
property-none-given = Not given
property-saved = It is saved.
property-archived-done = It is archived.
property-unit-count =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
property-share-count =
    { $count ->
        [one] { $shares } share
       *[other] { $shares } shares
    }

## Kinds

property-unit-kind-apartment = Apartment
property-unit-kind-studio = Studio
property-unit-kind-house = House
property-unit-kind-office = Office
property-unit-kind-shop = Shop
property-unit-kind-garage = Garage
property-unit-kind-parking = Parking space
property-unit-kind-cellar = Cellar
property-unit-kind-storage = Storage room
property-unit-kind-other = Other
property-owner-kind-natural = Natural person
property-owner-kind-legal = Legal person
property-fund-working = Working fund
property-fund-reserve = Reserve fund
property-key-kind-general = General, by value
property-key-kind-special = Special, by utility
property-key-general-name = General shares
property-language-fr = French
property-language-nl = Dutch
property-language-de = German
property-language-en = English

## Associations

property-association-list-title = Co-ownerships
property-association-list-lead = Choose a co-ownership: everything else is inside it.
property-association-list-caption = Co-ownerships in use
property-association-list-caption-archived = Archived co-ownerships
property-association-list-active = In use
property-association-list-archived = Archived
property-association-total-shares = Total of shares
property-association-empty-title = No co-ownership yet
property-association-empty-reason = A co-ownership brings together its buildings, units, owners and calls for funds.
property-association-empty-reader = No co-ownership is open to you yet. Please ask your syndic.
property-association-empty-archived = No co-ownership is archived.
property-association-add = Add a co-ownership
property-association-add-import = Add and import a list
property-association-new-title = New co-ownership
property-association-new-lead = You find these facts in the basic deed and in the Crossroads Bank for Enterprises.
property-association-edit-title = Edit { $name }
property-association-create = Create the co-ownership
property-association-create-import = Create, then import the list
property-association-form-identity = Identity
property-association-form-seat = Seat
property-association-form-deed = Basic deed
property-association-form-accounts = Bank accounts
property-association-form-accounts-hint = The law wants one account for each fund, in the association’s name (Civil Code, art. 3.86 § 3).
property-association-name = Legal name
property-association-name-hint = As in the basic deed: “ACP Résidence Les Tilleuls, Brussels”.
property-association-language = Language of the deeds
property-association-language-hint = The language of documents that are for nobody in particular.
property-association-enterprise-number-hint = Ten digits, for example 0123.456.749.
property-association-total-shares-hint = The total that the basic deed states, for example 1000 or 10000.
property-association-working-iban = Account of the working fund
property-association-reserve-iban = Account of the reserve fund
property-association-iban-hint = IBAN, for example BE68 5390 0754 7034.
property-association-created = The co-ownership is created, with one building at its seat.
property-association-archive = Archive the co-ownership
property-association-archive-consequence = Its pages stay readable, but nothing can be added or changed any more.
property-association-is-archived = This co-ownership is archived. It can be read but no longer changed.

## Overview of an association

property-overview-facts = Identity
property-overview-count-units = Units
property-overview-count-lots = of which the law counts { $count } as lots
property-overview-count-owners = Owners
property-overview-shares = Shares given out
property-overview-shares-of = { $sum } of { $total }
property-overview-account-missing = No account yet
property-shares-missing =
    { $sum } of { $total }: { $count ->
        [one] { $difference } share is missing
       *[other] { $difference } shares are missing
    }
property-shares-missing-body = The sum of the units must equal the total of the basic deed before the first call for funds (Civil Code, art. 3.85 § 1).
property-shares-missing-action = See the units
property-overview-readiness = Ready to work?
property-not-ready = To do
property-overview-next = To do now
property-overview-next-import-title = Record the units and their owners
property-overview-next-import-detail = Paste the list from your spreadsheet: it is checked before anything is saved.
property-overview-next-import-action = Import a list
property-overview-next-call-title = Everything is in order
property-overview-next-call-detail = Nothing stands in the way of a call for funds.
property-overview-next-call-action = Prepare a call for funds

## Buildings

property-building-list-title = Buildings
property-building-list-caption = Buildings of the co-ownership
property-building-add = Add a building
property-building-empty-title = No building
property-building-empty-reason = Every unit is in a building.
property-building-new-title = New building
property-building-edit-title = Edit building { $name }
property-building-name = Usual name
property-building-name-hint = What the residents call it: “Block A”, “Rue Haute 12”.
property-building-create = Create the building
property-building-created = The building is created.
property-building-archive = Archive the building
property-building-archive-consequence = The building disappears from the lists; no unit in use may be left in it.
property-building-is-archived = This building is archived.

## Units

property-unit-list-title = Units
property-unit-list-caption = Units of the co-ownership in the order of the basic deed
property-unit-list-filter = Filter the units
property-unit-list-search = Search for a unit or a name
property-unit-list-all-kinds = All kinds
property-unit-list-all-buildings = All buildings
property-unit-list-apply = Filter
property-unit-list-reset = Show all
property-unit-list-none = No unit matches. Clear the filter to see the whole list.
property-unit-list-sum = Units shown: { $shown } of { $units }. Shares shown: { $sum } of { $total }.
property-unit-list-total = Shares shown
property-unit-list-sort = sort
property-unit-add = Add a unit
property-unit-import = Import a list
property-unit-empty-title = No unit yet
property-unit-empty-reason = The units bear the shares of the basic deed, by which the charges are spread.
property-unit-empty-archived = No unit is archived.
property-unit-new-title = New unit
property-unit-edit-title = Edit unit { $reference }
property-unit-detail-title = Unit { $reference }
property-unit-reference = Reference
property-unit-reference-hint = As in the basic deed: “A1”, “G3”.
property-unit-kind-hint = Cellars, garages and parking spaces do not count as lots for the thresholds of the law.
property-unit-floor-hint = As you write it: “ground”, “1”, “-1”.
property-unit-shares-hint-left = { $left } shares of { $total } are still to be given out.
property-unit-create = Create the unit
property-unit-create-another = Create and add another
property-unit-created = The unit is created.
property-unit-archive = Archive the unit
property-unit-archive-consequence = The unit disappears from the lists and its shares no longer count; calls already issued do not change.
property-unit-is-archived = This unit is archived: its shares no longer count.
property-unit-counts-as-lot = Counts as a lot for the thresholds of the law
property-unit-facts = Description

## Who owns a unit

property-ownership-today = Who owns this unit
property-ownership-own = Your part of this unit
property-ownership-none = Nobody is recorded as owner of this unit yet.
property-ownership-none-own = This unit is not yours: its owners are not shown.
property-ownership-change = Record a change of ownership
property-ownership-change-lead = Say who owns the unit from a date on. Earlier parts end the day before and are kept.
property-ownership-starts-on = From
property-ownership-starts-on-hint = The date of the deed, for example 14/05/2026.
property-ownership-parts-caption = New owners and their parts
property-ownership-parts-hint = The parts make one whole: 1, or 1/2 and 1/2, or 50% and 50%. Leave spare rows empty.
property-ownership-row-owner = Owner { $row }
property-ownership-row-part = Part { $row }
property-ownership-more = Several owners
property-ownership-choose = Choose…
property-ownership-save = Record the change
property-ownership-saved = The change of ownership is recorded.
property-ownership-no-owners = Record the owners first; then you can give them this unit.

## Owners

property-owner-list-title = Owners
property-owner-list-caption = Owners by name
property-owner-list-search = Name or e-mail address
property-owner-list-none = Nobody matches “{ $search }”.
property-owner-list-all = Show all owners
property-owner-add = Add an owner
property-owner-empty-title = No owner yet
property-owner-empty-reason = Owners receive the calls for funds in their language, each for her part.
property-owner-empty-archived = No owner is archived.
property-owner-new-title = New owner
property-owner-edit-title = Edit { $name }
property-owner-number = Number
property-owner-contact = Contact details
property-owner-email = E-mail address
property-owner-phone = Telephone
property-owner-language-hint = The language of letters and calls for funds.
property-owner-form-person = Person
property-owner-create = Create the owner
property-owner-created = The owner is created.
property-owner-units = Units
property-owner-units-caption = Units and parts today
property-owner-units-none = This person owns no unit today.
property-owner-archive = Archive the owner
property-owner-archive-consequence = The person disappears from the lists; the documents are kept, and no unit may be theirs any more.
property-owner-is-archived = This owner is archived.

## Distribution keys

property-key-list-title = Distribution keys
property-key-list-lead = A key says how an expense is spread over the units.
property-key-list-caption = Keys in use
property-key-name = Name of the key
property-key-name-hint = As in the co-ownership rules: “Lift”, “Heating block A”.
property-key-total-parts = Total of parts
property-key-parts = Parts
property-key-units = Units concerned
property-key-add = Add a special key
property-key-new-title = New special key
property-key-new-lead = A special key divides an expense otherwise than by the shares (Civil Code, art. 3.85 § 1, 2°).
property-key-parts-caption = Parts per unit
property-key-parts-of = Parts of unit { $reference }
property-key-create = Create the key
property-key-created = The key is created.
property-key-archive = Archive the key
property-key-archive-consequence = The key can no longer be used for a call for funds; calls already issued do not change.
property-key-is-archived = This key is archived: it can no longer be used for a call for funds.
property-key-no-units = Record the units first; a key spreads an expense over them.

## Import of units and owners

property-import-title = Import a list
property-import-lead = Paste the list from your spreadsheet or choose an Excel or CSV file. Nothing is recorded before you agree.
property-import-steps = Steps of the import
property-import-step-list = Give the list
property-import-step-check = Check
property-import-step-done = Import
property-import-building-hint = The new units are recorded in this building.
property-import-starts-on = Owners since
property-import-starts-on-hint = The date from which the list is right, for example 01/01/2026.
property-import-text = Pasted list
property-import-text-hint = First row: the headings of the columns. One row for each unit and owner.
property-import-file = Or an Excel (.xlsx) or CSV file
property-import-file-hint = At most { $size } MB. The file takes precedence over the pasted text.
property-import-columns-help = Which columns?
property-import-columns-help-body = Headings are recognised in the four languages; the order is free and unknown columns are passed over.
property-import-example = Example
property-import-example-row = Unit;Kind;Floor;Shares;Name;Part;E-mail;Language
property-import-example-first = A1;Apartment;1;120;Anne Peeters;1/2;anne@example.be;en
property-import-example-second = A1;Apartment;1;120;Luc Maes;1/2;luc@example.be;nl
property-import-check = Check the list
property-import-check-again = Check again
property-import-correct = Correct the list
property-import-back = Give another list
property-import-no-building = Add a building first: the units are recorded in it.
property-import-complete-title = All shares are already given out
property-import-complete-body = The recorded units bear the { $total } shares of the basic deed: no unit is left to import.
property-import-live-title = Checked as you type
property-import-live-empty = Paste your list: the result of the check appears here.
property-import-live-failed = The live check did not answer. Use the button “Check the list”.
property-import-live-long = The list is long: use the button “Check the list”.
property-import-preview-ready = The list can be imported.
property-import-preview-refused = The list cannot be imported yet.
property-import-preview-refused-body = Nothing is saved while an error remains. Correct the list below or in your spreadsheet.
property-import-preview-warnings = Warnings do not stop the import; read them first.
property-import-count-units = Units to create
property-import-count-owners = Owners in the list
property-import-count-ownerships = Ownership parts to record
property-import-count-rows = Rows read
property-import-count-errors = Errors
property-import-count-warnings = Warnings
property-import-sum = Sum of shares
property-import-sum-exact = { $sum } of { $total }: the sum is right.
property-import-sum-missing =
    { $sum } of { $total }: { $count ->
        [one] { $difference } share is missing
       *[other] { $difference } shares are missing
    }.
property-import-sum-above =
    { $sum } of { $total }: { $count ->
        [one] { $difference } share too many
       *[other] { $difference } shares too many
    }.
property-import-sum-already = Of which { $shares } are already in the register.
property-import-columns = Columns recognised
property-import-columns-ignored = Columns passed over
property-import-problems = Rows to look at
property-import-problem-severity = Severity
property-import-problem-error = Error
property-import-problem-warning = Warning
property-import-problem-row = Row
property-import-problem-column = Column
property-import-problem-reason = Reason
property-import-problem-whole = Whole list
property-import-problem-more = { $count } more
property-import-first-rows = First units of the list
property-import-apply =
    Import { $units ->
        [one] { $units } unit
       *[other] { $units } units
    } and { $owners ->
        [one] { $owners } owner
       *[other] { $owners } owners
    }
property-import-done-units = See the units
property-import-done-overview = Go to the overview
property-import-done = The import is done: every unit of the list is recorded.
property-import-result-title = The register after the import
property-import-result-lead = This is what the register holds now.
