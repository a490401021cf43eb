# The words of taking over from a former syndic: pages and letter.

## The list

property-handover-title = Übernahme der Akte
property-handover-lead = Der vorige Syndikus übergibt die gesamte Akte binnen dreißig Tagen nach Ende seines Mandats (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7).
property-handover-caption = Übernahmen der Akte von { $association }
property-handover-empty-title = Keine Übernahme
property-handover-empty-reason = Haben Sie diese Miteigentümervereinigung gerade übernommen? Verfolgen Sie hier, was der vorige Syndikus Ihnen übergibt, und fordern Sie den Rest per Brief an.
property-handover-start = Eine Übernahme beginnen
property-handover-predecessor = Voriger Syndikus
property-handover-ended-on = Ende des Mandats
property-handover-due-on = Letzter Tag
property-handover-owed = Noch geschuldet
property-handover-status = Stand
property-handover-status-open = Läuft
property-handover-status-demanded = Schriftlich angefordert
property-handover-status-complete = Vollständig
property-handover-status-abandoned = Aufgegeben

## The clock

property-handover-days-left =
    { $count ->
        [one] Noch { $count } Tag
       *[other] Noch { $count } Tage
    }
property-handover-last-day = Heute ist der letzte Tag
property-handover-days-over =
    { $count ->
        [one] Frist um { $count } Tag überschritten
       *[other] Frist um { $count } Tage überschritten
    }
property-handover-clock = Die gesamte Akte muss bis spätestens { $date } übergeben sein (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7).

## Starting

property-handover-new-title = Neue Übernahme
property-handover-new-lead = Sagen Sie, wer Syndikus war und wann das Mandat endete: Liste und Frist ergeben sich daraus.
property-handover-predecessor-hint = Der Brief geht per Einschreiben an diese Anschrift.
property-handover-name-hint = Der Name der Person oder der Gesellschaft.
property-handover-language = Sprache des Briefes
property-handover-mandate = Das Mandat
property-handover-ended-on-hint = Ab diesem Tag läuft die Frist von dreißig Tagen.
property-handover-account-years = Anzufordernde Jahre der Buchhaltung
property-handover-account-years-hint = Die Bücher werden sieben Jahre aufbewahrt.
property-handover-running = Eine Übernahme läuft bereits
property-handover-running-action = Laufende Übernahme ansehen
property-handover-started = Die Übernahme ist begonnen: Die gesamte Akte wird erwartet.

## Ticking off

property-handover-of = Übernahme von { $predecessor }
property-handover-facts = Der vorige Syndikus
property-handover-owed-title = Was noch fehlt
property-handover-nothing-owed = Es fehlt nichts mehr.
property-handover-tick = Kreuzen Sie an, worum es geht, und sagen Sie dann, was damit ist
property-handover-received-on = Erhalten am
property-handover-note = Bemerkung
property-handover-note-hint = Nötig, wenn etwas strittig ist: Sagen Sie, was fehlt.
property-handover-receive = Erhalten
property-handover-waive = Gibt es hier nicht
property-handover-dispute = Unvollständig oder verweigert
property-handover-settled-title = Was erledigt ist
property-handover-item = Unterlage
property-handover-state = Stand der Unterlage
property-handover-state-awaited = Erwartet
property-handover-state-received = Erhalten
property-handover-state-not_applicable = Gibt es hier nicht
property-handover-state-disputed = Strittig
property-handover-undo-column = Korrigieren
property-handover-undo = Wieder erwarten
property-handover-undo-item = Wieder erwarten: { $item }

## The things of the file

property-handover-item-base_deed = Basisurkunde und Änderungen
property-handover-item-by_laws = Miteigentumsordnung
property-handover-item-internal_rules = Hausordnung
property-handover-item-decisions = Protokolle und Beschlussregister
property-handover-item-owners = Liste der Miteigentümer mit Anschriften, Losen und Anteilen
property-handover-item-accounts =
    { $years ->
        [one] Buchhaltung des letzten Jahres mit Belegen
       *[other] Buchhaltung der letzten { $years } Jahre mit Belegen
    }
property-handover-item-balances = Saldo jedes Miteigentümers
property-handover-item-bank_statements = Auszüge aller Bankkonten
property-handover-item-bank_powers = Vollmachten über die Bankkonten
property-handover-item-contracts = Laufende Verträge
property-handover-item-insurance = Versicherungspolicen
property-handover-item-claims = Schadensfälle und Verlauf des Kontos, über das sie geregelt wurden
property-handover-item-works = Laufende Arbeiten: Aufträge, Kostenvoranschläge, Garantien
property-handover-item-post_intervention = Unterlage für spätere Arbeiten
property-handover-item-inspections = Prüfbescheinigungen
property-handover-item-plans = Pläne des Gebäudes
property-handover-item-keys = Schlüssel, Badges und Codes
property-handover-item-disputes = Laufende Streitigkeiten und Verfahren
property-handover-item-staff = Personalunterlagen
property-handover-item-correspondence = Noch wichtiger Schriftverkehr

## Letters on the page

property-handover-letter-section = Brief an den vorigen Syndikus
property-handover-letter-lead =
    { $count ->
        [one] Der Brief fordert { $count } Unterlage in der Sprache des vorigen Syndikus an. Einmal ausgestellt, ändert er sich nicht mehr.
       *[other] Der Brief fordert { $count } Unterlagen in der Sprache des vorigen Syndikus an. Einmal ausgestellt, ändert er sich nicht mehr.
    }
property-handover-letter-see-draft = Entwurf ansehen
property-handover-letter-issue = Brief ausstellen
property-handover-letter-issued =
    { $count ->
        [one] Brief vom { $date }, { $count } Unterlage angefordert
       *[other] Brief vom { $date }, { $count } Unterlagen angefordert
    }
property-handover-letter-no = Es wurde kein Brief ausgestellt.
property-handover-demanded = Der Brief ist ausgestellt. Drucken Sie ihn und senden Sie ihn per Einschreiben.

## The end

property-handover-end = Ende der Übernahme
property-handover-complete = Übernahme abschließen
property-handover-complete-consequence = Die gesamte Akte ist da. Die Übernahme bleibt lesbar und kann wieder geöffnet werden.
property-handover-completed = Die Übernahme ist abgeschlossen: Die Akte ist vollständig.
property-handover-abandon = Übernahme aufgeben
property-handover-abandon-consequence = Es wird nichts mehr erwartet. Was fehlt, bleibt mit Ihrem Grund vermerkt.
property-handover-abandon-reason = Grund
property-handover-reopen = Übernahme wieder öffnen
property-handover-reopen-consequence = Sie können wieder vermerken, was kommt, und den Rest anfordern.

## The letter itself; `service` hands these words to the crate `document`

property-handover-letter-title = { $subject } – { $predecessor }
property-handover-letter-subject = Übergabe der Akte von { $association }
property-handover-letter-opening = Übergeben Sie uns die vollständige Akte bis spätestens { $due }.
property-handover-letter-opening-overdue = Die vollständige Akte musste uns bis spätestens { $due } übergeben sein.
property-handover-letter-mandate = Ihr Mandat als Syndikus von { $association } endete am { $ended }.
property-handover-letter-law = Ein Syndikus, dessen Mandat auf welche Weise auch immer endet, übergibt die gesamte Akte der Verwaltung des Gebäudes binnen dreißig Tagen seinem Nachfolger (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7). Diese Frist läuft am { $due } ab.
property-handover-letter-law-overdue = Ein Syndikus, dessen Mandat auf welche Weise auch immer endet, übergibt die gesamte Akte der Verwaltung des Gebäudes binnen dreißig Tagen seinem Nachfolger (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7). Diese Frist ist am { $due } abgelaufen.
property-handover-letter-awaited = Uns fehlt noch
property-handover-letter-disputed = Dies ist unvollständig oder wurde uns verweigert
property-handover-letter-none = Gibt es eine dieser Unterlagen nicht, so bestätigen Sie uns das schriftlich.
property-handover-letter-inventory = Wir erstellen mit Ihnen ein Verzeichnis dessen, was übergeben wird; beide unterschreiben es und behalten ein Exemplar.
property-handover-letter-otherwise = Andernfalls behält sich die Miteigentümervereinigung vor, sich an den Friedensrichter zu wenden.
property-handover-letter-draft = Dieser Entwurf wurde nicht versandt.
property-handover-letter-attachment = Daten dieses Briefes, maschinenlesbar
document-kind-handover_demand = Anforderung der Akte beim vorigen Syndikus
