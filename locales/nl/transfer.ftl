# Inlichtingen over een kavel die verkocht wordt (BW art. 3.94): soorten, toestanden, rubrieken, ontvangstmelding.

## Kinds

transfer-kind-contract = Vóór het compromis
transfer-kind-deed = Vóór de akte

## Requesters

transfer-requester-notary = Notaris
transfer-requester-agent = Vastgoedmakelaar
transfer-requester-seller = Overdragende mede-eigenaar

## Channels

transfer-channel-portal = Pagina voor notarissen
transfer-channel-email = E-mail
transfer-channel-registered = Aangetekende zending
transfer-channel-post = Gewone post
transfer-channel-counter = Persoonlijk overhandigd

## States

transfer-state-requested = Gevraagd
transfer-state-in_progress = In voorbereiding
transfer-state-generated = Opgemaakt
transfer-state-delivered = Afgeleverd
transfer-state-superseded = Vervangen
transfer-state-expired = Vervallen
transfer-state-cancelled = Ingetrokken

## Sections

transfer-section-identification = Identificatie van het gebouw en de kavel
transfer-section-shares = Aandelen en verdeelsleutels
transfer-section-arrears = Achterstallen van de overdrager
transfer-section-provisions = Opgevraagde en geplande provisies
transfer-section-balance = Saldo van de rekeningen van de overdrager
transfer-section-works = Besliste werken waarvan de betaling later gevraagd wordt
transfer-section-disputes = Schulden uit geschillen
transfer-section-proceedings = Hangende gerechtelijke procedures
transfer-section-claims = Schadegevallen van de laatste drie jaar
transfer-section-statutes = Statuten en reglement van interne orde
transfer-section-minutes = Notulen van de laatste drie jaar
transfer-section-insurance = Verzekeringsovereenkomsten
transfer-section-contracts = Overeenkomsten met leveranciers
transfer-section-statements = Periodieke afrekeningen van de laatste twee jaar
transfer-section-working_fund = Werkkapitaal
transfer-section-reserve_fund = Reservekapitaal en besliste opvragingen
transfer-section-balance_sheet = Laatste goedgekeurde balans
transfer-section-approved_calls = Goedgekeurde fondsenoproepen en dringende werken
transfer-section-acquisitions = Verkrijging van gemene delen
transfer-section-intervention_file = Postinterventiedossier
transfer-section-certificates = Attesten (tank, asbest, energie)
transfer-section-syndic = Gegevens van de syndicus

## Files

transfer-what-pdf = PDF-document
transfer-what-json = JSON-gegevens
transfer-what-xml = XML-gegevens
transfer-what-annex = Bijlage
transfer-what-receipt = Ontvangstbewijs

## The mail that says that a request has come in

transfer-mail-received-subject = { $number }: uw aanvraag van inlichtingen over kavel { $unit } is ontvangen
transfer-mail-received-body =
    { $name },

    Uw aanvraag van inlichtingen art. 3.94 BW over kavel { $unit } van { $association } is geregistreerd onder nummer { $number }, op datum van { $received } ({ $kind }).

    De syndicus antwoordt uiterlijk op { $due }. { $charged ->
        [yes] Het dossier kost { $fee }; die kosten zijn ten laste van de overdrager (Burgerlijk Wetboek, art. 3.94, § 4).
       *[no] Het dossier is kosteloos.
    }

    U krijgt een e-mail zodra het document afgeleverd wordt.
transfer-mail-received-action = De aanvraag volgen
