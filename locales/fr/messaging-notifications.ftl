# The notification centre, how people want to be told, and the mails that tell them.

## The notification centre

messaging-notifications-title = Notifications
messaging-notifications-lead = Ce qui vous a été annoncé, dans toutes vos copropriétés, le plus récent d’abord.
messaging-notifications-what = Notification
messaging-notifications-detail = Détail
messaging-notifications-when = Reçue le
messaging-notifications-act = Action
messaging-notifications-unread = Non lue
messaging-notifications-open = Ouvrir
messaging-notifications-read = Marquer comme lue
messaging-notifications-read-all = Tout marquer comme lu
messaging-notifications-all-read = Toutes les notifications sont marquées comme lues.
messaging-notifications-filter = Filtre
messaging-notifications-filter-all = Toutes
messaging-notifications-filter-unread = Non lues
messaging-notifications-none-title = Aucune notification
messaging-notifications-none-reason = Ce qui vous concerne apparaîtra ici : appels de fonds, documents, changements à votre compte.
messaging-notifications-none-unread-title = Tout est lu
messaging-notifications-none-unread-reason = Vous n’avez aucune notification non lue.

## How urgent something is

messaging-priority-high = Important
messaging-priority-critical = Urgent

## How the person wants to be told

messaging-preferences-title = Préférences de notification
messaging-preferences-detail = Choisir par quel moyen et à quelle fréquence vous êtes prévenu
messaging-preferences-lead = « Habituel » veut dire : aussitôt pour ce qui est important, sinon regroupé une fois par jour ou par semaine.
messaging-preferences-about = À propos de
messaging-preferences-channels = Par quel moyen, à quelle fréquence
messaging-preferences-quiet = Heures calmes
messaging-preferences-quiet-hint = Pendant ces heures, en heure belge, seul ce qui est urgent vous est envoyé. Laissez vide pour ne rien retenir.
messaging-preferences-quiet-from = De
messaging-preferences-quiet-until = À
messaging-preferences-saved = Vos préférences sont enregistrées.
messaging-preferences-always = Ce que vous recevez toujours
messaging-preferences-always-lead = Ces notifications arrivent ici et par e-mail, quels que soient vos choix : la loi ou la sécurité de votre compte le demande.
messaging-preferences-safety = Sécurité de votre compte

## What about

messaging-group-money = Appels de fonds et paiements
messaging-group-meetings = Assemblées et conseil
messaging-group-documents = Documents
messaging-group-register = Propriétaires et registre
messaging-group-upkeep = Entretien et travaux
messaging-group-community = Vie de l’immeuble
messaging-group-energy = Énergie et compteurs
messaging-group-management = Échéances de gestion
messaging-group-transfer = Ventes de lots
messaging-group-privacy = Données personnelles
messaging-group-platform = Plateforme

## By what means

messaging-channel-in-app = Dans Mitoyen
messaging-channel-email = E-mail
messaging-channel-push = Sur l’appareil
messaging-channel-sms = SMS

## How often

messaging-rhythm-usual = Habituel
messaging-rhythm-immediately = Aussitôt
messaging-rhythm-daily = Par jour
messaging-rhythm-weekly = Par semaine
messaging-rhythm-off = Jamais

## Mails

messaging-mail-greeting = Bonjour { $name },
messaging-mail-open = Ouvrir dans Mitoyen
messaging-digest-subject = { $count } notifications de Mitoyen
