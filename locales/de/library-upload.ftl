# The form that brings a file.

library-upload-file = Datei
library-upload-hint = PDF, Foto oder Bild, Text, CSV, Word-, Excel- oder OpenDocument-Dokument, XML oder E-Mail.
library-upload-send = Datei senden
library-upload-cancel = Abbrechen
library-upload-sending = Wird gesendet: % Prozent
library-upload-checking = Die Datei ist angekommen und wird geprüft.
library-upload-waiting = Die Verbindung ist unterbrochen. Die Übertragung geht von selbst weiter.
library-upload-failed = Die Übertragung ist nicht gelungen. Drücken Sie erneut auf die Schaltfläche: Sie geht dort weiter, wo sie aufgehört hat.
