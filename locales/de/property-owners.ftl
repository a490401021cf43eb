# Owners: who they are, how to reach them, what they agreed to; the directory; occupants.

## The owner herself

property-owner-identity = Wer es ist
property-owner-letter-name = Name auf den Briefen
property-owner-letter-name-hint = Wie auf dem Umschlag: „Anne Peeters“, „Immo Sonne AG“. Lassen Sie das Feld leer, wenn Sie die Personen ausfüllen: Der Name wird daraus gebildet.
property-owner-persons = Personen
property-owner-persons-hint = Für ein Paar oder Erben, die zusammen ein Miteigentümer sind: eine Zeile je Person. Für eine einzige Person genügt der Name auf den Briefen.
property-owner-person-row = Person { $row }
property-owner-person-more = Person hinzufügen
property-owner-given-name = Vorname
property-owner-family-name = Familienname
property-owner-salutation = Anrede
property-owner-salutation-hint = Optional, zum Beispiel „Frau“ oder „Herr“.
property-owner-company = Juristische Person
property-owner-company-hint = Auszufüllen für eine Gesellschaft, eine Vereinigung oder eine Behörde.
property-owner-legal-form = Rechtsform
property-owner-legal-form-hint = Zum Beispiel GmbH, AG oder VoG.
property-owner-representative = Vertreten durch
property-owner-representative-hint = Ständiger Vertreter einer Gesellschaft, Betreuer einer geschützten Person.
property-owner-contact-hint = Adresse, Telefon und E-Mail, die für Briefe dienen. Weitere Kontaktwege fügen Sie auf der Seite des Miteigentümers hinzu.

## Narrowing the list

property-owner-only = Zeigen
property-owner-only-all = Alle
property-owner-only-without-consent = Ohne Zustimmung zu E-Mail
property-owner-only-abroad = Anschrift im Ausland
property-owner-only-duplicates = Mögliche Doppeleinträge
property-owner-only-none = Kein Miteigentümer entspricht dieser Auswahl.

## Periods of which one end or both may be unknown

property-period-from-to = vom { $from } bis { $to }
property-period-from = seit { $from }
property-period-to = bis { $to }
property-period-unknown = ohne Daten

## Means of contact

property-contact-none = Kein Kontaktweg ist bekannt.
property-contact-caption = Kontaktwege
property-contact-caption-other = Frühere oder spätere Kontaktwege
property-contact-other = Frühere oder spätere Kontaktwege
property-contact-abroad = Die Briefe gehen ins Ausland: Rechnen Sie mit einigen Tagen mehr.
property-contact-add = Kontaktweg hinzufügen
property-contact-new-title = Neuer Kontaktweg von { $name }
property-contact-edit-title = Kontaktweg von { $name }
property-contact-saved = Der Kontaktweg ist gespeichert.
property-contact-what = Worum es geht
property-contact-how = Wozu er dient
property-contact-value = Adresse oder Nummer
property-contact-value-hint = Eine E-Mail-Adresse, eine Telefonnummer, oder Straße und Hausnummer.
property-contact-post = Rest der Postanschrift
property-contact-post-hint = Nur für eine Postanschrift.
property-contact-purpose = Verwendung
property-contact-visibility = Sichtbar für
property-contact-visibility-hint = Miteigentümer dürfen die Anschrift der anderen verlangen (ZGB Art. 3.89 § 5 14°); Telefon und E-Mail sehen sie nur, wenn die Person es wünscht.
property-contact-visibility-usual = Wie üblich
property-contact-label = Bezeichnung
property-contact-label-hint = Zum Beispiel „Zweitwohnung“ oder „Büro“.
property-contact-starts-on = Ab dem
property-contact-ends-on = Bis zum
property-contact-ends-on-hint = Lassen Sie das Feld leer, solange er dient.
property-contact-is-primary = Zuerst verwenden
property-contact-is-primary-hint = Briefe, E-Mails und Anrufe gehen zuerst dorthin. Der erste seiner Art ist es von selbst.
property-contact-primary = zuerst
property-contact-period = Zeitraum
property-contact-act = Ändern
property-contact-kind-email = E-Mail
property-contact-kind-phone = Telefon
property-contact-kind-mobile = Mobiltelefon
property-contact-kind-post = Postanschrift
property-contact-purpose-all = Alles
property-contact-purpose-charges = Lasten
property-contact-purpose-meetings = Versammlungen
property-contact-purpose-emergencies = Notfälle
property-contact-visibility-syndic = nur den Syndikus
property-contact-visibility-council = den Syndikus und den Rat
property-contact-visibility-owners = alle Miteigentümer

## Delivery and consents

property-delivery-title = Wie Sendungen verschickt werden
property-delivery-meetings = Einberufungen
property-delivery-charges = Mittelabrufe und Abrechnungen
property-delivery-usual = standardmäßig
property-delivery-by-consent = mit schriftlicher Zustimmung
property-delivery-no-address = Die Zustimmung gilt für E-Mail, aber keine E-Mail-Adresse ist bekannt. Fügen Sie sie hinzu.
property-delivery-channel-registered = Einschreiben
property-delivery-channel-post = Gewöhnliche Post
property-delivery-channel-email = E-Mail
property-delivery-channel-by_hand = Übergabe gegen Empfangsbestätigung
property-delivery-scope-all = für alles
property-delivery-scope-meetings = für die Versammlungen
property-delivery-scope-charges = für die Lasten
property-consent-add = Zustimmung eintragen
property-consent-new-title = Zustimmung von { $name }
property-consent-lead = Eine Einberufung wird per Einschreiben verschickt, es sei denn, der Empfänger hat einem anderen Mittel einzeln, ausdrücklich und schriftlich zugestimmt ({ $law }).
property-consent-channel = Angenommenes Mittel
property-consent-scope = Für welche Sendungen
property-consent-given-on = Gegeben am
property-consent-given-on-hint = Das Datum des Schriftstücks.
property-consent-proof = Nachweis
property-consent-proof-hint = Wo sich das Schriftstück befindet, zum Beispiel „Brief vom 2. März 2026, Ordner 4“.
property-consent-record = Zustimmung eintragen
property-consent-recorded = Die Zustimmung ist eingetragen.
property-consent-said = { $channel } { $scope }, gegeben am { $date }
property-consent-withdrawn-on = Widerrufen ab dem { $date }.
property-consent-withdraw = Zustimmung widerrufen
property-consent-withdrawn-from = Gilt nicht mehr ab dem
property-consent-withdraw-consequence = Ab diesem Tag gehen die Sendungen wieder den üblichen Weg. Was vorher verschickt wurde, bleibt gültig.
property-consent-withdrawn = Der Widerruf ist eingetragen.
property-consent-count = Schriftliche Zustimmungen

## Duplicates and merging

property-duplicate-title = Mögliche Doppeleinträge
property-duplicate-lead = Miteigentümer, die etwas gemeinsam haben. Mitglieder eines Haushalts teilen manchmal ein Telefon: Vergleichen Sie, bevor Sie zusammenlegen.
property-duplicate-none = Es wurde kein Doppeleintrag gefunden.
property-duplicate-shared = Gemeinsam: { $what }
property-duplicate-by-name = der Name
property-duplicate-by-email = die E-Mail-Adresse
property-duplicate-by-phone = das Telefon
property-duplicate-by-enterprise_number = die Unternehmensnummer
property-duplicate-compare = Mögliche Doppeleinträge vergleichen
property-merge-action = Zusammenlegen
property-merge-compare = Vergleichen
property-merge-title = Zwei Einträge zusammenlegen
property-merge-lead = Dieselbe Person, die zweimal eingetragen ist, wird ein einziger Miteigentümer.
property-merge-with = Der andere Eintrag
property-merge-nobody = Es gibt keinen anderen Miteigentümer.
property-merge-caption = Beide Einträge nebeneinander
property-merge-what = Angabe
property-merge-entry = Eintrag Nr. { $number }
property-merge-differs = weicht ab
property-merge-keep = { $name } behalten (Nr. { $number })
property-merge-consequence = Der andere Eintrag wird archiviert. Seine Lose, Kontaktwege, Zustimmungen und Zugänge gehen auf den Eintrag über, den Sie behalten; bereits verschickte Briefe ändern sich nicht. Das lässt sich nicht rückgängig machen.
property-merge-done = Die beiden Einträge sind jetzt einer.
property-merge-note = Dieser Eintrag wurde mit dem von { $name } zusammengelegt.

## The directory of owners

property-directory-title = Liste der Miteigentümer
property-directory-lead = Namen, Anschriften, Lose und Anteile, die jeder Miteigentümer kennen darf ({ $law }).
property-directory-none = Noch kein Los hat einen Miteigentümer.

## Occupants

property-occupant = Bewohner
property-occupant-list-title = Bewohner
property-occupant-list-lead = Wer die Lose bewohnt oder nutzt. Diese Angaben dienen Mitteilungen und Notfällen.
property-occupant-now = Heute
property-occupant-all = Alle
property-occupant-to-erase = Zu löschen
property-occupant-to-erase-lead = Diese Personen sind seit mehr als einem Jahr weg: Ihre Daten werden nicht mehr gebraucht.
property-occupant-none-to-erase = Es ist nichts zu löschen.
property-occupant-add = Bewohner hinzufügen
property-occupant-empty-title = Noch kein Bewohner
property-occupant-empty-reason = Die Bewohner werden über Versammlungen und über Beschlüsse, die sie binden, unterrichtet.
property-occupant-new-title = Neuer Bewohner
property-occupant-edit-title = Bewohner
property-occupant-saved = Der Bewohner ist gespeichert.
property-occupant-kind-tenant = Mieter
property-occupant-kind-user = Nutzer
property-occupant-kind-family = Familie des Miteigentümers
property-occupant-kind-owner = Miteigentümer selbst
property-occupant-choose = Wählen…
property-occupant-nobody = Niemand
property-occupant-where = Das Los und die Dauer
property-occupant-ends-on-hint = Der letzte Tag des Vertrags oder der Nutzung, wenn er bekannt ist.
property-occupant-whole = Bewohnt das ganze Los
property-occupant-whole-hint = Nicht ankreuzen für ein Zimmer oder einen Teil des Loses.
property-occupant-person-hint = Für einen Mieter, einen Nutzer oder ein Familienmitglied.
property-occupant-name-hint = Der Name genügt: Notieren Sie nichts, was nicht gebraucht wird.
property-occupant-herself = Der Miteigentümer bewohnt sein Los
property-occupant-herself-hint = Wählen Sie, wer, wenn die Art „Miteigentümer selbst“ ist.
property-occupant-rights = Der Mietvertrag und die Mitteilungen
property-occupant-lease-registered = Der Mietvertrag ist registriert
property-occupant-lease-registered-on = Mietvertrag registriert am
property-occupant-told-of-meetings = Über Generalversammlungen unterrichten
property-occupant-told-of-meetings-hint = Das Datum wird in den gemeinschaftlichen Teilen ausgehängt (ZGB Art. 3.89 § 5 6°).
property-occupant-told-of-decisions = Über Beschlüsse unterrichten, die ihn binden
property-occupant-told-of-decisions-hint = Ein Beschluss bindet ihn, sobald er ihm mitgeteilt wurde (ZGB Art. 3.93 § 5).
property-occupant-kept-until = Daten aufbewahrt bis
property-occupant-kept-note = Die Daten eines Bewohners werden bis ein Jahr nach dem Auszug aufbewahrt.
property-occupant-kept-until-note = Diese Daten dürfen bis zum { $date } aufbewahrt werden.
property-occupant-erase = Daten löschen
property-occupant-erase-consequence = Der Name und die Kontaktdaten, aufbewahrt bis zum { $date }, verschwinden für immer. Die Daten der Nutzung bleiben.
property-occupant-erased-done = Die Daten sind gelöscht.
property-occupant-erased = Daten gelöscht
property-occupant-erased-note = Die Daten dieser Person wurden gelöscht; nur die Zeitangaben bleiben.
property-occupant-read-only = Ihre Rolle erlaubt es, die Bewohner zu lesen, aber nicht zu ändern.
property-occupant-of-unit = Wer dieses Los bewohnt
property-occupant-none-known = Heute ist kein Bewohner bekannt.
property-occupant-line = { $name } ({ $kind }), { $period }
property-occupant-overlap = Daten prüfen
property-occupant-overlap-when = Dieses Los ist zugleich als vom Miteigentümer bewohnt und als ganz vermietet eingetragen, { $period }. Eines der Daten ist wohl falsch.
property-occupant-overlaps =
    { $count ->
        [one] Ein Los ist zugleich als vom Miteigentümer bewohnt und als ganz vermietet eingetragen: Prüfen Sie die Daten.
       *[other] { $count } Lose sind zugleich als vom Miteigentümer bewohnt und als ganz vermietet eingetragen: Prüfen Sie die Daten.
    }
