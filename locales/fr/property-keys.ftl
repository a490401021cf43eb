# Distribution keys and their versions.

## Kinds of keys

property-key-kinds = Genre de clé
property-key-kind-except = Tous sauf certains
property-key-kind-consumption = Selon la consommation
property-key-explained-general = Chaque lot paie selon ses quotités du jour (Code civil, art. 3.81).
property-key-explained-special = Des parts propres aux lots qui profitent de la chose : ascenseur, chauffage, bloc.
property-key-explained-except = Les quotités de tous les lots, sauf ceux que vous cochez : par exemple les frais d’un procès gagné par un copropriétaire (Code civil, art. 3.92, § 9).
property-key-explained-consumption = Ce que les compteurs ont compté entre deux relevés.

## Versions of a key

property-key-starts-on = À partir du
property-key-starts-on-hint = Laissez vide si la clé vaut depuis l’acte de base.
property-key-starts-on-amend-hint = Le premier jour de la nouvelle répartition.
property-key-source = Source
property-key-source-hint = Par exemple « Règlement de copropriété, art. 14 » ou la décision de l’assemblée.
property-key-source-general = Acte de base
property-key-decided-on = Date de la décision
property-key-stated-total = Total énoncé par le règlement
property-key-stated-total-hint = S’il est donné, la somme des parts doit l’égaler exactement.
property-key-parts-hint = Laissez vides les lots qui ne paient rien.
property-key-excluded = Ne paie pas
property-key-excluded-of = Le lot { $reference } ne paie pas
property-key-excluded-hint = Cochez les lots qui ne paient pas.
property-key-opening = Premier relevé
property-key-opening-of = Premier relevé du lot { $reference }
property-key-closing = Dernier relevé
property-key-closing-of = Dernier relevé du lot { $reference }
property-key-readings-hint = Au plus trois décimales, par exemple 1234,567. Laissez vides les lots sans compteur.
property-key-versions = Versions de la clé
property-key-version-total = { $total } parts en tout
property-key-not-yet = La clé n’existait pas encore ce jour-là.
property-key-incomplete = Une clé n’est pas entièrement portée par les lots
property-key-incomplete-body = Un lot a disparu ou manque. Donnez une nouvelle version à la clé, sinon l’appel de fonds sera refusé.

## Changing a key

property-key-amend = Modifier la répartition
property-key-amend-title = Modifier « { $name } »
property-key-amend-lead = La clé change à partir d’un jour. Ce qui valait avant reste.
property-key-amend-save = Inscrire la nouvelle version
property-key-amended = La nouvelle version est inscrite.
property-key-correct = Corriger une erreur
property-key-correct-title = Corriger « { $name } »
property-key-correct-lead = La dernière version a été mal inscrite ? Celle-ci prend sa place ; les appels déjà émis ne changent pas.
property-key-correct-save = Remplacer la dernière version
property-key-majority = Changer la répartition des charges demande les quatre cinquièmes
property-key-majority-body = L’assemblée générale décide aux quatre cinquièmes des voix exprimées.
property-key-majority-law = Base légale : { $law }.

## Where a new key may begin

property-key-start = Partir des quotités de certains lots
property-key-start-no-ground = Sans le rez-de-chaussée
property-key-start-kinds = Seulement ces genres de lots
property-key-start-apply = Remplir les parts

## Simulation

property-key-simulate = Simuler
property-key-simulate-title = Simuler un changement de clé
property-key-simulate-lead = Le même montant, réparti par deux clés. Rien n’est enregistré.
property-key-simulate-amount = Montant à répartir
property-key-simulate-before = Clé actuelle
property-key-simulate-after = Comparer avec
property-key-simulate-after-hint = Une autre clé, ou des parts que vous écrivez ci-dessous.
property-key-simulate-typed = Les parts écrites ci-dessous
property-key-simulate-parts = Écrire d’autres parts
property-key-simulate-same = Chaque lot porterait la même part qu’avant : la répartition ne change pas.
property-key-simulate-units = Par lot
property-key-simulate-owners = Par copropriétaire
property-key-simulate-ownerless = Lots sans copropriétaire connu
property-key-simulate-parts-before = Parts avant
property-key-simulate-parts-after = Parts après
property-key-simulate-cost-before = Avant
property-key-simulate-cost-after = Après
property-key-simulate-difference = Différence

## The table of keys

property-key-table = Tableau des clés
property-key-table-pdf = Tableau en PDF
property-key-table-attachment = Les clés de ce tableau, lisibles par une machine
property-key-table-title = Clés de répartition au { $day }
