# Brieven die per post vertrekken.

outside-letter-label-return = Terug aan:
outside-letter-label-enclosures = Bijlagen
outside-letter-label-rank = Nr.
outside-letter-label-name = Bestemmeling
outside-letter-label-address = Adres
outside-letter-label-tracking = Zendingsnummer
outside-letter-label-stamp = Stempel van de post
outside-letter-list-subject = Lijst van aangetekende zendingen – reeks { $number }
outside-letter-list-total =
    { $count ->
        [one] { $count } zending
       *[other] { $count } zendingen
    }
outside-letter-title = Brieven
outside-letter-lead = Brieven om af te drukken voor wie geen e-mail krijgt, met het bewijs van verzending.
outside-letter-new = Brieven voorbereiden
outside-letter-empty-title = Nog geen brieven
outside-letter-empty-reason = Bereid hier de brieven van een opvraging of een bericht voor; u krijgt één bestand om af te drukken.
outside-letter-caption = Reeksen brieven van { $association }
outside-letter-batch = Reeks { $number } – { $subject }
outside-letter-subject = Onderwerp
outside-letter-body = Tekst
outside-letter-body-hint = Een lege regel begint een nieuwe alinea. Aanhef en ondertekening worden toegevoegd.
outside-letter-other-languages = Andere talen
outside-letter-other-languages-hint = Wie geen tekst in zijn taal heeft, krijgt die van de vereniging.
outside-letter-prepared-on = Voorbereid op
outside-letter-count = Brieven
outside-letter-progress = Stand
outside-letter-kind = Inhoud
outside-letter-kind-question = Wat wilt u versturen?
outside-letter-kind-call = Opvraging van provisies
outside-letter-kind-notice = Bericht
outside-letter-kind-document = Bericht met een document als bijlage
outside-letter-call = Opvraging van provisies
outside-letter-document = Document
outside-letter-document-hint = Een pdf uit de bibliotheek, achter elke brief gevoegd.
outside-letter-none-chosen = Geen
outside-letter-audience = Bestemmelingen
outside-letter-audience-question = Aan wie?
outside-letter-audience-post = Wie per post ontvangt of geen bruikbaar e-mailadres heeft ({ $count })
outside-letter-audience-all = Alle mede-eigenaars ({ $count })
outside-letter-audience-chosen = Wie ik aanvink
outside-letter-window = Venster van de omslag
outside-letter-window-right = Rechts
outside-letter-window-left = Links
outside-letter-dispatch = Verzending
outside-letter-dispatch-question = Op welke manier?
outside-letter-dispatch-ordinary = Gewoon
outside-letter-dispatch-registered = Aangetekend
outside-letter-dispatch-receipt = Aangetekend met ontvangstbewijs
outside-letter-without-address =
    { $count ->
        [one] { $count } mede-eigenaar heeft geen volledig postadres en krijgt geen brief:
       *[other] { $count } mede-eigenaars hebben geen volledig postadres en krijgen geen brief:
    }
outside-letter-prepare = Voorbereiden
outside-letter-prepared-done = De brieven worden voorbereid.
outside-letter-marked = Genoteerd.
outside-letter-drawing = De brieven worden voorbereid ({ $done } van { $total }). Laad de pagina zo dadelijk opnieuw.
outside-letter-reload = Opnieuw laden
outside-letter-failed = De brieven konden niet worden voorbereid.
outside-letter-redraw = Opnieuw proberen
outside-letter-waiting = Deze brieven zijn nog niet opgemaakt. Het programma heeft ze zelf voorbereid, voor wie schriftelijk moet worden ingelicht.
outside-letter-draw = Opmaken om af te drukken
outside-letter-law = Rechtsgrond
outside-letter-told-law = U ontvangt deze brief omdat de wet dat voorschrijft ({ $law }).
outside-letter-batch-state-drawing = In voorbereiding
outside-letter-batch-state-waiting = Op te maken
outside-letter-batch-state-ready = Klaar
outside-letter-batch-state-failed = Mislukt
outside-letter-state-prepared = Af te drukken
outside-letter-state-printed = Afgedrukt
outside-letter-state-posted = Verzonden
outside-letter-state-returned = Teruggekeerd
outside-letter-posted-of = { $posted } van { $total } verzonden
outside-letter-print = Afdrukken
outside-letter-all-pdf = Alle brieven ({ $pages } bladzijden)
outside-letter-list-pdf = Lijst van aangetekende zendingen (pdf)
outside-letter-list-csv = Lijst van aangetekende zendingen (csv)
outside-letter-mark-printed = Als afgedrukt noteren
outside-letter-mark-posted = Als verzonden noteren
outside-letter-mark-posted-hint = Alle brieven die nog niet weg zijn, tenzij u er enkele aanvinkt.
outside-letter-mark-returned = Als teruggekeerd noteren
outside-letter-mark-returned-hint = Vink de brieven aan die teruggekeerd zijn.
outside-letter-posted-on = Verzonden op
outside-letter-returned-on = Teruggekeerd op
outside-letter-reason = Reden
outside-letter-return-unknown = Onbekend op het adres
outside-letter-return-moved = Verhuisd
outside-letter-return-unclaimed = Niet afgehaald
outside-letter-return-refused = Geweigerd
outside-letter-return-address = Onvolledig of verkeerd adres
outside-letter-return-other = Andere
outside-letter-letters = Brieven van de reeks
outside-letter-tick = De brief aan { $name } kiezen
outside-letter-tracking-of = Zendingsnummer van { $name }
outside-letter-tracking-title = Zendingsnummers
outside-letter-tracking-hint = Neem het nummer onder de streepjescode van elk ontvangstbewijs over.
outside-letter-tracking-save = Nummers bewaren
outside-letter-proof = Vingerafdruk van het bestand (SHA-256)
outside-letter-posted-by = Verzonden op { $date }, { $dispatch }
outside-letter-returned-because = Teruggekeerd op { $date }: { $reason }
