# Documents of the co-ownership.

## The pages

library-title = Documenten
library-lead = De documenten van de mede-eigendom: elk document is alleen zichtbaar voor wie het mag lezen.
library-lead-own = De documenten van de mede-eigendom die u mag lezen, en die over u.
library-caption = Documenten
library-in-use = In gebruik
library-archived = Gearchiveerd
library-add = Document toevoegen
library-empty-title = Nog geen documenten
library-empty-reason = Bewaar hier de basisakte, het reglement, de notulen, de rekeningen, de contracten en de attesten: wat de mede-eigenaars mogen inzien en wat een notaris vraagt.
library-empty-own = Zodra een document voor u openstaat, vindt u het hier.
library-none = Geen enkel document voldoet aan deze criteria.
library-none-archived = Er is geen enkel document gearchiveerd.
library-search = Zoeken in titels en teksten
library-search-hint = Het begin van een woord volstaat; accenten tellen niet.
library-filter-kind = Soort
library-filter-year = Jaar
library-filter-language = Taal
library-filter-every = Alle
library-show-all = Alles tonen
library-about = Documenten over { $name }
library-of-this = Documenten hierover

## A document

library-document-title = Titel
library-document-title-hint = Laat u dit leeg, dan wordt de bestandsnaam gebruikt.
library-document-kind = Soort document
library-document-kind-choose = Kies
library-document-date = Datum van het document
library-document-date-hint = De dag van het document zelf, bijvoorbeeld die van de vergadering. Leeg: vandaag.
library-document-language = Taal
library-document-file = Bestand
library-document-size = Grootte
library-document-pages = Pagina's
library-document-added = Toegevoegd
library-document-open = Openen
library-document-save = Downloaden
library-document-edit-title = Document wijzigen
library-document-beginning = Eerste regels
library-new-title = Document toevoegen
library-new-lead = PDF, afbeeldingen, teksten en kantoordocumenten.
library-new-save = Toevoegen
library-new-notify = Wie het mag lezen, verwittigen
library-new-about = Betreft
library-new-about-nothing = De hele mede-eigendom
library-new-file-chosen = Dit bestand is er al: { $name }
library-edit-save = Opslaan
library-kept = Bewaard
library-kept-until = Langer bewaren, tot en met
library-kept-until-hint = De wettelijke termijn loopt vanzelf; vul alleen een dag in om het document langer te bewaren.
library-kept-always = Zolang de mede-eigendom bestaat
library-kept-to = Tot en met { $date }
library-kept-free = Zolang het nut heeft
library-text-waiting = De tekst wordt gelezen; binnenkort kunt u erin zoeken.
library-text-nothing = Geen tekst: het wordt gevonden via titel en soort.
library-text-unreadable = Geen tekst: het bestand is versleuteld, beschadigd of te groot om te lezen. U kunt het wel openen en downloaden.
library-erased = De inhoud van dit document is gewist op { $date }. Dat het bestond, blijft vastgelegd.
library-is-archived = Dit document is gearchiveerd: { $reason }

## Who may read

library-visibility = Wie mag het lezen
library-visibility-usual = Zoals gebruikelijk voor deze soort
library-visibility-managers = De syndicus en de boekhouder
library-visibility-council = Ook de raad
library-visibility-owners = Alle mede-eigenaars
library-visibility-unit_owners = De raad en de eigenaars van de betrokken kavels
library-visibility-named = De betrokken mede-eigenaars en met wie het gedeeld is
library-personal = Persoonlijk
library-held = Geblokkeerd

## Kinds

library-kind-base_deed = Basisakte
library-kind-by_laws = Reglement van mede-eigendom
library-kind-internal_rules = Reglement van interne orde
library-kind-convocation = Oproeping
library-kind-minutes = Notulen
library-kind-annual_accounts = Jaarrekening
library-kind-balance_sheet = Balans
library-kind-charge_statement = Afrekening van de lasten
library-kind-call_for_funds = Fondsenoproep
library-kind-budget = Begrotingsraming
library-kind-invoice = Factuur
library-kind-bank_statement = Rekeninguittreksel
library-kind-quote = Offerte
library-kind-contract = Contract
library-kind-insurance_policy = Verzekeringspolis
library-kind-insurance_claim = Schadegeval
library-kind-inspection_report = Keuringsverslag
library-kind-post_intervention_file = Postinterventiedossier (PID)
library-kind-energy_certificate = EPC-attest
library-kind-asbestos_certificate = Asbestattest
library-kind-tank_certificate = Tankattest
library-kind-court_file = Gerechtelijk dossier
library-kind-notice = Bericht aan de bewoners
library-kind-correspondence = Briefwisseling
library-kind-plan = Plan
library-kind-photo = Foto
library-kind-other = Andere

## Versions

library-versions = Versies
library-version-number = Versie { $number }
library-version-current = Geldig
library-version-note = Wat nieuw is
library-version-add = Nieuwe versie
library-version-add-lead = De vorige versies blijven bewaard.
library-version-restore = Deze versie opnieuw gebruiken

## Links

library-links = Waarover het gaat
library-links-none = De hele mede-eigendom.
library-link-add = Toevoegen
library-link-remove = Verwijderen
library-link-what = Kavel of mede-eigenaar
library-link-choose = Kies
library-object-building = Gebouw
library-object-entrance = Ingang
library-object-unit = Kavel
library-object-owner = Mede-eigenaar
library-object-call_for_funds = Fondsenoproep
library-object-deed = Akte
library-object-distribution_key = Verdeelsleutel
library-object-mandate = Mandaat van de syndicus
library-object-handover = Overdracht van het dossier

## Shares

library-shares = Gedeeld met
library-shares-none = Met niemand behalve wie het al mag lezen.
library-shares-personal = Dit document gaat over een persoon en wordt dus met niemand anders gedeeld.
library-share-whom = Met wie
library-share-choose = Kies
library-share-circle-council = De raad
library-share-circle-owners = Alle mede-eigenaars
library-share-circle-residents = Iedereen die in het gebouw woont
library-share-starts = Vanaf (vandaag indien leeg)
library-share-ends = Tot en met (geen einde indien leeg)
library-share-add = Delen
library-share-period = Periode
library-share-from = Vanaf { $date }
library-share-from-to = Van { $start } tot en met { $end }
library-share-state = Status
library-share-open = Open
library-share-over = Afgelopen
library-share-coming = Nog niet
library-share-revoked = Ingetrokken op { $date }
library-share-revoke = Intrekken
library-passes = Bezorgd zonder account
library-passes-none = Aan niemand.
library-pass-recipient = Voor wie
library-pass-recipient-hint = Een naam die later zegt aan wie het document werd bezorgd.
library-pass-made = Gemaakt op
library-pass-state = Status
library-pass-open = Open tot { $until }
library-pass-used = Gedownload op { $at }
library-pass-expired = Verlopen
library-pass-revoked = Ingetrokken
library-pass-revoke = Intrekken
library-pass-days = Dagen geldig (hoogstens 30)
library-pass-consequence = Met de link kan de huidige versie één keer worden gedownload, zonder account. Wie de link heeft, heeft het document.
library-pass-add = Eenmalige link maken
library-pass-fresh = Dit is de link. Hij wordt maar één keer getoond: kopieer hem nu.
library-pass-taken-back = De link werkt niet meer.
library-pass-fetch = Downloaden
library-pass-from = Bezorgd door
library-pass-until = Te downloaden vóór
library-pass-lead = Deze link werkt één keer.

## Holds and putting away

library-hold = Verwijdering blokkeren
library-hold-consequence = Zolang het geblokkeerd is, kan het document niet gearchiveerd of gewist worden, wat de termijn ook zegt: bijvoorbeeld wegens een rechtszaak of een onderzoek.
library-hold-since = Geblokkeerd sinds { $date }: { $reason }
library-hold-lift = Blokkering opheffen
library-hold-lift-consequence = De bewaartermijn van het document telt opnieuw.
library-reason = Reden
library-archive = Archiveren
library-archive-consequence = Alleen de syndicus en de boekhouder zien het document dan nog. De inhoud wordt dertig dagen later gewist, tenzij hij bewaard moet blijven.
library-management = Bewaring

## What was done

library-added = Het document is toegevoegd.
library-saved = Het document is gewijzigd.
library-version-added = De nieuwe versie is geldig.
library-shared = Het document is gedeeld.
library-share-taken-back = Het delen is ingetrokken.
library-put-away = Het document is gearchiveerd.

## The audit trail

identity-audit-action-document-add = Document toegevoegd
identity-audit-action-document-archive = Document gearchiveerd
identity-audit-action-document-erase = Inhoud van een document gewist
identity-audit-action-document-hold = Verwijdering van een document geblokkeerd
identity-audit-action-document-hold-lift = Blokkering van een document opgeheven
identity-audit-action-document-link-add = Document gekoppeld
identity-audit-action-document-link-remove = Koppeling van een document verwijderd
identity-audit-action-document-pass-create = Eenmalige link gemaakt
identity-audit-action-document-pass-fetch = Document via een link gedownload
identity-audit-action-document-pass-revoke = Eenmalige link ingetrokken
identity-audit-action-document-share = Document gedeeld
identity-audit-action-document-share-revoke = Delen van een document ingetrokken
identity-audit-action-document-update = Document gewijzigd
identity-audit-action-document-version-add = Nieuwe versie van een document
identity-audit-action-document-version-restore = Oudere versie van een document opnieuw gebruikt
