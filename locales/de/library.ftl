# Documents of the co-ownership.

## The pages

library-title = Dokumente
library-lead = Die Unterlagen der Miteigentümervereinigung: Jede wird nur denen gezeigt, die sie lesen dürfen.
library-lead-own = Die Unterlagen der Miteigentümervereinigung, die Sie lesen dürfen, und jene, die Sie betreffen.
library-caption = Dokumente
library-in-use = In Gebrauch
library-archived = Archiviert
library-add = Dokument hinzufügen
library-empty-title = Noch keine Dokumente
library-empty-reason = Bewahren Sie hier die Basisurkunde, die Miteigentumsordnung, Protokolle, Abrechnungen, Verträge und Bescheinigungen auf: was die Miteigentümer einsehen dürfen und was ein Notar verlangt.
library-empty-own = Sobald ein Dokument für Sie zugänglich ist, finden Sie es hier.
library-none = Kein Dokument entspricht diesen Kriterien.
library-none-archived = Es wurde kein Dokument archiviert.
library-search = In Titeln und Texten suchen
library-search-hint = Der Anfang eines Wortes genügt; Akzente spielen keine Rolle.
library-filter-kind = Art
library-filter-year = Jahr
library-filter-language = Sprache
library-filter-every = Alle
library-show-all = Alles anzeigen
library-about = Dokumente zu { $name }
library-of-this = Dokumente dazu

## A document

library-document-title = Titel
library-document-title-hint = Bleibt das Feld leer, wird der Dateiname verwendet.
library-document-kind = Art des Dokuments
library-document-kind-choose = Bitte wählen
library-document-date = Datum des Dokuments
library-document-date-hint = Der Tag des Dokuments selbst, etwa der Versammlung. Leer: heute.
library-document-language = Sprache
library-document-file = Datei
library-document-size = Größe
library-document-pages = Seiten
library-document-added = Hinzugefügt
library-document-open = Öffnen
library-document-save = Herunterladen
library-document-edit-title = Dokument ändern
library-document-beginning = Erste Zeilen
library-new-title = Dokument hinzufügen
library-new-lead = PDF, Bilder, Texte und Bürodokumente.
library-new-save = Hinzufügen
library-new-notify = Alle benachrichtigen, die es lesen dürfen
library-new-about = Betrifft
library-new-about-nothing = Die ganze Miteigentümervereinigung
library-new-file-chosen = Diese Datei ist schon da: { $name }
library-edit-save = Speichern
library-kept = Aufbewahrung
library-kept-until = Länger aufbewahren, bis
library-kept-until-hint = Die gesetzliche Frist gilt von selbst; geben Sie nur einen Tag an, um das Dokument länger aufzubewahren.
library-kept-always = Solange die Miteigentümervereinigung besteht
library-kept-to = Bis { $date }
library-kept-free = Solange es nützlich ist
library-text-waiting = Der Text wird gelesen; bald kann darin gesucht werden.
library-text-nothing = Kein Text: Es wird über Titel und Art gefunden.
library-text-unreadable = Kein Text: Die Datei ist verschlüsselt, beschädigt oder zu groß, um gelesen zu werden. Sie kann trotzdem geöffnet und heruntergeladen werden.
library-erased = Der Inhalt dieses Dokuments wurde am { $date } gelöscht. Dass es bestand, bleibt vermerkt.
library-is-archived = Dieses Dokument wurde archiviert: { $reason }

## Who may read

library-visibility = Wer es lesen darf
library-visibility-usual = Wie für diese Art üblich
library-visibility-managers = Der Syndikus und der Buchhalter
library-visibility-council = Auch der Rat
library-visibility-owners = Alle Miteigentümer
library-visibility-unit_owners = Der Rat und die Eigentümer der betroffenen Lose
library-visibility-named = Die betroffenen Miteigentümer und jene, mit denen es geteilt ist
library-personal = Persönlich
library-held = Gesperrt

## Kinds

library-kind-base_deed = Basisurkunde
library-kind-by_laws = Miteigentumsordnung
library-kind-internal_rules = Hausordnung
library-kind-convocation = Einberufung
library-kind-minutes = Protokoll
library-kind-annual_accounts = Jahresabrechnung
library-kind-balance_sheet = Bilanz
library-kind-charge_statement = Lastenabrechnung
library-kind-call_for_funds = Mittelabruf
library-kind-budget = Haushaltsplan
library-kind-invoice = Rechnung
library-kind-bank_statement = Kontoauszug
library-kind-quote = Angebot
library-kind-contract = Vertrag
library-kind-insurance_policy = Versicherungspolice
library-kind-insurance_claim = Schadensfall
library-kind-inspection_report = Prüfbericht
library-kind-post_intervention_file = Akte für spätere Arbeiten (DIU)
library-kind-energy_certificate = Energieausweis
library-kind-asbestos_certificate = Asbestbescheinigung
library-kind-tank_certificate = Tankbescheinigung
library-kind-court_file = Gerichtsakte
library-kind-notice = Mitteilung an die Bewohner
library-kind-correspondence = Schriftverkehr
library-kind-plan = Plan
library-kind-photo = Foto
library-kind-other = Sonstiges

## Versions

library-versions = Fassungen
library-version-number = Fassung { $number }
library-version-current = Gültig
library-version-note = Was neu ist
library-version-add = Neue Fassung
library-version-add-lead = Die früheren Fassungen bleiben erhalten.
library-version-restore = Diese Fassung wieder aufnehmen

## Links

library-links = Worum es geht
library-links-none = Die ganze Miteigentümervereinigung.
library-link-add = Hinzufügen
library-link-remove = Entfernen
library-link-what = Los oder Miteigentümer
library-link-choose = Bitte wählen
library-object-building = Gebäude
library-object-entrance = Eingang
library-object-unit = Los
library-object-owner = Miteigentümer
library-object-call_for_funds = Mittelabruf
library-object-deed = Urkunde
library-object-distribution_key = Verteilerschlüssel
library-object-mandate = Mandat des Syndikus
library-object-handover = Übernahme der Akte

## Shares

library-shares = Geteilt mit
library-shares-none = Mit niemandem außer jenen, die es ohnehin lesen dürfen.
library-shares-personal = Dieses Dokument betrifft eine Person und wird daher mit niemandem sonst geteilt.
library-share-whom = Mit wem
library-share-choose = Bitte wählen
library-share-circle-council = Der Rat
library-share-circle-owners = Alle Miteigentümer
library-share-circle-residents = Alle Bewohner des Gebäudes
library-share-starts = Ab (heute, wenn leer)
library-share-ends = Bis (ohne Ende, wenn leer)
library-share-add = Teilen
library-share-period = Zeitraum
library-share-from = Ab { $date }
library-share-from-to = Vom { $start } bis { $end }
library-share-state = Stand
library-share-open = Offen
library-share-over = Beendet
library-share-coming = Noch nicht
library-share-revoked = Zurückgenommen am { $date }
library-share-revoke = Zurücknehmen
library-passes = Ohne Konto übergeben
library-passes-none = An niemanden.
library-pass-recipient = Für wen
library-pass-recipient-hint = Ein Name, der später sagt, wem das Dokument gegeben wurde.
library-pass-made = Erstellt am
library-pass-state = Stand
library-pass-open = Offen bis { $until }
library-pass-used = Heruntergeladen am { $at }
library-pass-expired = Abgelaufen
library-pass-revoked = Zurückgezogen
library-pass-revoke = Zurückziehen
library-pass-days = Tage gültig (höchstens 30)
library-pass-consequence = Mit dem Link lässt sich die aktuelle Fassung einmal herunterladen, ohne Konto. Wer den Link hat, hat das Dokument.
library-pass-add = Einmaligen Link erstellen
library-pass-fresh = Das ist der Link. Er wird nur einmal gezeigt: Kopieren Sie ihn jetzt.
library-pass-taken-back = Der Link funktioniert nicht mehr.
library-pass-fetch = Herunterladen
library-pass-from = Übergeben von
library-pass-until = Herunterzuladen vor
library-pass-lead = Dieser Link funktioniert einmal.

## Holds and putting away

library-hold = Löschung sperren
library-hold-consequence = Solange die Sperre gilt, kann das Dokument weder archiviert noch gelöscht werden, was auch immer die Frist besagt: etwa wegen eines Prozesses oder einer Untersuchung.
library-hold-since = Gesperrt seit { $date }: { $reason }
library-hold-lift = Sperre aufheben
library-hold-lift-consequence = Die Aufbewahrungsfrist des Dokuments gilt wieder.
library-reason = Grund
library-archive = Archivieren
library-archive-consequence = Nur der Syndikus und der Buchhalter sehen das Dokument dann noch. Der Inhalt wird dreißig Tage später gelöscht, sofern ihn nichts schützt.
library-management = Aufbewahrung

## What was done

library-added = Das Dokument wurde hinzugefügt.
library-saved = Das Dokument wurde geändert.
library-version-added = Die neue Fassung ist gültig.
library-shared = Das Dokument wurde geteilt.
library-share-taken-back = Die Freigabe wurde zurückgenommen.
library-put-away = Das Dokument wurde archiviert.

## The audit trail

identity-audit-action-document-add = Dokument hinzugefügt
identity-audit-action-document-archive = Dokument archiviert
identity-audit-action-document-erase = Inhalt eines Dokuments gelöscht
identity-audit-action-document-hold = Löschung eines Dokuments gesperrt
identity-audit-action-document-hold-lift = Sperre eines Dokuments aufgehoben
identity-audit-action-document-link-add = Dokument verknüpft
identity-audit-action-document-link-remove = Verknüpfung eines Dokuments entfernt
identity-audit-action-document-pass-create = Einmaliger Link erstellt
identity-audit-action-document-pass-fetch = Dokument über einen Link heruntergeladen
identity-audit-action-document-pass-revoke = Einmaliger Link zurückgezogen
identity-audit-action-document-share = Dokument geteilt
identity-audit-action-document-share-revoke = Freigabe eines Dokuments zurückgenommen
identity-audit-action-document-update = Dokument geändert
identity-audit-action-document-version-add = Neue Fassung eines Dokuments
identity-audit-action-document-version-restore = Frühere Fassung eines Dokuments wieder aufgenommen
