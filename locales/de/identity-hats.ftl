# Rollen, Organisationen, Tarife, Hilfe, und als Miteigentümer ansehen.

## Meine Rollen

identity-hats-title = Meine Rollen
identity-hats-detail = Was Sie in jeder Miteigentümergemeinschaft sind, und von einer Organisation zur anderen wechseln
identity-hats-lead = Ein Konto kann mehrere Rollen haben. Sie arbeiten immer in einer Organisation.
identity-hats-empty-title = Keine Rollen
identity-hats-empty-reason = Rollen vergibt der Syndikus. Bitten Sie ihn, Sie hinzuzufügen.
identity-hats-firm-wide = { $role } · { $organization }, alle Miteigentümergemeinschaften
identity-hats-from = ab dem { $first }
identity-hats-until = bis einschließlich { $last }
identity-hats-from-to = vom { $first } bis einschließlich { $last }
identity-hats-here = Hier arbeiten Sie
identity-hats-switch = Zu { $organization } wechseln
identity-hats-switched = Sie haben die Organisation gewechselt.
identity-hats-elsewhere-title = Diese Seite gehört zu einer anderen Ihrer Organisationen
identity-hats-elsewhere-lead = Wechseln Sie die Organisation, um sie zu öffnen.
identity-hats-waiting-title = Diese Rollen warten, bis Sie zeigen, dass Sie die richtige Person sind
identity-hats-waiting-lead = Jemand hat Ihrer Adresse, { $email }, eine Rolle gegeben. Die Adresse ist noch nicht bestätigt. Bestätigen Sie sie mit einem Link, oder schreiben Sie den Code aus dem Brief Ihres Syndikus ab.
identity-hats-waiting-prove = Meine Adresse bestätigen
identity-hats-waiting-take = Mit diesem Code annehmen
identity-hats-taken = Die Rollen zählen jetzt.
identity-hats-waiting = wartet

## Personen und Rollen

identity-people-title = Personen und Zugang
identity-people-manage-detail = Wer sich für diese Miteigentümergemeinschaft anmeldet, und mit welcher Rolle
identity-people-lead-firm = Alle, die eine Rolle haben, in der Organisation oder in einer ihrer Miteigentümergemeinschaften.
identity-people-lead-association = Wer in dieser Miteigentümergemeinschaft eine Rolle hat. Die Personen des Büros, die Zugang zu allen haben, stehen in der Liste der Organisation.
identity-people-add = Eine Rolle geben
identity-people-person = Person
identity-people-role = Rolle
identity-people-term = Dauer
identity-people-act = Was zu tun ist
identity-people-no-end = ohne Enddatum
identity-people-end = Beenden
identity-people-end-of = Die Rolle von { $name } beenden
identity-people-end-title = Die Rolle von { $name } beenden?
identity-people-last-day = Letzter Tag
identity-people-last-day-hint = Leer lassen, um sofort zu beenden.
identity-people-ended = Das Ende dieser Rolle ist eingetragen.
identity-people-invite = Einladen
identity-people-lost = besitzt kein Los mehr
identity-people-waiting = noch nicht angenommen
identity-people-lost-lead = Miteigentümer in dieser Liste besitzen kein Los mehr. Ihr Zugang endet nicht von selbst: Beenden Sie ihn, sobald abgerechnet ist.
identity-people-new-title = Eine Rolle geben
identity-people-new-lead = Ein Konto wird angelegt, wenn die Adresse noch keines hat. Laden Sie die Person danach aus der Liste ein.
identity-people-linked = Dieses Konto sieht, was { $name } gehört: die Lose und die Abrechnungen.
identity-people-starts-on = Ab dem
identity-people-ends-on = Bis einschließlich
identity-people-ends-on-hint = Dieser Tag zählt noch. Leer lassen, wenn kein Ende vorgesehen ist.
identity-people-decision = Beschluss
identity-people-decision-hint = Zum Beispiel: Generalversammlung vom 14. Mai 2026, Punkt 7.
identity-people-grant = Diese Rolle geben
identity-people-granted = Die Rolle ist vergeben.
identity-owner-access = Zugang
identity-owner-access-none = Niemand meldet sich als dieser Miteigentümer an.
identity-owner-access-give = Zugang geben

## Die Organisation

identity-place-firm = Organisation
identity-firm-title = Meine Organisation
identity-firm-lead = Ihr Tarif, was davon genutzt wird, und wer worauf Zugang hat.
identity-firm-people = Personen und Zugang
identity-firm-people-detail = Wer welche Rolle hat, seit wann und bis wann
identity-firm-support = Hilfe der Plattform
identity-firm-support-detail = Für einige Tage in Ihre Daten schauen lassen, und das beenden
identity-plan = Tarif
identity-plan-free = Kostenlos
identity-plan-starter = Starter
identity-plan-professional = Professional
identity-plan-enterprise = Enterprise
identity-plan-associations = Miteigentümergemeinschaften
identity-plan-people = Personen, die dort arbeiten
identity-plan-used = { $used }, ohne Grenze
identity-plan-used-of = { $used } von { $limit }

## Verwaltung der Organisationen

identity-organizations-find = Eine Organisation nach Namen suchen
identity-organizations-none = Keine Organisation gefunden
identity-organizations-none-reason = Kein Name enthält diesen Text. Versuchen Sie es mit weniger Buchstaben.
identity-organization-state = Zustand
identity-organization-active = aktiv
identity-organization-suspended = gesperrt
identity-organization-suspended-why = Grund
identity-organization-suspended-bar = „{ $name }“ ist gesperrt: { $reason } Ihre Daten bleiben erhalten, sind aber derzeit weder lesbar noch änderbar.
identity-organization-slug = Kurzname
identity-organization-slug-hint = Kleinbuchstaben, Ziffern und Bindestriche. Leer lassen, um ihn aus dem Namen zu bilden.
identity-organization-contact-email = E-Mail für Kontakt
identity-organization-contact-phone = Telefon für Kontakt
identity-organization-edit = Name, Tarif und Kontakt
identity-organization-saved = Die Organisation ist geändert.
identity-organization-suspension = Sperrung
identity-organization-suspend-lead = Ab der nächsten Seite können ihre Personen nichts mehr lesen oder ändern. Es wird nichts gelöscht.
identity-organization-suspend-why = Grund
identity-organization-suspend-why-hint = Ein Satz: Die Personen der Organisation lesen ihn.
identity-organization-suspend = Die Organisation sperren
identity-organization-was-suspended = Die Organisation ist gesperrt.
identity-organization-activate = Die Organisation wieder freigeben
identity-organization-was-activated = Die Organisation ist wieder aktiv.

## Konten der Plattform

identity-accounts-title = Konten
identity-accounts-lead = Wer sich anmelden kann, und in welchen Organisationen.
identity-accounts-find = Ein Konto nach Adresse suchen
identity-accounts-none = Kein Konto gefunden
identity-accounts-none-reason = Keine Adresse enthält diesen Text. Versuchen Sie es mit weniger Buchstaben.
identity-account-since = Angelegt am
identity-account-state = Zustand
identity-account-open = offen
identity-account-closed = geschlossen
identity-account-roles = Rollen
identity-account-no-roles = Dieses Konto hat keine Rolle.
identity-account-deactivate = Das Konto schließen
identity-account-deactivate-consequence = { $name } wird überall abgemeldet und kann sich nicht mehr anmelden. Die Rollen bleiben eingetragen.
identity-account-was-closed = Das Konto ist geschlossen.
identity-account-activate = Das Konto wieder öffnen
identity-account-activate-consequence = { $name } kann sich wieder anmelden, mit den Rollen.
identity-account-was-opened = Das Konto ist wieder offen.

## Hilfe der Plattform

identity-support-title = Hilfe der Plattform
identity-support-lead = Ohne Ihre Erlaubnis sehen die Betreiber der Plattform nichts von Ihren Daten. Mit ihr dürfen sie lesen, nie ändern, und jeder Besuch steht im Protokoll.
identity-support-ends-on = Bis einschließlich
identity-support-ends-on-hint = Höchstens { $max } Tage, heute eingerechnet. Sie können es früher beenden.
identity-support-reason = Warum
identity-support-grant = Lesen erlauben
identity-support-granted = Die Erlaubnis ist erteilt.
identity-support-list = Erteilte Erlaubnisse
identity-support-given-on = Erteilt am
identity-support-used = Letzter Besuch
identity-support-unused = kein Besuch
identity-support-state = Zustand
identity-support-revoke = Zurücknehmen
identity-support-revoked = Die Erlaubnis ist zurückgenommen.
identity-support-taken-back = zurückgenommen
identity-support-over = abgelaufen
identity-support-running = Die Betreiber der Plattform dürfen Ihre Daten bis einschließlich { $day } lesen.
identity-support-see = Ansehen oder zurücknehmen
identity-support-none = Niemand in dieser Organisation hat um Hilfe gebeten: Ihre Daten sind nicht sichtbar.
identity-support-open = Ein Syndikus erlaubt das Lesen bis einschließlich { $day }. Grund: { $reason }
identity-support-enter = Zum Lesen hineingehen
identity-support-role = Hilfe · { $organization }
identity-support-bar = Sie lesen hier, um zu helfen, bis einschließlich { $day }. Sie können nichts ändern, und Ihr Besuch steht im Protokoll.
identity-support-leave = Hinausgehen

## Als Miteigentümer ansehen

identity-view-as-begin = Die Seiten wie dieser Miteigentümer sehen
identity-view-as-bar = Sie sehen die Seiten wie { $name }. Nichts kann geändert werden, und dieser Blick steht im Protokoll.
identity-view-as-end = Zurück zu meinen eigenen Seiten
identity-demo-several = Drei Rollen in zwei Organisationen: Rat der Miteigentümer in Brüssel, Buchhaltung in Lüttich, ehrenamtlicher Syndikus des eigenen Hauses
