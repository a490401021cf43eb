# Units, meters, deeds and shares over time.

## Looking at another day

property-as-of = Situation au
property-as-of-show = Voir ce jour
property-since-base-deed = Depuis l’acte de base
property-until = Jusqu’au
property-note = Remarque
property-print = Imprimer

## Ways to look at the units

property-tabs = Vues des lots
property-tab-list = Liste
property-tab-map = Étages
property-tab-shares = Quotités
property-tab-deeds = Actes

## Storeys

property-map-title = Plan des étages
property-map-lead = De haut en bas, immeuble par immeuble.
property-map-roof = Sous le toit
property-map-ground = Rez-de-chaussée
property-map-storey = Étage { $level }
property-map-below = Sous-sol { $level }
property-map-elsewhere = Ailleurs
property-map-no-entrance = Sans entrée inscrite

## What is known of a unit

property-unit-more = Compléments
property-unit-area = Superficie
property-unit-rooms = Nombre de pièces
property-unit-cadastral = Référence cadastrale
property-unit-cadastral-hint = Par exemple 21004C0123/00A004P0007.
property-unit-shares-history = Quotités au fil du temps

## Meters

property-meters = Compteurs
property-meters-title = Compteurs du lot { $reference }
property-meters-lead = Videz une ligne pour retirer le compteur.
property-meters-edit = Modifier les compteurs
property-meters-none = Aucun compteur n’est inscrit pour ce lot.
property-meter-row = Compteur { $row }
property-meter-kind = Énergie ou fluide
property-meter-kind-electricity = Électricité
property-meter-kind-gas = Gaz
property-meter-kind-water = Eau
property-meter-kind-heat = Chaleur
property-meter-ean = Code EAN
property-meter-ean-hint = 18 chiffres qui commencent par 5414, sur la facture d’énergie.
property-meter-serial = Numéro du compteur

## Deeds

property-deed-list-title = Actes et statuts
property-deed-list-lead = L’acte de base divise l’immeuble en lots et fixe leurs quotités (Code civil, art. 3.85, § 1).
property-deed-empty-title = L’acte de base n’est pas encore inscrit
property-deed-empty-reason = Inscrivez-le d’abord : c’est de lui que datent les quotités, et un acte modificatif le modifie.
property-deed-add = Ajouter un acte
property-deed-add-base = Inscrire l’acte de base
property-deed-new-title = Nouvel acte
property-deed-edit-title = Modifier l’acte
property-deed-create = Inscrire l’acte
property-deed-created = L’acte est inscrit.
property-deed-kind = Acte
property-deed-kind-base = Acte de base
property-deed-kind-amendment = Acte modificatif
property-deed-kind-rules = Règlement de copropriété
property-deed-kind-internal_rules = Règlement d’ordre intérieur
property-deed-kind-hint = Un acte qui change les quotités s’inscrit par « Modifier les quotités ».
property-deed-dated-on = Date de l’acte
property-deed-notary = Notaire
property-deed-reference = Numéro de répertoire
property-deed-reference-hint = Ou ce qui sert à citer l’acte.
property-deed-transcribed-on = Date de transcription
property-deed-total-hint = Le total que cet acte énonce ; pour un règlement, laissez vide.
property-deed-shares = Voir les quotités de ce jour
property-deed-archive = Archiver l’acte
property-deed-archive-consequence = L’acte disparaît de la liste. Faites-le s’il a été inscrit par erreur.

## Shares over time

property-shares-title = Quotités au { $day }
property-shares-lead = Les lots qui existaient ce jour-là, avec leurs quotités d’alors.
property-shares-caption = Quotités par lot
property-shares-none = Aucun lot n’existait ce jour-là.
property-shares-history = Actes qui fixent les quotités
property-shares-amend = Modifier les quotités
property-shares-amend-title = Acte modificatif des quotités
property-shares-amend-lead = Donnez à chaque lot ses quotités à partir de la date de l’acte. Celles d’avant restent dans l’historique.
property-shares-amend-majority = Qui peut changer les quotités ?
property-shares-amend-majority-body = Il faut l’unanimité de tous les copropriétaires, sauf si le changement découle d’une décision prise aux quatre cinquièmes, comme diviser ou réunir des lots (Code civil, art. 3.88, § 3).
property-shares-amend-total = Nouveau total des quotités
property-shares-amend-total-hint = La somme des nouvelles quotités doit l’égaler exactement.
property-shares-amend-caption = Lots en usage
property-shares-amend-before = Quotités d’avant
property-shares-amend-after = Nouvelles quotités
property-shares-amend-after-of = Nouvelles quotités du lot { $reference }
property-shares-amend-ceases = Disparaît
property-shares-amend-ceases-of = Le lot { $reference } disparaît
property-shares-amend-added = Lots qui commencent avec cet acte
property-shares-amend-added-row = Nouveau lot { $row }
property-shares-amend-save = Inscrire l’acte et les quotités
property-shares-amended = L’acte est inscrit : voici les quotités de ce jour-là.
