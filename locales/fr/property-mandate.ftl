# Syndics: their mandates, and the notice at the entrance.

## Kinds

property-mandate-kind-professional_firm = Société de syndic
property-mandate-kind-professional_firm-hint = Une société dont c’est le métier.
property-mandate-kind-natural_professional = Syndic professionnel, personne physique
property-mandate-kind-natural_professional-hint = Quelqu’un dont c’est le métier.
property-mandate-kind-volunteer = Syndic bénévole
property-mandate-kind-volunteer-hint = Un copropriétaire qui le fait sans en vivre.
property-mandate-kind-provisional = Syndic provisoire
property-mandate-kind-provisional-hint = Désigné par le juge à la place du syndic, ou adjoint au syndic par l’assemblée (Code civil, art. 3.89, §§ 7-8).
property-mandate-by-meeting = L’assemblée générale
property-mandate-by-internal_rules = Le règlement d’ordre intérieur, jusqu’à la première assemblée
property-mandate-by-judge = Le juge de paix
property-mandate-reason-resignation = Démission
property-mandate-reason-revocation = Révocation par l’assemblée
property-mandate-reason-judgment = Décision du juge
property-mandate-reason-first_meeting = Première assemblée tenue
property-mandate-reason-agreement = Commun accord
property-mandate-reason-incapacity = Décès, faillite ou perte du droit d’exercer
property-mandate-reason-other = Autre raison
property-mandate-state-coming = À venir
property-mandate-state-running = En cours
property-mandate-state-ending = Se termine bientôt
property-mandate-state-over = Terminé
property-mandate-gap-legal_form = la forme de la société
property-mandate-gap-enterprise_number = le numéro d’entreprise de la société
property-mandate-gap-profession = la profession
property-mandate-gap-contact = un téléphone ou une adresse e-mail
property-mandate-gap-ipi_number = le numéro IPI
property-mandate-gap-contract = le contrat écrit
property-mandate-gap-insurance = l’assurance de responsabilité

## The timeline

property-mandate-list-title = Mandats de syndic
property-mandate-list-lead = Trois ans au plus, renouvelables par une décision expresse de l’assemblée (Code civil, art. 3.89, § 1).
property-mandate-add = Enregistrer un mandat
property-mandate-empty-title = Aucun mandat enregistré
property-mandate-empty-reason = Le mandat dit qui est syndic, jusqu’à quand et par quelle décision. Les lettres et l’avis à l’entrée en tirent ses coordonnées.
property-mandate-since = depuis le { $start }
property-mandate-from-to = du { $start } au { $end }

## One mandate

property-mandate-syndic = Syndic
property-mandate-kind = Genre
property-mandate-legal-form = Forme de la société
property-mandate-profession = Profession
property-mandate-enterprise-number = Numéro d’entreprise (BCE)
property-mandate-ipi-number = Numéro IPI
property-mandate-office = Siège
property-mandate-domicile = Domicile
property-mandate-phone = Téléphone
property-mandate-email = E-mail
property-mandate-term = Durée
property-mandate-appointed-by = Désigné par
property-mandate-appointed-on = Décision du
property-mandate-appointment = Décision
property-mandate-contract = Contrat écrit
property-mandate-insurance = Assurance de responsabilité
property-mandate-ended = Terminé avant l’échéance
property-mandate-ended-on-because = le { $date } : { $reason }
property-mandate-renewed-from = Renouvelle le mandat
property-mandate-due = Délais de la loi
property-mandate-due-notice = Avis à l’entrée, au plus tard
property-mandate-due-registration = Inscription à la BCE, au plus tard
property-mandate-due-handover = Remise du dossier, au plus tard
property-mandate-gaps-title = Il manque encore
property-mandate-gaps-notice = Sans { $gaps }, l’avis à l’entrée ne dirait pas ce que la loi veut (Code civil, art. 3.89, § 2).
property-mandate-gaps-other = À compléter aussi : { $gaps }.
property-mandate-notice = Imprimer l’avis pour l’entrée
property-mandate-renew = Renouveler
property-mandate-end = Mettre fin
property-mandate-end-change = Corriger la fin
property-mandate-resume = Annuler cette fin
property-mandate-resume-consequence = Le mandat court de nouveau jusqu’à son échéance. À utiliser seulement si la fin a été enregistrée par erreur.

## Forms

property-mandate-new-title = Enregistrer un mandat
property-mandate-renew-title = Renouveler le mandat de { $name }
property-mandate-renew-lead = Rien ne se renouvelle tacitement : il faut une décision expresse de l’assemblée (Code civil, art. 3.89, § 1).
property-mandate-edit-title = Modifier le mandat de { $name }
property-mandate-end-title = Fin du mandat de { $name }
property-mandate-end-lead = Le dossier complet est remis dans les trente jours, quelle que soit la raison (Code civil, art. 3.89, § 5, 7°).
property-mandate-form-contact = Coordonnées
property-mandate-form-appointment = Désignation
property-mandate-form-papers = Contrat et assurance
property-mandate-form-papers-hint = Peut être complété plus tard.
property-mandate-name = Nom et prénoms, ou dénomination
property-mandate-legal-form-hint = Pour une société : SRL, SA…
property-mandate-profession-hint = Pour une personne physique ; elle figure sur l’avis à l’entrée.
property-mandate-ipi-hint = Institut professionnel des agents immobiliers.
property-mandate-starts-on = Premier jour
property-mandate-ends-on = Dernier jour
property-mandate-ends-on-hint = Trois ans au plus. Peut rester vide si le règlement ou le juge le laisse ouvert.
property-mandate-appointment-hint = Ce que dit le procès-verbal, par exemple « Point 4, à l’unanimité ».
property-mandate-contract-on = Contrat du
property-mandate-contract-reference = Référence du contrat
property-mandate-insurer = Assureur
property-mandate-policy-number = Numéro de police
property-mandate-create = Enregistrer le mandat
property-mandate-created = Le mandat est enregistré.
property-mandate-ended-on = Dernier jour en fonction
property-mandate-reason = Raison
property-mandate-reason-choose = Choisir…
property-mandate-note = Remarque
property-mandate-end-save = Enregistrer la fin
property-mandate-end-saved = La fin du mandat est enregistrée.
property-mandate-resumed = Le mandat court de nouveau.

## The overview

property-mandate-until = En fonction jusqu’au
property-mandate-open-end = durée laissée ouverte par le juge
property-mandate-all = Tous les mandats
property-mandate-none = Aucun mandat de syndic ne court aujourd’hui.
property-mandate-none-ended = Le mandat de { $name } a pris fin le { $date }. L’assemblée doit nommer un syndic.
property-mandate-ends-in =
    { $days ->
        [0] Le mandat de { $name } se termine aujourd’hui.
        [one] Le mandat de { $name } se termine demain, le { $date }.
       *[other] Le mandat de { $name } se termine dans { $days } jours, le { $date }.
    }
property-mandate-ends-body = Inscrivez la nomination ou le renouvellement à l’ordre du jour : rien ne se renouvelle tacitement.

## The notice at the entrance

property-mandate-notice-title = Syndic de { $association }
property-mandate-notice-attachment = Le contenu de cet avis en données
property-mandate-notice-heading = Syndic de l’immeuble
property-mandate-notice-number = Numéro d’entreprise (BCE) { $number }
property-mandate-notice-hours = Heures d’ouverture
property-mandate-notice-appointed = Désignation
property-mandate-notice-appointed-meeting = le { $date }, par l’assemblée générale
property-mandate-notice-appointed-internal_rules = le { $date }, par le règlement d’ordre intérieur
property-mandate-notice-appointed-judge = le { $date }, par le juge de paix
property-mandate-notice-since = En fonction depuis le
property-mandate-notice-until = Jusqu’au
property-mandate-notice-rules = Règlement d’ordre intérieur
property-mandate-notice-decisions = Registre des décisions
property-mandate-notice-at-seat = à consulter au siège, { $seat }
property-mandate-notice-law = Extrait affiché conformément à l’article 3.89, § 2, du Code civil.
