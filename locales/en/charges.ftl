# Calls for funds, what each owner owes for them, and the home pages that say so.

## Words that come back on many pages

charges-section-own-calls = My contributions
charges-nature-ordinary = Ordinary charges
charges-nature-extraordinary = Extraordinary charges
charges-fund-working = Working fund
charges-fund-reserve = Reserve fund
charges-status-issued = Issued
charges-status-cancelled = Cancelled
charges-total = Total
charges-column-call = Call for funds
charges-column-called-on = Date of the call
charges-column-due-on = To be paid by
charges-column-total = Total amount
charges-column-own-amount = Your amount
charges-column-status = Status
charges-column-owner = Co-owner
charges-column-lines = Detail
charges-column-reserve = Of which reserve fund
charges-column-amount = Amount
charges-column-communication = Structured reference
charges-column-letter = Letter
charges-column-unit = Unit
charges-column-base = To be spread
charges-column-parts = Shares

## The list

charges-call-list-title = Calls for funds
charges-call-list-caption = Calls for funds, newest first
charges-call-list-empty-title = No calls for funds
charges-call-list-empty-reason = A call for funds asks each co-owner for their part of an amount, with a letter and a payment code.
charges-own-list-title = My contributions
charges-own-list-empty-reason = Nothing has been asked of you in this co-ownership. Each call for funds will appear here with its letter.
charges-call-new-action = Prepare a call for funds

## Preparing a call

charges-call-new-title = New call for funds
charges-call-new-lead = Write the amounts, see what everybody will pay, then issue the call. Nothing is issued before the preview.
charges-call-new-no-units-title = There are no units yet
charges-call-new-no-units-reason = A call for funds is spread over the units. Add them, then come back.
charges-call-new-no-units-add = Add a unit
charges-call-new-no-units-import = Import a list
charges-call-form-title = Purpose of the call
charges-call-form-title-hint = Stands in the letter, for example “Advance for the first quarter of 2026”.
charges-call-form-called-on = Date of the call
charges-call-form-called-on-hint = Whoever is co-owner on that day pays.
charges-call-form-due-on = To be paid by
charges-call-form-line = Amount { $number }
charges-call-form-label = Purpose
charges-call-form-amount = Amount
charges-call-form-key = Distribution key
charges-call-form-nature = Nature
charges-call-form-fund = Fund
charges-call-new-add-line = Add an amount
charges-call-new-preview = See what everybody will pay
charges-call-new-issue =
    { $count ->
        [one] Issue the call: { $count } letter, { $total }
       *[other] Issue the call: { $count } letters, { $total }
    }
charges-call-issued = The call for funds has been issued. The letters are ready.
refusal-call-preview-outdated = The call now comes to something else than what you saw. Check the new preview, then issue the call.

## The preview

charges-preview-title = What everybody will pay
charges-preview-waiting = The preview will appear here once the purpose, the dates and an amount are filled in.
charges-preview-incomplete = The preview cannot be computed yet:
charges-preview-caption = Amount per co-owner
charges-preview-summary =
    { $count ->
        [one] { $count } co-owner pays { $total }.
       *[other] { $count } co-owners together pay { $total }.
    }
charges-preview-line = { $unit }, { $label }, { $key }: { $parts }
charges-preview-signed-out = You are no longer signed in. Reload the page to continue.
charges-preview-failed = The computation failed on our side. Reference:
charges-preview-unreachable = The server does not answer. The preview will return with the connection.

## One call

charges-call-lead =
    { $count ->
        [one] Call no. { $number }, { $count } contribution
       *[other] Call no. { $number }, { $count } contributions
    }
charges-call-pdf-all = All letters (PDF)
charges-fact-reserve = Of which to the reserve fund
charges-fact-issued = Issued on
charges-lines-title = Amounts
charges-contributions-title = Contributions
charges-letter-of = Letter to { $owner } (PDF)
charges-call-cancelled-on = This call was cancelled on { $date }
charges-call-cancelled-because = Reason: { $reason }
charges-call-cancelled-nothing-due = Nothing has to be paid for this call.

## Cancelling a call

charges-call-cancel-action = Cancel the call
charges-call-cancel-title = Cancel “{ $title }”
charges-call-cancel-consequence-title = A cancellation is final
charges-call-cancel-consequence = Nothing is owed for this call any more, and its letters are marked “cancelled”. To correct it, issue a new one.
charges-call-cancel-reason = Reason
charges-call-cancel-reason-hint = The co-owners will read it.
charges-call-cancel-act = Cancel the call for good
charges-call-cancel-keep = Keep the call
charges-call-cancelled = The call for funds has been cancelled.

## What an owner sees of a call

charges-own-pay-title = You owe { $amount } by { $date }
charges-own-nothing-due = You have nothing to pay for this call.
charges-own-why-title = Why this amount
charges-own-why = Each amount is spread by the shares of your units, as they were on { $date }.
charges-own-parts = { $parts } ({ $key })
charges-own-reserve = Of this total, { $amount } goes to the reserve fund (Civil Code art. 3.86 § 3).
charges-own-letter = Read the letter (PDF)
charges-pay-beneficiary = Beneficiary
charges-pay-iban = Account (IBAN)
charges-pay-scan = Scan this code with your bank’s app.

## The home page

charges-home-title = Good day, { $name }
charges-home-all-clear = Nothing waits for you
charges-home-waiting = What waits for you
charges-home-all-clear-next = Next due date: { $title }, { $association }, on { $date }.
charges-home-all-clear-nothing = Shares are complete, accounts are known and no call is running.
charges-home-no-role = No task belongs to your role at the moment.
charges-home-superadmin = You run the platform. The organizations are below.
charges-home-first-title = Your first co-ownership
charges-home-first-reason = Create the co-ownership with its enterprise number and accounts, then import its units and owners.
charges-home-first-action = Create a co-ownership
charges-home-no-units = Add the units
charges-home-no-units-action = Import the list of units
charges-home-shares-missing = Complete the shares: { $sum } instead of { $total }, difference { $difference }
charges-home-shares-missing-action = See the units
charges-home-no-account = Give the account of the working fund
charges-home-no-reserve-account = Give the account of the reserve fund
charges-home-no-account-action = Add the account
charges-home-due = Coming due dates
charges-home-call-due = { $title }: { $amount }
charges-home-call-due-on = to be paid by { $date }
charges-home-call-due-action = See the call
charges-home-city = Municipality
charges-home-units = Units
charges-home-own-waiting = To pay
charges-home-own-all-clear = No contribution is coming due.
charges-home-own-due = You owe { $amount } by { $date }
charges-home-own-detail = { $title }, { $association }, units { $units }
charges-home-own-see = See why and pay
charges-home-own-units = My units
charges-home-own-association = Co-ownership
charges-home-own-shares = Shares
charges-home-own-shares-of = { $shares } / { $total }
charges-home-own-part = Your part
charges-home-own-whole = the whole unit
charges-home-own-earlier = Earlier contributions
charges-home-own-earlier-note = Payments received are not shown here yet. If you have paid, there is nothing to do.
charges-home-own-letter = Letter “{ $title }” (PDF)

## Whether a document is genuine

charges-verify-title = Verify a document
charges-verify-lead = The code is printed at the foot of the document. The answer says nothing about persons.
charges-verify-genuine-title = This document is genuine
charges-verify-genuine = It was issued by this platform and has not been cancelled.
charges-verify-revoked-title = This document has been cancelled
charges-verify-revoked = It was issued by this platform, then cancelled on { $date }. Nothing has to be paid.
charges-verify-unknown-title = We do not know this code
charges-verify-unknown = No document has the code { $code }. Copy it again: it has sixteen letters and digits. If it is right, do not pay and ask the syndic.
charges-verify-kind = Document
charges-verify-issued = Issued on
charges-verify-code = Code
charges-verify-digest = Fingerprint of the data (SHA-256)
document-kind-call_letter = Call for funds
