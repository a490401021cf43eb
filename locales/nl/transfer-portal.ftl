# Wat een notaris, een makelaar of een verkoper zonder account doet.

## Finding the association

transfer-portal-title = Inlichtingen art. 3.94 BW (état daté)
transfer-portal-lead = Voor notarissen, vastgoedmakelaars en mede-eigenaars die verkopen. U hebt geen account nodig.
transfer-portal-find = Naam, adres of ondernemingsnummer van de mede-eigendom
transfer-portal-find-hint = Minstens drie letters, bijvoorbeeld “Les Tilleuls”, “Hoogstraat 12 Brussel” of “0403.019.261”.
transfer-portal-found = Gevonden mede-eigendommen
transfer-portal-found-none-title = Geen mede-eigendom gevonden
transfer-portal-found-none = Kijk de spelling na of zoek op ondernemingsnummer. Een mede-eigendom die hier geen aanvragen ontvangt, verschijnt niet: schrijf haar syndicus.
transfer-portal-ask = Inlichtingen aanvragen
transfer-portal-again = Hebt u al een aanvraag gedaan?

## A new link

transfer-portal-link-title = Een nieuwe link ontvangen
transfer-portal-link-lead = Is uw link verloren of vervallen? Wij sturen u een nieuwe voor elk van uw dossiers.
transfer-portal-link-hint = Het adres waarmee de aanvraag is gedaan. De links die u eerder kreeg, openen niets meer.
transfer-portal-link-act = De link versturen
transfer-portal-link-sent = Als er dossiers zijn voor dit adres, wordt er nu een nieuwe link naartoe gestuurd.
transfer-portal-dead-title = Deze link opent niets

## Before the request

transfer-portal-seat = Zetel
transfer-portal-number = Ondernemingsnummer
transfer-portal-fees = Kosten van het dossier
transfer-portal-fee-none = Kosteloos
transfer-portal-fee-source = Overeenkomst met de syndicus
transfer-portal-fee-law = Ten laste van de overdrager ({ $law }).
transfer-portal-email = E-mailadres
transfer-portal-email-hint = Wij sturen er een link naartoe die het formulier 24 uur lang opent.
transfer-portal-language = Taal van de e-mails
transfer-portal-begin-act = De link ontvangen
transfer-portal-begin-sent = De link is verstuurd. Open de e-mail om verder te gaan; de link geldt 24 uur.

## The request

transfer-portal-request-lead = { $association }. U schrijft met het adres { $email }.
transfer-portal-form-what = Uw aanvraag
transfer-portal-kind = Waarvoor hebt u de inlichtingen nodig?
transfer-portal-unit = Kavel
transfer-portal-unit-hint = Zoals in de basisakte, bijvoorbeeld A3.
transfer-portal-building = Gebouw
transfer-portal-building-any = Ik weet het niet
transfer-portal-transfer-on = Geplande datum van de akte
transfer-portal-buyer = Koper
transfer-portal-form-who = Wie vraagt
transfer-portal-requester = U bent
transfer-portal-name = Naam
transfer-portal-office = Kantoor
transfer-portal-office-hint = Een mede-eigenaar die verkoopt, laat dit veld leeg.
transfer-portal-phone = Telefoon
transfer-portal-reference = Uw kenmerk
transfer-portal-form-right = Volmacht en bericht
transfer-portal-mandate = Volmacht (pdf of foto, hoogstens 3 MB)
transfer-portal-mandate-hint = Alleen de syndicus en zijn boekhouder zien ze.
transfer-portal-note = Bericht aan de syndicus
transfer-portal-note-hint = Zonder volmacht zegt een makelaar of verkoper hier in welke hoedanigheid hij vraagt.
transfer-portal-request-act = De aanvraag versturen
transfer-portal-request-done = De aanvraag is verstuurd. De ontvangstmelding vertrekt per e-mail.

## The file

transfer-portal-received = Ontvangen op
transfer-portal-due = Antwoord uiterlijk op
transfer-portal-working-due = Gebruik: 15 werkdagen
transfer-portal-left =
    { $days ->
        [0] laatste dag
        [one] nog { $days } dag
       *[other] nog { $days } dagen
    }
transfer-portal-late =
    { $days ->
        [one] { $days } dag te laat
       *[other] { $days } dagen te laat
    }
transfer-portal-late-law = De wettelijke termijn is voorbij. U mag de partijen melden dat de syndicus niet heeft geantwoord ({ $law }).
transfer-portal-cancelled = De aanvraag is ingetrokken: { $reason }
transfer-portal-superseded = Een recentere aanvraag vervangt deze.
transfer-portal-expired = De cijfers zijn te oud om op te vertrouwen. Doe een nieuwe aanvraag.
transfer-portal-valid-until = Cijfers bruikbaar tot
transfer-portal-documents = Documenten
transfer-portal-documents-none = Er is nog niets afgeleverd. U krijgt een e-mail.
transfer-portal-documents-hint = Elk bestand opent met een link die één keer geldt, vijftien minuten lang. Wat wordt gedownload, wordt genoteerd.
transfer-portal-version = Versie { $number }, cijfers op { $date }
transfer-portal-delivered-on = Afgeleverd op
transfer-portal-pages = Bladzijden
transfer-portal-code = Controlecode
transfer-portal-digest = Vingerafdruk (SHA-256)
transfer-portal-download = Downloaden: { $what }
transfer-portal-annexes = Bijlagen
transfer-portal-fetched = Wat u hebt gedownload
transfer-portal-fetched-what = Bestand
transfer-portal-fetched-when = Wanneer
transfer-portal-messages = Berichten
transfer-portal-messages-none = Geen berichten.
transfer-portal-side-manager = Syndicus
transfer-portal-side-asker = U
transfer-portal-message = Uw bericht
transfer-portal-message-act = Het bericht versturen
transfer-portal-message-sent = Het bericht is naar de syndicus verstuurd.
transfer-portal-deed-tell = De akte melden aan de syndicus
transfer-portal-deed-lead = Zodra de akte verleden is, verneemt de syndicus hier de datum, de verkrijgers en hun adres. De aangetekende brief bij betwisting moet nog altijd verstuurd worden.
transfer-portal-deed-act = De akte melden
transfer-portal-deed-told = De syndicus weet dat de akte verleden is.
transfer-portal-progress = Vooruitgang
transfer-portal-progress-count = { $complete } van de { $total } rubrieken zijn klaar. Hun inhoud staat in het document.
transfer-portal-progress-section = Rubriek
transfer-portal-progress-state = Stand
transfer-portal-section-complete = Klaar
transfer-portal-section-open = Bezig
transfer-portal-section-reserved = Met voorbehoud
transfer-portal-about = Het dossier
transfer-portal-association = Mede-eigendom
transfer-portal-asked = Aanvraag
transfer-portal-asker = Aanvrager
transfer-portal-fee = Kosten
transfer-portal-link-until = Deze link geldt tot { $date }. Houd hem voor u: hij opent het dossier.

## With an account

transfer-portal-mine = Mijn dossiers
transfer-portal-mine-lead = De aanvragen die met het adres van uw account zijn gedaan.
transfer-portal-mine-none-title = Geen dossiers
transfer-portal-mine-none = Hier staan de aanvragen die met het adres van uw account zijn gedaan, zodra u hebt getoond dat u er de e-mails van leest.
transfer-portal-mine-number = Dossier
transfer-portal-mine-state = Stand
transfer-portal-mine-act = Openen

## Mails

transfer-portal-mail-begin-subject = { $association }: de inlichtingen art. 3.94 aanvragen
transfer-portal-mail-begin-body =
    Dag,

    U wilt de inlichtingen art. 3.94 BW (état daté) over een kavel van { $association } aanvragen. De link hieronder opent het formulier. Hij geldt 24 uur en werkt één keer.

    Hebt u niets gevraagd? Doe dan niets: zonder deze link vertrekt er geen aanvraag.
transfer-portal-mail-begin-act = Het formulier openen
transfer-portal-mail-link-subject = { $number }: uw nieuwe link
transfer-portal-mail-link-body =
    Dag,

    Dit is de nieuwe link naar het dossier { $number } ({ $association }). De vorige links openen niets meer.

    Houd hem voor u: wie deze link heeft, ziet het dossier.
transfer-portal-mail-link-act = Het dossier openen
transfer-portal-mail-message-subject = { $number }: de syndicus heeft u geschreven
transfer-portal-mail-message-body =
    Dag,

    De syndicus van { $association } heeft u geschreven over het dossier { $number }. U leest het bericht in het dossier.
transfer-portal-mail-message-act = Het bericht lezen

## The receipt, as plain text

transfer-portal-receipt-text =
    Ontvangstbewijs van het dossier { $number }
    Aanvraag ontvangen op { $received }. Versie { $version }, cijfers op { $date }, afgeleverd op { $delivered }.
    SHA-256 van het document: { $digest }
    Controlecode: { $code }

    Gedownload:
