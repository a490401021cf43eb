# Why something about accounts, roles and access is not done.

## accounts

refusal-confirm-required = Bestätigen Sie zuerst, dass Sie es sind.
refusal-confirm-failed = Dieses Passwort stimmt nicht.
refusal-ticket-invalid = Dieser Link oder Code gilt nicht oder nicht mehr. Fordern Sie einen neuen an. Haben Sie schon ein Konto, melden Sie sich an.
refusal-mail-unavailable = Dieser Server verschickt keine E-Mails.
refusal-password-current-wrong = Das jetzige Passwort stimmt nicht.
refusal-demo-account-fixed = Die Konten der Vorführung gehören allen: Passwort und Adresse bleiben, wie sie sind.
refusal-email-same = Das ist schon Ihre Anmeldeadresse.
refusal-session-unknown = Dieses Gerät ist nicht bei Ihrem Konto angemeldet.
refusal-password-breached = Dieses Passwort steht in einer Liste gestohlener Passwörter. Wählen Sie ein anderes.

## factor

refusal-code-wrong = Dieser Code stimmt nicht. Sehen Sie noch einmal in die App; alle dreißig Sekunden erscheint ein neuer.
refusal-code-used = Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.
refusal-challenge-over = Diese Anmeldung hat zu lange gedauert. Melden Sie sich neu an.
refusal-second-factor-required = Ihre Organisation verlangt die Anmeldung in zwei Schritten. Richten Sie sie zuerst ein.
refusal-second-factor-on = Die Anmeldung in zwei Schritten ist bereits eingeschaltet.
refusal-second-factor-off = Die Anmeldung in zwei Schritten ist nicht eingeschaltet.
refusal-second-factor-not-started = Beginnen Sie mit dem Bild für die App.
refusal-second-factor-own = Ihre eigene Anmeldung in zwei Schritten schalten Sie auf der Seite Ihres Kontos mit einem Code aus.
refusal-second-factor-own-first = Richten Sie die Anmeldung in zwei Schritten zuerst für sich selbst ein und verlangen Sie sie dann von den anderen.
refusal-second-factor-revoke-platform = Bei diesem Konto können nur die Betreiber der Plattform helfen.
refusal-keys-not-set-up = Dieser Server hat keine Schlüssel, um Geheimnisse zu schützen. Wer ihn betreibt, muss sie zuerst einrichten.

## audit

refusal-audit-export-too-long = Es gibt mehr als { $max } Vorgänge: Eine Datei fasst sie nicht alle. Wählen Sie einen kürzeren Zeitraum.

## api

refusal-token-scope-unknown = Das darf ein Token nicht. Wählen Sie lesen oder ändern.
refusal-token-expiry-out-of-range = Der letzte Tag liegt zwischen heute und dem { $last }.
refusal-token-too-many = Sie haben schon { $max } Token, mehr sind nicht möglich. Nehmen Sie zuerst einen zurück.
refusal-token-unknown = Diesen Token gibt es nicht.
refusal-program-unknown = Dieses Programm gibt es nicht.
refusal-refresh-token-invalid = Der Erneuerungstoken ist nicht oder nicht mehr gültig. Melden Sie sich neu an.
refusal-oidc-start-unknown = Diese Anmeldung hat zu lange gedauert, wurde schon benutzt oder begann in einem anderen Browser. Beginnen Sie neu.
refusal-oidc-not-linked = Diese Identität öffnet hier kein Konto. Melden Sie sich zuerst mit Ihrem Passwort an und verknüpfen Sie sie dann auf der Seite Ihres Kontos.
refusal-oidc-failed = Die Anmeldung mit diesem Anbieter ist nicht gelungen. Versuchen Sie es später noch einmal oder melden Sie sich mit Ihrem Passwort an.
refusal-oidc-cancelled = Sie sind zurückgekommen, ohne sich anzumelden.
refusal-identity-linked-elsewhere = Diese Identität öffnet schon ein anderes Konto.
refusal-identity-too-many = Mit Ihrem Konto sind schon { $max } Identitäten verknüpft, mehr sind nicht möglich.
refusal-linked-identity-unknown = Diese Identität gibt es nicht.
refusal-identity-last-way-in = Diese Identität ist der einzige Zugang zu Ihrem Konto. Wählen Sie zuerst ein Passwort.

## hats

refusal-plan-unknown = „{ $value }“ ist kein Tarif. Wählen Sie einen aus der Liste.
refusal-plan-associations-limit = Ihr Tarif erlaubt { $limit } Miteigentümergemeinschaften und { $used } sind in Gebrauch. Archivieren Sie eine oder bitten Sie um einen größeren Tarif.
refusal-plan-people-limit = Ihr Tarif erlaubt { $limit } Personen und { $used } arbeiten schon dort. Beenden Sie eine Rolle oder bitten Sie um einen größeren Tarif.
refusal-plan-below-use = Dieser Tarif ist zu klein: Es gibt schon { $associations } Miteigentümergemeinschaften und { $people } Personen. Verringern Sie zuerst diese Zahl.
refusal-role-term-reversed = Der letzte Tag liegt vor dem ersten. Berichtigen Sie einen von beiden.
refusal-role-term-over = Diese Rolle wäre schon beendet. Wählen Sie einen letzten Tag, der noch kommt.
refusal-role-required = Wählen Sie eine Rolle.
refusal-role-needs-association = Diese Rolle wird in einer Miteigentümergemeinschaft vergeben. Öffnen Sie diese und vergeben Sie die Rolle dort.
refusal-role-takes-no-owner = Nur ein Miteigentümer und ein Ratsmitglied werden mit dem Register verbunden. Entfernen Sie die Verbindung oder wählen Sie eine andere Rolle.
refusal-role-held-already = Diese Person hat diese Rolle an diesen Tagen schon.
refusal-role-unknown = Diese Rolle gibt es nicht.
refusal-role-ended = Diese Rolle ist schon beendet.
refusal-role-ends-in-past = Dieser Tag ist vorbei. Leer lassen, um die Rolle sofort zu beenden, oder wählen Sie einen künftigen Tag.
refusal-last-syndic = Das ist der letzte Syndikus der Organisation: Niemand könnte mehr Rollen vergeben. Geben Sie diese Rolle zuerst jemand anderem.
refusal-organization-slug-malformed = „{ $value }“ ist kein Kurzname. Schreiben Sie Kleinbuchstaben, Ziffern und Bindestriche, höchstens { $max } Zeichen.
refusal-organization-slug-taken = Eine andere Organisation trägt den Kurznamen „{ $value }“ schon. Wählen Sie einen anderen.
refusal-organization-suspended = „{ $name }“ ist gesperrt: { $reason }
refusal-organization-suspended-already = Diese Organisation ist schon gesperrt.
refusal-organization-active-already = Diese Organisation ist schon aktiv.
refusal-switch-needs-session = Die Organisation wechseln kann man nur in einem angemeldeten Browser.
refusal-account-closes-itself = Sie können Ihr eigenes Konto nicht schließen.
refusal-account-closed = Dieses Konto ist schon geschlossen.
refusal-account-open = Dieses Konto ist schon offen.
refusal-support-term = Die Erlaubnis gilt ab heute höchstens { $max } Tage. Wählen Sie einen näheren Tag.
refusal-support-running = Eine Erlaubnis gilt bereits. Nehmen Sie sie zurück, bevor Sie eine andere erteilen.
refusal-support-unknown = Diese Erlaubnis gibt es nicht.
refusal-support-over = Diese Erlaubnis ist schon abgelaufen.
refusal-support-not-granted = In dieser Organisation gilt keine Erlaubnis.
refusal-support-reads-only = Wer hilft, darf lesen, aber nichts ändern.
refusal-view-as-reads-only = Sie sehen die Seiten als Miteigentümer: Nichts kann geändert werden. Gehen Sie zuerst zurück zu Ihren eigenen Seiten.
refusal-view-as-not-running = Sie sehen die Seiten nicht als Miteigentümer.
refusal-email-confirm-sign-in = Melden Sie sich zuerst in diesem Browser bei Ihrem Konto an und öffnen Sie den Link dann erneut. Haben Sie keinen Link verlangt, öffnen Sie ihn nicht.
