# Why an act on the register is refused, one section per part of it.

## opening: handover and public page

refusal-public-page-unknown = This co-ownership has no public page yet.
refusal-public-slug-length = The name in the address has { $min } to { $max } letters and figures. Choose another.
refusal-public-slug-taken = The address “{ $value }” already leads somewhere else. Add the municipality, for example.
refusal-public-language-repeated = The texts in “{ $value }” are given twice. Keep one.
refusal-public-number-kind-unknown = “{ $value }” is not a kind of emergency number. Choose one from the list.
refusal-public-numbers-too-many = The page shows at most { $max } numbers: beyond that nobody finds the right one. Keep the most useful.
refusal-handover-unknown = There is no such handover, or you have no access to it.
refusal-handover-demand-unknown = There is no such letter.
refusal-handover-running = A handover is already under way. End it before you start another.
refusal-handover-ended = This handover has ended. Reopen it to note something.
refusal-handover-step =
    { $event ->
        [reopen] This handover is under way: there is nothing to reopen.
       *[other] This handover has ended. Reopen it first.
    }
refusal-handover-item-step =
    { $event ->
        [await] This item is already awaited.
       *[other] This item is already noted otherwise. Put it back to awaited first.
    }
refusal-handover-item-unknown = “{ $value }” is not on the list of the file.
refusal-handover-item-state-unknown = “{ $value }” is not a state. Choose awaited, received, not applicable or disputed.
refusal-handover-status-unknown = “{ $value }” is not a status of a handover.
refusal-handover-event-unknown = Say what happened: received, not existing, or incomplete.
refusal-handover-items-owed = Items are still missing ({ $count }). Note them as received or not existing, or give the handover up with a reason.
refusal-handover-nothing-owed = Nothing is owed any more: there is nothing to ask for.
refusal-handover-nothing-chosen = Tick at least one item.
refusal-handover-received-later = { $value } is still to come. Give the day on which the item arrived.
refusal-handover-dispute-without-note = Say in one sentence what is missing or refused: the letter will quote it.
refusal-handover-account-years = “{ $value }” is not a number of years. Write a number from 1 to { $max }.

## opening: readiness

refusal-association-already-open = This co-ownership is already open.
refusal-requirement-unknown = “{ $value }” is not a requirement for opening.
refusal-severity-unknown = “{ $value }” is not a severity. Choose blocks, warns or informs.
refusal-readiness-units =
    { $case ->
        [none] No unit is recorded. Import the list or add the units.
       *[some] The register has { $count } units, the basic deed declares { $declared }. Correct one or the other.
    }
refusal-readiness-shares =
    { $direction ->
        [excess] The units bear { $sum } shares of { $expected }: { $difference } too many.
       *[missing] The units bear { $sum } shares of { $expected }: { $difference } missing.
    }
refusal-readiness-keys =
    { $case ->
        [none] There is no distribution key.
       *[some] Keys whose parts do not make the total ({ $count }): { $names }. Complete or archive them.
    }
refusal-readiness-owners =
    { $case ->
        [none] No unit has an owner yet.
       *[some] Units without owners for the whole ({ $count }): { $names }. Say to whom they belong.
    }
refusal-readiness-addresses =
    { $case ->
        [none] No owner is recorded.
       *[some] Owners without an address: { $count }. Write one where a notice of meeting arrives, if need be that of the unit.
    }
refusal-readiness-voters =
    { $case ->
        [none] No unit has a holder of the vote yet.
       *[some] Units whose vote is suspended ({ $count }): { $names }. Note whom the holders have designated.
    }
refusal-readiness-duplicates = Owners who look alike: { $count }. Merge the duplicates.
refusal-readiness-base-deed = The basic deed is not recorded. Note its date and notary.
refusal-readiness-by-laws = The co-ownership rules are not recorded. Note their date and notary.
refusal-readiness-internal-rules = The internal rules are not recorded. Note their date.
refusal-readiness-accounts = Two different bank accounts are needed: one for the working fund, one for the reserve fund.
refusal-readiness-fiscal-year = The financial year is not known. Note its first day.
refusal-readiness-meeting-period = The fifteen-day period of the ordinary assembly is not known. It stands in the internal rules.
refusal-readiness-mandate = No syndic’s term of office is running today. Record it with the decision that gave it.
refusal-readiness-council = With { $lots } lots the first assembly will have to elect a council of co-ownership (from { $threshold } lots on).
## exchange

refusal-import-workbook-password = This workbook is protected by a password. Take the protection off in the spreadsheet, save it and choose it again.
refusal-import-workbook-old = This workbook has an old format (.xls or .xlsb). Save it as .xlsx or CSV in the spreadsheet and choose that file.
refusal-import-workbook-open-document = This is an OpenDocument workbook (.ods). Save it as .xlsx or CSV in the spreadsheet and choose that file.
refusal-import-workbook-broken = This file cannot be read as a workbook. Open it in the spreadsheet, save it again as .xlsx or CSV and choose it.
refusal-import-workbook-too-large = This workbook holds more than { $maximum } MB of data. Keep one sheet without pictures and formatting, or save it as CSV.
refusal-import-too-many-cells = The sheet has more than { $maximum } cells. Delete the empty but formatted rows and columns, or save the sheet as CSV.
refusal-import-sheet-unknown = The workbook has no sheet “{ $value }”. Its sheets: { $known }.
refusal-import-other-sheets = Only the sheet “{ $value }” is read. The workbook also has: { $others }. Choose another sheet if this is not the right one.
refusal-import-hidden-sheet = The sheet “{ $value }” is hidden in the workbook. Check that this is the one you want to import.
refusal-import-hidden-rows = Hidden rows are read too ({ $count }, the first is row { $first_row }). Delete them from the list if they are not part of it.
refusal-import-merged-filled = Cells were merged: their value is repeated in { $count } rows, from row { $first_row } on. Check these rows.
refusal-import-formula-values = Cells hold formulas ({ $count }, the first in row { $first_row }). The value that the spreadsheet calculated last is taken.
refusal-import-heading-repeated = This row repeats the headings: it is not imported.
refusal-import-building-blank = Other rows name a building, this one does not. Repeat the name of the building in every row.
refusal-import-building-unknown = “{ $value }” is no building of this co-ownership ({ $known }). Correct the name, or let missing buildings be made.
refusal-import-number-repeated = Row { $first_row } has this number already. Give every co-owner a number of her own.
refusal-import-number-taken = Number { $number } belongs to another co-owner of the register already. Leave the cell blank to get the next one.
refusal-import-number-malformed = “{ $value }” is not the number of a co-owner. Write a number from 1 to { $maximum }, or leave the cell blank.
refusal-import-person-repeated = { $name } stands in row { $first_row } already. Keep one row for each person; namesakes have different numbers or e-mail addresses.
refusal-import-owner-known = { $name } is in the register already with this e-mail address: the row changes nothing.
refusal-import-unit-owned = Unit { $unit } has co-owners in the register already. Record a transfer on the page of the unit; an import only makes the first entry.
refusal-import-unit-unknown = The register has no unit “{ $value }”. Import the units first or correct the reference.
refusal-import-unit-unclear = Several buildings have a unit “{ $value }”. Add the column “Building”.
refusal-import-unit-case = Several units of one building are called “{ $value }” and differ in capitals only. Rename one of them in the register, then start again.
refusal-import-unit-repeated = This unit stands in row { $first_row } already. Keep one row for each unit.
refusal-import-owner-unknown = The register has no co-owner “{ $value }”. Import the co-owners first or correct this.
refusal-import-owner-unclear = Several co-owners are called { $name }. Add the column “Co-owner number”.
refusal-import-owner-other-name = Number { $number } is that of { $name }, not of “{ $value }”. Correct the number or the name.
refusal-import-until-before-since = The end comes before the beginning. Check both dates.
refusal-import-title-ends = According to the list nobody owns unit { $unit } any more from { $date } on. Add who took it over, or take the end date away.
refusal-import-since-moved = The list does not say whose the whole of unit { $unit } was before { $date }: the register begins on that day for all its co-owners.
refusal-import-key-mixed = The key “{ $value }” mixes numbers and crosses. Write either parts, or a cross for every unit that takes part.
refusal-import-table-unknown = This kind of table is not known here. Choose one from the list.
refusal-import-draft-unknown = This list is no longer there: it was imported, given up or is older than a week. Give it again.
refusal-import-unknown = This import does not exist or is not accessible to you.
refusal-import-undone = This import has been undone already.
refusal-import-file-malformed = The file is not sent in base64. Encode its bytes and send them again.
refusal-import-header-row = “{ $value }” is no row number. Write the number that the spreadsheet shows, or 0.
refusal-import-column-twice = Another column is that already. Keep one of them.
refusal-import-column-unknown = Choose from the list what this column is.
refusal-imported-kind-unknown = “{ $value }” is nothing that an import can make.
refusal-import-undo-depends =
    { $what ->
        [calls] The import cannot be undone any more: calls for funds are about what it made ({ $count }). Cancel them first.
        [titles] The import cannot be undone any more: transfers have been recorded since ({ $count }){ $names }. Annul them first.
        [roles] The import cannot be undone any more: persons were given access as co-owners ({ $count }). Take it away first.
        [keys] The import cannot be undone any more: distribution keys count its units or were changed ({ $count }){ $names }.
        [owners] The import cannot be undone any more: co-owners have been changed since ({ $count }){ $names }.
        [buildings] The import cannot be undone any more: its buildings were changed or have other units ({ $count }){ $names }.
        [meters] The import cannot be undone any more: meters have been changed since ({ $count }).
        [shares] The import cannot be undone any more: a deed has changed the shares since ({ $count }).
        [contacts] The import cannot be undone any more: contact data or occupants were added ({ $count }){ $names }.
        [requests] The import cannot be undone any more: requests for information about its units await their answer ({ $count }){ $names }. Answer or withdraw them first.
        [partials] The import cannot be undone any more: partial associations have units of it ({ $count }){ $names }. Take those units out of them first.
       *[units] The import cannot be undone any more: units have been changed since ({ $count }){ $names }.
    }

## ownership

refusal-owners-too-many = A unit has at most { $max } holders here. Group them or check the list.
refusal-ownership-title-not-one = Full and bare ownership add up to { $sum } instead of 1. Correct the parts.
refusal-ownership-enjoyment-not-one = Full ownership and limited rights (usufruct…) add up to { $sum } instead of 1. Correct the parts.
refusal-right-unknown = “{ $value }” is not a right. Choose one from the list.
refusal-passing-unknown = “{ $value }” is not a way to transfer. Choose what passes.
refusal-title-deed-kind-unknown = “{ $value }” is not a kind of deed. Choose one from the list.
refusal-ownership-change-kind-unknown = “{ $value }” is not a kind of record.
refusal-designation-purpose-unknown = Say what the person is designated for: to vote or to receive the mail.
refusal-transfer-without-giver = Nobody gives. Tick at least one holder.
refusal-transfer-without-taker = Nobody takes. Choose at least one co-owner.
refusal-transfer-not-held = This person does not have that right in the unit. Reload the page and choose among the holders.
refusal-transfer-above-holding = This person has { $held } and cannot give { $asked }. Lower the part.
refusal-transfer-needs-full = Only full ownership can be divided. Choose another holder or transfer the right as it is.
refusal-transfer-needs-limited = Only a limited right, such as a usufruct, can end. Tick its holder.
refusal-transfer-mixed-rights = These rights do not go together: { $title } owned and { $enjoyment } enjoyed. Transfer them in equal parts, or in two transfers.
refusal-transfer-parts-mismatch = { $given } is given and { $taken } is taken. The two must be equal.
refusal-transfer-changes-nothing = Nothing changes: everybody would have what they have already. Choose another taker.
refusal-ownership-day-taken = A change is already recorded on { $date }. Correct it, or choose another day.
refusal-ownership-not-after-previous = The change before holds since { $date }. Choose a later day.
refusal-ownership-not-before-next = The next change holds from { $date }. Choose an earlier day, or correct that one first.
refusal-date-before-base-deed = The basic deed is of { $date }: nothing can have happened before. Check the date.
refusal-date-too-far-ahead = This date is too far ahead: record { $date } at the latest. Check the year.
refusal-unit-archived = This unit is archived: nothing more is recorded for it.
refusal-unit-request-waiting = A request for information about unit { $unit } awaits its answer: file { $number }. Answer or withdraw it first.
refusal-ownership-change-unknown = There is no such record, or it does not concern you.
refusal-ownership-change-superseded = This record has already been corrected or annulled. Start from the one that holds today.
refusal-ownership-annul-only = This is the only record that holds: the unit would have no holder left. Correct it instead.
refusal-correction-changes-nothing = The correction changes nothing. Change the date, the parts or the deed.
refusal-designation-unknown = There is no such designation, or it does not concern you.
refusal-designation-without-right = This person has no right in the unit on that day. Choose a holder.
refusal-designation-taken = Another person is designated since { $date }. End that designation first.
refusal-designation-end-before-start = The designation starts on { $date }. Choose that day or a later one.
refusal-designation-ended = This designation has already ended.

## units

refusal-ean-required = The EAN code is missing. Write its 18 digits.
refusal-ean-malformed = “{ $value }” is not an EAN code. It has 18 digits, for example 541448860000000011.
refusal-ean-not-belgian = “{ $value }” is not a Belgian access point: its code begins with 5414. Check the energy bill.
refusal-ean-check-digit = A digit of “{ $value }” is wrong: the check digit does not match. Copy the code from the bill again.
refusal-ean-taken = Another unit already has the access point { $value }. An EAN code belongs to one unit only.
refusal-meter-kind-unknown = “{ $value }” is not a kind of meter. Choose electricity, gas, water or heat.
refusal-meter-repeated = This meter stands there twice. Keep one row.
refusal-cadastral-reference-required = The land register reference is missing.
refusal-cadastral-reference-malformed = “{ $value }” is not a land register reference. Write it like 21004C0123/00A004P0007, or leave it empty.
refusal-area-required = The area is missing. Write it in square metres, for example 85.5.
refusal-area-malformed = “{ $value }” is not an area. Write square metres, for example 85.5.
refusal-area-ambiguous = “{ $value }” may be thousands or decimals. Write for example 85.55 or 1200.
refusal-area-too-precise = “{ $value }” has more than two decimals. An area is written to the hundredth of a square metre.
refusal-area-out-of-range = “{ $value }” is not the area of a unit: it is above zero and at most { $maximum } m².
refusal-rooms-malformed = “{ $value }” is not a number of rooms. Write a number from 1 to { $maximum }.
refusal-entrance-unknown = There is no such entrance in this building. Choose one from the list.
refusal-deed-unknown = There is no such deed, or you have no access to it.
refusal-deed-kind-unknown = “{ $value }” is not a kind of deed. Choose basic deed, deed of amendment, co-ownership rules or internal rules.
refusal-deed-in-future = { $value } is still to come. Give the day on which the deed was signed.
refusal-deed-transcribed-too-early = The deed of { $dated } cannot have been transcribed on { $value }. Correct one of the two dates.
refusal-deed-states-no-shares = Rules state no total of shares. Leave this field empty.
refusal-base-deed-exists = The basic deed is already recorded. What amends it is a deed of amendment.
refusal-base-deed-too-late = The basic deed comes before everything else, but a change is already recorded on { $first }. Give an earlier day.
refusal-base-deed-missing = Record the basic deed first: only what exists can be amended.
refusal-base-deed-amended = Deeds of amendment refer to this basic deed: it is not archived.
refusal-amendment-before-base-deed = { $value } is not after the basic deed of { $base }. A deed of amendment comes after it.
refusal-amendment-not-last = A change is already recorded on { $last }; { $value } is not after it. Record the deeds in their order.
refusal-amendment-unit-missing = The deed says nothing of unit { $unit }. Give it its shares or say that it ceases.
refusal-amendment-sum-mismatch =
    { $direction ->
        [missing] The new shares make { $sum } together, the new total is { $expected }: { $difference } are missing. Correct the shares or the total.
       *[excess] The new shares make { $sum } together, the new total is { $expected }: { $difference } are too many. Correct the shares or the total.
    }
refusal-deed-total-differs = The deed states { $value } shares, the register counts { $expected } on that day. A deed that changes the total is recorded with the shares of every unit.
refusal-deed-holds-shares = Shares follow from this deed: its kind, its day and its total no longer change, and it is not archived.
refusal-key-before-base-deed = { $value } is not after the basic deed of { $base }. Leave the day empty if the key has held since then.
refusal-key-version-not-last = A version of the key already begins on { $last }; { $value } is not after it. Choose a later day.
refusal-key-total-mismatch =
    { $direction ->
        [missing] The parts make { $sum } together, the rules state { $expected }: { $difference } are missing. Correct the parts or the total.
       *[excess] The parts make { $sum } together, the rules state { $expected }: { $difference } are too many. Correct the parts or the total.
    }
refusal-key-table-empty = There was no unit on that day: there is no table. Choose another day.
refusal-key-excludes-nobody = Tick at least one unit that does not pay; if all of them pay, use the general key.
refusal-key-without-consumption = The meters counted nothing between the two readings: there is nothing to spread. Check the readings.
refusal-reading-required = The reading is missing. Write what the meter shows, for example 1234,567.
refusal-reading-malformed = “{ $value }” is not a reading. Write a positive number, for example 1234,567.
refusal-reading-ambiguous = “{ $value }” may be thousands or decimals. Write decimals after a comma and thousands without a separator.
refusal-reading-too-precise = “{ $value }” has more than three decimals. A reading is written to the thousandth.
refusal-reading-too-large = “{ $value }” is above { $maximum }, the largest reading accepted. Check the digits.
refusal-reading-below-opening = The last reading, { $closing }, is below the first, { $opening }. A meter does not run backwards: check both.

## association: facts, settings, partial associations, entrances

refusal-year-day-required = Choose a month and a day.
refusal-year-day-impossible = Day “{ $day }” of month “{ $month }” does not exist every year. Choose a day that every year has.
refusal-name-in-own-language = The name in the language of the deeds is already given above, and differs from this one. Keep one.
refusal-lots-malformed = “{ $value }” is not a number of lots. Write a whole number from 1 to { $maximum }.
refusal-charge-mode-unknown = “{ $value }” is not a way of calling charges. Choose advances or actual charges.
refusal-acceptance-in-future = The provisional acceptance of { $value } is still to come. Leave the field empty until then.
refusal-decision-in-future = The assembly of { $value } is still to come. Give the day on which it decided.
refusal-competition-needs-decision = Say which assembly fixed this amount: the law gives none.
refusal-competition-needs-amount = A decision is noted without its amount. Give the amount, or clear the decision.
refusal-threshold-not-positive = The amount is above zero, not “{ $value }”.
refusal-partial-units-required = Tick at least one lot: a partial association manages part of the lots.
refusal-partial-of-itself = A co-ownership cannot be a part of itself.
refusal-partial-of-partial = The one you chose is itself a partial association. Choose the main association.
refusal-partial-has-partials = This co-ownership is itself a main association; partial associations that depend on it: { $count }.
refusal-partial-has-own-units = This co-ownership has units of its own. Those of a partial association are units of the main one: archive its own first.
refusal-partial-needs-lots = The main association has { $lots } lots; the law asks for at least { $minimum } to create a partial one.
refusal-partial-takes-no-units = This partial association is made of units of the main one and has none of its own. Add the unit, or import the list, in the main association, then tick it among the units of this one.
refusal-association-has-partials = Partial associations depend on it ({ $count }). Archive them first.
refusal-entrance-has-units = Units in use have this entrance ({ $units }). Give them another entrance first.
refusal-building-archived = This building is archived: nothing can be added to it any more.

## association: mandates

refusal-syndic-kind-unknown = “{ $value }” is not a kind of syndic. Choose one from the list.
refusal-appointer-unknown = Say who appointed the syndic: the assembly, the internal rules or the judge.
refusal-end-reason-unknown = Choose a reason from the list.
refusal-mandate-gap-unknown = “{ $value }” is not something that the law wants to be known of a syndic.
refusal-mandate-unknown = This term of office does not exist or is not open to you.
refusal-mandate-decided-late = The decision of { $value } comes after the first day, { $start }. A syndic takes office on the day of the appointment at the earliest.
refusal-mandate-ends-before-start = The last day, { $value }, comes before the first, { $start }.
refusal-mandate-too-long = A term of office lasts three years at most: until { $maximum }, not { $value }.
refusal-mandate-end-required = Give the last day: the assembly appoints for three years at most.
refusal-provisional-by-rules = A provisional syndic is appointed by the judge or added by the assembly, not by the internal rules.
refusal-renewal-by-meeting = Only the general assembly renews a term of office.
refusal-renewal-needs-decision = Say by which decision it is renewed: nothing is renewed in silence.
refusal-renewal-of-provisional = A provisional syndic stands in for a time; the term is not renewed but recorded anew.
refusal-renewal-before-mandate = A renewal comes after the term that it renews.
refusal-mandate-overlaps =
    { $open ->
        [true] Another term of office has been running since { $start } with no end fixed. Record its end first.
       *[other] Another term of office runs from { $start } to { $end }: there is one syndic at a time. Change the dates, or record the end of the other first.
    }
refusal-mandate-before-base-deed = The first day, { $value }, comes before the basic deed of { $base }: the co-ownership did not exist yet.
refusal-mandate-rules-only-first = The internal rules appoint the first syndic only; after that the assembly does.
refusal-mandate-end-outside =
    { $open ->
        [true] { $value } comes before the term of office begins, { $start }.
       *[other] The term of office runs from { $start } to { $end }; { $value } is not part of it.
    }
refusal-revocation-by-judge = Only the judge dismisses a syndic whom a judge appointed. Choose “Decision of the judge” or another reason.
refusal-first-meeting-not-rules = The first assembly ends the term only of a syndic appointed by the internal rules.
refusal-mandate-not-ended = No early end is recorded for this term of office.
refusal-entrance-notice-no-syndic = No syndic’s term of office is running or about to begin: there is nothing to post.
refusal-entrance-notice-incomplete = It does not yet say all that the law wants to be read at the entrance. Complete it first.

## owners: persons, contacts, consents, duplicates, occupants

refusal-national-number = This text contains what looks like a national register number. Its use needs an authorisation (law of 8 August 1983): take it out. Write a telephone number with +32.
refusal-sign-unprintable = The sign “{ $sign }” ({ $code }) cannot be printed in letters. Write the text in Latin letters.
refusal-owner-too-many-persons = An owner consists of at most { $max } persons. Give a common name, for example “Estate Dubois”.
refusal-persons-of-legal-person = A legal person has no given names. Leave the persons empty or choose “natural person”.
refusal-legal-form-of-natural-person = A natural person has no legal form. Leave the field empty or choose “legal person”.
refusal-contact-unknown = This means of contact does not exist, or it is not shown to you.
refusal-contact-kind-unknown = “{ $value }” is not a kind of contact. Choose e-mail, telephone, mobile or postal address.
refusal-contact-purpose-unknown = “{ $value }” is not a use. Choose one from the list.
refusal-contact-visibility-unknown = “{ $value }” does not say who may see it. Choose from the list.
refusal-contact-primary-not-current = What is used first serves today and has no end. Take the last day away, or do not use it first.
refusal-contact-known = This owner has this means of contact already. Change the one that is there.
refusal-contact-kind-fixed = An e-mail address does not become a telephone. End this one and add the other.
refusal-period-ends-before-start = The end comes before the beginning. Correct one of the dates.
refusal-delivery-channel-unknown = “{ $value }” is not a means of delivery. Choose one from the list.
refusal-delivery-scope-unknown = “{ $value }” does not say for which things. Choose everything, meetings or charges.
refusal-delivery-purpose-unknown = “{ $value }” is not something that is sent. Choose meetings or charges.
refusal-convocation-without-consent =
    { $channel ->
        [email] Without a written consent a notice of meeting is not sent by e-mail. Send it by registered mail, or record the consent first.
       *[other] Without a written consent a notice of meeting goes by registered mail. Record the addressee’s consent first.
    }
refusal-consent-unknown = This consent does not exist, or you have no access to it.
refusal-consent-needless = Registered mail needs no consent. Choose another means.
refusal-consent-in-future = This date is still to come. Give an earlier one or today’s.
refusal-consent-without-proof = A consent must be in writing: say where the proof is.
refusal-consent-withdrawn-before-given = A consent is not withdrawn before it was given. Choose a later date.
refusal-consent-already-withdrawn = This consent is withdrawn already. If it stands again, record a new one.
refusal-same-by-unknown = “{ $value }” is not something that two owners can have in common.
refusal-owner-merged = This entry was merged with another one. Change the one that stays.
refusal-owner-merge-self = An entry is not merged with itself. Choose the other one.
refusal-owner-merge-other-association = These two entries belong to two co-ownerships, each with a register of its own. They are not merged.
refusal-owner-merge-into-archived = The entry to keep is archived or merged already. Keep one that is in use.
refusal-occupant-unknown = This occupant does not exist, or you have no access.
refusal-occupant-kind-unknown = “{ $value }” is not a quality of an occupant. Choose tenant, user, family or owner.
refusal-lease-of-no-tenant = Only a tenant has a registered lease. Untick it or choose “tenant”.
refusal-occupant-retention-not-over = The data are erased a year after the departure. Give the day of departure first, or wait.
refusal-occupant-erased = This occupant’s data were erased: there is nothing left to change.
refusal-search-kind-unknown = “{ $value }” is nothing that can be searched for.
