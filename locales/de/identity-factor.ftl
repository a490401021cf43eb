# Der zweite Faktor: ein Code neben dem Passwort.

identity-factor-title = Anmeldung in zwei Schritten
identity-factor-detail = Ein Code von Ihrem Telefon neben Ihrem Passwort
identity-factor-lead = Bei der Anmeldung in zwei Schritten kommt jemand, der Ihr Passwort herausgefunden hat, noch nicht hinein: Es wird auch ein Code von Ihrem Telefon verlangt.
identity-factor-need-app = Sie brauchen eine Authentifizierungs-App auf Ihrem Telefon, zum Beispiel Aegis, FreeOTP, Google Authenticator oder Microsoft Authenticator.
identity-factor-start = Einrichten
identity-factor-demanded-title = Ihre Organisation verlangt die Anmeldung in zwei Schritten
identity-factor-demanded-body = Richten Sie sie hier ein; danach können Sie weitermachen.
identity-factor-set-up-title = Anmeldung in zwei Schritten einrichten
identity-factor-scan-title = 1. Scannen Sie dieses Bild mit der App
identity-factor-scan-body = Öffnen Sie die Authentifizierungs-App, wählen Sie das Hinzufügen eines Kontos und richten Sie die Kamera auf das Bild. Wenn Sie nicht scannen können, tippen Sie den Schlüssel ein.
identity-factor-scan-alt = QR-Code, der der Authentifizierungs-App den unten stehenden Schlüssel gibt
identity-factor-open-app = Die App auf diesem Gerät öffnen
identity-factor-secret = Schlüssel zum Eintippen
identity-factor-first-code-title = 2. Tippen Sie den Code ein, den die App jetzt zeigt
identity-factor-code = Code aus der App
identity-factor-code-hint = Sechs Ziffern. Sie wechseln alle dreißig Sekunden.
identity-factor-code-any = Code
identity-factor-code-any-hint = Sechs Ziffern aus der App oder einer Ihrer Ersatzcodes.
identity-factor-enable = Einschalten
identity-factor-start-again = Mit einem neuen Bild neu beginnen
identity-factor-enabled = Die Anmeldung in zwei Schritten ist eingeschaltet.
identity-factor-on = Eingeschaltet
identity-factor-none = Nicht eingerichtet
identity-factor-on-lead = Bei jeder Anmeldung wird neben Ihrem Passwort ein Code verlangt.
identity-factor-since = Eingeschaltet seit
identity-factor-last-used = Letzter Code verwendet
identity-factor-codes-left = Verbleibende Ersatzcodes
identity-factor-few-title = Ihre Ersatzcodes gehen zur Neige
identity-factor-few-body = { $left ->
    [0] Sie haben keinen mehr. Erstellen Sie jetzt neue, bevor Sie einen brauchen.
    [one] Sie haben noch einen. Erstellen Sie jetzt neue, bevor Sie einen brauchen.
   *[other] Sie haben noch { $left }. Erstellen Sie jetzt neue, bevor Sie einen brauchen.
}
identity-factor-codes-title = Ihre Ersatzcodes
identity-factor-codes-lead = Wenn Sie Ihr Telefon verlieren, lässt Sie jeder dieser Codes einmal hinein. Sie werden nur dieses eine Mal gezeigt.
identity-factor-codes-keep = Drucken Sie diese Seite aus oder bewahren Sie die Datei an einem sicheren Ort auf, nicht auf dem Telefon selbst.
identity-factor-codes-download = Als Textdatei speichern
identity-factor-codes-kept = Ich habe sie aufbewahrt
identity-factor-codes-file = Mitoyen: Ersatzcodes. Jeder gilt einmal.
identity-factor-renew-title = Neue Ersatzcodes
identity-factor-renew-lead = { $left ->
    [0] Sie haben keinen mehr. Die neuen ersetzen die alten.
    [one] Sie haben noch einen. Die neuen ersetzen ihn.
   *[other] Sie haben noch { $left }. Die neuen ersetzen sie.
}
identity-factor-renew-act = Neue Codes erstellen
identity-factor-renewed = Die neuen Ersatzcodes sind bereit. Die alten gelten nicht mehr.
identity-factor-off-title = Anmeldung in zwei Schritten ausschalten
identity-factor-off-lead = Danach öffnet allein Ihr Passwort Ihr Konto.
identity-factor-off-act = Ausschalten
identity-factor-off-done = Die Anmeldung in zwei Schritten ist ausgeschaltet.

## Während der Anmeldung

identity-factor-sign-in-title = Ihr Code
identity-factor-sign-in-lead = Ihr Passwort stimmt. Tippen Sie jetzt den Code aus Ihrer Authentifizierungs-App ein.
identity-factor-lost = Telefon und Ersatzcodes verloren? Bitten Sie Ihren Syndikus oder den Betreiber dieser Plattform, die Anmeldung in zwei Schritten für Ihr Konto auszuschalten.
identity-factor-over-title = Das hat zu lange gedauert
identity-factor-over-body = Der Code muss innerhalb von fünf Minuten auf das Passwort folgen. Melden Sie sich neu an.
identity-factor-over-action = Neu anmelden

## Für eine Organisation

identity-factor-policy-title = Anmeldung in zwei Schritten bei { $organization }
identity-factor-policy-lead = Ob sich alle mit Zugang in zwei Schritten anmelden müssen, und wer es tut.
identity-factor-policy-is-required = Alle mit Zugang müssen sich in zwei Schritten anmelden.
identity-factor-policy-is-not-required = Jeder entscheidet für sich.
identity-factor-policy-start = Von allen verlangen
identity-factor-policy-stop = Nicht mehr verlangen
identity-factor-policy-required = Ab jetzt müssen sich alle in zwei Schritten anmelden. Wer sie nicht eingerichtet hat, wird zuerst darum gebeten.
identity-factor-policy-not-required = Die Anmeldung in zwei Schritten wird nicht mehr verlangt.
identity-factor-policy-people = Personen mit Zugang
identity-factor-revoke = Telefon verloren
identity-factor-revoke-of = { $name } helfen
identity-factor-revoke-ask = Vergewissern Sie sich, dass wirklich { $name } darum bittet: Danach öffnet allein das Passwort das Konto, bis die Anmeldung in zwei Schritten neu eingerichtet ist.
identity-factor-revoke-act = Für diese Person ausschalten
identity-factor-revoked = Die Anmeldung in zwei Schritten wurde für dieses Konto ausgeschaltet.

## E-Mails

identity-mail-factor-off-subject = Die Anmeldung in zwei Schritten ist ausgeschaltet
identity-mail-factor-off-body =
    Guten Tag,

    die Anmeldung in zwei Schritten wurde soeben für Ihr Konto ausgeschaltet. Ab jetzt öffnet allein Ihr Passwort das Konto.

    Waren das nicht Sie und hat es niemand auf Ihren Wunsch getan, ändern Sie sofort Ihr Passwort, richten Sie die Anmeldung in zwei Schritten neu ein und benachrichtigen Sie Ihren Syndikus.
