# The words of taking over from a former syndic: pages and letter.

## The list

property-handover-title = Reprise du dossier
property-handover-lead = Le syndic précédent remet tout le dossier dans les trente jours de la fin de son mandat (Code civil, art. 3.89, § 5, 7°).
property-handover-caption = Reprises du dossier de { $association }
property-handover-empty-title = Aucune reprise
property-handover-empty-reason = Vous venez de reprendre cette copropriété ? Suivez ici ce que le syndic précédent vous remet, et réclamez le reste par lettre.
property-handover-start = Commencer une reprise
property-handover-predecessor = Syndic précédent
property-handover-ended-on = Fin du mandat
property-handover-due-on = Dernier jour
property-handover-owed = Pièces dues
property-handover-status = État
property-handover-status-open = En cours
property-handover-status-demanded = Réclamée par lettre
property-handover-status-complete = Complète
property-handover-status-abandoned = Abandonnée

## The clock

property-handover-days-left =
    { $count ->
        [one] Il reste { $count } jour
       *[other] Il reste { $count } jours
    }
property-handover-last-day = C’est le dernier jour
property-handover-days-over =
    { $count ->
        [one] Délai dépassé de { $count } jour
       *[other] Délai dépassé de { $count } jours
    }
property-handover-clock = Le dossier entier doit être remis au plus tard le { $date } (Code civil, art. 3.89, § 5, 7°).

## Starting

property-handover-new-title = Nouvelle reprise
property-handover-new-lead = Dites qui était le syndic et quand son mandat a pris fin : la liste et le délai en découlent.
property-handover-predecessor-hint = La lettre part à cette adresse, par recommandé.
property-handover-name-hint = Le nom de la personne ou de la société.
property-handover-language = Langue de la lettre
property-handover-mandate = Son mandat
property-handover-ended-on-hint = Le délai de trente jours court à partir de ce jour.
property-handover-account-years = Années de comptes à réclamer
property-handover-account-years-hint = Les livres se conservent sept ans.
property-handover-running = Une reprise est déjà en cours
property-handover-running-action = Voir la reprise en cours
property-handover-started = La reprise est commencée : tout le dossier est attendu.

## Ticking off

property-handover-of = Reprise de { $predecessor }
property-handover-facts = Le syndic précédent
property-handover-owed-title = Ce qui est encore dû
property-handover-nothing-owed = Plus rien n’est dû.
property-handover-tick = Cochez ce qui est arrivé, puis dites quoi
property-handover-received-on = Reçu le
property-handover-note = Remarque
property-handover-note-hint = Nécessaire si la pièce est contestée : dites ce qui manque.
property-handover-receive = Reçu
property-handover-waive = N’existe pas ici
property-handover-dispute = Incomplet ou refusé
property-handover-settled-title = Ce qui est réglé
property-handover-item = Pièce
property-handover-state = État de la pièce
property-handover-state-awaited = Attendu
property-handover-state-received = Reçu
property-handover-state-not_applicable = N’existe pas ici
property-handover-state-disputed = Contesté
property-handover-undo-column = Corriger
property-handover-undo = Remettre en attente
property-handover-undo-item = Remettre en attente : { $item }

## The things of the file

property-handover-item-base_deed = Acte de base et ses modifications
property-handover-item-by_laws = Règlement de copropriété
property-handover-item-internal_rules = Règlement d’ordre intérieur
property-handover-item-decisions = Procès-verbaux et registre des décisions
property-handover-item-owners = Liste des copropriétaires, avec adresses, lots et quotités
property-handover-item-accounts =
    { $years ->
        [one] Comptes de la dernière année, avec leurs pièces
       *[other] Comptes des { $years } dernières années, avec leurs pièces
    }
property-handover-item-balances = Solde de chaque copropriétaire
property-handover-item-bank_statements = Extraits de tous les comptes bancaires
property-handover-item-bank_powers = Pouvoirs sur les comptes bancaires
property-handover-item-contracts = Contrats en cours
property-handover-item-insurance = Polices d’assurance
property-handover-item-claims = Sinistres et historique du compte qui a servi à les régler
property-handover-item-works = Travaux en cours : commandes, devis, garanties
property-handover-item-post_intervention = Dossier d’intervention ultérieure (DIU)
property-handover-item-inspections = Certificats de contrôle
property-handover-item-plans = Plans de l’immeuble
property-handover-item-keys = Clés, badges et codes
property-handover-item-disputes = Litiges et procédures en cours
property-handover-item-staff = Dossiers du personnel
property-handover-item-correspondence = Correspondance encore utile

## Letters on the page

property-handover-letter-section = Lettre au syndic précédent
property-handover-letter-lead =
    { $count ->
        [one] La lettre réclame { $count } pièce dans la langue du syndic précédent. Une fois établie, elle ne change plus.
       *[other] La lettre réclame { $count } pièces dans la langue du syndic précédent. Une fois établie, elle ne change plus.
    }
property-handover-letter-see-draft = Voir le projet
property-handover-letter-issue = Établir la lettre
property-handover-letter-issued =
    { $count ->
        [one] Lettre du { $date }, { $count } pièce réclamée
       *[other] Lettre du { $date }, { $count } pièces réclamées
    }
property-handover-letter-no = Aucune lettre n’a été établie.
property-handover-demanded = La lettre est établie. Imprimez-la et envoyez-la par recommandé.

## The end

property-handover-end = Fin de la reprise
property-handover-complete = Clore la reprise
property-handover-complete-consequence = Tout le dossier est là. La reprise reste lisible et peut être rouverte.
property-handover-completed = La reprise est close : le dossier est complet.
property-handover-abandon = Abandonner la reprise
property-handover-abandon-consequence = Rien n’est plus attendu. Ce qui manque reste noté, avec votre raison.
property-handover-abandon-reason = Raison
property-handover-reopen = Rouvrir la reprise
property-handover-reopen-consequence = Vous pourrez de nouveau noter ce qui arrive et réclamer le reste.

## The letter itself; `service` hands these words to the crate `document`

property-handover-letter-title = { $subject } – { $predecessor }
property-handover-letter-subject = Remise du dossier de { $association }
property-handover-letter-opening = Remettez-nous le dossier complet au plus tard le { $due }.
property-handover-letter-opening-overdue = Le dossier complet devait nous être remis au plus tard le { $due }.
property-handover-letter-mandate = Votre mandat de syndic de { $association } a pris fin le { $ended }.
property-handover-letter-law = Le syndic dont le mandat a pris fin, de quelque manière que ce soit, remet l’ensemble du dossier de la gestion de l’immeuble à son successeur dans les trente jours (Code civil, art. 3.89, § 5, 7°). Ce délai expire le { $due }.
property-handover-letter-law-overdue = Le syndic dont le mandat a pris fin, de quelque manière que ce soit, remet l’ensemble du dossier de la gestion de l’immeuble à son successeur dans les trente jours (Code civil, art. 3.89, § 5, 7°). Ce délai a expiré le { $due }.
property-handover-letter-awaited = Il nous manque encore
property-handover-letter-disputed = Ceci est incomplet ou nous a été refusé
property-handover-letter-none = Si l’une de ces pièces n’existe pas, confirmez-le-nous par écrit.
property-handover-letter-inventory = Nous dressons avec vous un inventaire de ce qui est remis ; chacun le signe et en garde un exemplaire.
property-handover-letter-otherwise = À défaut, l’association des copropriétaires se réserve le droit de s’adresser au juge de paix.
property-handover-letter-draft = Ce projet n’a pas été envoyé.
property-handover-letter-attachment = Données de cette lettre, lisibles par une machine
document-kind-handover_demand = Réclamation du dossier au syndic précédent
