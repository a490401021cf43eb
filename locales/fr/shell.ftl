# The words around every page.

## The frame of every page

shell-product = Mitoyen
shell-skip = Aller au contenu
shell-nav-main = Navigation principale
shell-nav-sections = Rubriques de la copropriété
shell-nav-bar = Navigation rapide
shell-nav-language = Langue
shell-more = Plus
shell-sign-in = Se connecter
shell-bell = Notifications
shell-bell-unread = Notifications non lues : #
shell-account = Mon compte
shell-sign-out = Se déconnecter
shell-dismiss = Plus tard
shell-demo = Démonstration : personnes et montants inventés.

## Connection, stored copies and new versions. A time or a date follows the words that end without a full stop

shell-connection-unknown = Page chargée
shell-online = En ligne
shell-offline-since = Hors ligne depuis
shell-stored-copy = Copie enregistrée le
shell-update-title = Une nouvelle version de Mitoyen est prête.
shell-update-action = Recharger la page
shell-offline-title = Vous êtes hors ligne
shell-offline-body = Cette page n’a pas encore été enregistrée sur cet appareil. Les pages que vous avez déjà ouvertes restent lisibles pendant trente jours.
shell-offline-retry = Réessayer

## Where one can go

shell-place-home = Accueil
shell-place-associations = Copropriétés
shell-place-playground = API GraphQL
shell-section-overview = Aperçu
shell-section-buildings = Immeubles
shell-section-units = Lots
shell-section-owners = Copropriétaires
shell-section-keys = Clés de répartition
shell-section-calls = Appels de fonds

## Forms

shell-error-summary = Corrigez ceci pour continuer
shell-optional = facultatif
shell-save = Enregistrer
shell-cancel = Annuler
shell-back = Retour
shell-edit = Modifier
shell-search = Chercher
shell-filters = Filtrer
shell-yes = Oui
shell-no = Non

## Pages that say why there is no page

shell-not-found-title = Cette page n’existe pas
shell-not-found-body = L’adresse est peut-être incomplète, ou la page a été archivée, ou elle n’est pas ouverte à votre rôle.
shell-not-found-action = Aller à l’accueil
shell-forbidden-title = Votre rôle ne permet pas cet acte
shell-forbidden-body = Adressez-vous au syndic de la copropriété.
shell-failure-title = Nous n’avons pas pu répondre
shell-failure-body = La faute est de notre côté et rien n’a été enregistré. Réessayez ; si cela dure, donnez-nous cette référence : { $id }
shell-signed-out-title = Vous êtes déconnecté
shell-signed-out-body = Les pages enregistrées sur cet appareil ont été effacées.
