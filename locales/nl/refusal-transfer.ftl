# Wat geweigerd wordt bij de verkoop van een kavel.

## Requests, settings

refusal-transfer-kind-unknown = ‘{ $value }’ is geen soort aanvraag.
refusal-transfer-requester-unknown = Zeg wie het vraagt: een notaris, een vastgoedmakelaar of de overdragende mede-eigenaar.
refusal-transfer-deed-notary-only = Vóór de akte vraagt alleen de notaris de inlichtingen.
refusal-transfer-channel-unknown = Zeg hoe de aanvraag is binnengekomen.
refusal-transfer-state-unknown = ‘{ $value }’ is geen toestand.
refusal-transfer-event-unknown = ‘{ $value }’ is geen stap.
refusal-transfer-outcome-unknown = Zeg of er iets te melden is, of er niets is, of dat u een voorbehoud maakt.
refusal-transfer-version-state-unknown = ‘{ $value }’ is geen toestand van een document.
refusal-transfer-access-purpose-unknown = ‘{ $value }’ is geen soort link.
refusal-transfer-side-unknown = ‘{ $value }’ is geen kant van het gesprek.
refusal-transfer-file-unknown = ‘{ $value }’ is geen bestand van het dossier.
refusal-transfer-state-refused = { $event ->
    [begin] Dit dossier is al begonnen of afgesloten.
    [generate] Dit dossier is afgesloten: er wordt geen document meer opgemaakt.
    [deliver] Maak eerst het document op; een afgesloten dossier wordt niet meer afgeleverd.
    [cancel] Een afgeleverd of afgesloten dossier wordt niet meer ingetrokken.
   *[other] Dit dossier is niet aan deze stap toe.
}
refusal-transfer-received-future = Een aanvraag kan niet binnenkomen op { $value }, dat nog moet komen.
refusal-transfer-deed-before-request = De akte kan niet gepland zijn vóór de aanvraag, ontvangen op { $received }.
refusal-transfer-fee-impossible = Geef een bedrag tussen nul en { $maximum } €.
refusal-transfer-fee-source = Kosten worden alleen gevraagd als de overeenkomst van de syndicus ze voorziet: vermeld het beding.
refusal-transfer-remind-days = Geef een aantal dagen van 1 tot { $maximum }.
refusal-transfer-twice = Dezelfde aanvraag wacht al op antwoord: dossier { $number }.
refusal-transfer-unknown = Dit dossier bestaat niet.
refusal-transfer-closed = Dit dossier is afgesloten; het verandert niet meer.
refusal-transfer-default-reserved = Een voorbehoud geldt voor één dossier; het kan geen gebruikelijk antwoord zijn.
refusal-transfer-default-none = Er is geen gebruikelijk antwoord bij deze rubriek.
refusal-transfer-review-past = Kies een komende dag om dit antwoord te herzien.

## Sections

refusal-transfer-section-unknown = “{ $value }” is geen rubriek.
refusal-transfer-open-unknown = “{ $value }” is geen bekende reden.
refusal-transfer-line-unknown = “{ $value }” is geen bekende regel.
refusal-transfer-expense-unknown = Zeg wat voor uitgave het is.
refusal-transfer-bearer-unknown = Zeg of de verkoper of de koper betaalt.
refusal-transfer-bearer-reason-unknown = “{ $value }” is geen bekende reden.
refusal-transfer-none-refused = “Geen” is geen antwoord in deze rubriek.
refusal-transfer-answer-contradicts = U antwoordt dat er niets is, of u maakt een voorbehoud: dan kan er niets worden opgesomd of bijgevoegd.
refusal-transfer-answer-empty = Zeg wat er is: een tekst, een regel of een document.
refusal-transfer-evidence-missing = Voeg het document bij waaruit dit blijkt.
refusal-transfer-figure-missing = Vermeld het bedrag van het kapitaal: een regel met een totaal.
refusal-transfer-too-many = Hier niet meer dan { $max }.
refusal-transfer-field-unasked = In deze rubriek wordt dit niet gevraagd.
refusal-transfer-share-above-total = Het aandeel van de kavel kan niet hoger zijn dan het totaal.
refusal-transfer-amount-negative = Dit bedrag kan niet negatief zijn.
refusal-transfer-parts-impossible = Een kavel kan geen { $parts } aandelen op { $total } hebben.
refusal-transfer-period-reversed = De periode kan niet eindigen voor ze begint.
refusal-transfer-deed-before-contract = De akte kan niet aan het compromis voorafgaan.
refusal-transfer-reserve-law = De wet eist een antwoord in deze rubriek: een voorbehoud volstaat niet.
refusal-transfer-answer-unknown = Deze rubriek heeft nog geen antwoord.
refusal-transfer-contribution-twice = Deze opvraging staat twee keer in het antwoord.
refusal-transfer-contribution-unknown = Onder deze mededeling is de verkoper niets gevraagd.
refusal-transfer-open-above-asked = Er kan niet meer openstaan dan wat gevraagd is: { $max } €.
refusal-transfer-document-foreign = Dit document gaat over een andere kavel of een andere persoon: de koper hoort het niet te lezen.
refusal-transfer-date-future = De cijfers kunnen niet voor een toekomstige dag worden opgemaakt; vandaag is het { $today }.
refusal-transfer-date-before-deed = De vereniging bestond nog niet: haar basisakte is van { $deed }.

## Portal

refusal-transfer-link-invalid = Deze link opent niets: hij is onvolledig, al gebruikt, vervallen of ingetrokken. Vraag een nieuwe.
refusal-transfer-portal-unknown = Deze mede-eigendom ontvangt hier geen aanvragen. Schrijf haar syndicus.
refusal-transfer-mandate-required = Voeg een volmacht toe of zeg in welke hoedanigheid u vraagt.
refusal-transfer-fee-changed = De kosten zijn veranderd sinds deze pagina werd getoond. Bekijk ze en verstuur de aanvraag opnieuw.
refusal-transfer-unit-unknown = Geen kavel heeft de referentie “{ $value }”. Schrijf ze zoals in de basisakte.
refusal-transfer-unit-several = Meerdere gebouwen hebben een kavel “{ $value }”. Kies het gebouw.
refusal-transfer-message-closed = Deze aanvraag is ingetrokken: er wordt niet meer in geschreven.
refusal-transfer-message-suspended = De toegang van de syndicus tot deze dienst is opgeschort: niemand zou uw bericht lezen. Wend u rechtstreeks tot hem.
refusal-transfer-deed-future = De akte kan niet na vandaag, { $today }, verleden zijn.
refusal-transfer-notice-before-request = De akte kan niet vóór de aanvraag liggen, die op { $received } ontvangen werd.
refusal-transfer-contest-future = De brief kan niet na vandaag, { $today }, vertrokken zijn.
refusal-transfer-contest-before-deed = De brief kan niet vóór de akte van { $deed } liggen.
refusal-transfer-notice-notary-only = Alleen de notaris meldt de akte aan de syndicus.
refusal-transfer-notice-closed = Deze aanvraag is ingetrokken: er wordt geen akte meer in genoteerd.
refusal-transfer-notices-many = In een dossier worden hoogstens { $max } meldingen van de akte per dag gedaan.
refusal-transfer-messages-many = U hebt { $max } berichten op één dag geschreven. Ga morgen verder of bel de syndicus.
refusal-transfer-access-unknown = Deze link bestaat niet.

## Document

refusal-transfer-section-open = De wet eist een antwoord op deze rubrieken, die nog open zijn: { $sections }.
refusal-transfer-reservation-missing = Deze rubrieken zijn nog open: beantwoord ze of maak een voorbehoud. { $sections }.
refusal-transfer-version-unknown = Deze versie bestaat niet.
refusal-transfer-version-waiting = Het document wordt opgemaakt: wacht even.
refusal-transfer-version-replaced = Een recentere versie heeft deze vervangen: verstuur de laatste.
refusal-sha256-malformed = Een SHA-256-vingerafdruk telt vierenzestig cijfers en letters van a tot f. Kies een bestand of neem hem over.
