# The words of the property register: co-ownerships, buildings, units, owners, keys and imports.

## Words that come back on many pages

property-enterprise-number = Ondernemingsnummer
property-address = Adres
property-name = Naam
property-language = Taal
property-street = Straat en nummer
property-postal-code = Postcode
property-city = Gemeente
property-country = Land
property-country-hint = Twee letters: BE, FR, NL, DE, LU…
property-building = Gebouw
property-unit = Kavel
property-owner = Mede-eigenaar
property-owners = Mede-eigenaars
property-kind = Soort
property-floor = Verdieping
property-shares = Aandelen
property-part = Deel
property-since = Sinds
property-total = Totaal
property-archived = Gearchiveerd
property-list-tabs = Lijst kiezen
property-list-active = In gebruik
property-list-archived = Gearchiveerd
property-pages = Pagina’s van de lijst
property-page-previous = Vorige pagina
property-page-next = Volgende pagina
property-none-given = Niet meegedeeld
property-saved = Het is opgeslagen.
property-archived-done = Het is gearchiveerd.
property-unit-count =
    { $count ->
        [one] { $count } kavel
       *[other] { $count } kavels
    }
property-share-count =
    { $count ->
        [one] { $shares } aandeel
       *[other] { $shares } aandelen
    }

## Kinds

property-unit-kind-apartment = Appartement
property-unit-kind-studio = Studio
property-unit-kind-house = Huis
property-unit-kind-office = Kantoor
property-unit-kind-shop = Handelsruimte
property-unit-kind-garage = Garage
property-unit-kind-parking = Parkeerplaats
property-unit-kind-cellar = Kelder
property-unit-kind-storage = Berging
property-unit-kind-other = Andere
property-owner-kind-natural = Natuurlijke persoon
property-owner-kind-legal = Rechtspersoon
property-fund-working = Werkkapitaal
property-fund-reserve = Reservekapitaal
property-key-kind-general = Algemeen, volgens de waarde
property-key-kind-special = Bijzonder, volgens het nut
property-key-general-name = Algemene aandelen
property-language-fr = Frans
property-language-nl = Nederlands
property-language-de = Duits
property-language-en = Engels

## Associations

property-association-list-title = Mede-eigendommen
property-association-list-lead = Kies een mede-eigendom: al het andere vindt u erin.
property-association-list-caption = Mede-eigendommen in gebruik
property-association-list-caption-archived = Gearchiveerde mede-eigendommen
property-association-list-active = In gebruik
property-association-list-archived = Gearchiveerd
property-association-total-shares = Totaal van de aandelen
property-association-empty-title = Nog geen mede-eigendom
property-association-empty-reason = Een mede-eigendom brengt haar gebouwen, kavels, mede-eigenaars en opvragingen samen.
property-association-empty-reader = Er staat nog geen mede-eigendom voor u open. Wend u tot uw syndicus.
property-association-empty-archived = Er is geen mede-eigendom gearchiveerd.
property-association-add = Mede-eigendom toevoegen
property-association-add-import = Toevoegen en een lijst importeren
property-association-new-title = Nieuwe mede-eigendom
property-association-new-lead = U vindt deze gegevens in de basisakte en in de Kruispuntbank van Ondernemingen.
property-association-edit-title = { $name } wijzigen
property-association-create = Mede-eigendom aanmaken
property-association-create-import = Aanmaken en dan de lijst importeren
property-association-form-identity = Identiteit
property-association-form-seat = Zetel
property-association-form-deed = Basisakte
property-association-form-accounts = Bankrekeningen
property-association-form-accounts-hint = De wet wil een rekening per kapitaal, op naam van de vereniging (Burgerlijk Wetboek, art. 3.86, § 3).
property-association-name = Wettelijke naam
property-association-name-hint = Zoals in de basisakte: “VME Residentie De Linden, te Brussel”.
property-association-language = Taal van de akten
property-association-language-hint = Taal van de documenten die aan niemand in het bijzonder gericht zijn.
property-association-enterprise-number-hint = Tien cijfers, bijvoorbeeld 0123.456.749.
property-association-total-shares-hint = Het totaal dat de basisakte vermeldt, bijvoorbeeld 1.000 of 10.000.
property-association-working-iban = Rekening van het werkkapitaal
property-association-reserve-iban = Rekening van het reservekapitaal
property-association-iban-hint = IBAN-nummer, bijvoorbeeld BE68 5390 0754 7034.
property-association-created = De mede-eigendom is aangemaakt, met een gebouw op het adres van haar zetel.
property-association-archive = Mede-eigendom archiveren
property-association-archive-consequence = De pagina’s blijven leesbaar, maar er kan niets meer worden toegevoegd of gewijzigd.
property-association-is-archived = Deze mede-eigendom is gearchiveerd. Ze kan worden gelezen, maar niet meer gewijzigd.

## Overview of an association

property-overview-facts = Identiteitsfiche
property-overview-count-units = Kavels
property-overview-count-lots = waarvan { $count } volgens de wet als kavel tellen
property-overview-count-owners = Mede-eigenaars
property-overview-shares = Toegekende aandelen
property-overview-shares-of = { $sum } op { $total }
property-overview-account-missing = Nog geen rekening
property-shares-missing =
    { $sum } op { $total }: { $count ->
        [one] er ontbreekt { $difference } aandeel
       *[other] er ontbreken { $difference } aandelen
    }
property-shares-missing-body = De som van de kavels moet gelijk zijn aan het totaal van de basisakte vóór de eerste opvraging (Burgerlijk Wetboek, art. 3.85, § 1).
property-shares-missing-action = Kavels bekijken
property-overview-readiness = Klaar om te werken?
property-not-ready = Te doen
property-overview-next = Nu te doen
property-overview-next-import-title = Kavels en mede-eigenaars inschrijven
property-overview-next-import-detail = Plak de lijst uit uw rekenblad: ze wordt nagekeken vóór ze wordt opgeslagen.
property-overview-next-import-action = Lijst importeren
property-overview-next-call-title = Alles is in orde
property-overview-next-call-detail = Niets belet u een opvraging voor te bereiden.
property-overview-next-call-action = Opvraging voorbereiden

## Buildings

property-building-list-title = Gebouwen
property-building-list-caption = Gebouwen van de mede-eigendom
property-building-add = Gebouw toevoegen
property-building-empty-title = Geen gebouw
property-building-empty-reason = Elke kavel ligt in een gebouw.
property-building-new-title = Nieuw gebouw
property-building-edit-title = Gebouw { $name } wijzigen
property-building-name = Gebruikelijke naam
property-building-name-hint = Zoals de bewoners het noemen: “Blok A”, “Hoogstraat 12”.
property-building-create = Gebouw aanmaken
property-building-created = Het gebouw is aangemaakt.
property-building-archive = Gebouw archiveren
property-building-archive-consequence = Het gebouw verdwijnt uit de lijsten; het mag geen kavels in gebruik meer bevatten.
property-building-is-archived = Dit gebouw is gearchiveerd.

## Units

property-unit-list-title = Kavels
property-unit-list-caption = Kavels van de mede-eigendom, in de volgorde van de basisakte
property-unit-list-filter = Kavels filteren
property-unit-list-search = Kavel of naam zoeken
property-unit-list-all-kinds = Alle soorten
property-unit-list-all-buildings = Alle gebouwen
property-unit-list-apply = Filteren
property-unit-list-reset = Alles tonen
property-unit-list-none = Geen enkele kavel komt overeen. Wis de filter om de volledige lijst te zien.
property-unit-list-sum = Getoonde kavels: { $shown } op { $units }. Getoonde aandelen: { $sum } op { $total }.
property-unit-list-total = Getoonde aandelen
property-unit-list-sort = sorteren
property-unit-add = Kavel toevoegen
property-unit-import = Lijst importeren
property-unit-empty-title = Nog geen kavel
property-unit-empty-reason = De kavels dragen de aandelen van de basisakte, waarnaar de lasten worden verdeeld.
property-unit-empty-archived = Er is geen kavel gearchiveerd.
property-unit-new-title = Nieuwe kavel
property-unit-edit-title = Kavel { $reference } wijzigen
property-unit-detail-title = Kavel { $reference }
property-unit-reference = Referentie
property-unit-reference-hint = Zoals in de basisakte: “A1”, “G3”.
property-unit-kind-hint = Kelders, garages en parkeerplaatsen tellen niet als kavel voor de drempels van de wet.
property-unit-floor-hint = Zoals u het schrijft: “gelijkvloers”, “1”, “-1”.
property-unit-shares-hint-left = Er blijven { $left } aandelen te verdelen op { $total }.
property-unit-create = Kavel aanmaken
property-unit-create-another = Aanmaken en nog een toevoegen
property-unit-created = De kavel is aangemaakt.
property-unit-archive = Kavel archiveren
property-unit-archive-consequence = De kavel verdwijnt uit de lijsten en haar aandelen tellen niet meer; reeds verstuurde opvragingen veranderen niet.
property-unit-is-archived = Deze kavel is gearchiveerd: haar aandelen tellen niet meer.
property-unit-counts-as-lot = Telt als kavel voor de drempels van de wet
property-unit-facts = Beschrijving

## Who owns a unit

property-ownership-today = Van wie deze kavel is
property-ownership-own = Uw deel van deze kavel
property-ownership-none = Er is nog niemand als mede-eigenaar van deze kavel ingeschreven.
property-ownership-none-own = Deze kavel is niet van u: de mede-eigenaars worden niet getoond.
property-ownership-change = Verandering van mede-eigenaar inschrijven
property-ownership-change-lead = Zeg van wie de kavel is vanaf een datum. De vroegere delen eindigen de dag ervoor en blijven bewaard.
property-ownership-starts-on = Vanaf
property-ownership-starts-on-hint = De datum van de akte, bijvoorbeeld 14/05/2026.
property-ownership-parts-caption = Nieuwe mede-eigenaars en hun delen
property-ownership-parts-hint = De delen vormen samen één geheel: 1, of 1/2 en 1/2, of 50 % en 50 %. Laat overtollige rijen leeg.
property-ownership-row-owner = Mede-eigenaar { $row }
property-ownership-row-part = Deel { $row }
property-ownership-more = Verschillende mede-eigenaars
property-ownership-choose = Kiezen…
property-ownership-save = Verandering inschrijven
property-ownership-saved = De verandering van mede-eigenaar is ingeschreven.
property-ownership-no-owners = Schrijf eerst de mede-eigenaars in; daarna kunt u hun deze kavel toewijzen.

## Owners

property-owner-list-title = Mede-eigenaars
property-owner-list-caption = Mede-eigenaars op naam
property-owner-list-search = Naam of e-mailadres
property-owner-list-none = Niemand komt overeen met “{ $search }”.
property-owner-list-all = Alle mede-eigenaars tonen
property-owner-add = Mede-eigenaar toevoegen
property-owner-empty-title = Nog geen mede-eigenaar
property-owner-empty-reason = De mede-eigenaars krijgen de opvragingen in hun taal, elk voor zijn deel.
property-owner-empty-archived = Er is geen mede-eigenaar gearchiveerd.
property-owner-new-title = Nieuwe mede-eigenaar
property-owner-edit-title = { $name } wijzigen
property-owner-number = Nummer
property-owner-contact = Contactgegevens
property-owner-email = E-mailadres
property-owner-phone = Telefoon
property-owner-language-hint = Taal van de brieven en de opvragingen.
property-owner-form-person = Persoon
property-owner-create = Mede-eigenaar aanmaken
property-owner-created = De mede-eigenaar is aangemaakt.
property-owner-units = Kavels
property-owner-units-caption = Kavels en delen vandaag
property-owner-units-none = Geen enkele kavel is vandaag van deze persoon.
property-owner-archive = Mede-eigenaar archiveren
property-owner-archive-consequence = De persoon verdwijnt uit de lijsten; de documenten blijven bewaard en er mag geen kavel meer op zijn of haar naam staan.
property-owner-is-archived = Deze mede-eigenaar is gearchiveerd.

## Distribution keys

property-key-list-title = Verdeelsleutels
property-key-list-lead = Een sleutel zegt hoe een uitgave over de kavels wordt verdeeld.
property-key-list-caption = Sleutels in gebruik
property-key-name = Naam van de sleutel
property-key-name-hint = Zoals in het reglement van mede-eigendom: “Lift”, “Verwarming blok A”.
property-key-total-parts = Totaal van de delen
property-key-parts = Delen
property-key-units = Betrokken kavels
property-key-add = Bijzondere sleutel toevoegen
property-key-new-title = Nieuwe bijzondere sleutel
property-key-new-lead = Een bijzondere sleutel verdeelt een uitgave anders dan volgens de aandelen (Burgerlijk Wetboek, art. 3.85, § 1, 2°).
property-key-parts-caption = Delen per kavel
property-key-parts-of = Delen van kavel { $reference }
property-key-create = Sleutel aanmaken
property-key-created = De sleutel is aangemaakt.
property-key-archive = Sleutel archiveren
property-key-archive-consequence = De sleutel kan niet meer voor een opvraging dienen; reeds verstuurde opvragingen veranderen niet.
property-key-is-archived = Deze sleutel is gearchiveerd: hij kan niet meer voor een opvraging dienen.
property-key-no-units = Schrijf eerst de kavels in; een sleutel verdeelt een uitgave over de kavels.

## Import of units and owners

property-import-title = Een lijst importeren
property-import-lead = Plak de lijst uit uw rekenblad of kies een Excel- of CSV-bestand. Er wordt niets bewaard voor u akkoord gaat.
property-import-steps = Stappen van de import
property-import-step-list = De lijst geven
property-import-step-check = Nakijken
property-import-step-done = Importeren
property-import-building-hint = De nieuwe kavels worden in dit gebouw ingeschreven.
property-import-starts-on = Mede-eigenaars sinds
property-import-starts-on-hint = De datum vanaf wanneer de lijst juist is, bijvoorbeeld 01/01/2026.
property-import-text = Geplakte lijst
property-import-text-hint = Eerste rij: de titels van de kolommen. Eén rij per kavel en per mede-eigenaar.
property-import-file = Of een Excel- (.xlsx) of CSV-bestand
property-import-file-hint = Hoogstens { $size } MB. Het bestand gaat voor op de geplakte tekst.
property-import-columns-help = Welke kolommen?
property-import-columns-help-body = De titels worden in de vier talen herkend; de volgorde is vrij en onbekende kolommen worden overgeslagen.
property-import-example = Voorbeeld
property-import-example-row = Kavel;Soort;Verdieping;Aandelen;Naam;Deel;E-mail;Taal
property-import-example-first = A1;Appartement;1;120;Anne Peeters;1/2;anne@example.be;nl
property-import-example-second = A1;Appartement;1;120;Luc Maes;1/2;luc@example.be;nl
property-import-check = Lijst nakijken
property-import-check-again = Opnieuw nakijken
property-import-correct = Lijst verbeteren
property-import-back = Een andere lijst geven
property-import-no-building = Voeg eerst een gebouw toe: de kavels worden erin ingeschreven.
property-import-complete-title = Alle aandelen zijn al toegekend
property-import-complete-body = De ingeschreven kavels dragen de { $total } aandelen van de basisakte: er is geen kavel meer te importeren.
property-import-live-title = Nakijken tijdens het typen
property-import-live-empty = Plak uw lijst: het resultaat van de controle verschijnt hier.
property-import-live-failed = De onmiddellijke controle antwoordde niet. Gebruik de knop “Lijst nakijken”.
property-import-live-long = De lijst is lang: gebruik de knop “Lijst nakijken”.
property-import-preview-ready = De lijst kan worden geïmporteerd.
property-import-preview-refused = De lijst kan nog niet worden geïmporteerd.
property-import-preview-refused-body = Er wordt niets opgeslagen zolang er een fout is. Verbeter de lijst hieronder of in uw rekenblad.
property-import-preview-warnings = Waarschuwingen beletten de import niet; lees ze eerst.
property-import-count-units = Aan te maken kavels
property-import-count-owners = Mede-eigenaars in de lijst
property-import-count-ownerships = In te schrijven eigendomsdelen
property-import-count-rows = Gelezen rijen
property-import-count-errors = Fouten
property-import-count-warnings = Waarschuwingen
property-import-sum = Som van de aandelen
property-import-sum-exact = { $sum } op { $total }: de som klopt.
property-import-sum-missing =
    { $sum } op { $total }: { $count ->
        [one] er ontbreekt { $difference } aandeel
       *[other] er ontbreken { $difference } aandelen
    }.
property-import-sum-above =
    { $sum } op { $total }: { $count ->
        [one] { $difference } aandeel te veel
       *[other] { $difference } aandelen te veel
    }.
property-import-sum-already = Waarvan { $shares } al in het register staan.
property-import-columns = Herkende kolommen
property-import-columns-ignored = Overgeslagen kolommen
property-import-problems = Rijen om na te kijken
property-import-problem-severity = Ernst
property-import-problem-error = Fout
property-import-problem-warning = Waarschuwing
property-import-problem-row = Rij
property-import-problem-column = Kolom
property-import-problem-reason = Reden
property-import-problem-whole = De hele lijst
property-import-problem-more = Nog { $count }
property-import-first-rows = Eerste kavels van de lijst
property-import-apply =
    { $units ->
        [one] { $units } kavel
       *[other] { $units } kavels
    } en { $owners ->
        [one] { $owners } mede-eigenaar
       *[other] { $owners } mede-eigenaars
    } importeren
property-import-done-units = Kavels bekijken
property-import-done-overview = Naar het overzicht
property-import-done = De import is gebeurd: alle kavels van de lijst zijn ingeschreven.
property-import-result-title = Het register na de import
property-import-result-lead = Dit bevat het register nu.
