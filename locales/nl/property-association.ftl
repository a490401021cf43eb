# How an association is run, its deadlines, its partial associations, its entrances.

## The form of an association

property-association-form-names = Namen in andere talen
property-association-form-names-hint = Alleen als de basisakte ze geeft. Brieven en pagina’s gebruiken ze volgens de taal van de lezer.
property-association-name-fr = In het Frans
property-association-name-nl = In het Nederlands
property-association-name-de = In het Duits
property-association-declared-lots = Aantal kavels in de basisakte
property-association-declared-lots-hint = Alle kavels tellen mee, ook kelders en garages.
property-association-seat-elsewhere = De zetel ligt op het adres van geen enkel gebouw in gebruik; volgens de wet is hij in het gebouw gevestigd (Burgerlijk Wetboek, art. 3.86, § 1).

## How an association is run

property-settings-title = Werking
property-settings-edit-title = Werking van de mede-eigendom
property-settings-lead = Deze regels komen uit het reglement van interne orde en de beslissingen van de vergadering.
property-settings-month = Maand
property-settings-day = Dag
property-settings-no-month = Nog niet bepaald
property-settings-fiscal = Boekjaar
property-settings-fiscal-hint = De eerste dag: 1 januari, tenzij de vergadering anders besliste.
property-settings-meeting = Periode van de gewone algemene vergadering
property-settings-meeting-hint = De eerste van de vijftien dagen die het reglement van interne orde bepaalt (Burgerlijk Wetboek, art. 3.85, § 3).
property-settings-charges = Lasten
property-charge-mode-provisions = Voorschotten
property-charge-mode-provisions-hint = Voorschotten op de goedgekeurde begroting, en één afrekening per jaar.
property-charge-mode-actual = Werkelijke lasten
property-charge-mode-actual-hint = De werkelijke uitgaven, meermaals per jaar verdeeld, met een groter werkkapitaal.
property-settings-charge-mode = Hoe de lasten worden opgevraagd
property-settings-reserve = Reservekapitaal
property-settings-accepted-on = Voorlopige oplevering van de gemeenschappelijke delen
property-settings-accepted-on-hint = Vijf jaar na die dag is het reservekapitaal verplicht (Burgerlijk Wetboek, art. 3.86, § 3).
property-settings-competition = Mededinging
property-settings-competition-hint = De wet geeft geen bedrag: de vergadering bepaalt het met twee derde van de stemmen (Burgerlijk Wetboek, art. 3.88, § 1, 1°, c).
property-settings-threshold = Bedrag vanaf waar meerdere offertes worden vergeleken
property-settings-decided-on = Bepaald door de vergadering van
property-settings-decision = Beslissing
property-settings-decision-hint = Wat de notulen zeggen, bijvoorbeeld “Punt 7: 2.500 €, btw inbegrepen”.
property-settings-partial = Deelvereniging
property-settings-partial-hint = Een mede-eigendom kan een deel van de kavels van een hoofdvereniging van 20 kavels of meer beheren (Burgerlijk Wetboek, art. 3.84).

## The overview

property-running-year = Boekjaar
property-running-span = van { $first } tot { $last }
property-running-meeting = Gewone algemene vergadering
property-running-charges = Opvraging van de lasten
property-running-reserve-from = verplicht vanaf { $date }
property-running-reserve-since = verplicht sinds { $date }
property-running-reserve-unknown = datum van de voorlopige oplevering onbekend
property-running-council = Raad van mede-eigendom
property-running-council-obligatory = verplicht vanaf 20 getelde kavels
property-running-council-optional = facultatief onder 20 getelde kavels
property-running-books = Boekhouding
property-running-books-full = volgens het rekeningenstelsel van de mede-eigendom
property-running-books-simplified = vereenvoudigd toegestaan
property-running-competition-from = vanaf { $amount } (vergadering van { $date })
property-running-unset = nog niet bepaald
property-running-edit = Werking wijzigen
property-overview-partial-shares = Aandelen in de hoofdvereniging
property-deadline-title = Termijnen
property-deadline-meeting = Gewone algemene vergadering, uiterlijk op { $last }
property-deadline-proposals = Laatste dag voor schriftelijke voorstellen voor de agenda (Burgerlijk Wetboek, art. 3.87, § 3)
property-deadline-reserve = Het reservekapitaal wordt verplicht (Burgerlijk Wetboek, art. 3.86, § 3)
property-deadline-mandate = Einde van het mandaat van { $name }
property-deadline-notice = Bericht aan de ingang: laatste dag (Burgerlijk Wetboek, art. 3.89, § 2)
property-deadline-registration = Inschrijving van de syndicus in de KBO: laatste dag (koninklijk besluit van 15 maart 2017, art. 3)
property-deadline-handover = Overdracht van het dossier door { $name }: laatste dag (Burgerlijk Wetboek, art. 3.89, § 5, 7°)

## Partial associations

property-partial-title = Deelvereniging
property-partial-lead = De basisakte van een geheel van 20 kavels of meer kan verenigingen oprichten voor een deel van de kavels (Burgerlijk Wetboek, art. 3.84).
property-partial-of = Deelvereniging van
property-partial-list = Deelverenigingen
property-partial-main = Hoofdvereniging
property-partial-choose = Kiezen…
property-partial-continue = Kavels kiezen
property-partial-units = Kavels van de deelvereniging
property-partial-units-hint = Vink de kavels van { $name } aan die er volgens de basisakte toe behoren.
property-partial-saved = De deelvereniging is opgeslagen.
property-partial-leave = Er geen deelvereniging meer van maken
property-partial-leave-consequence = Haar banden met de kavels van de hoofdvereniging verdwijnen; het logboek bewaart ze.
property-partial-none-title = Geen hoofdvereniging
property-partial-none = Geen van uw andere mede-eigendommen kan de hoofdvereniging zijn. Maak die eerst aan, met haar kavels.
property-partial-no-units = De hoofdvereniging heeft nog geen kavels.

## Entrances

property-entrance = Ingang
property-entrance-any = Geen in het bijzonder
property-entrance-list = Ingangen
property-entrance-none = Er is geen ingang ingeschreven. Schrijf ze in als het gebouw er meerdere heeft.
property-entrance-add = Ingang toevoegen
property-entrance-new-title = Nieuwe ingang
property-entrance-edit-title = Ingang { $name } wijzigen
property-entrance-name-hint = Zoals de bewoners ze noemen: “Ingang A”, “Tuinzijde”.
property-entrance-street-hint = Alleen als ze een ander adres heeft dan het gebouw.
property-entrance-create = Ingang aanmaken
property-entrance-created = De ingang is aangemaakt.
property-entrance-archive = Ingang archiveren
property-entrance-archive-consequence = De ingang verdwijnt uit de lijsten; geen kavel in gebruik mag er nog langs bereikt worden.
