# The words of opening an association: what it still lacks, and the act itself.

## The page

property-ready-title = Bereit zur Eröffnung?
property-ready-lead = Aus dem heutigen Register berechnet: Nichts wird von Hand abgehakt.
property-ready-is-open = Eröffnet
property-ready-is-ready = Bereit
property-ready-is-not-ready = Unvollständig
property-ready-opened-title = Die Miteigentümervereinigung ist seit dem { $date } eröffnet
property-ready-opened-body = Was das Register an jenem Tag enthielt, ist aufbewahrt. Die Liste zeigt, wie es heute steht.
property-ready-blocking = Vor der Eröffnung zu regeln
property-ready-warning = Anzusehen
property-ready-met = In Ordnung
property-ready-fix = Ergänzen
property-ready-look = Ansehen
property-ready-open = Miteigentümervereinigung eröffnen
property-ready-open-consequence = Die Eröffnung stellt fest, dass das Register vollständig ist, mit Datum und Ihrem Namen. Sie lässt sich nicht rückgängig machen; das Register bleibt änderbar.
property-ready-open-not-yet =
    { $count ->
        [one] Vor der Eröffnung ist noch { $count } Punkt zu regeln.
       *[other] Vor der Eröffnung sind noch { $count } Punkte zu regeln.
    }
property-ready-opened = Die Miteigentümervereinigung ist eröffnet.
property-ready-call-warning-title = Diese Miteigentümervereinigung ist noch nicht eröffnet
property-ready-call-warning-body = Der Abruf kann hinausgehen, doch das Register ist vielleicht unvollständig.
property-ready-call-warning-action = Ansehen, was fehlt

## What is in order

property-ready-met-units = Die Lose sind erfasst
property-ready-met-shares = Die Anteile der Lose ergeben die Summe der Basisurkunde
property-ready-met-keys = Jeder Verteilerschlüssel geht auf
property-ready-met-owners = Jedes Los hat seine Miteigentümer
property-ready-met-addresses = Jeder Miteigentümer hat eine Anschrift
property-ready-met-voters = Für jedes Los stimmt eine Person
property-ready-met-duplicates = Kein Miteigentümer scheint doppelt erfasst
property-ready-met-base_deed = Die Basisurkunde ist erfasst
property-ready-met-by_laws = Die Miteigentumsordnung ist erfasst
property-ready-met-internal_rules = Die Hausordnung ist erfasst
property-ready-met-accounts = Jeder Fonds hat sein Bankkonto
property-ready-met-fiscal_year = Das Geschäftsjahr ist bekannt
property-ready-met-meeting_period = Der Zeitraum der ordentlichen Versammlung ist bekannt
property-ready-met-mandate = Heute läuft ein Mandat eines Syndikus
property-ready-met-council = Ein Miteigentumsrat ist nicht vorgeschrieben

## On the overview

property-ready-short = { $met } von { $total } Voraussetzungen sind erfüllt.
property-ready-see-all = Alle Voraussetzungen ansehen
property-ready-open-detail = Alle sperrenden Voraussetzungen sind erfüllt.
