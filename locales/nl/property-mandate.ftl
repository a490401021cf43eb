# Syndics: their mandates, and the notice at the entrance.

## Kinds

property-mandate-kind-professional_firm = Syndicuskantoor (vennootschap)
property-mandate-kind-professional_firm-hint = Een vennootschap die er haar beroep van maakt.
property-mandate-kind-natural_professional = Professionele syndicus, natuurlijke persoon
property-mandate-kind-natural_professional-hint = Iemand die er zijn beroep van maakt.
property-mandate-kind-volunteer = Vrijwillige syndicus
property-mandate-kind-volunteer-hint = Een mede-eigenaar die het doet zonder ervan te leven.
property-mandate-kind-provisional = Voorlopige syndicus
property-mandate-kind-provisional-hint = Door de rechter aangesteld in de plaats van de syndicus, of door de vergadering aan hem toegevoegd (Burgerlijk Wetboek, art. 3.89, §§ 7-8).
property-mandate-by-meeting = De algemene vergadering
property-mandate-by-internal_rules = Het reglement van interne orde, tot de eerste vergadering
property-mandate-by-judge = De vrederechter
property-mandate-reason-resignation = Ontslagneming
property-mandate-reason-revocation = Ontslag door de vergadering
property-mandate-reason-judgment = Beslissing van de rechter
property-mandate-reason-first_meeting = Eerste vergadering gehouden
property-mandate-reason-agreement = Onderling akkoord
property-mandate-reason-incapacity = Overlijden, faillissement of verlies van het recht het beroep uit te oefenen
property-mandate-reason-other = Andere reden
property-mandate-state-coming = Nog niet begonnen
property-mandate-state-running = Lopend
property-mandate-state-ending = Loopt binnenkort af
property-mandate-state-over = Beëindigd
property-mandate-gap-legal_form = de rechtsvorm van de vennootschap
property-mandate-gap-enterprise_number = het ondernemingsnummer van de vennootschap
property-mandate-gap-profession = het beroep
property-mandate-gap-contact = een telefoonnummer of een e-mailadres
property-mandate-gap-ipi_number = het BIV-nummer
property-mandate-gap-contract = de schriftelijke overeenkomst
property-mandate-gap-insurance = de aansprakelijkheidsverzekering

## The timeline

property-mandate-list-title = Mandaten van de syndicus
property-mandate-list-lead = Hoogstens drie jaar, te hernieuwen door een uitdrukkelijke beslissing van de vergadering (Burgerlijk Wetboek, art. 3.89, § 1).
property-mandate-add = Mandaat inschrijven
property-mandate-empty-title = Geen mandaat ingeschreven
property-mandate-empty-reason = Het mandaat zegt wie syndicus is, tot wanneer en door welke beslissing. Brieven en het bericht aan de ingang nemen zijn gegevens over.
property-mandate-since = sinds { $start }
property-mandate-from-to = van { $start } tot { $end }

## One mandate

property-mandate-syndic = Syndicus
property-mandate-kind = Soort
property-mandate-legal-form = Rechtsvorm van de vennootschap
property-mandate-profession = Beroep
property-mandate-enterprise-number = Ondernemingsnummer (KBO)
property-mandate-ipi-number = BIV-nummer
property-mandate-office = Zetel
property-mandate-domicile = Woonplaats
property-mandate-phone = Telefoon
property-mandate-email = E-mail
property-mandate-term = Duur
property-mandate-appointed-by = Aangesteld door
property-mandate-appointed-on = Beslissing van
property-mandate-appointment = Beslissing
property-mandate-contract = Schriftelijke overeenkomst
property-mandate-insurance = Aansprakelijkheidsverzekering
property-mandate-ended = Vroeger beëindigd
property-mandate-ended-on-because = op { $date }: { $reason }
property-mandate-renewed-from = Hernieuwt het mandaat
property-mandate-due = Wettelijke termijnen
property-mandate-due-notice = Bericht aan de ingang, uiterlijk
property-mandate-due-registration = Inschrijving in de KBO, uiterlijk
property-mandate-due-handover = Overdracht van het dossier, uiterlijk
property-mandate-gaps-title = Ontbreekt nog
property-mandate-gaps-notice = Ontbreekt voor het bericht aan de ingang: { $gaps } (Burgerlijk Wetboek, art. 3.89, § 2).
property-mandate-gaps-other = Ook aan te vullen: { $gaps }.
property-mandate-notice = Bericht voor de ingang afdrukken
property-mandate-renew = Hernieuwen
property-mandate-end = Beëindigen
property-mandate-end-change = Einde verbeteren
property-mandate-resume = Dit einde ongedaan maken
property-mandate-resume-consequence = Het mandaat loopt opnieuw tot zijn einddatum. Alleen te gebruiken als het einde bij vergissing is ingeschreven.

## Forms

property-mandate-new-title = Mandaat inschrijven
property-mandate-renew-title = Mandaat van { $name } hernieuwen
property-mandate-renew-lead = Niets wordt stilzwijgend hernieuwd: de vergadering moet uitdrukkelijk beslissen (Burgerlijk Wetboek, art. 3.89, § 1).
property-mandate-edit-title = Mandaat van { $name } wijzigen
property-mandate-end-title = Einde van het mandaat van { $name }
property-mandate-end-lead = Het hele dossier wordt binnen dertig dagen overgedragen, wat de reden ook is (Burgerlijk Wetboek, art. 3.89, § 5, 7°).
property-mandate-form-contact = Contactgegevens
property-mandate-form-appointment = Aanstelling
property-mandate-form-papers = Overeenkomst en verzekering
property-mandate-form-papers-hint = Kan later worden aangevuld.
property-mandate-name = Naam en voornamen, of firmanaam
property-mandate-legal-form-hint = Voor een vennootschap: bv, nv…
property-mandate-profession-hint = Voor een natuurlijke persoon; staat op het bericht aan de ingang.
property-mandate-ipi-hint = Beroepsinstituut van Vastgoedmakelaars.
property-mandate-starts-on = Eerste dag
property-mandate-ends-on = Laatste dag
property-mandate-ends-on-hint = Hoogstens drie jaar. Mag leeg blijven als het reglement of de rechter het openlaat.
property-mandate-appointment-hint = Wat de notulen zeggen, bijvoorbeeld “Punt 4, met eenparigheid”.
property-mandate-contract-on = Overeenkomst van
property-mandate-contract-reference = Referentie van de overeenkomst
property-mandate-insurer = Verzekeraar
property-mandate-policy-number = Polisnummer
property-mandate-create = Mandaat inschrijven
property-mandate-created = Het mandaat is ingeschreven.
property-mandate-ended-on = Laatste dag in functie
property-mandate-reason = Reden
property-mandate-reason-choose = Kiezen…
property-mandate-note = Opmerking
property-mandate-end-save = Einde inschrijven
property-mandate-end-saved = Het einde van het mandaat is ingeschreven.
property-mandate-resumed = Het mandaat loopt opnieuw.

## The overview

property-mandate-until = In functie tot
property-mandate-open-end = duur opengelaten door de rechter
property-mandate-all = Alle mandaten
property-mandate-none = Vandaag loopt er geen mandaat van een syndicus.
property-mandate-none-ended = Het mandaat van { $name } is geëindigd op { $date }. De vergadering moet een syndicus aanstellen.
property-mandate-ends-in =
    { $days ->
        [0] Het mandaat van { $name } eindigt vandaag.
        [one] Het mandaat van { $name } eindigt morgen, op { $date }.
       *[other] Het mandaat van { $name } eindigt over { $days } dagen, op { $date }.
    }
property-mandate-ends-body = Zet de aanstelling of de hernieuwing op de agenda: niets wordt stilzwijgend hernieuwd.

## The notice at the entrance

property-mandate-notice-title = Syndicus van { $association }
property-mandate-notice-attachment = De inhoud van dit bericht als gegevens
property-mandate-notice-heading = Syndicus van het gebouw
property-mandate-notice-number = Ondernemingsnummer (KBO) { $number }
property-mandate-notice-hours = Openingsuren
property-mandate-notice-appointed = Aanstelling
property-mandate-notice-appointed-meeting = op { $date }, door de algemene vergadering
property-mandate-notice-appointed-internal_rules = op { $date }, door het reglement van interne orde
property-mandate-notice-appointed-judge = op { $date }, door de vrederechter
property-mandate-notice-since = In functie sinds
property-mandate-notice-until = Tot
property-mandate-notice-rules = Reglement van interne orde
property-mandate-notice-decisions = Register van de beslissingen
property-mandate-notice-at-seat = in te kijken op de zetel, { $seat }
property-mandate-notice-law = Uittreksel aangeplakt overeenkomstig artikel 3.89, § 2, van het Burgerlijk Wetboek.
