# Programme: Token, angemeldete Programme und Identitäten anderer Anbieter.

## Token

identity-tokens-title = Programme und Token
identity-tokens-detail = Ein Programm in Ihrem Namen lesen oder ändern lassen
identity-tokens-lead = Ein Programm mit einem Token sieht, was Sie sehen, in der Organisation, in der Sie gerade arbeiten. Geben Sie jedem Programm seinen eigenen.
identity-tokens-none = Sie haben keinen persönlichen Token.
identity-token-new = Einen Token erstellen
identity-token-name = Name
identity-token-name-hint = Wozu er dient, zum Beispiel: Export in das Buchhaltungsprogramm
identity-token-device = Programm oder Gerät
identity-token-scope = Darf
identity-token-scope-hint = Geld, Bankdaten und Rollen bleiben jedem persönlichen Token verschlossen.
identity-token-scope-read = Lesen
identity-token-scope-write = Lesen und ändern
identity-token-expires = Letzter Tag
identity-token-expires-hint = Spätestens in einem Jahr
identity-token-last-used = Zuletzt benutzt
identity-token-never = Nie
identity-token-act = Aktion
identity-token-create = Token erstellen
identity-token-revoke = Zurücknehmen
identity-token-revoked = Der Token ist zurückgenommen. Er öffnet nichts mehr.
identity-token-fresh-title = Ihr neuer Token
identity-token-fresh-lead = Sie sehen ihn nur dieses eine Mal. Kopieren Sie ihn dorthin, wo das Programm seine Geheimnisse verwahrt.
identity-token-fresh-use = Das Programm sendet ihn mit jeder Anfrage, im Header „Authorization: Bearer …“.
identity-token-fresh-kept = Ich habe ihn verwahrt

## Programme

identity-programs-title = Angemeldete Programme
identity-program-name = Programm
identity-program-nameless = Programm ohne Namen
identity-program-since = Seit
identity-program-revoke = Abmelden
identity-program-revoked = Das Programm ist abgemeldet.

## Identitäten

identity-identities-title = Mit einem anderen Anbieter anmelden
identity-identities-detail = Die Identität eines anderen Anbieters verknüpfen
identity-identities-lead = Eine verknüpfte Identität öffnet Ihr Konto ohne Passwort. Die Anmeldung in zwei Schritten wird weiterhin verlangt.
identity-identities-none = Mit Ihrem Konto ist keine Identität verknüpft.
identity-identities-no-provider = Dieser Server kennt keinen anderen Anbieter.
identity-identities-provider = Anbieter
identity-identities-name = Dort bekannt als
identity-identities-nameless = Ohne Namen
identity-identities-since = Verknüpft am
identity-identities-link = { $provider } verknüpfen
identity-identities-linked = Die Identität ist verknüpft. Sie können sich ab jetzt damit anmelden.
identity-identities-unlink = Lösen
identity-identities-unlinked = Die Identität ist gelöst. Sie öffnet Ihr Konto nicht mehr.
identity-mail-provider-linked-subject = Eine Identität kann jetzt Ihr Konto öffnen
identity-mail-provider-linked-body =
    Guten Tag,

    die Identität eines anderen Anbieters wurde soeben mit Ihrem Konto verknüpft. Ab jetzt öffnet sie es ohne Passwort.

    Waren das nicht Sie, fordern Sie sofort auf der Anmeldeseite ein neues Passwort an: alle verknüpften Identitäten werden dann gelöst. Benachrichtigen Sie auch Ihren Syndikus.
identity-sign-in-with = Mit { $provider } anmelden
identity-leaving-title = Sie gehen zu { $provider }
identity-leaving-lead = Sie melden sich dort an und kommen hierher zurück. Folgen Sie dem Link, wenn nichts geschieht.
identity-leaving-action = Zu { $provider } gehen
