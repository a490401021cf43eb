# Words of the letters. `service` looks them up and hands them to the crate `document`; the table of fields is in
# `document/src/charges/words.rs`. Terms follow the glossary of the Belgian Civil Code, Book 3.

## The document

document-call-title = { $subject } – { $owner }
document-call-title-all = { $subject } – { $association }
document-call-place-and-date = { $place }, { $date }
document-call-subject = Call for funds: { $title }
document-call-salutation = Dear Sir or Madam,

## What is asked

document-call-opening = You must pay { $amount } by { $due } at the latest.
document-call-opening-nothing = You have nothing to pay for this call for funds.
document-call-opening-credit = You have nothing to pay: { $amount } is credited to you.
document-call-introduction = This sum is your contribution to the common charges of { $association }.
document-call-introduction-decided = This sum is your contribution to the common charges of { $association }, as decided by the general assembly of { $date }.

## Detail

document-call-section-ordinary = Ordinary charges
document-call-section-extraordinary = Extraordinary charges
document-call-subtotal-ordinary = Sub-total, ordinary charges
document-call-subtotal-extraordinary = Sub-total, extraordinary charges
document-call-shares = { $shares } / { $total }
document-call-reserve-fund = Of this total, { $amount } goes to the reserve fund (Civil Code, art. 3.86 § 3).
document-call-reserve-fund-none = No part of this total goes to the reserve fund (Civil Code, art. 3.86 § 3).

## Payment

document-call-code-description = QR code for a credit transfer: { $amount } to { $beneficiary }, account { $iban }, communication { $communication }.

## Good to know

document-call-shares-explanation = Your amount is the amount to divide, multiplied by the shares of the lot and divided by all shares of the distribution key. It is rounded so that the sum of all lots is exact to the cent.
document-call-shares-explanation-part = Your amount is the amount to divide, multiplied by the shares of the lot, divided by all shares of the distribution key and multiplied by your part in the lot. It is rounded so that the sum is exact to the cent.
document-call-mention-joint = Where several persons have a right in rem over the lot, such as the usufructuary and the bare owner, each of them is jointly and severally liable for the whole payment (Civil Code, art. 3.86 § 3).
document-call-mention-divided = For lot { $unit }, this call asks { $amount } of all holders of rights together, of which { $reserve } goes to the reserve fund (Civil Code, art. 3.86 § 3). What goes to the reserve fund is asked of the bare owner, the rest of whoever has the use of the lot.
document-call-mention-undivided = The lot is jointly owned by several persons. This letter concerns your part; the co-ownership rules may provide that each of them answers for the whole.
document-call-mention-consumption = Where a key spreads by consumption, the shares are what the meters counted.
document-call-signature-association = For the owners’ association,
document-call-signature-syndic = { $syndic }, syndic

## Letters that are not to be paid

document-call-draft-word = DRAFT
document-call-draft-sentence = This document has not been sent. Do not pay anything.
document-call-cancelled-word = CANCELLED
document-call-cancelled-sentence = This call for funds was cancelled on { $date }. Do not pay anything.

## Fixed words

document-call-label-enterprise-number = Enterprise number (BCE/KBO)
document-call-label-syndic = Syndic
document-call-label-reference = Reference
document-call-label-page = Page
document-call-label-detail = Your contribution in detail
document-call-label-unit = Lot
document-call-label-key = Purpose and distribution key
document-call-label-shares = Shares
document-call-label-base = To divide
document-call-label-part = Your part
document-call-label-amount = Your amount
document-call-label-total = Total
document-call-label-payment = How to pay
document-call-label-beneficiary = Beneficiary
document-call-label-iban = Account (IBAN)
document-call-label-bic = BIC
document-call-label-payment-amount = Amount
document-call-label-communication = Structured reference
document-call-label-due = At the latest on
document-call-label-code-caption = Scan with your bank’s app
document-call-label-mentions = Good to know
document-call-label-verification = Check this document
document-call-label-verification-code = Code
document-call-label-fingerprint = Fingerprint of the data
document-call-label-attachment = Data of this call for funds, readable by a machine
