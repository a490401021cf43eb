# Units, meters, deeds and shares over time.

## Looking at another day

property-as-of = Stand am
property-as-of-show = Diesen Tag zeigen
property-since-base-deed = Seit der Basisurkunde
property-until = Bis
property-note = Bemerkung
property-print = Drucken

## Ways to look at the units

property-tabs = Ansichten der Lose
property-tab-list = Liste
property-tab-map = Stockwerke
property-tab-shares = Anteile
property-tab-deeds = Urkunden

## Storeys

property-map-title = Übersicht der Stockwerke
property-map-lead = Von oben nach unten, Gebäude für Gebäude.
property-map-roof = Unter dem Dach
property-map-ground = Erdgeschoss
property-map-storey = { $level }. Stock
property-map-below = { $level }. Untergeschoss
property-map-elsewhere = Sonstwo
property-map-no-entrance = Ohne eingetragenen Eingang

## What is known of a unit

property-unit-more = Weitere Angaben
property-unit-area = Fläche
property-unit-rooms = Anzahl Zimmer
property-unit-cadastral = Katasterbezeichnung
property-unit-cadastral-hint = Zum Beispiel 21004C0123/00A004P0007.
property-unit-shares-history = Anteile im Lauf der Zeit

## Meters

property-meters = Zähler
property-meters-title = Zähler des Loses { $reference }
property-meters-lead = Leeren Sie eine Zeile, um den Zähler zu entfernen.
property-meters-edit = Zähler ändern
property-meters-none = Für dieses Los ist kein Zähler eingetragen.
property-meter-row = Zähler { $row }
property-meter-kind = Energie oder Medium
property-meter-kind-electricity = Strom
property-meter-kind-gas = Gas
property-meter-kind-water = Wasser
property-meter-kind-heat = Wärme
property-meter-ean = EAN-Code
property-meter-ean-hint = 18 Ziffern, die mit 5414 beginnen, auf der Energierechnung.
property-meter-serial = Zählernummer

## Deeds

property-deed-list-title = Urkunden und Satzung
property-deed-list-lead = Die Basisurkunde teilt das Gebäude in Lose und legt deren Anteile fest (Zivilgesetzbuch, Art. 3.85 § 1).
property-deed-empty-title = Die Basisurkunde ist noch nicht eingetragen
property-deed-empty-reason = Tragen Sie sie zuerst ein: Von ihr stammen die Anteile, und eine Änderungsurkunde ändert sie.
property-deed-add = Urkunde hinzufügen
property-deed-add-base = Basisurkunde eintragen
property-deed-new-title = Neue Urkunde
property-deed-edit-title = Urkunde ändern
property-deed-create = Urkunde eintragen
property-deed-created = Die Urkunde ist eingetragen.
property-deed-kind = Urkunde
property-deed-kind-base = Basisurkunde
property-deed-kind-amendment = Änderungsurkunde
property-deed-kind-rules = Miteigentumsordnung
property-deed-kind-internal_rules = Hausordnung
property-deed-kind-hint = Eine Urkunde, die die Anteile ändert, tragen Sie mit „Anteile ändern“ ein.
property-deed-dated-on = Datum der Urkunde
property-deed-notary = Notar
property-deed-reference = Repertoriumsnummer
property-deed-reference-hint = Oder womit die Urkunde zitiert wird.
property-deed-transcribed-on = Datum der Überschreibung
property-deed-total-hint = Die Summe, die diese Urkunde nennt; für eine Ordnung leer lassen.
property-deed-shares = Anteile dieses Tages ansehen
property-deed-archive = Urkunde archivieren
property-deed-archive-consequence = Die Urkunde verschwindet aus der Liste. Tun Sie das, wenn sie irrtümlich eingetragen wurde.

## Shares over time

property-shares-title = Anteile am { $day }
property-shares-lead = Die Lose, die es an diesem Tag gab, mit ihren damaligen Anteilen.
property-shares-caption = Anteile pro Los
property-shares-none = An diesem Tag gab es kein Los.
property-shares-history = Urkunden, die die Anteile festlegen
property-shares-amend = Anteile ändern
property-shares-amend-title = Urkunde zur Änderung der Anteile
property-shares-amend-lead = Geben Sie jedem Los seine Anteile ab dem Datum der Urkunde. Die früheren bleiben im Verlauf.
property-shares-amend-majority = Wer kann die Anteile ändern?
property-shares-amend-majority-body = Nötig ist die Einstimmigkeit aller Miteigentümer, außer wenn die Änderung aus einem Beschluss mit vier Fünfteln folgt, etwa Lose zu teilen oder zu vereinigen (Zivilgesetzbuch, Art. 3.88 § 3).
property-shares-amend-total = Neue Summe der Anteile
property-shares-amend-total-hint = Die Summe der neuen Anteile muss ihr genau entsprechen.
property-shares-amend-caption = Lose in Gebrauch
property-shares-amend-before = Bisherige Anteile
property-shares-amend-after = Neue Anteile
property-shares-amend-after-of = Neue Anteile des Loses { $reference }
property-shares-amend-ceases = Fällt weg
property-shares-amend-ceases-of = Los { $reference } fällt weg
property-shares-amend-added = Lose, die mit dieser Urkunde beginnen
property-shares-amend-added-row = Neues Los { $row }
property-shares-amend-save = Urkunde und Anteile eintragen
property-shares-amended = Die Urkunde ist eingetragen: Das sind die Anteile dieses Tages.
