# De pagina’s over de verkoop van een kavel: vragen om inlichtingen (BW art. 3.94), voor syndicus en verkoper.

## Ways to these pages

transfer-place = Inlichtingen 3.94
transfer-way-waiting =
    { $count ->
        [one] { $count } vraag om inlichtingen art. 3.94 wacht op antwoord
       *[other] { $count } vragen om inlichtingen art. 3.94 wachten op antwoord
    }
transfer-way-overdue =
    { $count ->
        [one] Waarvan { $count } te laat
       *[other] Waarvan { $count } te laat
    }
transfer-way-soon =
    { $count ->
        [one] Waarvan { $count } binnen vijf dagen te bezorgen
       *[other] Waarvan { $count } binnen vijf dagen te bezorgen
    }
transfer-way-see = De vragen bekijken
transfer-way-manage = Wat notarissen vragen wanneer een kavel verkocht wordt: termijnen, inhoud, verzending.
transfer-way-sell = Ik verkoop mijn kavel ({ $association })
transfer-way-sell-detail = De inlichtingen voor de koper vragen en zien wat aan wie verstuurd is.
transfer-way-public-title = Verkoop van een kavel
transfer-way-public = Notarissen, vastgoedmakelaars en verkopers vragen hier de inlichtingen van art. 3.94 BW.
transfer-way-public-link = De inlichtingen vragen

## Terms and progress

transfer-page-left =
    { $days ->
        [one] Nog { $days } dag
       *[other] Nog { $days } dagen
    }
transfer-page-last-day = Laatste dag
transfer-page-late =
    { $days ->
        [one] { $days } dag te laat
       *[other] { $days } dagen te laat
    }
transfer-page-legal = Volgens de wet: { $date }
transfer-page-progress = { $done } van { $total } rubrieken
transfer-page-progress-law =
    { $count ->
        [one] { $count } verplichte open
       *[other] { $count } verplichte open
    }
transfer-page-need-usual = Gebruik van de notarissen
transfer-page-need-optional = Facultatief
transfer-page-section-complete = Volledig
transfer-page-section-open = Aan te vullen
transfer-page-section-reserved = Met voorbehoud
transfer-page-open-unanswered = Niemand heeft nog geantwoord en de registers zeggen er niets over.
transfer-page-open-unconfirmed = Er zijn gegevens gevonden: ga ze na en bevestig ze.
transfer-page-open-usual = Dit is het gebruikelijke antwoord: bevestig het voor dit dossier.
transfer-page-open-evidence = Het stuk dat dit aantoont, ontbreekt.
transfer-page-open-reserved = De wet vraagt een antwoord: een voorbehoud volstaat niet.
transfer-page-open-register = Er ontbreekt een gegeven in de registers van de mede-eigendom.
transfer-page-open-changed = Sinds het antwoord is er iets bijgekomen: bekijk het opnieuw.

## The lists

transfer-work-title = Inlichtingen art. 3.94 BW
transfer-work-lead = Al uw mede-eigendommen, de dringendste vraag eerst.
transfer-work-figure-open = Te behandelen
transfer-work-figure-overdue = Te laat
transfer-work-figure-soon = Binnen vijf dagen te bezorgen
transfer-work-figure-average = Gemiddelde antwoordtijd
transfer-work-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    }
transfer-work-no-average = Er is nog niets afgeleverd
transfer-work-filter-open = Te behandelen
transfer-work-filter-all = Alle
transfer-work-filter-overdue = Alleen te laat
transfer-work-filter-show = Tonen
transfer-work-filter-reset = Alles wat te behandelen is
transfer-work-number = Nummer
transfer-work-unit = Kavel
transfer-work-association = Mede-eigendom
transfer-work-asker = Aanvrager
transfer-work-due = Termijn
transfer-work-progress = Voortgang
transfer-work-state = Stand
transfer-work-empty-title = Geen vragen te behandelen
transfer-work-empty-reason = Vragen van notarissen, makelaars en verkopers komen hier toe. Wat met de post komt, schrijft u in bij de mede-eigendom.
transfer-work-none-found = Geen enkele vraag past bij deze keuze.
transfer-list-lead = Wat een notaris, makelaar of verkoper vraagt vóór de verkoop van een kavel.
transfer-list-caption = Vragen om inlichtingen over { $association }
transfer-list-empty-reason = Schrijf hier een vraag in die met e-mail, met de post of aan het loket kwam: de termijn loopt vanaf de ontvangst.
transfer-list-open = Vragen kunnen online gesteld worden.
transfer-list-open-link = De pagina voor notarissen bekijken
transfer-list-closed-title = Notarissen kunnen nog niet online vragen
transfer-list-closed = Zet het online vragen open, dan komen de vragen hier vanzelf binnen.
transfer-list-closed-action = Het online vragen openzetten

## Writing a request down, correcting it

transfer-new-action = Een vraag inschrijven
transfer-new-lead = De aanvrager krijgt meteen een ontvangstmelding per e-mail.
transfer-new-what = De vraag
transfer-new-unit-choose = Een kavel kiezen
transfer-new-kind = Gevraagd
transfer-new-kind-hint = { $days } dagen om te antwoorden ({ $law })
transfer-new-received = Ontvangen op
transfer-new-received-hint = De termijn loopt vanaf deze dag.
transfer-new-channel = Ontvangen via
transfer-new-fees = Kosten ten laste van de overdrager: { $contract } vóór het compromis, { $deed } vóór de akte.
transfer-new-quality = Hoedanigheid
transfer-new-name = Naam
transfer-new-office = Kantoor
transfer-new-office-hint = Een verkoper heeft er geen.
transfer-new-email = E-mailadres
transfer-new-email-hint = Het document wordt daar aangekondigd, met een persoonlijke link.
transfer-new-phone = Telefoon
transfer-new-language = Taal van de aanvrager
transfer-new-reference = Referentie van de aanvrager
transfer-new-reference-hint = Het nummer van zijn dossier, als hij er een gaf.
transfer-new-sale = De verkoop
transfer-new-deed = Akte gepland op
transfer-new-buyer = Koper
transfer-new-mandate = Volmacht van de overdrager
transfer-new-mandate-hint = Een document uit de bibliotheek, als een makelaar namens de overdrager vraagt.
transfer-new-mandate-none = Geen
transfer-new-save = De vraag inschrijven
transfer-edit-title = De vraag verbeteren
transfer-edit-lead = De kavel en de soort vraag veranderen niet. Schrijf voor een andere kavel een andere vraag in.
transfer-edit-received-hint = Een andere dag verschuift de termijnen.
transfer-edit-fee-hint = Ten laste van de overdrager (Burgerlijk Wetboek, art. 3.94, § 4). Leeg: kosteloos.
transfer-edit-save = De verbetering bewaren

## The file

transfer-file-term = Uiterlijk op { $date } af te leveren: { $days } dagen na de ontvangst ({ $law }).
transfer-file-answer-by = Antwoorden tegen { $date } · { $left }
transfer-file-working-term = Volgens gebruik, 15 werkdagen: { $date }.
transfer-file-cancelled = Vraag ingetrokken
transfer-file-expired = Document vervallen
transfer-file-expired-detail = De cijfers zijn ouder dan 90 dagen. Een nieuwe vraag geeft nieuwe cijfers.
transfer-file-superseded = Vraag vervangen
transfer-file-superseded-detail = Een recentere vraag heeft haar plaats ingenomen.
transfer-file-superseded-by = De recentere vraag bekijken
transfer-file-delivered = Het document is afgeleverd
transfer-file-relied-on = De cijfers gelden volgens gebruik tot { $date }.
transfer-file-next = Aanvullen: { $section }
transfer-file-sections = Inhoud
transfer-file-section = Rubriek
transfer-file-basis = Grondslag
transfer-file-said = Antwoord
transfer-file-computed = Volgens de registers
transfer-file-open = Aan te vullen rubrieken
transfer-file-open-law =
    { $count ->
        [one] De wet vraagt nog { $count } rubriek
       *[other] De wet vraagt nog { $count } rubrieken
    }
transfer-file-open-other =
    { $count ->
        [one] Alles wat de wet vraagt, is er. { $count } andere rubriek kan aangevuld worden of met zichtbaar voorbehoud open blijven.
       *[other] Alles wat de wet vraagt, is er. { $count } andere rubrieken kunnen aangevuld worden of met zichtbaar voorbehoud open blijven.
    }
transfer-file-open-none = Alle rubrieken zijn volledig.
transfer-file-settled =
    { $count ->
        [one] { $count } rubriek klaar
       *[other] { $count } rubrieken klaar
    }
transfer-file-versions = Het document
transfer-file-no-version = Het document is nog niet opgemaakt.
transfer-file-draft = Het voorbeeld bekijken
transfer-file-draft-detail = Het voorbeeld toont elke bladzijde zoals ze vandaag opgemaakt zou worden. Er staat “ontwerp” op en het wordt niet bewaard.
transfer-file-earlier =
    { $count ->
        [one] { $count } vorige versie
       *[other] { $count } vorige versies
    }
transfer-file-version = Versie { $number }
transfer-file-version-waiting = Wordt gemaakt
transfer-file-version-failed = Niet gemaakt
transfer-file-version-ready = Klaar om te versturen
transfer-file-version-delivered = Verstuurd
transfer-file-drawing = De pdf wordt gemaakt; deze pagina ververst vanzelf.
transfer-file-failed = De pdf kon niet gemaakt worden. Maak een nieuwe versie op.
transfer-file-reserved = Met voorbehoud: { $sections }
transfer-file-made = Opgemaakt op
transfer-file-changes = Wat verandert
transfer-file-changes-none = Alleen de datum van de cijfers
transfer-file-sent = Verstuurd op
transfer-file-code = Verificatiecode
transfer-file-digest = Vingerafdruk (SHA-256)
transfer-file-open-pdf = De pdf openen
transfer-file-whole = Document en bijlagen in één bestand
transfer-file-pages =
    { $count ->
        [one] { $count } bladzijde
       *[other] { $count } bladzijden
    }
transfer-file-annexes =
    { $count ->
        [one] { $count } bijlage
       *[other] { $count } bijlagen
    }
transfer-file-annex-number = Bijlage { $number }
transfer-file-send = Het document versturen
transfer-file-send-detail = { $name } krijgt een e-mail met een persoonlijke link op { $email }.
transfer-file-send-again = Opnieuw een link versturen
transfer-file-send-again-detail = { $name } krijgt een nieuwe link op { $email }.
transfer-file-messages = Berichten
transfer-file-messages-none = Geen berichten.
transfer-file-message-to = Schrijven aan { $name }
transfer-file-message-hint = Het bericht blijft in het dossier; een e-mail kondigt het aan.
transfer-file-message-send = Het bericht versturen
transfer-file-about = De vraag
transfer-file-acknowledged = Ontvangstmelding verstuurd op
transfer-file-fee = Kosten van het dossier
transfer-file-mandate-see = Het document bekijken
transfer-file-delivery = Links en downloads
transfer-file-links = Verstuurde links
transfer-file-link-to = Verstuurd aan
transfer-file-link-made = Op
transfer-file-link-used = Geopend
transfer-file-link-never = Nooit
transfer-file-link-revoked = Ingetrokken
transfer-file-link-over = Verlopen
transfer-file-link-until = Open tot { $date }
transfer-file-link-revoke = Deze link intrekken
transfer-file-fetched =
    { $count ->
        [one] { $count } download
       *[other] { $count } downloads
    }
transfer-file-fetched-none = Er is nog niets gedownload.
transfer-file-fetched-caption = Wie wat gedownload heeft
transfer-file-fetched-when = Wanneer
transfer-file-fetched-what = Wat
transfer-file-fetched-how = Door
transfer-file-fetched-inside = De syndicus
transfer-file-fetched-link = Link van de aanvrager
transfer-file-other = Andere handelingen
transfer-file-begin = Het dossier beginnen
transfer-file-begin-consequence = De aanvrager ziet dat u eraan werkt. Het eerste antwoord doet hetzelfde.
transfer-file-cancel = De vraag intrekken
transfer-file-cancel-reason = Reden
transfer-file-cancel-consequence = Het dossier wordt gesloten zonder document. De aanvrager ziet de reden.

## Answering a section

transfer-answer-title = Uw antwoord
transfer-answer-computed = Wat de registers zeggen
transfer-answer-computed-enough = De registers volstaan. U kunt een antwoord toevoegen.
transfer-answer-documents-found = Vanzelf bijgevoegd, uit de bibliotheek:
transfer-answer-documents-proposed = Gevonden in de bibliotheek; vink hieronder aan wat bijgevoegd wordt:
transfer-answer-outcome = Antwoord
transfer-answer-outcome-given = Er is dit te zeggen
transfer-answer-outcome-given-hint = Schrijf het op, som het op of voeg de stukken toe.
transfer-answer-outcome-none = Geen, ik heb het nagegaan
transfer-answer-outcome-none-hint = Uw naam en de datum van vandaag staan in het document.
transfer-answer-outcome-reserved = Met voorbehoud
transfer-answer-outcome-reserved-hint = Zeg waarom. Het document toont het.
transfer-answer-text = In woorden
transfer-answer-text-hint = Deze tekst komt zo in het document.
transfer-answer-owed = Wat per opvraging nog verschuldigd is
transfer-answer-owed-hint = Leeg: de opvraging is volledig verschuldigd. 0: ze is betaald.
transfer-answer-owed-of = Nog verschuldigd: { $name }
transfer-answer-items = Details
transfer-answer-item = Regel { $number }
transfer-answer-item-label = Voorwerp
transfer-answer-item-date = Datum
transfer-answer-item-total = Totaal bedrag
transfer-answer-item-share = Deel van de kavel
transfer-answer-item-open = Nog verschuldigd
transfer-answer-item-note = Opmerking
transfer-answer-items-more = Meer regels
transfer-answer-documents = Bijgevoegde stukken
transfer-answer-documents-evidence = Als er iets te zeggen is, moet een stuk het aantonen.
transfer-answer-documents-others = Andere documenten
transfer-answer-document-former = Eerder bijgevoegd document
transfer-answer-signed = Uw naam en de datum staan naast het antwoord.
transfer-answer-save = Bewaren
transfer-answer-save-next = Bewaren en naar de volgende
transfer-answer-verified = Opgemaakt door { $name } op { $date }
transfer-answer-none-verified = Geen, nagegaan door { $name } op { $date }
transfer-answer-nothing = Niemand heeft geantwoord.
transfer-answer-usual = Gebruikelijk antwoord
transfer-answer-usual-lead = Deze mede-eigendom heeft een gebruikelijk antwoord voor deze rubriek.
transfer-answer-usual-none = Is het antwoord voor elke kavel hetzelfde, geef het dan één keer voor alle komende vragen.
transfer-answer-usual-take = Hier overnemen
transfer-answer-usual-change = Wijzigen
transfer-answer-usual-set = Een gebruikelijk antwoord geven
transfer-answer-clear = Het antwoord intrekken
transfer-answer-clear-consequence = De rubriek zegt weer wat de registers zeggen. Opgemaakte versies veranderen niet.

## Making a version

transfer-generate-title = Het document opmaken
transfer-generate-lead = De cijfers worden vastgelegd op de gekozen dag. Een vorige versie blijft bewaard.
transfer-generate-reference = Cijfers afgesloten op
transfer-generate-reference-hint = Vandaag of vroeger; niet vóór de basisakte.
transfer-generate-language = Taal van het document
transfer-generate-language-hint = Eerst die van de aanvrager.
transfer-generate-reservations = Met voorbehoud openlaten
transfer-generate-reservations-hint = Deze rubrieken zijn niet volledig. Vink ze aan, dan zegt het document het, of vul ze aan.
transfer-generate-answer = Antwoorden: { $section }
transfer-generate-answer-short = Antwoorden
transfer-generate-open-other = Ook aan te vullen

## Settings and usual answers

transfer-settings-title = Instellingen van de inlichtingen art. 3.94
transfer-settings-door = Online vragen
transfer-settings-accepts = Online vragen aanvaarden
transfer-settings-accepts-hint = Notarissen, makelaars en verkopers vragen dan zonder account. De pagina noemt naam en adres van de mede-eigendom en niets over de mede-eigenaars.
transfer-settings-fees = Kosten
transfer-settings-fees-hint = Ten laste van de overdrager (Burgerlijk Wetboek, art. 3.94, § 4). Leeg: kosteloos.
transfer-settings-fee-contract = Vóór het compromis
transfer-settings-fee-deed = Vóór de akte
transfer-settings-source = Bepaling van de syndicusovereenkomst
transfer-settings-source-hint = Wat niet in de overeenkomst staat, kan niet aangerekend worden (Burgerlijk Wetboek, art. 3.89, § 1).
transfer-settings-signing = Ondertekening en herinneringen
transfer-settings-signatory = Ondertekenaar
transfer-settings-signatory-hint = Leeg: de syndicus van de dag.
transfer-settings-role = In de hoedanigheid van
transfer-settings-remind = Dagen herinnering vóór de termijn
transfer-settings-remind-hint = Van 1 tot 14. Er komt ook een herinnering de dag ervoor en de dag erna.
transfer-settings-save = De instellingen bewaren
transfer-settings-usual = Gebruikelijke antwoorden
transfer-settings-usual-lead = Elke nieuwe vraag neemt ze over tot hun herzieningsdatum. Wat de wet vraagt, wordt altijd in het dossier bevestigd.
transfer-settings-usual-one = Het gebruikelijke antwoord van deze mede-eigendom, overgenomen in elke nieuwe vraag.
transfer-settings-usual-save = Het gebruikelijke antwoord bewaren
transfer-settings-usual-clear = Het gebruikelijke antwoord intrekken
transfer-settings-usual-clear-consequence = Volgende vragen nemen het niet meer over. Vragen die binnen zijn, behouden het.
transfer-settings-review = Te herzien op
transfer-settings-review-hint = Vanaf die dag wordt het niet meer overgenomen zonder herziening.
transfer-settings-review-due = Te herzien

## The owner who sells

transfer-own-title = Ik verkoop mijn kavel
transfer-own-lead = De koper moet de inlichtingen van art. 3.94 BW krijgen vóór hij tekent.
transfer-own-ask = De inlichtingen vragen
transfer-own-ask-lead = De syndicus antwoordt binnen 15 dagen, per e-mail, met een document dat de koper kan nagaan.
transfer-own-deed = Vóór de akte vraagt de notaris: u hoeft niets te doen.
transfer-own-unit = De kavel die ik verkoop
transfer-own-fee = Deze inlichtingen kosten u { $fee } (Burgerlijk Wetboek, art. 3.94, § 4; syndicusovereenkomst: { $source }).
transfer-own-free = Deze inlichtingen zijn kosteloos.
transfer-own-send = Aan de syndicus vragen
transfer-own-no-unit = Vandaag staat geen kavel van deze mede-eigendom op uw naam.
transfer-own-none = Niemand heeft inlichtingen over uw kavels gevraagd.
transfer-own-sent = Wat verstuurd is
transfer-own-asked-by = Gevraagd door
transfer-own-version = Versie { $number }, op { $date }, aan { $name }; cijfers op { $reference }
transfer-own-nothing-sent = Nog niets

## What has been done

transfer-done-written = De vraag is ingeschreven; de aanvrager krijgt een melding.
transfer-done-updated = De vraag is verbeterd.
transfer-done-begun = Het dossier is begonnen.
transfer-done-cancelled = De vraag is ingetrokken.
transfer-done-answered = Het antwoord is bewaard.
transfer-done-cleared = Het antwoord is ingetrokken.
transfer-done-generated = Het document is opgemaakt; de pdf wordt gemaakt.
transfer-done-delivered = Het document is vertrokken.
transfer-done-revoked = De link opent niets meer.
transfer-done-message = Het bericht is vertrokken.
transfer-done-saved = De instellingen zijn bewaard.
transfer-done-usual = Het gebruikelijke antwoord is bewaard.
transfer-done-usual-cleared = Het gebruikelijke antwoord is ingetrokken.
transfer-done-asked = Uw vraag is bij de syndicus.

transfer-preview-title = Voorbeeld van het document
transfer-preview-show = Tonen
transfer-preview-pdf = Het hele document als pdf
transfer-preview-page = Bladzijde { $number } van { $count }
transfer-preview-open = Bladzijde { $number } openen

transfer-deed = De akte
transfer-deed-none = De notaris heeft de akte nog niet gemeld.
transfer-deed-on = Akte verleden op
transfer-deed-acquirers = Verkrijgers
transfer-deed-acquirers-hint = De naam van ieder en zijn huidig of toekomstig adres ({ $law }).
transfer-deed-representative = Gevolmachtigde
transfer-deed-representative-hint = Wie de verkrijgers vertegenwoordigt als de kavel van meerderen is ({ $law }).
transfer-deed-contested = De verkoper betwist zijn achterstallen: aangetekende brief van
transfer-deed-contested-hint = De brief vertrekt binnen drie werkdagen na de akte ({ $law }). Laat leeg als niets betwist wordt.
transfer-deed-by = Bron: { $name }, { $date }.
transfer-deed-attach = De verkoper betwist. Geef de notaris uiterlijk op { $date } kennis van een beslag: daarna mag hij de verkoper betalen ({ $law }).
transfer-deed-attach-over = De verkoper betwist en de termijn om de notaris kennis te geven van een beslag is sinds { $date } voorbij ({ $law }).
transfer-deed-contest-late = De brief vertrok na de termijn van drie werkdagen, die eindigde op { $date }.
transfer-deed-add = De akte noteren
transfer-deed-correct = Verbeteren of aanvullen
transfer-deed-save = De akte noteren
transfer-deed-lead = Wat de notaris na de ondertekening schreef. Een vorige melding blijft in het dossier; de laatste telt.
transfer-deed-register = De overdracht inschrijven in het register
transfer-deed-earlier =
    { $count ->
        [one] Eén vorige melding
       *[other] { $count } vorige meldingen
    }
transfer-done-deed = De akte is genoteerd in het dossier.
