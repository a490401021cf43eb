# The words of opening an association: what it still lacks, and the act itself.

## The page

property-ready-title = Klaar om te openen?
property-ready-lead = Berekend uit het register van vandaag: niets wordt met de hand aangevinkt.
property-ready-is-open = Geopend
property-ready-is-ready = Klaar
property-ready-is-not-ready = Onvolledig
property-ready-opened-title = De mede-eigendom is geopend sinds { $date }
property-ready-opened-body = Wat het register die dag bevatte, wordt bewaard. De lijst hieronder toont hoe het er vandaag voor staat.
property-ready-blocking = Te regelen voor de opening
property-ready-warning = Te bekijken
property-ready-met = In orde
property-ready-fix = Aanvullen
property-ready-look = Bekijken
property-ready-open = Mede-eigendom openen
property-ready-open-consequence = De opening stelt vast dat het register volledig is, met de datum en uw naam. Ze kan niet ongedaan gemaakt worden; het register blijft aanpasbaar.
property-ready-open-not-yet =
    { $count ->
        [one] Er is nog { $count } punt te regelen voor u kunt openen.
       *[other] Er zijn nog { $count } punten te regelen voor u kunt openen.
    }
property-ready-opened = De mede-eigendom is geopend.
property-ready-call-warning-title = Deze mede-eigendom is nog niet geopend
property-ready-call-warning-body = De opvraging kan vertrekken, maar het register is misschien onvolledig.
property-ready-call-warning-action = Bekijken wat ontbreekt

## What is in order

property-ready-met-units = De kavels zijn geregistreerd
property-ready-met-shares = De aandelen van de kavels maken het totaal van de basisakte
property-ready-met-keys = Elke verdeelsleutel klopt
property-ready-met-owners = Elke kavel heeft zijn mede-eigenaars
property-ready-met-addresses = Elke mede-eigenaar heeft een adres
property-ready-met-voters = Voor elke kavel stemt één persoon
property-ready-met-duplicates = Geen mede-eigenaar lijkt twee keer geregistreerd
property-ready-met-base_deed = De basisakte is geregistreerd
property-ready-met-by_laws = Het reglement van mede-eigendom is geregistreerd
property-ready-met-internal_rules = Het reglement van interne orde is geregistreerd
property-ready-met-accounts = Elk fonds heeft zijn bankrekening
property-ready-met-fiscal_year = Het boekjaar is bekend
property-ready-met-meeting_period = De periode van de gewone vergadering is bekend
property-ready-met-mandate = Vandaag loopt een mandaat van een syndicus
property-ready-met-council = Een raad van mede-eigendom is niet verplicht

## On the overview

property-ready-short = { $met } van de { $total } voorwaarden zijn vervuld.
property-ready-see-all = Alle voorwaarden bekijken
property-ready-open-detail = Aan alle blokkerende voorwaarden is voldaan.
