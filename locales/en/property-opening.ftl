# The words of opening an association: what it still lacks, and the act itself.

## The page

property-ready-title = Ready to open?
property-ready-lead = Computed from today’s register: nothing is ticked by hand.
property-ready-is-open = Open
property-ready-is-ready = Ready
property-ready-is-not-ready = Incomplete
property-ready-opened-title = The co-ownership has been open since { $date }
property-ready-opened-body = What the register held that day is kept. The list below shows where it stands today.
property-ready-blocking = To settle before opening
property-ready-warning = To look at
property-ready-met = In order
property-ready-fix = Complete
property-ready-look = Look
property-ready-open = Open the co-ownership
property-ready-open-consequence = Opening records that the register is complete, with the date and your name. It cannot be undone; the register can still be changed.
property-ready-open-not-yet =
    { $count ->
        [one] { $count } point remains to be settled before opening.
       *[other] { $count } points remain to be settled before opening.
    }
property-ready-opened = The co-ownership is open.
property-ready-call-warning-title = This co-ownership is not open yet
property-ready-call-warning-body = The call can go out, but the register may be incomplete.
property-ready-call-warning-action = See what is missing

## What is in order

property-ready-met-units = The units are recorded
property-ready-met-shares = The shares of the units make the total of the basic deed
property-ready-met-keys = Every distribution key adds up
property-ready-met-owners = Every unit has its owners
property-ready-met-addresses = Every owner has an address
property-ready-met-voters = For every unit one person votes
property-ready-met-duplicates = No owner seems recorded twice
property-ready-met-base_deed = The basic deed is recorded
property-ready-met-by_laws = The co-ownership rules are recorded
property-ready-met-internal_rules = The internal rules are recorded
property-ready-met-accounts = Each fund has its bank account
property-ready-met-fiscal_year = The financial year is known
property-ready-met-meeting_period = The period of the ordinary assembly is known
property-ready-met-mandate = A syndic’s term of office is running today
property-ready-met-council = No council of co-ownership is compulsory

## On the overview

property-ready-short = { $met } of { $total } requirements are met.
property-ready-see-all = See every requirement
property-ready-open-detail = Every requirement that blocks is met.
