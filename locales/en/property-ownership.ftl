# The words of ownership over time: rights, transfers, corrections, designations, the register as at a day.

## Rights

property-right-full = Full ownership
property-right-bare = Bare ownership
property-right-usufruct = Usufruct
property-right-emphyteusis = Long lease
property-right-superficies = Building right
property-right-use = Use or habitation
property-title-held-full =
    { $whole ->
        [yes] the whole unit
       *[no] { $part } in full ownership
    }
property-title-held-bare =
    { $whole ->
        [yes] bare ownership
       *[no] { $part } in bare ownership
    }
property-title-held-usufruct =
    { $whole ->
        [yes] usufruct
       *[no] { $part } in usufruct
    }
property-title-held-emphyteusis =
    { $whole ->
        [yes] long lease
       *[no] { $part } in long lease
    }
property-title-held-superficies =
    { $whole ->
        [yes] building right
       *[no] { $part } in building right
    }
property-title-held-use =
    { $whole ->
        [yes] use or habitation
       *[no] { $part } in use or habitation
    }
property-title-right = Right
property-title-row-right = Right { $row }
property-title-optional = optional
property-title-owner-placeholder = Number or name

## The deed

property-title-deed = The deed
property-title-deed-kind = Kind of deed
property-title-deed-unknown = Not stated
property-title-deed-more = Say more about the deed
property-title-deed-day = Date of the deed
property-title-deed-notary = Notary
property-title-deed-reference = Reference (repertory number)
property-title-deed-of = { $kind } of { $date }
property-title-deed-dated = deed of { $date }
property-title-deed-sale = Sale
property-title-deed-donation = Donation
property-title-deed-inheritance = Inheritance
property-title-deed-partition = Partition
property-title-deed-exchange = Exchange
property-title-deed-contribution = Contribution or merger
property-title-deed-judgment = Judgment
property-title-deed-expiry = End of a right
property-title-deed-other = Other deed

## The page of a unit

property-title-caption = Holders on { $date }
property-title-vote = Vote
property-title-vote-suspended = Vote suspended
property-title-vote-designated = { $name }, by designation
property-title-vote-other = Another holder votes for this unit.
property-title-suspended-no-holder = Nobody is recorded as holder.
property-title-suspended-undivided = The unit is held jointly: the holders designate in writing which of them votes (Civil Code, art. 3.87, § 1).
property-title-suspended-divided = The ownership is divided: the holders designate in writing which of them votes (Civil Code, art. 3.87, § 1).
property-title-contact = Contact
property-title-contact-designated = { $name }, by designation
property-title-contact-other = Another holder receives the mail for this unit.
property-title-designate = Designate who votes or receives the mail
property-title-history = History of the ownership
property-title-change = No. { $number } · { $kind }
property-title-change-initial = First record
property-title-change-transfer = Transfer
property-title-change-restated = New state
property-title-change-correction = Correction
property-title-change-annulled = Annulment
property-title-correct = Correct no. { $number }
property-title-holder = { $name } ({ $held })
property-title-told-holders = { $holders }.
property-title-told-parted = You have had no right in this unit since then.
property-title-told-deed = Deed: { $deed }.
property-title-told-corrects = Replaces no. { $number }.
property-title-told-annuls = Annuls no. { $number }.
property-title-told-corrected = No longer holds: see no. { $number }.
property-title-told-reason = Reason: { $reason }.
property-title-told-recorded = Recorded on { $date }.
property-title-told-recorded-by = Recorded on { $date } by { $name }.
property-title-late-reason = Reason for a late record
property-title-late-reason-hint = Only when a later change is already recorded: say why this one is recorded only now.

## A transfer

property-title-transfer = Record a transfer
property-title-transfer-title = Transfer of unit { $reference }
property-title-transfer-lead = Sale, donation, inheritance: say who gives, what passes and to whom. The past stays in the history.
property-title-transfer-none = First record on the page of the unit who owns it.
property-title-effective-on = Effective date
property-title-transfer-day-hint = The first day of the new holder, after { $date }.
property-title-from = Who gives
property-title-from-hint = Tick those who give. The part is a part of the whole unit: lower it for a partial transfer.
property-title-gives = { $name } gives ({ $held })
property-title-gives-part = Part that { $name } gives
property-title-passing = What passes
property-title-passing-whole = The rights as they are
property-title-passing-hint-whole = An ordinary sale. A usufruct and its bare ownership, given together, pass as full ownership.
property-title-passing-bare = The bare ownership
property-title-passing-hint-bare = Whoever gives keeps the usufruct.
property-title-passing-usufruct = The usufruct
property-title-passing-hint-usufruct = Whoever gives keeps the bare ownership.
property-title-passing-emphyteusis = A long lease
property-title-passing-hint-emphyteusis = Whoever gives keeps the bare ownership.
property-title-passing-superficies = A building right
property-title-passing-hint-superficies = Whoever gives keeps the bare ownership.
property-title-passing-use = A right of use or habitation
property-title-passing-hint-use = Whoever gives keeps the bare ownership.
property-title-passing-end = Nothing: the right ends
property-title-passing-hint-end = By death, expiry or renunciation: the bare owners become full owners.
property-title-to = Who takes
property-title-to-hint = Leave the parts empty to share equally. When a right ends, leave everything empty.
property-title-to-missing = Is the new owner not in the list?
property-title-transfer-save = Record the transfer
property-title-transferred = The transfer is recorded.

## Corrections

property-title-correct-title = Unit { $reference }: correct the record of { $date }
property-title-correct-lead = Write what should have been recorded. The wrong record stays visible in the history, with your reason.
property-title-correct-save = Record the correction
property-title-corrected = The correction is recorded; the old record stays in the history.
property-title-later = Later changes stay as they are recorded ({ $days }). Check them too.
property-title-reason = Reason
property-title-reason-hint = What was wrong, for example “wrong date copied from the deed”. Do not quote personal data.
property-title-annul = Annul this record
property-title-annul-keep = Keep the record
property-title-annul-title = Unit { $reference }: annul the record of { $date }
property-title-annul-lead = For a change that never happened.
property-title-annul-consequence = { $change }: this record will no longer hold and the situation before it goes on. It stays visible in the history.
property-title-annulled = The record is annulled; it stays in the history.

## Designations

property-title-designation-title = Unit { $reference }: designations
property-title-designation-lead = When a unit belongs to several people, they designate one of them. A designation ends by itself when that person no longer has a right in the unit.
property-title-purpose = What for
property-title-purpose-voter = To vote
property-title-purpose-hint-voter = Is called to the assembly and votes for the unit.
property-title-purpose-contact = To receive the mail
property-title-purpose-hint-contact = Is the first person written to about the unit.
property-title-designated-owner = Designated person
property-title-designated-owner-hint = This person must have a right in the unit on that day.
property-title-designated-later = { $name } (from { $date })
property-title-designated-since = From
property-title-designated-replace = End the current designation the day before
property-title-evidence = Evidence
property-title-evidence-hint = For example “letter of 3 March 2026, signed by all”.
property-title-designation-save = Record the designation
property-title-designated = The designation is recorded.
property-title-designations = Recorded designations
property-title-designation-end = End it
property-title-last-day = Last day
property-title-designation-ended = The end of the designation is recorded.

## The register as at a day

property-tab-titles = Owners
property-titles-title = Who owns what on { $date }
property-titles-lead = The list of the co-owners on the chosen day (Civil Code, art. 3.89, § 5, 14°).
property-titles-ways = Ways to see the list
property-titles-by-unit = By unit
property-titles-by-owner = By owner
property-titles-by-head = By head
property-titles-print = Print
property-titles-all = Everything on one page, to print
property-titles-none = Nothing is recorded on this day.
property-titles-units = Units
property-titles-heads = Co-owners counted by head
property-titles-heads-lead =
    { $count ->
        [one] { $count } head. The same persons together count as one head, however many units they have.
       *[other] { $count } heads. The same persons together count as one head, however many units they have.
    }
property-titles-head = Co-owners together
property-titles-holders = Holders
property-titles-suspended = Suspended votes
property-titles-suspended-count =
    { $count ->
        [one] { $count } unit, { $shares } shares
       *[other] { $count } units, { $shares } shares
    }
property-titles-without = Units without holder
property-titles-title-shares = Shares owned
property-titles-enjoyment-shares = Shares enjoyed
property-title-owned-before = Past and future units
