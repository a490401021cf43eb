# What is refused about the sale of a unit.

## Requests, settings

refusal-transfer-kind-unknown = “{ $value }” is not a kind of request.
refusal-transfer-requester-unknown = Say who asks: a notary, an estate agent or the selling co-owner.
refusal-transfer-deed-notary-only = Before the deed, only the notary asks for the information.
refusal-transfer-channel-unknown = Say how the request came in.
refusal-transfer-state-unknown = “{ $value }” is not a state.
refusal-transfer-event-unknown = “{ $value }” is not a step.
refusal-transfer-outcome-unknown = Say whether there is something to tell, nothing, or a reservation.
refusal-transfer-version-state-unknown = “{ $value }” is not a state of a document.
refusal-transfer-access-purpose-unknown = “{ $value }” is not a kind of link.
refusal-transfer-side-unknown = “{ $value }” is not a side of the conversation.
refusal-transfer-file-unknown = “{ $value }” is not a file of the request.
refusal-transfer-state-refused = { $event ->
    [begin] This file has already been begun or is closed.
    [generate] This file is closed: no document is drawn up any more.
    [deliver] Draw up the document first; a closed file is not delivered any more.
    [cancel] A delivered or closed file is not withdrawn any more.
   *[other] This file is not at that step.
}
refusal-transfer-received-future = A request cannot come in on { $value }, which is still to come.
refusal-transfer-deed-before-request = The deed cannot be planned before the request, received on { $received }.
refusal-transfer-fee-impossible = Give an amount between zero and { $maximum } €.
refusal-transfer-fee-source = A fee is charged only where the syndic’s contract provides for it: name the clause.
refusal-transfer-remind-days = Give a number of days from 1 to { $maximum }.
refusal-transfer-twice = The same request already waits for its answer: file { $number }.
refusal-transfer-unknown = There is no such file.
refusal-transfer-closed = This file is closed and no longer changes.
refusal-transfer-default-reserved = A reservation is for one file; it cannot be the usual answer.
refusal-transfer-default-none = There is no usual answer to this section.
refusal-transfer-review-past = Choose a day to come on which this answer is looked at again.

## Sections

refusal-transfer-section-unknown = “{ $value }” is not a section.
refusal-transfer-open-unknown = “{ $value }” is not a known reason.
refusal-transfer-line-unknown = “{ $value }” is not a known line.
refusal-transfer-expense-unknown = Say what kind of expense it is.
refusal-transfer-bearer-unknown = Say whether the seller or the buyer pays.
refusal-transfer-bearer-reason-unknown = “{ $value }” is not a known reason.
refusal-transfer-none-refused = “None” is not an answer to this section.
refusal-transfer-answer-contradicts = You answer that there is nothing, or make a reservation: then nothing can be listed or attached.
refusal-transfer-answer-empty = Say what there is: a text, a line or a document.
refusal-transfer-evidence-missing = Attach the document that shows it.
refusal-transfer-figure-missing = State the amount of the fund: a line with a total.
refusal-transfer-too-many = No more than { $max } here.
refusal-transfer-field-unasked = This section does not ask for that.
refusal-transfer-share-above-total = The share of the lot cannot exceed the total.
refusal-transfer-amount-negative = This amount cannot be negative.
refusal-transfer-parts-impossible = A lot cannot have { $parts } shares out of { $total }.
refusal-transfer-period-reversed = The period cannot end before it begins.
refusal-transfer-deed-before-contract = The deed cannot come before the sale agreement.
refusal-transfer-reserve-law = The law asks for an answer to this section: a reservation is not enough.
refusal-transfer-answer-unknown = This section has no answer yet.
refusal-transfer-contribution-twice = This call for funds stands in the answer twice.
refusal-transfer-contribution-unknown = Nothing was asked of the seller under this reference.
refusal-transfer-open-above-asked = No more can be owed than was asked: { $max } €.
refusal-transfer-document-foreign = This document is about another lot or another person: the buyer has no business reading it.
refusal-transfer-date-future = There are no figures for a day to come; today is { $today }.
refusal-transfer-date-before-deed = The association was not there yet: its basic deed is of { $deed }.

## Portal

refusal-transfer-link-invalid = This link opens nothing: it is incomplete, was used already, has expired or was taken back. Ask for a new one.
refusal-transfer-portal-unknown = This co-ownership takes no requests here. Write to its syndic.
refusal-transfer-mandate-required = Attach a mandate, or say by what right you ask.
refusal-transfer-fee-changed = The cost has changed since this page was shown. Look at it and send the request again.
refusal-transfer-unit-unknown = No lot has the reference “{ $value }”. Write it as in the basic deed.
refusal-transfer-unit-several = Several buildings have a lot “{ $value }”. Choose the building.
refusal-transfer-message-closed = This request was withdrawn: nothing more is written in it.
refusal-transfer-message-suspended = The syndic’s access to this service is suspended: nobody would read your message. Please contact the syndic directly.
refusal-transfer-deed-future = The deed cannot be signed after today, { $today }.
refusal-transfer-notice-before-request = The deed cannot be before the request, which came in on { $received }.
refusal-transfer-contest-future = The letter cannot have left after today, { $today }.
refusal-transfer-contest-before-deed = The letter cannot be before the deed of { $deed }.
refusal-transfer-notice-notary-only = Only the notary tells the syndic of the deed.
refusal-transfer-notice-closed = This request was withdrawn: no deed is noted in it any more.
refusal-transfer-notices-many = The deed is told of at most { $max } times a day in a file.
refusal-transfer-messages-many = You have written { $max } messages in one day. Go on tomorrow, or telephone the syndic.
refusal-transfer-access-unknown = This link does not exist.

## Document

refusal-transfer-section-open = The law asks for an answer to these sections, which are still open: { $sections }.
refusal-transfer-reservation-missing = These sections are still open: answer them or make a reservation. { $sections }.
refusal-transfer-version-unknown = This version does not exist.
refusal-transfer-version-waiting = The document is being made: please wait a moment.
refusal-transfer-version-replaced = A more recent version has replaced this one: send the latest.
refusal-sha256-malformed = A SHA-256 fingerprint has sixty-four digits and letters from a to f. Choose a file or copy it.
