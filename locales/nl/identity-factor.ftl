# De tweede factor: een code naast het wachtwoord.

identity-factor-title = Aanmelden in twee stappen
identity-factor-detail = Een code van uw telefoon naast uw wachtwoord
identity-factor-lead = Met aanmelden in twee stappen komt iemand die uw wachtwoord heeft ontdekt nog niet binnen: er wordt ook een code van uw telefoon gevraagd.
identity-factor-need-app = U hebt een authenticatie-app op uw telefoon nodig, zoals Aegis, FreeOTP, Google Authenticator of Microsoft Authenticator.
identity-factor-start = Instellen
identity-factor-demanded-title = Uw organisatie vraagt aanmelden in twee stappen
identity-factor-demanded-body = Stel het hier in; daarna kunt u verder.
identity-factor-set-up-title = Aanmelden in twee stappen instellen
identity-factor-scan-title = 1. Scan deze afbeelding met de app
identity-factor-scan-body = Open de authenticatie-app, kies om een account toe te voegen en richt de camera op de afbeelding. Kunt u niet scannen, typ dan de sleutel.
identity-factor-scan-alt = QR-code die de authenticatie-app de sleutel hieronder geeft
identity-factor-open-app = De app op dit toestel openen
identity-factor-secret = Sleutel om te typen
identity-factor-first-code-title = 2. Typ de code die de app nu toont
identity-factor-code = Code uit de app
identity-factor-code-hint = Zes cijfers. Ze veranderen om de dertig seconden.
identity-factor-code-any = Code
identity-factor-code-any-hint = Zes cijfers uit de app, of een van uw reservecodes.
identity-factor-enable = Inschakelen
identity-factor-start-again = Opnieuw beginnen met een nieuwe afbeelding
identity-factor-enabled = Aanmelden in twee stappen is ingeschakeld.
identity-factor-on = Ingeschakeld
identity-factor-none = Niet ingesteld
identity-factor-on-lead = Bij elke aanmelding wordt naast uw wachtwoord een code gevraagd.
identity-factor-since = Ingeschakeld sinds
identity-factor-last-used = Laatste code gebruikt
identity-factor-codes-left = Resterende reservecodes
identity-factor-few-title = U hebt bijna geen reservecodes meer
identity-factor-few-body = { $left ->
    [0] U hebt er geen meer. Maak nu nieuwe, voor u er een nodig hebt.
    [one] U hebt er nog één. Maak nu nieuwe, voor u er een nodig hebt.
   *[other] U hebt er nog { $left }. Maak nu nieuwe, voor u er een nodig hebt.
}
identity-factor-codes-title = Uw reservecodes
identity-factor-codes-lead = Verliest u uw telefoon, dan laat elk van deze codes u één keer binnen. Ze worden alleen deze keer getoond.
identity-factor-codes-keep = Druk deze pagina af of bewaar het bestand op een veilige plaats, niet op de telefoon zelf.
identity-factor-codes-download = Opslaan als tekstbestand
identity-factor-codes-kept = Ik heb ze bewaard
identity-factor-codes-file = Mitoyen: reservecodes. Elke code werkt één keer.
identity-factor-renew-title = Nieuwe reservecodes
identity-factor-renew-lead = { $left ->
    [0] U hebt er geen meer. De nieuwe vervangen de oude.
    [one] U hebt er nog één. De nieuwe vervangen ze.
   *[other] U hebt er nog { $left }. De nieuwe vervangen ze.
}
identity-factor-renew-act = Nieuwe codes maken
identity-factor-renewed = De nieuwe reservecodes zijn klaar. De oude werken niet meer.
identity-factor-off-title = Aanmelden in twee stappen uitschakelen
identity-factor-off-lead = Daarna opent uw wachtwoord alleen uw account.
identity-factor-off-act = Uitschakelen
identity-factor-off-done = Aanmelden in twee stappen is uitgeschakeld.

## Tijdens het aanmelden

identity-factor-sign-in-title = Uw code
identity-factor-sign-in-lead = Uw wachtwoord klopt. Typ nu de code uit uw authenticatie-app.
identity-factor-lost = Uw telefoon en uw reservecodes kwijt? Vraag uw syndicus, of wie dit platform beheert, om aanmelden in twee stappen van uw account te halen.
identity-factor-over-title = Dit duurde te lang
identity-factor-over-body = De code moet binnen vijf minuten op het wachtwoord volgen. Meld u opnieuw aan.
identity-factor-over-action = Opnieuw aanmelden

## Voor een organisatie

identity-factor-policy-title = Aanmelden in twee stappen bij { $organization }
identity-factor-policy-lead = Of iedereen met toegang zich in twee stappen moet aanmelden, en wie dat doet.
identity-factor-policy-is-required = Iedereen met toegang moet zich in twee stappen aanmelden.
identity-factor-policy-is-not-required = Iedereen beslist voor zichzelf.
identity-factor-policy-start = Voor iedereen verplichten
identity-factor-policy-stop = Niet langer verplichten
identity-factor-policy-required = Voortaan moet iedereen zich in twee stappen aanmelden. Wie het niet heeft ingesteld, wordt eerst gevraagd dat te doen.
identity-factor-policy-not-required = Aanmelden in twee stappen is niet langer verplicht.
identity-factor-policy-people = Personen met toegang
identity-factor-revoke = Telefoon kwijt
identity-factor-revoke-of = { $name } helpen
identity-factor-revoke-ask = Ga na of het echt { $name } is die het vraagt: daarna opent het wachtwoord alleen het account, tot aanmelden in twee stappen opnieuw is ingesteld.
identity-factor-revoke-act = Voor deze persoon uitschakelen
identity-factor-revoked = Aanmelden in twee stappen is voor dit account uitgeschakeld.

## Mails

identity-mail-factor-off-subject = Aanmelden in twee stappen is uitgeschakeld
identity-mail-factor-off-body =
    Dag,

    Aanmelden in twee stappen is net uitgeschakeld voor uw account. Voortaan is uw wachtwoord alleen genoeg om het te openen.

    Was u dat niet, en heeft niemand het op uw vraag gedaan, wijzig dan meteen uw wachtwoord, stel aanmelden in twee stappen opnieuw in en verwittig uw syndicus.
