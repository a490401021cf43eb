## Jobs

refusal-job-unknown = Cette tâche n’existe pas ou n’est plus conservée.
refusal-job-not-waiting = Cette tâche est en cours ou terminée : elle ne peut pas être relancée.
refusal-job-superseded = La même tâche est déjà en attente ou en cours : celle-ci ne peut pas être relancée.
refusal-job-over = Cette tâche est terminée : il n’y a rien à abandonner.

## Library

refusal-document-unknown = Ce document n'existe pas, ou vous ne pouvez pas le lire.
refusal-document-version-unknown = Le document n'a pas cette version.
refusal-document-share-unknown = Ce partage n'existe pas.
refusal-document-share-revoked = Ce partage a déjà été retiré.
refusal-document-share-with-whom = Choisissez avec qui partager le document : un cercle ou un copropriétaire.
refusal-document-share-ends-first = Le partage finirait le { $end }, avant de commencer le { $start }.
refusal-document-share-over = Le { $date } est passé. Choisissez un jour ultérieur.
refusal-document-pass-invalid = Ce lien ne fonctionne pas, ou plus. Demandez-en un nouveau à qui vous l’a envoyé.
refusal-document-pass-unknown = Ce lien n’existe pas.
refusal-document-pass-over = Ce lien n’ouvre déjà plus rien.
refusal-document-passes-many = Ce document a déjà { $max } liens ouverts. Retirez-en un.
refusal-document-pass-days = Donnez un nombre de jours entier, de 1 à { $max }.
refusal-document-link-unknown = Le document ne concerne pas cela.
refusal-document-link-twice = Le document concerne déjà cela.
refusal-document-object-unknown = Ce que le document concernerait n'existe pas dans cette copropriété.
refusal-document-kind-unknown = Choisissez le type de document.
refusal-document-visibility-unknown = Choisissez qui peut lire le document.
refusal-document-circle-unknown = « { $value } » n'est pas un cercle avec lequel partager un document.
refusal-document-retention-unknown = « { $value } » n'est pas une règle de conservation.
refusal-document-text-unknown = « { $value } » n'est pas un état de texte.
refusal-document-file-required = Choisissez un fichier.
refusal-document-file-unknown = Ce fichier n'est plus là. Choisissez-le à nouveau.
refusal-document-same-file = C'est le fichier déjà en vigueur.
refusal-document-personal-visibility = Un document qui concerne un copropriétaire comme personne est réservé aux gestionnaires ou aux copropriétaires concernés. Choisissez l'un des deux.
refusal-document-personal-shared = Le document est partagé avec d'autres. Retirez ces partages avant qu'il ne devienne personnel.
refusal-document-personal-not-shared = Ce document concerne une personne ; il ne peut pas être partagé avec d'autres.
refusal-document-archived = Le document est archivé et ne peut plus être modifié.
refusal-document-erased = Le contenu de ce document a été supprimé.
refusal-document-held = La suppression du document est bloquée. Levez d'abord le blocage.
refusal-document-not-held = Le document n'est pas bloqué.
refusal-document-still-kept = Le document doit être conservé jusqu'au { $date }.
refusal-document-kept-always = Un document de ce type est conservé aussi longtemps que la copropriété existe.
refusal-document-kept-too-short = Le document doit être conservé au moins jusqu'au { $date }.

## Outside

refusal-letter-kind-unknown = Choisissez ce que les lettres contiennent.
refusal-envelope-window-unknown = Choisissez la place de la fenêtre.
refusal-letter-dispatch-unknown = Choisissez un mode d’envoi.
refusal-letter-audience-unknown = Choisissez les destinataires.
refusal-letter-event-unknown = Dites ce qui est arrivé aux lettres.
refusal-letter-return-reason-unknown = Choisissez la raison du retour.
refusal-letter-step = Une lettre dans l’état « { $state } » ne peut pas passer par là ({ $event }).
refusal-letter-unknown = Cette lettre n’existe pas.
refusal-letter-batch-unknown = Ce lot de lettres n’existe pas.
refusal-letter-batch-not-failed = Ce lot n’a pas échoué.
refusal-letter-not-drawn = Les lettres ne sont pas encore prêtes.
refusal-letter-addressees-none = Aucune lettre n’est concernée. Cochez au moins un destinataire.
refusal-letter-addressees-many = Un lot compte au plus { $max } lettres.
refusal-letter-address-missing =
    { $count ->
        [one] Un destinataire coché n’a pas d’adresse postale complète.
       *[other] { $count } destinataires cochés n’ont pas d’adresse postale complète.
    }
refusal-letter-call-cancelled = Cet appel de fonds est annulé ; ses lettres ne partent plus.
refusal-letter-document-not-pdf = Le document doit être un PDF de { $megabytes } Mo au plus.
refusal-letter-document-unreadable = Le document ne peut pas être joint : il est protégé ou abîmé.
refusal-letter-day-in-future = Ce jour est encore à venir.
refusal-letter-list-empty = Ce lot n’a pas d’envoi recommandé.
refusal-tracking-number-malformed = Ce n’est pas un numéro d’envoi : 12 à 30 chiffres, ou un code comme RR473124829BE.
refusal-tracking-number-twice = Ce numéro est déjà celui d’une autre lettre.
refusal-tracking-number-not-registered = Seul un envoi recommandé a un numéro.

## Storage

refusal-archive-broken = Ce document est endommagé et ne peut pas être ouvert.
refusal-archive-encrypted = Ce document est protégé par un mot de passe. Enlevez la protection, puis envoyez-le à nouveau.
refusal-archive-macros = Ce document contient un programme (une macro). Enregistrez-le sans macros, puis envoyez-le à nouveau.
refusal-archive-nested = Ce document contient une archive. Envoyez-en les fichiers séparément.
refusal-archive-too-large = Une fois ouvert, ce document serait démesurément grand (plus de { $maximum } Mo ou trop de parties).
refusal-file-empty = Ce fichier est vide.
refusal-file-name-required = Donnez un nom au fichier.
refusal-file-size-malformed = La taille du fichier est un nombre d’octets.
refusal-file-size-mismatch = { $size } octets étaient annoncés, et davantage sont arrivés ({ $received }). Envoyez à nouveau le fichier.
refusal-file-too-large = Ce fichier fait { $size } Mo ; { $maximum } Mo sont admis pour ce type.
refusal-file-type-mismatch = Ce fichier n’est pas ce que dit son nom : son contenu n’est pas du type « { $ending } ».
refusal-file-type-not-allowed =
    { $ending ->
        [none] Le type de ce fichier n’est pas admis. Envoyez un PDF, une image (PNG, JPEG, WebP, HEIC), un texte, un CSV, un document Word, Excel ou OpenDocument, un XML ou un courriel.
       *[other] Les fichiers « { $ending } » ne sont pas admis. Envoyez un PDF, une image (PNG, JPEG, WebP, HEIC), un texte, un CSV, un document Word, Excel ou OpenDocument, un XML ou un courriel.
    }
refusal-file-unknown = Ce fichier n’existe pas ou n’est plus disponible.
refusal-picture-broken = Cette image est endommagée et ne peut pas être affichée.
refusal-picture-too-large = Cette image compte { $size } millions de pixels ; { $maximum } millions sont admis.
refusal-storage-full = Il n’y a plus assez de place : { $used } Mo sur { $limit } Mo sont utilisés. Supprimez des documents ou choisissez une formule plus grande.
refusal-upload-expired = Cet envoi a été interrompu il y a trop longtemps. Envoyez à nouveau le fichier.
refusal-upload-incomplete = Le fichier n’est pas encore entièrement arrivé.
refusal-upload-over = Cet envoi est terminé.
refusal-upload-piece-small = Un morceau, sauf le dernier, compte au moins { $minimum } octets.
refusal-upload-purpose-unknown = « { $value } » n’est pas un usage pour lequel un fichier peut être envoyé.
refusal-upload-unknown = Cet envoi n’existe pas.
refusal-uploads-open-limit = { $max } envois sont en cours. Terminez-en ou abandonnez-en avant d’en commencer un autre.

## Delivery

refusal-mail-too-large = L’e-mail dépasse { $megabytes } Mo avec ses pièces jointes. Retirez-en ou partagez un document.
refusal-address-unusable = Cette adresse ne peut pas être utilisée.
refusal-phone-number-unusable = Ce numéro ne peut pas recevoir de SMS.
refusal-delivery-unknown = Cet envoi n’existe pas.
refusal-delivery-state-unknown = L’état « { $value } » n’existe pas.
refusal-attempt-outcome-unknown = Le résultat « { $value } » n’existe pas.
refusal-delivery-transition = Un envoi dans l’état « { $state } » ne peut pas devenir « { $outcome } ».
refusal-delivery-not-again = Cet envoi n’a pas échoué : il ne peut pas être refait (état : { $state }).
refusal-delivery-secret = Ce message contenait un lien personnel qui n’est pas conservé. La personne doit en demander un autre.
refusal-delivery-again-already = Cet envoi a déjà été refait.
refusal-delivery-by-post = Une lettre ne se renvoie pas d’ici : préparez-en une nouvelle sous « Courrier ».
refusal-delivery-export-too-long = La liste compte plus de { $max } lignes. Filtrez-la d’abord.
refusal-address-not-markable = Seules les adresses e-mail et les numéros de téléphone peuvent être signalés.
refusal-address-failure-unknown = Cette adresse n’est pas signalée.
refusal-push-unavailable = Ce serveur n’envoie pas de notifications aux appareils.
refusal-push-endpoint-malformed = Le navigateur n’a pas donné d’adresse utilisable pour les notifications.
refusal-push-key-malformed = Le navigateur n’a pas donné de clé utilisable pour les notifications.
refusal-push-subscription-unknown = Cet appareil n’est pas autorisé.
refusal-unsubscribe-invalid = Ce lien ne fonctionne plus. Connectez-vous pour changer vos choix.

## Notifications

refusal-notification-unknown = Cette notification n’existe pas.
refusal-notification-group-unknown = Ce groupe de notifications n’existe pas : { $value }.
refusal-notification-kind-unknown = Ce genre de notification n’existe pas : { $value }.
refusal-notification-channel-unknown = Ce moyen ne peut pas être choisi : { $value }.
refusal-notification-priority-unknown = Cette importance n’existe pas : { $value }.
refusal-notification-rhythm-unknown = Cette fréquence n’existe pas : { $value }.
refusal-notification-rhythm-unfit = Seuls les e-mails peuvent être regroupés par jour ou par semaine.
refusal-notification-mandatory = Ces notifications ne peuvent pas être désactivées : la loi ou la sécurité de votre compte les demande.
refusal-time-malformed = « { $value } » n’est pas une heure. Écrivez par exemple 22:00.
refusal-quiet-hours-incomplete = Indiquez le début et la fin des heures calmes, ou aucun des deux.
refusal-quiet-hours-empty = La fin des heures calmes doit être différente du début.
refusal-live-too-many = Trop de pages ou de programmes écoutent en même temps. Fermez-en quelques-uns.

## Outside: calendars and webhooks

refusal-calendar-feed-unknown = Cette adresse de calendrier n’existe pas.
refusal-calendar-feeds-many = Vous avez déjà { $max } adresses de calendrier. Retirez-en une.
refusal-webhook-unknown = Ce webhook n’existe pas.
refusal-webhook-delivery-unknown = Ce message n’existe pas.
refusal-webhook-url-malformed = Donnez une adresse complète qui commence par https://.
refusal-webhook-url-not-public = Cette adresse ne mène pas à l’internet public.
refusal-webhook-events-none = Choisissez au moins un événement.
refusal-webhook-event-unknown = « { $value } » n’est pas un événement.
refusal-webhook-delivery-state-unknown = « { $value } » n’est pas un état.
refusal-webhooks-many = Une organisation a au plus { $max } webhooks.
refusal-webhook-inactive = Ce webhook est désactivé. Activez-le d’abord.
refusal-webhook-replay-range = Choisissez une période des { $days } derniers jours.
refusal-webhook-replay-many = Plus de { $max } messages : choisissez une période plus courte.
refusal-webhook-replay-none = Il n’y a aucun message dans cette période.
refusal-letter-batch-state-unknown = « { $value } » n’est pas un état.
refusal-letter-state-unknown = « { $value } » n’est pas un état.
refusal-calendar-kind-unknown = « { $value } » n’est pas une sorte d’entrée.
