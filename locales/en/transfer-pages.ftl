# The pages of the sale of a unit: requests for information (Civil Code art. 3.94), for the syndic and the seller.

## Ways to these pages

transfer-place = Sale information
transfer-way-waiting =
    { $count ->
        [one] { $count } request under art. 3.94 awaits its answer
       *[other] { $count } requests under art. 3.94 await their answer
    }
transfer-way-overdue =
    { $count ->
        [one] { $count } of them is late
       *[other] { $count } of them are late
    }
transfer-way-soon =
    { $count ->
        [one] { $count } of them is due within five days
       *[other] { $count } of them are due within five days
    }
transfer-way-see = See the requests
transfer-way-manage = What notaries ask for when a unit is sold: terms, contents, sending.
transfer-way-sell = I am selling my unit ({ $association })
transfer-way-sell-detail = Ask for the information for the buyer, and see what was sent to whom.
transfer-way-public-title = Sale of a unit
transfer-way-public = Notaries, estate agents and sellers ask here for the information under art. 3.94 of the Civil Code (état daté).
transfer-way-public-link = Ask for the information

## Terms and progress

transfer-page-left =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
transfer-page-last-day = Last day
transfer-page-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
transfer-page-legal = By law: { $date }
transfer-page-progress = { $done } of { $total } sections
transfer-page-progress-law =
    { $count ->
        [one] { $count } required one open
       *[other] { $count } required ones open
    }
transfer-page-need-usual = Usual among notaries
transfer-page-need-optional = Optional
transfer-page-section-complete = Complete
transfer-page-section-open = To be completed
transfer-page-section-reserved = With a reservation
transfer-page-open-unanswered = Nobody has answered yet, and the registers say nothing about it.
transfer-page-open-unconfirmed = Data were found: check and confirm them.
transfer-page-open-usual = This is the usual answer: confirm it for this file.
transfer-page-open-evidence = The document that shows it is missing.
transfer-page-open-reserved = The law asks for an answer: a reservation is not enough.
transfer-page-open-register = Something is missing in the registers of the co-ownership.
transfer-page-open-changed = Something has been added since the answer: look at it again.

## The lists

transfer-work-title = Information under art. 3.94 (état daté)
transfer-work-lead = All your co-ownerships, the most urgent request first.
transfer-work-figure-open = To be answered
transfer-work-figure-overdue = Late
transfer-work-figure-soon = Due within five days
transfer-work-figure-average = Average time to answer
transfer-work-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
transfer-work-no-average = Nothing delivered yet
transfer-work-filter-open = To be answered
transfer-work-filter-all = All
transfer-work-filter-overdue = Late ones only
transfer-work-filter-show = Show
transfer-work-filter-reset = Everything to be answered
transfer-work-number = Number
transfer-work-unit = Unit
transfer-work-association = Co-ownership
transfer-work-asker = Requester
transfer-work-due = Term
transfer-work-progress = Progress
transfer-work-state = State
transfer-work-empty-title = No request to answer
transfer-work-empty-reason = Requests of notaries, agents and sellers arrive here. Write down those that come by post in their co-ownership.
transfer-work-none-found = No request matches this choice.
transfer-list-lead = What a notary, an agent or a seller asks for before a unit is sold.
transfer-list-caption = Requests for information about { $association }
transfer-list-empty-reason = Write down a request that came by e-mail, by post or at the counter: the term runs from its receipt.
transfer-list-open = Requests are taken online.
transfer-list-open-link = See the page for notaries
transfer-list-closed-title = Notaries cannot ask online yet
transfer-list-closed = Take requests online, and they arrive here by themselves.
transfer-list-closed-action = Take requests online

## Writing a request down, correcting it

transfer-new-action = Write down a request
transfer-new-lead = The requester gets an acknowledgement by e-mail at once.
transfer-new-what = The request
transfer-new-unit-choose = Choose a unit
transfer-new-kind = Asked for
transfer-new-kind-hint = { $days } days to answer ({ $law })
transfer-new-received = Received on
transfer-new-received-hint = The term runs from this day.
transfer-new-channel = Received by
transfer-new-fees = Costs borne by the seller: { $contract } before the contract, { $deed } before the deed.
transfer-new-quality = Capacity
transfer-new-name = Name
transfer-new-office = Office
transfer-new-office-hint = A seller has none.
transfer-new-email = E-mail address
transfer-new-email-hint = The document is announced there, with a personal link.
transfer-new-phone = Telephone
transfer-new-language = Language of the requester
transfer-new-reference = Reference of the requester
transfer-new-reference-hint = The number of their own file, if they gave one.
transfer-new-sale = The sale
transfer-new-deed = Deed planned on
transfer-new-buyer = Buyer
transfer-new-mandate = Seller’s mandate
transfer-new-mandate-hint = A document of the library, when an agent asks for the seller.
transfer-new-mandate-none = None
transfer-new-save = Write the request down
transfer-edit-title = Correct the request
transfer-edit-lead = The unit and the kind of request stay. For another unit, write down another request.
transfer-edit-received-hint = Another day moves the terms.
transfer-edit-fee-hint = Borne by the seller (Civil Code, art. 3.94 § 4). Empty: free of charge.
transfer-edit-save = Save the correction

## The file

transfer-file-term = To be delivered by { $date } at the latest: { $days } days after receipt ({ $law }).
transfer-file-answer-by = Answer by { $date } · { $left }
transfer-file-working-term = By custom, 15 working days: { $date }.
transfer-file-cancelled = Request withdrawn
transfer-file-expired = Document expired
transfer-file-expired-detail = The figures are more than 90 days old. A new request gives new ones.
transfer-file-superseded = Request superseded
transfer-file-superseded-detail = A newer request has taken its place.
transfer-file-superseded-by = See the newer request
transfer-file-delivered = The document is delivered
transfer-file-relied-on = By custom its figures are relied on until { $date }.
transfer-file-next = Complete: { $section }
transfer-file-sections = Contents
transfer-file-section = Section
transfer-file-basis = Basis
transfer-file-said = Answer
transfer-file-computed = From the registers
transfer-file-open = Sections to be completed
transfer-file-open-law =
    { $count ->
        [one] The law still asks for { $count } section
       *[other] The law still asks for { $count } sections
    }
transfer-file-open-other =
    { $count ->
        [one] Everything that the law asks for is there. { $count } other section may be completed, or left with a visible reservation.
       *[other] Everything that the law asks for is there. { $count } other sections may be completed, or left with a visible reservation.
    }
transfer-file-open-none = All sections are complete.
transfer-file-settled =
    { $count ->
        [one] { $count } section ready
       *[other] { $count } sections ready
    }
transfer-file-versions = The document
transfer-file-no-version = The document is not drawn up yet.
transfer-file-draft = See the preview
transfer-file-draft-detail = The preview shows each page as it would be drawn up today. It is marked as a draft and not kept.
transfer-file-earlier =
    { $count ->
        [one] { $count } earlier version
       *[other] { $count } earlier versions
    }
transfer-file-version = Version { $number }
transfer-file-version-waiting = Being made
transfer-file-version-failed = Not made
transfer-file-version-ready = Ready to be sent
transfer-file-version-delivered = Sent
transfer-file-drawing = The PDF is being made; this page refreshes by itself.
transfer-file-failed = The PDF could not be made. Draw up a new version.
transfer-file-reserved = With a reservation: { $sections }
transfer-file-made = Drawn up on
transfer-file-changes = What changes
transfer-file-changes-none = Only the date of the figures
transfer-file-sent = Sent on
transfer-file-code = Verification code
transfer-file-digest = Fingerprint (SHA-256)
transfer-file-open-pdf = Open the PDF
transfer-file-whole = Document and annexes in one file
transfer-file-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
transfer-file-annexes =
    { $count ->
        [one] { $count } annex
       *[other] { $count } annexes
    }
transfer-file-annex-number = Annex { $number }
transfer-file-send = Send the document
transfer-file-send-detail = { $name } gets an e-mail with a personal link at { $email }.
transfer-file-send-again = Send a link again
transfer-file-send-again-detail = { $name } gets a new link at { $email }.
transfer-file-messages = Messages
transfer-file-messages-none = No messages.
transfer-file-message-to = Write to { $name }
transfer-file-message-hint = The message stays in the file; an e-mail announces it.
transfer-file-message-send = Send the message
transfer-file-about = The request
transfer-file-acknowledged = Acknowledged on
transfer-file-fee = Cost of the file
transfer-file-mandate-see = See the document
transfer-file-delivery = Links and downloads
transfer-file-links = Links sent
transfer-file-link-to = Sent to
transfer-file-link-made = On
transfer-file-link-used = Opened
transfer-file-link-never = Never
transfer-file-link-revoked = Revoked
transfer-file-link-over = Over
transfer-file-link-until = Open until { $date }
transfer-file-link-revoke = Revoke this link
transfer-file-fetched =
    { $count ->
        [one] { $count } download
       *[other] { $count } downloads
    }
transfer-file-fetched-none = Nothing has been downloaded yet.
transfer-file-fetched-caption = Who downloaded what
transfer-file-fetched-when = When
transfer-file-fetched-what = What
transfer-file-fetched-how = By
transfer-file-fetched-inside = The syndic
transfer-file-fetched-link = Requester’s link
transfer-file-other = Other acts
transfer-file-begin = Begin the file
transfer-file-begin-consequence = The requester sees that you are working on it. So does the first answer.
transfer-file-cancel = Withdraw the request
transfer-file-cancel-reason = Reason
transfer-file-cancel-consequence = The file is closed without a document. The requester sees the reason.

## Answering a section

transfer-answer-title = Your answer
transfer-answer-computed = What the registers say
transfer-answer-computed-enough = The registers are enough. You may add an answer.
transfer-answer-documents-found = Enclosed by themselves, from the library:
transfer-answer-documents-proposed = Found in the library; tick below those to be enclosed:
transfer-answer-outcome = Answer
transfer-answer-outcome-given = There is this to say
transfer-answer-outcome-given-hint = Write it, list it or enclose the documents.
transfer-answer-outcome-none = None, I have verified it
transfer-answer-outcome-none-hint = Your name and today’s date stand in the document.
transfer-answer-outcome-reserved = With a reservation
transfer-answer-outcome-reserved-hint = Say why. The document shows it.
transfer-answer-text = In words
transfer-answer-text-hint = This text goes into the document as it is.
transfer-answer-owed = What is still owed per call
transfer-answer-owed-hint = Empty: the call is owed in full. 0: it is paid.
transfer-answer-owed-of = Still owed: { $name }
transfer-answer-items = Details
transfer-answer-item = Line { $number }
transfer-answer-item-label = Subject
transfer-answer-item-date = Date
transfer-answer-item-total = Total amount
transfer-answer-item-share = Share of the unit
transfer-answer-item-open = Still owed
transfer-answer-item-note = Remark
transfer-answer-items-more = More lines
transfer-answer-documents = Documents enclosed
transfer-answer-documents-evidence = If there is something to say, a document must show it.
transfer-answer-documents-others = Other documents
transfer-answer-document-former = Document enclosed before
transfer-answer-signed = Your name and the date stand beside the answer.
transfer-answer-save = Save
transfer-answer-save-next = Save and go to the next
transfer-answer-verified = Drawn up by { $name } on { $date }
transfer-answer-none-verified = None, verified by { $name } on { $date }
transfer-answer-nothing = Nobody has answered.
transfer-answer-usual = Usual answer
transfer-answer-usual-lead = This co-ownership has a usual answer for this section.
transfer-answer-usual-none = If the answer is the same for every unit, give it once for all requests to come.
transfer-answer-usual-take = Take it over here
transfer-answer-usual-change = Change it
transfer-answer-usual-set = Give a usual answer
transfer-answer-clear = Take the answer back
transfer-answer-clear-consequence = The section says again what the registers say. Versions that were drawn up do not change.

## Making a version

transfer-generate-title = Draw up the document
transfer-generate-lead = The figures are frozen as at the day chosen. An earlier version is kept.
transfer-generate-reference = Figures as at
transfer-generate-reference-hint = Today or earlier; not before the base deed.
transfer-generate-language = Language of the document
transfer-generate-language-hint = At first that of the requester.
transfer-generate-reservations = Leave with a reservation
transfer-generate-reservations-hint = These sections are not complete. Tick them so that the document says so, or answer them.
transfer-generate-answer = Answer: { $section }
transfer-generate-answer-short = Answer
transfer-generate-open-other = Also to be completed

## Settings and usual answers

transfer-settings-title = Settings of sale information
transfer-settings-door = Requests online
transfer-settings-accepts = Take requests online
transfer-settings-accepts-hint = Notaries, agents and sellers then ask without an account. The page gives the name and address of the co-ownership and nothing about its owners.
transfer-settings-fees = Costs
transfer-settings-fees-hint = Borne by the seller (Civil Code, art. 3.94 § 4). Empty: free of charge.
transfer-settings-fee-contract = Before the contract
transfer-settings-fee-deed = Before the deed
transfer-settings-source = Clause of the syndic’s contract
transfer-settings-source-hint = What is not in the contract cannot be charged (Civil Code, art. 3.89 § 1).
transfer-settings-signing = Signature and reminders
transfer-settings-signatory = Signatory
transfer-settings-signatory-hint = Empty: the syndic of the day.
transfer-settings-role = In the capacity of
transfer-settings-remind = Days of reminder before the term
transfer-settings-remind-hint = From 1 to 14. A reminder also comes the day before and the day after.
transfer-settings-save = Save the settings
transfer-settings-usual = Usual answers
transfer-settings-usual-lead = Every new request takes them over until their review date. What the law asks for is always confirmed in the file.
transfer-settings-usual-one = The usual answer of this co-ownership, taken over into every new request.
transfer-settings-usual-save = Save the usual answer
transfer-settings-usual-clear = Take the usual answer back
transfer-settings-usual-clear-consequence = Requests to come no longer take it over. Those that have come in keep it.
transfer-settings-review = Review on
transfer-settings-review-hint = From this day on it is not taken over without a review.
transfer-settings-review-due = To be reviewed

## The owner who sells

transfer-own-title = I am selling my unit
transfer-own-lead = The buyer must be given the information under art. 3.94 (état daté) before signing.
transfer-own-ask = Ask for the information
transfer-own-ask-lead = The syndic answers within 15 days, by e-mail, with a document that the buyer can verify.
transfer-own-deed = Before the deed the notary asks: you need not do anything.
transfer-own-unit = The unit that I sell
transfer-own-fee = This information costs you { $fee } (Civil Code, art. 3.94 § 4; syndic’s contract: { $source }).
transfer-own-free = This information is free of charge.
transfer-own-send = Ask the syndic
transfer-own-no-unit = No unit of this co-ownership is yours today.
transfer-own-none = Nobody has asked for information about your units.
transfer-own-sent = What was sent
transfer-own-asked-by = Asked for by
transfer-own-version = Version { $number }, on { $date }, to { $name }; figures as at { $reference }
transfer-own-nothing-sent = Nothing yet

## What has been done

transfer-done-written = The request is written down; the requester gets an acknowledgement.
transfer-done-updated = The request is corrected.
transfer-done-begun = The file is begun.
transfer-done-cancelled = The request is withdrawn.
transfer-done-answered = The answer is saved.
transfer-done-cleared = The answer is taken back.
transfer-done-generated = The document is drawn up; its PDF is being made.
transfer-done-delivered = The document has been sent.
transfer-done-revoked = The link opens nothing any more.
transfer-done-message = The message has been sent.
transfer-done-saved = The settings are saved.
transfer-done-usual = The usual answer is saved.
transfer-done-usual-cleared = The usual answer is taken back.
transfer-done-asked = Your request is with the syndic.

transfer-preview-title = Preview of the document
transfer-preview-show = Show
transfer-preview-pdf = The whole document as PDF
transfer-preview-page = Page { $number } of { $count }
transfer-preview-open = Open page { $number }

transfer-deed = The deed
transfer-deed-none = The notary has not yet told of the deed.
transfer-deed-on = Deed signed on
transfer-deed-acquirers = Acquirers
transfer-deed-acquirers-hint = The name of each, with the present or future address ({ $law }).
transfer-deed-representative = Representative
transfer-deed-representative-hint = Who represents the acquirers where the unit belongs to several ({ $law }).
transfer-deed-contested = The seller contests the arrears: registered letter of
transfer-deed-contested-hint = The letter leaves within three working days after the deed ({ $law }). Leave it empty if nothing is contested.
transfer-deed-by = Source: { $name }, { $date }.
transfer-deed-attach = The seller contests. Have an attachment notified to the notary by { $date }: afterwards the notary may pay the seller ({ $law }).
transfer-deed-attach-over = The seller contests, and the term for notifying an attachment to the notary has been over since { $date } ({ $law }).
transfer-deed-contest-late = The letter left after the term of three working days, which ended on { $date }.
transfer-deed-add = Note the deed
transfer-deed-correct = Correct or complete
transfer-deed-save = Note the deed
transfer-deed-lead = What the notary wrote after the signing. A former notice stays in the file; the latest counts.
transfer-deed-register = Enter the transfer in the register
transfer-deed-earlier =
    { $count ->
        [one] One former notice
       *[other] { $count } former notices
    }
transfer-done-deed = The deed is noted in the file.
