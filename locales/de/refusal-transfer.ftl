# Was beim Verkauf eines Loses abgelehnt wird.

## Requests, settings

refusal-transfer-kind-unknown = „{ $value }“ ist keine Art von Anfrage.
refusal-transfer-requester-unknown = Geben Sie an, wer anfragt: ein Notar, ein Immobilienmakler oder der veräußernde Miteigentümer.
refusal-transfer-deed-notary-only = Vor der Urkunde fragt allein der Notar die Auskünfte an.
refusal-transfer-channel-unknown = Geben Sie an, wie die Anfrage eingegangen ist.
refusal-transfer-state-unknown = „{ $value }“ ist kein Stand.
refusal-transfer-event-unknown = „{ $value }“ ist kein Schritt.
refusal-transfer-outcome-unknown = Geben Sie an, ob es etwas mitzuteilen gibt, ob es nichts gibt oder ob Sie einen Vorbehalt machen.
refusal-transfer-version-state-unknown = „{ $value }“ ist kein Stand eines Dokuments.
refusal-transfer-access-purpose-unknown = „{ $value }“ ist keine Art von Link.
refusal-transfer-side-unknown = „{ $value }“ ist keine Seite des Gesprächs.
refusal-transfer-file-unknown = „{ $value }“ ist keine Datei der Akte.
refusal-transfer-state-refused = { $event ->
    [begin] Diese Akte ist schon begonnen oder abgeschlossen.
    [generate] Diese Akte ist abgeschlossen: Es wird kein Dokument mehr erstellt.
    [deliver] Erstellen Sie zuerst das Dokument; eine abgeschlossene Akte wird nicht mehr übermittelt.
    [cancel] Eine übermittelte oder abgeschlossene Akte wird nicht mehr zurückgezogen.
   *[other] Diese Akte ist nicht bei diesem Schritt.
}
refusal-transfer-received-future = Eine Anfrage kann nicht am { $value } eingehen; dieser Tag kommt erst noch.
refusal-transfer-deed-before-request = Die Urkunde kann nicht vor der Anfrage geplant sein, die am { $received } eingegangen ist.
refusal-transfer-fee-impossible = Geben Sie einen Betrag zwischen null und { $maximum } € an.
refusal-transfer-fee-source = Kosten werden nur verlangt, wenn der Vertrag des Syndikus sie vorsieht: Geben Sie die Klausel an.
refusal-transfer-remind-days = Geben Sie eine Anzahl Tage von 1 bis { $maximum } an.
refusal-transfer-twice = Dieselbe Anfrage wartet schon auf Antwort: Akte { $number }.
refusal-transfer-unknown = Diese Akte gibt es nicht.
refusal-transfer-closed = Diese Akte ist abgeschlossen; sie ändert sich nicht mehr.
refusal-transfer-default-reserved = Ein Vorbehalt gilt für eine einzige Akte; er kann keine übliche Antwort sein.
refusal-transfer-default-none = Zu diesem Abschnitt gibt es keine übliche Antwort.
refusal-transfer-review-past = Wählen Sie einen künftigen Tag, an dem diese Antwort überprüft wird.

## Sections

refusal-transfer-section-unknown = „{ $value }“ ist kein Abschnitt.
refusal-transfer-open-unknown = „{ $value }“ ist kein bekannter Grund.
refusal-transfer-line-unknown = „{ $value }“ ist keine bekannte Zeile.
refusal-transfer-expense-unknown = Geben Sie an, was für eine Ausgabe es ist.
refusal-transfer-bearer-unknown = Geben Sie an, ob der Verkäufer oder der Käufer zahlt.
refusal-transfer-bearer-reason-unknown = „{ $value }“ ist kein bekannter Grund.
refusal-transfer-none-refused = „Keine“ ist in diesem Abschnitt keine Antwort.
refusal-transfer-answer-contradicts = Sie antworten, dass es nichts gibt, oder machen einen Vorbehalt: Dann kann nichts aufgezählt oder beigefügt werden.
refusal-transfer-answer-empty = Geben Sie an, was es gibt: einen Text, eine Zeile oder ein Dokument.
refusal-transfer-evidence-missing = Fügen Sie das Dokument bei, aus dem es hervorgeht.
refusal-transfer-figure-missing = Geben Sie den Betrag an: eine Zeile mit einer Summe.
refusal-transfer-too-many = Hier höchstens { $max }.
refusal-transfer-field-unasked = In diesem Abschnitt wird danach nicht gefragt.
refusal-transfer-share-above-total = Der Anteil des Loses kann nicht höher sein als die Summe.
refusal-transfer-amount-negative = Dieser Betrag kann nicht negativ sein.
refusal-transfer-parts-impossible = Ein Los kann nicht { $parts } von { $total } Anteilen haben.
refusal-transfer-period-reversed = Der Zeitraum kann nicht vor seinem Beginn enden.
refusal-transfer-deed-before-contract = Die Urkunde kann dem Kaufvorvertrag nicht vorausgehen.
refusal-transfer-reserve-law = Das Gesetz verlangt in diesem Abschnitt eine Antwort: Ein Vorbehalt genügt nicht.
refusal-transfer-answer-unknown = Dieser Abschnitt hat noch keine Antwort.
refusal-transfer-contribution-twice = Dieser Mittelabruf steht zweimal in der Antwort.
refusal-transfer-contribution-unknown = Unter dieser Mitteilung wurde vom Verkäufer nichts verlangt.
refusal-transfer-open-above-asked = Es kann nicht mehr offen sein, als verlangt wurde: { $max } €.
refusal-transfer-document-foreign = Dieses Dokument betrifft ein anderes Los oder eine andere Person: Es geht den Käufer nichts an.
refusal-transfer-date-future = Für einen künftigen Tag gibt es keine Zahlen; heute ist der { $today }.
refusal-transfer-date-before-deed = Die Vereinigung bestand noch nicht: Ihre Basisurkunde ist vom { $deed }.

## Portal

refusal-transfer-link-invalid = Dieser Link öffnet nichts: Er ist unvollständig, schon benutzt, abgelaufen oder zurückgenommen. Fordern Sie einen neuen an.
refusal-transfer-portal-unknown = Diese Miteigentümervereinigung nimmt hier keine Anfragen an. Schreiben Sie ihrem Syndikus.
refusal-transfer-mandate-required = Fügen Sie eine Vollmacht bei oder sagen Sie, in welcher Eigenschaft Sie anfragen.
refusal-transfer-fee-changed = Die Kosten haben sich geändert, seit diese Seite gezeigt wurde. Sehen Sie sie an und senden Sie die Anfrage noch einmal.
refusal-transfer-unit-unknown = Kein Los trägt die Bezeichnung „{ $value }“. Schreiben Sie sie wie in der Basisurkunde.
refusal-transfer-unit-several = Mehrere Gebäude haben ein Los „{ $value }“. Wählen Sie das Gebäude.
refusal-transfer-message-closed = Diese Anfrage wurde zurückgezogen: Es wird nicht mehr darin geschrieben.
refusal-transfer-message-suspended = Der Zugang des Syndikus zu diesem Dienst ist ausgesetzt: Niemand würde Ihre Nachricht lesen. Wenden Sie sich direkt an ihn.
refusal-transfer-deed-future = Die Urkunde kann nicht nach heute, dem { $today }, unterzeichnet sein.
refusal-transfer-notice-before-request = Die Urkunde kann nicht vor der Anfrage liegen, die am { $received } einging.
refusal-transfer-contest-future = Das Schreiben kann nicht nach heute, dem { $today }, abgegangen sein.
refusal-transfer-contest-before-deed = Das Schreiben kann nicht vor der Urkunde vom { $deed } liegen.
refusal-transfer-notice-notary-only = Nur der Notar meldet dem Syndikus die Urkunde.
refusal-transfer-notice-closed = Diese Anfrage wurde zurückgezogen: Es wird keine Urkunde mehr darin vermerkt.
refusal-transfer-notices-many = In einer Akte wird die Urkunde höchstens { $max }-mal am Tag gemeldet.
refusal-transfer-messages-many = Sie haben an einem Tag { $max } Nachrichten geschrieben. Fahren Sie morgen fort oder rufen Sie den Syndikus an.
refusal-transfer-access-unknown = Diesen Link gibt es nicht.

## Document

refusal-transfer-section-open = Das Gesetz verlangt eine Antwort auf diese Abschnitte, die noch offen sind: { $sections }.
refusal-transfer-reservation-missing = Diese Abschnitte sind noch offen: Beantworten Sie sie oder machen Sie einen Vorbehalt. { $sections }.
refusal-transfer-version-unknown = Diese Fassung gibt es nicht.
refusal-transfer-version-waiting = Das Dokument wird gerade erstellt: Bitte warten Sie einen Augenblick.
refusal-transfer-version-replaced = Eine neuere Fassung hat diese ersetzt: Senden Sie die letzte.
refusal-sha256-malformed = Ein SHA-256-Fingerabdruck hat vierundsechzig Ziffern und Buchstaben von a bis f. Wählen Sie eine Datei oder übertragen Sie ihn.
