## Jobs

refusal-job-unknown = Deze taak bestaat niet of wordt niet meer bewaard.
refusal-job-not-waiting = Deze taak loopt of is klaar en kan dus niet opnieuw worden gestart.
refusal-job-superseded = Dezelfde taak wacht of loopt al; deze kan dus niet opnieuw worden gestart.
refusal-job-over = Deze taak is voorbij; er valt niets op te geven.

## Library

refusal-document-unknown = Dit document bestaat niet, of u mag het niet lezen.
refusal-document-version-unknown = Het document heeft deze versie niet.
refusal-document-share-unknown = Dit delen bestaat niet.
refusal-document-share-revoked = Dit delen is al ingetrokken.
refusal-document-share-with-whom = Kies met wie u het document deelt: een groep of één mede-eigenaar.
refusal-document-share-ends-first = Het delen zou eindigen op { $end }, voordat het begint op { $start }.
refusal-document-share-over = { $date } is voorbij. Kies een latere dag.
refusal-document-pass-invalid = Deze link werkt niet of niet meer. Vraag een nieuwe aan wie u hem stuurde.
refusal-document-pass-unknown = Deze link bestaat niet.
refusal-document-pass-over = Deze link opent al niets meer.
refusal-document-passes-many = Dit document heeft al { $max } open links. Trek er een in.
refusal-document-pass-days = Geef een geheel aantal dagen op, van 1 tot { $max }.
refusal-document-link-unknown = Het document gaat hier niet over.
refusal-document-link-twice = Het document gaat hier al over.
refusal-document-object-unknown = Waar het document over zou gaan, bestaat niet in deze mede-eigendom.
refusal-document-kind-unknown = Kies de soort document.
refusal-document-visibility-unknown = Kies wie het document mag lezen.
refusal-document-circle-unknown = “{ $value }” is geen groep waarmee een document wordt gedeeld.
refusal-document-retention-unknown = “{ $value }” is geen bewaarregel.
refusal-document-text-unknown = “{ $value }” is geen status van een tekst.
refusal-document-file-required = Kies een bestand.
refusal-document-file-unknown = Dit bestand is er niet meer. Kies het opnieuw.
refusal-document-same-file = Dit is het bestand dat al geldig is.
refusal-document-personal-visibility = Een document over een mede-eigenaar als persoon is voor de beheerders of voor de betrokken mede-eigenaars. Kies een van beide.
refusal-document-personal-shared = Het document is met anderen gedeeld. Trek dat in voordat het persoonlijk wordt.
refusal-document-personal-not-shared = Dit document gaat over een persoon en kan niet met anderen gedeeld worden.
refusal-document-archived = Het document is gearchiveerd en kan niet meer gewijzigd worden.
refusal-document-erased = De inhoud van dit document is gewist.
refusal-document-held = Het document is geblokkeerd. Hef eerst de blokkering op.
refusal-document-not-held = Het document is niet geblokkeerd.
refusal-document-still-kept = Het document moet bewaard worden tot en met { $date }.
refusal-document-kept-always = Een document van deze soort wordt bewaard zolang de mede-eigendom bestaat.
refusal-document-kept-too-short = Het document moet minstens tot en met { $date } bewaard worden.

## Outside

refusal-letter-kind-unknown = Kies wat de brieven bevatten.
refusal-envelope-window-unknown = Kies waar het venster staat.
refusal-letter-dispatch-unknown = Kies een wijze van verzending.
refusal-letter-audience-unknown = Kies de bestemmelingen.
refusal-letter-event-unknown = Zeg wat er met de brieven gebeurd is.
refusal-letter-return-reason-unknown = Kies de reden van terugkeer.
refusal-letter-step = Een brief in de stand “{ $state }” kan die stap niet zetten ({ $event }).
refusal-letter-unknown = Deze brief bestaat niet.
refusal-letter-batch-unknown = Deze reeks brieven bestaat niet.
refusal-letter-batch-not-failed = Deze reeks is niet mislukt.
refusal-letter-not-drawn = De brieven zijn nog niet klaar.
refusal-letter-addressees-none = Geen enkele brief komt in aanmerking. Vink minstens één bestemmeling aan.
refusal-letter-addressees-many = Een reeks telt hoogstens { $max } brieven.
refusal-letter-address-missing =
    { $count ->
        [one] Eén aangevinkte bestemmeling heeft geen volledig postadres.
       *[other] { $count } aangevinkte bestemmelingen hebben geen volledig postadres.
    }
refusal-letter-call-cancelled = Deze opvraging is geannuleerd; haar brieven vertrekken niet meer.
refusal-letter-document-not-pdf = Het document moet een pdf van hoogstens { $megabytes } MB zijn.
refusal-letter-document-unreadable = Het document kan niet bijgevoegd worden: het is beveiligd of beschadigd.
refusal-letter-day-in-future = Deze dag moet nog komen.
refusal-letter-list-empty = Deze reeks heeft geen aangetekende zending.
refusal-tracking-number-malformed = Dit is geen zendingsnummer: 12 tot 30 cijfers, of een code zoals RR473124829BE.
refusal-tracking-number-twice = Dit nummer is al dat van een andere brief.
refusal-tracking-number-not-registered = Alleen een aangetekende zending heeft een nummer.

## Storage

refusal-archive-broken = Dit document is beschadigd en kan niet worden geopend.
refusal-archive-encrypted = Dit document is met een wachtwoord beveiligd. Verwijder de beveiliging en verstuur het opnieuw.
refusal-archive-macros = Dit document bevat een programma (een macro). Bewaar het zonder macro’s en verstuur het opnieuw.
refusal-archive-nested = Dit document bevat een archief. Verstuur de bestanden daarvan afzonderlijk.
refusal-archive-too-large = Eenmaal geopend zou dit document buitensporig groot worden (meer dan { $maximum } MB of te veel onderdelen).
refusal-file-empty = Dit bestand is leeg.
refusal-file-name-required = Geef het bestand een naam.
refusal-file-size-malformed = De grootte van het bestand is een aantal bytes.
refusal-file-size-mismatch = Er waren { $size } bytes aangekondigd en er kwamen er meer ({ $received }). Verstuur het bestand opnieuw.
refusal-file-too-large = Dit bestand is { $size } MB groot; voor dit type is { $maximum } MB toegelaten.
refusal-file-type-mismatch = Dit bestand is niet wat de naam zegt: de inhoud is niet van het type “{ $ending }”.
refusal-file-type-not-allowed =
    { $ending ->
        [none] Dit type bestand is niet toegelaten. Verstuur een PDF, een afbeelding (PNG, JPEG, WebP, HEIC), een tekst, een CSV, een Word-, Excel- of OpenDocument-document, een XML of een e-mail.
       *[other] Bestanden van het type “{ $ending }” zijn niet toegelaten. Verstuur een PDF, een afbeelding (PNG, JPEG, WebP, HEIC), een tekst, een CSV, een Word-, Excel- of OpenDocument-document, een XML of een e-mail.
    }
refusal-file-unknown = Dit bestand bestaat niet of is niet meer beschikbaar.
refusal-picture-broken = Deze afbeelding is beschadigd en kan niet worden getoond.
refusal-picture-too-large = Deze afbeelding telt { $size } miljoen pixels; { $maximum } miljoen is toegelaten.
refusal-storage-full = Er is niet genoeg plaats meer: { $used } MB van { $limit } MB is gebruikt. Verwijder documenten of kies een grotere formule.
refusal-upload-expired = Deze verzending werd te lang geleden onderbroken. Verstuur het bestand opnieuw.
refusal-upload-incomplete = Het bestand is nog niet volledig aangekomen.
refusal-upload-over = Deze verzending is beëindigd.
refusal-upload-piece-small = Een deel, behalve het laatste, telt minstens { $minimum } bytes.
refusal-upload-purpose-unknown = “{ $value }” is geen doel waarvoor een bestand kan worden verstuurd.
refusal-upload-unknown = Deze verzending bestaat niet.
refusal-uploads-open-limit = Er lopen { $max } verzendingen. Rond er enkele af of geef ze op voor u een nieuwe begint.

## Delivery

refusal-mail-too-large = De e-mail is met zijn bijlagen groter dan { $megabytes } MB. Verwijder er of deel een document.
refusal-address-unusable = Dit adres kan niet worden gebruikt.
refusal-phone-number-unusable = Dit nummer kan geen sms’en ontvangen.
refusal-delivery-unknown = Deze verzending bestaat niet.
refusal-delivery-state-unknown = De status “{ $value }” bestaat niet.
refusal-attempt-outcome-unknown = Het resultaat “{ $value }” bestaat niet.
refusal-delivery-transition = Een verzending met status “{ $state }” kan niet “{ $outcome }” worden.
refusal-delivery-not-again = Deze verzending is niet mislukt: ze kan niet worden herhaald (status: { $state }).
refusal-delivery-secret = Dit bericht bevatte een persoonlijke link die niet wordt bewaard. De persoon moet een nieuwe vragen.
refusal-delivery-again-already = Deze verzending is al herhaald.
refusal-delivery-by-post = Een brief kan van hieruit niet opnieuw worden verstuurd: bereid er een nieuwe voor onder “Brieven”.
refusal-delivery-export-too-long = De lijst telt meer dan { $max } regels. Filter ze eerst.
refusal-address-not-markable = Alleen e-mailadressen en telefoonnummers kunnen worden gemeld.
refusal-address-failure-unknown = Dit adres is niet gemeld.
refusal-push-unavailable = Deze server stuurt geen meldingen naar toestellen.
refusal-push-endpoint-malformed = De browser gaf geen bruikbaar adres voor meldingen.
refusal-push-key-malformed = De browser gaf geen bruikbare sleutel voor meldingen.
refusal-push-subscription-unknown = Dit toestel is niet toegelaten.
refusal-unsubscribe-invalid = Deze link werkt niet meer. Meld u aan om uw keuzes te wijzigen.

## Notifications

refusal-notification-unknown = Deze melding bestaat niet.
refusal-notification-group-unknown = Deze groep meldingen bestaat niet: { $value }.
refusal-notification-kind-unknown = Dit soort melding bestaat niet: { $value }.
refusal-notification-channel-unknown = Dit middel kan niet gekozen worden: { $value }.
refusal-notification-priority-unknown = Dit belang bestaat niet: { $value }.
refusal-notification-rhythm-unknown = Deze frequentie bestaat niet: { $value }.
refusal-notification-rhythm-unfit = Alleen e-mails kunnen per dag of per week gebundeld worden.
refusal-notification-mandatory = Deze meldingen kunnen niet uitgeschakeld worden: de wet of de veiligheid van uw account vraagt ze.
refusal-time-malformed = “{ $value }” is geen uur. Schrijf bijvoorbeeld 22:00.
refusal-quiet-hours-incomplete = Vermeld het begin en het einde van de rustige uren, of geen van beide.
refusal-quiet-hours-empty = Het einde van de rustige uren moet verschillen van het begin.
refusal-live-too-many = Te veel pagina’s of programma’s luisteren tegelijk. Sluit er enkele.

## Outside: calendars and webhooks

refusal-calendar-feed-unknown = Dit kalenderadres bestaat niet.
refusal-calendar-feeds-many = U hebt al { $max } kalenderadressen. Trek er een in.
refusal-webhook-unknown = Deze webhook bestaat niet.
refusal-webhook-delivery-unknown = Dit bericht bestaat niet.
refusal-webhook-url-malformed = Geef een volledig adres dat met https:// begint.
refusal-webhook-url-not-public = Dit adres leidt niet naar het openbare internet.
refusal-webhook-events-none = Kies minstens één gebeurtenis.
refusal-webhook-event-unknown = “{ $value }” is geen gebeurtenis.
refusal-webhook-delivery-state-unknown = “{ $value }” is geen toestand.
refusal-webhooks-many = Een organisatie heeft hoogstens { $max } webhooks.
refusal-webhook-inactive = Deze webhook is uitgeschakeld. Schakel hem eerst in.
refusal-webhook-replay-range = Kies een periode van de laatste { $days } dagen.
refusal-webhook-replay-many = Meer dan { $max } berichten: kies een kortere periode.
refusal-webhook-replay-none = Er is geen bericht in deze periode.
refusal-letter-batch-state-unknown = “{ $value }” is geen toestand.
refusal-letter-state-unknown = “{ $value }” is geen toestand.
refusal-calendar-kind-unknown = “{ $value }” is geen soort afspraak.
