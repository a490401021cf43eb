# Programmes : jetons, programmes connectés et identités d’autres fournisseurs.

## Jetons

identity-tokens-title = Programmes et jetons
identity-tokens-detail = Laisser un programme lire ou modifier en votre nom
identity-tokens-lead = Un programme qui a un jeton voit ce que vous voyez, dans l’organisation où vous travaillez en ce moment. Donnez à chaque programme le sien.
identity-tokens-none = Vous n’avez pas de jeton personnel.
identity-token-new = Créer un jeton
identity-token-name = Nom
identity-token-name-hint = À quoi il sert, par exemple : export vers le logiciel comptable
identity-token-device = Programme ou machine
identity-token-scope = Peut
identity-token-scope-hint = L’argent, les données bancaires et les rôles restent fermés à tout jeton personnel.
identity-token-scope-read = Lire
identity-token-scope-write = Lire et modifier
identity-token-expires = Dernier jour
identity-token-expires-hint = Au plus tard dans un an
identity-token-last-used = Dernière utilisation
identity-token-never = Jamais
identity-token-act = Action
identity-token-create = Créer le jeton
identity-token-revoke = Reprendre
identity-token-revoked = Le jeton est repris. Il n’ouvre plus rien.
identity-token-fresh-title = Votre nouveau jeton
identity-token-fresh-lead = Vous ne le voyez que cette fois-ci. Copiez-le là où le programme garde ses secrets.
identity-token-fresh-use = Le programme l’envoie avec chaque demande, dans l’en-tête « Authorization: Bearer … ».
identity-token-fresh-kept = Je l’ai conservé

## Programmes

identity-programs-title = Programmes connectés
identity-program-name = Programme
identity-program-nameless = Programme sans nom
identity-program-since = Depuis
identity-program-revoke = Déconnecter
identity-program-revoked = Le programme est déconnecté.

## Identités

identity-identities-title = Se connecter avec un autre fournisseur
identity-identities-detail = Lier l’identité d’un autre fournisseur
identity-identities-lead = Une identité liée ouvre votre compte sans mot de passe. La connexion en deux étapes reste demandée.
identity-identities-none = Aucune identité n’est liée à votre compte.
identity-identities-no-provider = Ce serveur ne connaît aucun autre fournisseur.
identity-identities-provider = Fournisseur
identity-identities-name = Connue là-bas comme
identity-identities-nameless = Sans nom
identity-identities-since = Liée le
identity-identities-link = Lier { $provider }
identity-identities-linked = L’identité est liée. Vous pouvez désormais vous connecter avec elle.
identity-identities-unlink = Retirer
identity-identities-unlinked = L’identité est retirée. Elle n’ouvre plus votre compte.
identity-mail-provider-linked-subject = Une identité peut désormais ouvrir votre compte
identity-mail-provider-linked-body =
    Bonjour,

    L’identité d’un autre fournisseur vient d’être liée à votre compte. Désormais, elle l’ouvre sans mot de passe.

    Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe depuis la page de connexion : toutes les identités liées sont alors retirées. Prévenez aussi votre syndic.
identity-sign-in-with = Se connecter avec { $provider }
identity-leaving-title = Vous allez chez { $provider }
identity-leaving-lead = Vous vous y connectez, puis vous revenez ici. Si rien ne se passe, suivez le lien.
identity-leaving-action = Aller chez { $provider }
