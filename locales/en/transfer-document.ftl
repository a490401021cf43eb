# What the information about a unit that is sold says on paper (C. civ. art. 3.94).

## Title page

transfer-document-title-contract = Information before the sale of a lot
transfer-document-title-deed = Information before the deed of transfer of a lot
transfer-document-subtitle = { $law } (état daté)
transfer-document-properties = { $title } – lot { $unit } – { $association }
transfer-document-draft = This document has not been issued. It proves nothing.
transfer-document-unit = Lot
transfer-document-fact-unit = Lot transferred
transfer-document-fact-requester = Requested by
transfer-document-fact-requester-reference = Reference of the requester
transfer-document-fact-received = Request received on
transfer-document-fact-due = Answer due by
transfer-document-fact-planned = Deed planned on
transfer-document-fact-reference-date = Figures as of
transfer-document-fact-issued = Issued on
transfer-document-fact-version = Version
transfer-document-fact-valid-until = To be requested anew after
transfer-document-fact-fee = Costs of the file, borne by the seller
transfer-document-code = QR code that leads to the verification page { $url }
transfer-document-reservations-title = Reservations
transfer-document-reservations = The syndic could not complete the following sections:
transfer-document-changes-title = What changes from version { $version }
transfer-document-changes-none = No section changes; only the date of the figures is more recent.

## Sections

transfer-document-contents = Contents
transfer-document-usual = Practice of notaries
transfer-document-seed = section { $number } of the usual list
transfer-document-none = None – verified by { $name } on { $date }.
transfer-document-verified = Drawn up by { $name } on { $date }.
transfer-document-computed = From the registers of the co-ownership as of { $date }.
transfer-document-reserved-title = Reservation
transfer-document-reserved = This section could not be completed.
transfer-document-from-until = from { $from } to { $until }
transfer-document-since = since { $date }
transfer-document-of-unit = lot { $unit }
transfer-document-column-what = Subject
transfer-document-column-date = Date
transfer-document-column-due = Due
transfer-document-column-total = Total
transfer-document-column-reserve = Of which reserve
transfer-document-column-share = Share of the lot
transfer-document-column-open = Still owed
transfer-document-documents = Documents
transfer-document-annex = annex { $number }
transfer-document-note-arrears = The arrears are those of all the seller’s lots in this co-ownership. The notary retains them from the price with the costs of this file (Civil Code, art. 3.95).
transfer-document-note-working-fund = The lot’s share of the working fund is repaid to the seller and called from the buyer (Civil Code, art. 3.94 § 5).
transfer-document-note-reserve-fund = The lot’s share of the reserve fund stays with the association and is not repaid (Civil Code, art. 3.94 § 5).

## Annexes

transfer-document-annexes = Annexes
transfer-document-annex-number = No.
transfer-document-annex-title = Document
transfer-document-annex-section = Section
transfer-document-annex-pages = Pages
transfer-document-annex-place = Where
transfer-document-place-merged = in the single file
transfer-document-place-apart = separate file
transfer-document-place-encrypted = separate file, protected by a password
transfer-document-place-broken = separate file, not readable as a PDF
transfer-document-place-too-large = separate file, too large for the single file

## What the law makes of it

transfer-document-rules = What the law makes of it
transfer-document-rule-buyer = Unless agreed otherwise, the buyer bears the expenses, calls, acquisitions and debts that were decided or arose before the certain date of the transfer and are payable afterwards. The buyer bears ordinary charges from the day of enjoying the common parts, and pays extraordinary charges and calls decided between the contract and the deed if there was a proxy to attend the assembly (Civil Code, art. 3.94 § 2).
transfer-document-rule-funds = The seller is owed the share of the working fund for the period without enjoyment of the common parts. The share of the reserve fund stays with the association (Civil Code, art. 3.94 § 5).
transfer-document-rule-arrears = The notary retains the arrears from the price. If the seller contests them, the notary informs the syndic by registered mail within three working days of the deed; without an attachment notified within the twenty working days that follow, the notary may pay the seller (Civil Code, art. 3.95).
transfer-document-rule-costs = The costs of this information are borne by the seller (Civil Code, art. 3.94 § 4).
transfer-document-rule-figures = The figures hold for the day stated. What is decided or paid afterwards is not in them; a new version is requested from the syndic.

## Attached files

transfer-document-attachment-json = Data of this document, readable by machines (JSON)
transfer-document-attachment-xml = Data of this document, readable by machines (XML)

## Bundle and mail

transfer-document-bundle = Information and annexes – lot { $unit } – { $association }

transfer-document-mail-subject = { $number }: the information on lot { $unit } has been issued
transfer-document-mail-body =
    { $name },

    The information under art. 3.94 (état daté) on lot { $unit } of { $association } has been issued, with the figures of { $date }. The file bears the number { $number }.

    The link below leads to the file: there you download the document, its data and its annexes. Each download is recorded.
transfer-document-mail-action = Open the file

## Verification

transfer-document-verify-version = Version
transfer-document-verify-reference-date = Figures as of
transfer-document-verify-valid-until = To be requested anew after
transfer-document-verify-file = Fingerprint of the file (SHA-256)
transfer-document-verify-drawing = The file is being made.
transfer-document-verify-current = It was issued by this platform. It is the latest version.
transfer-document-verify-past = It was issued by this platform. Its figures are old: ask the syndic for a new version.
transfer-document-verify-past-title = This document is genuine, but old
transfer-document-verify-replaced-title = This document has been replaced
transfer-document-verify-replaced = It was issued by this platform and replaced by a new version on { $date }. Ask the syndic for it.
transfer-document-verify-form = Compare your file
transfer-document-verify-choose = The file you received
transfer-document-verify-choose-hint = The PDF, its data (JSON, XML) or the single file with the annexes, up to { $megabytes } MB. It is not kept.
transfer-document-verify-digest = Or its SHA-256 fingerprint
transfer-document-verify-digest-hint = For a larger file: sixty-four digits and letters.
transfer-document-verify-compare = Compare
transfer-document-verify-genuine-title = This file is genuine
transfer-document-verify-genuine = It is, byte by byte, the one that was issued under this code.
transfer-document-verify-altered-title = This is not the file that was issued
transfer-document-verify-altered = At least one byte differs, or it is another document. Do not rely on it; ask the syndic for the document.

document-kind-transfer = Information about a lot transferred (état daté)
