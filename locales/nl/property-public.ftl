# The words of the page that everybody may read, and of the page where its syndic sets it.

## What everybody reads

property-public-title = { $association }: syndicus en nuttige nummers
property-public-description = Syndicus, noodnummers en plaats waar de documenten van { $association }, { $city }, kunnen worden ingezien.
property-public-numbers = Noodnummers
property-public-number-lift = Lift
property-public-number-heating = Verwarming en warm water
property-public-number-water = Waterlek
property-public-number-electricity = Elektriciteit
property-public-number-gas = Gasgeur
property-public-number-fire_alarm = Branddetectie
property-public-number-door = Deuren en poorten
property-public-number-caretaker = Conciërge
property-public-number-on_call = Wachtdienst van de syndicus
property-public-number-other = Ander nummer
property-public-syndic = Syndicus
property-public-syndic-none = Vandaag loopt er geen mandaat van een syndicus.
property-public-syndic-provisional = Voorlopige syndicus
property-public-syndic-name = Naam
property-public-syndic-profession = Beroep
property-public-syndic-address = Adres
property-public-syndic-ipi = BIV-nummer
property-public-syndic-appointed = Aangesteld op
property-public-syndic-phone = Telefoon
property-public-syndic-email = E-mailadres
property-public-consult = Documenten inzien
property-public-consult-lead = Elke belanghebbende kan deze documenten ter plaatse en kosteloos inzien (Burgerlijk Wetboek, art. 3.93, §§ 3 en 4).
property-public-rules-at = Reglement van interne orde
property-public-decisions-at = Register van de beslissingen
property-public-at-seat = Op de zetel van de vereniging: { $seat }
property-public-opening-hours = Openingsuren
property-public-note = Goed om te weten
property-public-identity = De vereniging van mede-eigenaars
property-public-seat = Zetel

## Where the syndic sets it

property-public-settings-title = Publieke pagina
property-public-settings-lead = Wat iedereen zonder account kan lezen: de syndicus, de noodnummers, waar de documenten liggen. Niets over de mede-eigenaars.
property-public-is-on = Online
property-public-is-off = Offline
property-public-on-title = De pagina staat online
property-public-on-body = Hang dit adres op in de inkom:
property-public-form-show = Adres van de pagina
property-public-enabled = De pagina aan iedereen tonen
property-public-enabled-hint = Zonder dit vinkje antwoordt het adres als een pagina die niet bestaat.
property-public-slug = Naam in het adres
property-public-slug-hint = Kies hem voorgoed: hij verandert nooit vanzelf.
property-public-slug-hint-change = Verandert u hem, dan blijft het oude adres hierheen leiden.
property-public-numbers-hint = Laat de regels die u niet nodig hebt leeg.
property-public-number-kind = Nummer { $row }: waarvoor
property-public-number-name = Nummer { $row }: wie antwoordt
property-public-number-phone = Nummer { $row }: telefoon
property-public-texts = Teksten: { $language }
property-public-at-hint = Leeg: op de zetel van de vereniging.
property-public-opening-hours-hint = Bijvoorbeeld: maandag tot vrijdag, 9 tot 12 uur.
property-public-saved = De publieke pagina is opgeslagen.
property-public-preview = Voorbeeld van de publieke pagina
property-public-preview-body = Dit zal iedereen zien. Kies onderaan een andere taal.
property-public-preview-back = Terug naar de instellingen
property-public-preview-none = Sla de pagina eerst op.
