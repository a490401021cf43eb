# Importing lists into the register and taking it along as files.

## Pages

property-exchange-step-columns = Colonnes
property-exchange-imports = Imports
property-exchange-import = Importer une liste
property-exchange-export = Exporter le registre
property-exchange-imports-lead = Ce que chaque import a créé. Un import s’annule en bloc tant que rien n’en dépend.
property-exchange-imports-when = Jour
property-exchange-imports-by = Par
property-exchange-imports-made = A créé
property-exchange-imports-state = État
property-exchange-imports-none = Aucun import
property-exchange-imports-none-body = Un import inscrit d’un coup les lots, les copropriétaires, leurs parts ou les clés de répartition.
property-exchange-pasted = liste collée
property-exchange-made-buildings =
    { $count ->
        [one] { $count } immeuble
       *[other] { $count } immeubles
    }
property-exchange-made-units =
    { $count ->
        [one] { $count } lot
       *[other] { $count } lots
    }
property-exchange-made-owners =
    { $count ->
        [one] { $count } copropriétaire
       *[other] { $count } copropriétaires
    }
property-exchange-made-ownerships =
    { $count ->
        [one] { $count } part
       *[other] { $count } parts
    }
property-exchange-made-keys =
    { $count ->
        [one] { $count } clé
       *[other] { $count } clés
    }
property-exchange-undone = Annulé
property-exchange-undo = Annuler cet import
property-exchange-undo-body = Tout ce que cet import a créé est archivé : lots : { $units }, copropriétaires : { $owners }. C’est possible tant que rien n’en dépend.
property-exchange-undo-done = L’import est annulé : ce qu’il avait créé est archivé.
property-exchange-undo-reason = Import annulé
property-exchange-discard = Abandonner cette liste
property-exchange-discard-body = La liste est oubliée ; rien n’est inscrit. Sans cela, elle est oubliée après une semaine.
property-exchange-discarded = La liste est oubliée.

## The list

property-exchange-table = Contenu de la liste
property-exchange-table-hint = Les titres le disent d’habitude ; choisissez si ce n’est pas juste.
property-exchange-table-detected = D’après les titres
property-exchange-table-list = Lots et copropriétaires
property-exchange-table-units = Lots
property-exchange-table-owners = Copropriétaires
property-exchange-table-ownerships = Parts de propriété
property-exchange-table-keys = Clés de répartition
property-exchange-register = registre
property-exchange-table-take = Lire la liste ainsi
property-exchange-makes-buildings = Créer les immeubles qui manquent
property-exchange-makes-buildings-hint = À l’adresse de la copropriété ; vous pourrez la corriger ensuite.
property-exchange-file = Fichier
property-exchange-sheet = Feuille
property-exchange-settings = Ce que la liste ne dit pas
property-exchange-remembered = Les colonnes sont reprises de votre dernière liste avec ces titres.
property-exchange-apply = Importer : { $table } ({ $rows } lignes)
property-exchange-count-keys = Clés à créer
property-exchange-count-buildings = Immeubles à créer
property-exchange-errors-hint = Le fichier contient votre liste avec une colonne de plus : ce qui ne va pas, ligne par ligne.
property-exchange-errors-xlsx = Liste avec les raisons (Excel)
property-exchange-errors-csv = Liste avec les raisons (CSV)
property-exchange-errors-file = à corriger
property-exchange-errors-heading = Ce qui ne va pas

## Columns

property-exchange-columns-title = Quelle colonne est quoi ?
property-exchange-columns-hint = Ce que vous choisissez vaut aussi pour vos prochaines listes avec les mêmes titres.
property-exchange-columns-change = Changer les colonnes
property-exchange-columns-save = Retenir et vérifier
property-exchange-samples = Par exemple : { $values }
property-exchange-header-row = Ligne des titres
property-exchange-header-row-hint = Le numéro de la ligne dans le tableur ; 0 si la liste n’a pas de titres.
property-exchange-column-none = Ne pas importer
property-exchange-column-key = Parts d’une clé
property-exchange-column-reference = Lot
property-exchange-column-kind = Type
property-exchange-column-floor = Étage
property-exchange-column-building = Bâtiment
property-exchange-column-entrance = Entrée
property-exchange-column-shares = Quotités
property-exchange-column-owner_name = Nom
property-exchange-column-owner_first_name = Prénom
property-exchange-column-owner_kind = Type de personne
property-exchange-column-enterprise_number = Numéro d’entreprise
property-exchange-column-email = E-mail
property-exchange-column-phone = Téléphone
property-exchange-column-language = Langue
property-exchange-column-street = Adresse
property-exchange-column-postal_code = Code postal
property-exchange-column-city = Localité
property-exchange-column-country = Pays
property-exchange-column-fraction = Part
property-exchange-column-area = Surface (m²)
property-exchange-column-rooms = Pièces
property-exchange-column-cadastral = Référence cadastrale
property-exchange-column-electricity = EAN électricité
property-exchange-column-gas = EAN gaz
property-exchange-column-water = Compteur d’eau
property-exchange-column-heat = Compteur de chaleur
property-exchange-column-note = Remarque sur le lot
property-exchange-column-persons = Personnes
property-exchange-column-legal_form = Forme juridique
property-exchange-column-representative = Représentant
property-exchange-column-owner_number = N° copropriétaire
property-exchange-column-right = Droit
property-exchange-column-since = Depuis
property-exchange-column-until = Jusqu’au
property-exchange-column-deed_on = Acte signé le
property-exchange-column-notary = Notaire
property-exchange-column-deed = Référence de l’acte
property-exchange-column-key_name = Clé de répartition
property-exchange-column-key_parts = Parts dans la clé

## Export

property-exchange-export-lead = Les mêmes tables que l’import lit : le registre se reprend ailleurs, ou s’y reprend après.
property-exchange-export-workbook = Tout en un classeur
property-exchange-export-workbook-body = Une feuille pour les lots, les copropriétaires, les parts et les clés. Ces données sont personnelles : l’export est noté dans le journal.
property-exchange-export-xlsx = Télécharger le classeur (Excel)
property-exchange-export-tables = Table par table
property-exchange-export-tables-body = Du texte (CSV) que tout tableur et tout programme peut lire.
property-exchange-export-csv = Télécharger (CSV)
property-exchange-as-of = Situation au
property-exchange-as-of-hint = Vide : aujourd’hui, avec tous les propriétaires successifs.
property-exchange-optional = facultatif
property-exchange-separator = Séparateur
property-exchange-separator-semicolon = Point-virgule (Excel en Belgique)
property-exchange-separator-comma = Virgule
property-exchange-separator-tab = Tabulation
property-exchange-mark = Marque UTF-8 au début
property-exchange-mark-hint = Excel en a besoin pour les accents ; d’autres programmes s’en passent.
