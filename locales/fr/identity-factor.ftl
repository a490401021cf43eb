# Le second facteur : un code en plus du mot de passe.

identity-factor-title = Connexion en deux étapes
identity-factor-detail = Un code de votre téléphone en plus de votre mot de passe
identity-factor-lead = Avec la connexion en deux étapes, quelqu’un qui a découvert votre mot de passe n’entre pas pour autant : un code de votre téléphone est aussi demandé.
identity-factor-need-app = Il vous faut une application d’authentification sur votre téléphone, par exemple Aegis, FreeOTP, Google Authenticator ou Microsoft Authenticator.
identity-factor-start = Configurer
identity-factor-demanded-title = Votre organisation demande la connexion en deux étapes
identity-factor-demanded-body = Configurez-la ici ; vous pourrez ensuite continuer.
identity-factor-set-up-title = Configurer la connexion en deux étapes
identity-factor-scan-title = 1. Scannez cette image avec l’application
identity-factor-scan-body = Ouvrez l’application d’authentification, choisissez d’ajouter un compte et visez l’image. Si vous ne pouvez pas scanner, tapez la clé.
identity-factor-scan-alt = Code QR qui donne à l’application d’authentification la clé affichée ci-dessous
identity-factor-open-app = Ouvrir l’application sur cet appareil
identity-factor-secret = Clé à taper
identity-factor-first-code-title = 2. Tapez le code que l’application affiche maintenant
identity-factor-code = Code de l’application
identity-factor-code-hint = Six chiffres. Ils changent toutes les trente secondes.
identity-factor-code-any = Code
identity-factor-code-any-hint = Six chiffres de l’application, ou l’un de vos codes de secours.
identity-factor-enable = Activer
identity-factor-start-again = Recommencer avec une nouvelle image
identity-factor-enabled = La connexion en deux étapes est activée.
identity-factor-on = Activée
identity-factor-none = Non configurée
identity-factor-on-lead = À chaque connexion, un code est demandé en plus de votre mot de passe.
identity-factor-since = Activée depuis
identity-factor-last-used = Dernier code utilisé
identity-factor-codes-left = Codes de secours restants
identity-factor-few-title = Il vous reste peu de codes de secours
identity-factor-few-body = { $left ->
    [0] Il ne vous en reste aucun. Créez-en de nouveaux dès maintenant, avant d’en avoir besoin.
    [one] Il vous en reste un. Créez-en de nouveaux dès maintenant, avant d’en avoir besoin.
   *[other] Il vous en reste { $left }. Créez-en de nouveaux dès maintenant, avant d’en avoir besoin.
}
identity-factor-codes-title = Vos codes de secours
identity-factor-codes-lead = Si vous perdez votre téléphone, chacun de ces codes vous laisse entrer une fois. Ils ne sont affichés que cette fois-ci.
identity-factor-codes-keep = Imprimez cette page ou gardez le fichier en lieu sûr, pas sur le téléphone lui-même.
identity-factor-codes-download = Enregistrer en fichier texte
identity-factor-codes-kept = Je les ai conservés
identity-factor-codes-file = Mitoyen : codes de secours. Chacun sert une fois.
identity-factor-renew-title = Nouveaux codes de secours
identity-factor-renew-lead = { $left ->
    [0] Il ne vous en reste aucun. Les nouveaux remplacent les anciens.
    [one] Il vous en reste un. Les nouveaux le remplacent.
   *[other] Il vous en reste { $left }. Les nouveaux les remplacent.
}
identity-factor-renew-act = Créer de nouveaux codes
identity-factor-renewed = Les nouveaux codes de secours sont prêts. Les anciens ne fonctionnent plus.
identity-factor-off-title = Désactiver la connexion en deux étapes
identity-factor-off-lead = Ensuite, votre mot de passe seul ouvrira votre compte.
identity-factor-off-act = Désactiver
identity-factor-off-done = La connexion en deux étapes est désactivée.

## Pendant la connexion

identity-factor-sign-in-title = Votre code
identity-factor-sign-in-lead = Votre mot de passe est correct. Tapez maintenant le code de votre application d’authentification.
identity-factor-lost = Téléphone et codes de secours perdus ? Demandez à votre syndic, ou à qui gère cette plateforme, de désactiver la connexion en deux étapes de votre compte.
identity-factor-over-title = Le délai est dépassé
identity-factor-over-body = Le code doit suivre le mot de passe dans les cinq minutes. Connectez-vous de nouveau.
identity-factor-over-action = Se reconnecter

## Pour une organisation

identity-factor-policy-title = Connexion en deux étapes chez { $organization }
identity-factor-policy-lead = Si chaque personne qui a accès doit utiliser la connexion en deux étapes, et qui l’utilise.
identity-factor-policy-is-required = Chaque personne qui a accès doit utiliser la connexion en deux étapes.
identity-factor-policy-is-not-required = Chacun décide pour soi.
identity-factor-policy-start = L’exiger de tous
identity-factor-policy-stop = Ne plus l’exiger
identity-factor-policy-required = Désormais, chacun doit utiliser la connexion en deux étapes. Qui ne l’a pas configurée est d’abord invité à le faire.
identity-factor-policy-not-required = La connexion en deux étapes n’est plus exigée.
identity-factor-policy-people = Personnes qui ont accès
identity-factor-revoke = Téléphone perdu
identity-factor-revoke-of = Aider { $name }
identity-factor-revoke-ask = Assurez-vous que c’est bien { $name } qui le demande : ensuite, le mot de passe seul ouvrira le compte, jusqu’à ce que la connexion en deux étapes soit configurée à nouveau.
identity-factor-revoke-act = Désactiver pour cette personne
identity-factor-revoked = La connexion en deux étapes de ce compte a été désactivée.

## Courriels

identity-mail-factor-off-subject = La connexion en deux étapes est désactivée
identity-mail-factor-off-body =
    Bonjour,

    La connexion en deux étapes vient d’être désactivée pour votre compte. Désormais, votre mot de passe seul l’ouvre.

    Si ce n’était pas vous, et que personne ne l’a fait à votre demande, changez tout de suite votre mot de passe, configurez de nouveau la connexion en deux étapes et prévenez votre syndic.
