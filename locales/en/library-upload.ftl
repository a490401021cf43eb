# The form that brings a file.

library-upload-file = File
library-upload-hint = PDF, photo or picture, text, CSV, Word, Excel or OpenDocument file, XML or e-mail.
library-upload-send = Send the file
library-upload-cancel = Cancel
library-upload-sending = Sending: % per cent
library-upload-checking = The file has arrived and is being checked.
library-upload-waiting = The connection is interrupted. Sending goes on by itself.
library-upload-failed = The file could not be sent. Press the button again: it goes on where it stopped.
