//! What is said, as plain text, as a page for mails, and short enough for a telephone.

use std::fmt::Write as _;

use entity::{
    language::Language,
    messaging::{SMS_UNITS, sms_units},
};
use serde::{Deserialize, Serialize};

use crate::{Host, text::Text};

/// What is said, in the words of the addressee's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Message {
    /// The subject of a mail, the title on a screen.
    pub subject: String,
    /// The whole in plain text.
    pub text: String,
    /// The same as a page, for mails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// Where a click leads: a path on this server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// The words of a mail before it is laid out.
pub(crate) struct Words<'a> {
    /// The language that they are in.
    pub language: Language,
    /// What it is about.
    pub subject: &'a str,
    /// Paragraphs, with an empty line between them. Addresses of pages in them become links.
    pub body: &'a str,
    /// What the reader may do next, and the address of the page where.
    pub action: Option<(&'a str, &'a str)>,
    /// What stands below the line: who writes, and why.
    pub foot: &'a str,
}

impl Message {
    /// A mail in both forms, which say the same.
    pub fn mail(words: &Words<'_>) -> Self {
        let subject = line(words.subject);
        let mut text = words.body.trim().to_owned();
        if let Some((label, address)) = words.action {
            _ = write!(text, "\n\n{label}: {address}");
        }
        // Mail programs recognise what follows this line as a signature.
        _ = write!(text, "\n\n-- \n{}\n", words.foot.trim());
        let html = page(words, &subject);
        Self { subject, text, html: Some(html), path: None }
    }

    /// A message on a screen: a title, a sentence, and where a click leads. It goes through somebody else's server; what is in it is encrypted, but
    /// it is shown on a locked screen too, so whoever writes it leaves out what not everybody may see.
    pub fn screen(title: &str, body: &str, path: &str) -> Self {
        Self { subject: line(title), text: body.trim().to_owned(), html: None, path: Some(path.to_owned()) }
    }

    /// A letter, as the log of what leaves tells it: what is printed is drawn from what is kept with the letter itself.
    pub fn letter(title: &str, body: &str) -> Self {
        Self { subject: line(title), text: body.trim().to_owned(), html: None, path: None }
    }

    /// A short message: as much of the text as fits before the address of the page, in one message of the default alphabet.
    pub fn short(text: &str, address: &str) -> Self {
        let text = plain_letters(&line(text));
        let fits = |text: &str| sms_units(&format!("{text} {address}")) <= SMS_UNITS;
        let text = if fits(&text) { text } else { shorten(&text, fits) };
        Self { subject: text.clone(), text: format!("{text} {address}"), html: None, path: None }
    }
}

/// What stands below the line of every mail, and how to have fewer of those that nobody has to receive.
pub(crate) fn foot(host: &Host, language: Language, optional: bool) -> String {
    let text = Text::new(language);
    let site = host.public_url.to_string();
    if optional {
        let choices = format!("{site}/{}/account/notifications", language.code());
        text.with("messaging-mail-foot-optional", &[("site", site.into()), ("choices", choices.into())])
    } else {
        text.with("messaging-mail-foot", &[("site", site.into())])
    }
}

/// A text on one line: what ends a line in the head of a mail is a blank here.
fn line(text: &str) -> String {
    let shown = text.chars().map(|sign| if sign.is_control() || sign.is_whitespace() { ' ' } else { sign });
    shown.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The mail as a page: one column, words and links only. It fetches nothing, it follows the reader's light or dark, and every value is escaped.
fn page(words: &Words<'_>, subject: &str) -> String {
    let mut html = String::with_capacity(4096);
    _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<div class=\"sheet\" role=\"article\" aria-label=\"{}\">\n<h1>{}</h1>\n",
        words.language.code(),
        escaped(subject),
        escaped(subject),
        escaped(subject),
    );
    // A body holds what people have typed: of the addresses in it, those of our own pages alone are links.
    let own = words
        .action
        .map(|(_, address)| address)
        .or_else(|| words.foot.split_whitespace().find(|word| is_address(word)));
    let own = own.map(site_of);
    for paragraph in words.body.trim().split("\n\n") {
        _ = writeln!(html, "<p>{}</p>", linked(paragraph, |address| own.is_some_and(|own| site_of(address) == own)));
    }
    if let Some((label, address)) = words.action {
        _ = writeln!(html, "<p><a class=\"act\" href=\"{}\">{}</a></p>", escaped(address), escaped(label));
    }
    _ = write!(html, "<div class=\"foot\">");
    for paragraph in words.foot.trim().split("\n\n") {
        _ = writeln!(html, "<p>{}</p>", linked(paragraph, |_| true));
    }
    html.push_str("</div>\n</div>\n</body>\n</html>\n");
    html
}

/// Contrast is at least 4.5 to 1 in both; text is large enough for old eyes; the link that matters is large enough for a thumb.
const STYLE: &str = "body{margin:0;padding:16px;background:#f4f5f3;color:#1c2320;font:17px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif}\
.sheet{max-width:34em;margin:0 auto;padding:24px;background:#fff;border:1px solid #d5dad6;border-radius:8px}\
h1{margin:0 0 16px;font-size:21px;line-height:1.3}p{margin:0 0 14px;overflow-wrap:anywhere}a{color:#0b5c43}\
.act{display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5c43;color:#fff;font-weight:600;text-decoration:none}\
.foot{margin-top:24px;padding-top:12px;border-top:1px solid #d5dad6;color:#525b56;font-size:14px}\
@media (prefers-color-scheme:dark){body{background:#141816;color:#e8ece9}.sheet{background:#1d2320;border-color:#3a433e}\
a{color:#7fd3b3}.act{background:#7fd3b3;color:#0d1411}.foot{color:#aab4ae;border-color:#3a433e}}";

fn is_address(word: &str) -> bool {
    word.starts_with("https://") || word.starts_with("http://")
}

/// Where a page is: its address up to the path, `https://mitoyen.example`.
fn site_of(address: &str) -> &str {
    let path = address.match_indices('/').nth(2).map(|(at, _)| at);
    path.and_then(|at| address.get(..at)).unwrap_or(address)
}

/// A paragraph with its lines, in which the addresses of these pages are links.
fn linked(paragraph: &str, is_ours: impl Fn(&str) -> bool) -> String {
    let lines = paragraph.lines().map(|line| {
        let words = line.split(' ').map(|word| {
            let address = word.trim_end_matches(['.', ',', ';', ':', ')']);
            if !is_address(word) || !is_ours(address) {
                return escaped(word);
            }
            let rest = word.strip_prefix(address).unwrap_or_default();
            format!("<a href=\"{0}\">{0}</a>{1}", escaped(address), escaped(rest))
        });
        words.collect::<Vec<_>>().join(" ")
    });
    lines.collect::<Vec<_>>().join("<br>\n")
}

/// Text in which nothing is markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            sign => safe.push(sign),
        }
    }
    safe
}

/// The same text in letters of the telephones' default alphabet, as far as they can be told: `ê` becomes `e`, `’` becomes `'`.
fn plain_letters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        let mut one = [0_u8; 4];
        if sms_units(sign.encode_utf8(&mut one)) <= 2 {
            plain.push(sign);
            continue;
        }
        match sign {
            'á' | 'â' | 'ã' => plain.push('a'),
            'ç' => plain.push('c'),
            'ê' | 'ë' => plain.push('e'),
            'í' | 'î' | 'ï' => plain.push('i'),
            'ó' | 'ô' | 'õ' => plain.push('o'),
            'ú' | 'û' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'À' | 'Á' | 'Â' | 'Ã' => plain.push('A'),
            'È' | 'Ê' | 'Ë' => plain.push('E'),
            'Ì' | 'Í' | 'Î' | 'Ï' => plain.push('I'),
            'Ò' | 'Ó' | 'Ô' | 'Õ' => plain.push('O'),
            'Ù' | 'Ú' | 'Û' => plain.push('U'),
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            '’' | '‘' => plain.push('\''),
            '“' | '”' | '„' | '«' | '»' => plain.push('"'),
            '–' | '—' | '‑' => plain.push('-'),
            '…' => plain.push_str("..."),
            sign if sign.is_whitespace() => plain.push(' '),
            // Names keep what no letter of the alphabet stands for; the message is shorter then.
            sign => plain.push(sign),
        }
    }
    plain
}

/// The beginning of a text, as much of it as fits together with the dots that say that there is more.
fn shorten(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let mut short = String::new();
    for sign in text.chars() {
        if !fits(&format!("{short}{sign}...")) {
            break;
        }
        short.push(sign);
    }
    format!("{}...", short.trim_end())
}

#[cfg(test)]
mod tests {
    use entity::messaging::{Fact, Facts, Kind};

    use super::*;
    use crate::messaging::words;

    fn words<'a>(subject: &'a str, body: &'a str) -> Words<'a> {
        Words {
            language: Language::Fr,
            subject,
            body,
            action: Some(("Ouvrir", "https://m.example/fr/a?x=1&y=2")),
            foot: "Mitoyen",
        }
    }

    /// A mail of ours leads to our pages, whatever address somebody has written as her name.
    #[test]
    fn nothing_that_somebody_typed_becomes_a_link_to_elsewhere() {
        let typed = "https://evil.example/a https://m.example.evil.example/b demande http://m.example/c et https://m.example/d.";
        let words = Words {
            language: Language::Fr,
            subject: "Demande",
            body: typed,
            action: Some(("Ouvrir", "https://m.example/fr")),
            foot: "https://m.example",
        };
        let html = Message::mail(&words).html.unwrap();
        let links: Vec<&str> = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(links, ["https://m.example/d", "https://m.example/fr", "https://m.example"], "{html}");
        // Without a button, the foot tells where our pages are.
        let bare = Message::mail(&Words { action: None, ..words }).html.unwrap();
        assert_eq!(bare.matches("href=").count(), 2, "{bare}");
        let lost = Message::mail(&Words { action: None, foot: "Mitoyen", ..words }).html.unwrap();
        assert!(!lost.contains("href="), "{lost}");
    }

    #[test]
    fn nothing_that_somebody_typed_becomes_markup() {
        let body = "Bonjour <script>alert(1)</script> \"&\"\n\nVoyez https://m.example/x?a=1&b=<2>.\nFin";
        let mail = Message::mail(&words("<b>Sujet</b>", body));
        let html = mail.html.unwrap();
        assert!(!html.contains("<script") && !html.contains("<b>") && html.contains("&lt;script&gt;"), "{html}");
        assert!(html.contains("href=\"https://m.example/x?a=1&amp;b=&lt;2&gt;\""), "{html}");
        assert!(html.contains("href=\"https://m.example/fr/a?x=1&amp;y=2\""), "{html}");
        assert!(!html.contains("<img") && !html.contains("url(") && !html.contains("@import"), "nothing is fetched");
        assert!(html.contains("lang=\"fr\"") && html.contains("prefers-color-scheme:dark"));
        assert!(mail.text.contains("<script>alert(1)</script>") && mail.text.contains("Ouvrir: https://"));
    }

    #[test]
    fn a_subject_is_one_line() {
        let mail = Message::mail(&words("Réunion\r\nBcc: x@example.org\u{0}\u{2028}fin", "x"));
        assert_eq!(mail.subject, "Réunion Bcc: x@example.org fin");
    }

    #[test]
    fn a_short_message_fits_whatever_it_is_given() {
        let address = "https://mitoyen.example/fr";
        let long = "Convocation à l’assemblée générale de la « Résidence des Bâtisseurs » — ".repeat(5);
        for text in ["Bonjour", long.as_str(), "😀 fête", &"漢".repeat(300)] {
            let short = Message::short(text, address);
            assert!(sms_units(&short.text) <= SMS_UNITS, "{}", short.text);
            assert!(short.text.ends_with(address));
        }
        assert_eq!(Message::short("Fête à l’école", address).text, format!("Fete à l'école {address}"));
    }

    #[test]
    fn every_kind_fits_into_one_short_message_in_every_language() {
        let facts: Facts = ["title", "person", "role", "unit", "amount", "day"]
            .map(|name| (name.to_owned(), Fact::from("Assemblée générale de la Résidence des Bâtisseurs")))
            .into();
        for language in Language::ALL {
            let address = format!("https://syndic.example.be/{}/notifications", language.code());
            for kind in Kind::ALL {
                let title = words::title(Text::new(language), *kind, &facts);
                let short = Message::short(&title, &address).text;
                assert!(sms_units(&short) <= SMS_UNITS, "{short}");
                let plain = short.chars().all(|sign| sms_units(&sign.to_string()) <= 2);
                assert!(plain, "{language:?} {kind:?} needs another alphabet: {short}");
            }
        }
    }
}
