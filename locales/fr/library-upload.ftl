# The form that brings a file.

library-upload-file = Fichier
library-upload-hint = PDF, photo ou image, texte, CSV, document Word, Excel ou OpenDocument, XML ou courriel.
library-upload-send = Envoyer le fichier
library-upload-cancel = Abandonner
library-upload-sending = Envoi en cours : % pour cent
library-upload-checking = Le fichier est arrivé ; il est contrôlé.
library-upload-waiting = La connexion est interrompue. L’envoi reprend tout seul.
library-upload-failed = L’envoi n’a pas abouti. Appuyez à nouveau sur le bouton : il reprend là où il s’est arrêté.
