# Units, meters, deeds and shares over time.

## Looking at another day

property-as-of = As at
property-as-of-show = Show this day
property-since-base-deed = Since the basic deed
property-until = Until
property-note = Note
property-print = Print

## Ways to look at the units

property-tabs = Views of the units
property-tab-list = List
property-tab-map = Storeys
property-tab-shares = Shares
property-tab-deeds = Deeds

## Storeys

property-map-title = Storeys and units
property-map-lead = From top to bottom, building by building.
property-map-roof = Under the roof
property-map-ground = Ground floor
property-map-storey = Floor { $level }
property-map-below = Basement { $level }
property-map-elsewhere = Elsewhere
property-map-no-entrance = No entrance recorded

## What is known of a unit

property-unit-more = More about the unit
property-unit-area = Floor area
property-unit-rooms = Number of rooms
property-unit-cadastral = Land register reference
property-unit-cadastral-hint = For example 21004C0123/00A004P0007.
property-unit-shares-history = Shares over time

## Meters

property-meters = Meters
property-meters-title = Meters of unit { $reference }
property-meters-lead = Empty a row to take the meter away.
property-meters-edit = Change the meters
property-meters-none = No meter is recorded for this unit.
property-meter-row = Meter { $row }
property-meter-kind = What it counts
property-meter-kind-electricity = Electricity
property-meter-kind-gas = Gas
property-meter-kind-water = Water
property-meter-kind-heat = Heat
property-meter-ean = EAN code
property-meter-ean-hint = 18 digits that begin with 5414, on the energy bill.
property-meter-serial = Meter number

## Deeds

property-deed-list-title = Deeds and statutes
property-deed-list-lead = The basic deed divides the building into units and fixes their shares (Civil Code, art. 3.85 § 1).
property-deed-empty-title = The basic deed is not recorded yet
property-deed-empty-reason = Record it first: the shares date from it, and a deed of amendment amends it.
property-deed-add = Add a deed
property-deed-add-base = Record the basic deed
property-deed-new-title = New deed
property-deed-edit-title = Change the deed
property-deed-create = Record the deed
property-deed-created = The deed is recorded.
property-deed-kind = Deed
property-deed-kind-base = Basic deed
property-deed-kind-amendment = Deed of amendment
property-deed-kind-rules = Co-ownership rules
property-deed-kind-internal_rules = Internal rules
property-deed-kind-hint = Record a deed that changes the shares with “Change the shares”.
property-deed-dated-on = Date of the deed
property-deed-notary = Notary
property-deed-reference = Repertory number
property-deed-reference-hint = Or whatever the deed is quoted by.
property-deed-transcribed-on = Date of transcription
property-deed-total-hint = The total that this deed states; leave empty for rules.
property-deed-shares = See the shares of that day
property-deed-archive = Archive the deed
property-deed-archive-consequence = The deed disappears from the list. Do so if it was recorded by mistake.

## Shares over time

property-shares-title = Shares as at { $day }
property-shares-lead = The units that existed that day, with their shares of then.
property-shares-caption = Shares per unit
property-shares-none = There was no unit on that day.
property-shares-history = Deeds that fix the shares
property-shares-amend = Change the shares
property-shares-amend-title = Deed that changes the shares
property-shares-amend-lead = Give every unit its shares from the date of the deed. Those of before stay in the history.
property-shares-amend-majority = Who can change the shares?
property-shares-amend-majority-body = All co-owners must agree, unless the change follows from a decision taken by four fifths, such as dividing or joining units (Civil Code, art. 3.88 § 3).
property-shares-amend-total = New total of shares
property-shares-amend-total-hint = The new shares must add up to it exactly.
property-shares-amend-caption = Units in use
property-shares-amend-before = Shares before
property-shares-amend-after = New shares
property-shares-amend-after-of = New shares of unit { $reference }
property-shares-amend-ceases = Ceases
property-shares-amend-ceases-of = Unit { $reference } ceases
property-shares-amend-added = Units that begin with this deed
property-shares-amend-added-row = New unit { $row }
property-shares-amend-save = Record the deed and the shares
property-shares-amended = The deed is recorded: these are the shares of that day.
