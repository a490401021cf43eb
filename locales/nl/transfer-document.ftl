# What the information about a unit that is sold says on paper (C. civ. art. 3.94).

## Title page

transfer-document-title-contract = Inlichtingen vóór de verkoop van een kavel
transfer-document-title-deed = Inlichtingen vóór de akte van overdracht van een kavel
transfer-document-subtitle = { $law } (état daté)
transfer-document-properties = { $title } – kavel { $unit } – { $association }
transfer-document-draft = Dit document is niet afgegeven. Het bewijst niets.
transfer-document-unit = Kavel
transfer-document-fact-unit = Overgedragen kavel
transfer-document-fact-requester = Gevraagd door
transfer-document-fact-requester-reference = Referentie van de aanvrager
transfer-document-fact-received = Aanvraag ontvangen op
transfer-document-fact-due = Antwoord verschuldigd uiterlijk op
transfer-document-fact-planned = Akte gepland op
transfer-document-fact-reference-date = Cijfers vastgesteld op
transfer-document-fact-issued = Afgegeven op
transfer-document-fact-version = Versie
transfer-document-fact-valid-until = Opnieuw te vragen na
transfer-document-fact-fee = Kosten van het dossier, ten laste van de overdrager
transfer-document-code = QR-code die naar de verificatiepagina { $url } leidt
transfer-document-reservations-title = Voorbehoud
transfer-document-reservations = De syndicus kon de volgende rubrieken niet aanvullen:
transfer-document-changes-title = Wat verandert ten opzichte van versie { $version }
transfer-document-changes-none = Geen enkele rubriek verandert; alleen de datum van de cijfers is recenter.

## Sections

transfer-document-contents = Inhoudsopgave
transfer-document-usual = Gebruik van de notarissen
transfer-document-seed = rubriek { $number } van de gebruikelijke lijst
transfer-document-none = Geen – nagegaan door { $name } op { $date }.
transfer-document-verified = Opgemaakt door { $name } op { $date }.
transfer-document-computed = Volgens de registers van de mede-eigendom op { $date }.
transfer-document-reserved-title = Voorbehoud
transfer-document-reserved = Deze rubriek kon niet worden aangevuld.
transfer-document-from-until = van { $from } tot { $until }
transfer-document-since = sinds { $date }
transfer-document-of-unit = kavel { $unit }
transfer-document-column-what = Voorwerp
transfer-document-column-date = Datum
transfer-document-column-due = Vervaldag
transfer-document-column-total = Totaal
transfer-document-column-reserve = Waarvan reserve
transfer-document-column-share = Deel van de kavel
transfer-document-column-open = Nog verschuldigd
transfer-document-documents = Stukken
transfer-document-annex = bijlage { $number }
transfer-document-note-arrears = De achterstallen betreffen alle kavels van de overdrager in deze mede-eigendom. De notaris houdt ze in op de prijs, samen met de kosten van dit dossier (Burgerlijk Wetboek, art. 3.95).
transfer-document-note-working-fund = Het deel van de kavel in het werkkapitaal wordt aan de overdrager terugbetaald en bij de verkrijger opgevraagd (Burgerlijk Wetboek, art. 3.94, § 5).
transfer-document-note-reserve-fund = Het deel van de kavel in het reservekapitaal blijft bij de vereniging en wordt niet terugbetaald (Burgerlijk Wetboek, art. 3.94, § 5).

## Annexes

transfer-document-annexes = Bijlagen
transfer-document-annex-number = Nr.
transfer-document-annex-title = Stuk
transfer-document-annex-section = Rubriek
transfer-document-annex-pages = Pagina’s
transfer-document-annex-place = Waar
transfer-document-place-merged = in het ene bestand
transfer-document-place-apart = apart bestand
transfer-document-place-encrypted = apart bestand, beveiligd met een wachtwoord
transfer-document-place-broken = apart bestand, niet leesbaar als pdf
transfer-document-place-too-large = apart bestand, te groot voor het ene bestand

## What the law makes of it

transfer-document-rules = Wat de wet ermee doet
transfer-document-rule-buyer = Tenzij anders is overeengekomen, draagt de verkrijger de uitgaven, opvragingen, verwervingen en schulden die vóór de vaste datum van de overdracht zijn beslist of ontstaan en die nadien betaalbaar zijn. Hij draagt de gewone lasten vanaf de dag waarop hij het genot van de gemeenschappelijke delen heeft. Hij betaalt de buitengewone lasten en de opvragingen die tussen de overeenkomst en de akte zijn beslist, als hij een volmacht voor de vergadering had (Burgerlijk Wetboek, art. 3.94, § 2).
transfer-document-rule-funds = De overdrager is schuldeiser van zijn deel van het werkkapitaal voor de periode waarin hij het genot van de gemeenschappelijke delen niet meer heeft. Het deel in het reservekapitaal blijft bij de vereniging (Burgerlijk Wetboek, art. 3.94, § 5).
transfer-document-rule-arrears = De notaris houdt de achterstallen in op de prijs. Betwist de overdrager ze, dan brengt de notaris de syndicus daarvan binnen drie werkdagen na de akte met een aangetekende zending op de hoogte; zonder kennisgeving van een beslag binnen de twintig werkdagen die volgen, kan hij de overdrager betalen (Burgerlijk Wetboek, art. 3.95).
transfer-document-rule-costs = De kosten van deze inlichtingen zijn ten laste van de overdrager (Burgerlijk Wetboek, art. 3.94, § 4).
transfer-document-rule-figures = De cijfers zijn vastgesteld op de vermelde datum. Wat daarna wordt beslist of betaald, staat er niet in; een nieuwe versie vraagt u aan de syndicus.

## Attached files

transfer-document-attachment-json = Gegevens van dit document, leesbaar voor een machine (JSON)
transfer-document-attachment-xml = Gegevens van dit document, leesbaar voor een machine (XML)

## Bundle and mail

transfer-document-bundle = Inlichtingen en bijlagen – kavel { $unit } – { $association }

transfer-document-mail-subject = { $number }: de inlichtingen over kavel { $unit } zijn afgegeven
transfer-document-mail-body =
    { $name },

    De inlichtingen art. 3.94 BW (état daté) over kavel { $unit } van { $association } zijn afgegeven, met de cijfers van { $date }. Het dossier draagt het nummer { $number }.

    De link hieronder leidt naar het dossier: u downloadt er het document, de gegevens en de bijlagen. Elke download wordt opgetekend.
transfer-document-mail-action = Het dossier openen

## Verification

transfer-document-verify-version = Versie
transfer-document-verify-reference-date = Cijfers vastgesteld op
transfer-document-verify-valid-until = Opnieuw te vragen na
transfer-document-verify-file = Vingerafdruk van het bestand (SHA-256)
transfer-document-verify-drawing = Het bestand wordt opgemaakt.
transfer-document-verify-current = Het is door dit platform afgegeven. Het is de laatste versie.
transfer-document-verify-past = Het is door dit platform afgegeven. De cijfers zijn oud: vraag een nieuwe versie aan de syndicus.
transfer-document-verify-past-title = Dit document is echt, maar oud
transfer-document-verify-replaced-title = Dit document is vervangen
transfer-document-verify-replaced = Het is door dit platform afgegeven en op { $date } door een nieuwe versie vervangen. Vraag die aan de syndicus.
transfer-document-verify-form = Uw bestand vergelijken
transfer-document-verify-choose = Het ontvangen bestand
transfer-document-verify-choose-hint = De pdf, de gegevens (JSON, XML) of het ene bestand met de bijlagen, tot { $megabytes } MB. Het wordt niet bewaard.
transfer-document-verify-digest = Of de SHA-256-vingerafdruk ervan
transfer-document-verify-digest-hint = Voor een groter bestand: vierenzestig cijfers en letters.
transfer-document-verify-compare = Vergelijken
transfer-document-verify-genuine-title = Dit bestand is echt
transfer-document-verify-genuine = Het is byte voor byte het bestand dat onder deze code is afgegeven.
transfer-document-verify-altered-title = Dit is niet het bestand dat is afgegeven
transfer-document-verify-altered = Minstens één byte verschilt, of het is een ander document. Vertrouw er niet op; vraag het document aan de syndicus.

document-kind-transfer = Inlichtingen over een overgedragen kavel (état daté)
