# What leaves the house: the log, its evidence, and what people set up.

messaging-mail-foot =
    Mitoyen · { $site }
    Ce message est automatique.
messaging-mail-foot-optional =
    Mitoyen · { $site }
    Ce message est automatique. Vous pouvez en recevoir moins : { $choices }

## The log

messaging-sent-title = Envois
messaging-sent-lead = Tout ce qui est parti ou va partir, avec ce qui le prouve.
messaging-sent-own-lead = Ce qui vous a été envoyé.
messaging-sent-file = Envois
messaging-sent-csv = Télécharger la liste (CSV)
messaging-sent-empty-title = Aucun envoi
messaging-sent-empty-reason = Les e-mails, notifications et SMS apparaissent ici dès qu’ils sont préparés.
messaging-sent-every = Tous
messaging-sent-show = Afficher
messaging-sent-reset = Tout afficher
messaging-sent-created = Préparé
messaging-sent-sent = Envoyé
messaging-sent-kind = Sujet
messaging-sent-channel = Moyen
messaging-sent-person = Destinataire
messaging-sent-person-hint = Une partie du nom ou de l’adresse
messaging-sent-address = Adresse utilisée
messaging-sent-language = Langue
messaging-sent-subject = Objet
messaging-sent-state = État
messaging-sent-attempts = Essais
messaging-sent-answer = Réponse du serveur
messaging-sent-sha256 = Empreinte du contenu (SHA-256)
messaging-sent-message-id = Message-ID
messaging-sent-id = Numéro d’envoi
messaging-sent-again-of = Répète l’envoi
messaging-sent-again-of-link = L’envoi précédent
messaging-sent-due = Part au plus tôt
messaging-sent-files = Pièces jointes
messaging-sent-content = Contenu
messaging-sent-content-secret = Ce message contenait un lien personnel ; son contenu n’est pas conservé.
messaging-sent-evidence = Ce qui le prouve
messaging-sent-history = Ce qui s’est passé
messaging-sent-when = Quand
messaging-sent-attempt = Essai { $number }
messaging-sent-again = Envoyer de nouveau
messaging-sent-again-done = Un nouvel envoi est prêt à partir.
messaging-sent-again-uncertain = Personne ne peut dire si ce message est parti. Le destinataire le recevra peut-être deux fois.
messaging-sent-address-failed = Cette adresse ne fonctionne pas
messaging-sent-address-reason = Comment le savez-vous ? (facultatif)
messaging-sent-address-failed-done = Plus rien ne part vers cette adresse.
messaging-sent-address-works = Elle fonctionne de nouveau
messaging-sent-address-works-done = Les envois vers cette adresse reprennent.
messaging-sent-addresses = Adresses qui ne fonctionnent pas
messaging-sent-address-post = Envoyez une lettre, ou demandez une autre adresse à cette personne.
messaging-sent-act = Action
messaging-sent-state-waiting = En attente
messaging-sent-state-sending = En cours d’envoi
messaging-sent-state-sent = Envoyé
messaging-sent-state-refused = Refusé
messaging-sent-state-failed = Échoué
messaging-sent-state-uncertain = Incertain
messaging-sent-state-bounced = Revenu
messaging-sent-outcome-sent = Remis au serveur
messaging-sent-outcome-later = Pas pris pour l’instant
messaging-sent-outcome-refused = Refusé
messaging-sent-outcome-failed = Abandonné
messaging-sent-outcome-uncertain = Sans réponse
messaging-sent-outcome-bounced = Revenu
messaging-sent-channel-in-app = Application
messaging-sent-channel-email = E-mail
messaging-sent-channel-push = Notification
messaging-sent-channel-sms = SMS
messaging-sent-channel-post = Lettre
messaging-sent-reason-deadline = Le serveur est resté injoignable trop longtemps.
messaging-sent-reason-interrupted = Le programme s’est arrêté pendant l’envoi.
messaging-sent-reason-not-set-up = Ce moyen d’envoi n’est pas configuré.
messaging-sent-reason-unmade = Le message n’a pas pu être composé.
messaging-sent-reason-unsubscribed = Cet appareil ne reçoit plus de notifications.
messaging-sent-reason-told = Signalé par un gestionnaire.
messaging-sent-reason-posted = Remise à la poste.
messaging-sent-reason-returned = Revenue par la poste.
messaging-sent-reason-no-address = L’adresse postale n’est pas connue.
messaging-sent-letter = Lettre
messaging-sent-kind-digest = Résumé
messaging-sent-kind-mail-invitation = Invitation
messaging-sent-kind-mail-role = Accès donné
messaging-sent-kind-mail-address-prove = Confirmation d’adresse
messaging-sent-kind-transfer = Vente d’un lot
messaging-sent-kind-other = Compte

## Having fewer mails

messaging-unsubscribe-title = Recevoir moins d’e-mails
messaging-unsubscribe-group = Vous ne recevrez plus d’e-mails facultatifs sur : { $group }.
messaging-unsubscribe-all = Vous ne recevrez plus d’e-mails facultatifs.
messaging-unsubscribe-law = Ce que la loi impose de vous envoyer, comme les convocations, continue d’arriver.
messaging-group-security = Sécurité de votre compte
messaging-unsubscribe-act = Ne plus recevoir
messaging-unsubscribe-done-title = C’est noté
messaging-unsubscribe-choices = Vos autres choix sont dans votre compte, sous « Notifications ».

## Browsers that may be woken

messaging-devices-title = Notifications sur mes appareils
messaging-devices-lead = Un appareil autorisé affiche une courte notification même quand aucune page n’est ouverte.
messaging-devices-this = Autoriser cet appareil
messaging-devices-denied = Votre navigateur bloque les notifications de ce site. Changez-le dans ses réglages.
messaging-devices-unable = Ce navigateur ne sait pas afficher de notifications, ou les scripts y sont désactivés.
messaging-devices-off = Ce serveur n’envoie pas de notifications aux appareils.
messaging-devices-device = Appareil
messaging-devices-since = Autorisé depuis
messaging-devices-act = Action
messaging-devices-unknown = Appareil inconnu
messaging-devices-remove = Retirer
messaging-devices-none = Aucun appareil autorisé
messaging-devices-added = Cet appareil affichera vos notifications.
messaging-devices-removed = Cet appareil n’affiche plus de notifications.

## What is set up

messaging-setup-title = Envois du serveur
messaging-setup-lead = Ce qui est configuré. Les mots de passe ne sont jamais affichés.
messaging-setup-mail = E-mails
messaging-setup-push = Notifications sur les appareils
messaging-setup-sms = SMS
messaging-setup-keys = Clés de chiffrement
messaging-setup-yes = Configuré
messaging-setup-no = Non configuré
