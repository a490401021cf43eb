# The words of ownership over time: rights, transfers, corrections, designations, the register as at a day.

## Rights

property-right-full = Pleine propriété
property-right-bare = Nue-propriété
property-right-usufruct = Usufruit
property-right-emphyteusis = Emphytéose
property-right-superficies = Superficie
property-right-use = Usage ou habitation
property-title-held-full =
    { $whole ->
        [yes] tout le lot
       *[no] { $part } en pleine propriété
    }
property-title-held-bare =
    { $whole ->
        [yes] nue-propriété
       *[no] { $part } en nue-propriété
    }
property-title-held-usufruct =
    { $whole ->
        [yes] usufruit
       *[no] { $part } en usufruit
    }
property-title-held-emphyteusis =
    { $whole ->
        [yes] emphytéose
       *[no] { $part } en emphytéose
    }
property-title-held-superficies =
    { $whole ->
        [yes] superficie
       *[no] { $part } en superficie
    }
property-title-held-use =
    { $whole ->
        [yes] usage ou habitation
       *[no] { $part } en usage ou habitation
    }
property-title-right = Droit
property-title-row-right = Droit { $row }
property-title-optional = facultatif
property-title-owner-placeholder = Numéro ou nom

## The deed

property-title-deed = L’acte
property-title-deed-kind = Nature de l’acte
property-title-deed-unknown = Non précisée
property-title-deed-more = Préciser l’acte
property-title-deed-day = Date de l’acte
property-title-deed-notary = Notaire
property-title-deed-reference = Référence (numéro de répertoire)
property-title-deed-of = { $kind } du { $date }
property-title-deed-dated = acte du { $date }
property-title-deed-sale = Vente
property-title-deed-donation = Donation
property-title-deed-inheritance = Succession
property-title-deed-partition = Partage
property-title-deed-exchange = Échange
property-title-deed-contribution = Apport ou fusion
property-title-deed-judgment = Jugement
property-title-deed-expiry = Fin d’un droit
property-title-deed-other = Autre acte

## The page of a unit

property-title-caption = Titulaires au { $date }
property-title-vote = Vote
property-title-vote-suspended = Vote suspendu
property-title-vote-designated = { $name }, par désignation
property-title-vote-other = Un autre titulaire vote pour ce lot.
property-title-suspended-no-holder = Personne n’est inscrit comme titulaire.
property-title-suspended-undivided = Le lot est en indivision : les titulaires désignent par écrit celui d’entre eux qui vote (Code civil, art. 3.87, § 1).
property-title-suspended-divided = La propriété est démembrée : les titulaires désignent par écrit celui d’entre eux qui vote (Code civil, art. 3.87, § 1).
property-title-contact = Contact
property-title-contact-designated = { $name }, par désignation
property-title-contact-other = Un autre titulaire reçoit le courrier de ce lot.
property-title-designate = Désigner qui vote ou reçoit le courrier
property-title-history = Historique de la propriété
property-title-change = N° { $number } · { $kind }
property-title-change-initial = Première inscription
property-title-change-transfer = Mutation
property-title-change-restated = Nouvel état
property-title-change-correction = Correction
property-title-change-annulled = Annulation
property-title-correct = Corriger le n° { $number }
property-title-holder = { $name } ({ $held })
property-title-told-holders = { $holders }.
property-title-told-parted = Vous n’avez plus de droit dans ce lot depuis lors.
property-title-told-deed = Acte : { $deed }.
property-title-told-corrects = Remplace le n° { $number }.
property-title-told-annuls = Annule le n° { $number }.
property-title-told-corrected = Ne vaut plus : voir le n° { $number }.
property-title-told-reason = Motif : { $reason }.
property-title-told-recorded = Inscrit le { $date }.
property-title-told-recorded-by = Inscrit le { $date } par { $name }.
property-title-late-reason = Motif d’une inscription tardive
property-title-late-reason-hint = Seulement si un changement plus récent est déjà inscrit : dites pourquoi celui-ci ne l’est que maintenant.

## A transfer

property-title-transfer = Inscrire une mutation
property-title-transfer-title = Mutation du lot { $reference }
property-title-transfer-lead = Vente, donation, succession : dites qui cède, ce qui passe et à qui. Le passé reste dans l’historique.
property-title-transfer-none = Inscrivez d’abord, sur la page du lot, à qui il appartient.
property-title-effective-on = Date d’effet
property-title-transfer-day-hint = Le premier jour du nouveau titulaire, après le { $date }.
property-title-from = Qui cède
property-title-from-hint = Cochez ceux qui cèdent. La part est celle du lot entier : diminuez-la pour une cession partielle.
property-title-gives = { $name } cède ({ $held })
property-title-gives-part = Part cédée par { $name }
property-title-passing = Ce qui passe
property-title-passing-whole = Les droits tels quels
property-title-passing-hint-whole = Une vente ordinaire. Un usufruit et sa nue-propriété cédés ensemble passent en pleine propriété.
property-title-passing-bare = La nue-propriété
property-title-passing-hint-bare = Qui cède garde l’usufruit.
property-title-passing-usufruct = L’usufruit
property-title-passing-hint-usufruct = Qui cède garde la nue-propriété.
property-title-passing-emphyteusis = Un droit d’emphytéose
property-title-passing-hint-emphyteusis = Qui cède garde la nue-propriété.
property-title-passing-superficies = Un droit de superficie
property-title-passing-hint-superficies = Qui cède garde la nue-propriété.
property-title-passing-use = Un droit d’usage ou d’habitation
property-title-passing-hint-use = Qui cède garde la nue-propriété.
property-title-passing-end = Rien : le droit s’éteint
property-title-passing-hint-end = Par décès, échéance ou renonciation : les nus-propriétaires deviennent pleins propriétaires.
property-title-to = Qui acquiert
property-title-to-hint = Laissez les parts vides pour partager à égalité. Si un droit s’éteint, laissez tout vide.
property-title-to-missing = L’acquéreur n’est pas dans la liste ?
property-title-transfer-save = Inscrire la mutation
property-title-transferred = La mutation est inscrite.

## Corrections

property-title-correct-title = Lot { $reference } : corriger l’inscription du { $date }
property-title-correct-lead = Écrivez ce qui aurait dû être inscrit. L’inscription erronée reste visible dans l’historique, avec votre motif.
property-title-correct-save = Inscrire la correction
property-title-corrected = La correction est inscrite ; l’ancienne inscription reste dans l’historique.
property-title-later = Des changements plus récents restent tels qu’ils sont inscrits ({ $days }). Vérifiez-les aussi.
property-title-reason = Motif
property-title-reason-hint = Ce qui était faux, par exemple « mauvaise date recopiée de l’acte ». Ne citez pas de données personnelles.
property-title-annul = Annuler cette inscription
property-title-annul-keep = Garder l’inscription
property-title-annul-title = Lot { $reference } : annuler l’inscription du { $date }
property-title-annul-lead = Pour un changement qui n’a jamais eu lieu.
property-title-annul-consequence = { $change } : cette inscription ne vaudra plus et la situation d’avant continuera. Elle reste visible dans l’historique.
property-title-annulled = L’inscription est annulée ; elle reste dans l’historique.

## Designations

property-title-designation-title = Lot { $reference } : désignations
property-title-designation-lead = Quand un lot appartient à plusieurs, ils désignent l’un d’eux. Une désignation prend fin d’elle-même quand la personne n’a plus de droit dans le lot.
property-title-purpose = Pour quoi
property-title-purpose-voter = Voter
property-title-purpose-hint-voter = Est convoqué à l’assemblée et vote pour le lot.
property-title-purpose-contact = Recevoir le courrier
property-title-purpose-hint-contact = Est la première personne à qui l’on écrit au sujet du lot.
property-title-designated-owner = Personne désignée
property-title-designated-owner-hint = Elle doit avoir un droit dans le lot ce jour-là.
property-title-designated-later = { $name } (à partir du { $date })
property-title-designated-since = À partir du
property-title-designated-replace = Mettre fin la veille à la désignation en cours
property-title-evidence = Preuve
property-title-evidence-hint = Par exemple « lettre signée par tous le 3 mars 2026 ».
property-title-designation-save = Inscrire la désignation
property-title-designated = La désignation est inscrite.
property-title-designations = Désignations inscrites
property-title-designation-end = Mettre fin
property-title-last-day = Dernier jour
property-title-designation-ended = La fin de la désignation est inscrite.

## The register as at a day

property-tab-titles = Propriétaires
property-titles-title = Qui possède quoi au { $date }
property-titles-lead = La liste des copropriétaires à la date choisie (Code civil, art. 3.89, § 5, 14°).
property-titles-ways = Manières de voir la liste
property-titles-by-unit = Par lot
property-titles-by-owner = Par copropriétaire
property-titles-by-head = Par tête
property-titles-print = Imprimer
property-titles-all = Tout sur une page, pour imprimer
property-titles-none = Rien n’est inscrit à cette date.
property-titles-units = Lots
property-titles-heads = Copropriétaires comptés par tête
property-titles-heads-lead =
    { $count ->
        [one] { $count } tête. Les mêmes personnes comptent ensemble pour une tête, quel que soit le nombre de leurs lots.
       *[other] { $count } têtes. Les mêmes personnes comptent ensemble pour une tête, quel que soit le nombre de leurs lots.
    }
property-titles-head = Copropriétaires ensemble
property-titles-holders = Titulaires
property-titles-suspended = Votes suspendus
property-titles-suspended-count =
    { $count ->
        [one] { $count } lot, { $shares } quotités
       *[other] { $count } lots, { $shares } quotités
    }
property-titles-without = Lots sans titulaire
property-titles-title-shares = Quotités en propriété
property-titles-enjoyment-shares = Quotités en jouissance
property-title-owned-before = Lots d’avant et à venir
