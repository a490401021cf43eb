//! Documents, links and shares as typed, and once they make sense.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DocumentKind, DocumentVisibility, ObjectKind, ShareCircle};
use crate::{
    date::parse_date,
    id::OwnerId,
    language::Language,
    refusal::{Check, Refusal, Refusals},
    text_input,
};

/// Longest title.
const TITLE_MAX: usize = 200;
/// Longest remark on a version.
const NOTE_MAX: usize = 300;
/// Longest reason of a hold or of putting away.
pub const REASON_MAX: usize = 300;

/// What is written down about a document, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentFields {
    /// Its title; that of the file when empty.
    pub title: String,
    /// Code of what it is.
    pub kind: String,
    /// The day of the document; today when empty.
    pub dated_on: String,
    /// Code of its language; that of the association when empty.
    pub language: String,
    /// Code of who may read it; what is usual for its kind when empty.
    pub visibility: String,
    /// The last day on which it is kept, where that is later than what the law says; may be empty.
    pub kept_until: String,
}

/// A new document as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentForm {
    /// What is written down about it.
    pub fields: DocumentFields,
    /// Its file.
    pub version: VersionForm,
    /// What it is about.
    pub links: Vec<LinkForm>,
    /// Whether those who may read it are told.
    pub notify: bool,
}

/// A file as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    /// Identifier of the upload by which the file came, or of the stored file.
    pub file: String,
    /// What is new in it; may be empty.
    pub note: String,
}

/// What a document is about, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// Code of what it is.
    pub kind: String,
    /// Its identifier.
    pub id: String,
}

/// A share as typed: with a circle, or with one owner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ShareForm {
    /// Code of the circle; empty for an owner.
    pub circle: String,
    /// Identifier of the owner; empty for a circle.
    pub owner: String,
    /// The first day; today when empty.
    pub starts_on: String,
    /// The last day; may be empty.
    pub ends_on: String,
}

/// What is written down about a document, once it makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocumentFields {
    /// Its title; that of the file when absent.
    pub title: Option<String>,
    /// What it is.
    pub kind: DocumentKind,
    /// The day of the document; today when absent.
    pub dated_on: Option<NaiveDate>,
    /// Its language; that of the association when absent.
    pub language: Option<Language>,
    /// Who may read it.
    pub visibility: DocumentVisibility,
    /// A last day later than what the law says.
    pub kept_until: Option<NaiveDate>,
}

/// A new document that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// What is written down about it.
    pub fields: NewDocumentFields,
    /// Its file.
    pub version: NewVersion,
    /// What it is about.
    pub links: Vec<NewLink>,
    /// Whether those who may read it are told.
    pub notify: bool,
}

/// A file that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// The stored file.
    pub file: Uuid,
    /// What is new in it.
    pub note: Option<String>,
}

/// Something that a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// What it is.
    pub kind: ObjectKind,
    /// Which.
    pub id: Uuid,
}

/// A share that makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewShare {
    /// With which circle.
    pub circle: Option<ShareCircle>,
    /// With which owner.
    pub owner: Option<OwnerId>,
    /// The first day; today when absent.
    pub starts_on: Option<NaiveDate>,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
}

fn optional<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.trim().is_empty() { Ok(None) } else { parse(text).map(Some) }
}

impl NewDocumentFields {
    /// Understands what was typed.
    ///
    /// # Errors
    /// Every field that is malformed.
    pub fn parse(form: &DocumentFields) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let title = check.take("title", text_input::optional(&form.title, TITLE_MAX));
        let kind = check.take("kind", DocumentKind::parse(&form.kind));
        let dated_on = check.take("datedOn", optional(&form.dated_on, parse_date));
        let language = check.take("language", optional(&form.language, str::parse::<Language>));
        let visibility = check.take("visibility", optional(&form.visibility, DocumentVisibility::parse));
        let kept_until = check.take("keptUntil", optional(&form.kept_until, parse_date));
        check.finish_with(|| {
            let kind = kind?;
            Some(Self {
                title: title?,
                kind,
                dated_on: dated_on?,
                language: language?,
                visibility: visibility?.unwrap_or_else(|| kind.usual_visibility()),
                kept_until: kept_until?,
            })
        })
    }
}

impl NewVersion {
    /// Understands what was typed.
    ///
    /// # Errors
    /// `file-required` where there is none, `file-unknown` for what is no identifier; a malformed note.
    pub fn parse(form: &VersionForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let file = if form.file.trim().is_empty() {
            Err(Refusal::new("document-file-required"))
        } else {
            form.file.trim().parse().map_err(|_| Refusal::new("document-file-unknown"))
        };
        let file = check.take("upload", file);
        let note = check.take("note", text_input::optional(&form.note, NOTE_MAX));
        check.finish_with(|| Some(Self { file: file?, note: note? }))
    }
}

impl NewLink {
    /// Understands what was typed.
    ///
    /// # Errors
    /// `document-object-unknown`.
    pub fn parse(form: &LinkForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let kind = check.take("object", ObjectKind::parse(&form.kind));
        let id = form.id.trim().parse().map_err(|_| Refusal::new("document-object-unknown").with("value", &form.id));
        let id = check.take("object", id);
        check.finish_with(|| Some(Self { kind: kind?, id: id? }))
    }
}

impl NewDocument {
    /// Understands what was typed.
    ///
    /// # Errors
    /// Every field that is missing or malformed; `document-personal-visibility` for a document about an owner that others could read.
    pub fn parse(form: &DocumentForm) -> Result<Self, Refusals> {
        let fields = NewDocumentFields::parse(&form.fields);
        let version = NewVersion::parse(&form.version);
        let links: Vec<Result<NewLink, Refusals>> = form
            .links
            .iter()
            .enumerate()
            .map(|(rank, link)| {
                NewLink::parse(link).map_err(|refusals| refusals.prefixed(&rank.to_string()).prefixed("links"))
            })
            .collect();
        let mut refused: Vec<Refusal> = Vec::new();
        refused.extend(fields.as_ref().err().into_iter().flatten().cloned());
        refused.extend(version.as_ref().err().into_iter().flatten().cloned());
        refused.extend(links.iter().filter_map(|link| link.as_ref().err()).flatten().cloned());
        let links: Vec<NewLink> = links.into_iter().filter_map(Result::ok).collect();
        let (Ok(fields), Ok(version), true) = (fields, version, refused.is_empty()) else {
            return Err(Refusals(refused));
        };
        let personal = links.iter().any(|link| link.kind == ObjectKind::Owner);
        require_personal(fields.visibility, personal)?;
        Ok(Self { fields, version, links, notify: form.notify })
    }
}

/// A document that is about an owner as a person is for the managers, or for her besides.
///
/// # Errors
/// `document-personal-visibility`.
pub fn require_personal(visibility: DocumentVisibility, personal: bool) -> Result<(), Refusal> {
    if personal && !visibility.suits_personal() {
        Err(Refusal::new("document-personal-visibility").at("visibility"))
    } else {
        Ok(())
    }
}

impl NewShare {
    /// Understands what was typed.
    ///
    /// # Errors
    /// `document-share-with-whom` for a share with nobody, or with a circle and an owner; malformed fields; `document-share-ends-first`.
    pub fn parse(form: &ShareForm) -> Result<Self, Refusals> {
        let mut check = Check::new();
        let circle = check.take("circle", optional(&form.circle, ShareCircle::parse));
        let owner = check.take(
            "owner",
            optional(&form.owner, |text| text.trim().parse::<OwnerId>().map_err(|_| Refusal::new("owner-unknown"))),
        );
        let starts_on = check.take("startsOn", optional(&form.starts_on, parse_date));
        let ends_on = check.take("endsOn", optional(&form.ends_on, parse_date));
        if let (Some(circle), Some(owner)) = (circle, owner)
            && circle.is_some() == owner.is_some()
        {
            check.refuse(Refusal::new("document-share-with-whom").at("owner"));
        }
        if let Some((starts, ends)) = starts_on.flatten().zip(ends_on.flatten()).filter(|(starts, ends)| ends < starts)
        {
            let refusal = Refusal::new("document-share-ends-first").at("endsOn");
            check.refuse(refusal.with("start", starts).with("end", ends));
        }
        check.finish_with(|| Some(Self { circle: circle?, owner: owner?, starts_on: starts_on?, ends_on: ends_on? }))
    }
}

/// The reason of a hold, of the end of one, or of putting away.
///
/// # Errors
/// `text-required`, `text-too-long`, `text-control-character`, at `reason`.
pub fn reason(text: &str) -> Result<String, Refusal> {
    text_input::required(text, REASON_MAX).map_err(|refusal| refusal.at("reason"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> DocumentForm {
        DocumentForm {
            fields: DocumentFields { kind: "minutes".to_owned(), ..DocumentFields::default() },
            version: VersionForm { file: Uuid::from_u128(1).to_string(), note: String::new() },
            ..DocumentForm::default()
        }
    }

    #[test]
    fn what_is_left_out_is_what_is_usual() {
        let new = NewDocument::parse(&form()).unwrap();
        assert_eq!(new.fields.visibility, DocumentVisibility::Owners);
        assert_eq!((new.fields.title, new.fields.dated_on, new.fields.language), (None, None, None));
    }

    #[test]
    fn every_wrong_field_is_told_at_once() {
        let wrong = DocumentForm {
            fields: DocumentFields {
                kind: "novel".to_owned(),
                dated_on: "yesterday".to_owned(),
                visibility: "everybody".to_owned(),
                ..DocumentFields::default()
            },
            version: VersionForm { file: String::new(), note: String::new() },
            links: vec![LinkForm { kind: "unit".to_owned(), id: "no".to_owned() }],
            notify: false,
        };
        let refused = NewDocument::parse(&wrong).unwrap_err();
        let paths: Vec<String> = refused.iter().map(|refusal| refusal.path.join(".")).collect();
        assert_eq!(paths, ["kind", "datedOn", "visibility", "upload", "links.0.object"]);
    }

    #[test]
    fn a_document_about_an_owner_is_not_for_everybody() {
        let owner = LinkForm { kind: "owner".to_owned(), id: Uuid::from_u128(2).to_string() };
        let mut personal = DocumentForm { links: vec![owner], ..form() };
        assert!(NewDocument::parse(&personal).unwrap_err().has("document-personal-visibility"));
        personal.fields.visibility = "named".to_owned();
        assert!(NewDocument::parse(&personal).is_ok());
    }

    #[test]
    fn a_share_is_with_a_circle_or_with_one_owner() {
        let owner = Uuid::from_u128(2).to_string();
        let share = |circle: &str, owner: &str| {
            NewShare::parse(&ShareForm { circle: circle.to_owned(), owner: owner.to_owned(), ..ShareForm::default() })
        };
        assert!(share("council", "").is_ok() && share("", &owner).is_ok());
        assert!(share("", "").unwrap_err().has("document-share-with-whom"));
        assert!(share("council", &owner).unwrap_err().has("document-share-with-whom"));
        let backwards = ShareForm {
            circle: "owners".to_owned(),
            starts_on: "2026-03-02".to_owned(),
            ends_on: "2026-03-01".to_owned(),
            ..ShareForm::default()
        };
        assert!(NewShare::parse(&backwards).unwrap_err().has("document-share-ends-first"));
    }
}
