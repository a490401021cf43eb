# Signing in, roles, organizations, and what pages say when something is not there.

## Signing in and out

identity-sign-in-title = Se connecter
identity-email = Adresse e-mail
identity-password = Mot de passe
identity-sign-in-act = Se connecter

## The demonstration: who one can be

identity-demo-title = Choisissez une personne de la démonstration
identity-demo-lead = Chaque personne a son rôle et voit autre chose. Aucun mot de passe n’est demandé.
identity-demo-syndic = Syndic de quatre copropriétés : à Bruxelles, à Anvers, à Liège et à Eupen
identity-demo-accountant = Comptable à Bruxelles : lit tout et émet les appels de fonds
identity-demo-council = Membre du conseil de copropriété à Bruxelles : lit tout, ne change rien
identity-demo-anne-dubois = Copropriétaire à Bruxelles, en français
identity-demo-jan-peeters = Copropriétaire à Bruxelles, en néerlandais
identity-demo-occupant = Locataire à Bruxelles
identity-demo-contractor = Entrepreneur : ne voit que les travaux qui lui sont confiés
identity-demo-notary = Notaire : ne voit que les dossiers qui lui sont confiés
identity-demo-platform = Gère la plateforme : voit les organisations, jamais leurs données

## Roles

identity-role-superadmin = Gestion de la plateforme
identity-role-syndic = Syndic
identity-role-accountant = Comptable
identity-role-council-member = Conseil de copropriété
identity-role-owner = Copropriétaire
identity-role-occupant = Occupant
identity-role-contractor = Entrepreneur
identity-role-notary = Notaire

## Organizations of the platform

identity-place-organizations = Organisations
identity-organizations-title = Organisations
identity-organizations-lead = Les cabinets de syndics et les copropriétés autogérées qui utilisent cette plateforme. Leurs données ne sont pas visibles ici.
identity-organizations-empty-title = Aucune organisation
identity-organizations-empty-reason = Une organisation réunit les copropriétés d’un même syndic. Créez la première avec le compte de son syndic.
identity-organization-new-action = Créer une organisation
identity-organization-new-title = Nouvelle organisation
identity-organization-name = Nom de l’organisation
identity-organization-created-on = Créée le
identity-organization-first = Premier compte
identity-organization-first-hint = Cette personne sera syndic de toutes les copropriétés de l’organisation. Une fois l’organisation créée, sa page vous propose de l’inviter, par e-mail ou par une lettre à imprimer.
identity-organization-first-password-hint = À laisser vide si vous l’invitez : elle choisira elle-même. Sinon, au moins quinze signes.
identity-display-name = Prénom et nom
identity-language = Langue
identity-language-fr = français
identity-language-nl = néerlandais
identity-language-de = allemand
identity-language-en = anglais
identity-first-password = Premier mot de passe
identity-first-password-hint = Au moins quinze signes. Une phrase de quelques mots convient.
identity-organization-create = Créer l’organisation et le compte
identity-organization-created = L’organisation et son premier compte sont créés. Invitez maintenant la personne dans la liste ci-dessous, si vous ne lui avez pas donné de mot de passe.

## Lists of several pages

identity-pages = Pages de la liste
identity-page-before = Page précédente
identity-page-after = Page suivante
identity-page-number = Page { $number }

## When a form or an address is not accepted

identity-stale-title = Quelqu’un d’autre a modifié ceci entre-temps
identity-stale-body = Rien n’a été enregistré. Rechargez la page pour voir la version actuelle, puis refaites votre modification.
identity-stale-action = Voir la version actuelle
identity-refused-title = Cela n’a pas été fait
identity-method-title = Cette adresse ne s’ouvre pas ainsi
identity-method-body = Elle attend l’envoi d’un formulaire. Revenez à la page qui le contient.
identity-too-large-title = L’envoi est trop volumineux
identity-too-large-body = Rien n’a été enregistré. Envoyez un fichier plus petit.
identity-bad-request-title = Nous n’avons pas compris cette demande
identity-bad-request-body = Rien n’a été enregistré. Revenez à la page précédente et réessayez.

## What works without a connection

identity-offline-works = Ce qui reste lisible
identity-offline-home = Votre page d’accueil, telle que vous l’avez vue en dernier
identity-offline-visited = Les pages que vous avez ouvertes sur cet appareil
identity-offline-letters = La date de chaque copie, écrite au-dessus de la page
identity-offline-waits = Ce qui attend le retour de la connexion
identity-offline-forms = L’envoi des formulaires : rien n’est enregistré en attendant
identity-offline-new = Les pages que vous n’avez pas encore ouvertes et les lettres en PDF
