# The notification centre, how people want to be told, and the mails that tell them.

## The notification centre

messaging-notifications-title = Meldingen
messaging-notifications-lead = Wat u is meegedeeld, in al uw mede-eigendommen, het recentste eerst.
messaging-notifications-what = Melding
messaging-notifications-detail = Details
messaging-notifications-when = Ontvangen op
messaging-notifications-act = Actie
messaging-notifications-unread = Ongelezen
messaging-notifications-open = Openen
messaging-notifications-read = Als gelezen markeren
messaging-notifications-read-all = Alles als gelezen markeren
messaging-notifications-all-read = Alle meldingen zijn als gelezen gemarkeerd.
messaging-notifications-filter = Filter
messaging-notifications-filter-all = Alle
messaging-notifications-filter-unread = Ongelezen
messaging-notifications-none-title = Geen meldingen
messaging-notifications-none-reason = Wat u aangaat verschijnt hier: opvragingen, documenten, wijzigingen van uw account.
messaging-notifications-none-unread-title = Alles is gelezen
messaging-notifications-none-unread-reason = U hebt geen ongelezen meldingen.

## How urgent something is

messaging-priority-high = Belangrijk
messaging-priority-critical = Dringend

## How the person wants to be told

messaging-preferences-title = Voorkeuren voor meldingen
messaging-preferences-detail = Kiezen hoe en hoe vaak u verwittigd wordt
messaging-preferences-lead = “Gewoon” betekent: meteen voor wat belangrijk is, anders gebundeld één keer per dag of per week.
messaging-preferences-about = Over
messaging-preferences-channels = Hoe en hoe vaak
messaging-preferences-quiet = Rustige uren
messaging-preferences-quiet-hint = Tijdens die uren, Belgische tijd, krijgt u enkel wat dringend is. Laat leeg om niets tegen te houden.
messaging-preferences-quiet-from = Van
messaging-preferences-quiet-until = Tot
messaging-preferences-saved = Uw voorkeuren zijn bewaard.
messaging-preferences-always = Wat u altijd ontvangt
messaging-preferences-always-lead = Deze meldingen komen hier en per e-mail, wat u ook kiest: de wet of de veiligheid van uw account vraagt het.
messaging-preferences-safety = Veiligheid van uw account

## What about

messaging-group-money = Opvragingen en betalingen
messaging-group-meetings = Vergaderingen en raad
messaging-group-documents = Documenten
messaging-group-register = Eigenaars en register
messaging-group-upkeep = Onderhoud en werken
messaging-group-community = Leven in het gebouw
messaging-group-energy = Energie en meters
messaging-group-management = Termijnen van het beheer
messaging-group-transfer = Verkoop van kavels
messaging-group-privacy = Persoonsgegevens
messaging-group-platform = Platform

## By what means

messaging-channel-in-app = In Mitoyen
messaging-channel-email = E-mail
messaging-channel-push = Op het toestel
messaging-channel-sms = Sms

## How often

messaging-rhythm-usual = Gewoon
messaging-rhythm-immediately = Meteen
messaging-rhythm-daily = Dagelijks
messaging-rhythm-weekly = Wekelijks
messaging-rhythm-off = Nooit

## Mails

messaging-mail-greeting = Beste { $name },
messaging-mail-open = Openen in Mitoyen
messaging-digest-subject = { $count } meldingen van Mitoyen
