//! The table of every distribution key of an association, as at a day.

use chrono::NaiveDate;
use document::property::key_table::{
    KeyTableAssociation, KeyTableDocument, KeyTableFacts, KeyTableFactsKey, KeyTableFactsPart, KeyTableKey,
    KeyTableLabels, KeyTableUnit,
};
use entity::{
    date::format_date,
    format::reading::Reading,
    id::{AssociationId, KeyId, UnitId},
    language::Language,
    property::{KeyKind, association, unit},
    refusal::Refusal,
    share::Share,
};

use super::{
    association_fetch,
    key::{KeyInForce, keys_by_associations, keys_in_force},
    shares::share_register,
};
use crate::{
    clock::day_begins,
    ctx::Ctx,
    error::{Failure, Result},
    platform::{PdfFile, draw},
    text::{Text, Value},
};

/// Every key in use on a day and every unit that existed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBook {
    /// The day.
    pub as_of: NaiveDate,
    /// What the shares must make.
    pub total: Share,
    /// The units with their shares, in the order of the base deed.
    pub units: Vec<unit::Model>,
    /// The keys in their order, the general one first.
    pub keys: Vec<KeyInForce>,
}

impl KeyBook {
    /// What a unit bears of a key; nothing when it bears no part.
    #[must_use]
    pub fn part(&self, key: &KeyInForce, unit: UnitId) -> Option<i64> {
        key.parts.iter().find(|(borne, parts)| *borne == unit && *parts > 0).map(|(_, parts)| *parts)
    }

    /// What the units that existed that day bear of a key.
    #[must_use]
    pub fn sum(&self, key: &KeyInForce) -> i64 {
        let borne = self.units.iter().filter_map(|unit| self.part(key, unit.id));
        borne.fold(0, i64::saturating_add)
    }
}

/// Parts of a key as they are written: whole numbers, and what meters counted with its decimals.
#[must_use]
pub fn parts_in_words(language: Language, kind: KeyKind, parts: i64) -> String {
    match kind {
        KeyKind::Consumption => Reading(parts).format(language),
        KeyKind::General | KeyKind::Special | KeyKind::Except => Share(parts).format(language),
    }
}

/// The keys of an association as at a day.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn key_book(ctx: &Ctx, association: AssociationId, as_of: NaiveDate) -> Result<KeyBook> {
    let register = share_register(ctx, association, as_of).await?;
    let keys = keys_by_associations(ctx, &[association], as_of).await?.remove(&association).unwrap_or_default();
    let ids: Vec<KeyId> = keys.iter().map(|key| key.id).collect();
    let mut held = keys_in_force(ctx, &ids, as_of).await?;
    let keys = ids.iter().filter_map(|id| held.remove(id)).collect();
    Ok(KeyBook { as_of, total: register.total, units: register.units, keys })
}

/// Where the table of keys is found on the server: an address without host, the same for pages and API. Without a day, it is that of today.
#[must_use]
pub fn key_table_path(association: AssociationId, as_of: Option<NaiveDate>) -> String {
    let day = as_of.map(|day| format!("?asOf={day}")).unwrap_or_default();
    format!("/files/associations/{association}/keys.pdf{day}")
}

/// The table of keys as PDF, in the reader's language.
///
/// # Errors
/// `association-unknown`, `Forbidden`; `key-table-empty` while no unit existed on that day; failures.
pub async fn key_table_pdf(ctx: &Ctx, association: AssociationId, as_of: NaiveDate) -> Result<PdfFile> {
    let book = key_book(ctx, association, as_of).await?;
    if book.units.is_empty() || book.keys.is_empty() {
        return Err(Refusal::new("key-table-empty").into());
    }
    let row = association_fetch(ctx, association).await?;
    let table = table(ctx.text(), &row, &book)?;
    let name = format!("{}-{as_of}.pdf", row.slug);
    draw(ctx, name, move || table.render()).await
}

fn table(text: Text, association: &association::Model, book: &KeyBook) -> Result<KeyTableDocument> {
    let language = text.language;
    let day = format_date(book.as_of, language);
    let title = text.with("property-key-table-title", &[("day", Value::from(day))]);
    let issued_at = day_begins(book.as_of).ok_or_else(|| Failure::new("a day has no first hour"))?;
    Ok(KeyTableDocument {
        language,
        labels: KeyTableLabels::from_words(|id| text.get(id)),
        title,
        ident: format!("association/{}/keys/{}/{}", association.id, book.as_of, language.code()),
        // The same table on the same day makes the same bytes, whenever it is asked for.
        issued_at,
        association: KeyTableAssociation {
            name: association.name.clone(),
            enterprise_number: association.enterprise_number.display(),
            address: vec![association.street.clone(), format!("{} {}", association.postal_code, association.city)],
        },
        keys: book.keys.iter().map(|key| described(text, key)).collect(),
        units: book.units.iter().map(|unit| borne(text, book, unit)).collect(),
        sums: book.keys.iter().map(|key| parts_in_words(language, key.key.kind, book.sum(key))).collect(),
        facts: KeyTableFacts {
            as_of: book.as_of,
            association_name: association.name.clone(),
            association_enterprise_number: association.enterprise_number.as_str().to_owned(),
            keys: book.keys.iter().map(|key| facts(book, key)).collect(),
        },
    })
}

fn described(text: Text, key: &KeyInForce) -> KeyTableKey {
    let language = text.language;
    let general = (key.key.kind == KeyKind::General).then(|| text.get("property-key-source-general"));
    KeyTableKey {
        name: key.key.name.clone(),
        kind: text.get(&format!("property-key-kind-{}", key.key.kind.code())),
        total: parts_in_words(language, key.key.kind, key.total),
        source: key.version.source.clone().or(general),
        decided_on: key.version.decided_on.map(|day| format_date(day, language)),
        since: key.version.starts_on.map(|day| format_date(day, language)),
    }
}

fn borne(text: Text, book: &KeyBook, unit: &unit::Model) -> KeyTableUnit {
    let kind = text.get(&format!("property-unit-kind-{}", unit.kind.code()));
    let detail = [Some(kind), unit.floor.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let part =
        |key: &KeyInForce| book.part(key, unit.id).map(|parts| parts_in_words(text.language, key.key.kind, parts));
    KeyTableUnit { reference: unit.reference.clone(), detail, parts: book.keys.iter().map(part).collect() }
}

fn facts(book: &KeyBook, key: &KeyInForce) -> KeyTableFactsKey {
    let part =
        |unit: &unit::Model| Some(KeyTableFactsPart { unit: unit.reference.clone(), parts: book.part(key, unit.id)? });
    KeyTableFactsKey {
        name: key.key.name.clone(),
        kind: key.key.kind.code().to_owned(),
        total: key.total,
        sum: book.sum(key),
        starts_on: key.version.starts_on,
        source: key.version.source.clone(),
        parts: book.units.iter().filter_map(part).collect(),
    }
}
