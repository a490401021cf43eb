# Why an input is refused: what is wrong, which rule, the way out. One message per refusal code of the crate `entity`.

## Texts and forms

refusal-input-incomplete = Het formulier is niet volledig. Vul de ontbrekende velden in.
refusal-text-required = Dit veld is verplicht. Vul het in.
refusal-text-too-long = Deze tekst telt { $length } tekens, er zijn er hoogstens { $maximum } toegelaten. Maak hem korter.
refusal-text-control-character = Deze tekst bevat een onzichtbaar teken ({ $sign }). Typ hem opnieuw in plaats van hem te plakken.
refusal-email-malformed = “{ $value }” is geen e-mailadres. Schrijf één adres, bijvoorbeeld anne@example.be.
refusal-phone-malformed = “{ $value }” is geen telefoonnummer. Schrijf 6 tot 15 cijfers, bijvoorbeeld +32 2 512 34 56.
refusal-country-malformed = “{ $value }” is geen bekend land. Schrijf de code van twee letters, bijvoorbeeld BE.
refusal-postal-code-malformed = “{ $value }” is geen postcode van het land { $country }. In België telt hij vier cijfers; verbeter de code of het land.
refusal-language-unknown = “{ $value }” is geen beschikbare taal. Kies fr, nl, de of en.

## Amounts

refusal-amount-required = Het bedrag ontbreekt. Schrijf het in euro, bijvoorbeeld 1.234,56.
refusal-amount-malformed = “{ $value }” is geen bedrag. Schrijf het in euro, bijvoorbeeld 1.234,56.
refusal-amount-ambiguous = “{ $value }” kan duizendtallen of decimalen betekenen. Schrijf het bedrag met twee decimalen, bijvoorbeeld 1234,00.
refusal-amount-too-precise = “{ $value }” heeft meer dan twee decimalen. Een bedrag wordt tot op de cent geschreven; het wordt niet in uw plaats afgerond.
refusal-amount-out-of-range = Het bedrag is hoger dan 99.999.999.999,99 €, het hoogste dat wordt aanvaard. Kijk de cijfers na.
refusal-allocate-no-weight = Niemand draagt dit bedrag: geen enkel deel van de verdeelsleutel is groter dan nul. Vul de sleutel aan.
refusal-allocate-negative-weight = Deel nr. { $line } van de verdeelsleutel is negatief. Een deel is nul of meer; verbeter de sleutel.
refusal-allocate-overflow = De getallen zijn te groot voor een exacte berekening. Verlaag het bedrag of de delen van de sleutel.

## Shares and parts of an ownership

refusal-share-required = De aandelen ontbreken. Schrijf het aantal dat in de basisakte staat.
refusal-share-malformed = “{ $value }” is geen aantal aandelen. Schrijf een geheel getal, bijvoorbeeld 120.
refusal-share-not-whole = “{ $value }” is geen geheel getal. Aandelen hebben geen decimalen: schrijf 120 of 1200, zonder komma.
refusal-share-not-positive = De aandelen van een kavel zijn groter dan nul, en niet “{ $value }”. Neem het aantal van de basisakte over.
refusal-share-too-large = “{ $value }” is meer dan { $maximum } aandelen, het hoogste aantal dat wordt aanvaard. Kijk de cijfers na.
refusal-share-other-total = “{ $value }” heeft een ander totaal dan dat van de basisakte, { $total }. Verbeter de noemer of schrijf enkel de aandelen.
refusal-total-shares-not-positive = Het totaal van de aandelen moet groter zijn dan nul. Vul eerst bij de mede-eigendom het totaal van de basisakte in.
refusal-shares-sum-mismatch =
    { $direction ->
        [missing] De kavels hebben samen { $sum } aandelen, de basisakte telt er { $expected }: er ontbreken er { $amount }. Verbeter de aandelen in de lijst of voeg de ontbrekende kavels toe.
       *[excess] De kavels hebben samen { $sum } aandelen, de basisakte telt er { $expected }: er zijn er { $amount } te veel. Verbeter de aandelen in de lijst of haal de overtollige kavels weg.
    }
refusal-fraction-required = Het deel ontbreekt. Schrijf 1 voor één mede-eigenaar, 1/2 voor een helft.
refusal-fraction-malformed = “{ $value }” is geen deel. Schrijf bijvoorbeeld 1/2, 50 % of 1.
refusal-fraction-denominator = “{ $value }” deelt door een getal dat niet groter is dan nul. Schrijf bijvoorbeeld 1/2.
refusal-fraction-negative = “{ $value }” is negatief. Een deel is groter dan nul.
refusal-fraction-zero = Een deel van nul geeft geen eigendom. Haal deze mede-eigenaar weg of schrijf zijn deel, bijvoorbeeld 1/2.
refusal-fraction-above-one = “{ $value }” is meer dan de hele kavel. Schrijf hoogstens 1 of 100 %.
refusal-fractions-too-fine = De noemers van de delen zijn te groot om ze exact op te tellen. Schrijf de delen met een gemeenschappelijke noemer, bijvoorbeeld 1/3.
refusal-ownership-fractions-not-one = De delen van de mede-eigenaars van deze kavel zijn samen { $sum } in plaats van 1. Verbeter ze; drie derden schrijft u als 1/3, niet als 33,33 %.

## Units

refusal-unit-reference-required = De referentie van de kavel ontbreekt. Schrijf ze zoals in de basisakte, bijvoorbeeld A1.
refusal-unit-kind-required = Het type van de kavel ontbreekt. Schrijf appartement, studio, huis, kantoor, winkel, garage, parking, kelder, berging of andere.
refusal-unit-kind-unknown = “{ $value }” is geen bekend type kavel. Schrijf appartement, studio, huis, kantoor, winkel, garage, parking, kelder, berging of andere.
refusal-unit-without-owner = Deze kavel heeft geen mede-eigenaar. Geef minstens één naam: voor elke kavel moet iemand kunnen betalen.
refusal-joint-owner-without-part = Kavel { $unit } heeft meerdere mede-eigenaars en het deel van deze ontbreekt. Schrijf het in een kolom “Deel”, bijvoorbeeld 1/2.
refusal-unit-rows-differ = Kavel { $unit } heeft hier “{ $value }” en “{ $first }” op rij { $first_row }. De rijen van één kavel moeten overeenstemmen; zijn het twee kavels, geef ze dan twee referenties.

## Owners

refusal-owner-same-name = { $name } staat ook op rij { $first_row } met een ander e-mailadres, of zonder adres. Is het dezelfde persoon, schrijf dan overal hetzelfde adres; anders worden het twee mede-eigenaars.
refusal-owner-details-differ = Dit gegeven van { $name } is niet hetzelfde als op rij { $first_row }. Het eerste wordt behouden; verbeter de lijst als dat niet het juiste is.
refusal-import-owner-repeated = Deze mede-eigenaar van kavel { $unit } staat al op rij { $first_row }. Houd één rij met zijn hele deel.

## Bank accounts, enterprise numbers, references of payments

refusal-iban-required = Het rekeningnummer ontbreekt. Schrijf de IBAN, bijvoorbeeld BE68 5390 0754 7034.
refusal-iban-malformed = “{ $value }” is geen IBAN. Hij begint met twee letters en twee cijfers, bijvoorbeeld BE68 5390 0754 7034.
refusal-iban-country-unknown = Rekeningen van het land { $country } horen niet bij de gemeenschappelijke eurobetaalruimte (SEPA). Geef een rekening uit die ruimte.
refusal-iban-length = Een IBAN van het land { $country } telt { $expected } tekens en deze { $found }. Neem hem volledig over.
refusal-iban-check-digits = De controlecijfers van “{ $value }” kloppen niet: een teken is fout of verwisseld. Kijk de IBAN na.
refusal-iban-national-check = De laatste twee cijfers van “{ $value }” kloppen niet met het Belgische rekeningnummer. Kijk de IBAN na.
refusal-enterprise-number-required = Het ondernemingsnummer ontbreekt. Schrijf het, bijvoorbeeld 0123.456.749.
refusal-enterprise-number-malformed = “{ $value }” is geen ondernemingsnummer. Het telt tien cijfers en begint met 0 of 1, bijvoorbeeld 0123.456.749.
refusal-enterprise-number-check-digits = De laatste twee cijfers van “{ $value }” kloppen niet met de andere. Kijk het nummer na in de Kruispuntbank van Ondernemingen (KBO).
refusal-enterprise-number-establishment = “{ $value }” is het nummer van een vestigingseenheid. Geef het ondernemingsnummer, dat met 0 of 1 begint.
refusal-structured-communication-malformed = “{ $value }” is geen gestructureerde mededeling. Ze telt twaalf cijfers, bijvoorbeeld +++090/9337/55493+++.
refusal-structured-communication-check-digits = De laatste twee cijfers van “{ $value }” kloppen niet met de eerste tien. Kijk de gestructureerde mededeling na.
refusal-structured-communication-zero = Een gestructureerde mededeling van nullen duidt niets aan. Neem die van de gevraagde betaling over.
refusal-structured-communication-too-large = Het nummer { $value } telt meer dan tien cijfers en past niet in een gestructureerde mededeling. Kies een kleiner nummer.
refusal-epc-amount-out-of-range = Een betaalcode kan geen { $value } € dragen: het bedrag ligt tussen 0,01 en 999.999.999,99 €. Vraag deze betaling zonder code.

## Days

refusal-date-required = De datum ontbreekt. Schrijf hem, bijvoorbeeld 14/05/2026.
refusal-date-malformed = “{ $value }” is geen datum. Schrijf de dag, de maand en het jaar in vier cijfers, bijvoorbeeld 14/05/2026.
refusal-date-impossible = De dag “{ $value }” bestaat niet. Kijk de dag en de maand na; de dag komt eerst.
refusal-date-out-of-range = Het jaar van “{ $value }” ligt niet tussen { $first } en { $last }. Kijk het jaar na.

## Imports: the file

refusal-import-empty = De lijst is leeg. Kies een bestand of plak de rijen uit uw rekenblad.
refusal-import-too-large = Het bestand is { $size } MB groot, hoogstens { $maximum } MB wordt aanvaard. Houd enkel de kolommen van de kavels en de mede-eigenaars.
refusal-import-too-many-rows = De lijst telt meer dan { $maximum } rijen. Splits ze of ga na of het het juiste bestand is.
refusal-import-too-many-columns = Rij { $row } telt meer dan { $maximum } kolommen. Houd enkel de kolommen van de kavels en de mede-eigenaars.
refusal-import-binary = Dit bestand is geen tekst. Sla het werkblad op als .xlsx of CSV en kies dan dat bestand.
refusal-import-spreadsheet-file = Dit is een werkmap van een rekenblad. Sla het werkblad op als CSV, of kopieer de rijen en plak ze hier.
refusal-import-encoding = De letters van dit bestand kunnen niet worden gelezen. Sla het op als “CSV UTF-8”.
refusal-import-column-missing =
    { $column ->
        [key_name] De kolom met de sleutels (“Sleutel”) is niet gevonden. Geef één kolom per sleutel, of schrijf die titel.
        [key_parts] De kolom met de delen in de sleutel (“Delen”) is niet gevonden. Geef één kolom per sleutel, of schrijf die titel.
        [reference] De kolom met de referenties van de kavels (“Kavel”) is niet gevonden. Schrijf die titel erboven of duid de kolom zelf aan.
        [shares] De kolom met de aandelen (“Aandelen”) is niet gevonden. Schrijf die titel erboven of duid de kolom zelf aan.
       *[owner_name] De kolom met de mede-eigenaars (“Naam”) is niet gevonden. Schrijf die titel erboven of duid de kolom zelf aan.
    }
refusal-import-columns-ignored = Kolommen die niet worden geïmporteerd: { $columns }. Duid aan wat ze zijn als ze van belang zijn.
refusal-import-no-rows = Onder de titels staat geen enkele rij. Voeg er een toe per kavel, per mede-eigenaar of per deel.
refusal-import-kind-assumed = Zonder kolom “Type” wordt het type van de kavels uit hun referentie afgeleid en is het anders “appartement”. Voeg de kolom toe: kelders, garages en parkeerplaatsen tellen niet mee voor de drempel van twintig kavels.
refusal-import-more-problems = Er worden maar { $told } problemen getoond; andere problemen: { $hidden }. Verbeter eerst deze en kijk opnieuw na.
refusal-import-total-row = Deze rij is een totaal: ze wordt niet geïmporteerd.

## Imports: the cells

refusal-cell-formula = De cel bevat een formule: “{ $value }”. Vervang ze door haar waarde; formules worden hier nooit berekend.
refusal-cell-spreadsheet-error = De cel bevat de fout { $value } van het rekenblad. Verbeter ze in het rekenblad.
refusal-cell-merged = De referentie van de kavel ontbreekt onder een kavel: de cel was wellicht samengevoegd. Splits ze en herhaal de referentie op elke rij.
refusal-cell-quote-unclosed = Een aanhalingsteken (") dat in deze rij begint, wordt nooit gesloten; de rest van de lijst is niet gelezen. Sluit het of haal het weg.
