# The words of taking over from a former syndic: pages and letter.

## The list

property-handover-title = Overname van het dossier
property-handover-lead = De vorige syndicus draagt het hele dossier over binnen dertig dagen na het einde van zijn mandaat (Burgerlijk Wetboek, art. 3.89, § 5, 7°).
property-handover-caption = Overnames van het dossier van { $association }
property-handover-empty-title = Geen overname
property-handover-empty-reason = Hebt u deze mede-eigendom net overgenomen? Volg hier wat de vorige syndicus u bezorgt en vraag de rest op met een brief.
property-handover-start = Een overname beginnen
property-handover-predecessor = Vorige syndicus
property-handover-ended-on = Einde van het mandaat
property-handover-due-on = Laatste dag
property-handover-owed = Nog te ontvangen
property-handover-status = Stand
property-handover-status-open = Lopend
property-handover-status-demanded = Opgevraagd met een brief
property-handover-status-complete = Volledig
property-handover-status-abandoned = Stopgezet

## The clock

property-handover-days-left =
    { $count ->
        [one] Nog { $count } dag
       *[other] Nog { $count } dagen
    }
property-handover-last-day = Dit is de laatste dag
property-handover-days-over =
    { $count ->
        [one] Termijn met { $count } dag overschreden
       *[other] Termijn met { $count } dagen overschreden
    }
property-handover-clock = Het hele dossier moet uiterlijk op { $date } overgedragen zijn (Burgerlijk Wetboek, art. 3.89, § 5, 7°).

## Starting

property-handover-new-title = Nieuwe overname
property-handover-new-lead = Zeg wie de syndicus was en wanneer zijn mandaat eindigde: de lijst en de termijn volgen daaruit.
property-handover-predecessor-hint = De brief gaat aangetekend naar dit adres.
property-handover-name-hint = De naam van de persoon of de vennootschap.
property-handover-language = Taal van de brief
property-handover-mandate = Het mandaat
property-handover-ended-on-hint = De termijn van dertig dagen loopt vanaf deze dag.
property-handover-account-years = Op te vragen jaren boekhouding
property-handover-account-years-hint = De boeken worden zeven jaar bewaard.
property-handover-running = Er loopt al een overname
property-handover-running-action = De lopende overname bekijken
property-handover-started = De overname is begonnen: het hele dossier wordt verwacht.

## Ticking off

property-handover-of = Overname van { $predecessor }
property-handover-facts = De vorige syndicus
property-handover-owed-title = Wat nog ontbreekt
property-handover-nothing-owed = Er ontbreekt niets meer.
property-handover-tick = Vink aan wat er kwam en zeg daarna wat ermee is
property-handover-received-on = Ontvangen op
property-handover-note = Opmerking
property-handover-note-hint = Nodig als het stuk betwist is: zeg wat ontbreekt.
property-handover-receive = Ontvangen
property-handover-waive = Bestaat hier niet
property-handover-dispute = Onvolledig of geweigerd
property-handover-settled-title = Wat in orde is
property-handover-item = Stuk
property-handover-state = Stand van het stuk
property-handover-state-awaited = Verwacht
property-handover-state-received = Ontvangen
property-handover-state-not_applicable = Bestaat hier niet
property-handover-state-disputed = Betwist
property-handover-undo-column = Verbeteren
property-handover-undo = Opnieuw verwachten
property-handover-undo-item = Opnieuw verwachten: { $item }

## The things of the file

property-handover-item-base_deed = Basisakte en wijzigingen
property-handover-item-by_laws = Reglement van mede-eigendom
property-handover-item-internal_rules = Reglement van interne orde
property-handover-item-decisions = Notulen en register van de beslissingen
property-handover-item-owners = Lijst van de mede-eigenaars met adressen, kavels en aandelen
property-handover-item-accounts =
    { $years ->
        [one] Boekhouding van het laatste jaar met de stukken
       *[other] Boekhouding van de laatste { $years } jaar met de stukken
    }
property-handover-item-balances = Saldo van elke mede-eigenaar
property-handover-item-bank_statements = Uittreksels van alle bankrekeningen
property-handover-item-bank_powers = Volmachten op de bankrekeningen
property-handover-item-contracts = Lopende contracten
property-handover-item-insurance = Verzekeringspolissen
property-handover-item-claims = Schadegevallen en historiek van de rekening waarop ze werden vereffend
property-handover-item-works = Lopende werken: bestellingen, offertes, waarborgen
property-handover-item-post_intervention = Postinterventiedossier (PID)
property-handover-item-inspections = Keuringsattesten
property-handover-item-plans = Plannen van het gebouw
property-handover-item-keys = Sleutels, badges en codes
property-handover-item-disputes = Lopende geschillen en procedures
property-handover-item-staff = Dossiers van het personeel
property-handover-item-correspondence = Nog nuttige briefwisseling

## Letters on the page

property-handover-letter-section = Brief aan de vorige syndicus
property-handover-letter-lead =
    { $count ->
        [one] De brief vraagt { $count } stuk op, in de taal van de vorige syndicus. Eenmaal opgesteld verandert hij niet meer.
       *[other] De brief vraagt { $count } stukken op, in de taal van de vorige syndicus. Eenmaal opgesteld verandert hij niet meer.
    }
property-handover-letter-see-draft = Ontwerp bekijken
property-handover-letter-issue = Brief opstellen
property-handover-letter-issued =
    { $count ->
        [one] Brief van { $date }, { $count } stuk opgevraagd
       *[other] Brief van { $date }, { $count } stukken opgevraagd
    }
property-handover-letter-no = Er is geen brief opgesteld.
property-handover-demanded = De brief is opgesteld. Druk hem af en verstuur hem aangetekend.

## The end

property-handover-end = Einde van de overname
property-handover-complete = Overname afsluiten
property-handover-complete-consequence = Het hele dossier is er. De overname blijft leesbaar en kan heropend worden.
property-handover-completed = De overname is afgesloten: het dossier is volledig.
property-handover-abandon = Overname stopzetten
property-handover-abandon-consequence = Er wordt niets meer verwacht. Wat ontbreekt blijft genoteerd, met uw reden.
property-handover-abandon-reason = Reden
property-handover-reopen = Overname heropenen
property-handover-reopen-consequence = U kunt opnieuw noteren wat er komt en de rest opvragen.

## The letter itself; `service` hands these words to the crate `document`

property-handover-letter-title = { $subject } – { $predecessor }
property-handover-letter-subject = Overdracht van het dossier van { $association }
property-handover-letter-opening = Bezorg ons het volledige dossier, uiterlijk op { $due }.
property-handover-letter-opening-overdue = Het volledige dossier moest ons uiterlijk op { $due } bezorgd zijn.
property-handover-letter-mandate = Uw mandaat als syndicus van { $association } is geëindigd op { $ended }.
property-handover-letter-law = De syndicus wiens mandaat op welke wijze ook is geëindigd, draagt het gehele dossier van het beheer van het gebouw binnen dertig dagen over aan zijn opvolger (Burgerlijk Wetboek, art. 3.89, § 5, 7°). Die termijn verstrijkt op { $due }.
property-handover-letter-law-overdue = De syndicus wiens mandaat op welke wijze ook is geëindigd, draagt het gehele dossier van het beheer van het gebouw binnen dertig dagen over aan zijn opvolger (Burgerlijk Wetboek, art. 3.89, § 5, 7°). Die termijn is verstreken op { $due }.
property-handover-letter-awaited = Wij missen nog
property-handover-letter-disputed = Dit is onvolledig of werd ons geweigerd
property-handover-letter-none = Bestaat een van deze stukken niet, bevestig ons dat dan schriftelijk.
property-handover-letter-inventory = Wij stellen met u een inventaris op van wat wordt overgedragen; beiden tekenen die en houden een exemplaar.
property-handover-letter-otherwise = Zo niet behoudt de vereniging van mede-eigenaars zich het recht voor zich tot de vrederechter te wenden.
property-handover-letter-draft = Dit ontwerp is niet verstuurd.
property-handover-letter-attachment = Gegevens van deze brief, leesbaar voor een machine
document-kind-handover_demand = Opvraging van het dossier bij de vorige syndicus
