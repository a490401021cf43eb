# One box over everything that the reader may see.

property-search-title = Zoeken
property-search-label = Naam, kavel, telefoon, e-mail of mededeling
property-search-hint = Het begin van de woorden volstaat. Ook: ondernemingsnummer, IBAN, +++123/4567/89002+++.
property-search-nothing-asked = Schrijf wat u zoekt: een persoon, een kavel, een mede-eigendom of een betaling.
property-search-none = Niets komt overeen met “{ $text }” in wat u mag lezen. Probeer met minder woorden.
property-search-caption = Resultaten
property-search-found = Gevonden
property-search-association = Mede-eigendom
property-search-kind-association = Mede-eigendom
property-search-kind-owner = Mede-eigenaar
property-search-kind-occupant = Bewoner
property-search-kind-unit = Kavel
property-search-kind-contribution = Bijdrage
