# Signing in, roles, organizations, and what pages say when something is not there.

## Signing in and out

identity-sign-in-title = Anmelden
identity-email = E-Mail-Adresse
identity-password = Passwort
identity-sign-in-act = Anmelden

## The demonstration: who one can be

identity-demo-title = Wählen Sie eine Person der Demonstration
identity-demo-lead = Jede Person hat ihre eigene Rolle und sieht etwas anderes. Ein Passwort wird nicht verlangt.
identity-demo-syndic = Syndikus von vier Miteigentümervereinigungen: in Brüssel, Antwerpen, Lüttich und Eupen
identity-demo-accountant = Buchhalter in Brüssel: liest alles und tätigt die Mittelabrufe
identity-demo-council = Mitglied des Miteigentumsrats in Brüssel: liest alles, ändert nichts
identity-demo-anne-dubois = Miteigentümerin in Brüssel, auf Französisch
identity-demo-jan-peeters = Miteigentümer in Brüssel, auf Niederländisch
identity-demo-occupant = Mieterin in Brüssel
identity-demo-contractor = Unternehmer: sieht nur die Arbeiten, die ihm anvertraut sind
identity-demo-notary = Notarin: sieht nur die Akten, die ihr anvertraut sind
identity-demo-platform = Betreibt die Plattform: sieht die Organisationen, nie deren Daten

## Roles

identity-role-superadmin = Plattformbetrieb
identity-role-syndic = Syndikus
identity-role-accountant = Buchhaltung
identity-role-council-member = Miteigentumsrat
identity-role-owner = Miteigentümer
identity-role-occupant = Bewohner
identity-role-contractor = Unternehmer
identity-role-notary = Notar

## Organizations of the platform

identity-place-organizations = Organisationen
identity-organizations-title = Organisationen
identity-organizations-lead = Die Syndikusbüros und selbstverwalteten Vereinigungen, die diese Plattform nutzen. Ihre Daten sind hier nicht sichtbar.
identity-organizations-empty-title = Keine Organisationen
identity-organizations-empty-reason = Eine Organisation vereint die Vereinigungen eines Syndikus. Legen Sie die erste mit dem Konto ihres Syndikus an.
identity-organization-new-action = Organisation anlegen
identity-organization-new-title = Neue Organisation
identity-organization-name = Name der Organisation
identity-organization-created-on = Angelegt am
identity-organization-first = Erstes Konto
identity-organization-first-hint = Diese Person wird Syndikus aller Vereinigungen der Organisation. Ist die Organisation angelegt, laden Sie die Person auf deren Seite ein, per E-Mail oder mit einem Brief zum Ausdrucken.
identity-organization-first-password-hint = Leer lassen, wenn Sie die Person einladen: Sie wählt dann selbst. Sonst mindestens fünfzehn Zeichen.
identity-display-name = Vor- und Nachname
identity-language = Sprache
identity-language-fr = Französisch
identity-language-nl = Niederländisch
identity-language-de = Deutsch
identity-language-en = Englisch
identity-first-password = Erstes Passwort
identity-first-password-hint = Mindestens fünfzehn Zeichen. Ein Satz aus einigen Wörtern genügt.
identity-organization-create = Organisation und Konto anlegen
identity-organization-created = Die Organisation und ihr erstes Konto sind angelegt. Laden Sie die Person nun in der Liste unten ein, falls Sie ihr kein Passwort gegeben haben.

## Lists of several pages

identity-pages = Seiten der Liste
identity-page-before = Vorige Seite
identity-page-after = Nächste Seite
identity-page-number = Seite { $number }

## When a form or an address is not accepted

identity-stale-title = Jemand anders hat dies inzwischen geändert
identity-stale-body = Es wurde nichts gespeichert. Laden Sie die Seite neu, um den jetzigen Stand zu sehen, und nehmen Sie Ihre Änderung dann erneut vor.
identity-stale-action = Jetzigen Stand ansehen
identity-refused-title = Das wurde nicht getan
identity-method-title = Diese Adresse lässt sich so nicht öffnen
identity-method-body = Sie erwartet ein abgesandtes Formular. Kehren Sie zu der Seite zurück, auf der es steht.
identity-too-large-title = Die Sendung ist zu groß
identity-too-large-body = Es wurde nichts gespeichert. Senden Sie eine kleinere Datei.
identity-bad-request-title = Wir haben diese Anfrage nicht verstanden
identity-bad-request-body = Es wurde nichts gespeichert. Kehren Sie zur vorigen Seite zurück und versuchen Sie es erneut.

## What works without a connection

identity-offline-works = Was lesbar bleibt
identity-offline-home = Ihre Startseite, wie Sie sie zuletzt gesehen haben
identity-offline-visited = Die Seiten, die Sie auf diesem Gerät geöffnet haben
identity-offline-letters = Das Datum jeder Kopie, das über der Seite steht
identity-offline-waits = Was auf die Verbindung wartet
identity-offline-forms = Das Absenden von Formularen: solange wird nichts gespeichert
identity-offline-new = Noch nicht geöffnete Seiten und die Schreiben als PDF
