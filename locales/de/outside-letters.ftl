# Briefe, die mit der Post gehen.

outside-letter-label-return = Zurück an:
outside-letter-label-enclosures = Anlagen
outside-letter-label-rank = Nr.
outside-letter-label-name = Empfänger
outside-letter-label-address = Adresse
outside-letter-label-tracking = Sendungsnummer
outside-letter-label-stamp = Stempel der Post
outside-letter-list-subject = Liste der Einschreiben – Serie { $number }
outside-letter-list-total =
    { $count ->
        [one] { $count } Sendung
       *[other] { $count } Sendungen
    }
outside-letter-title = Briefe
outside-letter-lead = Briefe zum Ausdrucken für alle, die keine E-Mail erreicht, mit dem Nachweis des Versands.
outside-letter-new = Briefe vorbereiten
outside-letter-empty-title = Noch keine Briefe
outside-letter-empty-reason = Bereiten Sie hier die Briefe eines Mittelabrufs oder einer Mitteilung vor; Sie erhalten eine Datei zum Ausdrucken.
outside-letter-caption = Briefserien von { $association }
outside-letter-batch = Serie { $number } – { $subject }
outside-letter-subject = Betreff
outside-letter-body = Text
outside-letter-body-hint = Eine leere Zeile beginnt einen neuen Absatz. Anrede und Unterschrift werden hinzugefügt.
outside-letter-other-languages = Andere Sprachen
outside-letter-other-languages-hint = Wer keinen Text in seiner Sprache hat, erhält den der Vereinigung.
outside-letter-prepared-on = Vorbereitet am
outside-letter-count = Briefe
outside-letter-progress = Stand
outside-letter-kind = Inhalt
outside-letter-kind-question = Was möchten Sie versenden?
outside-letter-kind-call = Mittelabruf
outside-letter-kind-notice = Mitteilung
outside-letter-kind-document = Mitteilung mit einem Dokument als Anlage
outside-letter-call = Mittelabruf
outside-letter-document = Dokument
outside-letter-document-hint = Ein PDF aus der Bibliothek, hinter jedem Brief.
outside-letter-none-chosen = Keines
outside-letter-audience = Empfänger
outside-letter-audience-question = An wen?
outside-letter-audience-post = Wer Post erhält oder keine gültige E-Mail-Adresse hat ({ $count })
outside-letter-audience-all = Alle Miteigentümer ({ $count })
outside-letter-audience-chosen = Die ich ankreuze
outside-letter-window = Fenster des Umschlags
outside-letter-window-right = Rechts
outside-letter-window-left = Links
outside-letter-dispatch = Versand
outside-letter-dispatch-question = Auf welche Weise?
outside-letter-dispatch-ordinary = Gewöhnlich
outside-letter-dispatch-registered = Einschreiben
outside-letter-dispatch-receipt = Einschreiben mit Rückschein
outside-letter-without-address =
    { $count ->
        [one] { $count } Miteigentümer hat keine vollständige Postanschrift und erhält keinen Brief:
       *[other] { $count } Miteigentümer haben keine vollständige Postanschrift und erhalten keinen Brief:
    }
outside-letter-prepare = Vorbereiten
outside-letter-prepared-done = Die Briefe werden vorbereitet.
outside-letter-marked = Vermerkt.
outside-letter-drawing = Die Briefe werden vorbereitet ({ $done } von { $total }). Laden Sie die Seite gleich neu.
outside-letter-reload = Neu laden
outside-letter-failed = Die Briefe konnten nicht vorbereitet werden.
outside-letter-redraw = Erneut versuchen
outside-letter-waiting = Diese Briefe sind noch nicht gesetzt. Das Programm hat sie von selbst vorbereitet, für alle, die schriftlich zu unterrichten sind.
outside-letter-draw = Zum Drucken setzen
outside-letter-law = Rechtsgrundlage
outside-letter-told-law = Sie erhalten diesen Brief, weil das Gesetz es verlangt ({ $law }).
outside-letter-batch-state-drawing = In Vorbereitung
outside-letter-batch-state-waiting = Noch nicht gesetzt
outside-letter-batch-state-ready = Bereit
outside-letter-batch-state-failed = Fehlgeschlagen
outside-letter-state-prepared = Zu drucken
outside-letter-state-printed = Gedruckt
outside-letter-state-posted = Aufgegeben
outside-letter-state-returned = Zurückgekommen
outside-letter-posted-of = { $posted } von { $total } aufgegeben
outside-letter-print = Drucken
outside-letter-all-pdf = Alle Briefe ({ $pages } Seiten)
outside-letter-list-pdf = Liste der Einschreiben (PDF)
outside-letter-list-csv = Liste der Einschreiben (CSV)
outside-letter-mark-printed = Als gedruckt vermerken
outside-letter-mark-posted = Als aufgegeben vermerken
outside-letter-mark-posted-hint = Alle Briefe, die noch nicht weg sind, außer Sie kreuzen einzelne an.
outside-letter-mark-returned = Als zurückgekommen vermerken
outside-letter-mark-returned-hint = Kreuzen Sie die Briefe an, die zurückgekommen sind.
outside-letter-posted-on = Aufgegeben am
outside-letter-returned-on = Zurückgekommen am
outside-letter-reason = Grund
outside-letter-return-unknown = Unter der Anschrift unbekannt
outside-letter-return-moved = Verzogen
outside-letter-return-unclaimed = Nicht abgeholt
outside-letter-return-refused = Annahme verweigert
outside-letter-return-address = Anschrift unvollständig oder falsch
outside-letter-return-other = Sonstiges
outside-letter-letters = Briefe der Serie
outside-letter-tick = Den Brief an { $name } wählen
outside-letter-tracking-of = Sendungsnummer von { $name }
outside-letter-tracking-title = Sendungsnummern
outside-letter-tracking-hint = Übertragen Sie die Nummer unter dem Strichcode jedes Belegs.
outside-letter-tracking-save = Nummern speichern
outside-letter-proof = Prüfsumme der Datei (SHA-256)
outside-letter-posted-by = Aufgegeben am { $date }, { $dispatch }
outside-letter-returned-because = Zurückgekommen am { $date }: { $reason }
