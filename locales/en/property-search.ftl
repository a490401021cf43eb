# One box over everything that the reader may see.

property-search-title = Search
property-search-label = Name, unit, telephone, e-mail or reference
property-search-hint = The beginnings of words are enough. Also: enterprise number, IBAN, +++123/4567/89002+++.
property-search-nothing-asked = Write what you are looking for: a person, a unit, a co-ownership or a payment.
property-search-none = Nothing matches “{ $text }” among what you may read. Try fewer words.
property-search-caption = Results
property-search-found = Found
property-search-association = Co-ownership
property-search-kind-association = Co-ownership
property-search-kind-owner = Owner
property-search-kind-occupant = Occupant
property-search-kind-unit = Unit
property-search-kind-contribution = Contribution
