# Calls for funds, what each owner owes for them, and the home pages that say so.

## Words that come back on many pages

charges-section-own-calls = Meine Beiträge
charges-nature-ordinary = Gewöhnliche Lasten
charges-nature-extraordinary = Außergewöhnliche Lasten
charges-fund-working = Betriebskapital
charges-fund-reserve = Rücklage
charges-status-issued = Abgerufen
charges-status-cancelled = Aufgehoben
charges-total = Gesamt
charges-column-call = Mittelabruf
charges-column-called-on = Datum des Abrufs
charges-column-due-on = Spätestens zu zahlen am
charges-column-total = Gesamtbetrag
charges-column-own-amount = Ihr Betrag
charges-column-status = Stand
charges-column-owner = Miteigentümer
charges-column-lines = Einzelheiten
charges-column-reserve = Davon Rücklage
charges-column-amount = Betrag
charges-column-communication = Strukturierte Mitteilung
charges-column-letter = Schreiben
charges-column-unit = Los
charges-column-base = Zu verteilen
charges-column-parts = Anteile

## The list

charges-call-list-title = Mittelabrufe
charges-call-list-caption = Mittelabrufe, der jüngste zuerst
charges-call-list-empty-title = Keine Mittelabrufe
charges-call-list-empty-reason = Ein Mittelabruf verlangt von jedem Miteigentümer seinen Anteil an einem Betrag, mit Schreiben und Zahlungscode.
charges-own-list-title = Meine Beiträge
charges-own-list-empty-reason = In dieser Vereinigung wurde nichts von Ihnen verlangt. Jeder Mittelabruf erscheint hier mit seinem Schreiben.
charges-call-new-action = Mittelabruf vorbereiten

## Preparing a call

charges-call-new-title = Neuer Mittelabruf
charges-call-new-lead = Schreiben Sie die Beträge, sehen Sie, was jeder zahlt, und tätigen Sie dann den Abruf. Vor der Vorschau wird nichts abgerufen.
charges-call-new-no-units-title = Es gibt noch keine Lose
charges-call-new-no-units-reason = Ein Mittelabruf wird auf die Lose verteilt. Fügen Sie sie hinzu und kehren Sie dann zurück.
charges-call-new-no-units-add = Los hinzufügen
charges-call-new-no-units-import = Liste importieren
charges-call-form-title = Gegenstand des Abrufs
charges-call-form-title-hint = Steht im Schreiben, zum Beispiel „Vorschuss erstes Quartal 2026“.
charges-call-form-called-on = Datum des Abrufs
charges-call-form-called-on-hint = Wer an diesem Tag Miteigentümer ist, zahlt.
charges-call-form-due-on = Spätestens zu zahlen am
charges-call-form-line = Betrag { $number }
charges-call-form-label = Gegenstand
charges-call-form-amount = Betrag
charges-call-form-key = Verteilerschlüssel
charges-call-form-nature = Art
charges-call-form-fund = Kapital
charges-call-new-add-line = Betrag hinzufügen
charges-call-new-preview = Ansehen, was jeder zahlt
charges-call-new-issue =
    { $count ->
        [one] Abrufen: { $count } Schreiben, { $total }
       *[other] Abrufen: { $count } Schreiben, { $total }
    }
charges-call-issued = Der Mittelabruf ist getätigt. Die Schreiben sind bereit.
refusal-call-preview-outdated = Der Abruf ergibt jetzt etwas anderes, als Sie gesehen haben. Prüfen Sie die neue Vorschau und tätigen Sie dann den Abruf.

## The preview

charges-preview-title = Was jeder zahlt
charges-preview-waiting = Die Vorschau erscheint hier, sobald Gegenstand, Daten und ein Betrag ausgefüllt sind.
charges-preview-incomplete = Die Vorschau kann noch nicht berechnet werden:
charges-preview-caption = Betrag je Miteigentümer
charges-preview-summary =
    { $count ->
        [one] { $count } Miteigentümer zahlt { $total }.
       *[other] { $count } Miteigentümer zahlen zusammen { $total }.
    }
charges-preview-line = { $unit }, { $label }, { $key }: { $parts }
charges-preview-signed-out = Sie sind nicht mehr angemeldet. Laden Sie die Seite neu, um fortzufahren.
charges-preview-failed = Die Berechnung ist bei uns fehlgeschlagen. Referenz:
charges-preview-unreachable = Der Server antwortet nicht. Die Vorschau kommt mit der Verbindung zurück.

## One call

charges-call-lead =
    { $count ->
        [one] Abruf Nr. { $number }, { $count } Beitrag
       *[other] Abruf Nr. { $number }, { $count } Beiträge
    }
charges-call-pdf-all = Alle Schreiben (PDF)
charges-fact-reserve = Davon in die Rücklage
charges-fact-issued = Abgerufen am
charges-lines-title = Beträge
charges-contributions-title = Beiträge
charges-letter-of = Schreiben an { $owner } (PDF)
charges-call-cancelled-on = Dieser Abruf wurde am { $date } aufgehoben
charges-call-cancelled-because = Grund: { $reason }
charges-call-cancelled-nothing-due = Für diesen Abruf ist nichts zu zahlen.

## Cancelling a call

charges-call-cancel-action = Abruf aufheben
charges-call-cancel-title = „{ $title }“ aufheben
charges-call-cancel-consequence-title = Eine Aufhebung ist endgültig
charges-call-cancel-consequence = Für diesen Abruf ist nichts mehr geschuldet, und seine Schreiben tragen den Vermerk „aufgehoben“. Um ihn zu berichtigen, tätigen Sie einen neuen.
charges-call-cancel-reason = Grund
charges-call-cancel-reason-hint = Die Miteigentümer werden ihn lesen.
charges-call-cancel-act = Abruf endgültig aufheben
charges-call-cancel-keep = Abruf behalten
charges-call-cancelled = Der Mittelabruf ist aufgehoben.

## What an owner sees of a call

charges-own-pay-title = Sie schulden { $amount }, spätestens am { $date }
charges-own-nothing-due = Sie haben für diesen Abruf nichts zu zahlen.
charges-own-why-title = Warum dieser Betrag
charges-own-why = Jeder Betrag ist nach den Anteilen Ihrer Lose verteilt, wie sie am { $date } waren.
charges-own-parts = { $parts } ({ $key })
charges-own-reserve = Von dieser Summe gehen { $amount } in die Rücklage (ZGB Art. 3.86 § 3).
charges-own-letter = Das Schreiben lesen (PDF)
charges-pay-beneficiary = Begünstigter
charges-pay-iban = Konto (IBAN)
charges-pay-scan = Scannen Sie diesen Code mit der App Ihrer Bank.

## The home page

charges-home-title = Guten Tag, { $name }
charges-home-all-clear = Nichts wartet auf Sie
charges-home-waiting = Was auf Sie wartet
charges-home-all-clear-next = Nächste Fälligkeit: { $title }, { $association }, am { $date }.
charges-home-all-clear-nothing = Die Anteile sind vollständig, die Konten sind bekannt, und kein Abruf ist offen.
charges-home-no-role = Mit Ihrer Rolle ist derzeit keine Aufgabe verbunden.
charges-home-superadmin = Sie betreiben die Plattform. Die Organisationen finden Sie unten.
charges-home-first-title = Ihre erste Vereinigung
charges-home-first-reason = Legen Sie die Vereinigung mit Unternehmensnummer und Konten an und importieren Sie dann ihre Lose und Miteigentümer.
charges-home-first-action = Vereinigung anlegen
charges-home-no-units = Fügen Sie die Lose hinzu
charges-home-no-units-action = Liste der Lose importieren
charges-home-shares-missing = Ergänzen Sie die Anteile: { $sum } statt { $total }, Unterschied { $difference }
charges-home-shares-missing-action = Lose ansehen
charges-home-no-account = Geben Sie das Konto des Betriebskapitals an
charges-home-no-reserve-account = Geben Sie das Konto der Rücklage an
charges-home-no-account-action = Konto hinzufügen
charges-home-due = Kommende Fälligkeiten
charges-home-call-due = { $title }: { $amount }
charges-home-call-due-on = spätestens zu zahlen am { $date }
charges-home-call-due-action = Abruf ansehen
charges-home-city = Gemeinde
charges-home-units = Lose
charges-home-own-waiting = Zu zahlen
charges-home-own-all-clear = Kein Beitrag wird fällig.
charges-home-own-due = Sie schulden { $amount }, spätestens am { $date }
charges-home-own-detail = { $title }, { $association }, Lose { $units }
charges-home-own-see = Ansehen, warum, und zahlen
charges-home-own-units = Meine Lose
charges-home-own-association = Vereinigung
charges-home-own-shares = Anteile
charges-home-own-shares-of = { $shares } / { $total }
charges-home-own-part = Ihr Anteil am Los
charges-home-own-whole = das ganze Los
charges-home-own-earlier = Frühere Beiträge
charges-home-own-earlier-note = Eingegangene Zahlungen stehen hier noch nicht. Wenn Sie bezahlt haben, brauchen Sie nichts zu tun.
charges-home-own-letter = Schreiben „{ $title }“ (PDF)

## Whether a document is genuine

charges-verify-title = Ein Dokument prüfen
charges-verify-lead = Der Code steht am Fuß des Dokuments. Die Antwort sagt nichts über Personen.
charges-verify-genuine-title = Dieses Dokument ist echt
charges-verify-genuine = Es wurde von dieser Plattform ausgestellt und nicht aufgehoben.
charges-verify-revoked-title = Dieses Dokument wurde aufgehoben
charges-verify-revoked = Es wurde von dieser Plattform ausgestellt und dann am { $date } aufgehoben. Es ist nichts zu zahlen.
charges-verify-unknown-title = Wir kennen diesen Code nicht
charges-verify-unknown = Kein Dokument trägt den Code { $code }. Schreiben Sie ihn ab: Er hat sechzehn Buchstaben und Ziffern. Stimmt er, zahlen Sie nicht und fragen Sie den Syndikus.
charges-verify-kind = Dokument
charges-verify-issued = Ausgestellt am
charges-verify-code = Code
charges-verify-digest = Prüfsumme der Daten (SHA-256)
document-kind-call_letter = Mittelabruf
