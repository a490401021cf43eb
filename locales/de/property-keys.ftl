# Distribution keys and their versions.

## Kinds of keys

property-key-kinds = Art des Schlüssels
property-key-kind-except = Alle außer einigen
property-key-kind-consumption = Nach dem Verbrauch
property-key-explained-general = Jedes Los zahlt nach seinen Anteilen des Tages (Zivilgesetzbuch, Art. 3.81).
property-key-explained-special = Eigene Teile für die Lose, denen die Sache nützt: Aufzug, Heizung, Block.
property-key-explained-except = Die Anteile aller Lose außer den angekreuzten: zum Beispiel die Kosten eines Prozesses, den ein Miteigentümer gewonnen hat (Zivilgesetzbuch, Art. 3.92 § 9).
property-key-explained-consumption = Was die Zähler zwischen zwei Ablesungen gezählt haben.

## Versions of a key

property-key-starts-on = Ab dem
property-key-starts-on-hint = Leer lassen, wenn der Schlüssel seit der Basisurkunde gilt.
property-key-starts-on-amend-hint = Der erste Tag der neuen Verteilung.
property-key-source = Quelle
property-key-source-hint = Zum Beispiel „Miteigentumsordnung, Art. 14“ oder der Beschluss der Versammlung.
property-key-source-general = Basisurkunde
property-key-decided-on = Datum des Beschlusses
property-key-stated-total = Summe laut Ordnung
property-key-stated-total-hint = Wenn sie angegeben ist, muss die Summe der Teile ihr genau entsprechen.
property-key-parts-hint = Lassen Sie Lose leer, die nichts zahlen.
property-key-excluded = Zahlt nicht
property-key-excluded-of = Los { $reference } zahlt nicht
property-key-excluded-hint = Kreuzen Sie die Lose an, die nicht zahlen.
property-key-opening = Erste Ablesung
property-key-opening-of = Erste Ablesung des Loses { $reference }
property-key-closing = Letzte Ablesung
property-key-closing-of = Letzte Ablesung des Loses { $reference }
property-key-readings-hint = Höchstens drei Dezimalstellen, zum Beispiel 1234,567. Lassen Sie Lose ohne Zähler leer.
property-key-versions = Fassungen des Schlüssels
property-key-version-total = { $total } Teile insgesamt
property-key-not-yet = Den Schlüssel gab es an diesem Tag noch nicht.
property-key-incomplete = Ein Schlüssel wird nicht ganz von den Losen getragen
property-key-incomplete-body = Ein Los ist weggefallen oder fehlt. Geben Sie dem Schlüssel eine neue Fassung, sonst wird der Mittelabruf abgelehnt.

## Changing a key

property-key-amend = Verteilung ändern
property-key-amend-title = „{ $name }“ ändern
property-key-amend-lead = Der Schlüssel ändert sich ab einem Tag. Was vorher galt, bleibt.
property-key-amend-save = Neue Fassung eintragen
property-key-amended = Die neue Fassung ist eingetragen.
property-key-correct = Fehler berichtigen
property-key-correct-title = „{ $name }“ berichtigen
property-key-correct-lead = Die letzte Fassung war falsch eingetragen? Diese tritt an ihre Stelle; gestellte Mittelabrufe ändern sich nicht.
property-key-correct-save = Letzte Fassung ersetzen
property-key-majority = Die Verteilung der Lasten zu ändern erfordert vier Fünftel
property-key-majority-body = Die Generalversammlung beschließt mit vier Fünfteln der abgegebenen Stimmen.
property-key-majority-law = Rechtsgrundlage: { $law }.

## Where a new key may begin

property-key-start = Von den Anteilen einiger Lose ausgehen
property-key-start-no-ground = Ohne das Erdgeschoss
property-key-start-kinds = Nur diese Arten von Losen
property-key-start-apply = Teile ausfüllen

## Simulation

property-key-simulate = Simulieren
property-key-simulate-title = Änderung eines Schlüssels simulieren
property-key-simulate-lead = Derselbe Betrag, mit zwei Schlüsseln verteilt. Nichts wird gespeichert.
property-key-simulate-amount = Zu verteilender Betrag
property-key-simulate-before = Jetziger Schlüssel
property-key-simulate-after = Vergleichen mit
property-key-simulate-after-hint = Ein anderer Schlüssel oder Teile, die Sie unten eintragen.
property-key-simulate-typed = Die Teile hier unten
property-key-simulate-parts = Andere Teile eintragen
property-key-simulate-same = Jedes Los trüge denselben Teil wie bisher: Die Verteilung ändert sich nicht.
property-key-simulate-units = Pro Los
property-key-simulate-owners = Pro Miteigentümer
property-key-simulate-ownerless = Lose ohne bekannten Miteigentümer
property-key-simulate-parts-before = Teile vorher
property-key-simulate-parts-after = Teile nachher
property-key-simulate-cost-before = Vorher
property-key-simulate-cost-after = Nachher
property-key-simulate-difference = Unterschied

## The table of keys

property-key-table = Tabelle der Schlüssel
property-key-table-pdf = Tabelle als PDF
property-key-table-attachment = Die Schlüssel dieser Tabelle, maschinenlesbar
property-key-table-title = Verteilerschlüssel am { $day }
