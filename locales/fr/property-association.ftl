# How an association is run, its deadlines, its partial associations, its entrances.

## The form of an association

property-association-form-names = Dénominations dans d’autres langues
property-association-form-names-hint = Seulement si l’acte de base les donne. Les lettres et les pages les emploient selon la langue du lecteur.
property-association-name-fr = En français
property-association-name-nl = En néerlandais
property-association-name-de = En allemand
property-association-declared-lots = Nombre de lots dans l’acte de base
property-association-declared-lots-hint = Tous les lots comptent, caves et garages compris.
property-association-seat-elsewhere = Le siège n’est à l’adresse d’aucun immeuble en usage ; la loi le veut dans l’immeuble (Code civil, art. 3.86, § 1).

## How an association is run

property-settings-title = Fonctionnement
property-settings-edit-title = Fonctionnement de la copropriété
property-settings-lead = Ces règles viennent du règlement d’ordre intérieur et des décisions de l’assemblée.
property-settings-month = Mois
property-settings-day = Jour
property-settings-no-month = Pas encore fixé
property-settings-fiscal = Exercice comptable
property-settings-fiscal-hint = Son premier jour : le 1er janvier, sauf si l’assemblée en a décidé autrement.
property-settings-meeting = Période de l’assemblée générale ordinaire
property-settings-meeting-hint = Le premier des quinze jours que fixe le règlement d’ordre intérieur (Code civil, art. 3.85, § 3).
property-settings-charges = Charges
property-charge-mode-provisions = Provisions
property-charge-mode-provisions-hint = Des avances sur le budget voté, et un décompte par an.
property-charge-mode-actual = Charges réelles
property-charge-mode-actual-hint = Les dépenses réelles, réparties plusieurs fois par an, avec un fonds de roulement plus large.
property-settings-charge-mode = Comment les charges sont appelées
property-settings-reserve = Fonds de réserve
property-settings-accepted-on = Réception provisoire des parties communes
property-settings-accepted-on-hint = Cinq ans après ce jour, le fonds de réserve est obligatoire (Code civil, art. 3.86, § 3).
property-settings-competition = Mise en concurrence
property-settings-competition-hint = La loi ne donne pas de montant : l’assemblée le fixe aux deux tiers des voix (Code civil, art. 3.88, § 1, 1°, c).
property-settings-threshold = Montant à partir duquel plusieurs devis sont comparés
property-settings-decided-on = Fixé par l’assemblée du
property-settings-decision = Décision
property-settings-decision-hint = Ce que dit le procès-verbal, par exemple « Point 7 : 2 500 €, TVA comprise ».
property-settings-partial = Association partielle
property-settings-partial-hint = Une copropriété peut gérer une partie des lots d’une association principale de 20 lots ou plus (Code civil, art. 3.84).

## The overview

property-running-year = Exercice comptable
property-running-span = du { $first } au { $last }
property-running-meeting = Assemblée générale ordinaire
property-running-charges = Appel des charges
property-running-reserve-from = obligatoire à partir du { $date }
property-running-reserve-since = obligatoire depuis le { $date }
property-running-reserve-unknown = date de la réception provisoire inconnue
property-running-council = Conseil de copropriété
property-running-council-obligatory = obligatoire à partir de 20 lots comptés
property-running-council-optional = facultatif en dessous de 20 lots comptés
property-running-books = Comptabilité
property-running-books-full = selon le plan comptable des copropriétés
property-running-books-simplified = simplifiée autorisée
property-running-competition-from = à partir de { $amount } (assemblée du { $date })
property-running-unset = pas encore fixé
property-running-edit = Modifier le fonctionnement
property-overview-partial-shares = Quotités dans l’association principale
property-deadline-title = Échéances
property-deadline-meeting = Assemblée générale ordinaire, au plus tard le { $last }
property-deadline-proposals = Dernier jour des propositions écrites pour l’ordre du jour (Code civil, art. 3.87, § 3)
property-deadline-reserve = Le fonds de réserve devient obligatoire (Code civil, art. 3.86, § 3)
property-deadline-mandate = Fin du mandat de { $name }
property-deadline-notice = Avis à l’entrée : dernier jour (Code civil, art. 3.89, § 2)
property-deadline-registration = Inscription du syndic à la BCE : dernier jour (arrêté royal du 15 mars 2017, art. 3)
property-deadline-handover = Remise du dossier par { $name } : dernier jour (Code civil, art. 3.89, § 5, 7°)

## Partial associations

property-partial-title = Association partielle
property-partial-lead = L’acte de base d’un ensemble de 20 lots ou plus peut créer des associations pour une partie des lots (Code civil, art. 3.84).
property-partial-of = Association partielle de
property-partial-list = Associations partielles
property-partial-main = Association principale
property-partial-choose = Choisir…
property-partial-continue = Choisir les lots
property-partial-units = Lots de l’association partielle
property-partial-units-hint = Cochez les lots de { $name } que l’acte de base y place.
property-partial-saved = L’association partielle est enregistrée.
property-partial-leave = Ne plus en faire une association partielle
property-partial-leave-consequence = Ses liens avec les lots de l’association principale disparaissent ; le journal les garde.
property-partial-none-title = Aucune association principale
property-partial-none = Aucune autre de vos copropriétés ne peut être l’association principale. Créez-la d’abord, avec ses lots.
property-partial-no-units = L’association principale n’a pas encore de lots.

## Entrances

property-entrance = Entrée
property-entrance-any = Aucune en particulier
property-entrance-list = Entrées
property-entrance-none = Aucune entrée n’est inscrite. Inscrivez-les si l’immeuble en a plusieurs.
property-entrance-add = Ajouter une entrée
property-entrance-new-title = Nouvelle entrée
property-entrance-edit-title = Modifier l’entrée { $name }
property-entrance-name-hint = Comme les habitants l’appellent : « Entrée A », « Côté jardin ».
property-entrance-street-hint = Seulement si elle a une autre adresse que l’immeuble.
property-entrance-create = Créer l’entrée
property-entrance-created = L’entrée est créée.
property-entrance-archive = Archiver l’entrée
property-entrance-archive-consequence = L’entrée disparaît des listes ; aucun lot en usage ne doit plus y mener.
