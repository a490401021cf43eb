# The words around every page.

## The frame of every page

shell-product = Mitoyen
shell-skip = Zum Inhalt
shell-nav-main = Hauptnavigation
shell-nav-sections = Bereiche des Miteigentums
shell-nav-bar = Schnellnavigation
shell-nav-language = Sprache
shell-more = Mehr
shell-sign-in = Anmelden
shell-bell = Benachrichtigungen
shell-bell-unread = Ungelesene Benachrichtigungen: #
shell-account = Mein Konto
shell-sign-out = Abmelden
shell-dismiss = Später
shell-demo = Demonstration: erfundene Personen und Beträge.

## Connection, stored copies and new versions. A time or a date follows the words that end without a full stop

shell-connection-unknown = Seite geladen
shell-online = Online
shell-offline-since = Offline seit
shell-stored-copy = Kopie gespeichert am
shell-update-title = Eine neue Version von Mitoyen ist bereit.
shell-update-action = Seite neu laden
shell-offline-title = Sie sind offline
shell-offline-body = Diese Seite ist auf diesem Gerät noch nicht gespeichert. Bereits geöffnete Seiten bleiben dreißig Tage lang lesbar.
shell-offline-retry = Erneut versuchen

## Where one can go

shell-place-home = Startseite
shell-place-associations = Vereinigungen
shell-place-playground = GraphQL-API
shell-section-overview = Übersicht
shell-section-buildings = Gebäude
shell-section-units = Lose
shell-section-owners = Miteigentümer
shell-section-keys = Verteilerschlüssel
shell-section-calls = Mittelabrufe

## Forms

shell-error-summary = Korrigieren Sie dies, um fortzufahren
shell-optional = optional
shell-save = Speichern
shell-cancel = Abbrechen
shell-back = Zurück
shell-edit = Ändern
shell-search = Suchen
shell-filters = Filtern
shell-yes = Ja
shell-no = Nein

## Pages that say why there is no page

shell-not-found-title = Diese Seite gibt es nicht
shell-not-found-body = Vielleicht ist die Adresse unvollständig, die Seite wurde archiviert, oder sie steht Ihrer Rolle nicht offen.
shell-not-found-action = Zur Startseite
shell-forbidden-title = Ihre Rolle erlaubt diese Handlung nicht
shell-forbidden-body = Wenden Sie sich an den Syndikus der Miteigentümervereinigung.
shell-failure-title = Wir konnten nicht antworten
shell-failure-body = Der Fehler liegt bei uns, und es wurde nichts gespeichert. Versuchen Sie es erneut; dauert es an, nennen Sie uns diese Referenz: { $id }
shell-signed-out-title = Sie sind abgemeldet
shell-signed-out-body = Die auf diesem Gerät gespeicherten Seiten wurden gelöscht.
