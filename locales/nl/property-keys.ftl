# Distribution keys and their versions.

## Kinds of keys

property-key-kinds = Soort sleutel
property-key-kind-except = Allen behalve enkele
property-key-kind-consumption = Volgens het verbruik
property-key-explained-general = Elke kavel betaalt volgens haar aandelen van de dag (Burgerlijk Wetboek, art. 3.81).
property-key-explained-special = Eigen delen voor de kavels die er nut van hebben: lift, verwarming, blok.
property-key-explained-except = De aandelen van alle kavels, behalve die u aankruist: bijvoorbeeld de kosten van een proces dat een mede-eigenaar won (Burgerlijk Wetboek, art. 3.92, § 9).
property-key-explained-consumption = Wat de meters tussen twee opnames hebben geteld.

## Versions of a key

property-key-starts-on = Vanaf
property-key-starts-on-hint = Laat leeg als de sleutel sinds de basisakte geldt.
property-key-starts-on-amend-hint = De eerste dag van de nieuwe verdeling.
property-key-source = Bron
property-key-source-hint = Bijvoorbeeld “Reglement van mede-eigendom, art. 14” of de beslissing van de vergadering.
property-key-source-general = Basisakte
property-key-decided-on = Datum van de beslissing
property-key-stated-total = Totaal volgens het reglement
property-key-stated-total-hint = Als het gegeven is, moet de som van de delen er precies gelijk aan zijn.
property-key-parts-hint = Laat kavels leeg die niets betalen.
property-key-excluded = Betaalt niet
property-key-excluded-of = Kavel { $reference } betaalt niet
property-key-excluded-hint = Kruis de kavels aan die niet betalen.
property-key-opening = Eerste opname
property-key-opening-of = Eerste opname van kavel { $reference }
property-key-closing = Laatste opname
property-key-closing-of = Laatste opname van kavel { $reference }
property-key-readings-hint = Hoogstens drie decimalen, bijvoorbeeld 1234,567. Laat kavels zonder meter leeg.
property-key-versions = Versies van de sleutel
property-key-version-total = { $total } delen in totaal
property-key-not-yet = De sleutel bestond toen nog niet.
property-key-incomplete = Een sleutel wordt niet volledig door de kavels gedragen
property-key-incomplete-body = Een kavel is vervallen of ontbreekt. Geef de sleutel een nieuwe versie, anders wordt de opvraging geweigerd.

## Changing a key

property-key-amend = Verdeling wijzigen
property-key-amend-title = “{ $name }” wijzigen
property-key-amend-lead = De sleutel wijzigt vanaf een dag. Wat vroeger gold, blijft.
property-key-amend-save = Nieuwe versie inschrijven
property-key-amended = De nieuwe versie is ingeschreven.
property-key-correct = Fout verbeteren
property-key-correct-title = “{ $name }” verbeteren
property-key-correct-lead = Werd de laatste versie verkeerd ingeschreven? Deze komt in de plaats; verstuurde opvragingen veranderen niet.
property-key-correct-save = Laatste versie vervangen
property-key-majority = De verdeling van de lasten wijzigen vergt vier vijfden
property-key-majority-body = De algemene vergadering beslist met vier vijfden van de uitgebrachte stemmen.
property-key-majority-law = Wettelijke basis: { $law }.

## Where a new key may begin

property-key-start = Vertrekken van de aandelen van enkele kavels
property-key-start-no-ground = Zonder het gelijkvloers
property-key-start-kinds = Alleen deze soorten kavels
property-key-start-apply = Delen invullen

## Simulation

property-key-simulate = Simuleren
property-key-simulate-title = Wijziging van een sleutel simuleren
property-key-simulate-lead = Hetzelfde bedrag, verdeeld met twee sleutels. Er wordt niets opgeslagen.
property-key-simulate-amount = Te verdelen bedrag
property-key-simulate-before = Huidige sleutel
property-key-simulate-after = Vergelijken met
property-key-simulate-after-hint = Een andere sleutel, of delen die u hieronder invult.
property-key-simulate-typed = De delen hieronder
property-key-simulate-parts = Andere delen invullen
property-key-simulate-same = Elke kavel zou hetzelfde deel dragen: de verdeling verandert niet.
property-key-simulate-units = Per kavel
property-key-simulate-owners = Per mede-eigenaar
property-key-simulate-ownerless = Kavels zonder gekende mede-eigenaar
property-key-simulate-parts-before = Delen voordien
property-key-simulate-parts-after = Delen nadien
property-key-simulate-cost-before = Voordien
property-key-simulate-cost-after = Nadien
property-key-simulate-difference = Verschil

## The table of keys

property-key-table = Tabel van de sleutels
property-key-table-pdf = Tabel in PDF
property-key-table-attachment = De sleutels van deze tabel, leesbaar voor een machine
property-key-table-title = Verdeelsleutels op { $day }
