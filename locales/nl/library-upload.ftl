# The form that brings a file.

library-upload-file = Bestand
library-upload-hint = PDF, foto of afbeelding, tekst, CSV, Word-, Excel- of OpenDocument-document, XML of e-mail.
library-upload-send = Bestand versturen
library-upload-cancel = Afbreken
library-upload-sending = Bezig met versturen: % procent
library-upload-checking = Het bestand is aangekomen en wordt gecontroleerd.
library-upload-waiting = De verbinding is verbroken. Het versturen gaat vanzelf verder.
library-upload-failed = Het versturen is niet gelukt. Druk opnieuw op de knop: het gaat verder waar het is gestopt.
