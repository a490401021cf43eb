# Importing lists into the register and taking it along as files.

## Pages

property-exchange-step-columns = Columns
property-exchange-imports = Imports
property-exchange-import = Import a list
property-exchange-export = Export the register
property-exchange-imports-lead = What each import made. An import is undone as a whole as long as nothing depends on it.
property-exchange-imports-when = Day
property-exchange-imports-by = By
property-exchange-imports-made = Made
property-exchange-imports-state = State
property-exchange-imports-none = No import yet
property-exchange-imports-none-body = An import records units, co-owners, their parts or distribution keys at once.
property-exchange-pasted = pasted list
property-exchange-made-buildings =
    { $count ->
        [one] { $count } building
       *[other] { $count } buildings
    }
property-exchange-made-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
property-exchange-made-owners =
    { $count ->
        [one] { $count } co-owner
       *[other] { $count } co-owners
    }
property-exchange-made-ownerships =
    { $count ->
        [one] { $count } part
       *[other] { $count } parts
    }
property-exchange-made-keys =
    { $count ->
        [one] { $count } key
       *[other] { $count } keys
    }
property-exchange-undone = Undone
property-exchange-undo = Undo this import
property-exchange-undo-body = Everything that this import made is archived: units: { $units }, co-owners: { $owners }. It works as long as nothing depends on it.
property-exchange-undo-done = The import is undone: what it had made is archived.
property-exchange-undo-reason = Import undone
property-exchange-discard = Give this list up
property-exchange-discard-body = The list is forgotten; nothing is recorded. Otherwise it is forgotten after a week.
property-exchange-discarded = The list is forgotten.

## The list

property-exchange-table = What the list holds
property-exchange-table-hint = The headings usually tell; choose if they do not.
property-exchange-table-detected = By its headings
property-exchange-table-list = Units and co-owners
property-exchange-table-units = Units
property-exchange-table-owners = Co-owners
property-exchange-table-ownerships = Ownerships
property-exchange-table-keys = Distribution keys
property-exchange-register = register
property-exchange-table-take = Read the list as that
property-exchange-makes-buildings = Make missing buildings
property-exchange-makes-buildings-hint = At the address of the co-ownership; you can correct it afterwards.
property-exchange-file = File
property-exchange-sheet = Sheet
property-exchange-settings = What the list does not say
property-exchange-remembered = The columns are taken from your last list with these headings.
property-exchange-apply = Import: { $table } ({ $rows } rows)
property-exchange-count-keys = Keys to make
property-exchange-count-buildings = Buildings to make
property-exchange-errors-hint = The file holds your list with one more column: what is wrong, row by row.
property-exchange-errors-xlsx = List with the reasons (Excel)
property-exchange-errors-csv = List with the reasons (CSV)
property-exchange-errors-file = to correct
property-exchange-errors-heading = What is wrong

## Columns

property-exchange-columns-title = Which column is what?
property-exchange-columns-hint = What you choose holds for your next lists with the same headings too.
property-exchange-columns-change = Change the columns
property-exchange-columns-save = Remember and check
property-exchange-samples = For example: { $values }
property-exchange-header-row = Row of the headings
property-exchange-header-row-hint = The number of the row in the spreadsheet; 0 if the list has no headings.
property-exchange-column-none = Do not import
property-exchange-column-key = Parts of a key
property-exchange-column-reference = Unit
property-exchange-column-kind = Unit type
property-exchange-column-floor = Floor
property-exchange-column-building = Building
property-exchange-column-entrance = Entrance
property-exchange-column-shares = Shares
property-exchange-column-owner_name = Name
property-exchange-column-owner_first_name = First name
property-exchange-column-owner_kind = Kind of person
property-exchange-column-enterprise_number = Enterprise number
property-exchange-column-email = E-mail
property-exchange-column-phone = Phone
property-exchange-column-language = Language
property-exchange-column-street = Address
property-exchange-column-postal_code = Postal code
property-exchange-column-city = City
property-exchange-column-country = Country
property-exchange-column-fraction = Ownership part
property-exchange-column-area = Area (m²)
property-exchange-column-rooms = Rooms
property-exchange-column-cadastral = Cadastral reference
property-exchange-column-electricity = EAN electricity
property-exchange-column-gas = Gas EAN
property-exchange-column-water = Water meter
property-exchange-column-heat = Heat meter
property-exchange-column-note = Unit note
property-exchange-column-persons = Persons
property-exchange-column-legal_form = Legal form
property-exchange-column-representative = Representative
property-exchange-column-owner_number = Co-owner number
property-exchange-column-right = Right
property-exchange-column-since = Since
property-exchange-column-until = Until
property-exchange-column-deed_on = Deed signed on
property-exchange-column-notary = Notary
property-exchange-column-deed = Deed reference
property-exchange-column-key_name = Distribution key
property-exchange-column-key_parts = Parts in key

## Export

property-exchange-export-lead = The same tables that the import reads: the register can be taken up elsewhere, or here again later.
property-exchange-export-workbook = Everything in one workbook
property-exchange-export-workbook-body = A sheet for units, co-owners, parts and keys. These are personal data: the export is noted in the log.
property-exchange-export-xlsx = Download the workbook (Excel)
property-exchange-export-tables = Table by table
property-exchange-export-tables-body = Text (CSV) that every spreadsheet and every program can read.
property-exchange-export-csv = Download (CSV)
property-exchange-as-of = As at
property-exchange-as-of-hint = Blank: today, with all successive owners.
property-exchange-optional = optional
property-exchange-separator = Separator
property-exchange-separator-semicolon = Semicolon (Excel in Belgium)
property-exchange-separator-comma = Comma
property-exchange-separator-tab = Tab
property-exchange-mark = UTF-8 mark at the beginning
property-exchange-mark-hint = Excel needs it for accents; other programs do not.
