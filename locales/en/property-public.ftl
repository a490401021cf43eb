# The words of the page that everybody may read, and of the page where its syndic sets it.

## What everybody reads

property-public-title = { $association }: syndic and useful numbers
property-public-description = Syndic, emergency numbers and where to consult the documents of { $association }, { $city }.
property-public-numbers = Emergency numbers
property-public-number-lift = Lift
property-public-number-heating = Heating and hot water
property-public-number-water = Water leak
property-public-number-electricity = Electricity
property-public-number-gas = Smell of gas
property-public-number-fire_alarm = Fire detection
property-public-number-door = Doors and gates
property-public-number-caretaker = Caretaker
property-public-number-on_call = Syndic on call
property-public-number-other = Other number
property-public-syndic = Syndic
property-public-syndic-none = No syndic’s term of office is running today.
property-public-syndic-provisional = Provisional syndic
property-public-syndic-name = Name
property-public-syndic-profession = Profession
property-public-syndic-address = Address
property-public-syndic-ipi = IPI number
property-public-syndic-appointed = Appointed on
property-public-syndic-phone = Telephone
property-public-syndic-email = E-mail address
property-public-consult = Consult the documents
property-public-consult-lead = Anyone interested may consult these documents on the spot, free of charge (Civil Code, art. 3.93 §§ 3 and 4).
property-public-rules-at = Internal rules
property-public-decisions-at = Register of decisions
property-public-at-seat = At the seat of the association: { $seat }
property-public-opening-hours = Opening hours
property-public-note = Good to know
property-public-identity = The owners’ association
property-public-seat = Seat

## Where the syndic sets it

property-public-settings-title = Public page
property-public-settings-lead = What anyone can read without an account: the syndic, the emergency numbers, where the documents are. Nothing about the owners.
property-public-is-on = Online
property-public-is-off = Offline
property-public-on-title = The page is online
property-public-on-body = Put this address up at the entrance:
property-public-form-show = Address of the page
property-public-enabled = Show the page to everybody
property-public-enabled-hint = Without this tick the address answers like a page that does not exist.
property-public-slug = Name in the address
property-public-slug-hint = Choose it for good: it never changes by itself.
property-public-slug-hint-change = If you change it, the old address still leads here.
property-public-numbers-hint = Leave the rows that you do not need empty.
property-public-number-kind = Number { $row }: what for
property-public-number-name = Number { $row }: who answers
property-public-number-phone = Number { $row }: telephone
property-public-texts = Texts: { $language }
property-public-at-hint = Empty: at the seat of the association.
property-public-opening-hours-hint = For example: Monday to Friday, 9 am to noon.
property-public-saved = The public page is saved.
property-public-preview = Preview of the public page
property-public-preview-body = This is what everybody will see. Choose another language at the foot of the page.
property-public-preview-back = Back to the settings
property-public-preview-none = Save the page first.
