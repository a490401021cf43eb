# Why an input is refused: what is wrong, which rule, the way out. One message per refusal code of the crate `entity`.

## Texts and forms

refusal-input-incomplete = Le formulaire n’est pas complet. Remplissez les champs qui manquent.
refusal-text-required = Ce champ est obligatoire. Remplissez-le.
refusal-text-too-long = Ce texte compte { $length } caractères, { $maximum } au plus sont permis. Raccourcissez-le.
refusal-text-control-character = Ce texte contient un signe invisible ({ $sign }). Tapez-le à nouveau au lieu de le coller.
refusal-email-malformed = « { $value } » n’est pas une adresse e-mail. Écrivez une seule adresse, par exemple anne@example.be.
refusal-phone-malformed = « { $value } » n’est pas un numéro de téléphone. Écrivez de 6 à 15 chiffres, par exemple +32 2 512 34 56.
refusal-country-malformed = « { $value } » n’est pas un pays connu. Écrivez son code de deux lettres, par exemple BE.
refusal-postal-code-malformed = « { $value } » n’est pas un code postal du pays { $country }. En Belgique, il a quatre chiffres ; corrigez le code ou le pays.
refusal-language-unknown = « { $value } » n’est pas une langue proposée. Choisissez fr, nl, de ou en.

## Amounts

refusal-amount-required = Le montant manque. Écrivez-le en euros, par exemple 1 234,56.
refusal-amount-malformed = « { $value } » n’est pas un montant. Écrivez-le en euros, par exemple 1 234,56.
refusal-amount-ambiguous = « { $value } » peut être des milliers ou des décimales. Écrivez le montant avec deux décimales, par exemple 1234,00.
refusal-amount-too-precise = « { $value } » a plus de deux décimales. Un montant s’écrit au cent près ; il n’est pas arrondi à votre place.
refusal-amount-out-of-range = Le montant dépasse 99 999 999 999,99 €, le plus grand qui soit accepté. Vérifiez les chiffres.
refusal-allocate-no-weight = Personne ne porte ce montant : aucune part de la clé de répartition n’est supérieure à zéro. Complétez la clé.
refusal-allocate-negative-weight = La part n° { $line } de la clé de répartition est négative. Une part est égale ou supérieure à zéro ; corrigez la clé.
refusal-allocate-overflow = Les nombres sont trop grands pour un calcul exact. Diminuez le montant ou les parts de la clé.

## Shares and parts of an ownership

refusal-share-required = Les quotités manquent. Écrivez le nombre qui figure dans l’acte de base.
refusal-share-malformed = « { $value } » n’est pas un nombre de quotités. Écrivez un nombre entier, par exemple 120.
refusal-share-not-whole = « { $value } » n’est pas un nombre entier. Les quotités n’ont pas de décimales : écrivez 120 ou 1200, sans virgule.
refusal-share-not-positive = Les quotités d’un lot sont supérieures à zéro, et non « { $value } ». Reprenez le nombre de l’acte de base.
refusal-share-too-large = « { $value } » dépasse { $maximum } quotités, le plus grand nombre accepté. Vérifiez les chiffres.
refusal-share-other-total = « { $value } » se rapporte à un autre total que celui de l’acte de base, { $total }. Corrigez le dénominateur ou écrivez les quotités seules.
refusal-total-shares-not-positive = Le total des quotités doit être supérieur à zéro. Inscrivez d’abord dans la copropriété le total de l’acte de base.
refusal-shares-sum-mismatch =
    { $direction ->
        [missing] Les lots font ensemble { $sum } quotités, l’acte de base en compte { $expected } : il en manque { $amount }. Corrigez les quotités de la liste ou ajoutez les lots qui manquent.
       *[excess] Les lots font ensemble { $sum } quotités, l’acte de base en compte { $expected } : il y en a { $amount } de trop. Corrigez les quotités de la liste ou ôtez les lots en trop.
    }
refusal-fraction-required = La part manque. Écrivez 1 pour un seul copropriétaire, 1/2 pour une moitié.
refusal-fraction-malformed = « { $value } » n’est pas une part. Écrivez par exemple 1/2, 50 % ou 1.
refusal-fraction-denominator = « { $value } » se divise par un nombre qui n’est pas supérieur à zéro. Écrivez par exemple 1/2.
refusal-fraction-negative = « { $value } » est négatif. Une part est supérieure à zéro.
refusal-fraction-zero = Une part de zéro ne donne pas de propriété. Ôtez ce copropriétaire ou écrivez sa part, par exemple 1/2.
refusal-fraction-above-one = « { $value } » est plus que le lot entier. Écrivez au plus 1 ou 100 %.
refusal-fractions-too-fine = Les dénominateurs des parts sont trop grands pour être additionnés exactement. Écrivez les parts avec un dénominateur commun, par exemple 1/3.
refusal-ownership-fractions-not-one = Les parts des copropriétaires de ce lot font ensemble { $sum } au lieu de 1. Corrigez-les ; trois tiers s’écrivent 1/3, et non 33,33 %.

## Units

refusal-unit-reference-required = La référence du lot manque. Écrivez-la comme dans l’acte de base, par exemple A1.
refusal-unit-kind-required = Le type du lot manque. Écrivez appartement, studio, maison, bureau, commerce, garage, parking, cave, débarras ou autre.
refusal-unit-kind-unknown = « { $value } » n’est pas un type de lot connu. Écrivez appartement, studio, maison, bureau, commerce, garage, parking, cave, débarras ou autre.
refusal-unit-without-owner = Ce lot n’a pas de copropriétaire. Indiquez au moins un nom : chaque lot doit pouvoir être appelé à payer.
refusal-joint-owner-without-part = Le lot { $unit } a plusieurs copropriétaires et la part de celui-ci manque. Écrivez-la dans une colonne « Part », par exemple 1/2.
refusal-unit-rows-differ = Le lot { $unit } a ici « { $value } » et « { $first } » à la ligne { $first_row }. Les lignes d’un même lot doivent concorder ; si ce sont deux lots, donnez-leur deux références.

## Owners

refusal-owner-same-name = { $name } figure aussi à la ligne { $first_row } avec une autre adresse e-mail, ou sans adresse. Si c’est la même personne, écrivez partout la même adresse ; sinon ce seront deux copropriétaires.
refusal-owner-details-differ = Cette donnée de { $name } n’est pas la même qu’à la ligne { $first_row }. La première est retenue ; corrigez la liste si ce n’est pas la bonne.
refusal-import-owner-repeated = Ce copropriétaire du lot { $unit } figure déjà à la ligne { $first_row }. Gardez une seule ligne avec toute sa part.

## Bank accounts, enterprise numbers, references of payments

refusal-iban-required = Le numéro de compte manque. Écrivez l’IBAN, par exemple BE68 5390 0754 7034.
refusal-iban-malformed = « { $value } » n’est pas un IBAN. Il commence par deux lettres et deux chiffres, par exemple BE68 5390 0754 7034.
refusal-iban-country-unknown = Les comptes du pays { $country } n’appartiennent pas à l’espace unique de paiement en euros (SEPA). Donnez un compte de cet espace.
refusal-iban-length = Un IBAN du pays { $country } compte { $expected } signes et celui-ci { $found }. Recopiez-le en entier.
refusal-iban-check-digits = Les chiffres de contrôle de « { $value } » ne correspondent pas : un signe est faux ou interverti. Vérifiez l’IBAN.
refusal-iban-national-check = Les deux derniers chiffres de « { $value } » ne correspondent pas au numéro de compte belge. Vérifiez l’IBAN.
refusal-enterprise-number-required = Le numéro d’entreprise manque. Écrivez-le, par exemple 0123.456.749.
refusal-enterprise-number-malformed = « { $value } » n’est pas un numéro d’entreprise. Il compte dix chiffres et commence par 0 ou 1, par exemple 0123.456.749.
refusal-enterprise-number-check-digits = Les deux derniers chiffres de « { $value } » ne correspondent pas aux autres. Vérifiez le numéro à la Banque-Carrefour des Entreprises (BCE).
refusal-enterprise-number-establishment = « { $value } » est le numéro d’une unité d’établissement. Donnez le numéro d’entreprise, qui commence par 0 ou 1.
refusal-structured-communication-malformed = « { $value } » n’est pas une communication structurée. Elle compte douze chiffres, par exemple +++090/9337/55493+++.
refusal-structured-communication-check-digits = Les deux derniers chiffres de « { $value } » ne correspondent pas aux dix premiers. Vérifiez la communication structurée.
refusal-structured-communication-zero = Une communication structurée faite de zéros ne désigne rien. Recopiez celle du paiement demandé.
refusal-structured-communication-too-large = Le numéro { $value } compte plus de dix chiffres et ne tient pas dans une communication structurée. Choisissez un numéro plus petit.
refusal-epc-amount-out-of-range = Un code de paiement ne peut porter { $value } € : il faut un montant de 0,01 à 999 999 999,99 €. Demandez ce paiement sans code.

## Days

refusal-date-required = La date manque. Écrivez-la, par exemple 14/05/2026.
refusal-date-malformed = « { $value } » n’est pas une date. Écrivez le jour, le mois et l’année en quatre chiffres, par exemple 14/05/2026.
refusal-date-impossible = Le jour « { $value } » n’existe pas. Vérifiez le jour et le mois ; le jour vient en premier.
refusal-date-out-of-range = L’année de « { $value } » n’est pas comprise entre { $first } et { $last }. Vérifiez l’année.

## Imports: the file

refusal-import-empty = La liste est vide. Choisissez un fichier ou collez les lignes de votre tableur.
refusal-import-too-large = Le fichier fait { $size } Mo, { $maximum } Mo au plus sont acceptés. Ne gardez que les colonnes des lots et des copropriétaires.
refusal-import-too-many-rows = La liste compte plus de { $maximum } lignes. Divisez-la ou vérifiez qu’il s’agit du bon fichier.
refusal-import-too-many-columns = La ligne { $row } compte plus de { $maximum } colonnes. Ne gardez que les colonnes des lots et des copropriétaires.
refusal-import-binary = Ce fichier n’est pas un texte. Enregistrez la feuille au format .xlsx ou CSV, puis choisissez ce fichier.
refusal-import-spreadsheet-file = C’est un classeur de tableur. Enregistrez la feuille au format CSV, ou copiez ses lignes et collez-les ici.
refusal-import-encoding = Les lettres de ce fichier ne peuvent être lues. Enregistrez-le au format « CSV UTF-8 ».
refusal-import-column-missing =
    { $column ->
        [key_name] La colonne des clés (« Clé ») n’est pas trouvée. Donnez une colonne par clé, ou écrivez ce titre.
        [key_parts] La colonne des parts dans la clé (« Parts ») n’est pas trouvée. Donnez une colonne par clé, ou écrivez ce titre.
        [reference] La colonne des références des lots (« Lot ») n’est pas trouvée. Écrivez ce titre au-dessus d’elle ou indiquez la colonne vous-même.
        [shares] La colonne des quotités (« Quotités ») n’est pas trouvée. Écrivez ce titre au-dessus d’elle ou indiquez la colonne vous-même.
       *[owner_name] La colonne des copropriétaires (« Nom ») n’est pas trouvée. Écrivez ce titre au-dessus d’elle ou indiquez la colonne vous-même.
    }
refusal-import-columns-ignored = Colonnes qui ne sont pas importées : { $columns }. Indiquez ce qu’elles sont si elles comptent.
refusal-import-no-rows = Sous les titres, il n’y a aucune ligne. Ajoutez-en une par lot, par copropriétaire ou par part.
refusal-import-kind-assumed = Sans colonne « Type », le type des lots est déduit de leur référence et sinon « appartement ». Ajoutez la colonne : caves, garages et parkings ne comptent pas dans le seuil de vingt lots.
refusal-import-more-problems = Seuls { $told } problèmes sont montrés ; autres problèmes : { $hidden }. Corrigez d’abord ceux-ci et vérifiez à nouveau.
refusal-import-total-row = Cette ligne est un total : elle n’est pas importée.

## Imports: the cells

refusal-cell-formula = La cellule contient une formule : « { $value } ». Remplacez-la par sa valeur ; les formules ne sont jamais calculées ici.
refusal-cell-spreadsheet-error = La cellule contient l’erreur { $value } du tableur. Corrigez-la dans le tableur.
refusal-cell-merged = La référence du lot manque sous un lot : la cellule était sans doute fusionnée. Défusionnez-la et répétez la référence sur chaque ligne.
refusal-cell-quote-unclosed = Un guillemet (") ouvert dans cette ligne n’est jamais fermé ; le reste de la liste n’a pas été lu. Fermez-le ou ôtez-le.
