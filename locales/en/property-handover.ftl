# The words of taking over from a former syndic: pages and letter.

## The list

property-handover-title = Taking over the file
property-handover-lead = The former syndic hands over the whole file within thirty days of the end of the term of office (Civil Code, art. 3.89 § 5, 7°).
property-handover-caption = Handovers of the file of { $association }
property-handover-empty-title = No handover
property-handover-empty-reason = Have you just taken over this co-ownership? Follow here what the former syndic hands over, and ask for the rest by letter.
property-handover-start = Start a handover
property-handover-predecessor = Former syndic
property-handover-ended-on = End of the term of office
property-handover-due-on = Last day
property-handover-owed = Still owed
property-handover-status = Status
property-handover-status-open = Under way
property-handover-status-demanded = Asked for by letter
property-handover-status-complete = Complete
property-handover-status-abandoned = Given up

## The clock

property-handover-days-left =
    { $count ->
        [one] { $count } day left
       *[other] { $count } days left
    }
property-handover-last-day = This is the last day
property-handover-days-over =
    { $count ->
        [one] { $count } day overdue
       *[other] { $count } days overdue
    }
property-handover-clock = The whole file must be handed over by { $date } at the latest (Civil Code, art. 3.89 § 5, 7°).

## Starting

property-handover-new-title = New handover
property-handover-new-lead = Say who the syndic was and when the term of office ended: the list and the time limit follow from it.
property-handover-predecessor-hint = The letter goes to this address by registered mail.
property-handover-name-hint = The name of the person or firm.
property-handover-language = Language of the letter
property-handover-mandate = The term of office
property-handover-ended-on-hint = The thirty days run from this day.
property-handover-account-years = Years of accounts to ask for
property-handover-account-years-hint = Books are kept for seven years.
property-handover-running = A handover is already under way
property-handover-running-action = See the one under way
property-handover-started = The handover has started: the whole file is awaited.

## Ticking off

property-handover-of = Handover from { $predecessor }
property-handover-facts = The former syndic
property-handover-owed-title = What is still owed
property-handover-nothing-owed = Nothing is owed any more.
property-handover-tick = Tick what it is about, then say what happened
property-handover-received-on = Received on
property-handover-note = Remark
property-handover-note-hint = Needed for a dispute: say what is missing.
property-handover-receive = Received
property-handover-waive = Does not exist here
property-handover-dispute = Incomplete or refused
property-handover-settled-title = What is settled
property-handover-item = Item
property-handover-state = State of the item
property-handover-state-awaited = Awaited
property-handover-state-received = Received
property-handover-state-not_applicable = Does not exist here
property-handover-state-disputed = Disputed
property-handover-undo-column = Correct
property-handover-undo = Await again
property-handover-undo-item = Await again: { $item }

## The things of the file

property-handover-item-base_deed = Basic deed and its amendments
property-handover-item-by_laws = Co-ownership rules
property-handover-item-internal_rules = Internal rules
property-handover-item-decisions = Minutes and register of decisions
property-handover-item-owners = List of owners with addresses, units and shares
property-handover-item-accounts =
    { $years ->
        [one] Accounts of the last year, with their vouchers
       *[other] Accounts of the last { $years } years, with their vouchers
    }
property-handover-item-balances = Balance of each owner
property-handover-item-bank_statements = Statements of every bank account
property-handover-item-bank_powers = Powers over the bank accounts
property-handover-item-contracts = Contracts in force
property-handover-item-insurance = Insurance policies
property-handover-item-claims = Claims and history of the account over which they were settled
property-handover-item-works = Works under way: orders, quotes, warranties
property-handover-item-post_intervention = Post-intervention file
property-handover-item-inspections = Inspection certificates
property-handover-item-plans = Plans of the building
property-handover-item-keys = Keys, badges and codes
property-handover-item-disputes = Disputes and court cases
property-handover-item-staff = Staff files
property-handover-item-correspondence = Correspondence that is still of use

## Letters on the page

property-handover-letter-section = Letter to the former syndic
property-handover-letter-lead =
    { $count ->
        [one] The letter asks for { $count } item in the former syndic’s language. Once issued it no longer changes.
       *[other] The letter asks for { $count } items in the former syndic’s language. Once issued it no longer changes.
    }
property-handover-letter-see-draft = See the draft
property-handover-letter-issue = Issue the letter
property-handover-letter-issued =
    { $count ->
        [one] Letter of { $date }, { $count } item asked for
       *[other] Letter of { $date }, { $count } items asked for
    }
property-handover-letter-no = No letter has been issued.
property-handover-demanded = The letter is issued. Print it and send it by registered mail.

## The end

property-handover-end = End of the handover
property-handover-complete = Close the handover
property-handover-complete-consequence = The whole file is there. The handover stays readable and can be reopened.
property-handover-completed = The handover is closed: the file is complete.
property-handover-abandon = Give the handover up
property-handover-abandon-consequence = Nothing more is awaited. What is missing stays on record, with your reason.
property-handover-abandon-reason = Reason
property-handover-reopen = Reopen the handover
property-handover-reopen-consequence = You can again note what arrives and ask for the rest.

## The letter itself; `service` hands these words to the crate `document`

property-handover-letter-title = { $subject } – { $predecessor }
property-handover-letter-subject = Handing over the file of { $association }
property-handover-letter-opening = Please hand the complete file over to us by { $due } at the latest.
property-handover-letter-opening-overdue = The complete file was to be handed over to us by { $due } at the latest.
property-handover-letter-mandate = Your term of office as syndic of { $association } ended on { $ended }.
property-handover-letter-law = A syndic whose term of office has ended, in whatever way, hands the whole file of the management of the building over to the successor within thirty days (Civil Code, art. 3.89 § 5, 7°). This time limit ends on { $due }.
property-handover-letter-law-overdue = A syndic whose term of office has ended, in whatever way, hands the whole file of the management of the building over to the successor within thirty days (Civil Code, art. 3.89 § 5, 7°). This time limit ended on { $due }.
property-handover-letter-awaited = We still miss
property-handover-letter-disputed = This is incomplete or was refused to us
property-handover-letter-none = If one of these items does not exist, please confirm it in writing.
property-handover-letter-inventory = We draw up an inventory of what is handed over with you; each of us signs it and keeps a copy.
property-handover-letter-otherwise = Failing that, the owners’ association reserves the right to turn to the justice of the peace.
property-handover-letter-draft = This draft has not been sent.
property-handover-letter-attachment = Data of this letter, readable by a machine
document-kind-handover_demand = Demand for the file to the former syndic
