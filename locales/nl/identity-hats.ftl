# Rollen, organisaties, formules, hulp, en kijken als een mede-eigenaar.

## Mijn rollen

identity-hats-title = Mijn rollen
identity-hats-detail = Wat u in elke mede-eigendom bent, en van de ene organisatie naar de andere gaan
identity-hats-lead = Eén account kan meerdere rollen hebben. U werkt in één organisatie tegelijk.
identity-hats-empty-title = Geen rollen
identity-hats-empty-reason = Een syndicus geeft de rollen. Vraag hem om u toe te voegen.
identity-hats-firm-wide = { $role } · { $organization }, alle mede-eigendommen
identity-hats-from = vanaf { $first }
identity-hats-until = tot en met { $last }
identity-hats-from-to = van { $first } tot en met { $last }
identity-hats-here = U werkt hier
identity-hats-switch = Naar { $organization } gaan
identity-hats-switched = U bent van organisatie veranderd.
identity-hats-elsewhere-title = Deze pagina staat in een andere organisatie van u
identity-hats-elsewhere-lead = Verander van organisatie om ze te openen.
identity-hats-waiting-title = Deze rollen wachten tot u toont dat u de juiste persoon bent
identity-hats-waiting-lead = Iemand gaf een rol aan uw adres, { $email }, dat nog niet bevestigd is. Bevestig het met een link, of neem de code over uit de brief van uw syndicus.
identity-hats-waiting-prove = Mijn adres bevestigen
identity-hats-waiting-take = Aanvaarden met deze code
identity-hats-taken = De rollen tellen nu.
identity-hats-waiting = in afwachting

## Personen en rollen

identity-people-title = Personen en toegang
identity-people-manage-detail = Wie zich voor deze mede-eigendom aanmeldt, en met welke rol
identity-people-lead-firm = Iedereen die een rol heeft, in de organisatie of in een van haar mede-eigendommen.
identity-people-lead-association = Wie een rol heeft in deze mede-eigendom. De mensen van het kantoor, die toegang hebben tot alle, staan in de lijst van de organisatie.
identity-people-add = Een rol geven
identity-people-person = Persoon
identity-people-role = Rol
identity-people-term = Duur
identity-people-act = Wat te doen
identity-people-no-end = zonder einddatum
identity-people-end = Beëindigen
identity-people-end-of = De rol van { $name } beëindigen
identity-people-end-title = De rol van { $name } beëindigen?
identity-people-last-day = Laatste dag
identity-people-last-day-hint = Laat leeg om meteen te beëindigen.
identity-people-ended = Het einde van deze rol is geregistreerd.
identity-people-invite = Uitnodigen
identity-people-lost = bezit geen kavel meer
identity-people-waiting = nog niet aanvaard
identity-people-lost-lead = Mede-eigenaars in deze lijst bezitten geen kavel meer. Hun toegang stopt niet vanzelf: beëindig hem zodra de rekeningen vereffend zijn.
identity-people-new-title = Een rol geven
identity-people-new-lead = Er wordt een account gemaakt als het adres er nog geen heeft. Nodig de persoon daarna uit vanuit de lijst.
identity-people-linked = Dit account ziet wat van { $name } is: de kavels en de afrekeningen.
identity-people-starts-on = Vanaf
identity-people-ends-on = Tot en met
identity-people-ends-on-hint = Deze dag telt nog mee. Laat leeg als er geen einde voorzien is.
identity-people-decision = Beslissing
identity-people-decision-hint = Bijvoorbeeld: algemene vergadering van 14 mei 2026, punt 7.
identity-people-grant = Deze rol geven
identity-people-granted = De rol is gegeven.
identity-owner-access = Toegang
identity-owner-access-none = Niemand meldt zich aan als deze mede-eigenaar.
identity-owner-access-give = Toegang geven

## De organisatie

identity-place-firm = Organisatie
identity-firm-title = Mijn organisatie
identity-firm-lead = Uw formule, wat ervan gebruikt wordt, en wie waartoe toegang heeft.
identity-firm-people = Personen en toegang
identity-firm-people-detail = Wie welke rol heeft, sinds wanneer en tot wanneer
identity-firm-support = Hulp van het platform
identity-firm-support-detail = Enkele dagen in uw gegevens laten kijken, en dat stopzetten
identity-plan = Formule
identity-plan-free = Gratis
identity-plan-starter = Starter
identity-plan-professional = Professional
identity-plan-enterprise = Enterprise
identity-plan-associations = Mede-eigendommen
identity-plan-people = Mensen die er werken
identity-plan-used = { $used }, zonder grens
identity-plan-used-of = { $used } van { $limit }

## Beheer van de organisaties

identity-organizations-find = Een organisatie zoeken op naam
identity-organizations-none = Geen organisatie gevonden
identity-organizations-none-reason = Geen enkele naam bevat deze tekst. Probeer met minder letters.
identity-organization-state = Toestand
identity-organization-active = actief
identity-organization-suspended = geschorst
identity-organization-suspended-why = Reden
identity-organization-suspended-bar = “{ $name }” is geschorst: { $reason } Uw gegevens blijven bewaard, maar zijn voorlopig niet te lezen of te wijzigen.
identity-organization-slug = Korte naam
identity-organization-slug-hint = Kleine letters, cijfers en streepjes. Laat leeg om hem uit de naam te vormen.
identity-organization-contact-email = E-mailadres voor contact
identity-organization-contact-phone = Telefoon voor contact
identity-organization-edit = Naam, formule en contact
identity-organization-saved = De organisatie is gewijzigd.
identity-organization-suspension = Schorsing
identity-organization-suspend-lead = Vanaf de volgende pagina kunnen haar mensen niets meer lezen of wijzigen. Er wordt niets gewist.
identity-organization-suspend-why = Reden
identity-organization-suspend-why-hint = Eén zin: de mensen van de organisatie lezen hem.
identity-organization-suspend = De organisatie schorsen
identity-organization-was-suspended = De organisatie is geschorst.
identity-organization-activate = De organisatie weer activeren
identity-organization-was-activated = De organisatie is weer actief.

## Accounts van het platform

identity-accounts-title = Accounts
identity-accounts-lead = Wie zich kan aanmelden, en in welke organisaties.
identity-accounts-find = Een account zoeken op adres
identity-accounts-none = Geen account gevonden
identity-accounts-none-reason = Geen enkel adres bevat deze tekst. Probeer met minder letters.
identity-account-since = Gemaakt op
identity-account-state = Toestand
identity-account-open = open
identity-account-closed = gesloten
identity-account-roles = Rollen
identity-account-no-roles = Dit account heeft geen enkele rol.
identity-account-deactivate = Het account sluiten
identity-account-deactivate-consequence = { $name } wordt overal afgemeld en kan zich niet meer aanmelden. De rollen blijven geregistreerd.
identity-account-was-closed = Het account is gesloten.
identity-account-activate = Het account heropenen
identity-account-activate-consequence = { $name } kan zich weer aanmelden, met de rollen.
identity-account-was-opened = Het account is weer open.

## Hulp van het platform

identity-support-title = Hulp van het platform
identity-support-lead = Zonder uw toestemming zien wie het platform beheren niets van uw gegevens. Met uw toestemming kunnen zij ze lezen, nooit wijzigen, en elk bezoek staat in het logboek.
identity-support-ends-on = Tot en met
identity-support-ends-on-hint = Hoogstens { $max } dagen, vandaag inbegrepen. U kunt het eerder stopzetten.
identity-support-reason = Waarom
identity-support-grant = Laten lezen
identity-support-granted = De toestemming is gegeven.
identity-support-list = Gegeven toestemmingen
identity-support-given-on = Gegeven op
identity-support-used = Laatste bezoek
identity-support-unused = geen bezoek
identity-support-state = Toestand
identity-support-revoke = Intrekken
identity-support-revoked = De toestemming is ingetrokken.
identity-support-taken-back = ingetrokken
identity-support-over = afgelopen
identity-support-running = Wie het platform beheren, kunnen uw gegevens lezen tot en met { $day }.
identity-support-see = Bekijken of intrekken
identity-support-none = Niemand van deze organisatie heeft hulp gevraagd: haar gegevens zijn niet zichtbaar.
identity-support-open = Een syndicus laat lezen tot en met { $day }. Reden: { $reason }
identity-support-enter = Binnengaan om te lezen
identity-support-role = Hulp · { $organization }
identity-support-bar = U leest hier om te helpen, tot en met { $day }. U kunt niets wijzigen, en uw bezoek staat in het logboek.
identity-support-leave = Naar buiten gaan

## Kijken als een mede-eigenaar

identity-view-as-begin = De pagina’s zien als deze mede-eigenaar
identity-view-as-bar = U ziet de pagina’s zoals { $name }. Er kan niets gewijzigd worden, en dit kijken staat in het logboek.
identity-view-as-end = Terug naar mijn eigen pagina’s
identity-demo-several = Drie rollen in twee organisaties: raad van mede-eigendom in Brussel, boekhouder in Luik, vrijwillige syndicus van het eigen huis
