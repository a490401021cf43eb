# The words of ownership over time: rights, transfers, corrections, designations, the register as at a day.

## Rights

property-right-full = Volle eigendom
property-right-bare = Blote eigendom
property-right-usufruct = Vruchtgebruik
property-right-emphyteusis = Erfpacht
property-right-superficies = Opstal
property-right-use = Gebruik of bewoning
property-title-held-full =
    { $whole ->
        [yes] de hele kavel
       *[no] { $part } in volle eigendom
    }
property-title-held-bare =
    { $whole ->
        [yes] blote eigendom
       *[no] { $part } in blote eigendom
    }
property-title-held-usufruct =
    { $whole ->
        [yes] vruchtgebruik
       *[no] { $part } in vruchtgebruik
    }
property-title-held-emphyteusis =
    { $whole ->
        [yes] erfpacht
       *[no] { $part } in erfpacht
    }
property-title-held-superficies =
    { $whole ->
        [yes] opstal
       *[no] { $part } in opstal
    }
property-title-held-use =
    { $whole ->
        [yes] gebruik of bewoning
       *[no] { $part } in gebruik of bewoning
    }
property-title-right = Recht
property-title-row-right = Recht { $row }
property-title-optional = facultatief
property-title-owner-placeholder = Nummer of naam

## The deed

property-title-deed = De akte
property-title-deed-kind = Aard van de akte
property-title-deed-unknown = Niet bepaald
property-title-deed-more = De akte nader omschrijven
property-title-deed-day = Datum van de akte
property-title-deed-notary = Notaris
property-title-deed-reference = Referentie (repertoriumnummer)
property-title-deed-of = { $kind } van { $date }
property-title-deed-dated = akte van { $date }
property-title-deed-sale = Verkoop
property-title-deed-donation = Schenking
property-title-deed-inheritance = Erfenis
property-title-deed-partition = Verdeling
property-title-deed-exchange = Ruil
property-title-deed-contribution = Inbreng of fusie
property-title-deed-judgment = Vonnis
property-title-deed-expiry = Einde van een recht
property-title-deed-other = Andere akte

## The page of a unit

property-title-caption = Titularissen op { $date }
property-title-vote = Stem
property-title-vote-suspended = Stem geschorst
property-title-vote-designated = { $name }, door aanwijzing
property-title-vote-other = Een andere titularis stemt voor deze kavel.
property-title-suspended-no-holder = Niemand is als titularis ingeschreven.
property-title-suspended-undivided = De kavel is in onverdeeldheid: de titularissen wijzen schriftelijk aan wie van hen stemt (Burgerlijk Wetboek, art. 3.87, § 1).
property-title-suspended-divided = De eigendom is gesplitst: de titularissen wijzen schriftelijk aan wie van hen stemt (Burgerlijk Wetboek, art. 3.87, § 1).
property-title-contact = Contact
property-title-contact-designated = { $name }, door aanwijzing
property-title-contact-other = Een andere titularis ontvangt de post voor deze kavel.
property-title-designate = Aanwijzen wie stemt of de post ontvangt
property-title-history = Geschiedenis van de eigendom
property-title-change = Nr. { $number } · { $kind }
property-title-change-initial = Eerste inschrijving
property-title-change-transfer = Overdracht
property-title-change-restated = Nieuwe toestand
property-title-change-correction = Verbetering
property-title-change-annulled = Vernietiging
property-title-correct = Nr. { $number } verbeteren
property-title-holder = { $name } ({ $held })
property-title-told-holders = { $holders }.
property-title-told-parted = Sindsdien hebt u geen recht meer in deze kavel.
property-title-told-deed = Akte: { $deed }.
property-title-told-corrects = Vervangt nr. { $number }.
property-title-told-annuls = Vernietigt nr. { $number }.
property-title-told-corrected = Geldt niet meer: zie nr. { $number }.
property-title-told-reason = Reden: { $reason }.
property-title-told-recorded = Ingeschreven op { $date }.
property-title-told-recorded-by = Ingeschreven op { $date } door { $name }.
property-title-late-reason = Reden van een late inschrijving
property-title-late-reason-hint = Alleen als er al een latere wijziging is ingeschreven: zeg waarom deze pas nu wordt ingeschreven.

## A transfer

property-title-transfer = Een overdracht inschrijven
property-title-transfer-title = Overdracht van kavel { $reference }
property-title-transfer-lead = Verkoop, schenking, erfenis: zeg wie afstaat, wat overgaat en aan wie. Het verleden blijft in de geschiedenis.
property-title-transfer-none = Schrijf eerst op de pagina van de kavel in van wie ze is.
property-title-effective-on = Datum van uitwerking
property-title-transfer-day-hint = De eerste dag van de nieuwe titularis, na { $date }.
property-title-from = Wie staat af
property-title-from-hint = Vink aan wie afstaat. Het deel is dat van de hele kavel: verminder het voor een gedeeltelijke overdracht.
property-title-gives = { $name } staat af ({ $held })
property-title-gives-part = Deel dat { $name } afstaat
property-title-passing = Wat overgaat
property-title-passing-whole = De rechten zoals ze zijn
property-title-passing-hint-whole = Een gewone verkoop. Een vruchtgebruik en zijn blote eigendom die samen worden afgestaan, gaan over in volle eigendom.
property-title-passing-bare = De blote eigendom
property-title-passing-hint-bare = Wie afstaat, behoudt het vruchtgebruik.
property-title-passing-usufruct = Het vruchtgebruik
property-title-passing-hint-usufruct = Wie afstaat, behoudt de blote eigendom.
property-title-passing-emphyteusis = Een recht van erfpacht
property-title-passing-hint-emphyteusis = Wie afstaat, behoudt de blote eigendom.
property-title-passing-superficies = Een recht van opstal
property-title-passing-hint-superficies = Wie afstaat, behoudt de blote eigendom.
property-title-passing-use = Een recht van gebruik of bewoning
property-title-passing-hint-use = Wie afstaat, behoudt de blote eigendom.
property-title-passing-end = Niets: het recht dooft uit
property-title-passing-hint-end = Door overlijden, verloop of afstand: de blote eigenaars worden volle eigenaars.
property-title-to = Wie verkrijgt
property-title-to-hint = Laat de delen leeg om gelijk te verdelen. Laat alles leeg als een recht uitdooft.
property-title-to-missing = Staat de verkrijger niet in de lijst?
property-title-transfer-save = Overdracht inschrijven
property-title-transferred = De overdracht is ingeschreven.

## Corrections

property-title-correct-title = Kavel { $reference }: inschrijving van { $date } verbeteren
property-title-correct-lead = Schrijf wat had moeten worden ingeschreven. De foute inschrijving blijft met uw reden zichtbaar in de geschiedenis.
property-title-correct-save = Verbetering inschrijven
property-title-corrected = De verbetering is ingeschreven; de oude inschrijving blijft in de geschiedenis.
property-title-later = Latere wijzigingen blijven zoals ze zijn ingeschreven ({ $days }). Kijk ze ook na.
property-title-reason = Reden
property-title-reason-hint = Wat er fout was, bijvoorbeeld “verkeerde datum overgenomen uit de akte”. Vermeld geen persoonsgegevens.
property-title-annul = Deze inschrijving vernietigen
property-title-annul-keep = Inschrijving behouden
property-title-annul-title = Kavel { $reference }: inschrijving van { $date } vernietigen
property-title-annul-lead = Voor een wijziging die nooit heeft plaatsgevonden.
property-title-annul-consequence = { $change }: deze inschrijving zal niet meer gelden en de vroegere toestand loopt door. Ze blijft zichtbaar in de geschiedenis.
property-title-annulled = De inschrijving is vernietigd; ze blijft in de geschiedenis.

## Designations

property-title-designation-title = Kavel { $reference }: aanwijzingen
property-title-designation-lead = Als een kavel van meerdere personen is, wijzen zij een van hen aan. Een aanwijzing eindigt vanzelf wanneer die persoon geen recht meer heeft in de kavel.
property-title-purpose = Waarvoor
property-title-purpose-voter = Stemmen
property-title-purpose-hint-voter = Wordt opgeroepen voor de vergadering en stemt voor de kavel.
property-title-purpose-contact = De post ontvangen
property-title-purpose-hint-contact = Is de eerste persoon aan wie over de kavel wordt geschreven.
property-title-designated-owner = Aangewezen persoon
property-title-designated-owner-hint = Die persoon moet die dag een recht hebben in de kavel.
property-title-designated-later = { $name } (vanaf { $date })
property-title-designated-since = Vanaf
property-title-designated-replace = De lopende aanwijzing de dag ervoor beëindigen
property-title-evidence = Bewijs
property-title-evidence-hint = Bijvoorbeeld “brief van 3 maart 2026, door allen getekend”.
property-title-designation-save = Aanwijzing inschrijven
property-title-designated = De aanwijzing is ingeschreven.
property-title-designations = Ingeschreven aanwijzingen
property-title-designation-end = Beëindigen
property-title-last-day = Laatste dag
property-title-designation-ended = Het einde van de aanwijzing is ingeschreven.

## The register as at a day

property-tab-titles = Eigenaars
property-titles-title = Wie wat bezit op { $date }
property-titles-lead = De lijst van de mede-eigenaars op de gekozen datum (Burgerlijk Wetboek, art. 3.89, § 5, 14°).
property-titles-ways = Manieren om de lijst te bekijken
property-titles-by-unit = Per kavel
property-titles-by-owner = Per mede-eigenaar
property-titles-by-head = Per hoofd
property-titles-print = Afdrukken
property-titles-all = Alles op één pagina, om af te drukken
property-titles-none = Op deze datum is niets ingeschreven.
property-titles-units = Kavels
property-titles-heads = Mede-eigenaars per hoofd geteld
property-titles-heads-lead =
    { $count ->
        [one] { $count } hoofd. Dezelfde personen tellen samen voor één hoofd, hoeveel kavels ze ook hebben.
       *[other] { $count } hoofden. Dezelfde personen tellen samen voor één hoofd, hoeveel kavels ze ook hebben.
    }
property-titles-head = Mede-eigenaars samen
property-titles-holders = Titularissen
property-titles-suspended = Geschorste stemmen
property-titles-suspended-count =
    { $count ->
        [one] { $count } kavel, { $shares } aandelen
       *[other] { $count } kavels, { $shares } aandelen
    }
property-titles-without = Kavels zonder titularis
property-titles-title-shares = Aandelen in eigendom
property-titles-enjoyment-shares = Aandelen in genot
property-title-owned-before = Vroegere en toekomstige kavels
