//! What somebody fills in to prepare letters, and to write down what became of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    EnvelopeWindow, LetterAudience, LetterDispatch, LetterEvent, LetterKind, ReturnReason, tracking::tracking_number,
};
use crate::{
    date::parse_date,
    id::{CallId, DocumentId, LetterId, OwnerId},
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest heading of a letter.
const SUBJECT_MAX: usize = 120;
/// Longest line of a letter.
const LINE_MAX: usize = 2_000;
/// Most characters of a letter.
const BODY_MAX: usize = 10_000;
/// Most letters of a batch, and most that are marked at once.
const LETTERS_MAX: usize = 2_000;

/// The words of a letter in one language, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    /// Code of the language.
    pub language: String,
    /// The heading.
    pub subject: String,
    /// What the letter says; a blank line begins a new paragraph.
    pub body: String,
}

/// The words of a letter in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeText {
    /// The heading.
    pub subject: String,
    /// Paragraphs of lines.
    pub paragraphs: Vec<Vec<String>>,
}

/// The words of a letter by the code of their language.
pub type NoticeTexts = BTreeMap<String, NoticeText>;

/// A batch of letters as asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterBatchForm {
    /// Code of what the letters are.
    pub kind: String,
    /// The call for funds, for its letters.
    pub call: String,
    /// The document that goes behind each letter.
    pub document: String,
    /// The words, for everything but a call; languages that are left empty are those of nobody.
    pub texts: Vec<NoticeForm>,
    /// Code of where the window is.
    pub window: String,
    /// Code of how they are to go.
    pub dispatch: String,
    /// Code of to whom.
    pub audience: String,
    /// The owners who were ticked.
    pub owners: Vec<String>,
}

/// What letters say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterContent {
    /// What was frozen when a call was issued.
    Call(CallId),
    /// The syndic's own words, and perhaps a document behind them.
    Notice {
        /// By language.
        texts: NoticeTexts,
        /// What goes behind each letter.
        document: Option<DocumentId>,
    },
}

impl LetterContent {
    /// What the letters are.
    #[must_use]
    pub const fn kind(&self) -> LetterKind {
        match self {
            Self::Call(_) => LetterKind::Call,
            Self::Notice { document: None, .. } => LetterKind::Notice,
            Self::Notice { document: Some(_), .. } => LetterKind::Document,
        }
    }
}

/// A batch of letters that can be prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLetterBatch {
    /// What they say.
    pub content: LetterContent,
    /// Where the window is.
    pub window: EnvelopeWindow,
    /// How they are to go.
    pub dispatch: LetterDispatch,
    /// To whom.
    pub audience: LetterAudience,
    /// The owners who were ticked; empty unless the audience is those.
    pub owners: Vec<OwnerId>,
}

impl NewLetterBatch {
    /// Reads a form; `language` is that of the association, which must have its words because others fall back on it.
    ///
    /// # Errors
    /// `letter-kind-unknown`, `call-unknown`, `document-unknown`, `text-required`, `text-too-long`, `text-control-character`,
    /// `envelope-window-unknown`, `letter-dispatch-unknown`, `letter-audience-unknown`, `letter-addressees-none`, `letter-addressees-many`,
    /// `owner-unknown`, each at its field.
    pub fn parse(form: &LetterBatchForm, language: Language) -> Result<Self, Refusals> {
        let mut check = Check::default();
        let kind = check.take("kind", LetterKind::parse(&form.kind));
        let window = check.take("window", EnvelopeWindow::parse(or(&form.window, EnvelopeWindow::Right.code())));
        let dispatch =
            check.take("dispatch", LetterDispatch::parse(or(&form.dispatch, LetterDispatch::Ordinary.code())));
        let audience = check.take("audience", LetterAudience::parse(or(&form.audience, LetterAudience::Post.code())));
        let owners = if audience == Some(LetterAudience::Chosen) {
            check.take("owners", chosen(&form.owners))
        } else {
            Some(Vec::new())
        };
        let content = match kind {
            None => None,
            Some(LetterKind::Call) => {
                check.take("call", form.call.parse().map_err(|_| Refusal::new("call-unknown"))).map(LetterContent::Call)
            }
            Some(LetterKind::Notice) => check
                .take_all("texts", texts(&form.texts, language))
                .map(|texts| LetterContent::Notice { texts, document: None }),
            Some(LetterKind::Document) => {
                let document =
                    check.take("document", form.document.parse().map_err(|_| Refusal::new("document-unknown")));
                let texts = check.take_all("texts", texts(&form.texts, language));
                texts.zip(document).map(|(texts, document)| LetterContent::Notice { texts, document: Some(document) })
            }
        };
        check.finish_with(|| {
            Some(Self { content: content?, window: window?, dispatch: dispatch?, audience: audience?, owners: owners? })
        })
    }
}

fn or<'a>(text: &'a str, usual: &'a str) -> &'a str {
    if text.trim().is_empty() { usual } else { text }
}

fn chosen(owners: &[String]) -> Result<Vec<OwnerId>, Refusal> {
    if owners.is_empty() {
        return Err(Refusal::new("letter-addressees-none"));
    }
    if owners.len() > LETTERS_MAX {
        return Err(Refusal::new("letter-addressees-many").with("max", LETTERS_MAX));
    }
    owners.iter().map(|owner| owner.parse().map_err(|_| Refusal::new("owner-unknown"))).collect()
}

/// The words by language: those of the association's language, and of every other one where anything was typed.
fn texts(forms: &[NoticeForm], language: Language) -> Result<NoticeTexts, Refusals> {
    let mut check = Check::default();
    let mut texts = NoticeTexts::new();
    let mut seen = false;
    for form in forms {
        let Some(of) = Language::parse(form.language.trim()) else {
            check.refuse(Refusal::new("language-unknown").at("language").prefixed(form.language.trim().to_owned()));
            continue;
        };
        let wanted = of == language || !form.subject.trim().is_empty() || !form.body.trim().is_empty();
        seen |= of == language;
        if !wanted {
            continue;
        }
        let subject = check.take(&format!("{}.subject", of.code()), text_input::required(&form.subject, SUBJECT_MAX));
        let paragraphs = check.take(&format!("{}.body", of.code()), body(&form.body));
        if let Some((subject, paragraphs)) = subject.zip(paragraphs) {
            texts.insert(of.code().to_owned(), NoticeText { subject, paragraphs });
        }
    }
    if !seen {
        check.refuse(Refusal::new("text-required").at(format!("{}.subject", language.code())));
    }
    check.finish(Some(texts))
}

/// Paragraphs of lines.
fn body(text: &str) -> Result<Vec<Vec<String>>, Refusal> {
    let length = text.chars().count();
    if length > BODY_MAX {
        return Err(Refusal::new("text-too-long").with("max", BODY_MAX).with("length", length));
    }
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in text.lines() {
        match text_input::optional(line, LINE_MAX)? {
            Some(line) => match paragraphs.last_mut() {
                Some(last) => last.push(line),
                None => paragraphs.push(vec![line]),
            },
            None => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|lines| !lines.is_empty());
    if paragraphs.is_empty() { Err(Refusal::new("text-required")) } else { Ok(paragraphs) }
}

/// What became of some letters, as filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterMarkForm {
    /// Code of what happened.
    pub event: String,
    /// The letters; every one of the batch to which it can happen when empty.
    pub letters: Vec<String>,
    /// The day on which it happened; today when empty. Printing has none.
    pub day: String,
    /// Code of how they went; as they were meant to go when empty.
    pub dispatch: String,
    /// Code of why they came back.
    pub reason: String,
}

/// What became of some letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLetterMark {
    /// What happened.
    pub event: LetterEvent,
    /// The letters; every one of the batch to which it can happen when empty.
    pub letters: Vec<LetterId>,
    /// The day.
    pub day: NaiveDate,
    /// How they went.
    pub dispatch: Option<LetterDispatch>,
    /// Why they came back.
    pub reason: Option<ReturnReason>,
}

impl NewLetterMark {
    /// Reads a form as at a day.
    ///
    /// # Errors
    /// `letter-event-unknown`, `letter-unknown`, `letter-addressees-none` when a return names no letter, `letter-day-in-future`,
    /// `letter-dispatch-unknown`, `letter-return-reason-unknown`, what dates refuse; each at its field.
    pub fn parse(form: &LetterMarkForm, today: NaiveDate) -> Result<Self, Refusals> {
        let mut check = Check::default();
        let event = check.take("event", LetterEvent::parse(&form.event));
        let unknown = || Refusal::new("letter-unknown");
        let letters: Result<Vec<LetterId>, Refusal> =
            form.letters.iter().map(|letter| letter.parse().map_err(|_| unknown())).collect();
        let letters = letters.and_then(|letters| match event {
            _ if letters.len() > LETTERS_MAX => Err(Refusal::new("letter-addressees-many").with("max", LETTERS_MAX)),
            Some(LetterEvent::Return) if letters.is_empty() => Err(Refusal::new("letter-addressees-none")),
            _ => Ok(letters),
        });
        let letters = check.take("letters", letters);
        let day = if form.day.trim().is_empty() { Ok(today) } else { parse_date(&form.day) };
        let past = |day: NaiveDate| {
            if day > today { Err(Refusal::new("letter-day-in-future")) } else { Ok(day) }
        };
        let day = check.take("day", day.and_then(past));
        let dispatch = if form.dispatch.trim().is_empty() {
            Some(None)
        } else {
            check.take("dispatch", LetterDispatch::parse(&form.dispatch)).map(Some)
        };
        let reason = if event == Some(LetterEvent::Return) {
            check.take("reason", ReturnReason::parse(&form.reason)).map(Some)
        } else {
            Some(None)
        };
        check.finish_with(|| {
            Some(Self { event: event?, letters: letters?, day: day?, dispatch: dispatch?, reason: reason? })
        })
    }
}

/// Numbers of the post by the letters that they belong to, as typed. An empty one takes the number away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TrackingForm {
    /// Letter and number.
    pub numbers: Vec<(String, String)>,
}

impl TrackingForm {
    /// Reads them; the place in the list is the field of what is wrong.
    ///
    /// # Errors
    /// `letter-unknown`, `tracking-number-malformed`, `tracking-number-twice`, `letter-addressees-many`.
    pub fn parse(&self) -> Result<Vec<(LetterId, Option<String>)>, Refusals> {
        let mut check = Check::default();
        if self.numbers.len() > LETTERS_MAX {
            check.refuse(Refusal::new("letter-addressees-many").with("max", LETTERS_MAX).at("numbers"));
            return check.finish(None);
        }
        let mut read: Vec<(LetterId, Option<String>)> = Vec::with_capacity(self.numbers.len());
        for (letter, number) in &self.numbers {
            let field = format!("numbers.{letter}");
            let id = check.take(&field, letter.parse().map_err(|_| Refusal::new("letter-unknown")));
            let number = if number.trim().is_empty() {
                Some(None)
            } else {
                check.take(&field, tracking_number(number)).map(Some)
            };
            let Some((id, number)) = id.zip(number) else { continue };
            if number.is_some() && read.iter().any(|(_, other)| *other == number) {
                check.refuse(Refusal::new("tracking-number-twice").at(field));
            }
            read.push((id, number));
        }
        check.finish(Some(read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(texts: &[(&str, &str, &str)]) -> LetterBatchForm {
        let text = |(language, subject, body): &(&str, &str, &str)| NoticeForm {
            language: (*language).into(),
            subject: (*subject).into(),
            body: (*body).into(),
        };
        LetterBatchForm { kind: "notice".into(), texts: texts.iter().map(text).collect(), ..LetterBatchForm::default() }
    }

    #[test]
    fn a_text_has_paragraphs_and_lines() {
        let form =
            notice(&[("fr", "Coupure d’eau", "Madame,\r\nMonsieur,\r\n\r\n\r\nL’eau sera coupée.\n"), ("nl", "", " ")]);
        let new = NewLetterBatch::parse(&form, Language::Fr).unwrap();
        let LetterContent::Notice { texts, document: None } = &new.content else { panic!("{new:?}") };
        assert_eq!(texts.len(), 1);
        assert_eq!(
            texts["fr"].paragraphs,
            [vec!["Madame,".to_owned(), "Monsieur,".into()], vec!["L’eau sera coupée.".into()]]
        );
        assert_eq!(
            (new.window, new.dispatch, new.audience),
            (EnvelopeWindow::Right, LetterDispatch::Ordinary, LetterAudience::Post)
        );
    }

    #[test]
    fn every_wrong_field_is_named() {
        let mut form = notice(&[("fr", "", ""), ("nl", "Water", "")]);
        form.window = "up".into();
        form.audience = "chosen".into();
        let refused = NewLetterBatch::parse(&form, Language::Fr).unwrap_err();
        let at: Vec<String> = refused.iter().map(|refusal| refusal.path.join(".")).collect();
        for field in ["texts.fr.subject", "texts.fr.body", "texts.nl.body", "window", "owners"] {
            assert!(at.contains(&field.to_owned()), "{field} is missing in {at:?}");
        }
    }

    #[test]
    fn what_comes_back_is_named_and_has_a_reason() {
        let today = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let form = LetterMarkForm { event: "return".into(), day: "2026-03-03".into(), ..LetterMarkForm::default() };
        let refused = NewLetterMark::parse(&form, today).unwrap_err();
        for code in ["letter-addressees-none", "letter-day-in-future", "letter-return-reason-unknown"] {
            assert!(refused.has(code), "{refused}");
        }
    }

    #[test]
    fn one_number_is_one_letter_s() {
        let id = |last: u8| format!("01920000-0000-7000-8000-0000000000{last:02}");
        let numbers = vec![(id(1), "RR473124829BE".into()), (id(2), "rr 473124829 be".into()), (id(3), String::new())];
        assert!(TrackingForm { numbers: numbers.clone() }.parse().unwrap_err().has("tracking-number-twice"));
        let [first, _, third] = numbers.try_into().unwrap();
        assert_eq!(TrackingForm { numbers: vec![first, third] }.parse().unwrap().len(), 2);
    }
}
