# Why something about accounts, roles and access is not done.

## accounts

refusal-confirm-required = Bevestig eerst dat u het bent.
refusal-confirm-failed = Dit wachtwoord is niet juist.
refusal-ticket-invalid = Deze link of code is niet of niet meer geldig. Vraag een nieuwe. Hebt u al een account, meld u dan aan.
refusal-mail-unavailable = Deze server verstuurt geen e-mails.
refusal-password-current-wrong = Het huidige wachtwoord is niet juist.
refusal-demo-account-fixed = De accounts van de demonstratie worden gedeeld: hun wachtwoord en adres veranderen niet.
refusal-email-same = Dit is al uw aanmeldadres.
refusal-session-unknown = Dit toestel is niet bij uw account aangemeld.
refusal-password-breached = Dit wachtwoord staat in een lijst van gestolen wachtwoorden. Kies een ander.

## factor

refusal-code-wrong = Deze code klopt niet. Kijk opnieuw in de app; om de dertig seconden verschijnt een nieuwe.
refusal-code-used = Deze code is al gebruikt. Wacht op de volgende.
refusal-challenge-over = Deze aanmelding duurde te lang. Meld u opnieuw aan.
refusal-second-factor-required = Uw organisatie vraagt aanmelden in twee stappen. Stel het eerst in.
refusal-second-factor-on = Aanmelden in twee stappen is al ingeschakeld.
refusal-second-factor-off = Aanmelden in twee stappen is niet ingeschakeld.
refusal-second-factor-not-started = Begin met de afbeelding voor de app.
refusal-second-factor-own = U schakelt uw eigen aanmelden in twee stappen uit op de pagina van uw account, met een code.
refusal-second-factor-own-first = Stel aanmelden in twee stappen eerst voor uzelf in, en verplicht het daarna voor de anderen.
refusal-second-factor-revoke-platform = Alleen wie het platform beheert, kan voor dit account helpen.
refusal-keys-not-set-up = Deze server heeft geen sleutels om geheimen te beschermen. Wie hem beheert, moet ze eerst instellen.

## audit

refusal-audit-export-too-long = Er zijn meer dan { $max } handelingen: één bestand bevat ze niet allemaal. Kies een kortere periode.

## api

refusal-token-scope-unknown = Dat mag een token niet. Kies lezen of wijzigen.
refusal-token-expiry-out-of-range = De laatste dag ligt tussen vandaag en { $last }.
refusal-token-too-many = U hebt al { $max } tokens, het maximum. Trek er eerst een in.
refusal-token-unknown = Deze token bestaat niet.
refusal-program-unknown = Dit programma bestaat niet.
refusal-refresh-token-invalid = De vernieuwingstoken is niet of niet meer geldig. Meld u opnieuw aan.
refusal-oidc-start-unknown = Deze aanmelding duurde te lang, is al gebruikt of begon in een andere browser. Begin opnieuw.
refusal-oidc-not-linked = Deze identiteit opent hier geen account. Meld u eerst aan met uw wachtwoord en koppel ze dan op de pagina van uw account.
refusal-oidc-failed = Aanmelden met deze aanbieder is niet gelukt. Probeer het later opnieuw of meld u aan met uw wachtwoord.
refusal-oidc-cancelled = U bent teruggekomen zonder u aan te melden.
refusal-identity-linked-elsewhere = Deze identiteit opent al een andere account.
refusal-identity-too-many = Er zijn al { $max } identiteiten aan uw account gekoppeld, het maximum.
refusal-linked-identity-unknown = Deze identiteit bestaat niet.
refusal-identity-last-way-in = Deze identiteit is de enige toegang tot uw account. Kies eerst een wachtwoord.

## hats

refusal-plan-unknown = “{ $value }” is geen formule. Kies er een uit de lijst.
refusal-plan-associations-limit = Uw formule laat { $limit } mede-eigendommen toe en { $used } zijn in gebruik. Archiveer er een of vraag een grotere formule.
refusal-plan-people-limit = Uw formule laat { $limit } personen toe en { $used } werken er al. Beëindig een rol of vraag een grotere formule.
refusal-plan-below-use = Deze formule is te klein: er zijn al { $associations } mede-eigendommen en { $people } personen. Verminder eerst dat aantal.
refusal-role-term-reversed = De laatste dag komt vóór de eerste. Verbeter een van beide.
refusal-role-term-over = Deze rol zou al afgelopen zijn. Kies een laatste dag die nog komt.
refusal-role-required = Kies een rol.
refusal-role-needs-association = Deze rol wordt in een mede-eigendom gegeven. Open de mede-eigendom en geef hem daar.
refusal-role-takes-no-owner = Alleen een mede-eigenaar en een raadslid worden aan het register gekoppeld. Verwijder de koppeling of kies een andere rol.
refusal-role-held-already = Deze persoon heeft deze rol al op die dagen.
refusal-role-unknown = Deze rol bestaat niet.
refusal-role-ended = Deze rol is al beëindigd.
refusal-role-ends-in-past = Die dag is voorbij. Laat leeg om de rol meteen te beëindigen, of kies een dag die nog komt.
refusal-last-syndic = Dit is de laatste syndicus van de organisatie: niemand zou nog rollen kunnen geven. Geef deze rol eerst aan iemand anders.
refusal-organization-slug-malformed = “{ $value }” is geen korte naam. Schrijf kleine letters, cijfers en streepjes, hoogstens { $max } tekens.
refusal-organization-slug-taken = Een andere organisatie heeft de korte naam “{ $value }” al. Kies een andere.
refusal-organization-suspended = “{ $name }” is geschorst: { $reason }
refusal-organization-suspended-already = Deze organisatie is al geschorst.
refusal-organization-active-already = Deze organisatie is al actief.
refusal-switch-needs-session = Van organisatie veranderen kan alleen in een aangemelde browser.
refusal-account-closes-itself = U kunt uw eigen account niet sluiten.
refusal-account-closed = Dit account is al gesloten.
refusal-account-open = Dit account is al open.
refusal-support-term = De toestemming duurt vanaf vandaag hoogstens { $max } dagen. Kies een dag dichterbij.
refusal-support-running = Er loopt al een toestemming. Trek ze in voordat u een andere geeft.
refusal-support-unknown = Deze toestemming bestaat niet.
refusal-support-over = Deze toestemming is al afgelopen.
refusal-support-not-granted = In deze organisatie loopt geen toestemming.
refusal-support-reads-only = Wie helpt, kan lezen maar niets wijzigen.
refusal-view-as-reads-only = U kijkt als een mede-eigenaar: er kan niets gewijzigd worden. Ga eerst terug naar uw eigen pagina’s.
refusal-view-as-not-running = U kijkt niet als een mede-eigenaar.
refusal-email-confirm-sign-in = Meld u eerst in deze browser aan bij uw account en open de link dan opnieuw. Hebt u geen link gevraagd, open hem dan niet.
