# How an association is run, its deadlines, its partial associations, its entrances.

## The form of an association

property-association-form-names = Namen in anderen Sprachen
property-association-form-names-hint = Nur wenn die Basisurkunde sie nennt. Briefe und Seiten verwenden sie nach der Sprache des Lesers.
property-association-name-fr = Auf Französisch
property-association-name-nl = Auf Niederländisch
property-association-name-de = Auf Deutsch
property-association-declared-lots = Anzahl der Lose in der Basisurkunde
property-association-declared-lots-hint = Alle Lose zählen, auch Keller und Garagen.
property-association-seat-elsewhere = Der Sitz hat die Adresse keines genutzten Gebäudes; das Gesetz will ihn im Gebäude (Zivilgesetzbuch, Art. 3.86 § 1).

## How an association is run

property-settings-title = Arbeitsweise
property-settings-edit-title = Arbeitsweise der Vereinigung
property-settings-lead = Diese Regeln stammen aus der Hausordnung und den Beschlüssen der Versammlung.
property-settings-month = Monat
property-settings-day = Tag
property-settings-no-month = Noch nicht festgelegt
property-settings-fiscal = Geschäftsjahr
property-settings-fiscal-hint = Sein erster Tag: der 1. Januar, wenn die Versammlung nichts anderes beschlossen hat.
property-settings-meeting = Zeitraum der ordentlichen Generalversammlung
property-settings-meeting-hint = Der erste der fünfzehn Tage, die die Hausordnung festlegt (Zivilgesetzbuch, Art. 3.85 § 3).
property-settings-charges = Lasten
property-charge-mode-provisions = Vorschüsse
property-charge-mode-provisions-hint = Vorschüsse auf den beschlossenen Haushaltsplan und eine Abrechnung im Jahr.
property-charge-mode-actual = Tatsächliche Lasten
property-charge-mode-actual-hint = Die tatsächlichen Ausgaben, mehrmals im Jahr verteilt, mit einem größeren Betriebskapital.
property-settings-charge-mode = Wie die Lasten abgerufen werden
property-settings-reserve = Rücklage
property-settings-accepted-on = Vorläufige Abnahme der gemeinschaftlichen Teile
property-settings-accepted-on-hint = Fünf Jahre nach diesem Tag ist die Rücklage Pflicht (Zivilgesetzbuch, Art. 3.86 § 3).
property-settings-competition = Ausschreibung
property-settings-competition-hint = Das Gesetz nennt keinen Betrag: Die Versammlung legt ihn mit zwei Dritteln der Stimmen fest (Zivilgesetzbuch, Art. 3.88 § 1 Nr. 1 c).
property-settings-threshold = Betrag, ab dem mehrere Kostenvoranschläge verglichen werden
property-settings-decided-on = Festgelegt von der Versammlung vom
property-settings-decision = Beschluss
property-settings-decision-hint = Was das Protokoll sagt, zum Beispiel „Punkt 7: 2.500 €, einschließlich Mehrwertsteuer“.
property-settings-partial = Teilvereinigung
property-settings-partial-hint = Eine Vereinigung kann einen Teil der Lose einer Hauptvereinigung mit 20 oder mehr Losen verwalten (Zivilgesetzbuch, Art. 3.84).

## The overview

property-running-year = Geschäftsjahr
property-running-span = vom { $first } bis { $last }
property-running-meeting = Ordentliche Generalversammlung
property-running-charges = Abruf der Lasten
property-running-reserve-from = Pflicht ab dem { $date }
property-running-reserve-since = Pflicht seit dem { $date }
property-running-reserve-unknown = Tag der vorläufigen Abnahme unbekannt
property-running-council = Miteigentumsrat
property-running-council-obligatory = Pflicht ab 20 gezählten Losen
property-running-council-optional = freiwillig unter 20 gezählten Losen
property-running-books = Buchhaltung
property-running-books-full = nach dem Kontenplan des Miteigentums
property-running-books-simplified = vereinfacht zulässig
property-running-competition-from = ab { $amount } (Versammlung vom { $date })
property-running-unset = noch nicht festgelegt
property-running-edit = Arbeitsweise ändern
property-overview-partial-shares = Anteile in der Hauptvereinigung
property-deadline-title = Termine
property-deadline-meeting = Ordentliche Generalversammlung, spätestens am { $last }
property-deadline-proposals = Letzter Tag für schriftliche Vorschläge zur Tagesordnung (Zivilgesetzbuch, Art. 3.87 § 3)
property-deadline-reserve = Die Rücklage wird Pflicht (Zivilgesetzbuch, Art. 3.86 § 3)
property-deadline-mandate = Ende des Mandats von { $name }
property-deadline-notice = Aushang am Eingang: letzter Tag (Zivilgesetzbuch, Art. 3.89 § 2)
property-deadline-registration = Eintragung des Syndikus in der ZUD: letzter Tag (Königlicher Erlass vom 15. März 2017, Art. 3)
property-deadline-handover = Übergabe der Akte durch { $name }: letzter Tag (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 7)

## Partial associations

property-partial-title = Teilvereinigung
property-partial-lead = Die Basisurkunde einer Anlage mit 20 oder mehr Losen kann Vereinigungen für einen Teil der Lose schaffen (Zivilgesetzbuch, Art. 3.84).
property-partial-of = Teilvereinigung von
property-partial-list = Teilvereinigungen
property-partial-main = Hauptvereinigung
property-partial-choose = Wählen…
property-partial-continue = Lose wählen
property-partial-units = Lose der Teilvereinigung
property-partial-units-hint = Kreuzen Sie die Lose von { $name } an, die laut Basisurkunde dazugehören.
property-partial-saved = Die Teilvereinigung ist gespeichert.
property-partial-leave = Keine Teilvereinigung mehr daraus machen
property-partial-leave-consequence = Ihre Verbindung mit den Losen der Hauptvereinigung entfällt; das Protokoll der Änderungen bewahrt sie.
property-partial-none-title = Keine Hauptvereinigung
property-partial-none = Keine Ihrer anderen Vereinigungen kann die Hauptvereinigung sein. Legen Sie sie zuerst mit ihren Losen an.
property-partial-no-units = Die Hauptvereinigung hat noch keine Lose.

## Entrances

property-entrance = Eingang
property-entrance-any = Keiner im Besonderen
property-entrance-list = Eingänge
property-entrance-none = Kein Eingang ist eingetragen. Tragen Sie sie ein, wenn das Gebäude mehrere hat.
property-entrance-add = Eingang hinzufügen
property-entrance-new-title = Neuer Eingang
property-entrance-edit-title = Eingang { $name } ändern
property-entrance-name-hint = Wie die Bewohner ihn nennen: „Eingang A“, „Gartenseite“.
property-entrance-street-hint = Nur wenn er eine andere Adresse hat als das Gebäude.
property-entrance-create = Eingang anlegen
property-entrance-created = Der Eingang ist angelegt.
property-entrance-archive = Eingang archivieren
property-entrance-archive-consequence = Der Eingang verschwindet aus den Listen; kein genutztes Los darf mehr über ihn erreicht werden.
