# What leaves the house: the log, its evidence, and what people set up.

messaging-mail-foot =
    Mitoyen · { $site }
    This message is automatic.
messaging-mail-foot-optional =
    Mitoyen · { $site }
    This message is automatic. You can receive fewer of them: { $choices }

## The log

messaging-sent-title = Sent
messaging-sent-lead = Everything that has left or is about to, with the evidence.
messaging-sent-own-lead = What has been sent to you.
messaging-sent-file = Sent
messaging-sent-csv = Download the list (CSV)
messaging-sent-empty-title = Nothing sent
messaging-sent-empty-reason = E-mails, notifications and text messages appear here as soon as they are prepared.
messaging-sent-every = All
messaging-sent-show = Show
messaging-sent-reset = Show everything
messaging-sent-created = Prepared
messaging-sent-sent = Sent on
messaging-sent-kind = About
messaging-sent-channel = Channel
messaging-sent-person = Addressee
messaging-sent-person-hint = Part of the name or of the address
messaging-sent-address = Address used
messaging-sent-language = Language
messaging-sent-subject = Subject
messaging-sent-state = State
messaging-sent-attempts = Attempts
messaging-sent-answer = Answer of the server
messaging-sent-sha256 = Hash of the content (SHA-256)
messaging-sent-message-id = Message-ID
messaging-sent-id = Delivery number
messaging-sent-again-of = Repeats
messaging-sent-again-of-link = The earlier delivery
messaging-sent-due = Leaves at the earliest
messaging-sent-files = Attachments
messaging-sent-content = Content
messaging-sent-content-secret = This message held a personal link; its content is not kept.
messaging-sent-evidence = Evidence
messaging-sent-history = What happened
messaging-sent-when = When
messaging-sent-attempt = Attempt { $number }
messaging-sent-again = Send again
messaging-sent-again-done = A new delivery is ready to leave.
messaging-sent-again-uncertain = Nobody can tell whether this message has left. The addressee may receive it twice.
messaging-sent-address-failed = This address does not work
messaging-sent-address-reason = How do you know? (optional)
messaging-sent-address-failed-done = Nothing more is sent to this address.
messaging-sent-address-works = It works again
messaging-sent-address-works-done = Things are sent to this address again.
messaging-sent-addresses = Addresses that do not work
messaging-sent-address-post = Send a letter, or ask this person for another address.
messaging-sent-act = Action
messaging-sent-state-waiting = Waiting
messaging-sent-state-sending = Being sent
messaging-sent-state-sent = Sent
messaging-sent-state-refused = Refused
messaging-sent-state-failed = Failed
messaging-sent-state-uncertain = Uncertain
messaging-sent-state-bounced = Bounced
messaging-sent-outcome-sent = Handed over
messaging-sent-outcome-later = Not taken for the time being
messaging-sent-outcome-refused = Refused
messaging-sent-outcome-failed = Given up
messaging-sent-outcome-uncertain = No answer
messaging-sent-outcome-bounced = Came back
messaging-sent-channel-in-app = Application
messaging-sent-channel-email = E-mail
messaging-sent-channel-push = Notification
messaging-sent-channel-sms = Text message
messaging-sent-channel-post = Letter
messaging-sent-reason-deadline = The server was out of reach for too long.
messaging-sent-reason-interrupted = The program stopped while sending.
messaging-sent-reason-not-set-up = This channel is not set up.
messaging-sent-reason-unmade = The message could not be made.
messaging-sent-reason-unsubscribed = This device no longer receives notifications.
messaging-sent-reason-told = Reported by a manager.
messaging-sent-reason-posted = Handed to the post.
messaging-sent-reason-returned = Brought back by the post.
messaging-sent-reason-no-address = The postal address is not known.
messaging-sent-letter = Letter
messaging-sent-kind-digest = Digest
messaging-sent-kind-mail-invitation = Invitation
messaging-sent-kind-mail-role = Access given
messaging-sent-kind-mail-address-prove = Confirmation of an address
messaging-sent-kind-transfer = Sale of a unit
messaging-sent-kind-other = Account

## Having fewer mails

messaging-unsubscribe-title = Receive fewer e-mails
messaging-unsubscribe-group = You will receive no more optional e-mails about: { $group }.
messaging-unsubscribe-all = You will receive no more optional e-mails.
messaging-unsubscribe-law = What the law requires to be sent to you, such as notices of meetings, keeps coming.
messaging-group-security = Security of your account
messaging-unsubscribe-act = Stop these e-mails
messaging-unsubscribe-done-title = Done
messaging-unsubscribe-choices = Your other choices are in your account, under “Notifications”.

## Browsers that may be woken

messaging-devices-title = Notifications on my devices
messaging-devices-lead = A device that you allow shows a short notification even while no page is open.
messaging-devices-this = Allow this device
messaging-devices-denied = Your browser blocks notifications from this site. Change that in its settings.
messaging-devices-unable = This browser cannot show notifications, or scripts are switched off in it.
messaging-devices-off = This server sends no notifications to devices.
messaging-devices-device = Device
messaging-devices-since = Allowed since
messaging-devices-act = Action
messaging-devices-unknown = Unknown device
messaging-devices-remove = Remove
messaging-devices-none = No device allowed
messaging-devices-added = This device will show your notifications.
messaging-devices-removed = This device no longer shows notifications.

## What is set up

messaging-setup-title = What this server can send
messaging-setup-lead = What is set up. Passwords are never shown.
messaging-setup-mail = E-mails
messaging-setup-push = Notifications on devices
messaging-setup-sms = Text messages
messaging-setup-keys = Encryption keys
messaging-setup-yes = Set up
messaging-setup-no = Not set up
