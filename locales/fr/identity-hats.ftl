# Rôles, organisations, formules, aide, et voir comme un copropriétaire.

## Mes rôles

identity-hats-title = Mes rôles
identity-hats-detail = Ce que vous êtes dans chaque copropriété, et passer d’une organisation à l’autre
identity-hats-lead = Un même compte peut avoir plusieurs rôles. Vous travaillez dans une organisation à la fois.
identity-hats-empty-title = Aucun rôle
identity-hats-empty-reason = Un syndic donne les rôles. Demandez-lui de vous ajouter.
identity-hats-firm-wide = { $role } · { $organization }, toutes les copropriétés
identity-hats-from = à partir du { $first }
identity-hats-until = jusqu’au { $last }
identity-hats-from-to = du { $first } au { $last }
identity-hats-here = Vous travaillez ici
identity-hats-switch = Passer à { $organization }
identity-hats-switched = Vous avez changé d’organisation.
identity-hats-elsewhere-title = Cette page est dans une autre de vos organisations
identity-hats-elsewhere-lead = Changez d’organisation pour l’ouvrir.
identity-hats-waiting-title = Ces rôles attendent que vous montriez que vous êtes la bonne personne
identity-hats-waiting-lead = Quelqu’un a donné un rôle à votre adresse, { $email }, qui n’est pas encore confirmée. Confirmez-la par un lien, ou recopiez le code de la lettre de votre syndic.
identity-hats-waiting-prove = Confirmer mon adresse
identity-hats-waiting-take = Accepter avec ce code
identity-hats-taken = Les rôles comptent à présent.
identity-hats-waiting = en attente

## Personnes et rôles

identity-people-title = Personnes et accès
identity-people-manage-detail = Qui se connecte pour cette copropriété, et avec quel rôle
identity-people-lead-firm = Tous ceux qui ont un rôle, dans l’organisation ou dans une de ses copropriétés.
identity-people-lead-association = Ceux qui ont un rôle dans cette copropriété. Les personnes du bureau, qui ont accès à toutes, figurent dans la liste de l’organisation.
identity-people-add = Donner un rôle
identity-people-person = Personne
identity-people-role = Rôle
identity-people-term = Durée
identity-people-act = Que faire
identity-people-no-end = sans fin prévue
identity-people-end = Mettre fin
identity-people-end-of = Mettre fin au rôle de { $name }
identity-people-end-title = Mettre fin au rôle de { $name } ?
identity-people-last-day = Dernier jour
identity-people-last-day-hint = Laissez vide pour y mettre fin tout de suite.
identity-people-ended = La fin de ce rôle est enregistrée.
identity-people-invite = Inviter
identity-people-lost = ne possède plus de lot
identity-people-waiting = pas encore accepté
identity-people-lost-lead = Des copropriétaires de cette liste ne possèdent plus de lot. Leur accès ne s’arrête pas tout seul : mettez-y fin dès que les comptes sont réglés.
identity-people-new-title = Donner un rôle
identity-people-new-lead = Un compte est créé si l’adresse n’en a pas encore. Invitez ensuite la personne depuis la liste.
identity-people-linked = Ce compte verra ce qui est à { $name } : ses lots et ses décomptes.
identity-people-starts-on = À partir du
identity-people-ends-on = Jusqu’au
identity-people-ends-on-hint = Ce jour compte encore. Laissez vide si aucune fin n’est prévue.
identity-people-decision = Décision
identity-people-decision-hint = Par exemple : assemblée générale du 14 mai 2026, point 7.
identity-people-grant = Donner ce rôle
identity-people-granted = Le rôle est donné.
identity-owner-access = Accès
identity-owner-access-none = Personne ne se connecte au nom de ce copropriétaire.
identity-owner-access-give = Donner un accès

## L’organisation

identity-place-firm = Organisation
identity-firm-title = Mon organisation
identity-firm-lead = Votre formule, ce qui en est utilisé, et qui a accès à quoi.
identity-firm-people = Personnes et accès
identity-firm-people-detail = Qui a quel rôle, depuis quand et jusqu’à quand
identity-firm-support = Aide de la plateforme
identity-firm-support-detail = Permettre pour quelques jours de regarder dans vos données, et y mettre fin
identity-plan = Formule
identity-plan-free = Gratuite
identity-plan-starter = Starter
identity-plan-professional = Professional
identity-plan-enterprise = Enterprise
identity-plan-associations = Copropriétés
identity-plan-people = Personnes qui y travaillent
identity-plan-used = { $used }, sans limite
identity-plan-used-of = { $used } sur { $limit }

## Administration des organisations

identity-organizations-find = Chercher une organisation par son nom
identity-organizations-none = Aucune organisation trouvée
identity-organizations-none-reason = Aucun nom ne contient ce texte. Essayez avec moins de lettres.
identity-organization-state = État
identity-organization-active = active
identity-organization-suspended = suspendue
identity-organization-suspended-why = Raison
identity-organization-suspended-bar = « { $name } » est suspendue : { $reason } Vos données sont conservées, mais ni lisibles ni modifiables pour le moment.
identity-organization-slug = Nom court
identity-organization-slug-hint = Petites lettres, chiffres et tirets. Laissez vide pour le former à partir du nom.
identity-organization-contact-email = E-mail de contact
identity-organization-contact-phone = Téléphone de contact
identity-organization-edit = Nom, formule et contact
identity-organization-saved = L’organisation est modifiée.
identity-organization-suspension = Suspension
identity-organization-suspend-lead = Dès la page suivante, ses personnes ne peuvent plus rien lire ni modifier. Rien n’est effacé.
identity-organization-suspend-why = Raison
identity-organization-suspend-why-hint = Une phrase : les personnes de l’organisation la liront.
identity-organization-suspend = Suspendre l’organisation
identity-organization-was-suspended = L’organisation est suspendue.
identity-organization-activate = Réactiver l’organisation
identity-organization-was-activated = L’organisation est de nouveau active.

## Comptes de la plateforme

identity-accounts-title = Comptes
identity-accounts-lead = Qui peut se connecter, et dans quelles organisations.
identity-accounts-find = Chercher un compte par son adresse
identity-accounts-none = Aucun compte trouvé
identity-accounts-none-reason = Aucune adresse ne contient ce texte. Essayez avec moins de lettres.
identity-account-since = Créé le
identity-account-state = État
identity-account-open = ouvert
identity-account-closed = fermé
identity-account-roles = Rôles
identity-account-no-roles = Ce compte n’a aucun rôle.
identity-account-deactivate = Fermer le compte
identity-account-deactivate-consequence = { $name } sera déconnecté partout et ne pourra plus se connecter. Ses rôles restent enregistrés.
identity-account-was-closed = Le compte est fermé.
identity-account-activate = Rouvrir le compte
identity-account-activate-consequence = { $name } pourra de nouveau se connecter, avec ses rôles.
identity-account-was-opened = Le compte est de nouveau ouvert.

## Aide de la plateforme

identity-support-title = Aide de la plateforme
identity-support-lead = Sans votre permission, ceux qui gèrent la plateforme ne voient rien de vos données. Avec elle, ils peuvent les lire, jamais les modifier, et chaque visite est inscrite au journal.
identity-support-ends-on = Jusqu’au
identity-support-ends-on-hint = Au plus { $max } jours, aujourd’hui compris. Vous pouvez y mettre fin plus tôt.
identity-support-reason = Pourquoi
identity-support-grant = Permettre de lire
identity-support-granted = La permission est donnée.
identity-support-list = Permissions données
identity-support-given-on = Donnée le
identity-support-used = Dernière visite
identity-support-unused = aucune visite
identity-support-state = État
identity-support-revoke = Retirer
identity-support-revoked = La permission est retirée.
identity-support-taken-back = retirée
identity-support-over = terminée
identity-support-running = Ceux qui gèrent la plateforme peuvent lire vos données jusqu’au { $day }.
identity-support-see = Voir ou retirer
identity-support-none = Personne de cette organisation n’a demandé d’aide : ses données ne sont pas visibles.
identity-support-open = Un syndic permet de lire jusqu’au { $day }. Raison : { $reason }
identity-support-enter = Entrer pour lire
identity-support-role = Aide · { $organization }
identity-support-bar = Vous lisez ici pour aider, jusqu’au { $day }. Vous ne pouvez rien modifier, et votre visite est inscrite au journal.
identity-support-leave = Sortir

## Voir comme un copropriétaire

identity-view-as-begin = Voir les pages comme ce copropriétaire
identity-view-as-bar = Vous voyez les pages comme { $name }. Rien ne peut être modifié, et ce regard est inscrit au journal.
identity-view-as-end = Revenir à mes propres pages
identity-demo-several = Trois rôles dans deux organisations : conseil de copropriété à Bruxelles, comptable à Liège, syndic bénévole de sa propre maison
