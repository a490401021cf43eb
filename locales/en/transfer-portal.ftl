# What a notary, an agent or a seller does without an account.

## Finding the association

transfer-portal-title = Information under art. 3.94 (état daté)
transfer-portal-lead = For notaries, estate agents and co-owners who sell. You need no account.
transfer-portal-find = Name, address or enterprise number of the co-ownership
transfer-portal-find-hint = At least three letters, for example “Les Tilleuls”, “rue Haute 12 Bruxelles” or “0403.019.261”.
transfer-portal-found = Co-ownerships found
transfer-portal-found-none-title = No co-ownership found
transfer-portal-found-none = Check the spelling or search by the enterprise number. A co-ownership that takes no requests here is not shown: write to its syndic.
transfer-portal-ask = Ask for the information
transfer-portal-again = Have you asked already?

## A new link

transfer-portal-link-title = Get a new link
transfer-portal-link-lead = Is your link lost or expired? We send a new one for each of your files.
transfer-portal-link-hint = The address with which the request was made. Links sent before open nothing any more.
transfer-portal-link-act = Send the link
transfer-portal-link-sent = If there are files for this address, a new link is being sent there now.
transfer-portal-dead-title = This link opens nothing

## Before the request

transfer-portal-seat = Seat
transfer-portal-number = Enterprise number
transfer-portal-fees = Cost of the file
transfer-portal-fee-none = Free of charge
transfer-portal-fee-source = Contract of the syndic
transfer-portal-fee-law = Borne by the seller ({ $law }).
transfer-portal-email = E-mail address
transfer-portal-email-hint = We send a link there that opens the form for 24 hours.
transfer-portal-language = Language of the mails
transfer-portal-begin-act = Get the link
transfer-portal-begin-sent = The link has been sent. Open the mail to go on; the link is valid for 24 hours.

## The request

transfer-portal-request-lead = { $association }. You write with the address { $email }.
transfer-portal-form-what = Your request
transfer-portal-kind = What do you need the information for?
transfer-portal-unit = Lot
transfer-portal-unit-hint = As in the basic deed, for example A3.
transfer-portal-building = Building
transfer-portal-building-any = I do not know
transfer-portal-transfer-on = Planned day of the deed
transfer-portal-buyer = Buyer
transfer-portal-form-who = Who asks
transfer-portal-requester = You are
transfer-portal-name = Name
transfer-portal-office = Office or agency
transfer-portal-office-hint = A co-owner who sells leaves this empty.
transfer-portal-phone = Telephone
transfer-portal-reference = Your reference
transfer-portal-form-right = Mandate and message
transfer-portal-mandate = Mandate (PDF or photo, at most 3 MB)
transfer-portal-mandate-hint = Only the syndic and the accountant see it.
transfer-portal-note = Message to the syndic
transfer-portal-note-hint = Without a mandate, an agent or a seller says here by what right he asks.
transfer-portal-request-act = Send the request
transfer-portal-request-done = The request has been sent. The acknowledgement leaves by mail.

## The file

transfer-portal-received = Received on
transfer-portal-due = Answer at the latest on
transfer-portal-working-due = Practice: 15 working days
transfer-portal-left =
    { $days ->
        [0] last day
        [one] { $days } day left
       *[other] { $days } days left
    }
transfer-portal-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
transfer-portal-late-law = The term of the law is over. You may tell the parties that the syndic has not answered ({ $law }).
transfer-portal-cancelled = The request was withdrawn: { $reason }
transfer-portal-superseded = A more recent request replaces this one.
transfer-portal-expired = The figures are too old to be relied on. Make a new request.
transfer-portal-valid-until = Figures usable until
transfer-portal-documents = Documents
transfer-portal-documents-none = Nothing has been delivered yet. You will get a mail.
transfer-portal-documents-hint = Each file opens by a link that is valid once, for fifteen minutes. What is downloaded is written down.
transfer-portal-version = Version { $number }, figures as at { $date }
transfer-portal-delivered-on = Delivered on
transfer-portal-pages = Pages
transfer-portal-code = Verification code
transfer-portal-digest = Fingerprint (SHA-256)
transfer-portal-download = Download: { $what }
transfer-portal-annexes = Annexes
transfer-portal-fetched = What you have downloaded
transfer-portal-fetched-what = File
transfer-portal-fetched-when = When
transfer-portal-messages = Messages
transfer-portal-messages-none = No messages.
transfer-portal-side-manager = Syndic
transfer-portal-side-asker = You
transfer-portal-message = Your message
transfer-portal-message-act = Send the message
transfer-portal-message-sent = The message has been sent to the syndic.
transfer-portal-deed-tell = Tell the syndic of the deed
transfer-portal-deed-lead = Once the deed is signed, the syndic learns here the day, the acquirers and their address. Where arrears are contested, the registered letter still has to be sent.
transfer-portal-deed-act = Tell of the deed
transfer-portal-deed-told = The syndic knows that the deed is signed.
transfer-portal-progress = Progress
transfer-portal-progress-count = { $complete } of { $total } sections are ready. What they say is in the document.
transfer-portal-progress-section = Section
transfer-portal-progress-state = State
transfer-portal-section-complete = Ready
transfer-portal-section-open = In progress
transfer-portal-section-reserved = With a reservation
transfer-portal-about = The file
transfer-portal-association = Co-ownership
transfer-portal-asked = Request
transfer-portal-asker = Who asks
transfer-portal-fee = Cost
transfer-portal-link-until = This link is valid until { $date }. Keep it to yourself: it opens the file.

## With an account

transfer-portal-mine = My files
transfer-portal-mine-lead = The requests made with the address of your account.
transfer-portal-mine-none-title = No files
transfer-portal-mine-none = Requests made with the address of your account appear here, once you have shown that you read its mail.
transfer-portal-mine-number = File
transfer-portal-mine-state = State
transfer-portal-mine-act = Open

## Mails

transfer-portal-mail-begin-subject = { $association }: ask for the information under art. 3.94
transfer-portal-mail-begin-body =
    Hello,

    You want to ask for the information under art. 3.94 (état daté) about a lot of { $association }. The link below opens the form. It is valid for 24 hours and works once.

    You have not asked for anything? Then do nothing: without this link no request is sent.
transfer-portal-mail-begin-act = Open the form
transfer-portal-mail-link-subject = { $number }: your new link
transfer-portal-mail-link-body =
    Hello,

    This is the new link to the file { $number } ({ $association }). The links sent before open nothing any more.

    Keep it to yourself: whoever has this link sees the file.
transfer-portal-mail-link-act = Open the file
transfer-portal-mail-message-subject = { $number }: the syndic has written to you
transfer-portal-mail-message-body =
    Hello,

    The syndic of { $association } has written to you about the file { $number }. The message is in the file.
transfer-portal-mail-message-act = Read the message

## The receipt, as plain text

transfer-portal-receipt-text =
    Receipt of the file { $number }
    Request received on { $received }. Version { $version }, figures as at { $date }, delivered on { $delivered }.
    SHA-256 of the document: { $digest }
    Verification code: { $code }

    Downloaded:
