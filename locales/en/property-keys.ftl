# Distribution keys and their versions.

## Kinds of keys

property-key-kinds = Kind of key
property-key-kind-except = All but some
property-key-kind-consumption = By consumption
property-key-explained-general = Every unit pays by its shares of the day (Civil Code, art. 3.81).
property-key-explained-special = Parts of their own for the units that use the thing: lift, heating, block.
property-key-explained-except = The shares of all units but those that you tick: for instance the costs of a case that a co-owner won (Civil Code, art. 3.92 § 9).
property-key-explained-consumption = What the meters counted between two readings.

## Versions of a key

property-key-starts-on = From
property-key-starts-on-hint = Leave empty if the key has held since the basic deed.
property-key-starts-on-amend-hint = The first day of the new allocation.
property-key-source = Source
property-key-source-hint = For example “Co-ownership rules, art. 14” or the decision of the assembly.
property-key-source-general = Basic deed
property-key-decided-on = Date of the decision
property-key-stated-total = Total stated by the rules
property-key-stated-total-hint = When it is given, the parts must add up to it exactly.
property-key-parts-hint = Leave units empty that pay nothing.
property-key-excluded = Does not pay
property-key-excluded-of = Unit { $reference } does not pay
property-key-excluded-hint = Tick the units that do not pay.
property-key-opening = First reading
property-key-opening-of = First reading of unit { $reference }
property-key-closing = Last reading
property-key-closing-of = Last reading of unit { $reference }
property-key-readings-hint = At most three decimals, for example 1234,567. Leave units without a meter empty.
property-key-versions = Versions of the key
property-key-version-total = { $total } parts in all
property-key-not-yet = The key did not exist yet on that day.
property-key-incomplete = A key is not wholly borne by the units
property-key-incomplete-body = A unit has ceased or is missing. Give the key a new version, or the call for funds will be refused.

## Changing a key

property-key-amend = Change the allocation
property-key-amend-title = Change “{ $name }”
property-key-amend-lead = The key changes from a day on. What held before stays.
property-key-amend-save = Record the new version
property-key-amended = The new version is recorded.
property-key-correct = Correct a mistake
property-key-correct-title = Correct “{ $name }”
property-key-correct-lead = Was the newest version recorded wrongly? This one takes its place; calls already issued do not change.
property-key-correct-save = Replace the newest version
property-key-majority = Changing the allocation of charges takes four fifths
property-key-majority-body = The general assembly decides by four fifths of the votes cast.
property-key-majority-law = Legal basis: { $law }.

## Where a new key may begin

property-key-start = Begin with the shares of some units
property-key-start-no-ground = Without the ground floor
property-key-start-kinds = Only these kinds of units
property-key-start-apply = Fill in the parts

## Simulation

property-key-simulate = Simulate
property-key-simulate-title = Simulate a change of key
property-key-simulate-lead = The same amount, spread by two keys. Nothing is stored.
property-key-simulate-amount = Amount to spread
property-key-simulate-before = Key as it is
property-key-simulate-after = Compare with
property-key-simulate-after-hint = Another key, or parts that you write below.
property-key-simulate-typed = The parts written below
property-key-simulate-parts = Write other parts
property-key-simulate-same = Every unit would bear the same part as before: the allocation does not change.
property-key-simulate-units = By unit
property-key-simulate-owners = By co-owner
property-key-simulate-ownerless = Units without a known co-owner
property-key-simulate-parts-before = Parts before
property-key-simulate-parts-after = Parts after
property-key-simulate-cost-before = Before
property-key-simulate-cost-after = After
property-key-simulate-difference = Difference

## The table of keys

property-key-table = Table of keys
property-key-table-pdf = Table as PDF
property-key-table-attachment = The keys of this table, readable by a machine
property-key-table-title = Distribution keys as at { $day }
