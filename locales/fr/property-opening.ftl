# The words of opening an association: what it still lacks, and the act itself.

## The page

property-ready-title = Prête à ouvrir ?
property-ready-lead = Calculé sur le registre d’aujourd’hui : rien n’est coché à la main.
property-ready-is-open = Ouverte
property-ready-is-ready = Prête
property-ready-is-not-ready = Incomplète
property-ready-opened-title = La copropriété est ouverte depuis le { $date }
property-ready-opened-body = Ce que le registre contenait ce jour-là est conservé. La liste ci-dessous montre où il en est aujourd’hui.
property-ready-blocking = À régler avant l’ouverture
property-ready-warning = À regarder
property-ready-met = En ordre
property-ready-fix = Compléter
property-ready-look = Regarder
property-ready-open = Ouvrir la copropriété
property-ready-open-consequence = L’ouverture constate que le registre est complet, avec la date et votre nom. Elle ne s’annule pas ; le registre reste modifiable.
property-ready-open-not-yet =
    { $count ->
        [one] Il reste { $count } point à régler avant d’ouvrir.
       *[other] Il reste { $count } points à régler avant d’ouvrir.
    }
property-ready-opened = La copropriété est ouverte.
property-ready-call-warning-title = Cette copropriété n’est pas encore ouverte
property-ready-call-warning-body = L’appel peut partir, mais le registre est peut-être incomplet.
property-ready-call-warning-action = Voir ce qui manque

## What is in order

property-ready-met-units = Les lots sont enregistrés
property-ready-met-shares = Les quotités des lots font le total de l’acte de base
property-ready-met-keys = Chaque clé de répartition tombe juste
property-ready-met-owners = Chaque lot a ses copropriétaires
property-ready-met-addresses = Chaque copropriétaire a une adresse
property-ready-met-voters = Pour chaque lot, une personne vote
property-ready-met-duplicates = Aucun copropriétaire ne semble enregistré deux fois
property-ready-met-base_deed = L’acte de base est enregistré
property-ready-met-by_laws = Le règlement de copropriété est enregistré
property-ready-met-internal_rules = Le règlement d’ordre intérieur est enregistré
property-ready-met-accounts = Chaque fonds a son compte bancaire
property-ready-met-fiscal_year = L’exercice comptable est connu
property-ready-met-meeting_period = La période de l’assemblée ordinaire est connue
property-ready-met-mandate = Un mandat de syndic court aujourd’hui
property-ready-met-council = Aucun conseil de copropriété n’est obligatoire

## On the overview

property-ready-short = { $met } conditions sur { $total } sont remplies.
property-ready-see-all = Voir toutes les conditions
property-ready-open-detail = Toutes les conditions qui bloquent sont remplies.
