## Jobs

refusal-job-unknown = This job does not exist, or is no longer kept.
refusal-job-not-waiting = This job is running or done, so it cannot be started again.
refusal-job-superseded = The same job is already waiting or running, so this one cannot be started again.
refusal-job-over = This job is over, so there is nothing to give up.

## Library

refusal-document-unknown = There is no such document, or none that you may read.
refusal-document-version-unknown = The document has no such version.
refusal-document-share-unknown = There is no such share.
refusal-document-share-revoked = This share was taken back before.
refusal-document-share-with-whom = Choose with whom the document is shared: a circle or one co-owner.
refusal-document-share-ends-first = The share would end on { $end }, before it begins on { $start }.
refusal-document-share-over = { $date } has passed. Choose a later day.
refusal-document-pass-invalid = This link does not work, or no longer. Ask whoever sent it for a new one.
refusal-document-pass-unknown = This link does not exist.
refusal-document-pass-over = This link already opens nothing any more.
refusal-document-passes-many = This document already has { $max } open links. Take one back.
refusal-document-pass-days = Give a whole number of days from 1 to { $max }.
refusal-document-link-unknown = The document is not about this.
refusal-document-link-twice = The document is about this already.
refusal-document-object-unknown = What the document is to be about does not exist in this co-ownership.
refusal-document-kind-unknown = Choose what kind of document it is.
refusal-document-visibility-unknown = Choose who may read the document.
refusal-document-circle-unknown = “{ $value }” is no circle with which a document is shared.
refusal-document-retention-unknown = “{ $value }” is no rule for keeping documents.
refusal-document-text-unknown = “{ $value }” is no state of a text.
refusal-document-file-required = Choose a file.
refusal-document-file-unknown = This file is no longer there. Choose it again.
refusal-document-same-file = This is the file that is in force already.
refusal-document-personal-visibility = A document about a co-owner as a person is for the managers, or for the owners concerned. Choose one of the two.
refusal-document-personal-shared = The document is shared with others. Take these shares back before it becomes personal.
refusal-document-personal-not-shared = This document is about a person, so it cannot be shared with others.
refusal-document-archived = The document has been put away and can no longer be changed.
refusal-document-erased = The content of this document has been deleted.
refusal-document-held = The document is on hold. Lift the hold first.
refusal-document-not-held = The document is not on hold.
refusal-document-still-kept = The document must be kept until { $date }.
refusal-document-kept-always = A document of this kind is kept as long as the co-ownership exists.
refusal-document-kept-too-short = The document must be kept until { $date } at least.

## Outside

refusal-letter-kind-unknown = Choose what the letters contain.
refusal-envelope-window-unknown = Choose where the window is.
refusal-letter-dispatch-unknown = Choose how the letters go.
refusal-letter-audience-unknown = Choose the addressees.
refusal-letter-event-unknown = Say what happened to the letters.
refusal-letter-return-reason-unknown = Choose why the letter came back.
refusal-letter-step = A letter in the state “{ $state }” cannot take that step ({ $event }).
refusal-letter-unknown = There is no such letter.
refusal-letter-batch-unknown = There is no such batch of letters.
refusal-letter-batch-not-failed = This batch has not failed.
refusal-letter-not-drawn = The letters are not ready yet.
refusal-letter-addressees-none = No letter is meant. Tick at least one addressee.
refusal-letter-addressees-many = A batch has at most { $max } letters.
refusal-letter-address-missing =
    { $count ->
        [one] One ticked addressee has no complete postal address.
       *[other] { $count } ticked addressees have no complete postal address.
    }
refusal-letter-call-cancelled = This call for funds is cancelled; its letters leave no more.
refusal-letter-document-not-pdf = The document must be a PDF of at most { $megabytes } MB.
refusal-letter-document-unreadable = The document cannot be enclosed: it is protected or damaged.
refusal-letter-day-in-future = This day is still to come.
refusal-letter-list-empty = This batch has no registered letter.
refusal-tracking-number-malformed = This is no tracking number: 12 to 30 figures, or a code such as RR473124829BE.
refusal-tracking-number-twice = This number belongs to another letter already.
refusal-tracking-number-not-registered = Only a registered letter has a number.

## Storage

refusal-archive-broken = This document is damaged and cannot be opened.
refusal-archive-encrypted = This document is protected by a password. Remove the protection, then send it again.
refusal-archive-macros = This document contains a program (a macro). Save it without macros, then send it again.
refusal-archive-nested = This document contains an archive. Send the files in it one by one.
refusal-archive-too-large = Once opened, this document would be excessively large (more than { $maximum } MB, or too many parts).
refusal-file-empty = This file is empty.
refusal-file-name-required = Give the file a name.
refusal-file-size-malformed = The size of the file is a number of bytes.
refusal-file-size-mismatch = { $size } bytes were announced, and more arrived ({ $received }). Send the file again.
refusal-file-too-large = This file is { $size } MB; { $maximum } MB are allowed for this type.
refusal-file-type-mismatch = This file is not what its name says: its content is not of the type “{ $ending }”.
refusal-file-type-not-allowed =
    { $ending ->
        [none] This type of file is not allowed. Send a PDF, a picture (PNG, JPEG, WebP, HEIC), a text, a CSV, a Word, Excel or OpenDocument file, an XML or an e-mail.
       *[other] “{ $ending }” files are not allowed. Send a PDF, a picture (PNG, JPEG, WebP, HEIC), a text, a CSV, a Word, Excel or OpenDocument file, an XML or an e-mail.
    }
refusal-file-unknown = This file does not exist or is no longer available.
refusal-picture-broken = This picture is damaged and cannot be shown.
refusal-picture-too-large = This picture has { $size } million pixels; { $maximum } million are allowed.
refusal-storage-full = There is not enough room left: { $used } MB of { $limit } MB are used. Delete documents or choose a larger plan.
refusal-upload-expired = This upload was interrupted too long ago. Send the file again.
refusal-upload-incomplete = The file has not arrived completely yet.
refusal-upload-over = This upload has ended.
refusal-upload-piece-small = A piece, except the last, has at least { $minimum } bytes.
refusal-upload-purpose-unknown = “{ $value }” is not a purpose for which a file can be sent.
refusal-upload-unknown = This upload does not exist.
refusal-uploads-open-limit = { $max } uploads are under way. Finish or cancel some before you begin another.

## Delivery

refusal-mail-too-large = The e-mail is larger than { $megabytes } MB with its attachments. Remove some, or share a document.
refusal-address-unusable = This address cannot be used.
refusal-phone-number-unusable = This number cannot receive text messages.
refusal-delivery-unknown = There is no such delivery.
refusal-delivery-state-unknown = There is no state “{ $value }”.
refusal-attempt-outcome-unknown = There is no outcome “{ $value }”.
refusal-delivery-transition = A delivery in the state “{ $state }” cannot become “{ $outcome }”.
refusal-delivery-not-again = This delivery has not failed, so it cannot be repeated (state: { $state }).
refusal-delivery-secret = This message held a personal link, which is not kept. The person has to ask for another one.
refusal-delivery-again-already = This delivery has been repeated already.
refusal-delivery-by-post = A letter cannot be sent again from here: prepare a new one under “Letters”.
refusal-delivery-export-too-long = The list has more than { $max } lines. Filter it first.
refusal-address-not-markable = Only e-mail addresses and telephone numbers can be reported.
refusal-address-failure-unknown = This address is not reported.
refusal-push-unavailable = This server sends no notifications to devices.
refusal-push-endpoint-malformed = The browser gave no usable address for notifications.
refusal-push-key-malformed = The browser gave no usable key for notifications.
refusal-push-subscription-unknown = This device is not allowed.
refusal-unsubscribe-invalid = This link no longer works. Sign in to change your choices.

## Notifications

refusal-notification-unknown = There is no such notification.
refusal-notification-group-unknown = There is no such group of notifications: { $value }.
refusal-notification-kind-unknown = There is no such kind of notification: { $value }.
refusal-notification-channel-unknown = This channel cannot be chosen: { $value }.
refusal-notification-priority-unknown = There is no such importance: { $value }.
refusal-notification-rhythm-unknown = There is no such frequency: { $value }.
refusal-notification-rhythm-unfit = Only e-mails can be gathered by day or by week.
refusal-notification-mandatory = These notifications cannot be switched off: the law or the safety of your account asks for them.
refusal-time-malformed = “{ $value }” is not a time. Write for example 22:00.
refusal-quiet-hours-incomplete = Give the beginning and the end of the quiet hours, or neither.
refusal-quiet-hours-empty = The quiet hours must end at another time than they begin.
refusal-live-too-many = Too many pages or programs listen at the same time. Close some of them.

## Outside: calendars and webhooks

refusal-calendar-feed-unknown = There is no such calendar address.
refusal-calendar-feeds-many = You have { $max } calendar addresses already. Take one back.
refusal-webhook-unknown = There is no such webhook.
refusal-webhook-delivery-unknown = There is no such message.
refusal-webhook-url-malformed = Give a whole address that begins with https://.
refusal-webhook-url-not-public = This address does not lead to the public internet.
refusal-webhook-events-none = Choose at least one event.
refusal-webhook-event-unknown = “{ $value }” is no event.
refusal-webhook-delivery-state-unknown = “{ $value }” is no state.
refusal-webhooks-many = An organization has at most { $max } webhooks.
refusal-webhook-inactive = This webhook is switched off. Switch it on first.
refusal-webhook-replay-range = Choose a period of the last { $days } days.
refusal-webhook-replay-many = More than { $max } messages: choose a shorter period.
refusal-webhook-replay-none = There is no message in this period.
refusal-letter-batch-state-unknown = “{ $value }” is no state.
refusal-letter-state-unknown = “{ $value }” is no state.
refusal-calendar-kind-unknown = “{ $value }” is no kind of entry.
