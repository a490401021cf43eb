# Documents of the co-ownership.

## The pages

library-title = Documents
library-lead = Les documents de la copropriété : chacun n'est montré qu'à ceux qui peuvent le lire.
library-lead-own = Les documents de la copropriété que vous pouvez lire, et ceux qui vous concernent.
library-caption = Documents
library-in-use = En usage
library-archived = Archivés
library-add = Ajouter un document
library-empty-title = Pas encore de documents
library-empty-reason = Conservez ici l'acte de base, le règlement, les procès-verbaux, les comptes, les contrats et les attestations : ce que les copropriétaires peuvent consulter et ce qu'un notaire demande.
library-empty-own = Dès qu'un document vous est ouvert, vous le trouverez ici.
library-none = Aucun document ne répond à ces critères.
library-none-archived = Aucun document n'a été archivé.
library-search = Chercher dans les titres et les textes
library-search-hint = Le début d'un mot suffit ; les accents ne comptent pas.
library-filter-kind = Type
library-filter-year = Année
library-filter-language = Langue
library-filter-every = Tous
library-show-all = Tout afficher
library-about = Documents sur { $name }
library-of-this = Documents à ce sujet

## A document

library-document-title = Titre
library-document-title-hint = S'il reste vide, le nom du fichier est repris.
library-document-kind = Type de document
library-document-kind-choose = Choisissez
library-document-date = Date du document
library-document-date-hint = Le jour du document lui-même, par exemple celui de l'assemblée. Vide : aujourd'hui.
library-document-language = Langue
library-document-file = Fichier
library-document-size = Taille
library-document-pages = Pages
library-document-added = Ajouté
library-document-open = Ouvrir
library-document-save = Télécharger
library-document-edit-title = Modifier le document
library-document-beginning = Premières lignes
library-new-title = Ajouter un document
library-new-lead = PDF, images, textes et documents bureautiques.
library-new-save = Ajouter
library-new-notify = Prévenir ceux qui peuvent le lire
library-new-about = Concerne
library-new-about-nothing = Toute la copropriété
library-new-file-chosen = Ce fichier est déjà là : { $name }
library-edit-save = Enregistrer
library-kept = Conservé
library-kept-until = Conserver plus longtemps, jusqu'au
library-kept-until-hint = Le délai légal compte de lui-même ; n'indiquez un jour que pour conserver le document plus longtemps.
library-kept-always = Aussi longtemps que la copropriété existe
library-kept-to = Jusqu'au { $date }
library-kept-free = Tant qu'il est utile
library-text-waiting = Son texte est en cours de lecture ; il sera bientôt possible de l'y chercher.
library-text-nothing = Pas de texte : il se trouve par son titre et son type.
library-text-unreadable = Pas de texte : le fichier est chiffré, endommagé ou trop grand pour être lu. Il peut néanmoins être ouvert et téléchargé.
library-erased = Le contenu de ce document a été supprimé le { $date }. Son existence reste consignée.
library-is-archived = Ce document a été archivé : { $reason }

## Who may read

library-visibility = Qui peut le lire
library-visibility-usual = Selon l'usage pour ce type
library-visibility-managers = Le syndic et le comptable
library-visibility-council = Le conseil aussi
library-visibility-owners = Tous les copropriétaires
library-visibility-unit_owners = Le conseil et les propriétaires des lots concernés
library-visibility-named = Les copropriétaires concernés et ceux avec qui il est partagé
library-personal = Personnel
library-held = Bloqué

## Kinds

library-kind-base_deed = Acte de base
library-kind-by_laws = Règlement de copropriété
library-kind-internal_rules = Règlement d'ordre intérieur
library-kind-convocation = Convocation
library-kind-minutes = Procès-verbal
library-kind-annual_accounts = Comptes annuels
library-kind-balance_sheet = Bilan
library-kind-charge_statement = Décompte de charges
library-kind-call_for_funds = Appel de fonds
library-kind-budget = Budget prévisionnel
library-kind-invoice = Facture
library-kind-bank_statement = Extrait de compte
library-kind-quote = Devis
library-kind-contract = Contrat
library-kind-insurance_policy = Police d'assurance
library-kind-insurance_claim = Sinistre
library-kind-inspection_report = Rapport de contrôle
library-kind-post_intervention_file = Dossier d'intervention ultérieure (DIU)
library-kind-energy_certificate = Certificat PEB
library-kind-asbestos_certificate = Attestation amiante
library-kind-tank_certificate = Attestation de citerne
library-kind-court_file = Dossier judiciaire
library-kind-notice = Avis aux occupants
library-kind-correspondence = Correspondance
library-kind-plan = Plan
library-kind-photo = Photo
library-kind-other = Autre

## Versions

library-versions = Versions
library-version-number = Version { $number }
library-version-current = En vigueur
library-version-note = Ce qui change
library-version-add = Nouvelle version
library-version-add-lead = Les versions précédentes restent conservées.
library-version-restore = Reprendre cette version

## Links

library-links = Ce qu'il concerne
library-links-none = Toute la copropriété.
library-link-add = Ajouter
library-link-remove = Retirer
library-link-what = Lot ou copropriétaire
library-link-choose = Choisissez
library-object-building = Immeuble
library-object-entrance = Entrée
library-object-unit = Lot
library-object-owner = Copropriétaire
library-object-call_for_funds = Appel de fonds
library-object-deed = Acte
library-object-distribution_key = Clé de répartition
library-object-mandate = Mandat du syndic
library-object-handover = Reprise du dossier

## Shares

library-shares = Partagé avec
library-shares-none = Avec personne d'autre que ceux qui peuvent déjà le lire.
library-shares-personal = Ce document concerne une personne ; il n'est donc partagé avec personne d'autre.
library-share-whom = Avec qui
library-share-choose = Choisissez
library-share-circle-council = Le conseil
library-share-circle-owners = Tous les copropriétaires
library-share-circle-residents = Tous les occupants de l'immeuble
library-share-starts = À partir du (aujourd'hui si vide)
library-share-ends = Jusqu'au (sans fin si vide)
library-share-add = Partager
library-share-period = Période
library-share-from = À partir du { $date }
library-share-from-to = Du { $start } au { $end }
library-share-state = État
library-share-open = Ouvert
library-share-over = Terminé
library-share-coming = Pas encore
library-share-revoked = Retiré le { $date }
library-share-revoke = Retirer
library-passes = Remis sans compte
library-passes-none = À personne.
library-pass-recipient = Pour qui
library-pass-recipient-hint = Un nom qui dira plus tard à qui le document a été remis.
library-pass-made = Créé le
library-pass-state = État
library-pass-open = Ouvert jusqu’au { $until }
library-pass-used = Téléchargé le { $at }
library-pass-expired = Périmé
library-pass-revoked = Retiré
library-pass-revoke = Retirer
library-pass-days = Jours de validité (30 au plus)
library-pass-consequence = Le lien permet de télécharger une seule fois la version actuelle, sans compte. Qui a le lien a le document.
library-pass-add = Créer un lien à usage unique
library-pass-fresh = Voici le lien. Il n’est montré qu’une fois : copiez-le maintenant.
library-pass-taken-back = Le lien ne fonctionne plus.
library-pass-fetch = Télécharger
library-pass-from = Remis par
library-pass-until = À télécharger avant le
library-pass-lead = Ce lien fonctionne une seule fois.

## Holds and putting away

library-hold = Bloquer la suppression
library-hold-consequence = Tant qu'il est bloqué, le document ne peut être ni archivé ni supprimé, quel que soit son délai : par exemple en raison d'un procès ou d'une enquête.
library-hold-since = Bloqué depuis le { $date } : { $reason }
library-hold-lift = Lever le blocage
library-hold-lift-consequence = Le délai de conservation du document compte à nouveau.
library-reason = Raison
library-archive = Archiver
library-archive-consequence = Seuls le syndic et le comptable verront encore le document. Son contenu est supprimé trente jours plus tard, sauf s'il doit être conservé.
library-management = Conservation

## What was done

library-added = Le document a été ajouté.
library-saved = Le document a été modifié.
library-version-added = La nouvelle version est en vigueur.
library-shared = Le document a été partagé.
library-share-taken-back = Le partage a été retiré.
library-put-away = Le document a été archivé.

## The audit trail

identity-audit-action-document-add = Document ajouté
identity-audit-action-document-archive = Document archivé
identity-audit-action-document-erase = Contenu d'un document supprimé
identity-audit-action-document-hold = Suppression d'un document bloquée
identity-audit-action-document-hold-lift = Blocage d'un document levé
identity-audit-action-document-link-add = Document lié
identity-audit-action-document-link-remove = Lien d'un document retiré
identity-audit-action-document-pass-create = Lien à usage unique créé
identity-audit-action-document-pass-fetch = Document téléchargé par un lien
identity-audit-action-document-pass-revoke = Lien à usage unique retiré
identity-audit-action-document-share = Document partagé
identity-audit-action-document-share-revoke = Partage d'un document retiré
identity-audit-action-document-update = Document modifié
identity-audit-action-document-version-add = Nouvelle version d'un document
identity-audit-action-document-version-restore = Ancienne version d'un document reprise
