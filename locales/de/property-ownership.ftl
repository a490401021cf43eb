# The words of ownership over time: rights, transfers, corrections, designations, the register as at a day.

## Rights

property-right-full = Volleigentum
property-right-bare = Nacktes Eigentum
property-right-usufruct = Nießbrauch
property-right-emphyteusis = Erbpacht
property-right-superficies = Erbbaurecht
property-right-use = Nutzungs- oder Wohnrecht
property-title-held-full =
    { $whole ->
        [yes] das ganze Los
       *[no] { $part } in Volleigentum
    }
property-title-held-bare =
    { $whole ->
        [yes] nacktes Eigentum
       *[no] { $part } in nacktem Eigentum
    }
property-title-held-usufruct =
    { $whole ->
        [yes] Nießbrauch
       *[no] { $part } im Nießbrauch
    }
property-title-held-emphyteusis =
    { $whole ->
        [yes] Erbpacht
       *[no] { $part } in Erbpacht
    }
property-title-held-superficies =
    { $whole ->
        [yes] Erbbaurecht
       *[no] { $part } im Erbbaurecht
    }
property-title-held-use =
    { $whole ->
        [yes] Nutzungs- oder Wohnrecht
       *[no] { $part } als Nutzungs- oder Wohnrecht
    }
property-title-right = Recht
property-title-row-right = Recht { $row }
property-title-optional = optional
property-title-owner-placeholder = Nummer oder Name

## The deed

property-title-deed = Die Urkunde
property-title-deed-kind = Art der Urkunde
property-title-deed-unknown = Nicht angegeben
property-title-deed-more = Urkunde genauer angeben
property-title-deed-day = Datum der Urkunde
property-title-deed-notary = Notar
property-title-deed-reference = Aktenzeichen (Repertoriumsnummer)
property-title-deed-of = { $kind } vom { $date }
property-title-deed-dated = Urkunde vom { $date }
property-title-deed-sale = Verkauf
property-title-deed-donation = Schenkung
property-title-deed-inheritance = Erbschaft
property-title-deed-partition = Teilung
property-title-deed-exchange = Tausch
property-title-deed-contribution = Einbringung oder Verschmelzung
property-title-deed-judgment = Urteil
property-title-deed-expiry = Ende eines Rechts
property-title-deed-other = Andere Urkunde

## The page of a unit

property-title-caption = Inhaber am { $date }
property-title-vote = Stimme
property-title-vote-suspended = Stimme ausgesetzt
property-title-vote-designated = { $name }, durch Benennung
property-title-vote-other = Ein anderer Inhaber stimmt für dieses Los ab.
property-title-suspended-no-holder = Niemand ist als Inhaber eingetragen.
property-title-suspended-undivided = Das Los steht in ungeteilter Gemeinschaft: Die Inhaber benennen schriftlich, wer von ihnen abstimmt (Zivilgesetzbuch, Art. 3.87 § 1).
property-title-suspended-divided = Das Eigentum ist aufgeteilt: Die Inhaber benennen schriftlich, wer von ihnen abstimmt (Zivilgesetzbuch, Art. 3.87 § 1).
property-title-contact = Ansprechpartner
property-title-contact-designated = { $name }, durch Benennung
property-title-contact-other = Ein anderer Inhaber erhält die Post für dieses Los.
property-title-designate = Benennen, wer abstimmt oder die Post erhält
property-title-history = Verlauf des Eigentums
property-title-change = Nr. { $number } · { $kind }
property-title-change-initial = Erste Eintragung
property-title-change-transfer = Übertragung
property-title-change-restated = Neuer Stand
property-title-change-correction = Berichtigung
property-title-change-annulled = Annullierung
property-title-correct = Nr. { $number } berichtigen
property-title-holder = { $name } ({ $held })
property-title-told-holders = { $holders }.
property-title-told-parted = Seither haben Sie kein Recht mehr an diesem Los.
property-title-told-deed = Urkunde: { $deed }.
property-title-told-corrects = Ersetzt Nr. { $number }.
property-title-told-annuls = Annulliert Nr. { $number }.
property-title-told-corrected = Gilt nicht mehr: siehe Nr. { $number }.
property-title-told-reason = Grund: { $reason }.
property-title-told-recorded = Eingetragen am { $date }.
property-title-told-recorded-by = Eingetragen am { $date } von { $name }.
property-title-late-reason = Grund einer späten Eintragung
property-title-late-reason-hint = Nur wenn schon eine spätere Änderung eingetragen ist: Sagen Sie, warum diese erst jetzt eingetragen wird.

## A transfer

property-title-transfer = Übertragung eintragen
property-title-transfer-title = Übertragung des Loses { $reference }
property-title-transfer-lead = Verkauf, Schenkung, Erbschaft: Sagen Sie, wer abgibt, was übergeht und an wen. Die Vergangenheit bleibt im Verlauf.
property-title-transfer-none = Tragen Sie zuerst auf der Seite des Loses ein, wem es gehört.
property-title-effective-on = Datum der Wirkung
property-title-transfer-day-hint = Der erste Tag des neuen Inhabers, nach dem { $date }.
property-title-from = Wer abgibt
property-title-from-hint = Kreuzen Sie an, wer abgibt. Der Anteil bezieht sich auf das ganze Los: Verringern Sie ihn für eine teilweise Übertragung.
property-title-gives = { $name } gibt ab ({ $held })
property-title-gives-part = Anteil, den { $name } abgibt
property-title-passing = Was übergeht
property-title-passing-whole = Die Rechte, wie sie sind
property-title-passing-hint-whole = Ein gewöhnlicher Verkauf. Nießbrauch und nacktes Eigentum, die zusammen abgegeben werden, gehen als Volleigentum über.
property-title-passing-bare = Das nackte Eigentum
property-title-passing-hint-bare = Wer abgibt, behält den Nießbrauch.
property-title-passing-usufruct = Der Nießbrauch
property-title-passing-hint-usufruct = Wer abgibt, behält das nackte Eigentum.
property-title-passing-emphyteusis = Ein Erbpachtrecht
property-title-passing-hint-emphyteusis = Wer abgibt, behält das nackte Eigentum.
property-title-passing-superficies = Ein Erbbaurecht
property-title-passing-hint-superficies = Wer abgibt, behält das nackte Eigentum.
property-title-passing-use = Ein Nutzungs- oder Wohnrecht
property-title-passing-hint-use = Wer abgibt, behält das nackte Eigentum.
property-title-passing-end = Nichts: Das Recht erlischt
property-title-passing-hint-end = Durch Tod, Ablauf oder Verzicht: Die nackten Eigentümer werden Volleigentümer.
property-title-to = Wer erwirbt
property-title-to-hint = Lassen Sie die Anteile leer, um gleich zu teilen. Wenn ein Recht erlischt, lassen Sie alles leer.
property-title-to-missing = Steht der Erwerber nicht in der Liste?
property-title-transfer-save = Übertragung eintragen
property-title-transferred = Die Übertragung ist eingetragen.

## Corrections

property-title-correct-title = Los { $reference }: Eintragung vom { $date } berichtigen
property-title-correct-lead = Schreiben Sie, was hätte eingetragen werden sollen. Die falsche Eintragung bleibt mit Ihrem Grund im Verlauf sichtbar.
property-title-correct-save = Berichtigung eintragen
property-title-corrected = Die Berichtigung ist eingetragen; die alte Eintragung bleibt im Verlauf.
property-title-later = Spätere Änderungen bleiben, wie sie eingetragen sind ({ $days }). Prüfen Sie auch diese.
property-title-reason = Grund
property-title-reason-hint = Was falsch war, zum Beispiel „falsches Datum aus der Urkunde übernommen“. Nennen Sie keine persönlichen Daten.
property-title-annul = Diese Eintragung annullieren
property-title-annul-keep = Eintragung behalten
property-title-annul-title = Los { $reference }: Eintragung vom { $date } annullieren
property-title-annul-lead = Für eine Änderung, die nie stattgefunden hat.
property-title-annul-consequence = { $change }: Diese Eintragung wird nicht mehr gelten, und der frühere Stand dauert an. Sie bleibt im Verlauf sichtbar.
property-title-annulled = Die Eintragung ist annulliert; sie bleibt im Verlauf.

## Designations

property-title-designation-title = Los { $reference }: Benennungen
property-title-designation-lead = Gehört ein Los mehreren, benennen sie einen von ihnen. Eine Benennung endet von selbst, wenn die Person kein Recht mehr am Los hat.
property-title-purpose = Wofür
property-title-purpose-voter = Abstimmen
property-title-purpose-hint-voter = Wird zur Versammlung einberufen und stimmt für das Los ab.
property-title-purpose-contact = Die Post erhalten
property-title-purpose-hint-contact = Ist die erste Person, der man wegen des Loses schreibt.
property-title-designated-owner = Benannte Person
property-title-designated-owner-hint = Die Person muss an diesem Tag ein Recht am Los haben.
property-title-designated-later = { $name } (ab dem { $date })
property-title-designated-since = Ab dem
property-title-designated-replace = Die laufende Benennung am Vortag beenden
property-title-evidence = Nachweis
property-title-evidence-hint = Zum Beispiel „Brief vom 3. März 2026, von allen unterschrieben“.
property-title-designation-save = Benennung eintragen
property-title-designated = Die Benennung ist eingetragen.
property-title-designations = Eingetragene Benennungen
property-title-designation-end = Beenden
property-title-last-day = Letzter Tag
property-title-designation-ended = Das Ende der Benennung ist eingetragen.

## The register as at a day

property-tab-titles = Eigentümer
property-titles-title = Wem was gehört am { $date }
property-titles-lead = Die Liste der Miteigentümer am gewählten Tag (Zivilgesetzbuch, Art. 3.89 § 5 Nr. 14).
property-titles-ways = Ansichten der Liste
property-titles-by-unit = Nach Los
property-titles-by-owner = Nach Miteigentümer
property-titles-by-head = Nach Köpfen
property-titles-print = Drucken
property-titles-all = Alles auf einer Seite, zum Drucken
property-titles-none = An diesem Tag ist nichts eingetragen.
property-titles-units = Lose
property-titles-heads = Miteigentümer nach Köpfen gezählt
property-titles-heads-lead =
    { $count ->
        [one] { $count } Kopf. Dieselben Personen zählen zusammen als ein Kopf, wie viele Lose sie auch haben.
       *[other] { $count } Köpfe. Dieselben Personen zählen zusammen als ein Kopf, wie viele Lose sie auch haben.
    }
property-titles-head = Miteigentümer zusammen
property-titles-holders = Inhaber
property-titles-suspended = Ausgesetzte Stimmen
property-titles-suspended-count =
    { $count ->
        [one] { $count } Los, { $shares } Anteile
       *[other] { $count } Lose, { $shares } Anteile
    }
property-titles-without = Lose ohne Inhaber
property-titles-title-shares = Anteile im Eigentum
property-titles-enjoyment-shares = Anteile in Nutzung
property-title-owned-before = Frühere und künftige Lose
