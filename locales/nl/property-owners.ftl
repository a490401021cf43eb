# Owners: who they are, how to reach them, what they agreed to; the directory; occupants.

## The owner herself

property-owner-identity = Wie het is
property-owner-letter-name = Naam op de brieven
property-owner-letter-name-hint = Zoals op de omslag: “Anne Peeters”, “Immo Zon NV”. Laat leeg als u de personen invult: de naam wordt eruit samengesteld.
property-owner-persons = Personen
property-owner-persons-hint = Voor een paar of erfgenamen die samen één mede-eigenaar zijn: een rij per persoon. Voor één persoon volstaat de naam op de brieven.
property-owner-person-row = Persoon { $row }
property-owner-person-more = Persoon toevoegen
property-owner-given-name = Voornaam
property-owner-family-name = Familienaam
property-owner-salutation = Aanspreking
property-owner-salutation-hint = Niet verplicht, bijvoorbeeld “Mevr.” of “Dhr.”.
property-owner-company = Rechtspersoon
property-owner-company-hint = In te vullen voor een vennootschap, een vereniging of een openbare dienst.
property-owner-legal-form = Rechtsvorm
property-owner-legal-form-hint = Bijvoorbeeld BV, NV of vzw.
property-owner-representative = Vertegenwoordigd door
property-owner-representative-hint = Vaste vertegenwoordiger van een vennootschap, bewindvoerder van een beschermde persoon.
property-owner-contact-hint = Het adres, de telefoon en het e-mailadres die de brieven gebruiken. Andere middelen voegt u toe op de pagina van de mede-eigenaar.

## Narrowing the list

property-owner-only = Tonen
property-owner-only-all = Allemaal
property-owner-only-without-consent = Zonder akkoord voor e-mail
property-owner-only-abroad = Adres in het buitenland
property-owner-only-duplicates = Mogelijke dubbels
property-owner-only-none = Geen enkele mede-eigenaar voldoet aan deze keuze.

## Periods of which one end or both may be unknown

property-period-from-to = van { $from } tot { $to }
property-period-from = sinds { $from }
property-period-to = tot { $to }
property-period-unknown = zonder data

## Means of contact

property-contact-none = Er is geen contactmiddel bekend.
property-contact-caption = Contactmiddelen
property-contact-caption-other = Vroegere of latere contactmiddelen
property-contact-other = Vroegere of latere contactmiddelen
property-contact-abroad = De brieven gaan naar het buitenland: reken enkele dagen langer.
property-contact-add = Contactmiddel toevoegen
property-contact-new-title = Nieuw contactmiddel van { $name }
property-contact-edit-title = Contactmiddel van { $name }
property-contact-saved = Het contactmiddel is opgeslagen.
property-contact-what = Waarover het gaat
property-contact-how = Waarvoor het dient
property-contact-value = Adres of nummer
property-contact-value-hint = Een e-mailadres, een telefoonnummer, of straat en nummer.
property-contact-post = Vervolg van het postadres
property-contact-post-hint = Enkel voor een postadres.
property-contact-purpose = Gebruik
property-contact-visibility = Zichtbaar voor
property-contact-visibility-hint = Mede-eigenaars mogen elkaars adres vragen (BW art. 3.89 § 5 14°); telefoon en e-mail worden hun enkel getoond als de persoon dat wenst.
property-contact-visibility-usual = Zoals gewoonlijk
property-contact-label = Benaming
property-contact-label-hint = Bijvoorbeeld “tweede verblijf” of “kantoor”.
property-contact-starts-on = Vanaf
property-contact-ends-on = Tot en met
property-contact-ends-on-hint = Laat leeg zolang het dient.
property-contact-is-primary = Eerst gebruiken
property-contact-is-primary-hint = Brieven, e-mails en oproepen gaan eerst daarheen. Het eerste van zijn soort is dat vanzelf.
property-contact-primary = eerst
property-contact-period = Periode
property-contact-act = Wijzigen
property-contact-kind-email = E-mail
property-contact-kind-phone = Telefoon
property-contact-kind-mobile = Gsm
property-contact-kind-post = Postadres
property-contact-purpose-all = Alles
property-contact-purpose-charges = Lasten
property-contact-purpose-meetings = Vergaderingen
property-contact-purpose-emergencies = Noodgevallen
property-contact-visibility-syndic = enkel de syndicus
property-contact-visibility-council = de syndicus en de raad
property-contact-visibility-owners = alle mede-eigenaars

## Delivery and consents

property-delivery-title = Hoe zendingen vertrekken
property-delivery-meetings = Oproepingen
property-delivery-charges = Opvragingen en afrekeningen
property-delivery-usual = standaard
property-delivery-by-consent = met schriftelijk akkoord
property-delivery-no-address = Het akkoord geldt voor e-mail, maar er is geen e-mailadres bekend. Voeg het toe.
property-delivery-channel-registered = Aangetekende zending
property-delivery-channel-post = Gewone post
property-delivery-channel-email = E-mail
property-delivery-channel-by_hand = Afgifte tegen ontvangstbewijs
property-delivery-scope-all = voor alles
property-delivery-scope-meetings = voor de vergaderingen
property-delivery-scope-charges = voor de lasten
property-consent-add = Akkoord inschrijven
property-consent-new-title = Akkoord van { $name }
property-consent-lead = Een oproeping vertrekt aangetekend, tenzij de bestemmeling individueel, uitdrukkelijk en schriftelijk een ander middel heeft aanvaard ({ $law }).
property-consent-channel = Aanvaard middel
property-consent-scope = Voor welke zendingen
property-consent-given-on = Gegeven op
property-consent-given-on-hint = De datum van het geschrift.
property-consent-proof = Bewijs
property-consent-proof-hint = Waar het geschrift zich bevindt, bijvoorbeeld “brief van 2 maart 2026, map 4”.
property-consent-record = Akkoord inschrijven
property-consent-recorded = Het akkoord is ingeschreven.
property-consent-said = { $channel } { $scope }, gegeven op { $date }
property-consent-withdrawn-on = Ingetrokken vanaf { $date }.
property-consent-withdraw = Akkoord intrekken
property-consent-withdrawn-from = Geldt niet meer vanaf
property-consent-withdraw-consequence = Vanaf die dag vertrekken de zendingen opnieuw langs de gewone weg. Wat eerder vertrok, blijft geldig.
property-consent-withdrawn = De intrekking is ingeschreven.
property-consent-count = Schriftelijke akkoorden

## Duplicates and merging

property-duplicate-title = Mogelijke dubbels
property-duplicate-lead = Mede-eigenaars die iets gemeen hebben. Leden van een gezin delen soms een telefoon: vergelijk voor u samenvoegt.
property-duplicate-none = Er zijn geen dubbels gevonden.
property-duplicate-shared = Gemeenschappelijk: { $what }
property-duplicate-by-name = de naam
property-duplicate-by-email = het e-mailadres
property-duplicate-by-phone = de telefoon
property-duplicate-by-enterprise_number = het ondernemingsnummer
property-duplicate-compare = Mogelijke dubbels vergelijken
property-merge-action = Samenvoegen
property-merge-compare = Vergelijken
property-merge-title = Twee fiches samenvoegen
property-merge-lead = Dezelfde persoon die twee keer is ingeschreven, wordt één mede-eigenaar.
property-merge-with = De andere fiche
property-merge-nobody = Er is geen andere mede-eigenaar.
property-merge-caption = Beide fiches naast elkaar
property-merge-what = Gegeven
property-merge-entry = Fiche nr. { $number }
property-merge-differs = verschilt
property-merge-keep = { $name } behouden (nr. { $number })
property-merge-consequence = De andere fiche wordt gearchiveerd. Haar kavels, contactmiddelen, akkoorden en toegangen gaan naar de fiche die u behoudt; brieven die al vertrokken zijn, veranderen niet. Dit kan niet ongedaan worden gemaakt.
property-merge-done = De twee fiches zijn er nu één.
property-merge-note = Deze fiche is samengevoegd met die van { $name }.

## The directory of owners

property-directory-title = Lijst van de mede-eigenaars
property-directory-lead = De namen, adressen, kavels en aandelen die elke mede-eigenaar mag kennen ({ $law }).
property-directory-none = Nog geen enkele kavel heeft een mede-eigenaar.

## Occupants

property-occupant = Bewoner
property-occupant-list-title = Bewoners
property-occupant-list-lead = Wie de kavels bewoont of gebruikt. Deze gegevens dienen voor berichten en noodgevallen.
property-occupant-now = Vandaag
property-occupant-all = Allemaal
property-occupant-to-erase = Te wissen
property-occupant-to-erase-lead = Deze personen zijn langer dan een jaar weg: hun gegevens zijn niet meer nodig.
property-occupant-none-to-erase = Er is niets te wissen.
property-occupant-add = Bewoner toevoegen
property-occupant-empty-title = Nog geen bewoner
property-occupant-empty-reason = De bewoners worden verwittigd van de vergaderingen en van de beslissingen die hen binden.
property-occupant-new-title = Nieuwe bewoner
property-occupant-edit-title = Bewoner
property-occupant-saved = De bewoner is opgeslagen.
property-occupant-kind-tenant = Huurder
property-occupant-kind-user = Gebruiker
property-occupant-kind-family = Familie van de mede-eigenaar
property-occupant-kind-owner = Mede-eigenaar zelf
property-occupant-choose = Kiezen…
property-occupant-nobody = Niemand
property-occupant-where = De kavel en de duur
property-occupant-ends-on-hint = De laatste dag van het contract of de bewoning, als die bekend is.
property-occupant-whole = Bewoont de hele kavel
property-occupant-whole-hint = Vink uit voor een kamer of een deel van de kavel.
property-occupant-person-hint = Voor een huurder, een gebruiker of een familielid.
property-occupant-name-hint = De naam volstaat: noteer niets dat niet dient.
property-occupant-herself = De mede-eigenaar bewoont zijn kavel
property-occupant-herself-hint = Kies wie, als de soort “mede-eigenaar zelf” is.
property-occupant-rights = De huurovereenkomst en de berichten
property-occupant-lease-registered = De huurovereenkomst is geregistreerd
property-occupant-lease-registered-on = Huurovereenkomst geregistreerd op
property-occupant-told-of-meetings = Verwittigen van de algemene vergaderingen
property-occupant-told-of-meetings-hint = De datum wordt in de gemeenschappelijke delen uitgehangen (BW art. 3.89 § 5 6°).
property-occupant-told-of-decisions = Verwittigen van de beslissingen die hem binden
property-occupant-told-of-decisions-hint = Een beslissing bindt hem zodra ze hem is meegedeeld (BW art. 3.93 § 5).
property-occupant-kept-until = Gegevens bewaard tot
property-occupant-kept-note = De gegevens van een bewoner worden bewaard tot een jaar na het vertrek.
property-occupant-kept-until-note = Deze gegevens mogen bewaard worden tot { $date }.
property-occupant-erase = Gegevens wissen
property-occupant-erase-consequence = De naam en de contactgegevens, bewaard tot { $date }, verdwijnen voorgoed. De data van de bewoning blijven.
property-occupant-erased-done = De gegevens zijn gewist.
property-occupant-erased = Gegevens gewist
property-occupant-erased-note = De gegevens van deze persoon zijn gewist; enkel de data blijven.
property-occupant-read-only = Uw rol laat toe de bewoners te lezen, maar niet ze te wijzigen.
property-occupant-of-unit = Wie deze kavel bewoont
property-occupant-none-known = Er is vandaag geen bewoner bekend.
property-occupant-line = { $name } ({ $kind }), { $period }
property-occupant-overlap = data na te kijken
property-occupant-overlap-when = Deze kavel staat genoteerd als bewoond door de mede-eigenaar en als volledig verhuurd, { $period }. Een van de data klopt wellicht niet.
property-occupant-overlaps =
    { $count ->
        [one] Eén kavel staat genoteerd als bewoond door de mede-eigenaar en als volledig verhuurd: kijk de data na.
       *[other] { $count } kavels staan genoteerd als bewoond door de mede-eigenaar en als volledig verhuurd: kijk de data na.
    }
