# Signing in, roles, organizations, and what pages say when something is not there.

## Signing in and out

identity-sign-in-title = Aanmelden
identity-email = E-mailadres
identity-password = Wachtwoord
identity-sign-in-act = Aanmelden

## The demonstration: who one can be

identity-demo-title = Kies een persoon uit de demonstratie
identity-demo-lead = Elke persoon heeft een eigen rol en ziet iets anders. Er wordt geen wachtwoord gevraagd.
identity-demo-syndic = Syndicus van vier mede-eigendommen: in Brussel, Antwerpen, Luik en Eupen
identity-demo-accountant = Boekhouder in Brussel: leest alles en doet de opvragingen
identity-demo-council = Lid van de raad van mede-eigendom in Brussel: leest alles, wijzigt niets
identity-demo-anne-dubois = Mede-eigenaar in Brussel, in het Frans
identity-demo-jan-peeters = Mede-eigenaar in Brussel, in het Nederlands
identity-demo-occupant = Huurder in Brussel
identity-demo-contractor = Aannemer: ziet enkel de werken die hem zijn toevertrouwd
identity-demo-notary = Notaris: ziet enkel de dossiers die haar zijn toevertrouwd
identity-demo-platform = Beheert het platform: ziet de organisaties, nooit hun gegevens

## Roles

identity-role-superadmin = Platformbeheer
identity-role-syndic = Syndicus
identity-role-accountant = Boekhouder
identity-role-council-member = Raad van mede-eigendom
identity-role-owner = Mede-eigenaar
identity-role-occupant = Bewoner
identity-role-contractor = Aannemer
identity-role-notary = Notaris

## Organizations of the platform

identity-place-organizations = Organisaties
identity-organizations-title = Organisaties
identity-organizations-lead = De syndicuskantoren en zelfbeheerde mede-eigendommen die dit platform gebruiken. Hun gegevens zijn hier niet zichtbaar.
identity-organizations-empty-title = Geen organisaties
identity-organizations-empty-reason = Een organisatie bundelt de mede-eigendommen van één syndicus. Maak de eerste aan met het account van haar syndicus.
identity-organization-new-action = Organisatie aanmaken
identity-organization-new-title = Nieuwe organisatie
identity-organization-name = Naam van de organisatie
identity-organization-created-on = Aangemaakt op
identity-organization-first = Eerste account
identity-organization-first-hint = Deze persoon wordt syndicus van alle mede-eigendommen van de organisatie. Zodra de organisatie er is, kunt u de persoon op haar pagina uitnodigen, per e-mail of met een brief om af te drukken.
identity-organization-first-password-hint = Laat leeg als u de persoon uitnodigt: die kiest dan zelf. Anders minstens vijftien tekens.
identity-display-name = Voor- en achternaam
identity-language = Taal
identity-language-fr = Frans
identity-language-nl = Nederlands
identity-language-de = Duits
identity-language-en = Engels
identity-first-password = Eerste wachtwoord
identity-first-password-hint = Minstens vijftien tekens. Een zin van enkele woorden is goed.
identity-organization-create = Organisatie en account aanmaken
identity-organization-created = De organisatie en haar eerste account zijn aangemaakt. Nodig de persoon nu uit in de lijst hieronder, als u geen wachtwoord hebt gegeven.

## Lists of several pages

identity-pages = Pagina’s van de lijst
identity-page-before = Vorige pagina
identity-page-after = Volgende pagina
identity-page-number = Pagina { $number }

## When a form or an address is not accepted

identity-stale-title = Iemand anders heeft dit intussen gewijzigd
identity-stale-body = Er is niets opgeslagen. Laad de pagina opnieuw om de huidige versie te zien en doe uw wijziging dan opnieuw.
identity-stale-action = Huidige versie bekijken
identity-refused-title = Dit is niet gebeurd
identity-method-title = Dit adres kan niet zo worden geopend
identity-method-body = Het verwacht een verzonden formulier. Keer terug naar de pagina waarop dat staat.
identity-too-large-title = De zending is te groot
identity-too-large-body = Er is niets opgeslagen. Verstuur een kleiner bestand.
identity-bad-request-title = Wij hebben deze aanvraag niet begrepen
identity-bad-request-body = Er is niets opgeslagen. Keer terug naar de vorige pagina en probeer het opnieuw.

## What works without a connection

identity-offline-works = Wat leesbaar blijft
identity-offline-home = Uw startpagina, zoals u ze het laatst zag
identity-offline-visited = De pagina’s die u op dit toestel hebt geopend
identity-offline-letters = De datum van elke kopie, boven de pagina vermeld
identity-offline-waits = Wat op de verbinding wacht
identity-offline-forms = Het verzenden van formulieren: intussen wordt niets opgeslagen
identity-offline-new = Pagina’s die u nog niet hebt geopend en brieven in PDF
