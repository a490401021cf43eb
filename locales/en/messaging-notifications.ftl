# The notification centre, how people want to be told, and the mails that tell them.

## The notification centre

messaging-notifications-title = Notifications
messaging-notifications-lead = What you have been told, in all your co-ownerships, the most recent first.
messaging-notifications-what = Notification
messaging-notifications-detail = Details
messaging-notifications-when = Received on
messaging-notifications-act = Action
messaging-notifications-unread = Unread
messaging-notifications-open = Open
messaging-notifications-read = Mark as read
messaging-notifications-read-all = Mark all as read
messaging-notifications-all-read = All notifications are marked as read.
messaging-notifications-filter = Filter
messaging-notifications-filter-all = All
messaging-notifications-filter-unread = Unread
messaging-notifications-none-title = No notifications
messaging-notifications-none-reason = What concerns you will appear here: calls for funds, documents, changes to your account.
messaging-notifications-none-unread-title = Everything has been read
messaging-notifications-none-unread-reason = You have no unread notifications.

## How urgent something is

messaging-priority-high = Important
messaging-priority-critical = Urgent

## How the person wants to be told

messaging-preferences-title = Notification preferences
messaging-preferences-detail = Choose how and how often you are told
messaging-preferences-lead = “As usual” means: at once for what is important, otherwise together once a day or once a week.
messaging-preferences-about = About
messaging-preferences-channels = How, and how often
messaging-preferences-quiet = Quiet hours
messaging-preferences-quiet-hint = During these hours, Belgian time, only what is urgent is sent to you. Leave empty to hold nothing back.
messaging-preferences-quiet-from = From
messaging-preferences-quiet-until = Until
messaging-preferences-saved = Your preferences are saved.
messaging-preferences-always = What you always receive
messaging-preferences-always-lead = These notifications arrive here and by e-mail whatever you choose: the law or the safety of your account asks for it.
messaging-preferences-safety = Safety of your account

## What about

messaging-group-money = Calls for funds and payments
messaging-group-meetings = Assemblies and council
messaging-group-documents = Documents
messaging-group-register = Owners and register
messaging-group-upkeep = Upkeep and works
messaging-group-community = Life in the building
messaging-group-energy = Energy and meters
messaging-group-management = Deadlines of management
messaging-group-transfer = Sales of units
messaging-group-privacy = Personal data
messaging-group-platform = Platform

## By what means

messaging-channel-in-app = In Mitoyen
messaging-channel-email = E-mail
messaging-channel-push = On the device
messaging-channel-sms = Text message

## How often

messaging-rhythm-usual = As usual
messaging-rhythm-immediately = At once
messaging-rhythm-daily = Daily
messaging-rhythm-weekly = Weekly
messaging-rhythm-off = Never

## Mails

messaging-mail-greeting = Dear { $name },
messaging-mail-open = Open in Mitoyen
messaging-digest-subject = { $count } notifications from Mitoyen
