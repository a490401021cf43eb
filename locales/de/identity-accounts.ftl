# Accounts: invitations, passwords, addresses, signed-in devices, and the mails and letters about them.

## Signing in

identity-sign-in-forgotten = Passwort vergessen
identity-sign-in-join = Ich habe eine Einladung erhalten

## The account

identity-account-title = Mein Konto
identity-account-password = Passwort
identity-account-password-detail = Ein neues wählen
identity-account-sessions = Angemeldete Geräte
identity-account-sessions-detail = Sehen, wo Sie angemeldet sind, und ein verlorenes Gerät abmelden
identity-account-address = Anmeldeadresse
identity-account-address-detail = Die E-Mail-Adresse ändern, mit der Sie sich anmelden

## Passwords

identity-password-lead = Ihre anderen Geräte werden abgemeldet.
identity-password-current = Jetziges Passwort
identity-password-new = Neues Passwort
identity-password-change = Passwort ändern
identity-password-changed = Das Passwort ist geändert. Ihre anderen Geräte sind abgemeldet.
identity-forgotten-title = Passwort vergessen
identity-forgotten-lead = Geben Sie Ihre Adresse an. Gehört ein Konto dazu, erhalten Sie einen Link, um ein neues Passwort zu wählen.
identity-forgotten-act = Link erhalten
identity-forgotten-sent = Gehört zu dieser Adresse ein Konto, ist soeben ein Link abgegangen. Er gilt eine Stunde.
identity-forgotten-no-mail = Dieser Server verschickt keine E-Mails. Bitten Sie Ihren Syndikus um einen Brief mit einem neuen Code oder die Person, die den Server betreibt, um ein neues Passwort.
identity-reset-title = Neues Passwort
identity-reset-lead = Alle Ihre Geräte werden abgemeldet. Danach melden Sie sich mit dem neuen Passwort an.
identity-reset-act = Passwort speichern
identity-reset-done = Das Passwort ist gespeichert. Melden Sie sich an.

## Address

identity-address-lead = Ein Link geht an die Adresse. Sie gilt, sobald Sie ihn geöffnet haben.
identity-address-unproven = Noch ist nicht bestätigt, dass Sie die Post dieser Adresse lesen. Senden Sie einen Link dorthin: Rollen, die man Ihnen unter dieser Adresse gibt, zählen danach sofort.
identity-address-now = Jetzige Adresse
identity-address-new = Zu bestätigende Adresse
identity-address-act = Link senden
identity-address-asked = Öffnen Sie binnen 24 Stunden den Link, der an die Adresse ging. Bis dahin gilt die jetzige Adresse weiter.
identity-address-confirm-title = Adresse bestätigen
identity-address-confirm-lead = Sie melden sich künftig mit der Adresse an, die diesen Link erhalten hat.
identity-address-confirm-act = Diese Adresse bestätigen
identity-address-changed = Die Anmeldeadresse ist bestätigt.

## Devices

identity-sessions-lead = Jede Zeile ist ein Browser, in dem Ihr Konto offen ist. Melden Sie ab, was Sie nicht erkennen, und ändern Sie dann Ihr Passwort.
identity-session-device = Gerät
identity-session-began = Angemeldet am
identity-session-seen = Benutzt am
identity-session-act = Zugang
identity-session-current = Dieses Gerät
identity-session-unknown = Unbekanntes Gerät
identity-session-end = Abmelden
identity-session-ended = Das Gerät ist abgemeldet.
identity-sessions-end-others = Alle anderen abmelden
identity-sessions-others-ended = Alle Ihre anderen Geräte sind abgemeldet.

## Confirming once more

identity-confirm-title = Bestätigen Sie, dass Sie es sind
identity-confirm-lead = Die nächste Seite verlangt eine frische Bestätigung.
identity-confirm-lead-form = Was Sie ausgefüllt haben, bleibt erhalten und wird gesendet, sobald Sie bestätigen. Die Bestätigung gilt fünfzehn Minuten.
identity-confirm-act = Bestätigen
identity-confirm-demo = In der Vorführung wird kein Passwort verlangt.
identity-confirm-no-password = Ihr Konto hat noch kein Passwort. Wählen Sie eines, um fortzufahren.
identity-confirm-set-password = Passwort wählen

## Joining

identity-join-title = Zugang zu Ihrem Konto
identity-join-code = Code des Briefes
identity-join-code-hint = Fünf Gruppen von vier Buchstaben und Ziffern. Großbuchstaben und Bindestriche sind nicht nötig.
identity-join-code-lead = Schreiben Sie den Code aus dem Brief Ihres Syndikus ab. Haben Sie schon ein Konto, melden Sie sich zuerst an. Haben Sie eine E-Mail erhalten, öffnen Sie besser deren Link.
identity-join-next = Weiter
identity-join-lead = { $organization } lädt Sie ein. Prüfen Sie Ihren Namen und wählen Sie ein Passwort.
identity-join-email = Ihre Anmeldeadresse
identity-join-act = Mein Konto öffnen

## Inviting

identity-invitation-title = { $name } einladen
identity-invitation-lead = Wählen Sie den Weg. Eine neue Einladung auf demselben Weg ersetzt die vorige; sie gilt vierzehn Tage.
identity-invitation-mail = Per E-Mail
identity-invitation-mail-detail = Ein Link geht an die Adresse dieser Person, in ihrer Sprache.
identity-invitation-send = Einladung senden
identity-invitation-letter = Per Brief
identity-invitation-letter-detail = Ein Brief zum Ausdrucken mit einem Code, in der Sprache dieser Person. Der Code steht nirgends sonst.
identity-invitation-print = Brief erstellen
identity-invitation-sent = Die Einladung ist abgegangen.

## The letter

identity-letter-title = Einladung von { $organization }
identity-letter-date = { $date }
identity-letter-subject = Ihr Zugang zum Miteigentum im Internet
identity-letter-introduction = { $organization } gibt Ihnen Zugang zu Mitoyen. Sie finden dort, was Sie im Miteigentum betrifft.
identity-letter-step-open = Öffnen Sie die Adresse unten in einem Browser, auf einem Telefon oder einem Computer.
identity-letter-step-code = Schreiben Sie den Code ab.
identity-letter-step-sign-in = Wählen Sie ein Passwort. Sie melden sich mit der Adresse { $email } an.
identity-letter-code = Ihr Code
identity-letter-address = Zu öffnende Adresse
identity-letter-expires = Der Code gilt ein einziges Mal, bis zum { $expires }.
identity-letter-known = Haben Sie mit dieser Adresse schon ein Konto bei Mitoyen, brauchen Sie den Code nicht: Melden Sie sich an wie immer.
identity-letter-stranger = Ist dieser Brief nicht für Sie bestimmt? Vernichten Sie ihn bitte: Niemand sonst darf den Code kennen.

## Mails

identity-mail-foot =
    Mitoyen · { $site }
    Diese Nachricht ist automatisch. Wir fragen nie per E-Mail nach einem Passwort.
identity-mail-invitation-subject = { $organization } lädt Sie zu Mitoyen ein
identity-mail-invitation-body =
    Guten Tag { $name },

    { $organization } gibt Ihnen im Internet Zugang zu Ihrem Miteigentum. Öffnen Sie diesen Link, um Ihr Passwort zu wählen:

    { $link }

    Er gilt ein einziges Mal und { $days } Tage lang. Haben Sie diese Einladung nicht erwartet, beachten Sie diese Nachricht nicht.
identity-mail-role-subject = { $organization } gibt Ihnen Zugang
identity-mail-role-body =
    Guten Tag { $name },

    { $organization } hat Ihnen Zugang gegeben. Melden Sie sich an wie immer:

    { $link }
identity-mail-reset-subject = Ein neues Passwort wählen
identity-mail-reset-body =
    Guten Tag,

    jemand, wohl Sie, bittet um ein neues Passwort für dieses Konto. Öffnen Sie diesen Link binnen einer Stunde:

    { $link }

    Haben Sie um nichts gebeten, beachten Sie diese Nachricht nicht: Ihr Passwort bleibt, wie es ist.
identity-mail-password-changed-subject = Ihr Passwort wurde geändert
identity-mail-password-changed-body =
    Guten Tag,

    das Passwort Ihres Kontos wurde soeben geändert, und Ihre anderen Geräte sind abgemeldet.

    Waren das nicht Sie, fordern Sie sofort auf der Anmeldeseite ein neues Passwort an und benachrichtigen Sie Ihren Syndikus.
identity-mail-address-subject = Bestätigen Sie Ihre neue Adresse
identity-mail-address-body =
    Guten Tag,

    öffnen Sie diesen Link binnen 24 Stunden dort, wo Sie angemeldet sind, um sich künftig mit dieser Adresse anzumelden:

    { $link }

    Haben Sie um nichts gebeten, beachten Sie diese Nachricht nicht.
identity-mail-address-prove-subject = Bestätigen Sie Ihre Adresse
identity-mail-address-prove-body =
    Guten Tag,

    melden Sie sich bei Ihrem Konto an und öffnen Sie dann binnen 24 Stunden diesen Link, um zu bestätigen, dass Sie die Post dieser Adresse lesen:

    { $link }

    Die Rollen, die ein Syndikus Ihnen unter dieser Adresse gegeben hat, zählen dann.
identity-mail-address-asked-subject = Andere Adresse verlangt
identity-mail-address-asked-body =
    Guten Tag,

    von Ihrem Konto aus verlangt jemand, wohl Sie, eine andere Anmeldeadresse. Diese hier gilt, solange die neue nicht bestätigt ist.

    Waren das nicht Sie, ändern Sie sofort Ihr Passwort.
identity-mail-address-taken-subject = Diese Adresse hat schon ein Konto
identity-mail-address-taken-body =
    Guten Tag,

    jemand, wohl Sie, wollte diese Adresse für ein anderes Konto benutzen. Sie hat schon eines: Melden Sie sich damit an oder wählen Sie eine andere Adresse.
identity-mail-address-changed-subject = Ihre Anmeldeadresse wurde geändert
identity-mail-address-changed-body =
    Guten Tag,

    Ihr Konto öffnet sich künftig mit einer anderen Adresse als dieser.

    Waren das nicht Sie, benachrichtigen Sie sofort Ihren Syndikus.
