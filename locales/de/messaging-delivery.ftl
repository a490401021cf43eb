# What leaves the house: the log, its evidence, and what people set up.

messaging-mail-foot =
    Mitoyen · { $site }
    Diese Nachricht ist automatisch.
messaging-mail-foot-optional =
    Mitoyen · { $site }
    Diese Nachricht ist automatisch. Sie können weniger davon erhalten: { $choices }

## The log

messaging-sent-title = Gesendet
messaging-sent-lead = Alles, was versandt wurde oder noch versandt wird, mit dem Nachweis.
messaging-sent-own-lead = Was an Sie gesendet wurde.
messaging-sent-file = Gesendet
messaging-sent-csv = Liste herunterladen (CSV)
messaging-sent-empty-title = Nichts gesendet
messaging-sent-empty-reason = E-Mails, Benachrichtigungen und SMS erscheinen hier, sobald sie vorbereitet sind.
messaging-sent-every = Alle
messaging-sent-show = Anzeigen
messaging-sent-reset = Alles anzeigen
messaging-sent-created = Vorbereitet
messaging-sent-sent = Gesendet am
messaging-sent-kind = Anlass
messaging-sent-channel = Weg
messaging-sent-person = Empfänger
messaging-sent-person-hint = Ein Teil des Namens oder der Adresse
messaging-sent-address = Verwendete Adresse
messaging-sent-language = Sprache
messaging-sent-subject = Betreff
messaging-sent-state = Stand
messaging-sent-attempts = Versuche
messaging-sent-answer = Antwort des Servers
messaging-sent-sha256 = Prüfsumme des Inhalts (SHA-256)
messaging-sent-message-id = Message-ID
messaging-sent-id = Sendungsnummer
messaging-sent-again-of = Wiederholt
messaging-sent-again-of-link = Die frühere Sendung
messaging-sent-due = Geht frühestens ab
messaging-sent-files = Anlagen
messaging-sent-content = Inhalt
messaging-sent-content-secret = Diese Nachricht enthielt einen persönlichen Link; ihr Inhalt wird nicht aufbewahrt.
messaging-sent-evidence = Nachweis
messaging-sent-history = Was geschehen ist
messaging-sent-when = Wann
messaging-sent-attempt = Versuch { $number }
messaging-sent-again = Erneut senden
messaging-sent-again-done = Eine neue Sendung steht bereit.
messaging-sent-again-uncertain = Niemand kann sagen, ob diese Nachricht abgegangen ist. Der Empfänger erhält sie vielleicht zweimal.
messaging-sent-address-failed = Diese Adresse funktioniert nicht
messaging-sent-address-reason = Woher wissen Sie das? (freiwillig)
messaging-sent-address-failed-done = An diese Adresse geht nichts mehr ab.
messaging-sent-address-works = Sie funktioniert wieder
messaging-sent-address-works-done = An diese Adresse wird wieder gesendet.
messaging-sent-addresses = Adressen, die nicht funktionieren
messaging-sent-address-post = Schicken Sie einen Brief, oder bitten Sie diese Person um eine andere Adresse.
messaging-sent-act = Aktion
messaging-sent-state-waiting = Wartet
messaging-sent-state-sending = Wird gesendet
messaging-sent-state-sent = Gesendet
messaging-sent-state-refused = Abgelehnt
messaging-sent-state-failed = Fehlgeschlagen
messaging-sent-state-uncertain = Ungewiss
messaging-sent-state-bounced = Zurückgekommen
messaging-sent-outcome-sent = Dem Server übergeben
messaging-sent-outcome-later = Vorerst nicht angenommen
messaging-sent-outcome-refused = Abgelehnt
messaging-sent-outcome-failed = Aufgegeben
messaging-sent-outcome-uncertain = Ohne Antwort
messaging-sent-outcome-bounced = Zurückgekommen
messaging-sent-channel-in-app = Anwendung
messaging-sent-channel-email = E-Mail
messaging-sent-channel-push = Benachrichtigung
messaging-sent-channel-sms = SMS
messaging-sent-channel-post = Brief
messaging-sent-reason-deadline = Der Server war zu lange nicht erreichbar.
messaging-sent-reason-interrupted = Das Programm wurde während des Sendens beendet.
messaging-sent-reason-not-set-up = Dieser Weg ist nicht eingerichtet.
messaging-sent-reason-unmade = Die Nachricht konnte nicht erstellt werden.
messaging-sent-reason-unsubscribed = Dieses Gerät erhält keine Benachrichtigungen mehr.
messaging-sent-reason-told = Von einem Verwalter gemeldet.
messaging-sent-reason-posted = Der Post übergeben.
messaging-sent-reason-returned = Von der Post zurückgebracht.
messaging-sent-reason-no-address = Die Postanschrift ist nicht bekannt.
messaging-sent-letter = Brief
messaging-sent-kind-digest = Zusammenfassung
messaging-sent-kind-mail-invitation = Einladung
messaging-sent-kind-mail-role = Zugang gegeben
messaging-sent-kind-mail-address-prove = Bestätigung der Adresse
messaging-sent-kind-transfer = Verkauf eines Loses
messaging-sent-kind-other = Konto

## Having fewer mails

messaging-unsubscribe-title = Weniger E-Mails erhalten
messaging-unsubscribe-group = Sie erhalten keine freiwilligen E-Mails mehr über: { $group }.
messaging-unsubscribe-all = Sie erhalten keine freiwilligen E-Mails mehr.
messaging-unsubscribe-law = Was Ihnen von Gesetzes wegen zu senden ist, etwa Einberufungen, kommt weiterhin.
messaging-group-security = Sicherheit Ihres Kontos
messaging-unsubscribe-act = Nicht mehr erhalten
messaging-unsubscribe-done-title = Vermerkt
messaging-unsubscribe-choices = Ihre übrigen Einstellungen stehen in Ihrem Konto unter „Benachrichtigungen“.

## Browsers that may be woken

messaging-devices-title = Benachrichtigungen auf meinen Geräten
messaging-devices-lead = Ein zugelassenes Gerät zeigt eine kurze Benachrichtigung, auch wenn keine Seite offen ist.
messaging-devices-this = Dieses Gerät zulassen
messaging-devices-denied = Ihr Browser sperrt Benachrichtigungen dieser Website. Ändern Sie das in seinen Einstellungen.
messaging-devices-unable = Dieser Browser kann keine Benachrichtigungen zeigen, oder Skripte sind darin ausgeschaltet.
messaging-devices-off = Dieser Server sendet keine Benachrichtigungen an Geräte.
messaging-devices-device = Gerät
messaging-devices-since = Zugelassen seit
messaging-devices-act = Aktion
messaging-devices-unknown = Unbekanntes Gerät
messaging-devices-remove = Entfernen
messaging-devices-none = Kein Gerät zugelassen
messaging-devices-added = Dieses Gerät zeigt nun Ihre Benachrichtigungen.
messaging-devices-removed = Dieses Gerät zeigt keine Benachrichtigungen mehr.

## What is set up

messaging-setup-title = Versand durch den Server
messaging-setup-lead = Was eingerichtet ist. Passwörter werden nie angezeigt.
messaging-setup-mail = E-Mails
messaging-setup-push = Benachrichtigungen auf Geräten
messaging-setup-sms = SMS
messaging-setup-keys = Schlüssel
messaging-setup-yes = Eingerichtet
messaging-setup-no = Nicht eingerichtet
