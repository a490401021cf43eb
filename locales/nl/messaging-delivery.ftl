# What leaves the house: the log, its evidence, and what people set up.

messaging-mail-foot =
    Mitoyen · { $site }
    Dit is een automatisch bericht.
messaging-mail-foot-optional =
    Mitoyen · { $site }
    Dit is een automatisch bericht. U kunt er minder ontvangen: { $choices }

## The log

messaging-sent-title = Verzonden
messaging-sent-lead = Alles wat vertrokken is of nog vertrekt, met het bewijs ervan.
messaging-sent-own-lead = Wat naar u verzonden is.
messaging-sent-file = Verzonden
messaging-sent-csv = De lijst downloaden (CSV)
messaging-sent-empty-title = Niets verzonden
messaging-sent-empty-reason = E-mails, meldingen en sms’en verschijnen hier zodra ze klaarstaan.
messaging-sent-every = Alle
messaging-sent-show = Tonen
messaging-sent-reset = Alles tonen
messaging-sent-created = Klaargezet
messaging-sent-sent = Verzonden op
messaging-sent-kind = Onderwerp
messaging-sent-channel = Kanaal
messaging-sent-person = Geadresseerde
messaging-sent-person-hint = Een deel van de naam of het adres
messaging-sent-address = Gebruikt adres
messaging-sent-language = Taal
messaging-sent-subject = Titel
messaging-sent-state = Status
messaging-sent-attempts = Pogingen
messaging-sent-answer = Antwoord van de server
messaging-sent-sha256 = Vingerafdruk van de inhoud (SHA-256)
messaging-sent-message-id = Message-ID
messaging-sent-id = Verzendnummer
messaging-sent-again-of = Herhaalt
messaging-sent-again-of-link = De vorige verzending
messaging-sent-due = Vertrekt ten vroegste
messaging-sent-files = Bijlagen
messaging-sent-content = Inhoud
messaging-sent-content-secret = Dit bericht bevatte een persoonlijke link; de inhoud wordt niet bewaard.
messaging-sent-evidence = Bewijs
messaging-sent-history = Wat er gebeurd is
messaging-sent-when = Wanneer
messaging-sent-attempt = Poging { $number }
messaging-sent-again = Opnieuw verzenden
messaging-sent-again-done = Een nieuwe verzending staat klaar.
messaging-sent-again-uncertain = Niemand kan zeggen of dit bericht vertrokken is. De geadresseerde krijgt het misschien twee keer.
messaging-sent-address-failed = Dit adres werkt niet
messaging-sent-address-reason = Hoe weet u dat? (niet verplicht)
messaging-sent-address-failed-done = Er vertrekt niets meer naar dit adres.
messaging-sent-address-works = Het werkt weer
messaging-sent-address-works-done = Er wordt weer naar dit adres verzonden.
messaging-sent-addresses = Adressen die niet werken
messaging-sent-address-post = Stuur een brief, of vraag deze persoon om een ander adres.
messaging-sent-act = Actie
messaging-sent-state-waiting = Wacht
messaging-sent-state-sending = Wordt verzonden
messaging-sent-state-sent = Verzonden
messaging-sent-state-refused = Geweigerd
messaging-sent-state-failed = Mislukt
messaging-sent-state-uncertain = Onzeker
messaging-sent-state-bounced = Teruggekomen
messaging-sent-outcome-sent = Aan de server overhandigd
messaging-sent-outcome-later = Voorlopig niet aangenomen
messaging-sent-outcome-refused = Geweigerd
messaging-sent-outcome-failed = Opgegeven
messaging-sent-outcome-uncertain = Zonder antwoord
messaging-sent-outcome-bounced = Teruggekomen
messaging-sent-channel-in-app = Toepassing
messaging-sent-channel-email = E-mail
messaging-sent-channel-push = Melding
messaging-sent-channel-sms = Sms
messaging-sent-channel-post = Brief
messaging-sent-reason-deadline = De server was te lang onbereikbaar.
messaging-sent-reason-interrupted = Het programma stopte tijdens het verzenden.
messaging-sent-reason-not-set-up = Dit kanaal is niet ingesteld.
messaging-sent-reason-unmade = Het bericht kon niet worden samengesteld.
messaging-sent-reason-unsubscribed = Dit toestel ontvangt geen meldingen meer.
messaging-sent-reason-told = Gemeld door een beheerder.
messaging-sent-reason-posted = Aan de post overhandigd.
messaging-sent-reason-returned = Door de post teruggebracht.
messaging-sent-reason-no-address = Het postadres is niet bekend.
messaging-sent-letter = Brief
messaging-sent-kind-digest = Overzicht
messaging-sent-kind-mail-invitation = Uitnodiging
messaging-sent-kind-mail-role = Toegang gegeven
messaging-sent-kind-mail-address-prove = Bevestiging van het adres
messaging-sent-kind-transfer = Verkoop van een kavel
messaging-sent-kind-other = Account

## Having fewer mails

messaging-unsubscribe-title = Minder e-mails ontvangen
messaging-unsubscribe-group = U ontvangt geen niet-verplichte e-mails meer over: { $group }.
messaging-unsubscribe-all = U ontvangt geen niet-verplichte e-mails meer.
messaging-unsubscribe-law = Wat de wet verplicht u toe te sturen, zoals oproepingen, blijft komen.
messaging-group-security = Beveiliging van uw account
messaging-unsubscribe-act = Niet meer ontvangen
messaging-unsubscribe-done-title = Genoteerd
messaging-unsubscribe-choices = Uw andere keuzes staan in uw account, onder “Meldingen”.

## Browsers that may be woken

messaging-devices-title = Meldingen op mijn toestellen
messaging-devices-lead = Een toegelaten toestel toont een korte melding, ook als er geen pagina open staat.
messaging-devices-this = Dit toestel toelaten
messaging-devices-denied = Uw browser blokkeert meldingen van deze site. Wijzig dat in de instellingen.
messaging-devices-unable = Deze browser kan geen meldingen tonen, of scripts staan er uit.
messaging-devices-off = Deze server stuurt geen meldingen naar toestellen.
messaging-devices-device = Toestel
messaging-devices-since = Toegelaten sinds
messaging-devices-act = Actie
messaging-devices-unknown = Onbekend toestel
messaging-devices-remove = Verwijderen
messaging-devices-none = Geen toestel toegelaten
messaging-devices-added = Dit toestel toont voortaan uw meldingen.
messaging-devices-removed = Dit toestel toont geen meldingen meer.

## What is set up

messaging-setup-title = Verzending door de server
messaging-setup-lead = Wat ingesteld is. Wachtwoorden worden nooit getoond.
messaging-setup-mail = E-mails
messaging-setup-push = Meldingen op toestellen
messaging-setup-sms = Sms’en
messaging-setup-keys = Versleutelingssleutels
messaging-setup-yes = Ingesteld
messaging-setup-no = Niet ingesteld
