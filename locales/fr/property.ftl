# The words of the property register: co-ownerships, buildings, units, owners, keys and imports.

## Words that come back on many pages

property-enterprise-number = Numéro d’entreprise
property-address = Adresse
property-name = Nom
property-language = Langue
property-street = Rue et numéro
property-postal-code = Code postal
property-city = Commune
property-country = Pays
property-country-hint = Deux lettres : BE, FR, NL, DE, LU…
property-building = Immeuble
property-unit = Lot
property-owner = Copropriétaire
property-owners = Copropriétaires
property-kind = Genre
property-floor = Étage
property-shares = Quotités
property-part = Part
property-since = Depuis le
property-total = Total
property-archived = Archivé
property-list-tabs = Choisir la liste
property-list-active = En usage
property-list-archived = Archivés
property-pages = Pages de la liste
property-page-previous = Page précédente
property-page-next = Page suivante
property-none-given = Non communiqué
property-saved = C’est enregistré.
property-archived-done = C’est archivé.
property-unit-count =
    { $count ->
        [one] { $count } lot
       *[other] { $count } lots
    }
property-share-count =
    { $count ->
        [one] { $shares } quotité
       *[other] { $shares } quotités
    }

## Kinds

property-unit-kind-apartment = Appartement
property-unit-kind-studio = Studio
property-unit-kind-house = Maison
property-unit-kind-office = Bureau
property-unit-kind-shop = Commerce
property-unit-kind-garage = Garage
property-unit-kind-parking = Emplacement de parking
property-unit-kind-cellar = Cave
property-unit-kind-storage = Local de rangement
property-unit-kind-other = Autre
property-owner-kind-natural = Personne physique
property-owner-kind-legal = Personne morale
property-fund-working = Fonds de roulement
property-fund-reserve = Fonds de réserve
property-key-kind-general = Générale, selon la valeur
property-key-kind-special = Particulière, selon l’utilité
property-key-general-name = Quotités générales
property-language-fr = français
property-language-nl = néerlandais
property-language-de = allemand
property-language-en = anglais

## Associations

property-association-list-title = Copropriétés
property-association-list-lead = Choisissez une copropriété : tout le reste se trouve à l’intérieur.
property-association-list-caption = Copropriétés en usage
property-association-list-caption-archived = Copropriétés archivées
property-association-list-active = En usage
property-association-list-archived = Archivées
property-association-total-shares = Total des quotités
property-association-empty-title = Aucune copropriété
property-association-empty-reason = Une copropriété réunit ses immeubles, ses lots, ses copropriétaires et ses appels de fonds.
property-association-empty-reader = Aucune copropriété ne vous est encore ouverte. Adressez-vous à votre syndic.
property-association-empty-archived = Aucune copropriété n’est archivée.
property-association-add = Ajouter une copropriété
property-association-add-import = Ajouter et importer une liste
property-association-new-title = Nouvelle copropriété
property-association-new-lead = Ces renseignements se trouvent dans l’acte de base et à la Banque-Carrefour des Entreprises.
property-association-edit-title = Modifier { $name }
property-association-create = Créer la copropriété
property-association-create-import = Créer, puis importer la liste
property-association-form-identity = Identité
property-association-form-seat = Siège
property-association-form-deed = Acte de base
property-association-form-accounts = Comptes bancaires
property-association-form-accounts-hint = La loi veut un compte pour chaque fonds, au nom de l’association (Code civil, art. 3.86, § 3).
property-association-name = Dénomination légale
property-association-name-hint = Comme dans l’acte de base : « ACP Résidence Les Tilleuls, à Bruxelles ».
property-association-language = Langue des actes
property-association-language-hint = Langue des documents qui ne s’adressent à personne en particulier.
property-association-enterprise-number-hint = Dix chiffres, par exemple 0123.456.749.
property-association-total-shares-hint = Le total que l’acte de base énonce, par exemple 1 000 ou 10 000.
property-association-working-iban = Compte du fonds de roulement
property-association-reserve-iban = Compte du fonds de réserve
property-association-iban-hint = Numéro IBAN, par exemple BE68 5390 0754 7034.
property-association-created = La copropriété est créée, avec un immeuble à l’adresse de son siège.
property-association-archive = Archiver la copropriété
property-association-archive-consequence = Ses pages restent lisibles, mais plus rien ne pourra y être ajouté ni modifié.
property-association-is-archived = Cette copropriété est archivée. Elle peut être lue, mais plus modifiée.

## Overview of an association

property-overview-facts = Fiche d’identité
property-overview-count-units = Lots
property-overview-count-lots = dont { $count } comptés comme lots par la loi
property-overview-count-owners = Copropriétaires
property-overview-shares = Quotités attribuées
property-overview-shares-of = { $sum } sur { $total }
property-overview-account-missing = Pas encore de compte
property-shares-missing =
    { $sum } sur { $total } : { $count ->
        [one] il manque { $difference } quotité
       *[other] il manque { $difference } quotités
    }
property-shares-missing-body = La somme des lots doit égaler le total de l’acte de base avant le premier appel de fonds (Code civil, art. 3.85, § 1).
property-shares-missing-action = Voir les lots
property-overview-readiness = Prête à travailler ?
property-not-ready = À faire
property-overview-next = À faire maintenant
property-overview-next-import-title = Inscrire les lots et les copropriétaires
property-overview-next-import-detail = Collez la liste de votre tableur : elle est vérifiée avant d’être enregistrée.
property-overview-next-import-action = Importer une liste
property-overview-next-call-title = Tout est en ordre
property-overview-next-call-detail = Rien n’empêche de préparer un appel de fonds.
property-overview-next-call-action = Préparer un appel de fonds

## Buildings

property-building-list-title = Immeubles
property-building-list-caption = Immeubles de la copropriété
property-building-add = Ajouter un immeuble
property-building-empty-title = Aucun immeuble
property-building-empty-reason = Chaque lot se trouve dans un immeuble.
property-building-new-title = Nouvel immeuble
property-building-edit-title = Modifier l’immeuble { $name }
property-building-name = Nom d’usage
property-building-name-hint = Comme les habitants l’appellent : « Bloc A », « Rue Haute 12 ».
property-building-create = Créer l’immeuble
property-building-created = L’immeuble est créé.
property-building-archive = Archiver l’immeuble
property-building-archive-consequence = L’immeuble disparaît des listes ; il doit d’abord être sans lots en usage.
property-building-is-archived = Cet immeuble est archivé.

## Units

property-unit-list-title = Lots
property-unit-list-caption = Lots de la copropriété, dans l’ordre de l’acte de base
property-unit-list-filter = Filtrer les lots
property-unit-list-search = Chercher un lot ou un nom
property-unit-list-all-kinds = Tous les genres
property-unit-list-all-buildings = Tous les immeubles
property-unit-list-apply = Filtrer
property-unit-list-reset = Tout montrer
property-unit-list-none = Aucun lot ne correspond. Effacez le filtre pour revoir la liste entière.
property-unit-list-sum = Lots affichés : { $shown } sur { $units }. Quotités affichées : { $sum } sur { $total }.
property-unit-list-total = Quotités affichées
property-unit-list-sort = trier
property-unit-add = Ajouter un lot
property-unit-import = Importer une liste
property-unit-empty-title = Aucun lot
property-unit-empty-reason = Les lots portent les quotités de l’acte de base, selon lesquelles les charges se partagent.
property-unit-empty-archived = Aucun lot n’est archivé.
property-unit-new-title = Nouveau lot
property-unit-edit-title = Modifier le lot { $reference }
property-unit-detail-title = Lot { $reference }
property-unit-reference = Référence
property-unit-reference-hint = Comme dans l’acte de base : « A1 », « G3 ».
property-unit-kind-hint = Les caves, garages et parkings ne comptent pas comme lots pour les seuils de la loi.
property-unit-floor-hint = Comme vous l’écrivez : « rez », « 1 », « -1 ».
property-unit-shares-hint-left = Il reste { $left } quotités à attribuer sur { $total }.
property-unit-create = Créer le lot
property-unit-create-another = Créer et ajouter un autre
property-unit-created = Le lot est créé.
property-unit-archive = Archiver le lot
property-unit-archive-consequence = Le lot disparaît des listes et ses quotités ne comptent plus ; les appels déjà émis ne changent pas.
property-unit-is-archived = Ce lot est archivé : ses quotités ne comptent plus.
property-unit-counts-as-lot = Compte comme lot pour les seuils de la loi
property-unit-facts = Description

## Who owns a unit

property-ownership-today = À qui appartient ce lot
property-ownership-own = Votre part de ce lot
property-ownership-none = Personne n’est encore inscrit comme copropriétaire de ce lot.
property-ownership-none-own = Ce lot ne vous appartient pas : ses copropriétaires ne sont pas affichés.
property-ownership-change = Inscrire un changement de copropriétaire
property-ownership-change-lead = Dites à qui le lot appartient à partir d’une date. Les parts d’avant prennent fin la veille et restent dans l’historique.
property-ownership-starts-on = À partir du
property-ownership-starts-on-hint = La date de l’acte, par exemple 14/05/2026.
property-ownership-parts-caption = Nouveaux copropriétaires et leurs parts
property-ownership-parts-hint = Les parts font ensemble un entier : 1, ou 1/2 et 1/2, ou 50 % et 50 %. Laissez vides les lignes de trop.
property-ownership-row-owner = Copropriétaire { $row }
property-ownership-row-part = Part { $row }
property-ownership-more = Plusieurs copropriétaires
property-ownership-choose = Choisir…
property-ownership-save = Inscrire le changement
property-ownership-saved = Le changement de copropriétaire est inscrit.
property-ownership-no-owners = Inscrivez d’abord les copropriétaires ; vous pourrez ensuite leur attribuer ce lot.

## Owners

property-owner-list-title = Copropriétaires
property-owner-list-caption = Copropriétaires par nom
property-owner-list-search = Nom ou adresse e-mail
property-owner-list-none = Personne ne correspond à « { $search } ».
property-owner-list-all = Voir tous les copropriétaires
property-owner-add = Ajouter un copropriétaire
property-owner-empty-title = Aucun copropriétaire
property-owner-empty-reason = Les copropriétaires reçoivent les appels de fonds dans leur langue, chacun pour sa part.
property-owner-empty-archived = Aucun copropriétaire n’est archivé.
property-owner-new-title = Nouveau copropriétaire
property-owner-edit-title = Modifier { $name }
property-owner-number = Numéro
property-owner-contact = Coordonnées
property-owner-email = Adresse e-mail
property-owner-phone = Téléphone
property-owner-language-hint = Langue des lettres et des appels de fonds.
property-owner-form-person = Personne
property-owner-create = Créer le copropriétaire
property-owner-created = Le copropriétaire est créé.
property-owner-units = Lots
property-owner-units-caption = Lots et parts aujourd’hui
property-owner-units-none = Aucun lot ne lui appartient aujourd’hui.
property-owner-archive = Archiver le copropriétaire
property-owner-archive-consequence = La personne disparaît des listes ; ses documents sont conservés, et aucun lot ne doit plus lui appartenir.
property-owner-is-archived = Ce copropriétaire est archivé.

## Distribution keys

property-key-list-title = Clés de répartition
property-key-list-lead = Une clé dit comment une dépense se partage entre les lots.
property-key-list-caption = Clés en usage
property-key-name = Nom de la clé
property-key-name-hint = Comme dans le règlement de copropriété : « Ascenseur », « Chauffage bloc A ».
property-key-total-parts = Total des parts
property-key-parts = Parts
property-key-units = Lots concernés
property-key-add = Ajouter une clé particulière
property-key-new-title = Nouvelle clé particulière
property-key-new-lead = Une clé particulière partage une dépense autrement que selon les quotités (Code civil, art. 3.85, § 1, 2°).
property-key-parts-caption = Parts par lot
property-key-parts-of = Parts du lot { $reference }
property-key-create = Créer la clé
property-key-created = La clé est créée.
property-key-archive = Archiver la clé
property-key-archive-consequence = La clé ne pourra plus servir à un appel de fonds ; les appels déjà émis ne changent pas.
property-key-is-archived = Cette clé est archivée : elle ne peut plus servir à un appel de fonds.
property-key-no-units = Inscrivez d’abord les lots ; une clé partage une dépense entre eux.

## Import of units and owners

property-import-title = Importer une liste
property-import-lead = Collez la liste de votre tableur ou choisissez un fichier Excel ou CSV. Rien n’est enregistré avant votre accord.
property-import-steps = Étapes de l’import
property-import-step-list = Donner la liste
property-import-step-check = Vérifier
property-import-step-done = Importer
property-import-building-hint = Les nouveaux lots sont inscrits dans cet immeuble.
property-import-starts-on = Copropriétaires depuis le
property-import-starts-on-hint = La date à partir de laquelle la liste est juste, par exemple 01/01/2026.
property-import-text = Liste collée
property-import-text-hint = Première ligne : les titres des colonnes. Une ligne par lot et par copropriétaire.
property-import-file = Ou un fichier Excel (.xlsx) ou CSV
property-import-file-hint = Au plus { $size } Mo. Le fichier l’emporte sur le texte collé.
property-import-columns-help = Quelles colonnes ?
property-import-columns-help-body = Les titres sont reconnus dans les quatre langues ; l’ordre est libre et les colonnes inconnues sont ignorées.
property-import-example = Exemple
property-import-example-row = Lot;Genre;Étage;Quotités;Nom;Part;E-mail;Langue
property-import-example-first = A1;Appartement;1;120;Anne Peeters;1/2;anne@example.be;fr
property-import-example-second = A1;Appartement;1;120;Luc Maes;1/2;luc@example.be;nl
property-import-check = Vérifier la liste
property-import-check-again = Vérifier à nouveau
property-import-correct = Corriger la liste
property-import-back = Donner une autre liste
property-import-no-building = Ajoutez d’abord un immeuble : les lots y seront inscrits.
property-import-complete-title = Toutes les quotités sont déjà attribuées
property-import-complete-body = Les lots inscrits portent les { $total } quotités de l’acte de base : il ne reste aucun lot à importer.
property-import-live-title = Vérification au fil de la saisie
property-import-live-empty = Collez votre liste : le résultat de la vérification s’affiche ici.
property-import-live-failed = La vérification immédiate n’a pas répondu. Utilisez le bouton « Vérifier la liste ».
property-import-live-long = La liste est longue : utilisez le bouton « Vérifier la liste ».
property-import-preview-ready = La liste peut être importée.
property-import-preview-refused = La liste ne peut pas encore être importée.
property-import-preview-refused-body = Rien n’est enregistré tant qu’une erreur reste. Corrigez la liste ci-dessous ou dans votre tableur.
property-import-preview-warnings = Des avertissements n’empêchent pas l’import ; lisez-les d’abord.
property-import-count-units = Lots à créer
property-import-count-owners = Copropriétaires dans la liste
property-import-count-ownerships = Parts de propriété à inscrire
property-import-count-rows = Lignes lues
property-import-count-errors = Erreurs
property-import-count-warnings = Avertissements
property-import-sum = Somme des quotités
property-import-sum-exact = { $sum } sur { $total } : le compte est juste.
property-import-sum-missing =
    { $sum } sur { $total } : { $count ->
        [one] il manque { $difference } quotité
       *[other] il manque { $difference } quotités
    }.
property-import-sum-above =
    { $sum } sur { $total } : { $count ->
        [one] { $difference } quotité de trop
       *[other] { $difference } quotités de trop
    }.
property-import-sum-already = Dont { $shares } déjà inscrites au registre.
property-import-columns = Colonnes reconnues
property-import-columns-ignored = Colonnes ignorées
property-import-problems = Lignes à revoir
property-import-problem-severity = Gravité
property-import-problem-error = Erreur
property-import-problem-warning = Avertissement
property-import-problem-row = Ligne
property-import-problem-column = Colonne
property-import-problem-reason = Raison
property-import-problem-whole = Toute la liste
property-import-problem-more = Encore { $count }
property-import-first-rows = Premiers lots de la liste
property-import-apply =
    Importer { $units ->
        [one] { $units } lot
       *[other] { $units } lots
    } et { $owners ->
        [one] { $owners } copropriétaire
       *[other] { $owners } copropriétaires
    }
property-import-done-units = Voir les lots
property-import-done-overview = Aller à l’aperçu
property-import-done = L’import est fait : tous les lots de la liste sont inscrits.
property-import-result-title = Le registre après l’import
property-import-result-lead = Voici ce que le registre contient maintenant.
