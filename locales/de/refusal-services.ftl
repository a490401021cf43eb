## Jobs

refusal-job-unknown = Diese Aufgabe gibt es nicht oder sie wird nicht mehr aufbewahrt.
refusal-job-not-waiting = Diese Aufgabe läuft oder ist erledigt und kann daher nicht erneut gestartet werden.
refusal-job-superseded = Dieselbe Aufgabe wartet oder läuft bereits; diese kann daher nicht erneut gestartet werden.
refusal-job-over = Diese Aufgabe ist vorbei; es gibt nichts aufzugeben.

## Library

refusal-document-unknown = Dieses Dokument gibt es nicht, oder Sie dürfen es nicht lesen.
refusal-document-version-unknown = Das Dokument hat diese Fassung nicht.
refusal-document-share-unknown = Diese Freigabe gibt es nicht.
refusal-document-share-revoked = Diese Freigabe wurde bereits zurückgenommen.
refusal-document-share-with-whom = Wählen Sie, mit wem das Dokument geteilt wird: ein Kreis oder ein Miteigentümer.
refusal-document-share-ends-first = Die Freigabe würde am { $end } enden, bevor sie am { $start } beginnt.
refusal-document-share-over = Der { $date } ist vorbei. Wählen Sie einen späteren Tag.
refusal-document-pass-invalid = Dieser Link funktioniert nicht oder nicht mehr. Bitten Sie den Absender um einen neuen.
refusal-document-pass-unknown = Diesen Link gibt es nicht.
refusal-document-pass-over = Dieser Link öffnet schon nichts mehr.
refusal-document-passes-many = Dieses Dokument hat schon { $max } offene Links. Ziehen Sie einen zurück.
refusal-document-pass-days = Geben Sie eine ganze Zahl von Tagen an, von 1 bis { $max }.
refusal-document-link-unknown = Das Dokument handelt nicht davon.
refusal-document-link-twice = Das Dokument handelt bereits davon.
refusal-document-object-unknown = Wovon das Dokument handeln soll, gibt es in dieser Miteigentümervereinigung nicht.
refusal-document-kind-unknown = Wählen Sie die Art des Dokuments.
refusal-document-visibility-unknown = Wählen Sie, wer das Dokument lesen darf.
refusal-document-circle-unknown = „{ $value }“ ist kein Kreis, mit dem ein Dokument geteilt wird.
refusal-document-retention-unknown = „{ $value }“ ist keine Aufbewahrungsregel.
refusal-document-text-unknown = „{ $value }“ ist kein Stand eines Textes.
refusal-document-file-required = Wählen Sie eine Datei.
refusal-document-file-unknown = Diese Datei ist nicht mehr da. Wählen Sie sie erneut.
refusal-document-same-file = Das ist die Datei, die bereits gültig ist.
refusal-document-personal-visibility = Ein Dokument über einen Miteigentümer als Person ist für die Verwalter oder für die betroffenen Miteigentümer. Wählen Sie eines von beiden.
refusal-document-personal-shared = Das Dokument ist mit anderen geteilt. Nehmen Sie diese Freigaben zurück, bevor es persönlich wird.
refusal-document-personal-not-shared = Dieses Dokument betrifft eine Person und kann nicht mit anderen geteilt werden.
refusal-document-archived = Das Dokument ist archiviert und kann nicht mehr geändert werden.
refusal-document-erased = Der Inhalt dieses Dokuments wurde gelöscht.
refusal-document-held = Das Dokument ist gesperrt. Heben Sie zuerst die Sperre auf.
refusal-document-not-held = Das Dokument ist nicht gesperrt.
refusal-document-still-kept = Das Dokument muss bis { $date } aufbewahrt werden.
refusal-document-kept-always = Ein Dokument dieser Art wird aufbewahrt, solange die Miteigentümervereinigung besteht.
refusal-document-kept-too-short = Das Dokument muss mindestens bis { $date } aufbewahrt werden.

## Outside

refusal-letter-kind-unknown = Wählen Sie, was die Briefe enthalten.
refusal-envelope-window-unknown = Wählen Sie, wo das Fenster ist.
refusal-letter-dispatch-unknown = Wählen Sie eine Versandart.
refusal-letter-audience-unknown = Wählen Sie die Empfänger.
refusal-letter-event-unknown = Sagen Sie, was mit den Briefen geschehen ist.
refusal-letter-return-reason-unknown = Wählen Sie den Grund der Rücksendung.
refusal-letter-step = Ein Brief im Stand „{ $state }“ kann diesen Schritt nicht gehen ({ $event }).
refusal-letter-unknown = Diesen Brief gibt es nicht.
refusal-letter-batch-unknown = Diese Briefserie gibt es nicht.
refusal-letter-batch-not-failed = Diese Serie ist nicht fehlgeschlagen.
refusal-letter-not-drawn = Die Briefe sind noch nicht fertig.
refusal-letter-addressees-none = Kein Brief ist betroffen. Kreuzen Sie mindestens einen Empfänger an.
refusal-letter-addressees-many = Eine Serie zählt höchstens { $max } Briefe.
refusal-letter-address-missing =
    { $count ->
        [one] Ein angekreuzter Empfänger hat keine vollständige Postanschrift.
       *[other] { $count } angekreuzte Empfänger haben keine vollständige Postanschrift.
    }
refusal-letter-call-cancelled = Dieser Mittelabruf ist storniert; seine Briefe gehen nicht mehr hinaus.
refusal-letter-document-not-pdf = Das Dokument muss ein PDF von höchstens { $megabytes } MB sein.
refusal-letter-document-unreadable = Das Dokument kann nicht beigefügt werden: Es ist geschützt oder beschädigt.
refusal-letter-day-in-future = Dieser Tag liegt in der Zukunft.
refusal-letter-list-empty = Diese Serie hat kein Einschreiben.
refusal-tracking-number-malformed = Das ist keine Sendungsnummer: 12 bis 30 Ziffern oder ein Code wie RR473124829BE.
refusal-tracking-number-twice = Diese Nummer gehört schon zu einem anderen Brief.
refusal-tracking-number-not-registered = Nur ein Einschreiben hat eine Nummer.

## Storage

refusal-archive-broken = Dieses Dokument ist beschädigt und lässt sich nicht öffnen.
refusal-archive-encrypted = Dieses Dokument ist mit einem Kennwort geschützt. Entfernen Sie den Schutz und senden Sie es erneut.
refusal-archive-macros = Dieses Dokument enthält ein Programm (ein Makro). Speichern Sie es ohne Makros und senden Sie es erneut.
refusal-archive-nested = Dieses Dokument enthält ein Archiv. Senden Sie dessen Dateien einzeln.
refusal-archive-too-large = Geöffnet würde dieses Dokument übermäßig groß (mehr als { $maximum } MB oder zu viele Teile).
refusal-file-empty = Diese Datei ist leer.
refusal-file-name-required = Geben Sie der Datei einen Namen.
refusal-file-size-malformed = Die Größe der Datei ist eine Anzahl Bytes.
refusal-file-size-mismatch = { $size } Bytes waren angekündigt, und es kamen mehr an ({ $received }). Senden Sie die Datei erneut.
refusal-file-too-large = Diese Datei ist { $size } MB groß; für diesen Typ sind { $maximum } MB zulässig.
refusal-file-type-mismatch = Diese Datei ist nicht, was ihr Name sagt: Der Inhalt ist nicht vom Typ „{ $ending }“.
refusal-file-type-not-allowed =
    { $ending ->
        [none] Der Typ dieser Datei ist nicht zugelassen. Senden Sie ein PDF, ein Bild (PNG, JPEG, WebP, HEIC), einen Text, eine CSV-Datei, ein Word-, Excel- oder OpenDocument-Dokument, eine XML-Datei oder eine E-Mail.
       *[other] Dateien des Typs „{ $ending }“ sind nicht zugelassen. Senden Sie ein PDF, ein Bild (PNG, JPEG, WebP, HEIC), einen Text, eine CSV-Datei, ein Word-, Excel- oder OpenDocument-Dokument, eine XML-Datei oder eine E-Mail.
    }
refusal-file-unknown = Diese Datei gibt es nicht, oder sie ist nicht mehr verfügbar.
refusal-picture-broken = Dieses Bild ist beschädigt und lässt sich nicht anzeigen.
refusal-picture-too-large = Dieses Bild hat { $size } Millionen Pixel; { $maximum } Millionen sind zulässig.
refusal-storage-full = Der Platz reicht nicht mehr: { $used } MB von { $limit } MB sind belegt. Löschen Sie Dokumente oder wählen Sie einen größeren Tarif.
refusal-upload-expired = Diese Übertragung wurde vor zu langer Zeit unterbrochen. Senden Sie die Datei erneut.
refusal-upload-incomplete = Die Datei ist noch nicht vollständig angekommen.
refusal-upload-over = Diese Übertragung ist beendet.
refusal-upload-piece-small = Ein Teil, außer dem letzten, hat mindestens { $minimum } Bytes.
refusal-upload-purpose-unknown = „{ $value }“ ist kein Zweck, für den eine Datei gesendet werden kann.
refusal-upload-unknown = Diese Übertragung gibt es nicht.
refusal-uploads-open-limit = { $max } Übertragungen sind im Gange. Beenden Sie einige oder brechen Sie sie ab, bevor Sie eine neue beginnen.

## Delivery

refusal-mail-too-large = Die E-Mail ist mit ihren Anlagen größer als { $megabytes } MB. Entfernen Sie welche, oder teilen Sie ein Dokument.
refusal-address-unusable = Diese Adresse kann nicht verwendet werden.
refusal-phone-number-unusable = Diese Nummer kann keine SMS erhalten.
refusal-delivery-unknown = Diese Sendung gibt es nicht.
refusal-delivery-state-unknown = Den Stand „{ $value }“ gibt es nicht.
refusal-attempt-outcome-unknown = Das Ergebnis „{ $value }“ gibt es nicht.
refusal-delivery-transition = Eine Sendung im Stand „{ $state }“ kann nicht „{ $outcome }“ werden.
refusal-delivery-not-again = Diese Sendung ist nicht fehlgeschlagen: Sie kann nicht wiederholt werden (Stand: { $state }).
refusal-delivery-secret = Diese Nachricht enthielt einen persönlichen Link, der nicht aufbewahrt wird. Die Person muss einen neuen anfordern.
refusal-delivery-again-already = Diese Sendung wurde schon wiederholt.
refusal-delivery-by-post = Ein Brief lässt sich von hier nicht erneut senden: Bereiten Sie unter „Briefe“ einen neuen vor.
refusal-delivery-export-too-long = Die Liste hat mehr als { $max } Zeilen. Filtern Sie sie zuerst.
refusal-address-not-markable = Nur E-Mail-Adressen und Telefonnummern können gemeldet werden.
refusal-address-failure-unknown = Diese Adresse ist nicht gemeldet.
refusal-push-unavailable = Dieser Server sendet keine Benachrichtigungen an Geräte.
refusal-push-endpoint-malformed = Der Browser hat keine brauchbare Adresse für Benachrichtigungen genannt.
refusal-push-key-malformed = Der Browser hat keinen brauchbaren Schlüssel für Benachrichtigungen genannt.
refusal-push-subscription-unknown = Dieses Gerät ist nicht zugelassen.
refusal-unsubscribe-invalid = Dieser Link funktioniert nicht mehr. Melden Sie sich an, um Ihre Einstellungen zu ändern.

## Notifications

refusal-notification-unknown = Diese Benachrichtigung gibt es nicht.
refusal-notification-group-unknown = Diese Gruppe von Benachrichtigungen gibt es nicht: { $value }.
refusal-notification-kind-unknown = Diese Art von Benachrichtigung gibt es nicht: { $value }.
refusal-notification-channel-unknown = Dieses Mittel kann nicht gewählt werden: { $value }.
refusal-notification-priority-unknown = Diese Wichtigkeit gibt es nicht: { $value }.
refusal-notification-rhythm-unknown = Diese Häufigkeit gibt es nicht: { $value }.
refusal-notification-rhythm-unfit = Nur E-Mails können täglich oder wöchentlich gebündelt werden.
refusal-notification-mandatory = Diese Benachrichtigungen lassen sich nicht abschalten: Das Gesetz oder die Sicherheit Ihres Kontos verlangt sie.
refusal-time-malformed = „{ $value }“ ist keine Uhrzeit. Schreiben Sie zum Beispiel 22:00.
refusal-quiet-hours-incomplete = Geben Sie Anfang und Ende der Ruhezeiten an, oder keines von beiden.
refusal-quiet-hours-empty = Das Ende der Ruhezeiten muss sich vom Anfang unterscheiden.
refusal-live-too-many = Zu viele Seiten oder Programme hören gleichzeitig zu. Schließen Sie einige.

## Outside: calendars and webhooks

refusal-calendar-feed-unknown = Diese Kalenderadresse gibt es nicht.
refusal-calendar-feeds-many = Sie haben schon { $max } Kalenderadressen. Ziehen Sie eine zurück.
refusal-webhook-unknown = Diesen Webhook gibt es nicht.
refusal-webhook-delivery-unknown = Diese Nachricht gibt es nicht.
refusal-webhook-url-malformed = Geben Sie eine vollständige Adresse an, die mit https:// beginnt.
refusal-webhook-url-not-public = Diese Adresse führt nicht ins öffentliche Internet.
refusal-webhook-events-none = Wählen Sie mindestens ein Ereignis.
refusal-webhook-event-unknown = „{ $value }“ ist kein Ereignis.
refusal-webhook-delivery-state-unknown = „{ $value }“ ist kein Stand.
refusal-webhooks-many = Eine Organisation hat höchstens { $max } Webhooks.
refusal-webhook-inactive = Dieser Webhook ist ausgeschaltet. Schalten Sie ihn zuerst ein.
refusal-webhook-replay-range = Wählen Sie einen Zeitraum der letzten { $days } Tage.
refusal-webhook-replay-many = Mehr als { $max } Nachrichten: Wählen Sie einen kürzeren Zeitraum.
refusal-webhook-replay-none = In diesem Zeitraum gibt es keine Nachricht.
refusal-letter-batch-state-unknown = „{ $value }“ ist kein Stand.
refusal-letter-state-unknown = „{ $value }“ ist kein Stand.
refusal-calendar-kind-unknown = „{ $value }“ ist keine Art von Eintrag.
