# Syndics: their mandates, and the notice at the entrance.

## Kinds

property-mandate-kind-professional_firm = Syndikus-Gesellschaft
property-mandate-kind-professional_firm-hint = Eine Gesellschaft, die es beruflich tut.
property-mandate-kind-natural_professional = Beruflicher Syndikus, natürliche Person
property-mandate-kind-natural_professional-hint = Jemand, der es beruflich tut.
property-mandate-kind-volunteer = Ehrenamtlicher Syndikus
property-mandate-kind-volunteer-hint = Ein Miteigentümer, der nicht davon lebt.
property-mandate-kind-provisional = Vorläufiger Syndikus
property-mandate-kind-provisional-hint = Vom Richter anstelle des Syndikus bestellt oder ihm von der Versammlung beigegeben (Zivilgesetzbuch, Art. 3.89 §§ 7-8).
property-mandate-by-meeting = Die Generalversammlung
property-mandate-by-internal_rules = Die Hausordnung, bis zur ersten Versammlung
property-mandate-by-judge = Der Friedensrichter
property-mandate-reason-resignation = Rücktritt
property-mandate-reason-revocation = Abberufung durch die Versammlung
property-mandate-reason-judgment = Entscheidung des Richters
property-mandate-reason-first_meeting = Erste Versammlung abgehalten
property-mandate-reason-agreement = Einvernehmen
property-mandate-reason-incapacity = Tod, Konkurs oder Verlust des Rechts zur Berufsausübung
property-mandate-reason-other = Anderer Grund
property-mandate-state-coming = Steht bevor
property-mandate-state-running = Läuft
property-mandate-state-ending = Endet bald
property-mandate-state-over = Beendet
property-mandate-gap-legal_form = die Rechtsform der Gesellschaft
property-mandate-gap-enterprise_number = die Unternehmensnummer der Gesellschaft
property-mandate-gap-profession = der Beruf
property-mandate-gap-contact = eine Telefonnummer oder eine E-Mail-Adresse
property-mandate-gap-ipi_number = die IPI-Nummer
property-mandate-gap-contract = der schriftliche Vertrag
property-mandate-gap-insurance = die Haftpflichtversicherung

## The timeline

property-mandate-list-title = Mandate des Syndikus
property-mandate-list-lead = Höchstens drei Jahre, durch ausdrücklichen Beschluss der Versammlung verlängerbar (Zivilgesetzbuch, Art. 3.89 § 1).
property-mandate-add = Mandat eintragen
property-mandate-empty-title = Kein Mandat eingetragen
property-mandate-empty-reason = Das Mandat sagt, wer Syndikus ist, bis wann und durch welchen Beschluss. Briefe und Aushang entnehmen ihm die Kontaktdaten.
property-mandate-since = seit dem { $start }
property-mandate-from-to = vom { $start } bis zum { $end }

## One mandate

property-mandate-syndic = Syndikus
property-mandate-kind = Art
property-mandate-legal-form = Rechtsform der Gesellschaft
property-mandate-profession = Beruf
property-mandate-enterprise-number = Unternehmensnummer (ZUD)
property-mandate-ipi-number = IPI-Nummer
property-mandate-office = Sitz
property-mandate-domicile = Wohnsitz
property-mandate-phone = Telefon
property-mandate-email = E-Mail
property-mandate-term = Dauer
property-mandate-appointed-by = Bestellt durch
property-mandate-appointed-on = Beschluss vom
property-mandate-appointment = Beschluss
property-mandate-contract = Schriftlicher Vertrag
property-mandate-insurance = Haftpflichtversicherung
property-mandate-ended = Vorzeitig beendet
property-mandate-ended-on-because = am { $date }: { $reason }
property-mandate-renewed-from = Verlängert das Mandat
property-mandate-due = Gesetzliche Fristen
property-mandate-due-notice = Aushang am Eingang, spätestens
property-mandate-due-registration = Eintragung in der ZUD, spätestens
property-mandate-due-handover = Übergabe der Akte, spätestens
property-mandate-gaps-title = Es fehlt noch
property-mandate-gaps-notice = Für den Aushang am Eingang fehlt: { $gaps } (Zivilgesetzbuch, Art. 3.89 § 2).
property-mandate-gaps-other = Auch zu ergänzen: { $gaps }.
property-mandate-notice = Aushang für den Eingang drucken
property-mandate-renew = Verlängern
property-mandate-end = Beenden
property-mandate-end-change = Ende berichtigen
property-mandate-resume = Dieses Ende zurücknehmen
property-mandate-resume-consequence = Das Mandat läuft wieder bis zu seinem letzten Tag. Nur wenn das Ende irrtümlich eingetragen wurde.

## Forms

property-mandate-new-title = Mandat eintragen
property-mandate-renew-title = Mandat von { $name } verlängern
property-mandate-renew-lead = Nichts verlängert sich stillschweigend: Es braucht einen ausdrücklichen Beschluss der Versammlung (Zivilgesetzbuch, Art. 3.89 § 1).
property-mandate-edit-title = Mandat von { $name } ändern
property-mandate-end-title = Ende des Mandats von { $name }
property-mandate-end-lead = Die gesamte Akte wird binnen dreißig Tagen übergeben, gleich aus welchem Grund (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7).
property-mandate-form-contact = Kontaktdaten
property-mandate-form-appointment = Bestellung
property-mandate-form-papers = Vertrag und Versicherung
property-mandate-form-papers-hint = Kann später ergänzt werden.
property-mandate-name = Name und Vornamen oder Firma
property-mandate-legal-form-hint = Für eine Gesellschaft: GmbH, AG…
property-mandate-profession-hint = Für eine natürliche Person; steht auf dem Aushang am Eingang.
property-mandate-ipi-hint = Berufsinstitut der Immobilienmakler.
property-mandate-starts-on = Erster Tag
property-mandate-ends-on = Letzter Tag
property-mandate-ends-on-hint = Höchstens drei Jahre. Kann leer bleiben, wenn Hausordnung oder Richter es offenlassen.
property-mandate-appointment-hint = Was das Protokoll sagt, zum Beispiel „Punkt 4, einstimmig“.
property-mandate-contract-on = Vertrag vom
property-mandate-contract-reference = Aktenzeichen des Vertrags
property-mandate-insurer = Versicherer
property-mandate-policy-number = Policennummer
property-mandate-create = Mandat eintragen
property-mandate-created = Das Mandat ist eingetragen.
property-mandate-ended-on = Letzter Tag im Amt
property-mandate-reason = Grund
property-mandate-reason-choose = Wählen…
property-mandate-note = Bemerkung
property-mandate-end-save = Ende eintragen
property-mandate-end-saved = Das Ende des Mandats ist eingetragen.
property-mandate-resumed = Das Mandat läuft wieder.

## The overview

property-mandate-until = Im Amt bis
property-mandate-open-end = Dauer vom Richter offengelassen
property-mandate-all = Alle Mandate
property-mandate-none = Heute läuft kein Mandat eines Syndikus.
property-mandate-none-ended = Das Mandat von { $name } endete am { $date }. Die Versammlung muss einen Syndikus bestellen.
property-mandate-ends-in =
    { $days ->
        [0] Das Mandat von { $name } endet heute.
        [one] Das Mandat von { $name } endet morgen, am { $date }.
       *[other] Das Mandat von { $name } endet in { $days } Tagen, am { $date }.
    }
property-mandate-ends-body = Setzen Sie Bestellung oder Verlängerung auf die Tagesordnung: Nichts verlängert sich stillschweigend.

## The notice at the entrance

property-mandate-notice-title = Syndikus von { $association }
property-mandate-notice-attachment = Der Inhalt dieses Aushangs als Daten
property-mandate-notice-heading = Syndikus des Gebäudes
property-mandate-notice-number = Unternehmensnummer (ZUD) { $number }
property-mandate-notice-hours = Öffnungszeiten
property-mandate-notice-appointed = Bestellung
property-mandate-notice-appointed-meeting = am { $date }, durch die Generalversammlung
property-mandate-notice-appointed-internal_rules = am { $date }, durch die Hausordnung
property-mandate-notice-appointed-judge = am { $date }, durch den Friedensrichter
property-mandate-notice-since = Im Amt seit
property-mandate-notice-until = Bis
property-mandate-notice-rules = Hausordnung
property-mandate-notice-decisions = Beschlussregister
property-mandate-notice-at-seat = einzusehen am Sitz, { $seat }
property-mandate-notice-law = Auszug, ausgehängt gemäß Artikel 3.89 § 2 des Zivilgesetzbuches.
