# How an association is run, its deadlines, its partial associations, its entrances.

## The form of an association

property-association-form-names = Names in other languages
property-association-form-names-hint = Only if the basic deed gives them. Letters and pages use them in the reader’s language.
property-association-name-fr = In French
property-association-name-nl = In Dutch
property-association-name-de = In German
property-association-declared-lots = Number of lots in the basic deed
property-association-declared-lots-hint = Every lot counts, cellars and garages included.
property-association-seat-elsewhere = The seat is at the address of no building in use; the law wants it in the building (Civil Code, art. 3.86 § 1).

## How an association is run

property-settings-title = How it is run
property-settings-edit-title = How the co-ownership is run
property-settings-lead = These rules come from the internal rules and the decisions of the assembly.
property-settings-month = Month
property-settings-day = Day
property-settings-no-month = Not fixed yet
property-settings-fiscal = Financial year
property-settings-fiscal-hint = Its first day: 1 January, unless the assembly has decided otherwise.
property-settings-meeting = Period of the ordinary assembly
property-settings-meeting-hint = The first of the fifteen days that the internal rules fix (Civil Code, art. 3.85 § 3).
property-settings-charges = Charges
property-charge-mode-provisions = Advances
property-charge-mode-provisions-hint = Advances on the voted budget, and one statement a year.
property-charge-mode-actual = Actual charges
property-charge-mode-actual-hint = What was really spent, shared out several times a year, over a larger working fund.
property-settings-charge-mode = How charges are called
property-settings-reserve = Reserve fund
property-settings-accepted-on = Provisional acceptance of the common parts
property-settings-accepted-on-hint = Five years after that day the reserve fund is obligatory (Civil Code, art. 3.86 § 3).
property-settings-competition = Competition
property-settings-competition-hint = The law gives no amount: the assembly fixes it by two thirds of the votes (Civil Code, art. 3.88 § 1, 1°, c).
property-settings-threshold = Amount from which several quotes are compared
property-settings-decided-on = Fixed by the assembly of
property-settings-decision = Decision
property-settings-decision-hint = What the minutes say, for example “Item 7: €2,500, VAT included”.
property-settings-partial = Partial association
property-settings-partial-hint = A co-ownership may manage part of the lots of a main association of 20 lots or more (Civil Code, art. 3.84).

## The overview

property-running-year = Financial year
property-running-span = from { $first } to { $last }
property-running-meeting = Ordinary assembly
property-running-charges = Calling of charges
property-running-reserve-from = obligatory from { $date }
property-running-reserve-since = obligatory since { $date }
property-running-reserve-unknown = day of provisional acceptance not known
property-running-council = Council of co-ownership
property-running-council-obligatory = obligatory from 20 counted lots
property-running-council-optional = optional below 20 counted lots
property-running-books = Accounts
property-running-books-full = by the chart of accounts for co-ownerships
property-running-books-simplified = simplified accounts allowed
property-running-competition-from = from { $amount } (assembly of { $date })
property-running-unset = not fixed yet
property-running-edit = Change how it is run
property-overview-partial-shares = Shares in the main association
property-deadline-title = Deadlines
property-deadline-meeting = Ordinary assembly, by { $last }
property-deadline-proposals = Last day for written proposals for the agenda (Civil Code, art. 3.87 § 3)
property-deadline-reserve = The reserve fund becomes obligatory (Civil Code, art. 3.86 § 3)
property-deadline-mandate = End of { $name }’s term of office
property-deadline-notice = Notice at the entrance: last day (Civil Code, art. 3.89 § 2)
property-deadline-registration = Registration of the syndic with the CBE: last day (royal decree of 15 March 2017, art. 3)
property-deadline-handover = Handover of the file by { $name }: last day (Civil Code, art. 3.89 § 5, 7°)

## Partial associations

property-partial-title = Partial association
property-partial-lead = The basic deed of an estate of 20 lots or more may create associations for part of the lots (Civil Code, art. 3.84).
property-partial-of = Partial association of
property-partial-list = Partial associations
property-partial-main = Main association
property-partial-choose = Choose…
property-partial-continue = Choose the lots
property-partial-units = Lots of the partial association
property-partial-units-hint = Tick the lots of { $name } that the basic deed places in it.
property-partial-saved = The partial association is saved.
property-partial-leave = Make it a partial association no longer
property-partial-leave-consequence = Its links with the lots of the main association disappear; the audit trail keeps them.
property-partial-none-title = No main association
property-partial-none = None of your other co-ownerships can be the main association. Create it first, with its lots.
property-partial-no-units = The main association has no lots yet.

## Entrances

property-entrance = Entrance
property-entrance-any = None in particular
property-entrance-list = Entrances
property-entrance-none = No entrance is recorded. Record them if the building has several.
property-entrance-add = Add an entrance
property-entrance-new-title = New entrance
property-entrance-edit-title = Edit entrance { $name }
property-entrance-name-hint = As residents call it: “Entrance A”, “Garden side”.
property-entrance-street-hint = Only if it has another address than the building.
property-entrance-create = Create the entrance
property-entrance-created = The entrance is created.
property-entrance-archive = Archive the entrance
property-entrance-archive-consequence = The entrance disappears from the lists; no unit in use may be reached through it any more.
