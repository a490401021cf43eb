# Calls for funds, what each owner owes for them, and the home pages that say so.

## Words that come back on many pages

charges-section-own-calls = Mijn bijdragen
charges-nature-ordinary = Gewone lasten
charges-nature-extraordinary = Buitengewone lasten
charges-fund-working = Werkkapitaal
charges-fund-reserve = Reservekapitaal
charges-status-issued = Opgevraagd
charges-status-cancelled = Geannuleerd
charges-total = Totaal
charges-column-call = Opvraging
charges-column-called-on = Datum van de opvraging
charges-column-due-on = Uiterlijk te betalen op
charges-column-total = Totaalbedrag
charges-column-own-amount = Uw bedrag
charges-column-status = Status
charges-column-owner = Mede-eigenaar
charges-column-lines = Detail
charges-column-reserve = Waarvan reservekapitaal
charges-column-amount = Bedrag
charges-column-communication = Gestructureerde mededeling
charges-column-letter = Brief
charges-column-unit = Kavel
charges-column-base = Te verdelen
charges-column-parts = Aandelen

## The list

charges-call-list-title = Opvragingen
charges-call-list-caption = Opvragingen, de recentste eerst
charges-call-list-empty-title = Geen opvragingen
charges-call-list-empty-reason = Een opvraging vraagt elke mede-eigenaar zijn deel van een bedrag, met een brief en een betaalcode.
charges-own-list-title = Mijn bijdragen
charges-own-list-empty-reason = In deze mede-eigendom werd u niets gevraagd. Elke opvraging verschijnt hier met haar brief.
charges-call-new-action = Opvraging voorbereiden

## Preparing a call

charges-call-new-title = Nieuwe opvraging
charges-call-new-lead = Schrijf de bedragen, bekijk wat ieder betaalt en doe dan de opvraging. Vóór het voorbeeld wordt niets opgevraagd.
charges-call-new-no-units-title = Er zijn nog geen kavels
charges-call-new-no-units-reason = Een opvraging wordt over de kavels verdeeld. Voeg ze toe en kom dan terug.
charges-call-new-no-units-add = Kavel toevoegen
charges-call-new-no-units-import = Lijst importeren
charges-call-form-title = Voorwerp van de opvraging
charges-call-form-title-hint = Staat in de brief, bijvoorbeeld “Provisie eerste kwartaal 2026”.
charges-call-form-called-on = Datum van de opvraging
charges-call-form-called-on-hint = Wie op die dag mede-eigenaar is, betaalt.
charges-call-form-due-on = Uiterlijk te betalen op
charges-call-form-line = Bedrag { $number }
charges-call-form-label = Voorwerp
charges-call-form-amount = Bedrag
charges-call-form-key = Verdeelsleutel
charges-call-form-nature = Aard
charges-call-form-fund = Fonds
charges-call-new-add-line = Bedrag toevoegen
charges-call-new-preview = Bekijken wat ieder betaalt
charges-call-new-issue =
    { $count ->
        [one] Opvragen: { $count } brief, { $total }
       *[other] Opvragen: { $count } brieven, { $total }
    }
charges-call-issued = De opvraging is gedaan. De brieven zijn klaar.
refusal-call-preview-outdated = De opvraging geeft nu een ander resultaat dan wat u hebt gezien. Controleer het nieuwe voorbeeld en doe dan de opvraging.

## The preview

charges-preview-title = Wat ieder betaalt
charges-preview-waiting = Het voorbeeld verschijnt hier zodra voorwerp, data en een bedrag zijn ingevuld.
charges-preview-incomplete = Het voorbeeld kan nog niet worden berekend:
charges-preview-caption = Bedrag per mede-eigenaar
charges-preview-summary =
    { $count ->
        [one] { $count } mede-eigenaar betaalt { $total }.
       *[other] { $count } mede-eigenaars betalen samen { $total }.
    }
charges-preview-line = { $unit }, { $label }, { $key }: { $parts }
charges-preview-signed-out = U bent niet meer aangemeld. Laad de pagina opnieuw om verder te gaan.
charges-preview-failed = De berekening is bij ons mislukt. Referentie:
charges-preview-unreachable = De server antwoordt niet. Het voorbeeld komt terug met de verbinding.

## One call

charges-call-lead =
    { $count ->
        [one] Opvraging nr. { $number }, { $count } bijdrage
       *[other] Opvraging nr. { $number }, { $count } bijdragen
    }
charges-call-pdf-all = Alle brieven (PDF)
charges-fact-reserve = Waarvan naar het reservekapitaal
charges-fact-issued = Opgevraagd op
charges-lines-title = Bedragen
charges-contributions-title = Bijdragen
charges-letter-of = Brief aan { $owner } (PDF)
charges-call-cancelled-on = Deze opvraging werd geannuleerd op { $date }
charges-call-cancelled-because = Reden: { $reason }
charges-call-cancelled-nothing-due = Voor deze opvraging moet niets worden betaald.

## Cancelling a call

charges-call-cancel-action = Opvraging annuleren
charges-call-cancel-title = “{ $title }” annuleren
charges-call-cancel-consequence-title = Een annulering is definitief
charges-call-cancel-consequence = Voor deze opvraging is niets meer verschuldigd en haar brieven dragen de vermelding “geannuleerd”. Doe een nieuwe opvraging om ze te verbeteren.
charges-call-cancel-reason = Reden
charges-call-cancel-reason-hint = De mede-eigenaars zullen dit lezen.
charges-call-cancel-act = Opvraging definitief annuleren
charges-call-cancel-keep = Opvraging behouden
charges-call-cancelled = De opvraging is geannuleerd.

## What an owner sees of a call

charges-own-pay-title = U moet { $amount } betalen, uiterlijk op { $date }
charges-own-nothing-due = U moet niets betalen voor deze opvraging.
charges-own-why-title = Waarom dit bedrag
charges-own-why = Elk bedrag is verdeeld volgens de aandelen van uw kavels, zoals die waren op { $date }.
charges-own-parts = { $parts } ({ $key })
charges-own-reserve = Van dit totaal gaat { $amount } naar het reservekapitaal (BW art. 3.86 § 3).
charges-own-letter = De brief lezen (PDF)
charges-pay-beneficiary = Begunstigde
charges-pay-iban = Rekening (IBAN)
charges-pay-scan = Scan deze code met de app van uw bank.

## The home page

charges-home-title = Goeiedag, { $name }
charges-home-all-clear = Er wacht niets op u
charges-home-waiting = Wat op u wacht
charges-home-all-clear-next = Volgende vervaldag: { $title }, { $association }, op { $date }.
charges-home-all-clear-nothing = De aandelen zijn volledig, de rekeningen zijn bekend en er loopt geen opvraging.
charges-home-no-role = Er is momenteel geen taak aan uw rol verbonden.
charges-home-superadmin = U beheert het platform. De organisaties vindt u hieronder.
charges-home-first-title = Uw eerste mede-eigendom
charges-home-first-reason = Maak de mede-eigendom aan met haar ondernemingsnummer en rekeningen en importeer dan haar kavels en mede-eigenaars.
charges-home-first-action = Mede-eigendom aanmaken
charges-home-no-units = Voeg de kavels toe
charges-home-no-units-action = Lijst van kavels importeren
charges-home-shares-missing = Vervolledig de aandelen: { $sum } in plaats van { $total }, verschil { $difference }
charges-home-shares-missing-action = Kavels bekijken
charges-home-no-account = Geef de rekening van het werkkapitaal op
charges-home-no-reserve-account = Geef de rekening van het reservekapitaal op
charges-home-no-account-action = Rekening toevoegen
charges-home-due = Komende vervaldagen
charges-home-call-due = { $title }: { $amount }
charges-home-call-due-on = uiterlijk te betalen op { $date }
charges-home-call-due-action = Opvraging bekijken
charges-home-city = Gemeente
charges-home-units = Kavels
charges-home-own-waiting = Te betalen
charges-home-own-all-clear = Er vervalt geen bijdrage.
charges-home-own-due = U moet { $amount } betalen, uiterlijk op { $date }
charges-home-own-detail = { $title }, { $association }, kavels { $units }
charges-home-own-see = Bekijken waarom en betalen
charges-home-own-units = Mijn kavels
charges-home-own-association = Mede-eigendom
charges-home-own-shares = Aandelen
charges-home-own-shares-of = { $shares } / { $total }
charges-home-own-part = Uw deel
charges-home-own-whole = de hele kavel
charges-home-own-earlier = Vorige bijdragen
charges-home-own-earlier-note = Ontvangen betalingen staan hier nog niet. Hebt u betaald, dan hoeft u niets te doen.
charges-home-own-letter = Brief “{ $title }” (PDF)

## Whether a document is genuine

charges-verify-title = Een document controleren
charges-verify-lead = De code staat onderaan het document. Het antwoord zegt niets over personen.
charges-verify-genuine-title = Dit document is echt
charges-verify-genuine = Het werd door dit platform afgegeven en niet geannuleerd.
charges-verify-revoked-title = Dit document is geannuleerd
charges-verify-revoked = Het werd door dit platform afgegeven en daarna geannuleerd op { $date }. Er moet niets worden betaald.
charges-verify-unknown-title = Wij kennen deze code niet
charges-verify-unknown = Geen document draagt de code { $code }. Neem hem over: hij telt zestien letters en cijfers. Klopt hij, betaal dan niet en vraag het de syndicus.
charges-verify-kind = Document
charges-verify-issued = Afgegeven op
charges-verify-code = Code
charges-verify-digest = Vingerafdruk van de gegevens (SHA-256)
document-kind-call_letter = Opvraging
