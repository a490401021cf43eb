# Importing lists into the register and taking it along as files.

## Pages

property-exchange-step-columns = Kolommen
property-exchange-imports = Imports
property-exchange-import = Een lijst importeren
property-exchange-export = Het register exporteren
property-exchange-imports-lead = Wat elke import heeft aangemaakt. Een import wordt in zijn geheel ongedaan gemaakt zolang er niets van afhangt.
property-exchange-imports-when = Dag
property-exchange-imports-by = Door
property-exchange-imports-made = Aangemaakt
property-exchange-imports-state = Staat
property-exchange-imports-none = Nog geen import
property-exchange-imports-none-body = Een import schrijft in één keer de kavels, de mede-eigenaars, hun delen of de verdeelsleutels in.
property-exchange-pasted = geplakte lijst
property-exchange-made-buildings =
    { $count ->
        [one] { $count } gebouw
       *[other] { $count } gebouwen
    }
property-exchange-made-units =
    { $count ->
        [one] { $count } kavel
       *[other] { $count } kavels
    }
property-exchange-made-owners =
    { $count ->
        [one] { $count } mede-eigenaar
       *[other] { $count } mede-eigenaars
    }
property-exchange-made-ownerships =
    { $count ->
        [one] { $count } deel
       *[other] { $count } delen
    }
property-exchange-made-keys =
    { $count ->
        [one] { $count } sleutel
       *[other] { $count } sleutels
    }
property-exchange-undone = Ongedaan gemaakt
property-exchange-undo = Deze import ongedaan maken
property-exchange-undo-body = Alles wat deze import heeft aangemaakt, wordt gearchiveerd: kavels: { $units }, mede-eigenaars: { $owners }. Dat kan zolang er niets van afhangt.
property-exchange-undo-done = De import is ongedaan gemaakt: wat hij had aangemaakt, is gearchiveerd.
property-exchange-undo-reason = Import ongedaan gemaakt
property-exchange-discard = Deze lijst opgeven
property-exchange-discard-body = De lijst wordt vergeten; er wordt niets ingeschreven. Anders wordt ze na een week vergeten.
property-exchange-discarded = De lijst is vergeten.

## The list

property-exchange-table = Inhoud van de lijst
property-exchange-table-hint = De titels zeggen dat meestal; kies zelf als het niet klopt.
property-exchange-table-detected = Volgens de titels
property-exchange-table-list = Kavels en mede-eigenaars
property-exchange-table-units = Kavels
property-exchange-table-owners = Mede-eigenaars
property-exchange-table-ownerships = Eigendomsdelen
property-exchange-table-keys = Verdeelsleutels
property-exchange-register = register
property-exchange-table-take = De lijst zo lezen
property-exchange-makes-buildings = Ontbrekende gebouwen aanmaken
property-exchange-makes-buildings-hint = Op het adres van de mede-eigendom; u kunt het daarna verbeteren.
property-exchange-file = Bestand
property-exchange-sheet = Werkblad
property-exchange-settings = Wat de lijst niet zegt
property-exchange-remembered = De kolommen zijn overgenomen van uw vorige lijst met deze titels.
property-exchange-apply = Importeren: { $table } ({ $rows } rijen)
property-exchange-count-keys = Aan te maken sleutels
property-exchange-count-buildings = Aan te maken gebouwen
property-exchange-errors-hint = Het bestand bevat uw lijst met één kolom meer: wat er mis is, rij per rij.
property-exchange-errors-xlsx = Lijst met de redenen (Excel)
property-exchange-errors-csv = Lijst met de redenen (CSV)
property-exchange-errors-file = te verbeteren
property-exchange-errors-heading = Wat er mis is

## Columns

property-exchange-columns-title = Welke kolom is wat?
property-exchange-columns-hint = Wat u kiest, geldt ook voor uw volgende lijsten met dezelfde titels.
property-exchange-columns-change = De kolommen wijzigen
property-exchange-columns-save = Onthouden en nakijken
property-exchange-samples = Bijvoorbeeld: { $values }
property-exchange-header-row = Rij met de titels
property-exchange-header-row-hint = Het nummer van de rij in het rekenblad; 0 als de lijst geen titels heeft.
property-exchange-column-none = Niet importeren
property-exchange-column-key = Delen van een sleutel
property-exchange-column-reference = Kavel
property-exchange-column-kind = Soort
property-exchange-column-floor = Verdieping
property-exchange-column-building = Gebouw
property-exchange-column-entrance = Ingang
property-exchange-column-shares = Aandelen
property-exchange-column-owner_name = Naam
property-exchange-column-owner_first_name = Voornaam
property-exchange-column-owner_kind = Soort persoon
property-exchange-column-enterprise_number = Ondernemingsnummer
property-exchange-column-email = E-mailadres
property-exchange-column-phone = Telefoon
property-exchange-column-language = Taal
property-exchange-column-street = Adres
property-exchange-column-postal_code = Postcode
property-exchange-column-city = Gemeente
property-exchange-column-country = Land
property-exchange-column-fraction = Deel
property-exchange-column-area = Oppervlakte (m²)
property-exchange-column-rooms = Kamers
property-exchange-column-cadastral = Kadastrale referentie
property-exchange-column-electricity = EAN elektriciteit
property-exchange-column-gas = EAN gas
property-exchange-column-water = Watermeter
property-exchange-column-heat = Warmtemeter
property-exchange-column-note = Opmerking bij de kavel
property-exchange-column-persons = Titularissen
property-exchange-column-legal_form = Rechtsvorm
property-exchange-column-representative = Vertegenwoordiger
property-exchange-column-owner_number = Nr. mede-eigenaar
property-exchange-column-right = Recht
property-exchange-column-since = Sinds
property-exchange-column-until = Tot en met
property-exchange-column-deed_on = Akte getekend op
property-exchange-column-notary = Notaris
property-exchange-column-deed = Referentie van de akte
property-exchange-column-key_name = Verdeelsleutel
property-exchange-column-key_parts = Delen in de sleutel

## Export

property-exchange-export-lead = Dezelfde tabellen die de import leest: het register kan elders worden overgenomen, of later weer hier.
property-exchange-export-workbook = Alles in één werkmap
property-exchange-export-workbook-body = Een werkblad voor de kavels, de mede-eigenaars, de delen en de sleutels. Dit zijn persoonsgegevens: de export wordt in het logboek genoteerd.
property-exchange-export-xlsx = De werkmap downloaden (Excel)
property-exchange-export-tables = Tabel per tabel
property-exchange-export-tables-body = Tekst (CSV) die elk rekenblad en elk programma kan lezen.
property-exchange-export-csv = Downloaden (CSV)
property-exchange-as-of = Toestand op
property-exchange-as-of-hint = Leeg: vandaag, met alle opeenvolgende eigenaars.
property-exchange-optional = facultatief
property-exchange-separator = Scheidingsteken
property-exchange-separator-semicolon = Puntkomma (Excel in België)
property-exchange-separator-comma = Komma
property-exchange-separator-tab = Tab
property-exchange-mark = UTF-8-teken aan het begin
property-exchange-mark-hint = Excel heeft het nodig voor accenten; andere programma’s niet.
