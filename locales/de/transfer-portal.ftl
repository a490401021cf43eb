# Was ein Notar, ein Makler oder ein Verkäufer ohne Konto tut.

## Finding the association

transfer-portal-title = Auskünfte Art. 3.94 ZGB (état daté)
transfer-portal-lead = Für Notare, Immobilienmakler und Miteigentümer, die verkaufen. Sie brauchen kein Konto.
transfer-portal-find = Name, Adresse oder Unternehmensnummer der Miteigentümervereinigung
transfer-portal-find-hint = Mindestens drei Buchstaben, zum Beispiel „Les Tilleuls“, „Hochstraße 12 Eupen“ oder „0403.019.261“.
transfer-portal-found = Gefundene Vereinigungen
transfer-portal-found-none-title = Keine Vereinigung gefunden
transfer-portal-found-none = Prüfen Sie die Schreibweise oder suchen Sie nach der Unternehmensnummer. Eine Vereinigung, die hier keine Anfragen annimmt, erscheint nicht: Schreiben Sie ihrem Syndikus.
transfer-portal-ask = Auskünfte anfragen
transfer-portal-again = Haben Sie schon eine Anfrage gestellt?

## A new link

transfer-portal-link-title = Einen neuen Link erhalten
transfer-portal-link-lead = Ist Ihr Link verloren oder abgelaufen? Wir senden für jede Ihrer Akten einen neuen.
transfer-portal-link-hint = Die Adresse, mit der die Anfrage gestellt wurde. Früher gesandte Links öffnen nichts mehr.
transfer-portal-link-act = Den Link senden
transfer-portal-link-sent = Wenn es Akten zu dieser Adresse gibt, wird jetzt ein neuer Link dorthin gesandt.
transfer-portal-dead-title = Dieser Link öffnet nichts

## Before the request

transfer-portal-seat = Sitz
transfer-portal-number = Unternehmensnummer
transfer-portal-fees = Kosten der Akte
transfer-portal-fee-none = Kostenlos
transfer-portal-fee-source = Vertrag des Syndikus
transfer-portal-fee-law = Zu Lasten des Veräußerers ({ $law }).
transfer-portal-email = E-Mail-Adresse
transfer-portal-email-hint = Wir senden dorthin einen Link, der das Formular 24 Stunden lang öffnet.
transfer-portal-language = Sprache der E-Mails
transfer-portal-begin-act = Den Link erhalten
transfer-portal-begin-sent = Der Link ist gesandt. Öffnen Sie die E-Mail, um fortzufahren; der Link gilt 24 Stunden.

## The request

transfer-portal-request-lead = { $association }. Sie schreiben mit der Adresse { $email }.
transfer-portal-form-what = Ihre Anfrage
transfer-portal-kind = Wofür brauchen Sie die Auskünfte?
transfer-portal-unit = Los
transfer-portal-unit-hint = Wie in der Basisurkunde, zum Beispiel A3.
transfer-portal-building = Gebäude
transfer-portal-building-any = Ich weiß es nicht
transfer-portal-transfer-on = Geplanter Tag der Urkunde
transfer-portal-buyer = Käufer
transfer-portal-form-who = Wer anfragt
transfer-portal-requester = Sie sind
transfer-portal-name = Name
transfer-portal-office = Amtsstube oder Agentur
transfer-portal-office-hint = Ein Miteigentümer, der verkauft, lässt dieses Feld leer.
transfer-portal-phone = Telefon
transfer-portal-reference = Ihr Zeichen
transfer-portal-form-right = Vollmacht und Nachricht
transfer-portal-mandate = Vollmacht (PDF oder Foto, höchstens 3 MB)
transfer-portal-mandate-hint = Nur der Syndikus und sein Buchhalter sehen sie.
transfer-portal-note = Nachricht an den Syndikus
transfer-portal-note-hint = Ohne Vollmacht sagt ein Makler oder Verkäufer hier, in welcher Eigenschaft er anfragt.
transfer-portal-request-act = Die Anfrage senden
transfer-portal-request-done = Die Anfrage ist gesandt. Die Empfangsbestätigung geht per E-Mail ab.

## The file

transfer-portal-received = Eingegangen am
transfer-portal-due = Antwort spätestens am
transfer-portal-working-due = Brauch: 15 Werktage
transfer-portal-left =
    { $days ->
        [0] letzter Tag
        [one] noch { $days } Tag
       *[other] noch { $days } Tage
    }
transfer-portal-late =
    { $days ->
        [one] { $days } Tag zu spät
       *[other] { $days } Tage zu spät
    }
transfer-portal-late-law = Die gesetzliche Frist ist vorbei. Sie dürfen den Parteien mitteilen, dass der Syndikus nicht geantwortet hat ({ $law }).
transfer-portal-cancelled = Die Anfrage wurde zurückgezogen: { $reason }
transfer-portal-superseded = Eine neuere Anfrage ersetzt diese.
transfer-portal-expired = Die Zahlen sind zu alt, um sich darauf zu verlassen. Stellen Sie eine neue Anfrage.
transfer-portal-valid-until = Zahlen verwendbar bis
transfer-portal-documents = Dokumente
transfer-portal-documents-none = Noch ist nichts ausgestellt. Sie erhalten eine E-Mail.
transfer-portal-documents-hint = Jede Datei öffnet sich mit einem Link, der einmal und fünfzehn Minuten lang gilt. Was abgerufen wird, wird vermerkt.
transfer-portal-version = Fassung { $number }, Zahlen vom { $date }
transfer-portal-delivered-on = Ausgestellt am
transfer-portal-pages = Seiten
transfer-portal-code = Prüfcode
transfer-portal-digest = Fingerabdruck (SHA-256)
transfer-portal-download = Herunterladen: { $what }
transfer-portal-annexes = Anlagen
transfer-portal-fetched = Was Sie abgerufen haben
transfer-portal-fetched-what = Datei
transfer-portal-fetched-when = Wann
transfer-portal-messages = Nachrichten
transfer-portal-messages-none = Keine Nachrichten.
transfer-portal-side-manager = Syndikus
transfer-portal-side-asker = Sie
transfer-portal-message = Ihre Nachricht
transfer-portal-message-act = Die Nachricht senden
transfer-portal-message-sent = Die Nachricht ist an den Syndikus gesandt.
transfer-portal-deed-tell = Urkunde dem Syndikus melden
transfer-portal-deed-lead = Ist die Urkunde unterzeichnet, erfährt der Syndikus hier den Tag, die Erwerber und ihre Anschrift. Das Einschreiben bei einer Bestreitung bleibt zu versenden.
transfer-portal-deed-act = Urkunde melden
transfer-portal-deed-told = Der Syndikus weiß, dass die Urkunde unterzeichnet ist.
transfer-portal-progress = Fortschritt
transfer-portal-progress-count = { $complete } von { $total } Abschnitten sind fertig. Ihr Inhalt steht im Dokument.
transfer-portal-progress-section = Abschnitt
transfer-portal-progress-state = Stand
transfer-portal-section-complete = Fertig
transfer-portal-section-open = In Arbeit
transfer-portal-section-reserved = Mit Vorbehalt
transfer-portal-about = Die Akte
transfer-portal-association = Miteigentümervereinigung
transfer-portal-asked = Anfrage
transfer-portal-asker = Anfragender
transfer-portal-fee = Kosten
transfer-portal-link-until = Dieser Link gilt bis { $date }. Behalten Sie ihn für sich: Er öffnet die Akte.

## With an account

transfer-portal-mine = Meine Akten
transfer-portal-mine-lead = Die Anfragen, die mit der Adresse Ihres Kontos gestellt wurden.
transfer-portal-mine-none-title = Keine Akten
transfer-portal-mine-none = Hier stehen die Anfragen, die mit der Adresse Ihres Kontos gestellt wurden, sobald Sie gezeigt haben, dass Sie deren E-Mails lesen.
transfer-portal-mine-number = Akte
transfer-portal-mine-state = Stand
transfer-portal-mine-act = Öffnen

## Mails

transfer-portal-mail-begin-subject = { $association }: Auskünfte Art. 3.94 anfragen
transfer-portal-mail-begin-body =
    Guten Tag,

    Sie möchten die Auskünfte Art. 3.94 ZGB (état daté) über ein Los von { $association } anfragen. Der Link unten öffnet das Formular. Er gilt 24 Stunden und nur einmal.

    Sie haben nichts angefragt? Dann tun Sie nichts: Ohne diesen Link geht keine Anfrage ab.
transfer-portal-mail-begin-act = Das Formular öffnen
transfer-portal-mail-link-subject = { $number }: Ihr neuer Link
transfer-portal-mail-link-body =
    Guten Tag,

    dies ist der neue Link zur Akte { $number } ({ $association }). Die vorigen Links öffnen nichts mehr.

    Behalten Sie ihn für sich: Wer diesen Link hat, sieht die Akte.
transfer-portal-mail-link-act = Die Akte öffnen
transfer-portal-mail-message-subject = { $number }: Der Syndikus hat Ihnen geschrieben
transfer-portal-mail-message-body =
    Guten Tag,

    der Syndikus von { $association } hat Ihnen zur Akte { $number } geschrieben. Sie lesen die Nachricht in der Akte.
transfer-portal-mail-message-act = Die Nachricht lesen

## The receipt, as plain text

transfer-portal-receipt-text =
    Beleg zur Akte { $number }
    Anfrage eingegangen am { $received }. Fassung { $version }, Zahlen vom { $date }, ausgestellt am { $delivered }.
    SHA-256 des Dokuments: { $digest }
    Prüfcode: { $code }

    Abgerufen:
