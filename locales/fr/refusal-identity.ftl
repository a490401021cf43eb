# Why something about accounts, roles and access is not done.

## accounts

refusal-confirm-required = Confirmez d’abord que c’est bien vous.
refusal-confirm-failed = Ce mot de passe n’est pas correct.
refusal-ticket-invalid = Ce lien ou ce code n’est pas valable, ou ne l’est plus. Demandez-en un nouveau. Si vous avez déjà un compte, connectez-vous.
refusal-mail-unavailable = Ce serveur n’envoie pas d’e-mails.
refusal-password-current-wrong = Le mot de passe actuel n’est pas correct.
refusal-demo-account-fixed = Les comptes de la démonstration sont partagés : leur mot de passe et leur adresse ne changent pas.
refusal-email-same = C’est déjà votre adresse de connexion.
refusal-session-unknown = Cet appareil n’est pas connecté à votre compte.
refusal-password-breached = Ce mot de passe figure dans une liste de mots de passe volés. Choisissez-en un autre.

## factor

refusal-code-wrong = Ce code n’est pas correct. Regardez de nouveau l’application ; un nouveau code s’affiche toutes les trente secondes.
refusal-code-used = Ce code a déjà servi. Attendez le suivant.
refusal-challenge-over = Cette connexion a pris trop de temps. Connectez-vous de nouveau.
refusal-second-factor-required = Votre organisation demande la connexion en deux étapes. Configurez-la d’abord.
refusal-second-factor-on = La connexion en deux étapes est déjà activée.
refusal-second-factor-off = La connexion en deux étapes n’est pas activée.
refusal-second-factor-not-started = Commencez par l’image pour l’application.
refusal-second-factor-own = Vous désactivez votre propre connexion en deux étapes sur la page de votre compte, avec un code.
refusal-second-factor-own-first = Configurez d’abord la connexion en deux étapes pour vous-même, puis exigez-la des autres.
refusal-second-factor-revoke-platform = Seules les personnes qui gèrent la plateforme peuvent aider pour ce compte.
refusal-keys-not-set-up = Ce serveur n’a pas de clés pour protéger les secrets. Qui l’exploite doit d’abord les configurer.

## audit

refusal-audit-export-too-long = Il y a plus de { $max } actions : un fichier ne les contient pas toutes. Choisissez une période plus courte.

## api

refusal-token-scope-unknown = Un jeton ne peut pas cela. Choisissez lire ou modifier.
refusal-token-expiry-out-of-range = Le dernier jour se situe entre aujourd’hui et le { $last }.
refusal-token-too-many = Vous avez déjà { $max } jetons, le maximum. Reprenez-en un d’abord.
refusal-token-unknown = Ce jeton n’existe pas.
refusal-program-unknown = Ce programme n’existe pas.
refusal-refresh-token-invalid = Le jeton de renouvellement n’est pas ou plus valable. Connectez-vous à nouveau.
refusal-oidc-start-unknown = Cette connexion a pris trop de temps, a déjà servi ou a commencé dans un autre navigateur. Recommencez.
refusal-oidc-not-linked = Cette identité n’ouvre aucun compte ici. Connectez-vous d’abord avec votre mot de passe, puis liez-la à la page de votre compte.
refusal-oidc-failed = La connexion avec ce fournisseur n’a pas fonctionné. Réessayez plus tard ou connectez-vous avec votre mot de passe.
refusal-oidc-cancelled = Vous êtes revenu sans vous connecter.
refusal-identity-linked-elsewhere = Cette identité ouvre déjà un autre compte.
refusal-identity-too-many = { $max } identités sont déjà liées à votre compte, le maximum.
refusal-linked-identity-unknown = Cette identité n’existe pas.
refusal-identity-last-way-in = Cette identité est la seule entrée de votre compte. Choisissez d’abord un mot de passe.

## hats

refusal-plan-unknown = « { $value } » n’est pas une formule. Choisissez-en une dans la liste.
refusal-plan-associations-limit = Votre formule permet { $limit } copropriétés et { $used } sont en cours. Archivez-en une ou demandez une formule plus grande.
refusal-plan-people-limit = Votre formule permet { $limit } personnes et { $used } y travaillent déjà. Mettez fin à un rôle ou demandez une formule plus grande.
refusal-plan-below-use = Cette formule est trop petite : { $associations } copropriétés et { $people } personnes y sont déjà. Réduisez d’abord ce nombre.
refusal-role-term-reversed = Le dernier jour vient avant le premier. Corrigez l’un des deux.
refusal-role-term-over = Ce rôle serait déjà terminé. Choisissez un dernier jour à venir.
refusal-role-required = Choisissez un rôle.
refusal-role-needs-association = Ce rôle se donne dans une copropriété. Ouvrez la copropriété et donnez-le là.
refusal-role-takes-no-owner = Seuls un copropriétaire et un membre du conseil sont liés au registre. Enlevez le lien ou changez de rôle.
refusal-role-held-already = Cette personne a déjà ce rôle à ces dates.
refusal-role-unknown = Ce rôle n’existe pas.
refusal-role-ended = Ce rôle est déjà terminé.
refusal-role-ends-in-past = Ce jour est passé. Laissez vide pour mettre fin au rôle tout de suite, ou choisissez un jour à venir.
refusal-last-syndic = C’est le dernier syndic de l’organisation : plus personne ne pourrait donner de rôle. Donnez d’abord ce rôle à quelqu’un d’autre.
refusal-organization-slug-malformed = « { $value } » n’est pas un nom court. Écrivez des petites lettres, des chiffres et des tirets, { $max } signes au plus.
refusal-organization-slug-taken = Une autre organisation porte déjà le nom court « { $value } ». Choisissez-en un autre.
refusal-organization-suspended = « { $name } » est suspendue : { $reason }
refusal-organization-suspended-already = Cette organisation est déjà suspendue.
refusal-organization-active-already = Cette organisation est déjà active.
refusal-switch-needs-session = On ne change d’organisation que dans un navigateur connecté.
refusal-account-closes-itself = Vous ne pouvez pas fermer votre propre compte.
refusal-account-closed = Ce compte est déjà fermé.
refusal-account-open = Ce compte est déjà ouvert.
refusal-support-term = La permission dure d’aujourd’hui à { $max } jours au plus. Choisissez un jour plus proche.
refusal-support-running = Une permission est déjà en cours. Retirez-la avant d’en donner une autre.
refusal-support-unknown = Cette permission n’existe pas.
refusal-support-over = Cette permission est déjà terminée.
refusal-support-not-granted = Aucune permission n’est en cours dans cette organisation.
refusal-support-reads-only = Qui aide peut lire, mais rien modifier.
refusal-view-as-reads-only = Vous regardez comme un copropriétaire : rien ne peut être modifié. Revenez d’abord à vos propres pages.
refusal-view-as-not-running = Vous ne regardez pas comme un copropriétaire.
refusal-email-confirm-sign-in = Connectez-vous d’abord à votre compte dans ce navigateur, puis ouvrez de nouveau le lien. Si vous n’avez demandé aucun lien, ne l’ouvrez pas.
