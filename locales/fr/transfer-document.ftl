# What the information about a unit that is sold says on paper (C. civ. art. 3.94).

## Title page

transfer-document-title-contract = Renseignements avant la vente d’un lot
transfer-document-title-deed = Renseignements avant l’acte de cession d’un lot
transfer-document-subtitle = { $law } (état daté)
transfer-document-properties = { $title } – lot { $unit } – { $association }
transfer-document-draft = Ce document n’a pas été délivré. Il ne prouve rien.
transfer-document-unit = Lot
transfer-document-fact-unit = Lot cédé
transfer-document-fact-requester = Demandé par
transfer-document-fact-requester-reference = Référence du demandeur
transfer-document-fact-received = Demande reçue le
transfer-document-fact-due = Réponse due au plus tard le
transfer-document-fact-planned = Acte prévu le
transfer-document-fact-reference-date = Chiffres arrêtés au
transfer-document-fact-issued = Délivré le
transfer-document-fact-version = Version
transfer-document-fact-valid-until = À redemander après le
transfer-document-fact-fee = Frais du dossier, à charge du cédant
transfer-document-code = Code QR qui mène à la page de vérification { $url }
transfer-document-reservations-title = Réserves
transfer-document-reservations = Le syndic n’a pas pu compléter les rubriques suivantes :
transfer-document-changes-title = Ce qui change par rapport à la version { $version }
transfer-document-changes-none = Aucune rubrique ne change ; seule la date des chiffres est plus récente.

## Sections

transfer-document-contents = Table des matières
transfer-document-usual = Usage des notaires
transfer-document-seed = rubrique { $number } de la liste usuelle
transfer-document-none = Néant – vérifié par { $name } le { $date }.
transfer-document-verified = Établi par { $name } le { $date }.
transfer-document-computed = D’après les registres de la copropriété au { $date }.
transfer-document-reserved-title = Réserve
transfer-document-reserved = Cette rubrique n’a pas pu être complétée.
transfer-document-from-until = du { $from } au { $until }
transfer-document-since = depuis le { $date }
transfer-document-of-unit = lot { $unit }
transfer-document-column-what = Objet
transfer-document-column-date = Date
transfer-document-column-due = Échéance
transfer-document-column-total = Total
transfer-document-column-reserve = Dont réserve
transfer-document-column-share = Part du lot
transfer-document-column-open = Reste dû
transfer-document-documents = Pièces
transfer-document-annex = annexe { $number }
transfer-document-note-arrears = Les arriérés portent sur tous les lots du cédant dans cette copropriété. Le notaire les retient sur le prix avec les frais de ce dossier (Code civil, art. 3.95).
transfer-document-note-working-fund = La part du lot dans le fonds de roulement est remboursée au cédant et appelée auprès de l’acquéreur (Code civil, art. 3.94, § 5).
transfer-document-note-reserve-fund = La part du lot dans le fonds de réserve reste à l’association et n’est pas remboursée (Code civil, art. 3.94, § 5).

## Annexes

transfer-document-annexes = Annexes
transfer-document-annex-number = N°
transfer-document-annex-title = Pièce
transfer-document-annex-section = Rubrique
transfer-document-annex-pages = Pages
transfer-document-annex-place = Où
transfer-document-place-merged = dans le fichier unique
transfer-document-place-apart = fichier séparé
transfer-document-place-encrypted = fichier séparé, protégé par un mot de passe
transfer-document-place-broken = fichier séparé, illisible comme PDF
transfer-document-place-too-large = fichier séparé, trop volumineux pour le fichier unique

## What the law makes of it

transfer-document-rules = Ce que la loi en fait
transfer-document-rule-buyer = Sauf convention contraire, l’acquéreur supporte les dépenses, appels, acquisitions et dettes décidés ou nés avant la date certaine du transfert et payables ensuite. Il supporte les charges ordinaires dès le jour où il jouit des parties communes. Il paie les charges extraordinaires et les appels décidés entre la convention et l’acte s’il avait une procuration pour l’assemblée (Code civil, art. 3.94, § 2).
transfer-document-rule-funds = Le cédant est créancier de sa part du fonds de roulement pour la période où il ne jouit plus des parties communes. La part dans le fonds de réserve reste à l’association (Code civil, art. 3.94, § 5).
transfer-document-rule-arrears = Le notaire retient les arriérés sur le prix. Si le cédant les conteste, il en avise le syndic par recommandé dans les trois jours ouvrables de l’acte ; sans saisie notifiée dans les vingt jours ouvrables qui suivent, il peut payer le cédant (Code civil, art. 3.95).
transfer-document-rule-costs = Les frais de ces renseignements sont à charge du cédant (Code civil, art. 3.94, § 4).
transfer-document-rule-figures = Les chiffres sont arrêtés à la date indiquée. Ce qui est décidé ou payé ensuite n’y figure pas ; une nouvelle version se demande au syndic.

## Attached files

transfer-document-attachment-json = Données de ce document, lisibles par une machine (JSON)
transfer-document-attachment-xml = Données de ce document, lisibles par une machine (XML)

## Bundle and mail

transfer-document-bundle = Renseignements et annexes – lot { $unit } – { $association }

transfer-document-mail-subject = { $number } : les renseignements sur le lot { $unit } sont délivrés
transfer-document-mail-body =
    { $name },

    Les renseignements art. 3.94 (état daté) sur le lot { $unit } de { $association } sont délivrés, avec les chiffres du { $date }. Le dossier porte le numéro { $number }.

    Le lien ci-dessous mène au dossier : vous y téléchargez le document, ses données et ses annexes. Chaque téléchargement est consigné.
transfer-document-mail-action = Ouvrir le dossier

## Verification

transfer-document-verify-version = Version
transfer-document-verify-reference-date = Chiffres arrêtés au
transfer-document-verify-valid-until = À redemander après le
transfer-document-verify-file = Empreinte du fichier (SHA-256)
transfer-document-verify-drawing = Le fichier est en préparation.
transfer-document-verify-current = Il a été délivré par cette plateforme. C’est la dernière version.
transfer-document-verify-past = Il a été délivré par cette plateforme. Ses chiffres datent : demandez une nouvelle version au syndic.
transfer-document-verify-past-title = Ce document est authentique, mais ancien
transfer-document-verify-replaced-title = Ce document a été remplacé
transfer-document-verify-replaced = Il a été délivré par cette plateforme, puis remplacé le { $date } par une nouvelle version. Demandez-la au syndic.
transfer-document-verify-form = Comparer votre fichier
transfer-document-verify-choose = Le fichier reçu
transfer-document-verify-choose-hint = Le PDF, ses données (JSON, XML) ou le fichier unique avec les annexes, jusqu’à { $megabytes } Mo. Il n’est pas conservé.
transfer-document-verify-digest = Ou son empreinte SHA-256
transfer-document-verify-digest-hint = Pour un fichier plus grand : soixante-quatre chiffres et lettres.
transfer-document-verify-compare = Comparer
transfer-document-verify-genuine-title = Ce fichier est authentique
transfer-document-verify-genuine = C’est, octet par octet, celui qui a été délivré sous ce code.
transfer-document-verify-altered-title = Ce fichier n’est pas celui qui a été délivré
transfer-document-verify-altered = Au moins un octet diffère, ou c’est un autre document. Ne vous y fiez pas ; demandez le document au syndic.

document-kind-transfer = Renseignements sur un lot cédé (état daté)
