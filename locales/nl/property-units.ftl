# Units, meters, deeds and shares over time.

## Looking at another day

property-as-of = Toestand op
property-as-of-show = Deze dag tonen
property-since-base-deed = Sinds de basisakte
property-until = Tot en met
property-note = Opmerking
property-print = Afdrukken

## Ways to look at the units

property-tabs = Weergaven van de kavels
property-tab-list = Lijst
property-tab-map = Verdiepingen
property-tab-shares = Aandelen
property-tab-deeds = Akten

## Storeys

property-map-title = Overzicht van de verdiepingen
property-map-lead = Van boven naar onder, gebouw per gebouw.
property-map-roof = Onder het dak
property-map-ground = Gelijkvloers
property-map-storey = Verdieping { $level }
property-map-below = Ondergrondse verdieping { $level }
property-map-elsewhere = Elders
property-map-no-entrance = Zonder ingeschreven ingang

## What is known of a unit

property-unit-more = Bijkomende gegevens
property-unit-area = Oppervlakte
property-unit-rooms = Aantal kamers
property-unit-cadastral = Kadastrale referentie
property-unit-cadastral-hint = Bijvoorbeeld 21004C0123/00A004P0007.
property-unit-shares-history = Aandelen in de tijd

## Meters

property-meters = Meters
property-meters-title = Meters van kavel { $reference }
property-meters-lead = Maak een rij leeg om de meter weg te nemen.
property-meters-edit = Meters wijzigen
property-meters-none = Voor deze kavel is geen meter ingeschreven.
property-meter-row = Meter { $row }
property-meter-kind = Energie of fluïdum
property-meter-kind-electricity = Elektriciteit
property-meter-kind-gas = Gas
property-meter-kind-water = Water
property-meter-kind-heat = Warmte
property-meter-ean = EAN-code
property-meter-ean-hint = 18 cijfers die met 5414 beginnen, op de energiefactuur.
property-meter-serial = Meternummer

## Deeds

property-deed-list-title = Akten en statuten
property-deed-list-lead = De basisakte verdeelt het gebouw in kavels en bepaalt hun aandelen (Burgerlijk Wetboek, art. 3.85, § 1).
property-deed-empty-title = De basisakte is nog niet ingeschreven
property-deed-empty-reason = Schrijf ze eerst in: de aandelen gaan erop terug, en een wijzigende akte wijzigt haar.
property-deed-add = Akte toevoegen
property-deed-add-base = Basisakte inschrijven
property-deed-new-title = Nieuwe akte
property-deed-edit-title = Akte wijzigen
property-deed-create = Akte inschrijven
property-deed-created = De akte is ingeschreven.
property-deed-kind = Akte
property-deed-kind-base = Basisakte
property-deed-kind-amendment = Wijzigende akte
property-deed-kind-rules = Reglement van mede-eigendom
property-deed-kind-internal_rules = Reglement van interne orde
property-deed-kind-hint = Een akte die de aandelen wijzigt, schrijft u in met “Aandelen wijzigen”.
property-deed-dated-on = Datum van de akte
property-deed-notary = Notaris
property-deed-reference = Repertoriumnummer
property-deed-reference-hint = Of waarmee de akte wordt aangehaald.
property-deed-transcribed-on = Datum van overschrijving
property-deed-total-hint = Het totaal dat deze akte vermeldt; laat leeg voor een reglement.
property-deed-shares = De aandelen van die dag bekijken
property-deed-archive = Akte archiveren
property-deed-archive-consequence = De akte verdwijnt uit de lijst. Doe dit als ze bij vergissing werd ingeschreven.

## Shares over time

property-shares-title = Aandelen op { $day }
property-shares-lead = De kavels die toen bestonden, met hun aandelen van die dag.
property-shares-caption = Aandelen per kavel
property-shares-none = Op die dag bestond er geen enkele kavel.
property-shares-history = Akten die de aandelen bepalen
property-shares-amend = Aandelen wijzigen
property-shares-amend-title = Akte die de aandelen wijzigt
property-shares-amend-lead = Geef elke kavel haar aandelen vanaf de datum van de akte. De vroegere blijven in de geschiedenis.
property-shares-amend-majority = Wie kan de aandelen wijzigen?
property-shares-amend-majority-body = Dat vergt de eenparigheid van alle mede-eigenaars, tenzij de wijziging volgt uit een beslissing met vier vijfden, zoals kavels splitsen of samenvoegen (Burgerlijk Wetboek, art. 3.88, § 3).
property-shares-amend-total = Nieuw totaal van de aandelen
property-shares-amend-total-hint = De som van de nieuwe aandelen moet er precies gelijk aan zijn.
property-shares-amend-caption = Kavels in gebruik
property-shares-amend-before = Vroegere aandelen
property-shares-amend-after = Nieuwe aandelen
property-shares-amend-after-of = Nieuwe aandelen van kavel { $reference }
property-shares-amend-ceases = Vervalt
property-shares-amend-ceases-of = Kavel { $reference } vervalt
property-shares-amend-added = Kavels die met deze akte beginnen
property-shares-amend-added-row = Nieuwe kavel { $row }
property-shares-amend-save = Akte en aandelen inschrijven
property-shares-amended = De akte is ingeschreven: dit zijn de aandelen van die dag.
