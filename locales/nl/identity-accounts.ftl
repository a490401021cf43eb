# Accounts: invitations, passwords, addresses, signed-in devices, and the mails and letters about them.

## Signing in

identity-sign-in-forgotten = Wachtwoord vergeten
identity-sign-in-join = Ik heb een uitnodiging gekregen

## The account

identity-account-title = Mijn account
identity-account-password = Wachtwoord
identity-account-password-detail = Een nieuw wachtwoord kiezen
identity-account-sessions = Aangemelde toestellen
identity-account-sessions-detail = Zien waar u aangemeld bent en een verloren toestel afmelden
identity-account-address = Aanmeldadres
identity-account-address-detail = Het e-mailadres wijzigen waarmee u zich aanmeldt

## Passwords

identity-password-lead = Uw andere toestellen worden afgemeld.
identity-password-current = Huidig wachtwoord
identity-password-new = Nieuw wachtwoord
identity-password-change = Wachtwoord wijzigen
identity-password-changed = Het wachtwoord is gewijzigd. Uw andere toestellen zijn afgemeld.
identity-forgotten-title = Wachtwoord vergeten
identity-forgotten-lead = Vul uw adres in. Als er een account bij hoort, krijgt u een link om een nieuw wachtwoord te kiezen.
identity-forgotten-act = Een link ontvangen
identity-forgotten-sent = Als er bij dit adres een account hoort, is er net een link vertrokken. Die is één uur geldig.
identity-forgotten-no-mail = Deze server verstuurt geen e-mails. Vraag uw syndicus om een brief met een nieuwe code, of de beheerder van de server om een nieuw wachtwoord.
identity-reset-title = Nieuw wachtwoord
identity-reset-lead = Al uw toestellen worden afgemeld. Daarna meldt u zich aan met het nieuwe wachtwoord.
identity-reset-act = Wachtwoord opslaan
identity-reset-done = Het wachtwoord is opgeslagen. Meld u aan.

## Address

identity-address-lead = Er vertrekt een link naar het adres. Dat telt zodra u de link hebt geopend.
identity-address-unproven = Nog niet bevestigd is dat u de post van dit adres leest. Stuur er een link naartoe: de rollen die u op dit adres krijgt, tellen daarna meteen.
identity-address-now = Huidig adres
identity-address-new = Te bevestigen adres
identity-address-act = De link versturen
identity-address-asked = Open binnen 24 uur de link die naar het adres is gestuurd. Tot dan blijft het huidige adres gelden.
identity-address-confirm-title = Het adres bevestigen
identity-address-confirm-lead = Voortaan meldt u zich aan met het adres dat deze link heeft ontvangen.
identity-address-confirm-act = Dit adres bevestigen
identity-address-changed = Het aanmeldadres is bevestigd.

## Devices

identity-sessions-lead = Elke regel is een browser waarin uw account open is. Meld af wat u niet herkent en wijzig daarna uw wachtwoord.
identity-session-device = Toestel
identity-session-began = Aangemeld op
identity-session-seen = Gebruikt op
identity-session-act = Toegang
identity-session-current = Dit toestel
identity-session-unknown = Onbekend toestel
identity-session-end = Afmelden
identity-session-ended = Het toestel is afgemeld.
identity-sessions-end-others = Alle andere afmelden
identity-sessions-others-ended = Al uw andere toestellen zijn afgemeld.

## Confirming once more

identity-confirm-title = Bevestig dat u het bent
identity-confirm-lead = De volgende pagina vraagt een recente bevestiging.
identity-confirm-lead-form = Wat u hebt ingevuld, blijft bewaard en wordt verstuurd zodra u bevestigt. De bevestiging geldt vijftien minuten.
identity-confirm-act = Bevestigen
identity-confirm-demo = In de demonstratie wordt geen wachtwoord gevraagd.
identity-confirm-no-password = Uw account heeft nog geen wachtwoord. Kies er een om verder te gaan.
identity-confirm-set-password = Een wachtwoord kiezen

## Joining

identity-join-title = Toegang tot uw account
identity-join-code = Code van de brief
identity-join-code-hint = Vijf groepen van vier letters en cijfers. Hoofdletters en streepjes zijn niet nodig.
identity-join-code-lead = Neem de code over uit de brief van uw syndicus. Hebt u al een account, meld u dan eerst aan. Kreeg u een e-mail, open dan de link die erin staat.
identity-join-next = Verder
identity-join-lead = { $organization } nodigt u uit. Controleer uw naam en kies een wachtwoord.
identity-join-email = Uw aanmeldadres
identity-join-act = Mijn account openen

## Inviting

identity-invitation-title = { $name } uitnodigen
identity-invitation-lead = Kies hoe. Een nieuwe uitnodiging langs dezelfde weg vervangt de vorige; ze geldt veertien dagen.
identity-invitation-mail = Per e-mail
identity-invitation-mail-detail = Er vertrekt een link naar het adres van deze persoon, in zijn of haar taal.
identity-invitation-send = De uitnodiging versturen
identity-invitation-letter = Per brief
identity-invitation-letter-detail = Een brief om af te drukken, met een code, in de taal van deze persoon. De code staat nergens anders.
identity-invitation-print = De brief maken
identity-invitation-sent = De uitnodiging is vertrokken.

## The letter

identity-letter-title = Uitnodiging van { $organization }
identity-letter-date = { $date }
identity-letter-subject = Uw toegang tot de mede-eigendom online
identity-letter-introduction = { $organization } geeft u toegang tot Mitoyen. U vindt er wat u in de mede-eigendom aangaat.
identity-letter-step-open = Open het adres hieronder in een browser, op een telefoon of een computer.
identity-letter-step-code = Neem de code over.
identity-letter-step-sign-in = Kies een wachtwoord. U meldt zich aan met het adres { $email }.
identity-letter-code = Uw code
identity-letter-address = Te openen adres
identity-letter-expires = De code werkt één keer, tot { $expires }.
identity-letter-known = Hebt u al een account bij Mitoyen met dit adres, gebruik de code dan niet: meld u aan zoals altijd.
identity-letter-stranger = Is deze brief niet voor u bestemd? Vernietig hem alstublieft: niemand anders mag de code kennen.

## Mails

identity-mail-foot =
    Mitoyen · { $site }
    Dit is een automatisch bericht. Wij vragen nooit een wachtwoord per e-mail.
identity-mail-invitation-subject = { $organization } nodigt u uit bij Mitoyen
identity-mail-invitation-body =
    Dag { $name },

    { $organization } geeft u online toegang tot uw mede-eigendom. Open deze link om uw wachtwoord te kiezen:

    { $link }

    De link werkt één keer en is { $days } dagen geldig. Had u deze uitnodiging niet verwacht, negeer dan dit bericht.
identity-mail-role-subject = { $organization } geeft u toegang
identity-mail-role-body =
    Dag { $name },

    { $organization } heeft u toegang gegeven. Meld u aan zoals altijd:

    { $link }
identity-mail-reset-subject = Een nieuw wachtwoord kiezen
identity-mail-reset-body =
    Dag,

    Iemand, waarschijnlijk u, vraagt een nieuw wachtwoord voor dit account. Open deze link binnen het uur:

    { $link }

    Hebt u niets gevraagd, negeer dan dit bericht: uw wachtwoord verandert niet.
identity-mail-password-changed-subject = Uw wachtwoord is gewijzigd
identity-mail-password-changed-body =
    Dag,

    Het wachtwoord van uw account is net gewijzigd en uw andere toestellen zijn afgemeld.

    Was u dat niet, vraag dan meteen een nieuw wachtwoord op de aanmeldpagina en verwittig uw syndicus.
identity-mail-address-subject = Bevestig uw nieuwe adres
identity-mail-address-body =
    Dag,

    Open deze link binnen 24 uur, daar waar u aangemeld bent, om u voortaan met dit adres aan te melden:

    { $link }

    Hebt u niets gevraagd, negeer dan dit bericht.
identity-mail-address-prove-subject = Bevestig uw adres
identity-mail-address-prove-body =
    Goedendag,

    Meld u aan bij uw account en open dan binnen 24 uur deze link om te bevestigen dat u de post van dit adres leest:

    { $link }

    De rollen die een syndicus u op dit adres gaf, tellen dan.
identity-mail-address-asked-subject = Wijziging van adres gevraagd
identity-mail-address-asked-body =
    Dag,

    Vanuit uw account vraagt iemand, waarschijnlijk u, een ander aanmeldadres. Dit adres blijft gelden zolang het nieuwe niet bevestigd is.

    Was u dat niet, wijzig dan meteen uw wachtwoord.
identity-mail-address-taken-subject = Dit adres heeft al een account
identity-mail-address-taken-body =
    Dag,

    Iemand, waarschijnlijk u, wilde dit adres voor een ander account gebruiken. Het heeft er al een: meld u daarmee aan, of kies een ander adres.
identity-mail-address-changed-subject = Uw aanmeldadres is gewijzigd
identity-mail-address-changed-body =
    Dag,

    Uw account opent voortaan met een ander adres dan dit.

    Was u dat niet, verwittig dan meteen uw syndicus.
