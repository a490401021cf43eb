# One box over everything that the reader may see.

property-search-title = Suchen
property-search-label = Name, Los, Telefon, E-Mail oder Mitteilung
property-search-hint = Der Anfang der Wörter genügt. Auch: Unternehmensnummer, IBAN, +++123/4567/89002+++.
property-search-nothing-asked = Schreiben Sie, was Sie suchen: eine Person, ein Los, eine Vereinigung oder eine Zahlung.
property-search-none = Nichts entspricht „{ $text }“ unter dem, was Sie lesen dürfen. Versuchen Sie es mit weniger Wörtern.
property-search-caption = Ergebnisse
property-search-found = Gefunden
property-search-association = Miteigentum
property-search-kind-association = Miteigentum
property-search-kind-owner = Miteigentümer
property-search-kind-occupant = Bewohner
property-search-kind-unit = Los
property-search-kind-contribution = Beitrag
