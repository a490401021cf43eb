# The notification centre, how people want to be told, and the mails that tell them.

## The notification centre

messaging-notifications-title = Benachrichtigungen
messaging-notifications-lead = Was Ihnen mitgeteilt wurde, in all Ihren Miteigentümervereinigungen, das Neueste zuerst.
messaging-notifications-what = Benachrichtigung
messaging-notifications-detail = Einzelheiten
messaging-notifications-when = Erhalten am
messaging-notifications-act = Aktion
messaging-notifications-unread = Ungelesen
messaging-notifications-open = Öffnen
messaging-notifications-read = Als gelesen markieren
messaging-notifications-read-all = Alles als gelesen markieren
messaging-notifications-all-read = Alle Benachrichtigungen sind als gelesen markiert.
messaging-notifications-filter = Filter
messaging-notifications-filter-all = Alle
messaging-notifications-filter-unread = Ungelesene
messaging-notifications-none-title = Keine Benachrichtigungen
messaging-notifications-none-reason = Was Sie betrifft, erscheint hier: Mittelabrufe, Dokumente, Änderungen an Ihrem Konto.
messaging-notifications-none-unread-title = Alles ist gelesen
messaging-notifications-none-unread-reason = Sie haben keine ungelesenen Benachrichtigungen.

## How urgent something is

messaging-priority-high = Wichtig
messaging-priority-critical = Dringend

## How the person wants to be told

messaging-preferences-title = Benachrichtigungseinstellungen
messaging-preferences-detail = Wählen, wie und wie oft Sie benachrichtigt werden
messaging-preferences-lead = „Wie üblich“ heißt: sofort, was wichtig ist, sonst gebündelt einmal am Tag oder in der Woche.
messaging-preferences-about = Worüber
messaging-preferences-channels = Wie und wie oft
messaging-preferences-quiet = Ruhezeiten
messaging-preferences-quiet-hint = In diesen Stunden, nach belgischer Zeit, wird Ihnen nur Dringendes geschickt. Lassen Sie die Felder leer, um nichts zurückzuhalten.
messaging-preferences-quiet-from = Von
messaging-preferences-quiet-until = Bis
messaging-preferences-saved = Ihre Einstellungen sind gespeichert.
messaging-preferences-always = Was Sie immer erhalten
messaging-preferences-always-lead = Diese Benachrichtigungen kommen hier und per E-Mail, was Sie auch wählen: Das Gesetz oder die Sicherheit Ihres Kontos verlangt es.
messaging-preferences-safety = Sicherheit Ihres Kontos

## What about

messaging-group-money = Mittelabrufe und Zahlungen
messaging-group-meetings = Versammlungen und Rat
messaging-group-documents = Dokumente
messaging-group-register = Eigentümer und Register
messaging-group-upkeep = Unterhalt und Arbeiten
messaging-group-community = Leben im Haus
messaging-group-energy = Energie und Zähler
messaging-group-management = Fristen der Verwaltung
messaging-group-transfer = Verkauf von Losen
messaging-group-privacy = Personenbezogene Daten
messaging-group-platform = Plattform

## By what means

messaging-channel-in-app = In Mitoyen
messaging-channel-email = E-Mail
messaging-channel-push = Auf dem Gerät
messaging-channel-sms = SMS

## How often

messaging-rhythm-usual = Wie üblich
messaging-rhythm-immediately = Sofort
messaging-rhythm-daily = Täglich
messaging-rhythm-weekly = Wöchentlich
messaging-rhythm-off = Nie

## Mails

messaging-mail-greeting = Guten Tag { $name },
messaging-mail-open = In Mitoyen öffnen
messaging-digest-subject = { $count } Benachrichtigungen von Mitoyen
