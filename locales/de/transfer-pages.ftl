# Die Seiten zum Verkauf eines Loses: Anfragen nach Auskünften (ZGB Art. 3.94), für Syndikus und Verkäufer.

## Ways to these pages

transfer-place = Auskünfte 3.94
transfer-way-waiting =
    { $count ->
        [one] { $count } Anfrage nach Art. 3.94 wartet auf Antwort
       *[other] { $count } Anfragen nach Art. 3.94 warten auf Antwort
    }
transfer-way-overdue =
    { $count ->
        [one] Davon { $count } überfällig
       *[other] Davon { $count } überfällig
    }
transfer-way-soon =
    { $count ->
        [one] Davon { $count } innerhalb von fünf Tagen fällig
       *[other] Davon { $count } innerhalb von fünf Tagen fällig
    }
transfer-way-see = Anfragen ansehen
transfer-way-manage = Was Notare fragen, wenn ein Los verkauft wird: Fristen, Inhalt, Versand.
transfer-way-sell = Ich verkaufe mein Los ({ $association })
transfer-way-sell-detail = Die Auskünfte für den Käufer anfragen und sehen, was an wen ging.
transfer-way-public-title = Verkauf eines Loses
transfer-way-public = Notare, Immobilienmakler und Verkäufer fragen hier die Auskünfte nach Art. 3.94 ZGB an.
transfer-way-public-link = Auskünfte anfragen

## Terms and progress

transfer-page-left =
    { $days ->
        [one] Noch { $days } Tag
       *[other] Noch { $days } Tage
    }
transfer-page-last-day = Letzter Tag
transfer-page-late =
    { $days ->
        [one] { $days } Tag überfällig
       *[other] { $days } Tage überfällig
    }
transfer-page-legal = Nach dem Gesetz: { $date }
transfer-page-progress = { $done } von { $total } Abschnitten
transfer-page-progress-law =
    { $count ->
        [one] { $count } Pflichtabschnitt offen
       *[other] { $count } Pflichtabschnitte offen
    }
transfer-page-need-usual = Üblich bei Notaren
transfer-page-need-optional = Optional
transfer-page-section-complete = Vollständig
transfer-page-section-open = Zu ergänzen
transfer-page-section-reserved = Mit Vorbehalt
transfer-page-open-unanswered = Noch niemand hat geantwortet, und die Register sagen nichts dazu.
transfer-page-open-unconfirmed = Es wurden Angaben gefunden: prüfen und bestätigen Sie sie.
transfer-page-open-usual = Dies ist die übliche Antwort: bestätigen Sie sie für diese Akte.
transfer-page-open-evidence = Der Beleg dafür fehlt.
transfer-page-open-reserved = Das Gesetz verlangt eine Antwort: Ein Vorbehalt genügt nicht.
transfer-page-open-register = In den Registern der Vereinigung fehlt eine Angabe.
transfer-page-open-changed = Seit der Antwort ist etwas hinzugekommen: Sehen Sie sie noch einmal an.

## The lists

transfer-work-title = Auskünfte Art. 3.94 ZGB
transfer-work-lead = Alle Ihre Vereinigungen, die dringendste Anfrage zuerst.
transfer-work-figure-open = Zu bearbeiten
transfer-work-figure-overdue = Überfällig
transfer-work-figure-soon = Innerhalb von fünf Tagen fällig
transfer-work-figure-average = Mittlere Antwortzeit
transfer-work-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
transfer-work-no-average = Noch nichts übermittelt
transfer-work-filter-open = Zu bearbeiten
transfer-work-filter-all = Alle
transfer-work-filter-overdue = Nur überfällige
transfer-work-filter-show = Anzeigen
transfer-work-filter-reset = Alles zu Bearbeitende
transfer-work-number = Nummer
transfer-work-unit = Los
transfer-work-association = Vereinigung
transfer-work-asker = Anfragende Person
transfer-work-due = Frist
transfer-work-progress = Fortschritt
transfer-work-state = Stand
transfer-work-empty-title = Keine Anfrage zu bearbeiten
transfer-work-empty-reason = Anfragen von Notaren, Maklern und Verkäufern kommen hier an. Was mit der Post kommt, tragen Sie bei der Vereinigung ein.
transfer-work-none-found = Keine Anfrage entspricht dieser Auswahl.
transfer-list-lead = Was ein Notar, Makler oder Verkäufer vor dem Verkauf eines Loses fragt.
transfer-list-caption = Anfragen nach Auskünften über { $association }
transfer-list-empty-reason = Tragen Sie hier eine Anfrage ein, die per E-Mail, Post oder am Schalter kam: Die Frist läuft ab dem Eingang.
transfer-list-open = Anfragen sind online möglich.
transfer-list-open-link = Seite für Notare ansehen
transfer-list-closed-title = Notare können noch nicht online anfragen
transfer-list-closed = Öffnen Sie die Online-Anfragen, dann kommen sie von selbst hier an.
transfer-list-closed-action = Online-Anfragen öffnen

## Writing a request down, correcting it

transfer-new-action = Eine Anfrage eintragen
transfer-new-lead = Die anfragende Person erhält sofort eine Eingangsbestätigung per E-Mail.
transfer-new-what = Die Anfrage
transfer-new-unit-choose = Ein Los wählen
transfer-new-kind = Angefragt
transfer-new-kind-hint = { $days } Tage für die Antwort ({ $law })
transfer-new-received = Eingegangen am
transfer-new-received-hint = Die Frist läuft ab diesem Tag.
transfer-new-channel = Eingegangen per
transfer-new-fees = Kosten zu Lasten des Veräußerers: { $contract } vor dem Kaufvertrag, { $deed } vor der Urkunde.
transfer-new-quality = Eigenschaft
transfer-new-name = Name
transfer-new-office = Kanzlei oder Büro
transfer-new-office-hint = Ein Verkäufer hat keine.
transfer-new-email = E-Mail-Adresse
transfer-new-email-hint = Das Dokument wird dort angekündigt, mit einem persönlichen Link.
transfer-new-phone = Telefon
transfer-new-language = Sprache der anfragenden Person
transfer-new-reference = Zeichen der anfragenden Person
transfer-new-reference-hint = Das Aktenzeichen, falls eines angegeben wurde.
transfer-new-sale = Der Verkauf
transfer-new-deed = Urkunde geplant am
transfer-new-buyer = Erwerber
transfer-new-mandate = Vollmacht des Veräußerers
transfer-new-mandate-hint = Ein Dokument der Ablage, wenn ein Makler für den Veräußerer anfragt.
transfer-new-mandate-none = Keine
transfer-new-save = Anfrage eintragen
transfer-edit-title = Anfrage berichtigen
transfer-edit-lead = Los und Art der Anfrage ändern sich nicht. Tragen Sie für ein anderes Los eine andere Anfrage ein.
transfer-edit-received-hint = Ein anderer Tag verschiebt die Fristen.
transfer-edit-fee-hint = Zu Lasten des Veräußerers (Zivilgesetzbuch, Art. 3.94 § 4). Leer: kostenlos.
transfer-edit-save = Berichtigung speichern

## The file

transfer-file-term = Spätestens am { $date } zu übermitteln: { $days } Tage nach Eingang ({ $law }).
transfer-file-answer-by = Antworten bis { $date } · { $left }
transfer-file-working-term = Nach Brauch 15 Werktage: { $date }.
transfer-file-cancelled = Anfrage zurückgezogen
transfer-file-expired = Dokument abgelaufen
transfer-file-expired-detail = Die Zahlen sind älter als 90 Tage. Eine neue Anfrage ergibt neue.
transfer-file-superseded = Anfrage ersetzt
transfer-file-superseded-detail = Eine neuere Anfrage ist an ihre Stelle getreten.
transfer-file-superseded-by = Neuere Anfrage ansehen
transfer-file-delivered = Das Dokument ist übermittelt
transfer-file-relied-on = Die Zahlen gelten nach Brauch bis { $date }.
transfer-file-next = Ergänzen: { $section }
transfer-file-sections = Inhalt
transfer-file-section = Abschnitt
transfer-file-basis = Grundlage
transfer-file-said = Antwort
transfer-file-computed = Laut Registern
transfer-file-open = Zu ergänzende Abschnitte
transfer-file-open-law =
    { $count ->
        [one] Das Gesetz verlangt noch { $count } Abschnitt
       *[other] Das Gesetz verlangt noch { $count } Abschnitte
    }
transfer-file-open-other =
    { $count ->
        [one] Alles, was das Gesetz verlangt, ist da. { $count } anderer Abschnitt kann ergänzt werden oder mit sichtbarem Vorbehalt offen bleiben.
       *[other] Alles, was das Gesetz verlangt, ist da. { $count } andere Abschnitte können ergänzt werden oder mit sichtbarem Vorbehalt offen bleiben.
    }
transfer-file-open-none = Alle Abschnitte sind vollständig.
transfer-file-settled =
    { $count ->
        [one] { $count } Abschnitt fertig
       *[other] { $count } Abschnitte fertig
    }
transfer-file-versions = Das Dokument
transfer-file-no-version = Das Dokument ist noch nicht erstellt.
transfer-file-draft = Vorschau ansehen
transfer-file-draft-detail = Die Vorschau zeigt jede Seite, wie sie heute erstellt würde. Sie ist als Entwurf gekennzeichnet und wird nicht aufbewahrt.
transfer-file-earlier =
    { $count ->
        [one] { $count } frühere Fassung
       *[other] { $count } frühere Fassungen
    }
transfer-file-version = Fassung { $number }
transfer-file-version-waiting = Wird erstellt
transfer-file-version-failed = Nicht erstellt
transfer-file-version-ready = Versandbereit
transfer-file-version-delivered = Versandt
transfer-file-drawing = Die PDF-Datei wird erstellt; diese Seite aktualisiert sich von selbst.
transfer-file-failed = Die PDF-Datei konnte nicht erstellt werden. Erstellen Sie eine neue Fassung.
transfer-file-reserved = Mit Vorbehalt: { $sections }
transfer-file-made = Erstellt am
transfer-file-changes = Was sich ändert
transfer-file-changes-none = Nur der Stand der Zahlen
transfer-file-sent = Versandt am
transfer-file-code = Prüfcode
transfer-file-digest = Fingerabdruck (SHA-256)
transfer-file-open-pdf = PDF öffnen
transfer-file-whole = Dokument und Anlagen in einer Datei
transfer-file-pages =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
transfer-file-annexes =
    { $count ->
        [one] { $count } Anlage
       *[other] { $count } Anlagen
    }
transfer-file-annex-number = Anlage { $number }
transfer-file-send = Dokument senden
transfer-file-send-detail = { $name } erhält eine E-Mail mit einem persönlichen Link an { $email }.
transfer-file-send-again = Erneut einen Link senden
transfer-file-send-again-detail = { $name } erhält einen neuen Link an { $email }.
transfer-file-messages = Nachrichten
transfer-file-messages-none = Keine Nachrichten.
transfer-file-message-to = An { $name } schreiben
transfer-file-message-hint = Die Nachricht bleibt in der Akte; eine E-Mail kündigt sie an.
transfer-file-message-send = Nachricht senden
transfer-file-about = Die Anfrage
transfer-file-acknowledged = Eingangsbestätigung versandt am
transfer-file-fee = Kosten der Akte
transfer-file-mandate-see = Dokument ansehen
transfer-file-delivery = Links und Abrufe
transfer-file-links = Versandte Links
transfer-file-link-to = Gesandt an
transfer-file-link-made = Am
transfer-file-link-used = Geöffnet
transfer-file-link-never = Nie
transfer-file-link-revoked = Zurückgezogen
transfer-file-link-over = Abgelaufen
transfer-file-link-until = Offen bis { $date }
transfer-file-link-revoke = Diesen Link zurückziehen
transfer-file-fetched =
    { $count ->
        [one] { $count } Abruf
       *[other] { $count } Abrufe
    }
transfer-file-fetched-none = Noch nichts wurde abgerufen.
transfer-file-fetched-caption = Wer was abgerufen hat
transfer-file-fetched-when = Wann
transfer-file-fetched-what = Was
transfer-file-fetched-how = Durch
transfer-file-fetched-inside = Der Syndikus
transfer-file-fetched-link = Link der anfragenden Person
transfer-file-other = Weitere Schritte
transfer-file-begin = Akte beginnen
transfer-file-begin-consequence = Die anfragende Person sieht, dass Sie daran arbeiten. Die erste Antwort bewirkt dasselbe.
transfer-file-cancel = Anfrage zurückziehen
transfer-file-cancel-reason = Grund
transfer-file-cancel-consequence = Die Akte wird ohne Dokument geschlossen. Die anfragende Person sieht den Grund.

## Answering a section

transfer-answer-title = Ihre Antwort
transfer-answer-computed = Was die Register sagen
transfer-answer-computed-enough = Die Register genügen. Sie können eine Antwort hinzufügen.
transfer-answer-documents-found = Von selbst beigefügt, aus der Ablage:
transfer-answer-documents-proposed = In der Ablage gefunden; kreuzen Sie unten an, was beigefügt wird:
transfer-answer-outcome = Antwort
transfer-answer-outcome-given = Es gibt etwas mitzuteilen
transfer-answer-outcome-given-hint = Schreiben, aufzählen oder Belege beifügen.
transfer-answer-outcome-none = Keine, ich habe es geprüft
transfer-answer-outcome-none-hint = Ihr Name und das heutige Datum stehen im Dokument.
transfer-answer-outcome-reserved = Mit Vorbehalt
transfer-answer-outcome-reserved-hint = Sagen Sie, warum. Das Dokument zeigt es.
transfer-answer-text = In Worten
transfer-answer-text-hint = Dieser Text kommt unverändert ins Dokument.
transfer-answer-owed = Was je Abruf noch offen ist
transfer-answer-owed-hint = Leer: Der Abruf ist ganz offen. 0: Er ist bezahlt.
transfer-answer-owed-of = Noch offen: { $name }
transfer-answer-items = Einzelheiten
transfer-answer-item = Zeile { $number }
transfer-answer-item-label = Gegenstand
transfer-answer-item-date = Datum
transfer-answer-item-total = Gesamtbetrag
transfer-answer-item-share = Anteil des Loses
transfer-answer-item-open = Noch offen
transfer-answer-item-note = Bemerkung
transfer-answer-items-more = Weitere Zeilen
transfer-answer-documents = Beigefügte Belege
transfer-answer-documents-evidence = Gibt es etwas mitzuteilen, muss ein Beleg es zeigen.
transfer-answer-documents-others = Andere Dokumente
transfer-answer-document-former = Zuvor beigefügtes Dokument
transfer-answer-signed = Ihr Name und das Datum stehen bei der Antwort.
transfer-answer-save = Speichern
transfer-answer-save-next = Speichern und zum nächsten
transfer-answer-verified = Erstellt von { $name } am { $date }
transfer-answer-none-verified = Keine, geprüft von { $name } am { $date }
transfer-answer-nothing = Niemand hat geantwortet.
transfer-answer-usual = Übliche Antwort
transfer-answer-usual-lead = Diese Vereinigung hat für diesen Abschnitt eine übliche Antwort.
transfer-answer-usual-none = Ist die Antwort für jedes Los gleich, geben Sie sie einmal für alle künftigen Anfragen.
transfer-answer-usual-take = Hier übernehmen
transfer-answer-usual-change = Ändern
transfer-answer-usual-set = Eine übliche Antwort geben
transfer-answer-clear = Antwort zurücknehmen
transfer-answer-clear-consequence = Der Abschnitt sagt wieder, was die Register sagen. Erstellte Fassungen ändern sich nicht.

## Making a version

transfer-generate-title = Dokument erstellen
transfer-generate-lead = Die Zahlen werden zum gewählten Tag festgehalten. Eine frühere Fassung bleibt erhalten.
transfer-generate-reference = Stand der Zahlen
transfer-generate-reference-hint = Heute oder früher; nicht vor der Basisurkunde.
transfer-generate-language = Sprache des Dokuments
transfer-generate-language-hint = Zunächst die der anfragenden Person.
transfer-generate-reservations = Mit Vorbehalt offen lassen
transfer-generate-reservations-hint = Diese Abschnitte sind nicht vollständig. Kreuzen Sie sie an, damit das Dokument es sagt, oder ergänzen Sie sie.
transfer-generate-answer = Beantworten: { $section }
transfer-generate-answer-short = Beantworten
transfer-generate-open-other = Ebenfalls zu ergänzen

## Settings and usual answers

transfer-settings-title = Einstellungen der Auskünfte Art. 3.94
transfer-settings-door = Online-Anfragen
transfer-settings-accepts = Online-Anfragen annehmen
transfer-settings-accepts-hint = Notare, Makler und Verkäufer fragen dann ohne Konto an. Die Seite nennt Namen und Adresse der Vereinigung und nichts über die Miteigentümer.
transfer-settings-fees = Kosten
transfer-settings-fees-hint = Zu Lasten des Veräußerers (Zivilgesetzbuch, Art. 3.94 § 4). Leer: kostenlos.
transfer-settings-fee-contract = Vor dem Kaufvertrag
transfer-settings-fee-deed = Vor der Urkunde
transfer-settings-source = Klausel des Syndikusvertrags
transfer-settings-source-hint = Was nicht im Vertrag steht, kann nicht berechnet werden (Zivilgesetzbuch, Art. 3.89 § 1).
transfer-settings-signing = Unterschrift und Erinnerungen
transfer-settings-signatory = Unterzeichner
transfer-settings-signatory-hint = Leer: der Syndikus des Tages.
transfer-settings-role = In der Eigenschaft als
transfer-settings-remind = Tage Erinnerung vor der Frist
transfer-settings-remind-hint = Von 1 bis 14. Auch am Tag davor und am Tag danach wird erinnert.
transfer-settings-save = Einstellungen speichern
transfer-settings-usual = Übliche Antworten
transfer-settings-usual-lead = Jede neue Anfrage übernimmt sie bis zu ihrem Überprüfungstag. Was das Gesetz verlangt, wird immer in der Akte bestätigt.
transfer-settings-usual-one = Die übliche Antwort dieser Vereinigung, in jede neue Anfrage übernommen.
transfer-settings-usual-save = Übliche Antwort speichern
transfer-settings-usual-clear = Übliche Antwort zurücknehmen
transfer-settings-usual-clear-consequence = Künftige Anfragen übernehmen sie nicht mehr. Eingegangene behalten sie.
transfer-settings-review = Zu überprüfen am
transfer-settings-review-hint = Ab diesem Tag wird sie nicht mehr ohne Überprüfung übernommen.
transfer-settings-review-due = Zu überprüfen

## The owner who sells

transfer-own-title = Ich verkaufe mein Los
transfer-own-lead = Der Käufer muss die Auskünfte nach Art. 3.94 ZGB vor der Unterschrift erhalten.
transfer-own-ask = Auskünfte anfragen
transfer-own-ask-lead = Der Syndikus antwortet innerhalb von 15 Tagen per E-Mail, mit einem Dokument, das der Käufer prüfen kann.
transfer-own-deed = Vor der Urkunde fragt der Notar an: Sie brauchen nichts zu tun.
transfer-own-unit = Das Los, das ich verkaufe
transfer-own-fee = Diese Auskünfte kosten Sie { $fee } (Zivilgesetzbuch, Art. 3.94 § 4; Syndikusvertrag: { $source }).
transfer-own-free = Diese Auskünfte sind kostenlos.
transfer-own-send = Beim Syndikus anfragen
transfer-own-no-unit = Heute steht kein Los dieser Vereinigung auf Ihren Namen.
transfer-own-none = Niemand hat Auskünfte über Ihre Lose angefragt.
transfer-own-sent = Was versandt wurde
transfer-own-asked-by = Angefragt von
transfer-own-version = Fassung { $number }, am { $date }, an { $name }; Zahlen vom { $reference }
transfer-own-nothing-sent = Noch nichts

## What has been done

transfer-done-written = Die Anfrage ist eingetragen; die anfragende Person erhält eine Bestätigung.
transfer-done-updated = Die Anfrage ist berichtigt.
transfer-done-begun = Die Akte ist begonnen.
transfer-done-cancelled = Die Anfrage ist zurückgezogen.
transfer-done-answered = Die Antwort ist gespeichert.
transfer-done-cleared = Die Antwort ist zurückgenommen.
transfer-done-generated = Das Dokument ist erstellt; die PDF-Datei folgt.
transfer-done-delivered = Das Dokument ist versandt.
transfer-done-revoked = Der Link öffnet nichts mehr.
transfer-done-message = Die Nachricht ist versandt.
transfer-done-saved = Die Einstellungen sind gespeichert.
transfer-done-usual = Die übliche Antwort ist gespeichert.
transfer-done-usual-cleared = Die übliche Antwort ist zurückgenommen.
transfer-done-asked = Ihre Anfrage liegt beim Syndikus.

transfer-preview-title = Vorschau des Dokuments
transfer-preview-show = Zeigen
transfer-preview-pdf = Das ganze Dokument als PDF
transfer-preview-page = Seite { $number } von { $count }
transfer-preview-open = Seite { $number } öffnen

transfer-deed = Die Urkunde
transfer-deed-none = Der Notar hat die Urkunde noch nicht gemeldet.
transfer-deed-on = Urkunde unterzeichnet am
transfer-deed-acquirers = Erwerber
transfer-deed-acquirers-hint = Der Name eines jeden und seine jetzige oder künftige Anschrift ({ $law }).
transfer-deed-representative = Bevollmächtigter
transfer-deed-representative-hint = Wer die Erwerber vertritt, wenn das Los mehreren gehört ({ $law }).
transfer-deed-contested = Der Verkäufer bestreitet seine Rückstände: Einschreiben vom
transfer-deed-contested-hint = Das Schreiben geht binnen drei Werktagen nach der Urkunde ab ({ $law }). Lassen Sie es leer, wenn nichts bestritten wird.
transfer-deed-by = Quelle: { $name }, { $date }.
transfer-deed-attach = Der Verkäufer bestreitet. Lassen Sie dem Notar bis zum { $date } eine Pfändung zustellen: Danach darf er den Verkäufer bezahlen ({ $law }).
transfer-deed-attach-over = Der Verkäufer bestreitet, und die Frist, dem Notar eine Pfändung zuzustellen, ist seit dem { $date } abgelaufen ({ $law }).
transfer-deed-contest-late = Das Schreiben ging nach der Frist von drei Werktagen ab, die am { $date } endete.
transfer-deed-add = Urkunde vermerken
transfer-deed-correct = Berichtigen oder ergänzen
transfer-deed-save = Urkunde vermerken
transfer-deed-lead = Was der Notar nach der Unterzeichnung geschrieben hat. Eine frühere Meldung bleibt in der Akte; die letzte gilt.
transfer-deed-register = Übertragung ins Register eintragen
transfer-deed-earlier =
    { $count ->
        [one] Eine frühere Meldung
       *[other] { $count } frühere Meldungen
    }
transfer-done-deed = Die Urkunde ist in der Akte vermerkt.
