# What the information about a unit that is sold says on paper (C. civ. art. 3.94).

## Title page

transfer-document-title-contract = Auskünfte vor dem Verkauf eines Loses
transfer-document-title-deed = Auskünfte vor der Übertragungsurkunde eines Loses
transfer-document-subtitle = { $law } (état daté)
transfer-document-properties = { $title } – Los { $unit } – { $association }
transfer-document-draft = Dieses Dokument wurde nicht ausgestellt. Es beweist nichts.
transfer-document-unit = Los
transfer-document-fact-unit = Übertragenes Los
transfer-document-fact-requester = Angefragt von
transfer-document-fact-requester-reference = Zeichen des Anfragenden
transfer-document-fact-received = Anfrage eingegangen am
transfer-document-fact-due = Antwort fällig spätestens am
transfer-document-fact-planned = Urkunde geplant am
transfer-document-fact-reference-date = Stand der Zahlen
transfer-document-fact-issued = Ausgestellt am
transfer-document-fact-version = Fassung
transfer-document-fact-valid-until = Neu anzufragen nach dem
transfer-document-fact-fee = Kosten der Akte, zulasten des Veräußerers
transfer-document-code = QR-Code, der zur Prüfseite { $url } führt
transfer-document-reservations-title = Vorbehalte
transfer-document-reservations = Der Syndikus konnte folgende Abschnitte nicht vervollständigen:
transfer-document-changes-title = Was sich gegenüber Fassung { $version } ändert
transfer-document-changes-none = Kein Abschnitt ändert sich; nur der Stand der Zahlen ist neuer.

## Sections

transfer-document-contents = Inhaltsverzeichnis
transfer-document-usual = Brauch der Notare
transfer-document-seed = Abschnitt { $number } der üblichen Liste
transfer-document-none = Keine – geprüft von { $name } am { $date }.
transfer-document-verified = Erstellt von { $name } am { $date }.
transfer-document-computed = Nach den Registern des Miteigentums am { $date }.
transfer-document-reserved-title = Vorbehalt
transfer-document-reserved = Dieser Abschnitt konnte nicht vervollständigt werden.
transfer-document-from-until = vom { $from } bis { $until }
transfer-document-since = seit dem { $date }
transfer-document-of-unit = Los { $unit }
transfer-document-column-what = Gegenstand
transfer-document-column-date = Datum
transfer-document-column-due = Fällig
transfer-document-column-total = Gesamt
transfer-document-column-reserve = Davon Rücklage
transfer-document-column-share = Anteil des Loses
transfer-document-column-open = Offen
transfer-document-documents = Unterlagen
transfer-document-annex = Anlage { $number }
transfer-document-note-arrears = Die Rückstände betreffen alle Lose des Veräußerers in diesem Miteigentum. Der Notar behält sie mit den Kosten dieser Akte vom Preis ein (Zivilgesetzbuch, Art. 3.95).
transfer-document-note-working-fund = Der Anteil des Loses am Betriebskapital wird dem Veräußerer erstattet und beim Erwerber abgerufen (Zivilgesetzbuch, Art. 3.94 § 5).
transfer-document-note-reserve-fund = Der Anteil des Loses an der Rücklage bleibt bei der Vereinigung und wird nicht erstattet (Zivilgesetzbuch, Art. 3.94 § 5).

## Annexes

transfer-document-annexes = Anlagen
transfer-document-annex-number = Nr.
transfer-document-annex-title = Unterlage
transfer-document-annex-section = Abschnitt
transfer-document-annex-pages = Seiten
transfer-document-annex-place = Wo
transfer-document-place-merged = in der Gesamtdatei
transfer-document-place-apart = gesonderte Datei
transfer-document-place-encrypted = gesonderte Datei, mit Kennwort geschützt
transfer-document-place-broken = gesonderte Datei, nicht als PDF lesbar
transfer-document-place-too-large = gesonderte Datei, zu groß für die Gesamtdatei

## What the law makes of it

transfer-document-rules = Was das Gesetz daraus macht
transfer-document-rule-buyer = Sofern nichts anderes vereinbart ist, trägt der Erwerber die Ausgaben, Mittelabrufe, Erwerbungen und Schulden, die vor dem sicheren Datum der Übertragung beschlossen wurden oder entstanden sind und danach zu zahlen sind. Die gewöhnlichen Lasten trägt er ab dem Tag, an dem er die gemeinschaftlichen Teile nutzen kann. Außergewöhnliche Lasten und Mittelabrufe, die zwischen dem Vertrag und der Urkunde beschlossen werden, zahlt er, wenn er für die Versammlung eine Vollmacht hatte (Zivilgesetzbuch, Art. 3.94 § 2).
transfer-document-rule-funds = Der Veräußerer ist Gläubiger seines Anteils am Betriebskapital für die Zeit, in der er die gemeinschaftlichen Teile nicht mehr nutzt. Der Anteil an der Rücklage bleibt bei der Vereinigung (Zivilgesetzbuch, Art. 3.94 § 5).
transfer-document-rule-arrears = Der Notar behält die Rückstände vom Preis ein. Bestreitet der Veräußerer sie, benachrichtigt der Notar den Syndikus binnen drei Werktagen nach der Urkunde per Einschreiben; wird binnen der folgenden zwanzig Werktage keine Pfändung zugestellt, kann er den Veräußerer auszahlen (Zivilgesetzbuch, Art. 3.95).
transfer-document-rule-costs = Die Kosten dieser Auskünfte gehen zulasten des Veräußerers (Zivilgesetzbuch, Art. 3.94 § 4).
transfer-document-rule-figures = Die Zahlen gelten für den angegebenen Tag. Was danach beschlossen oder gezahlt wird, steht nicht darin; eine neue Fassung erhalten Sie beim Syndikus.

## Attached files

transfer-document-attachment-json = Daten dieses Dokuments, maschinenlesbar (JSON)
transfer-document-attachment-xml = Daten dieses Dokuments, maschinenlesbar (XML)

## Bundle and mail

transfer-document-bundle = Auskünfte und Anlagen – Los { $unit } – { $association }

transfer-document-mail-subject = { $number }: Die Auskünfte über das Los { $unit } sind ausgestellt
transfer-document-mail-body =
    { $name },

    die Auskünfte Art. 3.94 ZGB (état daté) über das Los { $unit } von { $association } sind ausgestellt, mit den Zahlen vom { $date }. Die Akte trägt die Nummer { $number }.

    Der Link unten führt zur Akte: Dort laden Sie das Dokument, seine Daten und seine Anlagen herunter. Jedes Herunterladen wird vermerkt.
transfer-document-mail-action = Akte öffnen

## Verification

transfer-document-verify-version = Fassung
transfer-document-verify-reference-date = Stand der Zahlen
transfer-document-verify-valid-until = Neu anzufragen nach dem
transfer-document-verify-file = Fingerabdruck der Datei (SHA-256)
transfer-document-verify-drawing = Die Datei wird gerade erstellt.
transfer-document-verify-current = Es wurde von dieser Plattform ausgestellt. Es ist die letzte Fassung.
transfer-document-verify-past = Es wurde von dieser Plattform ausgestellt. Seine Zahlen sind alt: Fragen Sie beim Syndikus eine neue Fassung an.
transfer-document-verify-past-title = Dieses Dokument ist echt, aber alt
transfer-document-verify-replaced-title = Dieses Dokument wurde ersetzt
transfer-document-verify-replaced = Es wurde von dieser Plattform ausgestellt und am { $date } durch eine neue Fassung ersetzt. Fragen Sie diese beim Syndikus an.
transfer-document-verify-form = Ihre Datei vergleichen
transfer-document-verify-choose = Die erhaltene Datei
transfer-document-verify-choose-hint = Das PDF, seine Daten (JSON, XML) oder die Gesamtdatei mit den Anlagen, bis { $megabytes } MB. Sie wird nicht aufbewahrt.
transfer-document-verify-digest = Oder ihr SHA-256-Fingerabdruck
transfer-document-verify-digest-hint = Für eine größere Datei: vierundsechzig Ziffern und Buchstaben.
transfer-document-verify-compare = Vergleichen
transfer-document-verify-genuine-title = Diese Datei ist echt
transfer-document-verify-genuine = Sie ist Byte für Byte die Datei, die unter diesem Code ausgestellt wurde.
transfer-document-verify-altered-title = Das ist nicht die ausgestellte Datei
transfer-document-verify-altered = Mindestens ein Byte weicht ab, oder es ist ein anderes Dokument. Verlassen Sie sich nicht darauf; fragen Sie das Dokument beim Syndikus an.

document-kind-transfer = Auskünfte über ein übertragenes Los (état daté)
