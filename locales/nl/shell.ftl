# The words around every page.

## The frame of every page

shell-product = Mitoyen
shell-skip = Naar de inhoud
shell-nav-main = Hoofdnavigatie
shell-nav-sections = Rubrieken van de mede-eigendom
shell-nav-bar = Snelnavigatie
shell-nav-language = Taal
shell-more = Meer
shell-sign-in = Aanmelden
shell-bell = Meldingen
shell-bell-unread = Ongelezen meldingen: #
shell-account = Mijn account
shell-sign-out = Afmelden
shell-dismiss = Later
shell-demo = Demonstratie: verzonnen personen en bedragen.

## Connection, stored copies and new versions. A time or a date follows the words that end without a full stop

shell-connection-unknown = Pagina geladen
shell-online = Online
shell-offline-since = Offline sinds
shell-stored-copy = Kopie bewaard op
shell-update-title = Een nieuwe versie van Mitoyen staat klaar.
shell-update-action = Pagina herladen
shell-offline-title = U bent offline
shell-offline-body = Deze pagina is nog niet op dit toestel bewaard. De pagina’s die u al hebt geopend, blijven dertig dagen leesbaar.
shell-offline-retry = Opnieuw proberen

## Where one can go

shell-place-home = Start
shell-place-associations = Mede-eigendommen
shell-place-playground = GraphQL-API
shell-section-overview = Overzicht
shell-section-buildings = Gebouwen
shell-section-units = Kavels
shell-section-owners = Mede-eigenaars
shell-section-keys = Verdeelsleutels
shell-section-calls = Opvragingen

## Forms

shell-error-summary = Verbeter dit om verder te gaan
shell-optional = facultatief
shell-save = Opslaan
shell-cancel = Annuleren
shell-back = Terug
shell-edit = Wijzigen
shell-search = Zoeken
shell-filters = Filteren
shell-yes = Ja
shell-no = Nee

## Pages that say why there is no page

shell-not-found-title = Deze pagina bestaat niet
shell-not-found-body = Misschien is het adres onvolledig, is de pagina gearchiveerd of staat ze niet open voor uw rol.
shell-not-found-action = Naar de startpagina
shell-forbidden-title = Uw rol laat deze handeling niet toe
shell-forbidden-body = Wend u tot de syndicus van de mede-eigendom.
shell-failure-title = Wij konden niet antwoorden
shell-failure-body = De fout ligt bij ons en er is niets opgeslagen. Probeer het opnieuw; blijft het duren, geef ons dan deze referentie: { $id }
shell-signed-out-title = U bent afgemeld
shell-signed-out-body = De pagina’s die op dit toestel bewaard waren, zijn gewist.
