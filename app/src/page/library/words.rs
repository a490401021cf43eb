//! Words of documents that depend on a value.

use std::collections::BTreeMap;

use entity::{
    date::format_date,
    id::Identifier as _,
    language::Language,
    library::{DocumentKind, DocumentVisibility, Keeping, ObjectKind, document, document_link, document_version},
};
use leptos::prelude::*;
use service::{
    Error, Result,
    charges::calls_by_ids,
    property::{
        buildings_by_ids, deeds_by_ids, entrances_by_ids, handovers_by_ids, keys_by_ids, mandates_by_ids,
        owners_by_ids, units_by_ids,
    },
    text::Text,
};
use uuid::Uuid;

use crate::{
    context::PageContext,
    page::property::words::deed_kind,
    ui::{Choice, Glyph, StatusChip, Tone},
};

/// What a document is.
pub fn kind(text: Text, kind: DocumentKind) -> String {
    text.get(&format!("library-kind-{}", kind.code()))
}

/// Every kind to choose from.
pub fn kind_choices(text: Text) -> impl Iterator<Item = Choice> {
    DocumentKind::ALL.iter().map(move |one| Choice::new(one.code(), kind(text, *one)))
}

/// Who may read a document.
pub fn visibility(text: Text, visibility: DocumentVisibility) -> String {
    text.get(&format!("library-visibility-{}", visibility.code()))
}

/// What something is that a document may be about.
fn object(text: Text, kind: ObjectKind) -> String {
    text.get(&format!("library-object-{}", kind.code()))
}

/// Until when a document is kept.
pub fn keeping(page: &PageContext, row: &document::Model) -> String {
    match row.keeping() {
        Keeping::Always => page.t("library-kept-always"),
        Keeping::Free => page.t("library-kept-free"),
        Keeping::Until(day) => page.tv("library-kept-to", &[("date", format_date(day, page.language()).into())]),
    }
}

/// The size of a file, "1,4 MB": powers of a thousand, as shops and systems count.
pub fn size(bytes: i64, language: Language) -> String {
    let bytes = bytes.max(0);
    let (unit, name) = match bytes {
        ..1_000 => return format!("{bytes}\u{a0}B"),
        1_000..1_000_000 => (1_000, "kB"),
        1_000_000..1_000_000_000 => (1_000_000, "MB"),
        _ => (1_000_000_000, "GB"),
    };
    let tenths = bytes.saturating_mul(10) / unit;
    if tenths >= 100 || unit == 1_000 {
        return format!("{}\u{a0}{name}", bytes / unit);
    }
    format!("{}{}{}\u{a0}{name}", tenths / 10, language.decimal_separator(), tenths % 10)
}

/// What is special about a document, as marks.
pub fn chips(page: &PageContext, row: &document::Model) -> AnyView {
    let personal =
        row.personal.then(|| view! { <StatusChip tone=Tone::Info icon=Glyph::User label=page.t("library-personal")/> });
    let held =
        row.held_at.map(|_| view! { <StatusChip tone=Tone::Wait icon=Glyph::Shield label=page.t("library-held")/> });
    let archived = row
        .archived_at
        .map(|_| view! { <StatusChip tone=Tone::Neutral icon=Glyph::Archive label=page.t("library-archived")/> });
    view! { {personal}{held}{archived} }.into_any()
}

/// A picture that is shown on the page of its document.
pub fn is_small_picture(version: &document_version::Model) -> bool {
    const SMALL: i64 = 4_000_000;
    version.media_type.is_picture() && version.media_type.is_shown() && version.size <= SMALL
}

/// Something that documents are about, as the reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// "Lot A1".
    pub name: String,
    /// Its page inside the association, where it has one.
    pub path: Option<String>,
}

/// The names of what documents are about; what the reader may not see is absent.
///
/// # Errors
/// Failures only.
pub async fn named(page: &PageContext, things: &[(ObjectKind, Uuid)]) -> Result<BTreeMap<(ObjectKind, Uuid), Named>> {
    let mut names = BTreeMap::new();
    for kind in ObjectKind::ALL.iter().copied() {
        let ids: Vec<Uuid> = things.iter().filter(|(one, _)| *one == kind).map(|(_, id)| *id).collect();
        if ids.is_empty() {
            continue;
        }
        for (id, name) in of_kind(page, kind, &ids).await? {
            let name = format!("{} {name}", object(page.text(), kind));
            names.insert((kind, id), Named { name, path: path(kind, id) });
        }
    }
    Ok(names)
}

/// What a document is about, for [`named`].
pub fn things(links: &[document_link::Model]) -> Vec<(ObjectKind, Uuid)> {
    links.iter().map(|link| (link.object_kind, link.object_id)).collect()
}

fn path(kind: ObjectKind, id: Uuid) -> Option<String> {
    let section = match kind {
        ObjectKind::Building => "buildings",
        ObjectKind::Unit => "units",
        ObjectKind::Owner => "owners",
        ObjectKind::CallForFunds => "calls",
        ObjectKind::Deed => "deeds",
        ObjectKind::DistributionKey => "keys",
        ObjectKind::Mandate => "mandates",
        ObjectKind::Handover => "handover",
        ObjectKind::Entrance => return None,
    };
    Some(format!("/{section}/{id}"))
}

async fn of_kind(page: &PageContext, kind: ObjectKind, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    let ctx = &page.ctx;
    fn all<I: From<Uuid>>(ids: &[Uuid]) -> Vec<I> {
        ids.iter().copied().map(I::from).collect()
    }
    macro_rules! names {
        ($read:ident, $row:ident => $name:expr) => {
            readable($read(ctx, &all(ids)).await)?.into_iter().map(|(id, $row)| (id.uuid(), $name)).collect()
        };
    }
    Ok(match kind {
        ObjectKind::Building => names!(buildings_by_ids, row => row.name),
        ObjectKind::Entrance => names!(entrances_by_ids, row => row.name),
        ObjectKind::Unit => names!(units_by_ids, row => row.reference),
        ObjectKind::Owner => names!(owners_by_ids, row => row.name),
        ObjectKind::CallForFunds => names!(calls_by_ids, row => row.title),
        ObjectKind::Deed => names!(deeds_by_ids, row => deed_kind(page.text(), row.kind)),
        ObjectKind::DistributionKey => names!(keys_by_ids, row => row.name),
        ObjectKind::Mandate => names!(mandates_by_ids, row => row.name),
        ObjectKind::Handover => names!(handovers_by_ids, row => row.predecessor_name),
    })
}

/// Nothing where the reader may read nothing of the kind.
fn readable<T: Default>(read: Result<T>) -> Result<T> {
    match read {
        Err(Error::Forbidden) => Ok(T::default()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use entity::language::Language;

    use super::size;

    #[test]
    fn sizes_have_as_many_digits_as_tell_something() {
        for (bytes, words) in [
            (0, "0\u{a0}B"),
            (999, "999\u{a0}B"),
            (15_360, "15\u{a0}kB"),
            (1_440_000, "1,4\u{a0}MB"),
            (52_000_000, "52\u{a0}MB"),
            (2_147_483_648, "2,1\u{a0}GB"),
        ] {
            assert_eq!(size(bytes, Language::Fr), words);
        }
        assert_eq!(size(1_440_000, Language::En), "1.4\u{a0}MB");
    }
}
