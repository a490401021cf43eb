# Programma’s: tokens, aangemelde programma’s en identiteiten van andere aanbieders.

## Tokens

identity-tokens-title = Programma’s en tokens
identity-tokens-detail = Een programma in uw naam laten lezen of wijzigen
identity-tokens-lead = Een programma met een token ziet wat u ziet, in de organisatie waarin u nu werkt. Geef elk programma zijn eigen token.
identity-tokens-none = U hebt geen persoonlijke token.
identity-token-new = Een token maken
identity-token-name = Naam
identity-token-name-hint = Waarvoor hij dient, bijvoorbeeld: export naar het boekhoudprogramma
identity-token-device = Programma of toestel
identity-token-scope = Mag
identity-token-scope-hint = Geld, bankgegevens en rollen blijven voor elke persoonlijke token gesloten.
identity-token-scope-read = Lezen
identity-token-scope-write = Lezen en wijzigen
identity-token-expires = Laatste dag
identity-token-expires-hint = Ten laatste een jaar na vandaag
identity-token-last-used = Laatst gebruikt
identity-token-never = Nooit
identity-token-act = Actie
identity-token-create = De token maken
identity-token-revoke = Intrekken
identity-token-revoked = De token is ingetrokken. Hij opent niets meer.
identity-token-fresh-title = Uw nieuwe token
identity-token-fresh-lead = U ziet hem alleen deze ene keer. Kopieer hem naar de plaats waar het programma zijn geheimen bewaart.
identity-token-fresh-use = Het programma stuurt hem mee met elke vraag, in de header “Authorization: Bearer …”.
identity-token-fresh-kept = Ik heb hem bewaard

## Programma’s

identity-programs-title = Aangemelde programma’s
identity-program-name = Programma
identity-program-nameless = Programma zonder naam
identity-program-since = Sinds
identity-program-revoke = Afmelden
identity-program-revoked = Het programma is afgemeld.

## Identiteiten

identity-identities-title = Aanmelden met een andere aanbieder
identity-identities-detail = De identiteit van een andere aanbieder koppelen
identity-identities-lead = Een gekoppelde identiteit opent uw account zonder wachtwoord. Het aanmelden in twee stappen blijft gevraagd.
identity-identities-none = Er is geen identiteit aan uw account gekoppeld.
identity-identities-no-provider = Deze server kent geen andere aanbieder.
identity-identities-provider = Aanbieder
identity-identities-name = Daar bekend als
identity-identities-nameless = Zonder naam
identity-identities-since = Gekoppeld op
identity-identities-link = { $provider } koppelen
identity-identities-linked = De identiteit is gekoppeld. U kunt er zich voortaan mee aanmelden.
identity-identities-unlink = Ontkoppelen
identity-identities-unlinked = De identiteit is ontkoppeld. Ze opent uw account niet meer.
identity-mail-provider-linked-subject = Een identiteit kan voortaan uw account openen
identity-mail-provider-linked-body =
    Dag,

    De identiteit van een andere aanbieder is net aan uw account gekoppeld. Voortaan opent ze het zonder wachtwoord.

    Was u dat niet, vraag dan meteen een nieuw wachtwoord aan op de aanmeldpagina: alle gekoppelde identiteiten worden dan ontkoppeld. Verwittig ook uw syndicus.
identity-sign-in-with = Aanmelden met { $provider }
identity-leaving-title = U gaat naar { $provider }
identity-leaving-lead = U meldt zich daar aan en komt hier terug. Volg de link als er niets gebeurt.
identity-leaving-action = Naar { $provider } gaan
