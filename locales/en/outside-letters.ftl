# Letters that go by post.

outside-letter-label-return = Return to:
outside-letter-label-enclosures = Enclosures
outside-letter-label-rank = No.
outside-letter-label-name = Addressee
outside-letter-label-address = Address
outside-letter-label-tracking = Tracking number
outside-letter-label-stamp = Postmark
outside-letter-list-subject = List of registered letters – batch { $number }
outside-letter-list-total =
    { $count ->
        [one] { $count } letter
       *[other] { $count } letters
    }
outside-letter-title = Letters
outside-letter-lead = Letters to print for those whom e-mail does not reach, with the proof that they were sent.
outside-letter-new = Prepare letters
outside-letter-empty-title = No letters yet
outside-letter-empty-reason = Prepare the letters of a call for funds or of a notice here; you get one file to print.
outside-letter-caption = Batches of letters of { $association }
outside-letter-batch = Batch { $number } – { $subject }
outside-letter-subject = Subject
outside-letter-body = Text
outside-letter-body-hint = A blank line begins a new paragraph. Salutation and signature are added.
outside-letter-other-languages = Other languages
outside-letter-other-languages-hint = Whoever has no text in their language receives that of the association.
outside-letter-prepared-on = Prepared on
outside-letter-count = Letters
outside-letter-progress = Status
outside-letter-kind = Content
outside-letter-kind-question = What would you like to send?
outside-letter-kind-call = Call for funds
outside-letter-kind-notice = Notice
outside-letter-kind-document = Notice with a document enclosed
outside-letter-call = Call for funds
outside-letter-document = Document
outside-letter-document-hint = A PDF from the library, put behind each letter.
outside-letter-none-chosen = None
outside-letter-audience = Addressees
outside-letter-audience-question = To whom?
outside-letter-audience-post = Those who receive by post or have no usable e-mail address ({ $count })
outside-letter-audience-all = All co-owners ({ $count })
outside-letter-audience-chosen = Those whom I tick
outside-letter-window = Window of the envelope
outside-letter-window-right = On the right
outside-letter-window-left = On the left
outside-letter-dispatch = Dispatch
outside-letter-dispatch-question = In which way?
outside-letter-dispatch-ordinary = Ordinary
outside-letter-dispatch-registered = Registered
outside-letter-dispatch-receipt = Registered with receipt
outside-letter-without-address =
    { $count ->
        [one] { $count } co-owner has no complete postal address and will receive no letter:
       *[other] { $count } co-owners have no complete postal address and will receive no letter:
    }
outside-letter-prepare = Prepare
outside-letter-prepared-done = The letters are being prepared.
outside-letter-marked = Noted.
outside-letter-drawing = The letters are being prepared ({ $done } of { $total }). Reload the page in a moment.
outside-letter-reload = Reload
outside-letter-failed = The letters could not be prepared.
outside-letter-redraw = Try again
outside-letter-waiting = These letters have not been laid out yet. The program prepared them by itself, for those who have to be informed in writing.
outside-letter-draw = Lay out for printing
outside-letter-law = Legal basis
outside-letter-told-law = You receive this letter because the law requires it ({ $law }).
outside-letter-batch-state-drawing = Being prepared
outside-letter-batch-state-waiting = To be laid out
outside-letter-batch-state-ready = Ready
outside-letter-batch-state-failed = Failed
outside-letter-state-prepared = To print
outside-letter-state-printed = Printed
outside-letter-state-posted = Posted
outside-letter-state-returned = Returned
outside-letter-posted-of = { $posted } of { $total } posted
outside-letter-print = Print
outside-letter-all-pdf = All letters ({ $pages } pages)
outside-letter-list-pdf = List of registered letters (PDF)
outside-letter-list-csv = List of registered letters (CSV)
outside-letter-mark-printed = Note as printed
outside-letter-mark-posted = Note as posted
outside-letter-mark-posted-hint = Every letter that has not left yet, unless you tick some.
outside-letter-mark-returned = Note as returned
outside-letter-mark-returned-hint = Tick the letters that came back.
outside-letter-posted-on = Posted on
outside-letter-returned-on = Returned on
outside-letter-reason = Reason
outside-letter-return-unknown = Unknown at the address
outside-letter-return-moved = Moved
outside-letter-return-unclaimed = Not claimed
outside-letter-return-refused = Refused
outside-letter-return-address = Incomplete or wrong address
outside-letter-return-other = Other
outside-letter-letters = Letters of the batch
outside-letter-tick = Choose the letter to { $name }
outside-letter-tracking-of = Tracking number of { $name }
outside-letter-tracking-title = Tracking numbers
outside-letter-tracking-hint = Copy the number under the barcode of each receipt.
outside-letter-tracking-save = Save the numbers
outside-letter-proof = Fingerprint of the file (SHA-256)
outside-letter-posted-by = Posted on { $date }, { $dispatch }
outside-letter-returned-because = Returned on { $date }: { $reason }
