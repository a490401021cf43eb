# The words of the page that everybody may read, and of the page where its syndic sets it.

## What everybody reads

property-public-title = { $association }: Syndikus und wichtige Rufnummern
property-public-description = Syndikus, Notrufnummern und Ort der Einsichtnahme in die Unterlagen von { $association }, { $city }.
property-public-numbers = Notrufnummern
property-public-number-lift = Aufzug
property-public-number-heating = Heizung und Warmwasser
property-public-number-water = Wasserschaden
property-public-number-electricity = Strom
property-public-number-gas = Gasgeruch
property-public-number-fire_alarm = Brandmeldeanlage
property-public-number-door = Türen und Tore
property-public-number-caretaker = Hausmeister
property-public-number-on_call = Bereitschaft des Syndikus
property-public-number-other = Andere Nummer
property-public-syndic = Syndikus
property-public-syndic-none = Heute läuft kein Mandat eines Syndikus.
property-public-syndic-provisional = Vorläufiger Syndikus
property-public-syndic-name = Name
property-public-syndic-profession = Beruf
property-public-syndic-address = Anschrift
property-public-syndic-ipi = IPI-Nummer
property-public-syndic-appointed = Bestellt am
property-public-syndic-phone = Telefon
property-public-syndic-email = E-Mail-Adresse
property-public-consult = Unterlagen einsehen
property-public-consult-lead = Jeder, der ein Interesse hat, kann diese Unterlagen vor Ort kostenlos einsehen (Zivilgesetzbuch, Art. 3.93 §§ 3 und 4).
property-public-rules-at = Hausordnung
property-public-decisions-at = Beschlussregister
property-public-at-seat = Am Sitz der Vereinigung: { $seat }
property-public-opening-hours = Sprechzeiten
property-public-note = Gut zu wissen
property-public-identity = Die Miteigentümervereinigung
property-public-seat = Sitz

## Where the syndic sets it

property-public-settings-title = Öffentliche Seite
property-public-settings-lead = Was jeder ohne Konto lesen kann: den Syndikus, die Notrufnummern, wo die Unterlagen liegen. Nichts über die Miteigentümer.
property-public-is-on = Online
property-public-is-off = Offline
property-public-on-title = Die Seite ist online
property-public-on-body = Hängen Sie diese Adresse im Eingang aus:
property-public-form-show = Adresse der Seite
property-public-enabled = Die Seite allen zeigen
property-public-enabled-hint = Ohne dieses Häkchen antwortet die Adresse wie eine Seite, die es nicht gibt.
property-public-slug = Name in der Adresse
property-public-slug-hint = Wählen Sie ihn für immer: Er ändert sich nie von selbst.
property-public-slug-hint-change = Ändern Sie ihn, so führt die alte Adresse weiterhin hierher.
property-public-numbers-hint = Lassen Sie Zeilen, die Sie nicht brauchen, leer.
property-public-number-kind = Nummer { $row }: wofür
property-public-number-name = Nummer { $row }: wer antwortet
property-public-number-phone = Nummer { $row }: Telefon
property-public-texts = Texte: { $language }
property-public-at-hint = Leer: am Sitz der Vereinigung.
property-public-opening-hours-hint = Zum Beispiel: Montag bis Freitag, 9 bis 12 Uhr.
property-public-saved = Die öffentliche Seite ist gespeichert.
property-public-preview = Vorschau der öffentlichen Seite
property-public-preview-body = Das wird jeder sehen. Wählen Sie unten eine andere Sprache.
property-public-preview-back = Zurück zu den Einstellungen
property-public-preview-none = Speichern Sie die Seite zuerst.
