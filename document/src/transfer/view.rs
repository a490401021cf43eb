//! The document as the template reads it: facts in the words of the reader.

mod section;

use chrono::{DateTime, NaiveTime, Utc};
use entity::{
    date::format_date, format::enterprise_number::EnterpriseNumber, language::Language, law::cite,
    transfer::section::SectionKind,
};
use serde::Serialize;

use self::section::SectionView;
use super::{
    TransferWords,
    data::{IssueStatus, SectionOutcome, TransferData},
    files::TransferFiles,
    plain,
};
use crate::{
    charges::code_of_address,
    letter::{LetterAssociation, LetterAttachment, LetterMarker, LetterSyndic, LetterVerification, refuse_unprintable},
    render::{self, Picture, Properties, RenderError, Rendered},
    world,
};

/// Where a file of the list of annexes is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnexNote {
    /// Its number in the list.
    pub number: u32,
    /// How many pages it has, where that is known.
    pub pages: Option<u32>,
    /// Where it is.
    pub place: AnnexPlace,
}

/// Where an annex is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnnexPlace {
    /// Also behind the document in the one file of everything.
    Merged,
    /// A file beside it, because its kind is not one that has pages.
    Apart,
    /// A file beside it, because it asks for a password.
    Encrypted,
    /// A file beside it, because it cannot be read as what it says to be.
    Broken,
    /// A file beside it, because the one file of everything would be too large.
    TooLarge,
}

impl AnnexPlace {
    /// The stable name in locale files and in what is kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Apart => "apart",
            Self::Encrypted => "encrypted",
            Self::Broken => "broken",
            Self::TooLarge => "too-large",
        }
    }
}

#[derive(Serialize)]
struct View<'a> {
    text: ViewText<'a>,
    /// Apart from the text because they are attached and not printed.
    attachments: [LetterAttachment; 2],
    /// SVG; absent on a draft.
    code: Option<String>,
}

#[derive(Serialize)]
struct ViewText<'a> {
    language: &'static str,
    title: String,
    labels: Labels,
    marker: Option<LetterMarker>,
    association: LetterAssociation,
    reference: &'a str,
    heading: String,
    subheading: String,
    facts: Vec<Fact>,
    notices: Vec<Notice>,
    sections: Vec<SectionView>,
    annexes: Vec<AnnexView>,
    rules: Vec<String>,
    signature: Vec<String>,
    verification: Option<LetterVerification>,
    fingerprint: String,
}

/// A word and what it stands for.
#[derive(Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// Something that must be seen before anything else: reservations, what a new version changes.
#[derive(Serialize)]
struct Notice {
    title: String,
    lines: Vec<String>,
    items: Vec<String>,
    /// Whether it warns.
    warns: bool,
}

#[derive(Serialize)]
struct AnnexView {
    number: String,
    title: String,
    section: String,
    pages: String,
    place: String,
}

/// The fixed words.
#[derive(Serialize)]
struct Labels {
    enterprise_number: String,
    syndic: String,
    reference: String,
    page: String,
    contents: String,
    documents: String,
    annexes: String,
    annex_number: String,
    annex_title: String,
    annex_section: String,
    annex_pages: String,
    annex_place: String,
    rules: String,
    verification: String,
    verification_code: String,
    fingerprint: String,
    code_description: String,
    attachments: [String; 2],
    unit: String,
}

/// Draws the document as PDF/A-3a and PDF/UA-1, with its data attached. `annexes` says where the files of its list are; a draft does not know yet.
/// `ident` is a name of this document that never changes.
///
/// The work is pure computation of some tens of milliseconds: call it from a blocking thread.
///
/// # Errors
///
/// The data contradict themselves: see [`TransferData::check`]. What strangers wrote never keeps it from being drawn.
pub fn render(
    data: &TransferData,
    annexes: &[AnnexNote],
    ident: &str,
    words: &impl TransferWords,
) -> Result<Rendered, RenderError> {
    let Paper { view, title, author, date } = set_out(data, annexes, words)?;
    render::render(world::TRANSFER, view, &Properties { title: &title, author: &author, ident, date })
}

/// Draws one page of the document as a picture, the first being 1. It is the page that [`render`] writes.
///
/// # Errors
///
/// As [`render`].
pub fn picture(
    data: &TransferData,
    annexes: &[AnnexNote],
    words: &impl TransferWords,
    page: usize,
) -> Result<Picture, RenderError> {
    let Paper { view, date, .. } = set_out(data, annexes, words)?;
    render::picture(world::TRANSFER, view, date, page)
}

/// What a document is made of.
struct Paper {
    /// What the template reads.
    view: Vec<u8>,
    /// The title in its properties.
    title: String,
    /// Who issues it.
    author: String,
    /// The moment that it is dated by.
    date: DateTime<Utc>,
}

fn set_out(data: &TransferData, annexes: &[AnnexNote], words: &impl TransferWords) -> Result<Paper, RenderError> {
    data.check()?;
    let files = TransferFiles::new(data)?;
    let issue = &data.document;
    let code = issue.verification_url.as_deref().map(code_of_address).transpose()?;
    let attached = |ending: &str, text: &str| LetterAttachment {
        name: format!("{}.{ending}", files.stem),
        json: text.to_owned(),
        sha256: String::new(),
    };
    let json = LetterAttachment { sha256: files.sha256.clone(), ..attached("json", &files.json) };
    let fingerprint = json.fingerprint();
    let teller = Teller { data, words, language: issue.language };
    let text = teller.text(annexes, fingerprint);
    refuse_unprintable(&serde_json::to_value(&text)?)?;
    let (title, author) = (text.title.clone(), text.association.name.clone());
    let view = serde_json::to_vec(&View { text, attachments: [json, attached("xml", &files.xml)], code })?;
    // A draft is dated by its day alone, so that looking at it twice shows the same file.
    let date = issue.issued_at.unwrap_or_else(|| issue.reference_date.and_time(NaiveTime::MIN).and_utc());
    Ok(Paper { view, title, author, date })
}

/// Puts facts into words.
struct Teller<'a, W> {
    data: &'a TransferData,
    words: &'a W,
    language: Language,
}

impl<W: TransferWords> Teller<'_, W> {
    fn word(&self, id: &str) -> String {
        self.words.word(id)
    }

    /// One of this document's own messages.
    fn own(&self, id: &str) -> String {
        self.word(&format!("transfer-document-{id}"))
    }

    fn say(&self, id: &str, values: &[(&'static str, &str)]) -> String {
        self.words.say(&format!("transfer-document-{id}"), values)
    }

    fn date(&self, day: chrono::NaiveDate) -> String {
        format_date(day, self.language)
    }

    /// What a section is called, with its number in this document.
    fn section_title(&self, kind: SectionKind) -> String {
        let number =
            SectionKind::ALL.iter().zip(1..).find(|(other, _)| **other == kind).map_or(0, |(_, number)| number);
        format!("{number}. {}", self.word(&format!("transfer-section-{}", kind.code())))
    }

    fn text(&self, annexes: &[AnnexNote], fingerprint: String) -> ViewText<'_> {
        let data = self.data;
        let request = &data.request;
        let heading = self.own(&format!("title-{}", request.kind.code()));
        let association = plain::line(&data.association.name);
        let unit = plain::line(&data.unit);
        let title = self.say("properties", &[("title", &heading), ("unit", &unit), ("association", &association)]);
        let draft = data.document.status == IssueStatus::Draft;
        ViewText {
            language: self.language.code(),
            title,
            labels: self.labels(),
            marker: draft
                .then(|| LetterMarker { word: self.word("document-call-draft-word"), sentence: self.own("draft") }),
            association: self.association(association),
            reference: &request.number,
            heading,
            subheading: self.say("subtitle", &[("law", &cite(request.kind.law(), self.language))]),
            facts: self.facts(unit),
            notices: self.notices(),
            sections: data.sections.iter().map(|section| self.section(section)).collect(),
            annexes: self.annexes(annexes),
            rules: ["buyer", "funds", "arrears", "costs", "figures"]
                .map(|rule| self.own(&format!("rule-{rule}")))
                .to_vec(),
            signature: self.signature(),
            verification: data
                .document
                .verification_code
                .clone()
                .zip(data.document.verification_url.clone())
                .map(|(code, url)| LetterVerification { code: grouped(&code), url }),
            fingerprint,
        }
    }

    fn labels(&self) -> Labels {
        let url = self.data.document.verification_url.as_deref().unwrap_or_default();
        Labels {
            enterprise_number: self.word("document-call-label-enterprise-number"),
            syndic: self.word("document-call-label-syndic"),
            reference: self.word("document-call-label-reference"),
            page: self.word("document-call-label-page"),
            contents: self.own("contents"),
            documents: self.own("documents"),
            annexes: self.own("annexes"),
            annex_number: self.own("annex-number"),
            annex_title: self.own("annex-title"),
            annex_section: self.own("annex-section"),
            annex_pages: self.own("annex-pages"),
            annex_place: self.own("annex-place"),
            rules: self.own("rules"),
            verification: self.word("document-call-label-verification"),
            verification_code: self.word("document-call-label-verification-code"),
            fingerprint: self.word("document-call-label-fingerprint"),
            code_description: self.say("code", &[("url", url)]),
            attachments: [self.own("attachment-json"), self.own("attachment-xml")],
            unit: self.own("unit"),
        }
    }

    fn association(&self, name: String) -> LetterAssociation {
        let association = &self.data.association;
        let syndic = &association.syndic;
        let reached = [&syndic.phone, &syndic.email].into_iter().flatten().map(|text| plain::line(text));
        let reached: Vec<String> = reached.collect();
        let mut contact = vec![syndic.address.iter().map(|text| plain::line(text)).collect::<Vec<_>>().join(", ")];
        contact.push(reached.join(" · "));
        let recognised = |number: &String| format!("{} {}", self.word("transfer-line-ipi"), plain::line(number));
        contact.extend(syndic.recognition_number.as_ref().map(recognised));
        contact.retain(|line| !line.is_empty());
        LetterAssociation {
            name,
            enterprise_number: enterprise_number(&association.enterprise_number),
            address: association.address.iter().map(|line| plain::line(line)).collect(),
            syndic: LetterSyndic { name: plain::line(&syndic.name), contact },
        }
    }

    fn facts(&self, unit: String) -> Vec<Fact> {
        let (request, issue) = (&self.data.request, &self.data.document);
        let requester = [Some(&request.requester_name), request.requester_office.as_ref()];
        let requester: Vec<String> = requester.into_iter().flatten().map(|text| plain::line(text)).collect();
        let quality = self.word(&format!("transfer-requester-{}", request.requester.code()));
        let facts = [
            ("unit", Some(unit)),
            ("requester", Some(format!("{} ({quality})", requester.join(", ")))),
            ("requester-reference", request.requester_reference.as_ref().map(|text| plain::line(text))),
            ("received", Some(self.date(request.received_on))),
            ("due", Some(self.date(request.due_on))),
            ("planned", request.transfer_on.map(|day| self.date(day))),
            ("reference-date", Some(self.date(issue.reference_date))),
            ("issued", issue.issued_on.map(|day| self.date(day))),
            ("version", issue.version.map(|version| version.to_string())),
            ("valid-until", issue.valid_until.map(|day| self.date(day))),
            ("fee", Some(request.fee_cents.format(self.language))),
        ];
        let told = facts.into_iter().filter_map(|(id, value)| Some((id, value?)));
        told.map(|(id, value)| Fact { label: self.own(&format!("fact-{id}")), value }).collect()
    }

    fn notices(&self) -> Vec<Notice> {
        let data = self.data;
        let reserved = data.sections.iter().filter(|section| section.outcome == SectionOutcome::Reserved);
        let reserved: Vec<String> = reserved.map(|section| self.section_title(section.kind)).collect();
        let changed: Vec<String> = data.document.changed.iter().map(|kind| self.section_title(*kind)).collect();
        let before = data.document.version.filter(|version| *version > 1).map(|version| version.saturating_sub(1));
        let mut notices = Vec::new();
        if !reserved.is_empty() {
            let (title, lines) = (self.own("reservations-title"), vec![self.own("reservations")]);
            notices.push(Notice { title, lines, items: reserved, warns: true });
        }
        if let Some(before) = before {
            let title = self.say("changes-title", &[("version", &before.to_string())]);
            let lines = if changed.is_empty() { vec![self.own("changes-none")] } else { Vec::new() };
            notices.push(Notice { title, lines, items: changed, warns: false });
        }
        notices
    }

    fn annexes(&self, notes: &[AnnexNote]) -> Vec<AnnexView> {
        let note = |number: u32| notes.iter().find(|note| note.number == number);
        let rows = self.data.annexes.iter().map(|annex| {
            let note = note(annex.number);
            AnnexView {
                number: annex.number.to_string(),
                title: plain::cell(&annex.title),
                section: self.section_title(annex.section),
                pages: note.and_then(|note| note.pages).map(|pages| pages.to_string()).unwrap_or_default(),
                place: note.map(|note| self.own(&format!("place-{}", note.place.code()))).unwrap_or_default(),
            }
        });
        rows.collect()
    }

    fn signature(&self) -> Vec<String> {
        let association = &self.data.association;
        let named = [Some(&association.signatory_name), association.signatory_role.as_ref()];
        std::iter::once(self.word("document-call-signature-association"))
            .chain(named.into_iter().flatten().map(|text| plain::line(text)))
            .collect()
    }
}

/// A number of the enterprise register as it is printed.
fn enterprise_number(digits: &str) -> String {
    EnterpriseNumber::parse(digits).map_or_else(|_| plain::line(digits), |number| number.display())
}

/// A code in groups of four, as it is read aloud.
fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
}
