# Accounts: invitations, passwords, addresses, signed-in devices, and the mails and letters about them.

## Signing in

identity-sign-in-forgotten = Mot de passe oublié
identity-sign-in-join = J’ai reçu une invitation

## The account

identity-account-title = Mon compte
identity-account-password = Mot de passe
identity-account-password-detail = En choisir un nouveau
identity-account-sessions = Appareils connectés
identity-account-sessions-detail = Voir où vous êtes connecté et fermer l’accès d’un appareil perdu
identity-account-address = Adresse de connexion
identity-account-address-detail = Changer l’adresse e-mail avec laquelle vous vous connectez

## Passwords

identity-password-lead = Vos autres appareils seront déconnectés.
identity-password-current = Mot de passe actuel
identity-password-new = Nouveau mot de passe
identity-password-change = Changer le mot de passe
identity-password-changed = Le mot de passe est changé. Vos autres appareils sont déconnectés.
identity-forgotten-title = Mot de passe oublié
identity-forgotten-lead = Indiquez votre adresse. Si un compte y correspond, vous recevrez un lien pour choisir un nouveau mot de passe.
identity-forgotten-act = Recevoir un lien
identity-forgotten-sent = Si un compte correspond à cette adresse, un lien vient de partir. Il est valable une heure.
identity-forgotten-no-mail = Ce serveur n’envoie pas d’e-mails. Demandez à votre syndic une lettre avec un nouveau code, ou à la personne qui gère le serveur un nouveau mot de passe.
identity-reset-title = Nouveau mot de passe
identity-reset-lead = Tous vos appareils seront déconnectés. Vous vous connecterez ensuite avec le nouveau mot de passe.
identity-reset-act = Enregistrer le mot de passe
identity-reset-done = Le mot de passe est enregistré. Connectez-vous.

## Address

identity-address-lead = Un lien partira vers l’adresse. Elle comptera dès que vous l’aurez ouvert.
identity-address-unproven = Personne n’a encore confirmé que vous lisez le courrier de cette adresse. Envoyez-y un lien : les rôles qu’on vous y donne compteront ensuite tout de suite.
identity-address-now = Adresse actuelle
identity-address-new = Adresse à confirmer
identity-address-act = Envoyer le lien
identity-address-asked = Ouvrez le lien envoyé à l’adresse dans les 24 heures. D’ici là, l’adresse actuelle reste valable.
identity-address-confirm-title = Confirmer l’adresse
identity-address-confirm-lead = Vous vous connecterez désormais avec l’adresse qui a reçu ce lien.
identity-address-confirm-act = Confirmer cette adresse
identity-address-changed = L’adresse de connexion est confirmée.

## Devices

identity-sessions-lead = Chaque ligne est un navigateur où votre compte est ouvert. Fermez ceux que vous ne reconnaissez pas, puis changez de mot de passe.
identity-session-device = Appareil
identity-session-began = Connecté le
identity-session-seen = Utilisé le
identity-session-act = Accès
identity-session-current = Cet appareil
identity-session-unknown = Appareil inconnu
identity-session-end = Déconnecter
identity-session-ended = L’appareil est déconnecté.
identity-sessions-end-others = Déconnecter tous les autres
identity-sessions-others-ended = Tous vos autres appareils sont déconnectés.

## Confirming once more

identity-confirm-title = Confirmez que c’est bien vous
identity-confirm-lead = La page suivante demande une confirmation récente.
identity-confirm-lead-form = Ce que vous avez rempli est conservé et sera envoyé dès que vous aurez confirmé. La confirmation vaut quinze minutes.
identity-confirm-act = Confirmer
identity-confirm-demo = Dans la démonstration, aucun mot de passe n’est demandé.
identity-confirm-no-password = Votre compte n’a pas encore de mot de passe. Choisissez-en un pour continuer.
identity-confirm-set-password = Choisir un mot de passe

## Joining

identity-join-title = Accéder à votre compte
identity-join-code = Code de la lettre
identity-join-code-hint = Cinq groupes de quatre lettres et chiffres. Majuscules et tirets sont facultatifs.
identity-join-code-lead = Recopiez le code de la lettre reçue de votre syndic. Si vous avez déjà un compte, connectez-vous d’abord. Si vous avez reçu un e-mail, ouvrez plutôt son lien.
identity-join-next = Continuer
identity-join-lead = { $organization } vous invite. Vérifiez votre nom et choisissez un mot de passe.
identity-join-email = Votre adresse de connexion
identity-join-act = Ouvrir mon compte

## Inviting

identity-invitation-title = Inviter { $name }
identity-invitation-lead = Choisissez le moyen. Une nouvelle invitation par le même moyen remplace la précédente ; elle vaut quatorze jours.
identity-invitation-mail = Par e-mail
identity-invitation-mail-detail = Un lien part vers l’adresse de cette personne, dans sa langue.
identity-invitation-send = Envoyer l’invitation
identity-invitation-letter = Par lettre
identity-invitation-letter-detail = Une lettre à imprimer, avec un code, dans la langue de cette personne. Le code ne figure nulle part ailleurs.
identity-invitation-print = Créer la lettre
identity-invitation-sent = L’invitation est partie.

## The letter

identity-letter-title = Invitation de { $organization }
identity-letter-date = Le { $date }
identity-letter-subject = Votre accès à la copropriété en ligne
identity-letter-introduction = { $organization } vous ouvre un accès à Mitoyen. Vous y trouverez ce qui vous concerne dans la copropriété.
identity-letter-step-open = Ouvrez l’adresse ci-dessous dans un navigateur, sur un téléphone ou un ordinateur.
identity-letter-step-code = Recopiez le code.
identity-letter-step-sign-in = Choisissez un mot de passe. Vous vous connecterez avec l’adresse { $email }.
identity-letter-code = Votre code
identity-letter-address = Adresse à ouvrir
identity-letter-expires = Le code sert une seule fois, jusqu’au { $expires }.
identity-letter-known = Si vous avez déjà un compte Mitoyen avec cette adresse, n’utilisez pas le code : connectez-vous comme d’habitude.
identity-letter-stranger = Cette lettre ne vous est pas destinée ? Détruisez-la, s’il vous plaît : personne d’autre ne doit connaître le code.

## Mails

identity-mail-foot =
    Mitoyen · { $site }
    Ce message est automatique. Nous ne demandons jamais de mot de passe par e-mail.
identity-mail-invitation-subject = { $organization } vous invite sur Mitoyen
identity-mail-invitation-body =
    Bonjour { $name },

    { $organization } vous ouvre un accès à votre copropriété en ligne. Pour choisir votre mot de passe, ouvrez ce lien :

    { $link }

    Il sert une seule fois et vaut { $days } jours. Si vous n’attendiez pas cette invitation, ignorez ce message.
identity-mail-role-subject = { $organization } vous donne un accès
identity-mail-role-body =
    Bonjour { $name },

    { $organization } vous a donné un accès. Connectez-vous comme d’habitude :

    { $link }
identity-mail-reset-subject = Choisir un nouveau mot de passe
identity-mail-reset-body =
    Bonjour,

    Quelqu’un, sans doute vous, demande un nouveau mot de passe pour ce compte. Ouvrez ce lien dans l’heure :

    { $link }

    Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.
identity-mail-password-changed-subject = Votre mot de passe a changé
identity-mail-password-changed-body =
    Bonjour,

    Le mot de passe de votre compte vient d’être changé et vos autres appareils sont déconnectés.

    Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe sur la page de connexion et prévenez votre syndic.
identity-mail-address-subject = Confirmez votre nouvelle adresse
identity-mail-address-body =
    Bonjour,

    Pour vous connecter désormais avec cette adresse, ouvrez ce lien dans les 24 heures, là où vous êtes connecté :

    { $link }

    Si vous n’avez rien demandé, ignorez ce message.
identity-mail-address-prove-subject = Confirmez votre adresse
identity-mail-address-prove-body =
    Bonjour,

    Pour confirmer que vous lisez le courrier de cette adresse, connectez-vous à votre compte, puis ouvrez ce lien dans les 24 heures :

    { $link }

    Les rôles qu’un syndic vous a donnés à cette adresse compteront alors.
identity-mail-address-asked-subject = Changement d’adresse demandé
identity-mail-address-asked-body =
    Bonjour,

    Depuis votre compte, quelqu’un, sans doute vous, demande une autre adresse de connexion. Celle-ci reste valable tant que la nouvelle n’est pas confirmée.

    Si ce n’était pas vous, changez de mot de passe tout de suite.
identity-mail-address-taken-subject = Cette adresse a déjà un compte
identity-mail-address-taken-body =
    Bonjour,

    Quelqu’un, sans doute vous, a voulu utiliser cette adresse pour un autre compte. Elle a déjà le sien : connectez-vous avec elle, ou choisissez une autre adresse.
identity-mail-address-changed-subject = Votre adresse de connexion a changé
identity-mail-address-changed-body =
    Bonjour,

    Votre compte s’ouvre désormais avec une autre adresse que celle-ci.

    Si ce n’était pas vous, prévenez votre syndic tout de suite.
