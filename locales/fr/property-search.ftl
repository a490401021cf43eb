# One box over everything that the reader may see.

property-search-title = Chercher
property-search-label = Nom, lot, téléphone, e-mail ou communication
property-search-hint = Le début des mots suffit. Aussi : numéro d’entreprise, IBAN, +++123/4567/89002+++.
property-search-nothing-asked = Écrivez ce que vous cherchez : une personne, un lot, une copropriété ou un paiement.
property-search-none = Rien ne correspond à « { $text } » parmi ce que vous pouvez lire. Essayez moins de mots.
property-search-caption = Résultats
property-search-found = Trouvé
property-search-association = Copropriété
property-search-kind-association = Copropriété
property-search-kind-owner = Copropriétaire
property-search-kind-occupant = Occupant
property-search-kind-unit = Lot
property-search-kind-contribution = Contribution
