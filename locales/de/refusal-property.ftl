# Why an act on the register is refused, one section per part of it.

## opening: handover and public page

refusal-public-page-unknown = Diese Miteigentümervereinigung hat noch keine öffentliche Seite.
refusal-public-slug-length = Der Name in der Adresse hat { $min } bis { $max } Buchstaben und Ziffern. Wählen Sie einen anderen.
refusal-public-slug-taken = Die Adresse „{ $value }“ führt schon woandershin. Fügen Sie zum Beispiel die Gemeinde hinzu.
refusal-public-language-repeated = Die Texte in „{ $value }“ stehen zweimal da. Behalten Sie einen.
refusal-public-number-kind-unknown = „{ $value }“ ist keine Art von Notrufnummer. Wählen Sie eine aus der Liste.
refusal-public-numbers-too-many = Die Seite zeigt höchstens { $max } Nummern: Sonst findet niemand die richtige. Behalten Sie die wichtigsten.
refusal-handover-unknown = Diese Übernahme gibt es nicht, oder sie ist Ihnen nicht zugänglich.
refusal-handover-demand-unknown = Diesen Brief gibt es nicht.
refusal-handover-running = Eine Übernahme läuft bereits. Beenden Sie sie, bevor Sie eine andere beginnen.
refusal-handover-ended = Diese Übernahme ist beendet. Öffnen Sie sie wieder, um etwas zu vermerken.
refusal-handover-step =
    { $event ->
        [reopen] Diese Übernahme läuft: Es gibt nichts wieder zu öffnen.
       *[other] Diese Übernahme ist beendet. Öffnen Sie sie zuerst wieder.
    }
refusal-handover-item-step =
    { $event ->
        [await] Diese Unterlage wird schon erwartet.
       *[other] Diese Unterlage ist schon anders vermerkt. Setzen Sie sie zuerst wieder auf erwartet.
    }
refusal-handover-item-unknown = „{ $value }“ gehört nicht zur Liste der Akte.
refusal-handover-item-state-unknown = „{ $value }“ ist kein Stand. Wählen Sie erwartet, erhalten, gegenstandslos oder strittig.
refusal-handover-status-unknown = „{ $value }“ ist kein Stand einer Übernahme.
refusal-handover-event-unknown = Sagen Sie, was geschehen ist: erhalten, nicht vorhanden oder unvollständig.
refusal-handover-items-owed = Es fehlen noch Unterlagen ({ $count }). Vermerken Sie sie als erhalten oder nicht vorhanden, oder geben Sie die Übernahme mit einem Grund auf.
refusal-handover-nothing-owed = Es fehlt nichts mehr: Es gibt nichts anzufordern.
refusal-handover-nothing-chosen = Kreuzen Sie mindestens eine Unterlage an.
refusal-handover-received-later = Der { $value } liegt noch vor uns. Geben Sie den Tag an, an dem die Unterlage kam.
refusal-handover-dispute-without-note = Sagen Sie in einem Satz, was fehlt oder verweigert wird: Der Brief wird es nennen.
refusal-handover-account-years = „{ $value }“ ist keine Zahl von Jahren. Schreiben Sie eine Zahl von 1 bis { $max }.

## opening: readiness

refusal-association-already-open = Diese Miteigentümervereinigung ist schon eröffnet.
refusal-requirement-unknown = „{ $value }“ ist keine Voraussetzung der Eröffnung.
refusal-severity-unknown = „{ $value }“ ist kein Grad. Wählen Sie sperrt, warnt oder informiert.
refusal-readiness-units =
    { $case ->
        [none] Kein Los ist erfasst. Importieren Sie die Liste oder fügen Sie die Lose hinzu.
       *[some] Das Register zählt { $count } Lose, die Basisurkunde nennt { $declared }. Korrigieren Sie das eine oder das andere.
    }
refusal-readiness-shares =
    { $direction ->
        [excess] Die Lose tragen { $sum } von { $expected } Anteilen: { $difference } zu viel.
       *[missing] Die Lose tragen { $sum } von { $expected } Anteilen: Es fehlen { $difference }.
    }
refusal-readiness-keys =
    { $case ->
        [none] Es gibt keinen Verteilerschlüssel.
       *[some] Schlüssel, deren Teile die Summe nicht ergeben ({ $count }): { $names }. Ergänzen oder archivieren Sie sie.
    }
refusal-readiness-owners =
    { $case ->
        [none] Noch kein Los hat einen Miteigentümer.
       *[some] Lose ohne Miteigentümer für das Ganze ({ $count }): { $names }. Sagen Sie, wem sie gehören.
    }
refusal-readiness-addresses =
    { $case ->
        [none] Kein Miteigentümer ist erfasst.
       *[some] Miteigentümer ohne Anschrift: { $count }. Schreiben Sie eine Anschrift, an der eine Einberufung ankommt, notfalls die des Loses.
    }
refusal-readiness-voters =
    { $case ->
        [none] Noch kein Los hat einen Stimmberechtigten.
       *[some] Lose, deren Stimmrecht ruht ({ $count }): { $names }. Vermerken Sie, wen die Inhaber bestimmt haben.
    }
refusal-readiness-duplicates = Miteigentümer, die einander gleichen: { $count }. Führen Sie doppelte zusammen.
refusal-readiness-base-deed = Die Basisurkunde ist nicht erfasst. Vermerken Sie Datum und Notar.
refusal-readiness-by-laws = Die Miteigentumsordnung ist nicht erfasst. Vermerken Sie Datum und Notar.
refusal-readiness-internal-rules = Die Hausordnung ist nicht erfasst. Vermerken Sie ihr Datum.
refusal-readiness-accounts = Es braucht zwei verschiedene Bankkonten: eines für das Betriebskapital, eines für die Rücklage.
refusal-readiness-fiscal-year = Das Geschäftsjahr ist nicht bekannt. Vermerken Sie den ersten Tag.
refusal-readiness-meeting-period = Der Zeitraum von fünfzehn Tagen der ordentlichen Versammlung ist nicht bekannt. Er steht in der Hausordnung.
refusal-readiness-mandate = Heute läuft kein Mandat eines Syndikus. Erfassen Sie es mit dem Beschluss, der es gab.
refusal-readiness-council = Mit { $lots } Losen muss die erste Versammlung einen Miteigentumsrat wählen (ab { $threshold } Losen).
## exchange

refusal-import-workbook-password = Diese Arbeitsmappe ist mit einem Passwort geschützt. Heben Sie den Schutz in der Tabellenkalkulation auf, speichern Sie sie und wählen Sie sie erneut.
refusal-import-workbook-old = Diese Arbeitsmappe hat ein altes Format (.xls oder .xlsb). Speichern Sie sie in der Tabellenkalkulation als .xlsx oder CSV und wählen Sie dann diese Datei.
refusal-import-workbook-open-document = Das ist eine OpenDocument-Arbeitsmappe (.ods). Speichern Sie sie in der Tabellenkalkulation als .xlsx oder CSV und wählen Sie dann diese Datei.
refusal-import-workbook-broken = Diese Datei lässt sich nicht als Arbeitsmappe lesen. Öffnen Sie sie in der Tabellenkalkulation, speichern Sie sie neu als .xlsx oder CSV und wählen Sie sie.
refusal-import-workbook-too-large = Diese Arbeitsmappe enthält mehr als { $maximum } MB Daten. Behalten Sie ein einziges Blatt ohne Bilder und Formatierung, oder speichern Sie es als CSV.
refusal-import-too-many-cells = Das Blatt hat mehr als { $maximum } Zellen. Löschen Sie leere, aber formatierte Zeilen und Spalten, oder speichern Sie das Blatt als CSV.
refusal-import-sheet-unknown = Die Arbeitsmappe hat kein Blatt „{ $value }“. Ihre Blätter: { $known }.
refusal-import-other-sheets = Nur das Blatt „{ $value }“ wird gelesen. Die Arbeitsmappe hat auch: { $others }. Wählen Sie ein anderes Blatt, wenn es nicht das richtige ist.
refusal-import-hidden-sheet = Das Blatt „{ $value }“ ist in der Arbeitsmappe ausgeblendet. Prüfen Sie, ob Sie wirklich dieses importieren wollen.
refusal-import-hidden-rows = Auch ausgeblendete Zeilen werden gelesen ({ $count }, die erste ist Zeile { $first_row }). Löschen Sie sie aus der Liste, wenn sie nicht dazugehören.
refusal-import-merged-filled = Zellen waren verbunden: Ihr Wert wird in { $count } Zeilen wiederholt, ab Zeile { $first_row }. Prüfen Sie diese Zeilen.
refusal-import-formula-values = Zellen enthalten Formeln ({ $count }, die erste in Zeile { $first_row }). Übernommen wird der Wert, den die Tabellenkalkulation zuletzt berechnet hat.
refusal-import-heading-repeated = Diese Zeile wiederholt die Überschriften: Sie wird nicht importiert.
refusal-import-building-blank = Andere Zeilen nennen ein Gebäude, diese nicht. Wiederholen Sie den Namen des Gebäudes in jeder Zeile.
refusal-import-building-unknown = „{ $value }“ ist kein Gebäude dieser Vereinigung ({ $known }). Berichtigen Sie den Namen oder lassen Sie fehlende Gebäude anlegen.
refusal-import-number-repeated = Diese Nummer steht schon in Zeile { $first_row }. Geben Sie jedem Miteigentümer eine eigene.
refusal-import-number-taken = Die Nummer { $number } gehört schon einem anderen Miteigentümer des Registers. Lassen Sie die Zelle leer, dann wird die nächste vergeben.
refusal-import-number-malformed = „{ $value }“ ist keine Nummer eines Miteigentümers. Schreiben Sie eine Zahl von 1 bis { $maximum } oder lassen Sie die Zelle leer.
refusal-import-person-repeated = { $name } steht schon in Zeile { $first_row }. Behalten Sie eine Zeile je Person; Namensvettern haben verschiedene Nummern oder E-Mail-Adressen.
refusal-import-owner-known = { $name } steht mit dieser E-Mail-Adresse schon im Register: Die Zeile ändert daran nichts.
refusal-import-unit-owned = Das Los { $unit } hat im Register schon Miteigentümer. Tragen Sie eine Übertragung auf der Seite des Loses ein; der Import macht nur die erste Eintragung.
refusal-import-unit-unknown = Das Register hat kein Los „{ $value }“. Importieren Sie zuerst die Lose oder berichtigen Sie die Bezeichnung.
refusal-import-unit-unclear = Mehrere Gebäude haben ein Los „{ $value }“. Fügen Sie die Spalte „Gebäude“ hinzu.
refusal-import-unit-case = Mehrere Lose eines Gebäudes heißen „{ $value }“ und unterscheiden sich nur durch Groß- und Kleinschreibung. Benennen Sie eines davon im Register um und beginnen Sie erneut.
refusal-import-unit-repeated = Dieses Los steht schon in Zeile { $first_row }. Behalten Sie eine Zeile je Los.
refusal-import-owner-unknown = Das Register hat keinen Miteigentümer „{ $value }“. Importieren Sie zuerst die Miteigentümer oder berichtigen Sie dies.
refusal-import-owner-unclear = Mehrere Miteigentümer heißen { $name }. Fügen Sie die Spalte „Nummer Miteigentümer“ hinzu.
refusal-import-owner-other-name = Die Nummer { $number } gehört { $name } und nicht „{ $value }“. Berichtigen Sie die Nummer oder den Namen.
refusal-import-until-before-since = Das Ende liegt vor dem Anfang. Prüfen Sie beide Daten.
refusal-import-title-ends = Nach der Liste besitzt ab dem { $date } niemand mehr das Los { $unit }. Ergänzen Sie, wer es übernommen hat, oder nehmen Sie das Enddatum weg.
refusal-import-since-moved = Die Liste sagt nicht, wem das ganze Los { $unit } vor dem { $date } gehörte: Das Register beginnt für alle seine Miteigentümer an diesem Tag.
refusal-import-key-mixed = Der Schlüssel „{ $value }“ mischt Zahlen und Kreuze. Schreiben Sie entweder Teile oder ein Kreuz für jedes beteiligte Los.
refusal-import-table-unknown = Diese Art von Tabelle ist hier nicht bekannt. Wählen Sie eine aus der Liste.
refusal-import-draft-unknown = Diese Liste gibt es nicht mehr: Sie wurde importiert, verworfen oder ist älter als eine Woche. Geben Sie sie erneut.
refusal-import-unknown = Diesen Import gibt es nicht, oder er ist Ihnen nicht zugänglich.
refusal-import-undone = Dieser Import wurde schon rückgängig gemacht.
refusal-import-file-malformed = Die Datei ist nicht in Base64 übermittelt. Kodieren Sie ihre Bytes und senden Sie sie erneut.
refusal-import-header-row = „{ $value }“ ist keine Zeilennummer. Schreiben Sie die Nummer, die die Tabelle zeigt, oder 0.
refusal-import-column-twice = Eine andere Spalte ist das schon. Behalten Sie nur eine.
refusal-import-column-unknown = Wählen Sie in der Liste, was diese Spalte ist.
refusal-imported-kind-unknown = „{ $value }“ ist nichts, was ein Import anlegen kann.
refusal-import-undo-depends =
    { $what ->
        [calls] Der Import lässt sich nicht mehr rückgängig machen: Mittelabrufe betreffen, was er angelegt hat ({ $count }). Stornieren Sie sie zuerst.
        [titles] Der Import lässt sich nicht mehr rückgängig machen: seither wurden Übertragungen eingetragen ({ $count }){ $names }. Machen Sie sie zuerst rückgängig.
        [roles] Der Import lässt sich nicht mehr rückgängig machen: Personen haben als Miteigentümer Zugang erhalten ({ $count }). Entziehen Sie ihn zuerst.
        [keys] Der Import lässt sich nicht mehr rückgängig machen: Verteilerschlüssel zählen seine Lose oder wurden geändert ({ $count }){ $names }.
        [owners] Der Import lässt sich nicht mehr rückgängig machen: Miteigentümer wurden seither geändert ({ $count }){ $names }.
        [buildings] Der Import lässt sich nicht mehr rückgängig machen: seine Gebäude wurden geändert oder haben andere Lose ({ $count }){ $names }.
        [meters] Der Import lässt sich nicht mehr rückgängig machen: Zähler wurden seither geändert ({ $count }).
        [shares] Der Import lässt sich nicht mehr rückgängig machen: eine Urkunde hat die Anteile seither geändert ({ $count }).
        [contacts] Der Import lässt sich nicht mehr rückgängig machen: Kontaktangaben oder Bewohner wurden hinzugefügt ({ $count }){ $names }.
        [requests] Der Import lässt sich nicht mehr rückgängig machen: Anfragen nach Auskünften über seine Lose warten auf Antwort ({ $count }){ $names }. Beantworten Sie sie oder ziehen Sie sie zuerst zurück.
        [partials] Der Import lässt sich nicht mehr rückgängig machen: Teilvereinigungen haben Lose daraus ({ $count }){ $names }. Nehmen Sie diese Lose zuerst heraus.
       *[units] Der Import lässt sich nicht mehr rückgängig machen: Lose wurden seither geändert ({ $count }){ $names }.
    }

## ownership

refusal-owners-too-many = Ein Los zählt hier höchstens { $max } Inhaber. Fassen Sie sie zusammen oder prüfen Sie die Liste.
refusal-ownership-title-not-one = Volleigentum und nacktes Eigentum ergeben zusammen { $sum } statt 1. Berichtigen Sie die Bruchteile.
refusal-ownership-enjoyment-not-one = Volleigentum und beschränkte Rechte (Nießbrauch…) ergeben zusammen { $sum } statt 1. Berichtigen Sie die Bruchteile.
refusal-right-unknown = „{ $value }“ ist kein Recht. Wählen Sie eines aus der Liste.
refusal-passing-unknown = „{ $value }“ ist keine Art der Übertragung. Wählen Sie, was übergeht.
refusal-title-deed-kind-unknown = „{ $value }“ ist keine Art von Urkunde. Wählen Sie eine aus der Liste.
refusal-ownership-change-kind-unknown = „{ $value }“ ist keine Art von Eintragung.
refusal-designation-purpose-unknown = Sagen Sie, wofür die Person benannt wird: abstimmen oder die Post erhalten.
refusal-transfer-without-giver = Niemand gibt ab. Kreuzen Sie mindestens einen Inhaber an.
refusal-transfer-without-taker = Niemand erwirbt. Wählen Sie mindestens einen Miteigentümer.
refusal-transfer-not-held = Diese Person hat dieses Recht am Los nicht. Laden Sie die Seite neu und wählen Sie unter den Inhabern.
refusal-transfer-above-holding = Diese Person hat { $held } und kann nicht { $asked } abgeben. Verringern Sie den Bruchteil.
refusal-transfer-needs-full = Nur Volleigentum kann aufgeteilt werden. Wählen Sie einen anderen Inhaber oder übertragen Sie das Recht, wie es ist.
refusal-transfer-needs-limited = Nur ein beschränktes Recht, wie der Nießbrauch, kann erlöschen. Kreuzen Sie seinen Inhaber an.
refusal-transfer-mixed-rights = Diese Rechte passen nicht zusammen: { $title } im Eigentum und { $enjoyment } in Nutzung. Übertragen Sie sie zu gleichen Teilen oder in zwei Übertragungen.
refusal-transfer-parts-mismatch = Abgegeben wird { $given }, erworben { $taken }. Beides muss gleich sein.
refusal-transfer-changes-nothing = Nichts ändert sich: Jeder hätte, was er schon hat. Wählen Sie einen anderen Erwerber.
refusal-ownership-day-taken = Für den { $date } ist schon eine Änderung eingetragen. Berichtigen Sie sie oder wählen Sie einen anderen Tag.
refusal-ownership-not-after-previous = Die vorige Änderung gilt seit dem { $date }. Wählen Sie einen späteren Tag.
refusal-ownership-not-before-next = Die nächste Änderung gilt ab dem { $date }. Wählen Sie einen früheren Tag oder berichtigen Sie zuerst jene.
refusal-date-before-base-deed = Die Basisurkunde ist vom { $date }: Davor kann nichts geschehen sein. Prüfen Sie das Datum.
refusal-date-too-far-ahead = Dieses Datum liegt zu weit entfernt: Tragen Sie spätestens den { $date } ein. Prüfen Sie das Jahr.
refusal-unit-archived = Dieses Los ist archiviert: Es wird nichts mehr eingetragen.
refusal-unit-request-waiting = Eine Anfrage nach Auskünften über das Los { $unit } wartet auf Antwort: Akte { $number }. Beantworten Sie sie oder ziehen Sie sie zuerst zurück.
refusal-ownership-change-unknown = Diese Eintragung gibt es nicht, oder sie betrifft Sie nicht.
refusal-ownership-change-superseded = Diese Eintragung wurde schon berichtigt oder annulliert. Gehen Sie von der aus, die heute gilt.
refusal-ownership-annul-only = Das ist die einzige gültige Eintragung: Das Los hätte keinen Inhaber mehr. Berichtigen Sie sie lieber.
refusal-correction-changes-nothing = Die Berichtigung ändert nichts. Ändern Sie das Datum, die Bruchteile oder die Urkunde.
refusal-designation-unknown = Diese Benennung gibt es nicht, oder sie betrifft Sie nicht.
refusal-designation-without-right = Diese Person hat an diesem Tag kein Recht am Los. Wählen Sie einen Inhaber.
refusal-designation-taken = Seit dem { $date } ist eine andere Person benannt. Beenden Sie zuerst diese Benennung.
refusal-designation-end-before-start = Die Benennung beginnt am { $date }. Wählen Sie diesen Tag oder einen späteren.
refusal-designation-ended = Diese Benennung ist schon beendet.

## units

refusal-ean-required = Der EAN-Code fehlt. Geben Sie seine 18 Ziffern an.
refusal-ean-malformed = „{ $value }“ ist kein EAN-Code. Er hat 18 Ziffern, zum Beispiel 541448860000000011.
refusal-ean-not-belgian = „{ $value }“ ist kein belgischer Zugangspunkt: Der Code beginnt mit 5414. Prüfen Sie die Energierechnung.
refusal-ean-check-digit = Eine Ziffer von „{ $value }“ ist falsch: Die Prüfziffer stimmt nicht. Übernehmen Sie den Code von der Rechnung.
refusal-ean-taken = Ein anderes Los hat den Zugangspunkt { $value } schon. Ein EAN-Code gehört zu einem Los.
refusal-meter-kind-unknown = „{ $value }“ ist keine Art von Zähler. Wählen Sie Strom, Gas, Wasser oder Wärme.
refusal-meter-repeated = Dieser Zähler steht zweimal da. Behalten Sie eine Zeile.
refusal-cadastral-reference-required = Die Katasterbezeichnung fehlt.
refusal-cadastral-reference-malformed = „{ $value }“ ist keine Katasterbezeichnung. Schreiben Sie sie wie 21004C0123/00A004P0007, oder lassen Sie das Feld leer.
refusal-area-required = Die Fläche fehlt. Geben Sie sie in Quadratmetern an, zum Beispiel 85,5.
refusal-area-malformed = „{ $value }“ ist keine Fläche. Geben Sie Quadratmeter an, zum Beispiel 85,5.
refusal-area-ambiguous = „{ $value }“ können Tausender oder Dezimalstellen sein. Schreiben Sie zum Beispiel 85,55 oder 1200.
refusal-area-too-precise = „{ $value }“ hat mehr als zwei Dezimalstellen. Die Fläche wird auf ein Hundertstel Quadratmeter angegeben.
refusal-area-out-of-range = „{ $value }“ ist nicht die Fläche eines Loses: Sie ist größer als null und höchstens { $maximum } m².
refusal-rooms-malformed = „{ $value }“ ist keine Anzahl Zimmer. Schreiben Sie eine Zahl von 1 bis { $maximum }.
refusal-entrance-unknown = Diesen Eingang gibt es in diesem Gebäude nicht. Wählen Sie einen aus der Liste.
refusal-deed-unknown = Diese Urkunde gibt es nicht, oder Sie haben keinen Zugang dazu.
refusal-deed-kind-unknown = „{ $value }“ ist keine Art von Urkunde. Wählen Sie Basisurkunde, Änderungsurkunde, Miteigentumsordnung oder Hausordnung.
refusal-deed-in-future = Der { $value } liegt noch in der Zukunft. Geben Sie den Tag an, an dem die Urkunde unterzeichnet wurde.
refusal-deed-transcribed-too-early = Die Urkunde vom { $dated } kann nicht am { $value } überschrieben worden sein. Berichtigen Sie eines der beiden Daten.
refusal-deed-states-no-shares = Eine Ordnung nennt keine Summe der Anteile. Lassen Sie dieses Feld leer.
refusal-base-deed-exists = Die Basisurkunde ist schon eingetragen. Was sie ändert, ist eine Änderungsurkunde.
refusal-base-deed-too-late = Die Basisurkunde geht allem voran, doch eine Änderung ist schon am { $first } eingetragen. Geben Sie einen früheren Tag an.
refusal-base-deed-missing = Tragen Sie zuerst die Basisurkunde ein: Ändern lässt sich nur, was es gibt.
refusal-base-deed-amended = Änderungsurkunden beziehen sich auf diese Basisurkunde: Sie wird nicht archiviert.
refusal-amendment-before-base-deed = Der { $value } liegt nicht nach der Basisurkunde vom { $base }. Eine Änderungsurkunde folgt ihr.
refusal-amendment-not-last = Eine Änderung ist schon am { $last } eingetragen; der { $value } folgt ihr nicht. Tragen Sie die Urkunden in ihrer Reihenfolge ein.
refusal-amendment-unit-missing = Die Urkunde sagt nichts über Los { $unit }. Geben Sie ihm seine Anteile oder sagen Sie, dass es wegfällt.
refusal-amendment-sum-mismatch =
    { $direction ->
        [missing] Die neuen Anteile ergeben zusammen { $sum }, die neue Summe ist { $expected }: Es fehlen { $difference }. Berichtigen Sie die Anteile oder die Summe.
       *[excess] Die neuen Anteile ergeben zusammen { $sum }, die neue Summe ist { $expected }: Es sind { $difference } zu viel. Berichtigen Sie die Anteile oder die Summe.
    }
refusal-deed-total-differs = Die Urkunde nennt { $value } Anteile, das Register zählt an diesem Tag { $expected }. Eine Urkunde, die die Summe ändert, wird mit den Anteilen jedes Loses eingetragen.
refusal-deed-holds-shares = Aus dieser Urkunde folgen Anteile: Art, Datum und Summe ändern sich nicht mehr, und sie wird nicht archiviert.
refusal-key-before-base-deed = Der { $value } liegt nicht nach der Basisurkunde vom { $base }. Lassen Sie den Tag leer, wenn der Schlüssel seither gilt.
refusal-key-version-not-last = Eine Fassung des Schlüssels beginnt schon am { $last }; der { $value } folgt ihr nicht. Wählen Sie einen späteren Tag.
refusal-key-total-mismatch =
    { $direction ->
        [missing] Die Teile ergeben zusammen { $sum }, die Ordnung nennt { $expected }: Es fehlen { $difference }. Berichtigen Sie die Teile oder die Summe.
       *[excess] Die Teile ergeben zusammen { $sum }, die Ordnung nennt { $expected }: Es sind { $difference } zu viel. Berichtigen Sie die Teile oder die Summe.
    }
refusal-key-table-empty = An diesem Tag gab es kein Los: Es gibt keine Tabelle. Wählen Sie einen anderen Tag.
refusal-key-excludes-nobody = Kreuzen Sie mindestens ein Los an, das nicht zahlt; zahlen alle, nehmen Sie den allgemeinen Schlüssel.
refusal-key-without-consumption = Die Zähler haben zwischen den beiden Ablesungen nichts gezählt: Es gibt nichts zu verteilen. Prüfen Sie die Ablesungen.
refusal-reading-required = Der Zählerstand fehlt. Geben Sie an, was der Zähler zeigt, zum Beispiel 1234,567.
refusal-reading-malformed = „{ $value }“ ist kein Zählerstand. Schreiben Sie eine positive Zahl, zum Beispiel 1234,567.
refusal-reading-ambiguous = „{ $value }“ können Tausender oder Dezimalstellen sein. Schreiben Sie Dezimalstellen nach einem Komma und Tausender ohne Zeichen.
refusal-reading-too-precise = „{ $value }“ hat mehr als drei Dezimalstellen. Ein Zählerstand wird auf ein Tausendstel angegeben.
refusal-reading-too-large = „{ $value }“ übersteigt { $maximum }, den höchsten angenommenen Stand. Prüfen Sie die Ziffern.
refusal-reading-below-opening = Der letzte Stand, { $closing }, liegt unter dem ersten, { $opening }. Ein Zähler läuft nicht rückwärts: Prüfen Sie beide.

## association: facts, settings, partial associations, entrances

refusal-year-day-required = Wählen Sie einen Monat und einen Tag.
refusal-year-day-impossible = Tag „{ $day }“ im Monat „{ $month }“ gibt es nicht jedes Jahr. Wählen Sie einen Tag, den jedes Jahr hat.
refusal-name-in-own-language = Der Name in der Sprache der Urkunden steht schon oben und lautet anders. Behalten Sie einen.
refusal-lots-malformed = „{ $value }“ ist keine Anzahl von Losen. Schreiben Sie eine ganze Zahl von 1 bis { $maximum }.
refusal-charge-mode-unknown = „{ $value }“ ist keine Art des Abrufs. Wählen Sie Vorschüsse oder tatsächliche Lasten.
refusal-acceptance-in-future = Die vorläufige Abnahme vom { $value } steht noch bevor. Lassen Sie das Feld bis dahin leer.
refusal-decision-in-future = Die Versammlung vom { $value } steht noch bevor. Nennen Sie den Tag, an dem sie beschloss.
refusal-competition-needs-decision = Sagen Sie, welche Versammlung diesen Betrag festlegte: Das Gesetz nennt keinen.
refusal-competition-needs-amount = Ein Beschluss steht ohne seinen Betrag da. Nennen Sie den Betrag oder leeren Sie den Beschluss.
refusal-threshold-not-positive = Der Betrag liegt über null und ist nicht „{ $value }“.
refusal-partial-units-required = Kreuzen Sie mindestens ein Los an: Eine Teilvereinigung verwaltet einen Teil der Lose.
refusal-partial-of-itself = Eine Vereinigung kann kein Teil ihrer selbst sein.
refusal-partial-of-partial = Die gewählte Vereinigung ist selbst eine Teilvereinigung. Wählen Sie die Hauptvereinigung.
refusal-partial-has-partials = Diese Vereinigung ist selbst eine Hauptvereinigung; von ihr abhängige Teilvereinigungen: { $count }.
refusal-partial-has-own-units = Diese Vereinigung hat eigene Lose. Die Lose einer Teilvereinigung sind jene der Hauptvereinigung: Archivieren Sie zuerst die eigenen.
refusal-partial-needs-lots = Die Hauptvereinigung zählt { $lots } Lose; das Gesetz verlangt mindestens { $minimum } für eine Teilvereinigung.
refusal-partial-takes-no-units = Diese Teilvereinigung besteht aus Losen der Hauptvereinigung und hat keine eigenen. Erfassen Sie das Los oder importieren Sie die Liste in der Hauptvereinigung, und kreuzen Sie es dann unter den Losen dieser Vereinigung an.
refusal-association-has-partials = Von ihr hängen Teilvereinigungen ab ({ $count }). Archivieren Sie diese zuerst.
refusal-entrance-has-units = Genutzte Lose haben diesen Eingang ({ $units }). Geben Sie ihnen zuerst einen anderen.
refusal-building-archived = Dieses Gebäude ist archiviert: Nichts kann mehr hinzugefügt werden.

## association: mandates

refusal-syndic-kind-unknown = „{ $value }“ ist keine Art von Syndikus. Wählen Sie eine aus der Liste.
refusal-appointer-unknown = Sagen Sie, wer den Syndikus bestellt hat: die Versammlung, die Hausordnung oder der Richter.
refusal-end-reason-unknown = Wählen Sie einen Grund aus der Liste.
refusal-mandate-gap-unknown = „{ $value }“ ist keine Angabe, die das Gesetz über einen Syndikus verlangt.
refusal-mandate-unknown = Dieses Mandat existiert nicht oder ist Ihnen nicht zugänglich.
refusal-mandate-decided-late = Der Beschluss vom { $value } liegt nach dem ersten Tag, dem { $start }. Ein Syndikus tritt sein Amt frühestens am Tag seiner Bestellung an.
refusal-mandate-ends-before-start = Der letzte Tag, der { $value }, liegt vor dem ersten, dem { $start }.
refusal-mandate-too-long = Ein Mandat dauert höchstens drei Jahre: bis zum { $maximum } und nicht bis zum { $value }.
refusal-mandate-end-required = Nennen Sie den letzten Tag: Die Versammlung bestellt für höchstens drei Jahre.
refusal-provisional-by-rules = Ein vorläufiger Syndikus wird vom Richter bestellt oder von der Versammlung beigegeben, nicht von der Hausordnung.
refusal-renewal-by-meeting = Nur die Generalversammlung verlängert ein Mandat.
refusal-renewal-needs-decision = Sagen Sie, durch welchen Beschluss das Mandat verlängert wird: Nichts verlängert sich stillschweigend.
refusal-renewal-of-provisional = Ein vorläufiger Syndikus vertritt auf Zeit; sein Mandat wird nicht verlängert, sondern neu eingetragen.
refusal-renewal-before-mandate = Eine Verlängerung folgt auf das Mandat, das sie verlängert.
refusal-mandate-overlaps =
    { $open ->
        [true] Ein anderes Mandat läuft seit dem { $start } ohne festes Ende. Tragen Sie zuerst sein Ende ein.
       *[other] Ein anderes Mandat läuft vom { $start } bis zum { $end }: Es gibt nur einen Syndikus zur gleichen Zeit. Ändern Sie die Tage oder tragen Sie zuerst das Ende des anderen ein.
    }
refusal-mandate-before-base-deed = Der erste Tag, der { $value }, liegt vor der Basisurkunde vom { $base }: Die Vereinigung gab es noch nicht.
refusal-mandate-rules-only-first = Die Hausordnung bestellt nur den ersten Syndikus; danach tut es die Versammlung.
refusal-mandate-end-outside =
    { $open ->
        [true] Der { $value } liegt vor dem Beginn des Mandats am { $start }.
       *[other] Das Mandat läuft vom { $start } bis zum { $end }; der { $value } gehört nicht dazu.
    }
refusal-revocation-by-judge = Nur der Richter beruft einen von ihm bestellten Syndikus ab. Wählen Sie „Entscheidung des Richters“ oder einen anderen Grund.
refusal-first-meeting-not-rules = Die erste Versammlung beendet nur das Mandat eines von der Hausordnung bestellten Syndikus.
refusal-mandate-not-ended = Für dieses Mandat ist kein vorzeitiges Ende eingetragen.
refusal-entrance-notice-no-syndic = Kein Mandat eines Syndikus läuft oder beginnt: Es gibt nichts auszuhängen.
refusal-entrance-notice-incomplete = Das Mandat sagt noch nicht alles, was das Gesetz am Eingang lesen will. Ergänzen Sie es zuerst.

## owners: persons, contacts, consents, duplicates, occupants

refusal-national-number = Dieser Text enthält etwas, das wie eine Nationalregisternummer aussieht. Ihre Verwendung bedarf einer Ermächtigung (Gesetz vom 8. August 1983): Entfernen Sie sie. Eine Telefonnummer schreiben Sie mit +32.
refusal-sign-unprintable = Das Zeichen „{ $sign }“ ({ $code }) kann in Briefen nicht gedruckt werden. Schreiben Sie den Text in lateinischen Buchstaben.
refusal-owner-too-many-persons = Ein Miteigentümer umfasst höchstens { $max } Personen. Geben Sie einen gemeinsamen Namen an, zum Beispiel „Nachlass Dubois“.
refusal-persons-of-legal-person = Eine juristische Person hat keine Vornamen. Lassen Sie die Personen leer oder wählen Sie „natürliche Person“.
refusal-legal-form-of-natural-person = Eine natürliche Person hat keine Rechtsform. Lassen Sie das Feld leer oder wählen Sie „juristische Person“.
refusal-contact-unknown = Diesen Kontaktweg gibt es nicht, oder er wird Ihnen nicht gezeigt.
refusal-contact-kind-unknown = „{ $value }“ ist keine Art von Kontakt. Wählen Sie E-Mail, Telefon, Mobiltelefon oder Postanschrift.
refusal-contact-purpose-unknown = „{ $value }“ ist keine Verwendung. Wählen Sie eine aus der Liste.
refusal-contact-visibility-unknown = „{ $value }“ sagt nicht, wer es sehen darf. Wählen Sie aus der Liste.
refusal-contact-primary-not-current = Was zuerst dient, dient heute und hat kein Ende. Entfernen Sie das Enddatum, oder verwenden Sie es nicht zuerst.
refusal-contact-known = Dieser Miteigentümer hat diesen Kontaktweg schon. Ändern Sie den vorhandenen.
refusal-contact-kind-fixed = Eine E-Mail wird kein Telefon. Beenden Sie diesen Kontaktweg und fügen Sie den anderen hinzu.
refusal-period-ends-before-start = Das Ende liegt vor dem Anfang. Berichtigen Sie eines der Daten.
refusal-delivery-channel-unknown = „{ $value }“ ist kein Versandweg. Wählen Sie einen aus der Liste.
refusal-delivery-scope-unknown = „{ $value }“ sagt nicht, für welche Sendungen. Wählen Sie alles, Versammlungen oder Lasten.
refusal-delivery-purpose-unknown = „{ $value }“ ist keine Sendung. Wählen Sie Versammlungen oder Lasten.
refusal-convocation-without-consent =
    { $channel ->
        [email] Ohne schriftliche Zustimmung geht eine Einberufung nicht per E-Mail ab. Senden Sie sie per Einschreiben oder tragen Sie zuerst die Zustimmung ein.
       *[other] Ohne schriftliche Zustimmung geht eine Einberufung per Einschreiben ab. Tragen Sie zuerst die Zustimmung des Empfängers ein.
    }
refusal-consent-unknown = Diese Zustimmung gibt es nicht, oder Sie haben keinen Zugang dazu.
refusal-consent-needless = Ein Einschreiben braucht keine Zustimmung. Wählen Sie ein anderes Mittel.
refusal-consent-in-future = Dieses Datum liegt in der Zukunft. Geben Sie ein früheres Datum oder das heutige an.
refusal-consent-without-proof = Eine Zustimmung muss schriftlich sein: Sagen Sie, wo der Nachweis ist.
refusal-consent-withdrawn-before-given = Eine Zustimmung wird nicht widerrufen, bevor sie gegeben wurde. Wählen Sie ein späteres Datum.
refusal-consent-already-withdrawn = Diese Zustimmung ist schon widerrufen. Gilt sie wieder, tragen Sie eine neue ein.
refusal-same-by-unknown = „{ $value }“ ist keine Angabe, die zwei Miteigentümer teilen können.
refusal-owner-merged = Dieser Eintrag wurde mit einem anderen zusammengelegt. Ändern Sie den, der bleibt.
refusal-owner-merge-self = Ein Eintrag wird nicht mit sich selbst zusammengelegt. Wählen Sie den anderen.
refusal-owner-merge-other-association = Diese beiden Einträge gehören zu zwei Vereinigungen, die je ein eigenes Register haben. Sie werden nicht zusammengelegt.
refusal-owner-merge-into-archived = Der Eintrag, der bleiben soll, ist archiviert oder schon zusammengelegt. Behalten Sie einen, der in Gebrauch ist.
refusal-occupant-unknown = Diesen Bewohner gibt es nicht, oder Sie haben keinen Zugang dazu.
refusal-occupant-kind-unknown = „{ $value }“ ist keine Eigenschaft eines Bewohners. Wählen Sie Mieter, Nutzer, Familie oder Miteigentümer.
refusal-lease-of-no-tenant = Nur ein Mieter hat einen registrierten Mietvertrag. Entfernen Sie das Kreuz oder wählen Sie „Mieter“.
refusal-occupant-retention-not-over = Die Daten werden ein Jahr nach dem Auszug gelöscht. Geben Sie zuerst das Datum des Auszugs an, oder warten Sie.
refusal-occupant-erased = Die Daten dieses Bewohners wurden gelöscht: Es gibt nichts mehr zu ändern.
refusal-search-kind-unknown = „{ $value }“ ist nichts, was man suchen kann.
