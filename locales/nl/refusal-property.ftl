# Why an act on the register is refused, one section per part of it.

## opening: handover and public page

refusal-public-page-unknown = Deze mede-eigendom heeft nog geen publieke pagina.
refusal-public-slug-length = De naam in het adres telt { $min } tot { $max } letters en cijfers. Kies een andere.
refusal-public-slug-taken = Het adres “{ $value }” leidt al ergens anders heen. Voeg bijvoorbeeld de gemeente toe.
refusal-public-language-repeated = De teksten in “{ $value }” staan er twee keer. Houd er één.
refusal-public-number-kind-unknown = “{ $value }” is geen soort noodnummer. Kies er een uit de lijst.
refusal-public-numbers-too-many = De pagina toont hoogstens { $max } nummers: met meer vindt niemand het juiste. Houd de nuttigste.
refusal-handover-unknown = Deze overname bestaat niet of is voor u niet toegankelijk.
refusal-handover-demand-unknown = Deze brief bestaat niet.
refusal-handover-running = Er loopt al een overname. Beëindig die voor u een andere begint.
refusal-handover-ended = Deze overname is beëindigd. Heropen ze om iets te noteren.
refusal-handover-step =
    { $event ->
        [reopen] Deze overname loopt nog: er valt niets te heropenen.
       *[other] Deze overname is beëindigd. Heropen ze eerst.
    }
refusal-handover-item-step =
    { $event ->
        [await] Dit stuk wordt al verwacht.
       *[other] Dit stuk is al anders genoteerd. Zet het eerst terug op verwacht.
    }
refusal-handover-item-unknown = “{ $value }” hoort niet bij de lijst van het dossier.
refusal-handover-item-state-unknown = “{ $value }” is geen stand. Kies verwacht, ontvangen, zonder voorwerp of betwist.
refusal-handover-status-unknown = “{ $value }” is geen stand van een overname.
refusal-handover-event-unknown = Zeg wat er gebeurd is: ontvangen, onbestaande of onvolledig.
refusal-handover-items-owed = Er ontbreken nog stukken ({ $count }). Noteer ze als ontvangen of onbestaande, of zet de overname stop met een reden.
refusal-handover-nothing-owed = Er ontbreekt niets meer: er valt niets op te vragen.
refusal-handover-nothing-chosen = Vink minstens één stuk aan.
refusal-handover-received-later = { $value } moet nog komen. Geef de dag waarop het stuk kwam.
refusal-handover-dispute-without-note = Zeg in één zin wat ontbreekt of geweigerd wordt: de brief neemt dat over.
refusal-handover-account-years = “{ $value }” is geen aantal jaren. Schrijf een getal van 1 tot { $max }.

## opening: readiness

refusal-association-already-open = Deze mede-eigendom is al geopend.
refusal-requirement-unknown = “{ $value }” is geen voorwaarde om te openen.
refusal-severity-unknown = “{ $value }” is geen graad. Kies blokkeert, waarschuwt of informeert.
refusal-readiness-units =
    { $case ->
        [none] Er is geen kavel geregistreerd. Importeer de lijst of voeg de kavels toe.
       *[some] Het register telt { $count } kavels, de basisakte vermeldt er { $declared }. Verbeter het ene of het andere.
    }
refusal-readiness-shares =
    { $direction ->
        [excess] De kavels dragen { $sum } aandelen op { $expected }: { $difference } te veel.
       *[missing] De kavels dragen { $sum } aandelen op { $expected }: er ontbreken er { $difference }.
    }
refusal-readiness-keys =
    { $case ->
        [none] Er is geen verdeelsleutel.
       *[some] Sleutels waarvan de delen het totaal niet maken ({ $count }): { $names }. Vul ze aan of archiveer ze.
    }
refusal-readiness-owners =
    { $case ->
        [none] Nog geen kavel heeft een mede-eigenaar.
       *[some] Kavels zonder mede-eigenaars voor het geheel ({ $count }): { $names }. Zeg van wie ze zijn.
    }
refusal-readiness-addresses =
    { $case ->
        [none] Er is geen mede-eigenaar geregistreerd.
       *[some] Mede-eigenaars zonder adres: { $count }. Schrijf een adres waar een oproeping aankomt, desnoods dat van de kavel.
    }
refusal-readiness-voters =
    { $case ->
        [none] Nog geen kavel heeft een stemgerechtigde.
       *[some] Kavels waarvan de stem geschorst is ({ $count }): { $names }. Noteer wie de titularissen hebben aangewezen.
    }
refusal-readiness-duplicates = Mede-eigenaars die op elkaar lijken: { $count }. Voeg dubbele samen.
refusal-readiness-base-deed = De basisakte is niet geregistreerd. Noteer de datum en de notaris.
refusal-readiness-by-laws = Het reglement van mede-eigendom is niet geregistreerd. Noteer de datum en de notaris.
refusal-readiness-internal-rules = Het reglement van interne orde is niet geregistreerd. Noteer de datum.
refusal-readiness-accounts = Er zijn twee verschillende bankrekeningen nodig: één voor het werkkapitaal, één voor het reservekapitaal.
refusal-readiness-fiscal-year = Het boekjaar is niet bekend. Noteer de eerste dag.
refusal-readiness-meeting-period = De periode van vijftien dagen van de gewone vergadering is niet bekend. Ze staat in het reglement van interne orde.
refusal-readiness-mandate = Vandaag loopt er geen mandaat van een syndicus. Registreer het met de beslissing die het gaf.
refusal-readiness-council = Met { $lots } kavels moet de eerste vergadering een raad van mede-eigendom verkiezen (vanaf { $threshold } kavels).
## exchange

refusal-import-workbook-password = Deze werkmap is met een wachtwoord beveiligd. Verwijder de beveiliging in het rekenblad, sla ze op en kies ze opnieuw.
refusal-import-workbook-old = Deze werkmap heeft een oud formaat (.xls of .xlsb). Sla ze in het rekenblad op als .xlsx of CSV en kies dan dat bestand.
refusal-import-workbook-open-document = Dit is een OpenDocument-werkmap (.ods). Sla ze in het rekenblad op als .xlsx of CSV en kies dan dat bestand.
refusal-import-workbook-broken = Dit bestand kan niet als werkmap worden gelezen. Open het in het rekenblad, sla het opnieuw op als .xlsx of CSV en kies het.
refusal-import-workbook-too-large = Deze werkmap bevat meer dan { $maximum } MB gegevens. Houd één werkblad over, zonder afbeeldingen of opmaak, of sla het op als CSV.
refusal-import-too-many-cells = Het werkblad telt meer dan { $maximum } cellen. Verwijder de lege maar opgemaakte rijen en kolommen, of sla het werkblad op als CSV.
refusal-import-sheet-unknown = De werkmap heeft geen werkblad “{ $value }”. De werkbladen: { $known }.
refusal-import-other-sheets = Alleen het werkblad “{ $value }” wordt gelezen. De werkmap heeft ook: { $others }. Kies een ander werkblad als dit niet het juiste is.
refusal-import-hidden-sheet = Het werkblad “{ $value }” is verborgen in de werkmap. Ga na of u wel dit werkblad wilt importeren.
refusal-import-hidden-rows = Ook verborgen rijen worden gelezen ({ $count }, de eerste is rij { $first_row }). Verwijder ze uit de lijst als ze er niet bij horen.
refusal-import-merged-filled = Er waren samengevoegde cellen: hun waarde is in { $count } rijen herhaald, vanaf rij { $first_row }. Kijk die rijen na.
refusal-import-formula-values = Er zijn cellen met formules ({ $count }, de eerste in rij { $first_row }). De waarde die het rekenblad het laatst berekende, wordt overgenomen.
refusal-import-heading-repeated = Deze rij herhaalt de titels: ze wordt niet geïmporteerd.
refusal-import-building-blank = Andere rijen noemen een gebouw, deze niet. Herhaal de naam van het gebouw op elke rij.
refusal-import-building-unknown = “{ $value }” is geen gebouw van deze mede-eigendom ({ $known }). Verbeter de naam, of laat de ontbrekende gebouwen aanmaken.
refusal-import-number-repeated = Dit nummer staat al op rij { $first_row }. Geef elke mede-eigenaar een eigen nummer.
refusal-import-number-taken = Nummer { $number } is al van een andere mede-eigenaar in het register. Laat de cel leeg om het volgende nummer te krijgen.
refusal-import-number-malformed = “{ $value }” is geen nummer van een mede-eigenaar. Schrijf een getal van 1 tot { $maximum }, of laat de cel leeg.
refusal-import-person-repeated = { $name } staat al op rij { $first_row }. Houd één rij per persoon; twee naamgenoten hebben een verschillend nummer of e-mailadres.
refusal-import-owner-known = { $name } staat al in het register met dit e-mailadres: deze rij verandert daar niets aan.
refusal-import-unit-owned = Kavel { $unit } heeft al mede-eigenaars in het register. Schrijf een overdracht in op de pagina van de kavel; de import doet alleen de eerste inschrijving.
refusal-import-unit-unknown = Het register heeft geen kavel “{ $value }”. Importeer eerst de kavels of verbeter de referentie.
refusal-import-unit-unclear = Meerdere gebouwen hebben een kavel “{ $value }”. Voeg de kolom “Gebouw” toe.
refusal-import-unit-case = Meerdere kavels van één gebouw heten “{ $value }” en verschillen alleen in hoofdletters. Hernoem er een in het register en begin opnieuw.
refusal-import-unit-repeated = Deze kavel staat al op rij { $first_row }. Houd één rij per kavel.
refusal-import-owner-unknown = Het register heeft geen mede-eigenaar “{ $value }”. Importeer eerst de mede-eigenaars of verbeter dit.
refusal-import-owner-unclear = Meerdere mede-eigenaars heten { $name }. Voeg de kolom “Nr. mede-eigenaar” toe.
refusal-import-owner-other-name = Nummer { $number } is van { $name }, niet van “{ $value }”. Verbeter het nummer of de naam.
refusal-import-until-before-since = Het einde ligt vóór het begin. Kijk beide datums na.
refusal-import-title-ends = Volgens de lijst bezit niemand kavel { $unit } nog vanaf { $date }. Voeg toe wie ze heeft overgenomen, of haal de einddatum weg.
refusal-import-since-moved = De lijst zegt niet van wie kavel { $unit } vóór { $date } in haar geheel was: het register begint voor al haar mede-eigenaars op die dag.
refusal-import-key-mixed = De sleutel “{ $value }” mengt getallen en kruisjes. Schrijf ofwel delen, ofwel een kruisje voor elke kavel die meebetaalt.
refusal-import-table-unknown = Dit soort tabel is hier niet bekend. Kies er een uit de lijst.
refusal-import-draft-unknown = Deze lijst is er niet meer: ze is geïmporteerd, opgegeven of ouder dan een week. Geef ze opnieuw.
refusal-import-unknown = Deze import bestaat niet of is niet toegankelijk voor u.
refusal-import-undone = Deze import is al ongedaan gemaakt.
refusal-import-file-malformed = Het bestand is niet in base64 doorgestuurd. Codeer de bytes en stuur ze opnieuw.
refusal-import-header-row = “{ $value }” is geen rijnummer. Schrijf het nummer dat het rekenblad toont, of 0.
refusal-import-column-twice = Een andere kolom is dat al. Houd er één over.
refusal-import-column-unknown = Kies in de lijst wat deze kolom is.
refusal-imported-kind-unknown = “{ $value }” is niets wat een import kan aanmaken.
refusal-import-undo-depends =
    { $what ->
        [calls] De import kan niet meer ongedaan worden gemaakt: er zijn opvragingen over wat hij heeft aangemaakt ({ $count }). Annuleer die eerst.
        [titles] De import kan niet meer ongedaan worden gemaakt: er zijn sindsdien overdrachten ingeschreven ({ $count }){ $names }. Annuleer die eerst.
        [roles] De import kan niet meer ongedaan worden gemaakt: personen kregen toegang als mede-eigenaar ({ $count }). Trek die eerst in.
        [keys] De import kan niet meer ongedaan worden gemaakt: verdeelsleutels tellen de kavels mee of zijn gewijzigd ({ $count }){ $names }.
        [owners] De import kan niet meer ongedaan worden gemaakt: mede-eigenaars zijn sindsdien gewijzigd ({ $count }){ $names }.
        [buildings] De import kan niet meer ongedaan worden gemaakt: de gebouwen zijn gewijzigd of hebben andere kavels ({ $count }){ $names }.
        [meters] De import kan niet meer ongedaan worden gemaakt: meters zijn sindsdien gewijzigd ({ $count }).
        [shares] De import kan niet meer ongedaan worden gemaakt: een akte heeft de aandelen sindsdien gewijzigd ({ $count }).
        [contacts] De import kan niet meer ongedaan worden gemaakt: er zijn contactgegevens of bewoners toegevoegd ({ $count }){ $names }.
        [requests] De import kan niet meer ongedaan worden gemaakt: vragen om inlichtingen over de kavels wachten op antwoord ({ $count }){ $names }. Beantwoord ze of trek ze eerst in.
        [partials] De import kan niet meer ongedaan worden gemaakt: deelverenigingen hebben kavels ervan ({ $count }){ $names }. Neem die kavels er eerst uit.
       *[units] De import kan niet meer ongedaan worden gemaakt: kavels zijn sindsdien gewijzigd ({ $count }){ $names }.
    }

## ownership

refusal-owners-too-many = Een kavel telt hier hoogstens { $max } titularissen. Groepeer ze of kijk de lijst na.
refusal-ownership-title-not-one = Volle en blote eigendom zijn samen { $sum } in plaats van 1. Verbeter de delen.
refusal-ownership-enjoyment-not-one = Volle eigendom en beperkte rechten (vruchtgebruik…) zijn samen { $sum } in plaats van 1. Verbeter de delen.
refusal-right-unknown = “{ $value }” is geen recht. Kies er een uit de lijst.
refusal-passing-unknown = “{ $value }” is geen manier om over te dragen. Kies wat overgaat.
refusal-title-deed-kind-unknown = “{ $value }” is geen soort akte. Kies er een uit de lijst.
refusal-ownership-change-kind-unknown = “{ $value }” is geen soort inschrijving.
refusal-designation-purpose-unknown = Zeg waarvoor de persoon wordt aangewezen: stemmen of de post ontvangen.
refusal-transfer-without-giver = Niemand staat af. Vink minstens één titularis aan.
refusal-transfer-without-taker = Niemand verkrijgt. Kies minstens één mede-eigenaar.
refusal-transfer-not-held = Deze persoon heeft dit recht niet in de kavel. Herlaad de pagina en kies uit de titularissen.
refusal-transfer-above-holding = Deze persoon heeft { $held } en kan geen { $asked } afstaan. Verminder het deel.
refusal-transfer-needs-full = Alleen volle eigendom kan worden gesplitst. Kies een andere titularis of draag het recht over zoals het is.
refusal-transfer-needs-limited = Alleen een beperkt recht, zoals vruchtgebruik, kan uitdoven. Vink zijn titularis aan.
refusal-transfer-mixed-rights = Deze rechten passen niet samen: { $title } in eigendom en { $enjoyment } in genot. Draag ze in gelijke delen over, of in twee overdrachten.
refusal-transfer-parts-mismatch = Er wordt { $given } afgestaan en { $taken } verkregen. Beide moeten gelijk zijn.
refusal-transfer-changes-nothing = Er verandert niets: iedereen zou hebben wat hij al heeft. Kies een andere verkrijger.
refusal-ownership-day-taken = Op { $date } is al een wijziging ingeschreven. Verbeter ze of kies een andere dag.
refusal-ownership-not-after-previous = De vorige wijziging geldt sinds { $date }. Kies een latere dag.
refusal-ownership-not-before-next = De volgende wijziging geldt vanaf { $date }. Kies een vroegere dag of verbeter eerst die wijziging.
refusal-date-before-base-deed = De basisakte is van { $date }: daarvoor kan niets gebeurd zijn. Kijk de datum na.
refusal-date-too-far-ahead = Deze datum ligt te ver: schrijf ten laatste { $date } in. Kijk het jaar na.
refusal-unit-archived = Deze kavel is gearchiveerd: er wordt niets meer in ingeschreven.
refusal-unit-request-waiting = Een vraag om inlichtingen over kavel { $unit } wacht op antwoord: dossier { $number }. Beantwoord ze of trek ze eerst in.
refusal-ownership-change-unknown = Deze inschrijving bestaat niet of gaat u niet aan.
refusal-ownership-change-superseded = Deze inschrijving is al verbeterd of vernietigd. Vertrek van die welke vandaag geldt.
refusal-ownership-annul-only = Dit is de enige geldende inschrijving: de kavel zou geen titularis meer hebben. Verbeter ze liever.
refusal-correction-changes-nothing = De verbetering verandert niets. Wijzig de datum, de delen of de akte.
refusal-designation-unknown = Deze aanwijzing bestaat niet of gaat u niet aan.
refusal-designation-without-right = Deze persoon heeft die dag geen recht in de kavel. Kies een titularis.
refusal-designation-taken = Sinds { $date } is een andere persoon aangewezen. Beëindig eerst die aanwijzing.
refusal-designation-end-before-start = De aanwijzing begint op { $date }. Kies die dag of een latere.
refusal-designation-ended = Deze aanwijzing is al beëindigd.

## units

refusal-ean-required = De EAN-code ontbreekt. Vul de 18 cijfers in.
refusal-ean-malformed = “{ $value }” is geen EAN-code. Ze telt 18 cijfers, bijvoorbeeld 541448860000000011.
refusal-ean-not-belgian = “{ $value }” is geen Belgisch toegangspunt: de code begint met 5414. Kijk de energiefactuur na.
refusal-ean-check-digit = Een cijfer van “{ $value }” is fout: het controlecijfer klopt niet. Neem de code over van de factuur.
refusal-ean-taken = Een andere kavel heeft toegangspunt { $value } al. Een EAN-code hoort bij één kavel.
refusal-meter-kind-unknown = “{ $value }” is geen soort meter. Kies elektriciteit, gas, water of warmte.
refusal-meter-repeated = Deze meter staat er tweemaal. Bewaar één rij.
refusal-cadastral-reference-required = De kadastrale referentie ontbreekt.
refusal-cadastral-reference-malformed = “{ $value }” is geen kadastrale referentie. Schrijf ze zoals 21004C0123/00A004P0007, of laat leeg.
refusal-area-required = De oppervlakte ontbreekt. Schrijf ze in vierkante meter, bijvoorbeeld 85,5.
refusal-area-malformed = “{ $value }” is geen oppervlakte. Schrijf vierkante meter, bijvoorbeeld 85,5.
refusal-area-ambiguous = “{ $value }” kan duizendtallen of decimalen zijn. Schrijf bijvoorbeeld 85,55 of 1200.
refusal-area-too-precise = “{ $value }” heeft meer dan twee decimalen. Schrijf de oppervlakte tot op een honderdste vierkante meter.
refusal-area-out-of-range = “{ $value }” is niet de oppervlakte van een kavel: die is groter dan nul en hoogstens { $maximum } m².
refusal-rooms-malformed = “{ $value }” is geen aantal kamers. Schrijf een getal van 1 tot { $maximum }.
refusal-entrance-unknown = Deze ingang bestaat niet in dit gebouw. Kies er een uit de lijst.
refusal-deed-unknown = Deze akte bestaat niet, of u hebt er geen toegang toe.
refusal-deed-kind-unknown = “{ $value }” is geen soort akte. Kies basisakte, wijzigende akte, reglement van mede-eigendom of reglement van interne orde.
refusal-deed-in-future = { $value } moet nog komen. Geef de datum waarop de akte werd ondertekend.
refusal-deed-transcribed-too-early = De akte van { $dated } kan niet op { $value } overgeschreven zijn. Verbeter een van de twee datums.
refusal-deed-states-no-shares = Een reglement vermeldt geen totaal van de aandelen. Laat dit veld leeg.
refusal-base-deed-exists = De basisakte is al ingeschreven. Wat haar wijzigt, is een wijzigende akte.
refusal-base-deed-too-late = De basisakte gaat aan alles vooraf, maar er is al een wijziging ingeschreven op { $first }. Geef een vroegere datum.
refusal-base-deed-missing = Schrijf eerst de basisakte in: alleen wat bestaat, kan worden gewijzigd.
refusal-base-deed-amended = Wijzigende akten verwijzen naar deze basisakte: ze wordt niet gearchiveerd.
refusal-amendment-before-base-deed = { $value } komt niet na de basisakte, van { $base }. Een wijzigende akte volgt erop.
refusal-amendment-not-last = Er is al een wijziging ingeschreven op { $last }; { $value } komt er niet na. Schrijf de akten in hun volgorde in.
refusal-amendment-unit-missing = De akte zegt niets over kavel { $unit }. Geef haar aandelen of zeg dat ze vervalt.
refusal-amendment-sum-mismatch =
    { $direction ->
        [missing] De nieuwe aandelen zijn samen { $sum }, het nieuwe totaal is { $expected }: er ontbreken er { $difference }. Verbeter de aandelen of het totaal.
       *[excess] De nieuwe aandelen zijn samen { $sum }, het nieuwe totaal is { $expected }: er zijn er { $difference } te veel. Verbeter de aandelen of het totaal.
    }
refusal-deed-total-differs = De akte vermeldt { $value } aandelen, het register telt er die dag { $expected }. Een akte die het totaal wijzigt, schrijft u in met de aandelen van elke kavel.
refusal-deed-holds-shares = Uit deze akte volgen aandelen: soort, datum en totaal wijzigen niet meer, en ze wordt niet gearchiveerd.
refusal-key-before-base-deed = { $value } komt niet na de basisakte, van { $base }. Laat de datum leeg als de sleutel sindsdien geldt.
refusal-key-version-not-last = Een versie van de sleutel begint al op { $last }; { $value } komt er niet na. Kies een latere datum.
refusal-key-total-mismatch =
    { $direction ->
        [missing] De delen zijn samen { $sum }, het reglement vermeldt er { $expected }: er ontbreken er { $difference }. Verbeter de delen of het totaal.
       *[excess] De delen zijn samen { $sum }, het reglement vermeldt er { $expected }: er zijn er { $difference } te veel. Verbeter de delen of het totaal.
    }
refusal-key-table-empty = Op die dag bestond er geen kavel: er is geen tabel. Kies een andere dag.
refusal-key-excludes-nobody = Kruis minstens één kavel aan die niet betaalt; betalen ze allemaal, gebruik dan de algemene sleutel.
refusal-key-without-consumption = De meters hebben tussen beide opnames niets geteld: er is niets te verdelen. Kijk de opnames na.
refusal-reading-required = De meterstand ontbreekt. Schrijf wat de meter aangeeft, bijvoorbeeld 1234,567.
refusal-reading-malformed = “{ $value }” is geen meterstand. Schrijf een positief getal, bijvoorbeeld 1234,567.
refusal-reading-ambiguous = “{ $value }” kan duizendtallen of decimalen zijn. Schrijf decimalen na een komma en duizendtallen zonder teken.
refusal-reading-too-precise = “{ $value }” heeft meer dan drie decimalen. Een meterstand schrijft u tot op een duizendste.
refusal-reading-too-large = “{ $value }” is meer dan { $maximum }, de hoogste stand die wordt aanvaard. Controleer de cijfers.
refusal-reading-below-opening = De laatste stand, { $closing }, is lager dan de eerste, { $opening }. Een meter loopt niet terug: controleer beide.

## association: facts, settings, partial associations, entrances

refusal-year-day-required = Kies een maand en een dag.
refusal-year-day-impossible = Dag “{ $day }” van maand “{ $month }” bestaat niet elk jaar. Kies een dag die elk jaar bestaat.
refusal-name-in-own-language = De naam in de taal van de akten staat al hierboven en verschilt van deze. Houd er één.
refusal-lots-malformed = “{ $value }” is geen aantal kavels. Schrijf een geheel getal van 1 tot { $maximum }.
refusal-charge-mode-unknown = “{ $value }” is geen wijze van opvragen. Kies voorschotten of werkelijke lasten.
refusal-acceptance-in-future = De voorlopige oplevering van { $value } moet nog komen. Laat het veld tot dan leeg.
refusal-decision-in-future = De vergadering van { $value } moet nog komen. Geef de dag waarop ze besliste.
refusal-competition-needs-decision = Zeg welke vergadering dit bedrag bepaalde: de wet geeft er geen.
refusal-competition-needs-amount = Er staat een beslissing zonder bedrag. Geef het bedrag, of maak de beslissing leeg.
refusal-threshold-not-positive = Het bedrag is groter dan nul, niet “{ $value }”.
refusal-partial-units-required = Vink minstens één kavel aan: een deelvereniging beheert een deel van de kavels.
refusal-partial-of-itself = Een mede-eigendom kan geen deel van zichzelf zijn.
refusal-partial-of-partial = De gekozen vereniging is zelf een deelvereniging. Kies de hoofdvereniging.
refusal-partial-has-partials = Deze mede-eigendom is zelf een hoofdvereniging; deelverenigingen die ervan afhangen: { $count }.
refusal-partial-has-own-units = Deze mede-eigendom heeft eigen kavels. De kavels van een deelvereniging zijn die van de hoofdvereniging: archiveer eerst de eigen kavels.
refusal-partial-needs-lots = De hoofdvereniging telt { $lots } kavels; de wet vraagt er minstens { $minimum } om een deelvereniging op te richten.
refusal-partial-takes-no-units = Deze deelvereniging bestaat uit kavels van de hoofdvereniging en heeft er zelf geen. Voeg de kavel toe of importeer de lijst in de hoofdvereniging, en vink de kavel daarna aan bij de kavels van deze.
refusal-association-has-partials = Er hangen deelverenigingen van af ({ $count }). Archiveer die eerst.
refusal-entrance-has-units = Kavels in gebruik hebben deze ingang ({ $units }). Geef ze eerst een andere ingang.
refusal-building-archived = Dit gebouw is gearchiveerd: er kan niets meer aan worden toegevoegd.

## association: mandates

refusal-syndic-kind-unknown = “{ $value }” is geen soort syndicus. Kies er een uit de lijst.
refusal-appointer-unknown = Zeg wie de syndicus aanstelde: de vergadering, het reglement van interne orde of de rechter.
refusal-end-reason-unknown = Kies een reden uit de lijst.
refusal-mandate-gap-unknown = “{ $value }” is geen gegeven dat de wet over een syndicus vraagt.
refusal-mandate-unknown = Dit mandaat bestaat niet of is voor u niet toegankelijk.
refusal-mandate-decided-late = De beslissing van { $value } komt na de eerste dag, { $start }. Een syndicus treedt ten vroegste in functie op de dag van zijn aanstelling.
refusal-mandate-ends-before-start = De laatste dag, { $value }, komt voor de eerste, { $start }.
refusal-mandate-too-long = Een mandaat duurt hoogstens drie jaar: tot { $maximum }, niet tot { $value }.
refusal-mandate-end-required = Geef de laatste dag: de vergadering stelt aan voor hoogstens drie jaar.
refusal-provisional-by-rules = Een voorlopige syndicus wordt aangesteld door de rechter of toegevoegd door de vergadering, niet door het reglement van interne orde.
refusal-renewal-by-meeting = Alleen de algemene vergadering hernieuwt een mandaat.
refusal-renewal-needs-decision = Zeg door welke beslissing het mandaat wordt hernieuwd: niets wordt stilzwijgend hernieuwd.
refusal-renewal-of-provisional = Een voorlopige syndicus vervangt tijdelijk; zijn mandaat wordt niet hernieuwd maar opnieuw ingeschreven.
refusal-renewal-before-mandate = Een hernieuwing komt na het mandaat dat ze hernieuwt.
refusal-mandate-overlaps =
    { $open ->
        [true] Een ander mandaat loopt sinds { $start }, zonder vast einde. Schrijf eerst het einde ervan in.
       *[other] Een ander mandaat loopt van { $start } tot { $end }: er is maar één syndicus tegelijk. Wijzig de data, of schrijf eerst het einde van het andere in.
    }
refusal-mandate-before-base-deed = De eerste dag, { $value }, komt voor de basisakte van { $base }: de mede-eigendom bestond nog niet.
refusal-mandate-rules-only-first = Het reglement van interne orde stelt alleen de eerste syndicus aan; daarna doet de vergadering dat.
refusal-mandate-end-outside =
    { $open ->
        [true] { $value } komt voor het begin van het mandaat, { $start }.
       *[other] Het mandaat loopt van { $start } tot { $end }; { $value } valt erbuiten.
    }
refusal-revocation-by-judge = Alleen de rechter ontslaat een syndicus die hij heeft aangesteld. Kies “Beslissing van de rechter” of een andere reden.
refusal-first-meeting-not-rules = De eerste vergadering beëindigt alleen het mandaat van een syndicus die door het reglement van interne orde is aangesteld.
refusal-mandate-not-ended = Voor dit mandaat is geen vroeger einde ingeschreven.
refusal-entrance-notice-no-syndic = Er loopt of begint geen mandaat van een syndicus: er is niets om aan te plakken.
refusal-entrance-notice-incomplete = Het mandaat zegt nog niet alles wat de wet aan de ingang wil lezen. Vul het eerst aan.

## owners: persons, contacts, consents, duplicates, occupants

refusal-national-number = Deze tekst bevat wat op een rijksregisternummer lijkt. Het gebruik ervan vraagt een machtiging (wet van 8 augustus 1983): haal het weg. Een telefoonnummer schrijft u met +32.
refusal-sign-unprintable = Het teken “{ $sign }” ({ $code }) kan niet in brieven worden afgedrukt. Schrijf de tekst in Latijnse letters.
refusal-owner-too-many-persons = Een mede-eigenaar telt hoogstens { $max } personen. Geef een gezamenlijke naam, bijvoorbeeld “Nalatenschap Dubois”.
refusal-persons-of-legal-person = Een rechtspersoon heeft geen voornamen. Laat de personen leeg of kies “natuurlijke persoon”.
refusal-legal-form-of-natural-person = Een natuurlijke persoon heeft geen rechtsvorm. Laat het veld leeg of kies “rechtspersoon”.
refusal-contact-unknown = Dit contactmiddel bestaat niet, of het wordt u niet getoond.
refusal-contact-kind-unknown = “{ $value }” is geen soort contact. Kies e-mail, telefoon, gsm of postadres.
refusal-contact-purpose-unknown = “{ $value }” is geen gebruik. Kies er een uit de lijst.
refusal-contact-visibility-unknown = “{ $value }” zegt niet wie het mag zien. Kies uit de lijst.
refusal-contact-primary-not-current = Wat eerst dient, dient vandaag en heeft geen einde. Haal de einddatum weg, of gebruik het niet eerst.
refusal-contact-known = Deze mede-eigenaar heeft dit contactmiddel al. Wijzig het bestaande.
refusal-contact-kind-fixed = Een e-mail wordt geen telefoon. Geef dit middel een einde en voeg het andere toe.
refusal-period-ends-before-start = Het einde ligt voor het begin. Verbeter een van de data.
refusal-delivery-channel-unknown = “{ $value }” is geen verzendmiddel. Kies er een uit de lijst.
refusal-delivery-scope-unknown = “{ $value }” zegt niet voor welke zendingen. Kies alles, vergaderingen of lasten.
refusal-delivery-purpose-unknown = “{ $value }” is geen zending. Kies vergaderingen of lasten.
refusal-convocation-without-consent =
    { $channel ->
        [email] Zonder schriftelijk akkoord vertrekt een oproeping niet per e-mail. Zend ze aangetekend of schrijf eerst het akkoord in.
       *[other] Zonder schriftelijk akkoord vertrekt een oproeping aangetekend. Schrijf eerst het akkoord van de bestemmeling in.
    }
refusal-consent-unknown = Dit akkoord bestaat niet, of u hebt er geen toegang toe.
refusal-consent-needless = Een aangetekende zending vraagt geen akkoord. Kies een ander middel.
refusal-consent-in-future = Deze datum moet nog komen. Geef een vroegere datum of die van vandaag.
refusal-consent-without-proof = Een akkoord moet schriftelijk zijn: zeg waar het bewijs zich bevindt.
refusal-consent-withdrawn-before-given = Een akkoord wordt niet ingetrokken voor het gegeven is. Kies een latere datum.
refusal-consent-already-withdrawn = Dit akkoord is al ingetrokken. Geldt het opnieuw, schrijf dan een nieuw in.
refusal-same-by-unknown = “{ $value }” is geen gegeven dat twee mede-eigenaars kunnen delen.
refusal-owner-merged = Deze fiche is met een andere samengevoegd. Wijzig de fiche die blijft.
refusal-owner-merge-self = Een fiche wordt niet met zichzelf samengevoegd. Kies de andere.
refusal-owner-merge-other-association = Deze twee fiches horen bij twee mede-eigendommen, die elk hun register hebben. Ze worden niet samengevoegd.
refusal-owner-merge-into-archived = De fiche die u wilt behouden, is gearchiveerd of al samengevoegd. Behoud een fiche in gebruik.
refusal-occupant-unknown = Deze bewoner bestaat niet, of u hebt er geen toegang toe.
refusal-occupant-kind-unknown = “{ $value }” is geen hoedanigheid van bewoner. Kies huurder, gebruiker, familie of mede-eigenaar.
refusal-lease-of-no-tenant = Enkel een huurder heeft een geregistreerde huurovereenkomst. Vink uit of kies “huurder”.
refusal-occupant-retention-not-over = De gegevens worden een jaar na het vertrek gewist. Geef eerst de datum van vertrek, of wacht.
refusal-occupant-erased = De gegevens van deze bewoner zijn gewist: er valt niets meer te wijzigen.
refusal-search-kind-unknown = “{ $value }” is niets wat men kan zoeken.
