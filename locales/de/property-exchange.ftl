# Importing lists into the register and taking it along as files.

## Pages

property-exchange-step-columns = Spalten
property-exchange-imports = Importe
property-exchange-import = Eine Liste importieren
property-exchange-export = Das Register exportieren
property-exchange-imports-lead = Was jeder Import angelegt hat. Ein Import wird als Ganzes rückgängig gemacht, solange nichts davon abhängt.
property-exchange-imports-when = Tag
property-exchange-imports-by = Von
property-exchange-imports-made = Angelegt
property-exchange-imports-state = Stand
property-exchange-imports-none = Noch kein Import
property-exchange-imports-none-body = Ein Import trägt Lose, Miteigentümer, ihre Bruchteile oder die Verteilerschlüssel auf einmal ein.
property-exchange-pasted = eingefügte Liste
property-exchange-made-buildings = { $count } Gebäude
property-exchange-made-units =
    { $count ->
        [one] { $count } Los
       *[other] { $count } Lose
    }
property-exchange-made-owners = { $count } Miteigentümer
property-exchange-made-ownerships =
    { $count ->
        [one] { $count } Bruchteil
       *[other] { $count } Bruchteile
    }
property-exchange-made-keys = { $count } Schlüssel
property-exchange-undone = Rückgängig gemacht
property-exchange-undo = Diesen Import rückgängig machen
property-exchange-undo-body = Alles, was dieser Import angelegt hat, wird archiviert: Lose: { $units }, Miteigentümer: { $owners }. Das geht, solange nichts davon abhängt.
property-exchange-undo-done = Der Import ist rückgängig gemacht: Was er angelegt hatte, ist archiviert.
property-exchange-undo-reason = Import rückgängig gemacht
property-exchange-discard = Diese Liste verwerfen
property-exchange-discard-body = Die Liste wird vergessen; nichts wird eingetragen. Sonst wird sie nach einer Woche vergessen.
property-exchange-discarded = Die Liste ist vergessen.

## The list

property-exchange-table = Inhalt der Liste
property-exchange-table-hint = Die Überschriften sagen es meist; wählen Sie selbst, wenn es nicht stimmt.
property-exchange-table-detected = Nach den Überschriften
property-exchange-table-list = Lose und Miteigentümer
property-exchange-table-units = Lose
property-exchange-table-owners = Miteigentümer
property-exchange-table-ownerships = Eigentumsanteile
property-exchange-table-keys = Verteilerschlüssel
property-exchange-register = Register
property-exchange-table-take = Die Liste so lesen
property-exchange-makes-buildings = Fehlende Gebäude anlegen
property-exchange-makes-buildings-hint = An der Anschrift der Vereinigung; Sie können sie danach berichtigen.
property-exchange-file = Datei
property-exchange-sheet = Blatt
property-exchange-settings = Was die Liste nicht sagt
property-exchange-remembered = Die Spalten sind von Ihrer letzten Liste mit diesen Überschriften übernommen.
property-exchange-apply = Importieren: { $table } ({ $rows } Zeilen)
property-exchange-count-keys = Anzulegende Schlüssel
property-exchange-count-buildings = Anzulegende Gebäude
property-exchange-errors-hint = Die Datei enthält Ihre Liste mit einer weiteren Spalte: was nicht stimmt, Zeile für Zeile.
property-exchange-errors-xlsx = Liste mit den Gründen (Excel)
property-exchange-errors-csv = Liste mit den Gründen (CSV)
property-exchange-errors-file = zu berichtigen
property-exchange-errors-heading = Was nicht stimmt

## Columns

property-exchange-columns-title = Welche Spalte ist was?
property-exchange-columns-hint = Was Sie wählen, gilt auch für Ihre nächsten Listen mit denselben Überschriften.
property-exchange-columns-change = Die Spalten ändern
property-exchange-columns-save = Merken und prüfen
property-exchange-samples = Zum Beispiel: { $values }
property-exchange-header-row = Zeile der Überschriften
property-exchange-header-row-hint = Die Nummer der Zeile in der Tabelle; 0, wenn die Liste keine Überschriften hat.
property-exchange-column-none = Nicht importieren
property-exchange-column-key = Teile eines Schlüssels
property-exchange-column-reference = Los
property-exchange-column-kind = Art
property-exchange-column-floor = Stockwerk
property-exchange-column-building = Gebäude
property-exchange-column-entrance = Eingang
property-exchange-column-shares = Anteile
property-exchange-column-owner_name = Nachname
property-exchange-column-owner_first_name = Vorname
property-exchange-column-owner_kind = Personenart
property-exchange-column-enterprise_number = Unternehmensnummer
property-exchange-column-email = E-Mail
property-exchange-column-phone = Telefon
property-exchange-column-language = Sprache
property-exchange-column-street = Straße
property-exchange-column-postal_code = Postleitzahl
property-exchange-column-city = Ort
property-exchange-column-country = Staat
property-exchange-column-fraction = Bruchteil
property-exchange-column-area = Fläche (m²)
property-exchange-column-rooms = Zimmer
property-exchange-column-cadastral = Katasterreferenz
property-exchange-column-electricity = EAN Strom
property-exchange-column-gas = EAN Erdgas
property-exchange-column-water = Wasserzähler
property-exchange-column-heat = Wärmezähler
property-exchange-column-note = Bemerkung zum Los
property-exchange-column-persons = Namen der Personen
property-exchange-column-legal_form = Rechtsform
property-exchange-column-representative = Vertreter
property-exchange-column-owner_number = Nummer Miteigentümer
property-exchange-column-right = Art des Rechts
property-exchange-column-since = Seit
property-exchange-column-until = Bis
property-exchange-column-deed_on = Urkunde vom
property-exchange-column-notary = Notar
property-exchange-column-deed = Urkundennummer
property-exchange-column-key_name = Verteilerschlüssel
property-exchange-column-key_parts = Anteile am Schlüssel

## Export

property-exchange-export-lead = Dieselben Tabellen, die der Import liest: Das Register lässt sich anderswo übernehmen, oder später wieder hier.
property-exchange-export-workbook = Alles in einer Arbeitsmappe
property-exchange-export-workbook-body = Ein Blatt für Lose, Miteigentümer, Bruchteile und Schlüssel. Das sind personenbezogene Daten: Der Export wird im Protokoll vermerkt.
property-exchange-export-xlsx = Die Arbeitsmappe herunterladen (Excel)
property-exchange-export-tables = Tabelle für Tabelle
property-exchange-export-tables-body = Text (CSV), den jede Tabellenkalkulation und jedes Programm lesen kann.
property-exchange-export-csv = Herunterladen (CSV)
property-exchange-as-of = Stand am
property-exchange-as-of-hint = Leer: heute, mit allen früheren Eigentümern.
property-exchange-optional = optional
property-exchange-separator = Trennzeichen
property-exchange-separator-semicolon = Semikolon (Excel in Belgien)
property-exchange-separator-comma = Komma
property-exchange-separator-tab = Tabulator
property-exchange-mark = UTF-8-Zeichen am Anfang
property-exchange-mark-hint = Excel braucht es für Umlaute und Akzente; andere Programme nicht.
