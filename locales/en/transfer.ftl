# Information about a unit that is sold (Civil Code art. 3.94): kinds, states, sections, acknowledgement.

## Kinds

transfer-kind-contract = Before the contract
transfer-kind-deed = Before the deed

## Requesters

transfer-requester-notary = Notary
transfer-requester-agent = Estate agent
transfer-requester-seller = Selling co-owner

## Channels

transfer-channel-portal = Page for notaries
transfer-channel-email = E-mail
transfer-channel-registered = Registered mail
transfer-channel-post = Ordinary post
transfer-channel-counter = Handed over

## States

transfer-state-requested = Requested
transfer-state-in_progress = In preparation
transfer-state-generated = Drawn up
transfer-state-delivered = Delivered
transfer-state-superseded = Superseded
transfer-state-expired = Expired
transfer-state-cancelled = Withdrawn

## Sections

transfer-section-identification = The building and the unit
transfer-section-shares = Shares and distribution keys
transfer-section-arrears = Arrears of the seller
transfer-section-provisions = Provisions called and planned
transfer-section-balance = Balance of the seller’s accounts
transfer-section-works = Works decided and to be paid later
transfer-section-disputes = Debts from disputes
transfer-section-proceedings = Pending court proceedings
transfer-section-claims = Claims of the last three years
transfer-section-statutes = Statutes and internal rules
transfer-section-minutes = Minutes of the last three years
transfer-section-insurance = Insurance contracts
transfer-section-contracts = Contracts with suppliers
transfer-section-statements = Periodic statements of the last two years
transfer-section-working_fund = Working fund
transfer-section-reserve_fund = Reserve fund and calls decided
transfer-section-balance_sheet = Last approved balance sheet
transfer-section-approved_calls = Approved calls for funds and urgent works
transfer-section-acquisitions = Acquisition of common parts
transfer-section-intervention_file = Post-intervention file
transfer-section-certificates = Certificates (tank, asbestos, energy)
transfer-section-syndic = How to reach the syndic

## Files

transfer-what-pdf = PDF document
transfer-what-json = JSON data
transfer-what-xml = XML data
transfer-what-annex = Annex
transfer-what-receipt = Receipt

## The mail that says that a request has come in

transfer-mail-received-subject = { $number }: your request about unit { $unit } has been received
transfer-mail-received-body =
    { $name },

    Your request for the information under art. 3.94 (état daté) about unit { $unit } of { $association } is recorded under number { $number }, dated { $received } ({ $kind }).

    The syndic answers by { $due } at the latest. { $charged ->
        [yes] The file costs { $fee }; the seller bears this cost (Civil Code, art. 3.94 § 4).
       *[no] The file is free of charge.
    }

    You will receive an e-mail as soon as the document is delivered.
transfer-mail-received-action = Follow the request
