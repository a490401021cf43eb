# The words of the property register: co-ownerships, buildings, units, owners, keys and imports.

## Words that come back on many pages

property-enterprise-number = Unternehmensnummer
property-address = Anschrift
property-name = Name
property-language = Sprache
property-street = Straße und Hausnummer
property-postal-code = Postleitzahl
property-city = Gemeinde
property-country = Land
property-country-hint = Zwei Buchstaben: BE, FR, NL, DE, LU…
property-building = Gebäude
property-unit = Los
property-owner = Miteigentümer
property-owners = Miteigentümer
property-kind = Art
property-floor = Stockwerk
property-shares = Anteile
property-part = Anteil am Los
property-since = Seit
property-total = Gesamt
property-archived = Archiviert
property-list-tabs = Liste wählen
property-list-active = In Gebrauch
property-list-archived = Archiviert
property-pages = Seiten der Liste
property-page-previous = Vorige Seite
property-page-next = Nächste Seite
property-none-given = Nicht angegeben
property-saved = Es ist gespeichert.
property-archived-done = Es ist archiviert.
property-unit-count =
    { $count ->
        [one] { $count } Los
       *[other] { $count } Lose
    }
property-share-count =
    { $count ->
        [one] { $shares } Anteil
       *[other] { $shares } Anteile
    }

## Kinds

property-unit-kind-apartment = Wohnung
property-unit-kind-studio = Studio
property-unit-kind-house = Haus
property-unit-kind-office = Büro
property-unit-kind-shop = Geschäftsraum
property-unit-kind-garage = Garage
property-unit-kind-parking = Stellplatz
property-unit-kind-cellar = Keller
property-unit-kind-storage = Abstellraum
property-unit-kind-other = Sonstiges
property-owner-kind-natural = Natürliche Person
property-owner-kind-legal = Juristische Person
property-fund-working = Betriebskapital
property-fund-reserve = Rücklage
property-key-kind-general = Allgemein, nach dem Wert
property-key-kind-special = Besonders, nach dem Nutzen
property-key-general-name = Allgemeine Anteile
property-language-fr = Französisch
property-language-nl = Niederländisch
property-language-de = Deutsch
property-language-en = Englisch

## Associations

property-association-list-title = Miteigentümervereinigungen
property-association-list-lead = Wählen Sie eine Vereinigung: Alles Weitere finden Sie darin.
property-association-list-caption = Vereinigungen in Gebrauch
property-association-list-caption-archived = Archivierte Vereinigungen
property-association-list-active = In Gebrauch
property-association-list-archived = Archiviert
property-association-total-shares = Summe der Anteile
property-association-empty-title = Noch keine Vereinigung
property-association-empty-reason = Eine Vereinigung umfasst ihre Gebäude, Lose, Miteigentümer und Mittelabrufe.
property-association-empty-reader = Ihnen ist noch keine Vereinigung zugänglich. Wenden Sie sich an Ihren Syndikus.
property-association-empty-archived = Keine Vereinigung ist archiviert.
property-association-add = Vereinigung hinzufügen
property-association-add-import = Hinzufügen und eine Liste importieren
property-association-new-title = Neue Vereinigung
property-association-new-lead = Diese Angaben finden Sie in der Basisurkunde und in der Zentralen Unternehmensdatenbank.
property-association-edit-title = { $name } ändern
property-association-create = Vereinigung anlegen
property-association-create-import = Anlegen, dann die Liste importieren
property-association-form-identity = Identität
property-association-form-seat = Sitz
property-association-form-deed = Basisurkunde
property-association-form-accounts = Bankkonten
property-association-form-accounts-hint = Das Gesetz verlangt je ein Konto pro Fonds auf den Namen der Vereinigung (Zivilgesetzbuch, Art. 3.86 § 3).
property-association-name = Gesetzlicher Name
property-association-name-hint = Wie in der Basisurkunde: „VdM Residenz Die Linden, in Eupen“.
property-association-language = Sprache der Urkunden
property-association-language-hint = Sprache der Dokumente, die sich an niemanden im Besonderen richten.
property-association-enterprise-number-hint = Zehn Ziffern, zum Beispiel 0123.456.749.
property-association-total-shares-hint = Die Summe laut Basisurkunde, zum Beispiel 1.000 oder 10.000.
property-association-working-iban = Konto des Betriebskapitals
property-association-reserve-iban = Konto der Rücklage
property-association-iban-hint = IBAN, zum Beispiel BE68 5390 0754 7034.
property-association-created = Die Vereinigung ist angelegt, mit einem Gebäude an ihrem Sitz.
property-association-archive = Vereinigung archivieren
property-association-archive-consequence = Die Seiten bleiben lesbar, aber nichts kann mehr hinzugefügt oder geändert werden.
property-association-is-archived = Diese Vereinigung ist archiviert. Sie kann gelesen, aber nicht mehr geändert werden.

## Overview of an association

property-overview-facts = Stammdaten
property-overview-count-units = Lose
property-overview-count-lots = davon { $count } vom Gesetz als Lose gezählt
property-overview-count-owners = Miteigentümer
property-overview-shares = Zugeteilte Anteile
property-overview-shares-of = { $sum } von { $total }
property-overview-account-missing = Noch kein Konto
property-shares-missing =
    { $sum } von { $total }: { $count ->
        [one] Es fehlt { $difference } Anteil
       *[other] Es fehlen { $difference } Anteile
    }
property-shares-missing-body = Die Summe der Lose muss vor dem ersten Mittelabruf der Summe der Basisurkunde entsprechen (Zivilgesetzbuch, Art. 3.85 § 1).
property-shares-missing-action = Lose ansehen
property-overview-readiness = Bereit zum Arbeiten?
property-not-ready = Zu tun
property-overview-next = Jetzt zu tun
property-overview-next-import-title = Lose und Miteigentümer eintragen
property-overview-next-import-detail = Fügen Sie die Liste aus Ihrer Tabelle ein: Sie wird vor dem Speichern geprüft.
property-overview-next-import-action = Liste importieren
property-overview-next-call-title = Alles ist in Ordnung
property-overview-next-call-detail = Nichts hindert Sie, einen Mittelabruf vorzubereiten.
property-overview-next-call-action = Mittelabruf vorbereiten

## Buildings

property-building-list-title = Gebäude
property-building-list-caption = Gebäude der Vereinigung
property-building-add = Gebäude hinzufügen
property-building-empty-title = Kein Gebäude
property-building-empty-reason = Jedes Los liegt in einem Gebäude.
property-building-new-title = Neues Gebäude
property-building-edit-title = Gebäude { $name } ändern
property-building-name = Gebräuchlicher Name
property-building-name-hint = Wie die Bewohner es nennen: „Block A“, „Hochstraße 12“.
property-building-create = Gebäude anlegen
property-building-created = Das Gebäude ist angelegt.
property-building-archive = Gebäude archivieren
property-building-archive-consequence = Das Gebäude verschwindet aus den Listen; es darf keine Lose in Gebrauch mehr enthalten.
property-building-is-archived = Dieses Gebäude ist archiviert.

## Units

property-unit-list-title = Lose
property-unit-list-caption = Lose der Vereinigung in der Reihenfolge der Basisurkunde
property-unit-list-filter = Lose filtern
property-unit-list-search = Los oder Namen suchen
property-unit-list-all-kinds = Alle Arten
property-unit-list-all-buildings = Alle Gebäude
property-unit-list-apply = Filtern
property-unit-list-reset = Alle zeigen
property-unit-list-none = Kein Los entspricht. Löschen Sie den Filter, um die ganze Liste zu sehen.
property-unit-list-sum = Angezeigte Lose: { $shown } von { $units }. Angezeigte Anteile: { $sum } von { $total }.
property-unit-list-total = Angezeigte Anteile
property-unit-list-sort = sortieren
property-unit-add = Los hinzufügen
property-unit-import = Liste importieren
property-unit-empty-title = Noch kein Los
property-unit-empty-reason = Die Lose tragen die Anteile der Basisurkunde, nach denen die Lasten verteilt werden.
property-unit-empty-archived = Kein Los ist archiviert.
property-unit-new-title = Neues Los
property-unit-edit-title = Los { $reference } ändern
property-unit-detail-title = Los { $reference }
property-unit-reference = Bezeichnung
property-unit-reference-hint = Wie in der Basisurkunde: „A1“, „G3“.
property-unit-kind-hint = Keller, Garagen und Stellplätze zählen für die Schwellen des Gesetzes nicht als Lose.
property-unit-floor-hint = Wie Sie es schreiben: „EG“, „1“, „-1“.
property-unit-shares-hint-left = Noch { $left } von { $total } Anteilen sind zuzuteilen.
property-unit-create = Los anlegen
property-unit-create-another = Anlegen und ein weiteres hinzufügen
property-unit-created = Das Los ist angelegt.
property-unit-archive = Los archivieren
property-unit-archive-consequence = Das Los verschwindet aus den Listen und seine Anteile zählen nicht mehr; bereits gestellte Mittelabrufe ändern sich nicht.
property-unit-is-archived = Dieses Los ist archiviert: Seine Anteile zählen nicht mehr.
property-unit-counts-as-lot = Zählt als Los für die Schwellen des Gesetzes
property-unit-facts = Beschreibung

## Who owns a unit

property-ownership-today = Wem dieses Los gehört
property-ownership-own = Ihr Anteil an diesem Los
property-ownership-none = Noch niemand ist als Miteigentümer dieses Loses eingetragen.
property-ownership-none-own = Dieses Los gehört Ihnen nicht: Seine Miteigentümer werden nicht angezeigt.
property-ownership-change = Wechsel des Miteigentümers eintragen
property-ownership-change-lead = Sagen Sie, wem das Los ab einem Datum gehört. Die früheren Anteile enden am Vortag und bleiben erhalten.
property-ownership-starts-on = Ab dem
property-ownership-starts-on-hint = Das Datum der Urkunde, zum Beispiel 14.05.2026.
property-ownership-parts-caption = Neue Miteigentümer und ihre Anteile
property-ownership-parts-hint = Die Anteile ergeben zusammen ein Ganzes: 1, oder 1/2 und 1/2, oder 50 % und 50 %. Lassen Sie überzählige Zeilen leer.
property-ownership-row-owner = Miteigentümer { $row }
property-ownership-row-part = Anteil { $row }
property-ownership-more = Mehrere Miteigentümer
property-ownership-choose = Wählen…
property-ownership-save = Wechsel eintragen
property-ownership-saved = Der Wechsel des Miteigentümers ist eingetragen.
property-ownership-no-owners = Tragen Sie zuerst die Miteigentümer ein; danach können Sie ihnen dieses Los zuordnen.

## Owners

property-owner-list-title = Miteigentümer
property-owner-list-caption = Miteigentümer nach Namen
property-owner-list-search = Name oder E-Mail-Adresse
property-owner-list-none = Niemand entspricht „{ $search }“.
property-owner-list-all = Alle Miteigentümer zeigen
property-owner-add = Miteigentümer hinzufügen
property-owner-empty-title = Noch kein Miteigentümer
property-owner-empty-reason = Die Miteigentümer erhalten die Mittelabrufe in ihrer Sprache, jeder für seinen Anteil.
property-owner-empty-archived = Kein Miteigentümer ist archiviert.
property-owner-new-title = Neuer Miteigentümer
property-owner-edit-title = { $name } ändern
property-owner-number = Nummer
property-owner-contact = Kontaktdaten
property-owner-email = E-Mail-Adresse
property-owner-phone = Telefon
property-owner-language-hint = Sprache der Briefe und der Mittelabrufe.
property-owner-form-person = Person
property-owner-create = Miteigentümer anlegen
property-owner-created = Der Miteigentümer ist angelegt.
property-owner-units = Lose
property-owner-units-caption = Lose und Anteile heute
property-owner-units-none = Heute gehört dieser Person kein Los.
property-owner-archive = Miteigentümer archivieren
property-owner-archive-consequence = Die Person verschwindet aus den Listen; ihre Dokumente bleiben erhalten, und ihr darf kein Los mehr gehören.
property-owner-is-archived = Dieser Miteigentümer ist archiviert.

## Distribution keys

property-key-list-title = Verteilerschlüssel
property-key-list-lead = Ein Schlüssel sagt, wie eine Ausgabe auf die Lose verteilt wird.
property-key-list-caption = Schlüssel in Gebrauch
property-key-name = Name des Schlüssels
property-key-name-hint = Wie in der Miteigentumsordnung: „Aufzug“, „Heizung Block A“.
property-key-total-parts = Summe der Teile
property-key-parts = Teile
property-key-units = Betroffene Lose
property-key-add = Besonderen Schlüssel hinzufügen
property-key-new-title = Neuer besonderer Schlüssel
property-key-new-lead = Ein besonderer Schlüssel verteilt eine Ausgabe anders als nach den Anteilen (Zivilgesetzbuch, Art. 3.85 § 1 Nr. 2).
property-key-parts-caption = Teile pro Los
property-key-parts-of = Teile des Loses { $reference }
property-key-create = Schlüssel anlegen
property-key-created = Der Schlüssel ist angelegt.
property-key-archive = Schlüssel archivieren
property-key-archive-consequence = Der Schlüssel kann nicht mehr für einen Mittelabruf dienen; bereits gestellte Mittelabrufe ändern sich nicht.
property-key-is-archived = Dieser Schlüssel ist archiviert: Er kann nicht mehr für einen Mittelabruf dienen.
property-key-no-units = Tragen Sie zuerst die Lose ein; ein Schlüssel verteilt eine Ausgabe auf sie.

## Import of units and owners

property-import-title = Eine Liste importieren
property-import-lead = Fügen Sie die Liste aus Ihrer Tabelle ein oder wählen Sie eine Excel- oder CSV-Datei. Nichts wird gespeichert, bevor Sie zustimmen.
property-import-steps = Schritte des Imports
property-import-step-list = Liste angeben
property-import-step-check = Prüfen
property-import-step-done = Importieren
property-import-building-hint = Die neuen Lose werden in diesem Gebäude eingetragen.
property-import-starts-on = Miteigentümer seit
property-import-starts-on-hint = Das Datum, ab dem die Liste stimmt, zum Beispiel 01.01.2026.
property-import-text = Eingefügte Liste
property-import-text-hint = Erste Zeile: die Spaltentitel. Eine Zeile pro Los und Miteigentümer.
property-import-file = Oder eine Excel- (.xlsx) oder CSV-Datei
property-import-file-hint = Höchstens { $size } MB. Die Datei hat Vorrang vor dem eingefügten Text.
property-import-columns-help = Welche Spalten?
property-import-columns-help-body = Die Titel werden in den vier Sprachen erkannt; die Reihenfolge ist frei, unbekannte Spalten werden übergangen.
property-import-example = Beispiel
property-import-example-row = Los;Art;Stockwerk;Anteile;Name;Eigentumsanteil;E-Mail;Sprache
property-import-example-first = A1;Wohnung;1;120;Anne Peeters;1/2;anne@example.be;de
property-import-example-second = A1;Wohnung;1;120;Luc Maes;1/2;luc@example.be;nl
property-import-check = Liste prüfen
property-import-check-again = Erneut prüfen
property-import-correct = Liste berichtigen
property-import-back = Eine andere Liste angeben
property-import-no-building = Fügen Sie zuerst ein Gebäude hinzu: Die Lose werden darin eingetragen.
property-import-complete-title = Alle Anteile sind bereits zugeteilt
property-import-complete-body = Die eingetragenen Lose tragen die { $total } Anteile der Basisurkunde: Es bleibt kein Los zu importieren.
property-import-live-title = Prüfung bei der Eingabe
property-import-live-empty = Fügen Sie Ihre Liste ein: Das Ergebnis der Prüfung erscheint hier.
property-import-live-failed = Die sofortige Prüfung hat nicht geantwortet. Nutzen Sie die Schaltfläche „Liste prüfen“.
property-import-live-long = Die Liste ist lang: Nutzen Sie die Schaltfläche „Liste prüfen“.
property-import-preview-ready = Die Liste kann importiert werden.
property-import-preview-refused = Die Liste kann noch nicht importiert werden.
property-import-preview-refused-body = Solange ein Fehler bleibt, wird nichts gespeichert. Berichtigen Sie die Liste unten oder in Ihrer Tabelle.
property-import-preview-warnings = Warnungen verhindern den Import nicht; lesen Sie sie zuerst.
property-import-count-units = Anzulegende Lose
property-import-count-owners = Miteigentümer in der Liste
property-import-count-ownerships = Einzutragende Eigentumsanteile
property-import-count-rows = Gelesene Zeilen
property-import-count-errors = Fehler
property-import-count-warnings = Warnungen
property-import-sum = Summe der Anteile
property-import-sum-exact = { $sum } von { $total }: Die Summe stimmt.
property-import-sum-missing =
    { $sum } von { $total }: { $count ->
        [one] Es fehlt { $difference } Anteil
       *[other] Es fehlen { $difference } Anteile
    }.
property-import-sum-above =
    { $sum } von { $total }: { $count ->
        [one] { $difference } Anteil zu viel
       *[other] { $difference } Anteile zu viel
    }.
property-import-sum-already = Davon stehen { $shares } bereits im Register.
property-import-columns = Erkannte Spalten
property-import-columns-ignored = Übergangene Spalten
property-import-problems = Zu prüfende Zeilen
property-import-problem-severity = Schwere
property-import-problem-error = Fehler
property-import-problem-warning = Warnung
property-import-problem-row = Zeile
property-import-problem-column = Spalte
property-import-problem-reason = Grund
property-import-problem-whole = Ganze Liste
property-import-problem-more = Noch { $count }
property-import-first-rows = Erste Lose der Liste
property-import-apply =
    { $units ->
        [one] { $units } Los
       *[other] { $units } Lose
    } und { $owners ->
        [one] { $owners } Miteigentümer
       *[other] { $owners } Miteigentümer
    } importieren
property-import-done-units = Lose ansehen
property-import-done-overview = Zur Übersicht
property-import-done = Der Import ist erledigt: Alle Lose der Liste sind eingetragen.
property-import-result-title = Das Register nach dem Import
property-import-result-lead = Das enthält das Register jetzt.
