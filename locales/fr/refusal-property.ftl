# Why an act on the register is refused, one section per part of it.

## opening: handover and public page

refusal-public-page-unknown = Cette copropriété n’a pas encore de page publique.
refusal-public-slug-length = Le nom dans l’adresse compte { $min } à { $max } lettres et chiffres. Choisissez-en un autre.
refusal-public-slug-taken = L’adresse « { $value } » mène déjà ailleurs. Ajoutez par exemple la commune.
refusal-public-language-repeated = Les textes en « { $value } » sont donnés deux fois. Gardez-en un.
refusal-public-number-kind-unknown = « { $value } » n’est pas un genre de numéro d’urgence. Choisissez-en un dans la liste.
refusal-public-numbers-too-many = La page montre au plus { $max } numéros : au-delà, personne ne trouve le bon. Gardez les plus utiles.
refusal-handover-unknown = Cette reprise n’existe pas ou ne vous est pas accessible.
refusal-handover-demand-unknown = Cette lettre n’existe pas.
refusal-handover-running = Une reprise est déjà en cours. Terminez-la avant d’en commencer une autre.
refusal-handover-ended = Cette reprise est terminée. Rouvrez-la pour y noter quelque chose.
refusal-handover-step =
    { $event ->
        [reopen] Cette reprise est en cours : il n’y a rien à rouvrir.
       *[other] Cette reprise est terminée. Rouvrez-la d’abord.
    }
refusal-handover-item-step =
    { $event ->
        [await] Cette pièce est déjà attendue.
       *[other] Cette pièce est déjà notée autrement. Remettez-la d’abord en attente.
    }
refusal-handover-item-unknown = « { $value } » ne fait pas partie de la liste du dossier.
refusal-handover-item-state-unknown = « { $value } » n’est pas un état. Choisissez attendu, reçu, sans objet ou contesté.
refusal-handover-status-unknown = « { $value } » n’est pas un état de reprise.
refusal-handover-event-unknown = Dites ce qui s’est passé : reçu, inexistant, ou incomplet.
refusal-handover-items-owed = Il manque encore des pièces ({ $count }). Notez-les comme reçues ou inexistantes, ou abandonnez la reprise avec une raison.
refusal-handover-nothing-owed = Plus rien n’est dû : il n’y a rien à réclamer.
refusal-handover-nothing-chosen = Cochez au moins une pièce.
refusal-handover-received-later = Le { $value } est encore à venir. Donnez le jour où la pièce est arrivée.
refusal-handover-dispute-without-note = Dites en une phrase ce qui manque ou ce qui est refusé : la lettre le citera.
refusal-handover-account-years = « { $value } » n’est pas un nombre d’années. Écrivez un nombre de 1 à { $max }.

## opening: readiness

refusal-association-already-open = Cette copropriété est déjà ouverte.
refusal-requirement-unknown = « { $value } » n’est pas une condition d’ouverture.
refusal-severity-unknown = « { $value } » n’est pas un degré. Choisissez bloque, avertit ou informe.
refusal-readiness-units =
    { $case ->
        [none] Aucun lot n’est enregistré. Importez la liste ou ajoutez les lots.
       *[some] Le registre compte { $count } lots, l’acte de base en déclare { $declared }. Corrigez l’un ou l’autre.
    }
refusal-readiness-shares =
    { $direction ->
        [excess] Les lots portent { $sum } quotités sur { $expected } : { $difference } de trop.
       *[missing] Les lots portent { $sum } quotités sur { $expected } : il en manque { $difference }.
    }
refusal-readiness-keys =
    { $case ->
        [none] Il n’y a aucune clé de répartition.
       *[some] Clés dont les parts ne font pas le total ({ $count }) : { $names }. Complétez-les ou archivez-les.
    }
refusal-readiness-owners =
    { $case ->
        [none] Aucun lot n’a encore de copropriétaire.
       *[some] Lots sans copropriétaires pour le tout ({ $count }) : { $names }. Dites à qui ils appartiennent.
    }
refusal-readiness-addresses =
    { $case ->
        [none] Aucun copropriétaire n’est enregistré.
       *[some] Copropriétaires sans adresse : { $count }. Écrivez une adresse où une convocation arrive, au besoin celle du lot.
    }
refusal-readiness-voters =
    { $case ->
        [none] Aucun lot n’a encore de titulaire du vote.
       *[some] Lots dont le vote est suspendu ({ $count }) : { $names }. Notez qui les titulaires ont désigné.
    }
refusal-readiness-duplicates = Copropriétaires qui se ressemblent : { $count }. Fusionnez les doublons.
refusal-readiness-base-deed = L’acte de base n’est pas enregistré. Notez sa date et son notaire.
refusal-readiness-by-laws = Le règlement de copropriété n’est pas enregistré. Notez sa date et son notaire.
refusal-readiness-internal-rules = Le règlement d’ordre intérieur n’est pas enregistré. Notez sa date.
refusal-readiness-accounts = Il faut deux comptes bancaires différents : un pour le fonds de roulement, un pour le fonds de réserve.
refusal-readiness-fiscal-year = L’exercice comptable n’est pas connu. Notez son premier jour.
refusal-readiness-meeting-period = La période de quinze jours de l’assemblée ordinaire n’est pas connue. Elle se trouve dans le règlement d’ordre intérieur.
refusal-readiness-mandate = Aucun mandat de syndic ne court aujourd’hui. Enregistrez-le avec la décision qui l’a donné.
refusal-readiness-council = Avec { $lots } lots, la première assemblée devra élire un conseil de copropriété (dès { $threshold } lots).
## exchange

refusal-import-workbook-password = Ce classeur est protégé par un mot de passe. Ôtez la protection dans le tableur, enregistrez-le et choisissez-le à nouveau.
refusal-import-workbook-old = Ce classeur est dans un ancien format (.xls ou .xlsb). Enregistrez-le dans le tableur au format .xlsx ou CSV, puis choisissez ce fichier.
refusal-import-workbook-open-document = C’est un classeur OpenDocument (.ods). Enregistrez-le dans le tableur au format .xlsx ou CSV, puis choisissez ce fichier.
refusal-import-workbook-broken = Ce fichier ne peut être lu comme classeur. Ouvrez-le dans le tableur, enregistrez-le à nouveau en .xlsx ou en CSV et choisissez-le.
refusal-import-workbook-too-large = Ce classeur contient plus de { $maximum } Mo de données. Gardez une seule feuille, sans images ni mise en forme, ou enregistrez-la en CSV.
refusal-import-too-many-cells = La feuille compte plus de { $maximum } cellules. Supprimez les lignes et les colonnes vides mais mises en forme, ou enregistrez la feuille en CSV.
refusal-import-sheet-unknown = Le classeur n’a pas de feuille « { $value } ». Ses feuilles : { $known }.
refusal-import-other-sheets = Seule la feuille « { $value } » est lue. Le classeur a aussi : { $others }. Choisissez une autre feuille si ce n’est pas la bonne.
refusal-import-hidden-sheet = La feuille « { $value } » est masquée dans le classeur. Vérifiez que c’est bien elle que vous voulez importer.
refusal-import-hidden-rows = Des lignes masquées sont lues aussi ({ $count }, la première est la ligne { $first_row }). Supprimez-les de la liste si elles n’en font pas partie.
refusal-import-merged-filled = Des cellules étaient fusionnées : leur valeur est répétée dans { $count } lignes, à partir de la ligne { $first_row }. Vérifiez ces lignes.
refusal-import-formula-values = Des cellules contiennent des formules ({ $count }, la première à la ligne { $first_row }). La dernière valeur calculée par le tableur est retenue.
refusal-import-heading-repeated = Cette ligne répète les titres : elle n’est pas importée.
refusal-import-building-blank = D’autres lignes nomment un immeuble, celle-ci n’en nomme pas. Répétez le nom de l’immeuble sur chaque ligne.
refusal-import-building-unknown = « { $value } » n’est pas un immeuble de cette copropriété ({ $known }). Corrigez le nom, ou acceptez que les immeubles manquants soient créés.
refusal-import-number-repeated = Ce numéro est déjà celui de la ligne { $first_row }. Donnez à chaque copropriétaire le sien.
refusal-import-number-taken = Le numéro { $number } est déjà celui d’un autre copropriétaire du registre. Laissez la cellule vide pour recevoir le suivant.
refusal-import-number-malformed = « { $value } » n’est pas un numéro de copropriétaire. Écrivez un nombre de 1 à { $maximum }, ou laissez la cellule vide.
refusal-import-person-repeated = { $name } figure déjà à la ligne { $first_row }. Gardez une seule ligne par personne ; deux homonymes ont des numéros ou des adresses e-mail différents.
refusal-import-owner-known = { $name } est déjà au registre avec cette adresse e-mail : la ligne n’y change rien.
refusal-import-unit-owned = Le lot { $unit } a déjà des copropriétaires au registre. Inscrivez une mutation sur la page du lot ; l’import ne fait que la première inscription.
refusal-import-unit-unknown = Le registre n’a pas de lot « { $value } ». Importez d’abord les lots ou corrigez la référence.
refusal-import-unit-unclear = Plusieurs immeubles ont un lot « { $value } ». Ajoutez la colonne « Bâtiment ».
refusal-import-unit-case = Plusieurs lots d’un même immeuble s’appellent « { $value } » et ne diffèrent que par les majuscules. Renommez l’un d’eux au registre, puis recommencez.
refusal-import-unit-repeated = Ce lot figure déjà à la ligne { $first_row }. Gardez une seule ligne par lot.
refusal-import-owner-unknown = Le registre n’a pas de copropriétaire « { $value } ». Importez d’abord les copropriétaires ou corrigez.
refusal-import-owner-unclear = Plusieurs copropriétaires s’appellent { $name }. Ajoutez la colonne « N° copropriétaire ».
refusal-import-owner-other-name = Le numéro { $number } est celui de { $name }, et non de « { $value } ». Corrigez le numéro ou le nom.
refusal-import-until-before-since = La fin vient avant le début. Vérifiez les deux dates.
refusal-import-title-ends = D’après la liste, plus personne ne possède le lot { $unit } à partir du { $date }. Ajoutez qui l’a repris, ou ôtez la date de fin.
refusal-import-since-moved = La liste ne dit pas à qui était tout le lot { $unit } avant le { $date } : le registre commence ce jour-là pour tous ses copropriétaires.
refusal-import-key-mixed = La clé « { $value } » mêle des nombres et des croix. Écrivez soit des parts, soit une croix pour chaque lot qui participe.
refusal-import-table-unknown = Ce genre de table n’est pas connu ici. Choisissez parmi ceux de la liste.
refusal-import-draft-unknown = Cette liste n’est plus là : elle a été importée, abandonnée ou a plus d’une semaine. Donnez-la à nouveau.
refusal-import-unknown = Cet import n’existe pas ou ne vous est pas accessible.
refusal-import-undone = Cet import est déjà annulé.
refusal-import-file-malformed = Le fichier n’est pas transmis en base64. Encodez ses octets et envoyez-les à nouveau.
refusal-import-header-row = « { $value } » n’est pas un numéro de ligne. Écrivez le numéro que montre le tableur, ou 0.
refusal-import-column-twice = Une autre colonne est déjà cela. Gardez-en une seule.
refusal-import-column-unknown = Choisissez dans la liste ce qu’est cette colonne.
refusal-imported-kind-unknown = « { $value } » n’est rien qu’un import puisse créer.
refusal-import-undo-depends =
    { $what ->
        [calls] L’import ne peut plus être annulé : des appels de fonds portent sur ce qu’il a créé ({ $count }). Annulez-les d’abord.
        [titles] L’import ne peut plus être annulé : des mutations ont été inscrites depuis ({ $count }){ $names }. Annulez-les d’abord.
        [roles] L’import ne peut plus être annulé : des personnes ont reçu un accès comme copropriétaires ({ $count }). Retirez-le d’abord.
        [keys] L’import ne peut plus être annulé : des clés de répartition comptent ses lots ou ont été modifiées ({ $count }){ $names }.
        [owners] L’import ne peut plus être annulé : des copropriétaires ont été modifiés depuis ({ $count }){ $names }.
        [buildings] L’import ne peut plus être annulé : ses immeubles ont changé ou ont d’autres lots ({ $count }){ $names }.
        [meters] L’import ne peut plus être annulé : des compteurs ont été modifiés depuis ({ $count }).
        [shares] L’import ne peut plus être annulé : un acte a modifié les quotités depuis ({ $count }).
        [contacts] L’import ne peut plus être annulé : des données de contact ou des occupants ont été ajoutés ({ $count }){ $names }.
        [requests] L’import ne peut plus être annulé : des demandes de renseignements sur ses lots attendent leur réponse ({ $count }){ $names }. Répondez-y ou retirez-les d’abord.
        [partials] L’import ne peut plus être annulé : des associations partielles ont de ses lots ({ $count }){ $names }. Retirez-leur d’abord ces lots.
       *[units] L’import ne peut plus être annulé : des lots ont été modifiés depuis ({ $count }){ $names }.
    }

## ownership

refusal-owners-too-many = Un lot compte ici { $max } titulaires au plus. Regroupez-les ou vérifiez la liste.
refusal-ownership-title-not-one = Pleine propriété et nue-propriété font ensemble { $sum } au lieu de 1. Corrigez les parts.
refusal-ownership-enjoyment-not-one = Pleine propriété et droits limités (usufruit…) font ensemble { $sum } au lieu de 1. Corrigez les parts.
refusal-right-unknown = « { $value } » n’est pas un droit. Choisissez-en un de la liste.
refusal-passing-unknown = « { $value } » n’est pas une façon de céder. Choisissez ce qui passe.
refusal-title-deed-kind-unknown = « { $value } » n’est pas une nature d’acte. Choisissez-en une de la liste.
refusal-ownership-change-kind-unknown = « { $value } » n’est pas un genre d’inscription.
refusal-designation-purpose-unknown = Dites pour quoi la personne est désignée : voter ou recevoir le courrier.
refusal-transfer-without-giver = Personne ne cède. Cochez au moins un titulaire.
refusal-transfer-without-taker = Personne n’acquiert. Choisissez au moins un copropriétaire.
refusal-transfer-not-held = Cette personne n’a pas ce droit dans le lot. Rechargez la page et choisissez parmi les titulaires.
refusal-transfer-above-holding = Cette personne a { $held } et ne peut céder { $asked }. Diminuez la part.
refusal-transfer-needs-full = Seule une pleine propriété peut être démembrée. Choisissez un autre titulaire ou cédez le droit tel quel.
refusal-transfer-needs-limited = Seul un droit limité, comme l’usufruit, peut s’éteindre. Cochez son titulaire.
refusal-transfer-mixed-rights = Ces droits ne vont pas ensemble : { $title } en propriété et { $enjoyment } en jouissance. Cédez-les à parts égales, ou en deux mutations.
refusal-transfer-parts-mismatch = Il est cédé { $given } et acquis { $taken }. Les deux doivent être égaux.
refusal-transfer-changes-nothing = Rien ne change : chacun aurait ce qu’il a déjà. Choisissez un autre acquéreur.
refusal-ownership-day-taken = Un changement est déjà inscrit au { $date }. Corrigez-le, ou choisissez un autre jour.
refusal-ownership-not-after-previous = Le changement d’avant vaut depuis le { $date }. Choisissez un jour plus tardif.
refusal-ownership-not-before-next = Le changement suivant vaut dès le { $date }. Choisissez un jour plus tôt, ou corrigez d’abord celui-là.
refusal-date-before-base-deed = L’acte de base est du { $date } : rien ne peut avoir eu lieu avant. Vérifiez la date.
refusal-date-too-far-ahead = Cette date est trop lointaine : inscrivez au plus tard le { $date }. Vérifiez l’année.
refusal-unit-archived = Ce lot est archivé : rien n’y est plus inscrit.
refusal-unit-request-waiting = Une demande de renseignements sur le lot { $unit } attend sa réponse : dossier { $number }. Répondez-y ou retirez-la d’abord.
refusal-ownership-change-unknown = Cette inscription n’existe pas, ou elle ne vous concerne pas.
refusal-ownership-change-superseded = Cette inscription a déjà été corrigée ou annulée. Partez de celle qui vaut aujourd’hui.
refusal-ownership-annul-only = C’est la seule inscription qui vaut : le lot n’aurait plus de titulaire. Corrigez-la plutôt.
refusal-correction-changes-nothing = La correction ne change rien. Modifiez la date, les parts ou l’acte.
refusal-designation-unknown = Cette désignation n’existe pas, ou elle ne vous concerne pas.
refusal-designation-without-right = Cette personne n’a pas de droit dans le lot ce jour-là. Choisissez un titulaire.
refusal-designation-taken = Une autre personne est désignée depuis le { $date }. Mettez d’abord fin à cette désignation.
refusal-designation-end-before-start = La désignation commence le { $date }. Choisissez ce jour ou un jour plus tardif.
refusal-designation-ended = Cette désignation a déjà pris fin.

## units

refusal-ean-required = Le code EAN manque. Écrivez ses 18 chiffres.
refusal-ean-malformed = « { $value } » n’est pas un code EAN. Il a 18 chiffres, par exemple 541448860000000011.
refusal-ean-not-belgian = « { $value } » n’est pas un point d’accès belge : son code commence par 5414. Vérifiez la facture d’énergie.
refusal-ean-check-digit = Un chiffre de « { $value } » est faux : le chiffre de contrôle ne correspond pas. Recopiez le code de la facture.
refusal-ean-taken = Un autre lot a déjà le point d’accès { $value }. Un code EAN n’appartient qu’à un lot.
refusal-meter-kind-unknown = « { $value } » n’est pas un genre de compteur. Choisissez électricité, gaz, eau ou chaleur.
refusal-meter-repeated = Ce compteur figure deux fois. Gardez une seule ligne.
refusal-cadastral-reference-required = La référence cadastrale manque.
refusal-cadastral-reference-malformed = « { $value } » n’est pas une référence cadastrale. Écrivez-la comme 21004C0123/00A004P0007, ou laissez vide.
refusal-area-required = La superficie manque. Écrivez-la en mètres carrés, par exemple 85,5.
refusal-area-malformed = « { $value } » n’est pas une superficie. Écrivez des mètres carrés, par exemple 85,5.
refusal-area-ambiguous = « { $value } » peut être des milliers ou des décimales. Écrivez par exemple 85,55 ou 1200.
refusal-area-too-precise = « { $value } » a plus de deux décimales. La superficie s’écrit au centième de mètre carré.
refusal-area-out-of-range = « { $value } » n’est pas la superficie d’un lot : elle est supérieure à zéro et d’au plus { $maximum } m².
refusal-rooms-malformed = « { $value } » n’est pas un nombre de pièces. Écrivez un nombre de 1 à { $maximum }.
refusal-entrance-unknown = Cette entrée n’existe pas dans cet immeuble. Choisissez-en une de la liste.
refusal-deed-unknown = Cet acte n’existe pas, ou vous n’y avez pas accès.
refusal-deed-kind-unknown = « { $value } » n’est pas un genre d’acte. Choisissez acte de base, acte modificatif, règlement de copropriété ou règlement d’ordre intérieur.
refusal-deed-in-future = Le { $value } est encore à venir. Donnez la date à laquelle l’acte a été signé.
refusal-deed-transcribed-too-early = L’acte du { $dated } ne peut pas avoir été transcrit le { $value }. Corrigez l’une des deux dates.
refusal-deed-states-no-shares = Un règlement n’énonce pas de total des quotités. Laissez ce champ vide.
refusal-base-deed-exists = L’acte de base est déjà inscrit. Ce qui le modifie est un acte modificatif.
refusal-base-deed-too-late = L’acte de base précède tout le reste, or un changement est déjà inscrit au { $first }. Donnez une date antérieure.
refusal-base-deed-missing = Inscrivez d’abord l’acte de base : on ne peut modifier que ce qui existe.
refusal-base-deed-amended = Des actes modificatifs se rapportent à cet acte de base : il ne s’archive pas.
refusal-amendment-before-base-deed = Le { $value } ne suit pas l’acte de base, du { $base }. Un acte modificatif vient après lui.
refusal-amendment-not-last = Un changement est déjà inscrit au { $last } ; le { $value } ne le suit pas. Inscrivez les actes dans leur ordre.
refusal-amendment-unit-missing = L’acte ne dit rien du lot { $unit }. Donnez-lui ses quotités ou dites qu’il disparaît.
refusal-amendment-sum-mismatch =
    { $direction ->
        [missing] Les nouvelles quotités font ensemble { $sum }, le nouveau total est { $expected } : il en manque { $difference }. Corrigez les quotités ou le total.
       *[excess] Les nouvelles quotités font ensemble { $sum }, le nouveau total est { $expected } : il y en a { $difference } de trop. Corrigez les quotités ou le total.
    }
refusal-deed-total-differs = L’acte énonce { $value } quotités, le registre en compte { $expected } ce jour-là. Un acte qui change le total s’inscrit avec les quotités de chaque lot.
refusal-deed-holds-shares = Des quotités découlent de cet acte : son genre, sa date et son total ne changent plus, et il ne s’archive pas.
refusal-key-before-base-deed = Le { $value } ne suit pas l’acte de base, du { $base }. Laissez la date vide si la clé vaut depuis lui.
refusal-key-version-not-last = Une version de la clé commence déjà le { $last } ; le { $value } ne la suit pas. Choisissez une date ultérieure.
refusal-key-total-mismatch =
    { $direction ->
        [missing] Les parts font ensemble { $sum }, le règlement en énonce { $expected } : il en manque { $difference }. Corrigez les parts ou le total.
       *[excess] Les parts font ensemble { $sum }, le règlement en énonce { $expected } : il y en a { $difference } de trop. Corrigez les parts ou le total.
    }
refusal-key-table-empty = Aucun lot n’existait ce jour-là : il n’y a pas de tableau. Choisissez un autre jour.
refusal-key-excludes-nobody = Cochez au moins un lot qui ne paie pas ; si tous paient, utilisez la clé générale.
refusal-key-without-consumption = Les compteurs n’ont rien compté entre les deux relevés : il n’y a rien à répartir. Vérifiez les relevés.
refusal-reading-required = Le relevé manque. Écrivez ce que montre le compteur, par exemple 1234,567.
refusal-reading-malformed = « { $value } » n’est pas un relevé. Écrivez un nombre positif, par exemple 1234,567.
refusal-reading-ambiguous = « { $value } » peut être des milliers ou des décimales. Écrivez les décimales après une virgule et les milliers sans séparateur.
refusal-reading-too-precise = « { $value } » a plus de trois décimales. Un relevé s’écrit au millième.
refusal-reading-too-large = « { $value } » dépasse { $maximum }, le plus grand relevé accepté. Vérifiez les chiffres.
refusal-reading-below-opening = Le dernier relevé, { $closing }, est inférieur au premier, { $opening }. Un compteur ne tourne pas à l’envers : vérifiez les deux.

## association: facts, settings, partial associations, entrances

refusal-year-day-required = Choisissez un mois et un jour.
refusal-year-day-impossible = Le jour « { $day } » du mois « { $month } » n’existe pas chaque année. Choisissez un jour que chaque année connaît.
refusal-name-in-own-language = La dénomination dans la langue des actes est déjà donnée plus haut, et elle diffère de celle-ci. Gardez-en une.
refusal-lots-malformed = « { $value } » n’est pas un nombre de lots. Écrivez un nombre entier de 1 à { $maximum }.
refusal-charge-mode-unknown = « { $value } » n’est pas un mode d’appel. Choisissez provisions ou charges réelles.
refusal-acceptance-in-future = La réception provisoire du { $value } est encore à venir. Laissez le champ vide jusque-là.
refusal-decision-in-future = L’assemblée du { $value } est encore à venir. Donnez le jour où elle a décidé.
refusal-competition-needs-decision = Dites quelle assemblée a fixé ce montant : la loi n’en donne pas.
refusal-competition-needs-amount = Une décision est notée sans son montant. Donnez le montant, ou videz la décision.
refusal-threshold-not-positive = Le montant est supérieur à zéro, et non « { $value } ».
refusal-partial-units-required = Cochez au moins un lot : une association partielle gère une partie des lots.
refusal-partial-of-itself = Une copropriété ne peut pas être une partie d’elle-même.
refusal-partial-of-partial = Celle que vous avez choisie est elle-même une association partielle. Choisissez l’association principale.
refusal-partial-has-partials = Cette copropriété est elle-même une association principale ; associations partielles qui en dépendent : { $count }.
refusal-partial-has-own-units = Cette copropriété a des lots à elle. Les lots d’une association partielle sont ceux de l’association principale : archivez d’abord les siens.
refusal-partial-needs-lots = L’association principale compte { $lots } lots ; la loi en demande au moins { $minimum } pour créer une association partielle.
refusal-partial-takes-no-units = Cette association partielle est faite de lots de l’association principale et n’en a pas à elle. Encodez le lot, ou importez la liste, dans l’association principale, puis cochez-le parmi les lots de celle-ci.
refusal-association-has-partials = Des associations partielles en dépendent ({ $count }). Archivez-les d’abord.
refusal-entrance-has-units = Des lots en usage ont cette entrée ({ $units }). Donnez-leur d’abord une autre entrée.
refusal-building-archived = Cet immeuble est archivé : plus rien ne peut y être ajouté.

## association: mandates

refusal-syndic-kind-unknown = « { $value } » n’est pas un genre de syndic. Choisissez-en un dans la liste.
refusal-appointer-unknown = Dites qui a désigné le syndic : l’assemblée, le règlement d’ordre intérieur ou le juge.
refusal-end-reason-unknown = Choisissez une raison dans la liste.
refusal-mandate-gap-unknown = « { $value } » n’est pas un renseignement que la loi demande sur un syndic.
refusal-mandate-unknown = Ce mandat n’existe pas ou ne vous est pas accessible.
refusal-mandate-decided-late = La décision du { $value } vient après le premier jour, le { $start }. Un syndic entre en fonction au plus tôt le jour où il est désigné.
refusal-mandate-ends-before-start = Le dernier jour, le { $value }, vient avant le premier, le { $start }.
refusal-mandate-too-long = Un mandat dure trois ans au plus : jusqu’au { $maximum }, et non jusqu’au { $value }.
refusal-mandate-end-required = Donnez le dernier jour : l’assemblée désigne pour trois ans au plus.
refusal-provisional-by-rules = Un syndic provisoire est désigné par le juge ou adjoint par l’assemblée, pas par le règlement d’ordre intérieur.
refusal-renewal-by-meeting = Seule l’assemblée générale renouvelle un mandat.
refusal-renewal-needs-decision = Dites par quelle décision le mandat est renouvelé : rien ne se renouvelle tacitement.
refusal-renewal-of-provisional = Un syndic provisoire remplace pour un temps ; son mandat ne se renouvelle pas, il s’enregistre à nouveau.
refusal-renewal-before-mandate = Un renouvellement vient après le mandat qu’il renouvelle.
refusal-mandate-overlaps =
    { $open ->
        [true] Un autre mandat court depuis le { $start }, sans fin fixée. Enregistrez d’abord sa fin.
       *[other] Un autre mandat court du { $start } au { $end } : il n’y a qu’un syndic à la fois. Changez les dates, ou enregistrez d’abord la fin de l’autre.
    }
refusal-mandate-before-base-deed = Le premier jour, le { $value }, vient avant l’acte de base du { $base } : la copropriété n’existait pas encore.
refusal-mandate-rules-only-first = Le règlement d’ordre intérieur ne désigne que le premier syndic ; ensuite, c’est l’assemblée.
refusal-mandate-end-outside =
    { $open ->
        [true] Le { $value } vient avant le début du mandat, le { $start }.
       *[other] Le mandat va du { $start } au { $end } ; le { $value } n’en fait pas partie.
    }
refusal-revocation-by-judge = Seul le juge révoque un syndic qu’il a désigné. Choisissez « Décision du juge » ou une autre raison.
refusal-first-meeting-not-rules = La première assemblée met fin au seul mandat d’un syndic désigné par le règlement d’ordre intérieur.
refusal-mandate-not-ended = Aucune fin anticipée n’est enregistrée pour ce mandat.
refusal-entrance-notice-no-syndic = Aucun mandat de syndic ne court ni ne commence bientôt : il n’y a rien à afficher.
refusal-entrance-notice-incomplete = Le mandat ne dit pas encore tout ce que la loi veut lire à l’entrée. Complétez-le d’abord.

## owners: persons, contacts, consents, duplicates, occupants

refusal-national-number = Ce texte contient ce qui ressemble à un numéro de registre national. Son usage demande une autorisation (loi du 8 août 1983) : ôtez-le. Un numéro de téléphone s’écrit avec +32.
refusal-sign-unprintable = Le signe « { $sign } » ({ $code }) ne peut pas être imprimé dans les lettres. Écrivez le texte en lettres latines.
refusal-owner-too-many-persons = Un copropriétaire compte au plus { $max } personnes. Donnez un nom commun, par exemple « Succession Dubois ».
refusal-persons-of-legal-person = Une personne morale n’a pas de prénoms. Laissez les personnes vides ou choisissez « personne physique ».
refusal-legal-form-of-natural-person = Une personne physique n’a pas de forme juridique. Laissez le champ vide ou choisissez « personne morale ».
refusal-contact-unknown = Ce moyen de contact n’existe pas, ou il ne vous est pas montré.
refusal-contact-kind-unknown = « { $value } » n’est pas un genre de contact. Choisissez e-mail, téléphone, GSM ou adresse postale.
refusal-contact-purpose-unknown = « { $value } » n’est pas un usage. Choisissez-en un dans la liste.
refusal-contact-visibility-unknown = « { $value } » ne dit pas qui peut le voir. Choisissez dans la liste.
refusal-contact-primary-not-current = Ce qui sert en premier sert aujourd’hui et n’a pas de fin. Ôtez la date de fin, ou ne l’utilisez pas en premier.
refusal-contact-known = Ce copropriétaire a déjà ce moyen de contact. Modifiez celui qui existe.
refusal-contact-kind-fixed = Un e-mail ne devient pas un téléphone. Donnez une fin à celui-ci et ajoutez l’autre.
refusal-period-ends-before-start = La fin précède le début. Corrigez une des deux dates.
refusal-delivery-channel-unknown = « { $value } » n’est pas un moyen d’envoi. Choisissez-en un dans la liste.
refusal-delivery-scope-unknown = « { $value } » ne dit pas pour quels envois. Choisissez tout, assemblées ou charges.
refusal-delivery-purpose-unknown = « { $value } » n’est pas un envoi. Choisissez assemblées ou charges.
refusal-convocation-without-consent =
    { $channel ->
        [email] Sans accord écrit, une convocation ne part pas par e-mail. Envoyez-la par recommandé ou inscrivez d’abord l’accord.
       *[other] Sans accord écrit, une convocation part par recommandé. Inscrivez d’abord l’accord du destinataire.
    }
refusal-consent-unknown = Cet accord n’existe pas, ou vous n’y avez pas accès.
refusal-consent-needless = Un recommandé ne demande aucun accord. Choisissez un autre moyen.
refusal-consent-in-future = Cette date est encore à venir. Donnez une date passée ou celle d’aujourd’hui.
refusal-consent-without-proof = Un accord doit être écrit : dites où se trouve la preuve.
refusal-consent-withdrawn-before-given = Un accord ne se retire pas avant d’avoir été donné. Choisissez une date plus tardive.
refusal-consent-already-withdrawn = Cet accord est déjà retiré. S’il vaut de nouveau, inscrivez-en un nouveau.
refusal-same-by-unknown = « { $value } » n’est pas une donnée que deux copropriétaires peuvent partager.
refusal-owner-merged = Cette fiche a été fusionnée avec une autre. Modifiez celle qui reste.
refusal-owner-merge-self = Une fiche ne se fusionne pas avec elle-même. Choisissez l’autre.
refusal-owner-merge-other-association = Ces deux fiches appartiennent à deux copropriétés, qui ont chacune leur registre. Elles ne se fusionnent pas.
refusal-owner-merge-into-archived = La fiche à garder est archivée ou déjà fusionnée. Gardez une fiche en usage.
refusal-occupant-unknown = Cet occupant n’existe pas, ou vous n’y avez pas accès.
refusal-occupant-kind-unknown = « { $value } » n’est pas une qualité d’occupant. Choisissez locataire, utilisateur, famille ou copropriétaire.
refusal-lease-of-no-tenant = Seul un locataire a un bail enregistré. Décochez-le ou choisissez « locataire ».
refusal-occupant-retention-not-over = Les données s’effacent un an après le départ. Donnez d’abord la date de départ, ou attendez.
refusal-occupant-erased = Les données de cet occupant ont été effacées : il n’y a plus rien à modifier.
refusal-search-kind-unknown = « { $value } » n’est rien que l’on puisse chercher.
