# Auskünfte über ein Los, das verkauft wird (ZGB Art. 3.94): Arten, Stände, Rubriken, Eingangsbestätigung.

## Kinds

transfer-kind-contract = Vor dem Kaufvertrag
transfer-kind-deed = Vor der Urkunde

## Requesters

transfer-requester-notary = Notar
transfer-requester-agent = Immobilienmakler
transfer-requester-seller = Veräußernder Miteigentümer

## Channels

transfer-channel-portal = Seite für Notare
transfer-channel-email = E-Mail
transfer-channel-registered = Einschreiben
transfer-channel-post = Gewöhnliche Post
transfer-channel-counter = Persönlich übergeben

## States

transfer-state-requested = Angefragt
transfer-state-in_progress = In Vorbereitung
transfer-state-generated = Erstellt
transfer-state-delivered = Übermittelt
transfer-state-superseded = Ersetzt
transfer-state-expired = Abgelaufen
transfer-state-cancelled = Zurückgezogen

## Sections

transfer-section-identification = Bezeichnung des Gebäudes und des Loses
transfer-section-shares = Anteile und Verteilungsschlüssel
transfer-section-arrears = Rückstände des Veräußerers
transfer-section-provisions = Abgerufene und geplante Vorschüsse
transfer-section-balance = Saldo der Konten des Veräußerers
transfer-section-works = Beschlossene Arbeiten, deren Zahlung später verlangt wird
transfer-section-disputes = Schulden aus Streitigkeiten
transfer-section-proceedings = Laufende Gerichtsverfahren
transfer-section-claims = Schadensfälle der letzten drei Jahre
transfer-section-statutes = Satzung und Hausordnung
transfer-section-minutes = Protokolle der letzten drei Jahre
transfer-section-insurance = Versicherungsverträge
transfer-section-contracts = Verträge mit Lieferanten
transfer-section-statements = Periodische Abrechnungen der letzten zwei Jahre
transfer-section-working_fund = Betriebskapital
transfer-section-reserve_fund = Rücklage und beschlossene Abrufe
transfer-section-balance_sheet = Letzte genehmigte Bilanz
transfer-section-approved_calls = Genehmigte Mittelabrufe und dringende Arbeiten
transfer-section-acquisitions = Erwerb gemeinschaftlicher Teile
transfer-section-intervention_file = Unterlage für spätere Arbeiten
transfer-section-certificates = Bescheinigungen (Tank, Asbest, Energie)
transfer-section-syndic = Angaben zum Syndikus

## Files

transfer-what-pdf = PDF-Dokument
transfer-what-json = JSON-Daten
transfer-what-xml = XML-Daten
transfer-what-annex = Anlage
transfer-what-receipt = Empfangsbestätigung

## The mail that says that a request has come in

transfer-mail-received-subject = { $number }: Ihre Anfrage zu Los { $unit } ist eingegangen
transfer-mail-received-body =
    { $name },

    Ihre Anfrage um Auskünfte nach Art. 3.94 ZGB (état daté) zu Los { $unit } von { $association } ist unter der Nummer { $number } mit Datum vom { $received } eingetragen ({ $kind }).

    Der Syndikus antwortet spätestens am { $due }. { $charged ->
        [yes] Die Akte kostet { $fee }; diese Kosten trägt der Veräußerer (Zivilgesetzbuch, Art. 3.94 § 4).
       *[no] Die Akte ist kostenlos.
    }

    Sie erhalten eine E-Mail, sobald das Dokument übermittelt wird.
transfer-mail-received-action = Anfrage verfolgen
